"""The page of all vouchers that were issued, by batches: what waits for approval first."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from boxoffice.imports.figures import ProgressStrip
from shared.desktop.form.armed_key import ArmedKey
from shared.desktop.form.data_table import DataTable, Heading
from shared.desktop.form.page import Page
from shared.desktop.theme import Theme
from shared.desktop.widgets.key import Key, KeyKind

_HEADINGS: Final = (
    Heading(3), Heading(6), Heading(3), Heading(5), Heading(2, figures=True),
    Heading(2, figures=True), Heading(4), Heading(3),
)  # fmt: skip


class VoucherListView(Page):
    """Says what was pressed; `chosen` that another batch is marked."""

    new_pressed = Signal()
    again_pressed = Signal()
    approved = Signal()
    withdrawn = Signal()
    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.again = Key(theme, KeyKind.SECONDARY)
        self.new = Key(theme, KeyKind.PRIMARY)
        for key in (self.again, self.new):
            self.head.add_key(key)
        self.table = DataTable(theme, _HEADINGS, self)
        self.sum = ProgressStrip(theme, self)
        self.withdraw = ArmedKey(theme)
        self.approve = ArmedKey(theme, KeyKind.PRIMARY)
        for armed in (self.withdraw, self.approve):
            armed.setEnabled(False)
        self._lay_out()
        self._connect()

    def word(self) -> None:
        """Word heads and keys."""
        self.new.show_key(self.tr("发放"), "Ctrl N")
        self.again.show_key(self.tr("重新读取"), "Ctrl R")
        self.withdraw.show_words(self.tr("停用"), self.tr("再按一次：停用"), "Ctrl J")
        self.approve.show_words(self.tr("批准"), self.tr("再按一次：批准"), "Ctrl G")
        self.table.show_titles(
            (
                self.tr("状态"),
                self.tr("名称"),
                self.tr("抵多少"),
                self.tr("可用的日子"),
                self.tr("张数"),
                self.tr("已用"),
                self.tr("发放人"),
                self.tr("批准人"),
            ),
            self.tr("还没有发过代金券"),
        )

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(self.sum, 1)
        foot.addWidget(self.withdraw)
        foot.addWidget(self.approve)
        self.stack((self.table, 1), (foot, 0))
        self.setFocusProxy(self.table.view)
        self.word()

    def _connect(self) -> None:
        self.new.clicked.connect(self.new_pressed)
        self.again.clicked.connect(self.again_pressed)
        self.withdraw.confirmed.connect(self.withdrawn)
        self.approve.confirmed.connect(self.approved)
        self.table.chosen.connect(self.chosen)
        keys = (("Ctrl+N", self.new), ("Ctrl+R", self.again))
        armed = (("Ctrl+J", self.withdraw), ("Ctrl+G", self.approve))
        for stroke, key in (*keys, *armed):
            self.bind(stroke, key)
