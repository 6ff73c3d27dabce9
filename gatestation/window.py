"""The window of the gate station: one screen a lane, the first one shown."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from gatestation.screen.view import GateView

SMALLEST = QSize(1366, 768)


class GateWindow(QWidget):
    """Holds the screens; `closed` is emitted once, when somebody closes it."""

    closed = Signal()

    def __init__(self, views: Sequence[GateView]) -> None:
        super().__init__()
        self.views = tuple(views)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        for view in views:
            self._stack.addWidget(view)
            view.next_lane_pressed.connect(self._show_next)
            view.windowTitleChanged.connect(self.setWindowTitle)
        self.setWindowTitle(views[0].windowTitle())
        self.setMinimumSize(SMALLEST)
        self.resize(SMALLEST)

    def _show_next(self) -> None:
        self._stack.setCurrentIndex((self._stack.currentIndex() + 1) % self._stack.count())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say so; the lanes are then stopped."""
        super().closeEvent(event)
        self.closed.emit()
