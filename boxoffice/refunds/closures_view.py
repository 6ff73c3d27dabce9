"""The page of closed days: each with how far it is, and below what could not be given back."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout

from boxoffice.imports.figures import ProgressStrip
from shared.desktop.form.armed_key import ArmedKey
from shared.desktop.form.data_table import DataTable, Heading
from shared.desktop.form.page import Page
from shared.desktop.theme import Theme
from shared.desktop.widgets.key import Key, KeyKind

_HEIGHT: Final = 56
_HEADINGS: Final = (
    Heading(3), Heading(6), Heading(3, figures=True), Heading(3, figures=True),
    Heading(4), Heading(4),
)  # fmt: skip
_FAILED: Final = (Heading(4), Heading(4), Heading(6))


class ClosuresView(Page):
    """Says what was pressed; `chosen` carries the closure that is marked."""

    new_pressed = Signal()
    approved = Signal()
    rejected = Signal()
    turned = Signal()
    chosen = Signal(object)
    visible = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.new = Key(theme, KeyKind.SECONDARY)
        self.head.add_key(self.new)
        self.table = DataTable(theme, _HEADINGS, self)
        self.progress = ProgressStrip(theme, self)
        self.reject = ArmedKey(theme, KeyKind.SECONDARY, height=_HEIGHT)
        self.turn = Key(theme, KeyKind.SECONDARY, height=_HEIGHT)
        self.approve = ArmedKey(theme, KeyKind.PRIMARY, height=_HEIGHT)
        self.failed = DataTable(theme, _FAILED, self)
        for key in (self.reject, self.turn, self.approve):
            key.setEnabled(False)
        self._lay_out()
        self._connect()

    def show_approve(self, word: str, armed: str, *, works: bool) -> None:
        """Word the key that approves."""
        self.approve.setEnabled(works)
        self.approve.show_words(word, armed, "Ctrl G" if works else "")

    def showEvent(self, event: QShowEvent) -> None:
        """Say that somebody looks."""
        super().showEvent(event)
        self.visible.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Say that nobody looks."""
        super().hideEvent(event)
        self.visible.emit(False)

    def word(self) -> None:
        """Word heads and keys."""
        self.new.show_key(self.tr("新的闭园退票"), "Ctrl N")
        self.reject.show_words(self.tr("拒绝"), self.tr("再按一次：拒绝"), "Ctrl J")
        self.table.show_titles(
            (
                self.tr("状态"),
                self.tr("闭园日与范围"),
                self.tr("张数"),
                self.tr("退款"),
                self.tr("申请"),
                self.tr("批准"),
            ),
            self.tr("还没有闭园退票"),
        )
        self.failed.show_titles(
            (self.tr("没有退的票"), self.tr("订单"), self.tr("为什么")), self.tr("没有退不了的票")
        )

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(self.progress, 1)
        for key in (self.turn, self.reject, self.approve):
            foot.addWidget(key)
        self.stack((self.table, 3), (foot, 0), (self.failed, 2))
        self.setFocusProxy(self.table.view)
        self.word()

    def _connect(self) -> None:
        self.new.clicked.connect(self.new_pressed)
        self.turn.clicked.connect(self.turned)
        self.approve.confirmed.connect(self.approved)
        self.reject.confirmed.connect(self.rejected)
        self.table.chosen.connect(self.chosen)
        self.bind("Ctrl+N", self.new)
        self.bind("Ctrl+K", self.turn)
        for cap, key in (("Ctrl+G", self.approve), ("Ctrl+J", self.reject)):
            self.bind(cap, key)
