"""A time that goes forward only, whatever somebody does to the clock of this computer."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime, timedelta

from shared.kernel.clock import Clock

_LEAST = timedelta(microseconds=1)


class SteadyClock:
    """The database's time, carried on by what cannot be set; without one, this computer's clock.

    It never tells a time before one that it has told, nor before the `mark` that a journal kept
    when the program ran last. Times are aware UTC.
    """

    def __init__(self, clock: Clock, elapsed: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._elapsed = elapsed
        self._known: tuple[datetime, float] | None = None
        self._told: datetime | None = None

    def know(self, now: datetime) -> None:
        """Take a time that the database has told just now."""
        self._known = now, self._elapsed()

    def not_before(self, mark: datetime) -> None:
        """Go on behind a time that was told before."""
        self._told = max(self._told or mark, mark)

    def now(self) -> datetime:
        """Tell the time."""
        if self._known is None:
            now = self._clock.now()
        else:
            known, then = self._known
            now = known + timedelta(seconds=self._elapsed() - then)
        if self._told is not None:
            now = max(now, self._told + _LEAST)
        self._told = now
        return now
