"""The page of gates: when each was heard of, what it has still to send, and keys that wait."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from shared.desktop.form.armed_key import ArmedKey
from shared.desktop.form.columns import ColumnFlow
from shared.desktop.form.data_table import DataTable, Heading
from shared.desktop.form.page import Page
from shared.desktop.theme import Theme
from shared.desktop.widgets.key import Key, KeyKind

_HEADINGS: Final = (
    Heading(4), Heading(3), Heading(2, figures=True), Heading(2, figures=True), Heading(5),
)  # fmt: skip


class GatesView(Page):
    """Says what was pressed: `approved` and `declined` are about the key of the row marked."""

    again_pressed = Signal()
    approved = Signal()
    declined = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.again = Key(theme, KeyKind.SECONDARY)
        self.head.add_key(self.again)
        self.table = DataTable(theme, _HEADINGS, self)
        self.decline = Key(theme, KeyKind.SECONDARY)
        self.approve = ArmedKey(theme, KeyKind.PRIMARY)
        self._lay_out()
        self._connect()
        self.let_decide(works=False)

    def let_decide(self, *, works: bool) -> None:
        """Let the keys work that decide."""
        for key in (self.approve, self.decline):
            key.setEnabled(works)

    def word(self) -> None:
        """Word heads and keys."""
        self.again.show_key(self.tr("重新读取"), "Ctrl R")
        self.decline.show_key(self.tr("不批准"), "Ctrl J")
        self.approve.show_words(self.tr("批准密钥"), self.tr("再按一次：批准"), "Ctrl G")
        self.table.show_titles(
            (
                self.tr("检票口"),
                self.tr("最后联系"),
                self.tr("未补传"),
                self.tr("补传不上"),
                self.tr("情况"),
            ),
            self.tr("没有检票口"),
        )

    def _lay_out(self) -> None:
        foot = QWidget(self)
        flow = ColumnFlow(foot)
        for part, span in ((self.decline, 6), (self.approve, 6)):
            flow.add(part, span)
        self.stack((self.table, 1), (foot, 0))
        self.setFocusProxy(self.table.view)
        self.word()

    def _connect(self) -> None:
        self.again.clicked.connect(self.again_pressed)
        self.decline.clicked.connect(self.declined)
        self.approve.confirmed.connect(self.approved)
        self.bind("Ctrl+R", self.again)
        self.bind("Ctrl+J", self.decline)
        self.bind("Ctrl+G", self.approve)
