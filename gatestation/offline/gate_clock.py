"""The time of a gate: the database's, carried on; without one an attendant confirms what is told.

A program that is started again in the same boot of its PC carries on the time of the one before.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from threading import Lock
from typing import Any, Final

from shared.journal.steady_clock import SteadyClock
from shared.kernel.clock import Clock

SHOWN_DRIFT_SECONDS: Final = 2.0
DOUBTFUL_DRIFT_SECONDS: Final = 60.0
_BOOT_ID: Final = Path("/proc/sys/kernel/random/boot_id")


@dataclass(frozen=True, slots=True)
class Boot:
    """Since when this PC runs: a name for it, and the seconds since then, asleep or not."""

    name: str
    elapsed: Callable[[], float]


def this_boot() -> Boot:
    """Tell of this PC; one without a name for its boot is as if it had been started just now."""
    elapsed = time.monotonic
    if sys.platform == "linux":

        def elapsed() -> float:
            return time.clock_gettime(time.CLOCK_BOOTTIME)

    try:
        return Boot(_BOOT_ID.read_text("ascii").strip(), elapsed)
    except OSError:
        return Boot("", elapsed)


class GateClock:
    """Any thread may ask it. Times are aware UTC."""

    def __init__(self, clock: Clock, boot: Boot) -> None:
        self._clock = clock
        self._boot = boot
        self._steady = SteadyClock(clock, boot.elapsed)
        self._lock = Lock()
        self._known: tuple[datetime, float] | None = None
        self._confirmed = False
        self.drift_seconds: float | None = None

    def know(self, told: datetime) -> None:
        """Take a time that the database has told just now."""
        with self._lock:
            self._steady.know(told)
            self._known = told, self._boot.elapsed()
            drift = (self._clock.now() - told).total_seconds()
            if abs(drift) <= DOUBTFUL_DRIFT_SECONDS:
                self._confirmed = False
            self.drift_seconds = drift

    @property
    def is_sure(self) -> bool:
        """Tell whether anybody has told the time: the database since this boot, or an attendant."""
        with self._lock:
            return self._known is not None or self._confirmed

    @property
    def wants_a_look(self) -> bool:
        """Tell whether an attendant should confirm date and time, and has not."""
        with self._lock:
            drift = self.drift_seconds
            far = drift is not None and abs(drift) > DOUBTFUL_DRIFT_SECONDS
            return not self._confirmed and (self._known is None or far)

    def confirm(self) -> datetime:
        """Take the word of an attendant for the time that is told."""
        with self._lock:
            self._confirmed = True
            return self._steady.now()

    def now(self) -> datetime:
        """Tell the time; it never goes back."""
        with self._lock:
            return self._steady.now()

    def document(self) -> dict[str, Any]:
        """Give what the program after this one has to know."""
        with self._lock:
            told: dict[str, Any] = {"mark": self._steady.now().isoformat()}
            if self._known is not None:
                at, elapsed = self._known
                told |= {"boot": self._boot.name, "known": at.isoformat(), "elapsed": elapsed}
            return told

    def restore(self, document: Mapping[str, Any]) -> None:
        """Carry on the time of the program before this one."""
        with self._lock:
            self._steady.not_before(datetime.fromisoformat(document["mark"]))
            if self._boot.name and document.get("boot") == self._boot.name:
                passed = timedelta(seconds=self._boot.elapsed() - document["elapsed"])
                told = datetime.fromisoformat(document["known"]) + passed
                self._steady.know(told)
                self._known = told, self._boot.elapsed()
