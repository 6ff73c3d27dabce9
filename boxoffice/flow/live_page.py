"""The live page: figures and plan at the left, the table of zones and the last entries beside."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from boxoffice.flow.plan import FlowPlan
from shared.desktop.form.data_table import DataTable, Heading
from shared.desktop.form.page import Page
from shared.desktop.theme import Theme

_ZONES: Final = (
    Heading(5), Heading(3, figures=True), Heading(3, figures=True), Heading(3, figures=True),
)  # fmt: skip
_SCANS: Final = (Heading(3), Heading(5), Heading(3, figures=True))


class LivePage(Page):
    """`visible` says whether somebody looks."""

    visible = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.plan = FlowPlan(theme, self)
        self.zones = DataTable(theme, _ZONES, self)
        self.scans = DataTable(theme, _SCANS, self)
        side = QVBoxLayout()
        side.setSpacing(8)
        side.addWidget(self.zones, 3)
        side.addWidget(self.scans, 2)
        body = QHBoxLayout()
        body.setSpacing(8)
        body.addWidget(self.plan, 3)
        body.addLayout(side, 2)
        self.stack((body, 1))
        self.setFocusProxy(self.zones.view)
        self.word()

    def showEvent(self, event: QShowEvent) -> None:
        """Say that somebody looks."""
        super().showEvent(event)
        self.visible.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Say that nobody looks."""
        super().hideEvent(event)
        self.visible.emit(False)

    def word(self) -> None:
        """Word the tables."""
        self.zones.show_titles(
            (self.tr("区域"), self.tr("在园"), self.tr("占比"), self.tr("今日入")),
            self.tr("还没有分区"),
        )
        self.scans.show_titles(
            (self.tr("时间"), self.tr("最近入园"), self.tr("人数")), self.tr("今天还没有人入园")
        )
