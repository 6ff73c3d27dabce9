"""Channels elsewhere: what they were told of stops, and the orders that came too late."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal

from shared.desktop.form.data_table import DataTable, Heading
from shared.desktop.form.page import Page
from shared.desktop.form.section import Section
from shared.desktop.form.text_field import TextField
from shared.desktop.theme import Theme
from shared.desktop.widgets.key import Key, KeyKind

_ORDERS: Final = (
    Heading(3), Heading(3), Heading(4), Heading(3), Heading(2, figures=True), Heading(6),
)  # fmt: skip
_STOCK: Final = (Heading(3), Heading(3), Heading(6), Heading(3), Heading(4))
_LONGEST: Final = 60


class ChannelPage(Page):
    """Says what was chosen and pressed; the marked order is looked at, the message told again."""

    chosen = Signal(object)
    looked = Signal()
    told_again = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.orders = DataTable(theme, _ORDERS, self)
        self.stock = DataTable(theme, _STOCK, self)
        self.answering = Section(theme, self)
        self.note = TextField(theme, longest=_LONGEST)
        self.look = Key(theme, KeyKind.PRIMARY)
        self.tell = Key(theme, KeyKind.SECONDARY)
        self.answering.add(self.note, 6)
        self.answering.add(self.look, 3)
        self.answering.add(self.tell, 3)
        self.stack((self.orders, 3), (self.answering, 0), (self.stock, 2))
        for key in (self.look, self.tell):
            key.setEnabled(False)
        self.setFocusProxy(self.orders.view)
        self._connect()
        self.word()

    def word(self) -> None:
        """Word tables and keys."""
        self.orders.show_titles(
            (
                self.tr("时间"), self.tr("渠道"), self.tr("渠道订单号"), self.tr("游览日"),
                self.tr("人数"), self.tr("处理"),
            ),
            self.tr("没有被拒的渠道订单"),
        )  # fmt: skip
        self.stock.show_titles(
            (
                self.tr("时间"), self.tr("渠道"), self.tr("库存消息"), self.tr("状态"),
                self.tr("说明"),
            ),
            self.tr("还没有关闭过库存"),
        )  # fmt: skip
        self.answering.show_title("")
        self.note.show_label(self.tr("所选订单怎么处理了（如：已请平台退款）"))
        self.look.show_key(self.tr("已看，记下"), "Ctrl G")
        self.tell.show_key(self.tr("再通知一次"), "Ctrl L")

    def _connect(self) -> None:
        self.orders.chosen.connect(self.chosen)
        self.stock.chosen.connect(self.chosen)
        self.look.clicked.connect(self.looked)
        self.tell.clicked.connect(self.told_again)
        self.bind("Ctrl+G", self.look)
        self.bind("Ctrl+L", self.tell)
