"""The page of money that goes back: what companies refused first, then all that is owed."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from boxoffice.imports.figures import ProgressStrip
from shared.desktop.form.armed_key import ArmedKey
from shared.desktop.form.columns import ColumnFlow
from shared.desktop.form.data_table import DataTable, Heading
from shared.desktop.form.page import Page
from shared.desktop.form.text_field import TextField
from shared.desktop.theme import Theme
from shared.desktop.widgets.key import Key, KeyKind

_LONGEST: Final = 64
_HEADINGS: Final = (
    Heading(3), Heading(4), Heading(4), Heading(2), Heading(2, figures=True), Heading(3),
    Heading(6),
)  # fmt: skip


class PaybacksView(Page):
    """Says what was pressed; `chosen` that another row is marked."""

    again_pressed = Signal()
    send_pressed = Signal()
    by_hand = Signal()
    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.again = Key(theme, KeyKind.SECONDARY)
        self.head.add_key(self.again)
        self.table = DataTable(theme, _HEADINGS, self)
        self.sum = ProgressStrip(theme, self)
        self.send = Key(theme, KeyKind.SECONDARY)
        self.reference = TextField(theme, pattern="[0-9A-Za-z-]{4,64}", longest=_LONGEST)
        self.hand = ArmedKey(theme, KeyKind.PRIMARY)
        for key in (self.send, self.hand):
            key.setEnabled(False)
        self._lay_out()
        self._connect()

    def word(self) -> None:
        """Word heads and keys."""
        self.again.show_key(self.tr("重新读取"), "Ctrl R")
        self.send.show_key(self.tr("再发一次"), "Ctrl T")
        self.reference.show_label(self.tr("商户平台的退款单号"))
        self.hand.show_words(self.tr("已人工退"), self.tr("再按一次：已人工退"), "Ctrl G")
        self.table.show_titles(
            (
                self.tr("状态"),
                self.tr("退款单"),
                self.tr("订单"),
                self.tr("方式"),
                self.tr("金额"),
                self.tr("时间"),
                self.tr("说明"),
            ),
            self.tr("没有在途的退款"),
        )

    def _lay_out(self) -> None:
        foot = QWidget(self)
        flow = ColumnFlow(foot)
        for part, span in ((self.sum, 3), (self.reference, 4), (self.hand, 3), (self.send, 2)):
            flow.add(part, span)
        self.stack((self.table, 1), (foot, 0))
        self.setFocusProxy(self.table.view)
        self.word()

    def _connect(self) -> None:
        self.again.clicked.connect(self.again_pressed)
        self.send.clicked.connect(self.send_pressed)
        self.hand.confirmed.connect(self.by_hand)
        self.table.chosen.connect(self.chosen)
        self.bind("Ctrl+R", self.again)
        self.bind("Ctrl+T", self.send)
        self.bind("Ctrl+G", self.hand)
