"""The page of conflicts of an outage: each scan, what stands against it, and the decision."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from shared.admission.conflicts import ConflictReason
from shared.desktop.form.armed_key import ArmedKey
from shared.desktop.form.choice_field import ChoiceField
from shared.desktop.form.columns import ColumnFlow
from shared.desktop.form.data_table import DataTable, Heading
from shared.desktop.form.page import Page
from shared.desktop.theme import Theme
from shared.desktop.widgets.key import Key, KeyKind

_HEADINGS: Final = (
    Heading(3), Heading(3), Heading(4), Heading(4), Heading(1, figures=True), Heading(5),
    Heading(4),
)  # fmt: skip


class OfflineEntriesView(Page):
    """Says what was pressed: `accepted` and `rejected` are about the row that is marked."""

    again_pressed = Signal()
    accepted = Signal()
    rejected = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.again = Key(theme, KeyKind.SECONDARY)
        self.head.add_key(self.again)
        self.table = DataTable(theme, _HEADINGS, self)
        self.why: ChoiceField[ConflictReason] = ChoiceField(theme)
        self.reject = ArmedKey(theme, KeyKind.SECONDARY)
        self.accept = Key(theme, KeyKind.PRIMARY)
        self._lay_out()
        self._connect()
        self.let_decide(works=False)

    def let_decide(self, *, works: bool) -> None:
        """Let the keys work that decide."""
        for key in (self.accept, self.reject):
            key.setEnabled(works)

    def word(self) -> None:
        """Word heads and keys."""
        self.again.show_key(self.tr("重新读取"), "Ctrl R")
        self.why.show_label(self.tr("为什么这样决定"))
        self.reject.show_words(self.tr("不认可"), self.tr("再按一次：不认可"), "Ctrl J")
        self.accept.show_key(self.tr("认可"), "Ctrl G")
        self.table.show_titles(
            (
                self.tr("入园时间"),
                self.tr("通道"),
                self.tr("票号"),
                self.tr("票种"),
                self.tr("人数"),
                self.tr("怎么回事"),
                self.tr("另一次入园"),
            ),
            self.tr("没有待核对的离线入园"),
        )

    def _lay_out(self) -> None:
        foot = QWidget(self)
        flow = ColumnFlow(foot)
        for part, span in ((self.why, 6), (self.reject, 3), (self.accept, 3)):
            flow.add(part, span)
        self.stack((self.table, 1), (foot, 0))
        self.setFocusProxy(self.table.view)
        self.word()

    def _connect(self) -> None:
        self.again.clicked.connect(self.again_pressed)
        self.accept.clicked.connect(self.accepted)
        self.reject.confirmed.connect(self.rejected)
        self.bind("Ctrl+R", self.again)
        self.bind("Ctrl+G", self.accept)
        self.bind("Ctrl+J", self.reject)
