"""Notices that a visitor has gone: first it counts down on the screen, then all is forgotten."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer

IDLE_SECONDS: Final = 30
WARN_SECONDS: Final = 10
_TICK_MS: Final = 250
_SIGNS_OF_LIFE: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
    }
)


class Idleness(QObject):
    """`left` hears the seconds that are left once they are few, and None when somebody is there.

    `gone` is called once they are over. `seconds` is how long a page waits; None is for ever.
    """

    def __init__(
        self,
        application: QObject,
        left: Callable[[int | None], None],
        gone: Callable[[], None],
        now: Callable[[], float] = monotonic,
    ) -> None:
        super().__init__(application)
        self._application = application
        self._left = left
        self._gone = gone
        self._now = now
        self._since = now()
        self.seconds: int | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.look)
        application.installEventFilter(self)
        self._timer.start()

    def begin(self, seconds: int | None) -> None:
        """Wait anew, as somebody has just done something."""
        self.seconds, self._since = seconds, self._now()
        self._left(None)

    def look(self) -> None:
        """See how long it is since somebody did something."""
        if self.seconds is None:
            return
        left = self.seconds - (self._now() - self._since)
        if left <= 0:
            self.seconds = None
            self._gone()
        else:
            self._left(int(left) + 1 if left <= WARN_SECONDS else None)

    def close(self) -> None:
        """Watch no longer."""
        self._timer.stop()
        self._application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take any touch for somebody; everything passes."""
        if event.type() in _SIGNS_OF_LIFE:
            self._since = self._now()
        return False
