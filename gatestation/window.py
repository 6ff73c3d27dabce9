"""The window of the gate station: one screen a lane, the first one shown, and one of all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from gatestation.screen.lanes_view import LanesView
from gatestation.screen.view import GateView
from shared.desktop.theme import Theme

SMALLEST = QSize(1366, 768)


class GateWindow(QWidget):
    """Holds the screens; `closed` is emitted once, when somebody closes it."""

    closed = Signal()

    def __init__(self, theme: Theme, views: Sequence[GateView]) -> None:
        super().__init__()
        self.views = tuple(views)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        for view in views:
            self._stack.addWidget(view)
            view.lanes_pressed.connect(self._show_lanes)
            view.windowTitleChanged.connect(self.setWindowTitle)
        self.lanes = LanesView(theme, views)
        self.lanes.opened.connect(self._stack.setCurrentIndex)
        self._stack.addWidget(self.lanes)
        self.setWindowTitle(views[0].windowTitle())
        self.setMinimumSize(SMALLEST)
        self.resize(SMALLEST)

    @property
    def shown(self) -> int:
        """Tell which lane is on the screen, or chosen where all are."""
        at = self._stack.currentIndex()
        return at if at < len(self.views) else self.lanes.chosen

    def _show_lanes(self) -> None:
        self.lanes.choose(self._stack.currentIndex())
        self._stack.setCurrentWidget(self.lanes)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say so; the lanes are then stopped."""
        super().closeEvent(event)
        self.closed.emit()
