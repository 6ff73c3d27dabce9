"""Locks a window that nobody touches: whoever walks by must not sell in another's name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer

# The sign-in itself lives a minute longer unused (shared/site/token_life.sql).
IDLE_MS: Final = 5 * 60 * 1_000
_SIGNS_OF_LIFE: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
    }
)


class IdleLock(QObject):
    """Calls `lock` after five minutes without a key, the mouse or a touch, anywhere."""

    def __init__(self, application: QObject, timer: QTimer, lock: Callable[[], None]) -> None:
        super().__init__(application)
        self._application = application
        self._timer = timer
        timer.setParent(self)
        timer.setSingleShot(True)
        timer.setInterval(IDLE_MS)
        timer.timeout.connect(lock)
        application.installEventFilter(self)
        timer.start()

    def close(self) -> None:
        """Watch no longer."""
        self._timer.stop()
        self._application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin the five minutes anew; everything passes."""
        if event.type() in _SIGNS_OF_LIFE:
            self._timer.start()
        return False
