"""Keeps the customer's window on its monitor, as long as that monitor is there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget


class CustomerScreen(QObject):
    """`monitor` is the name of a screen as the system has it; "" is the first besides the main one.

    A monitor that is unplugged hides the window, which comes back with it.
    """

    def __init__(self, application: QGuiApplication, window: QWidget, monitor: str) -> None:
        super().__init__()
        self.changed: Callable[[], None] = lambda: None
        self._application = application
        self._window = window
        self._monitor = monitor
        self.there = False
        application.screenAdded.connect(lambda _: self.look())
        application.screenRemoved.connect(self._gone)

    def look(self, without: QScreen | None = None) -> None:
        """Show the window on its monitor, or hide it."""
        screen = self._find(without)
        if screen is None:
            self._window.hide()
        else:
            self._window.setGeometry(screen.geometry())
            self._window.showFullScreen()
        if self.there is not (screen is not None):
            self.there = screen is not None
            self.changed()

    def close(self) -> None:
        """Take the window away."""
        self._window.close()

    def _gone(self, screen: QScreen) -> None:
        self.look(without=screen)

    def _find(self, without: QScreen | None) -> QScreen | None:
        main = self._application.primaryScreen()
        others = [one for one in self._application.screens() if one not in (main, without)]
        if not self._monitor:
            return others[0] if others else None
        return next((one for one in others if one.name() == self._monitor), None)
