"""Turns a board's free-running 24-bit counter into persons: pure, knows no wire."""

from __future__ import annotations

from enum import StrEnum

COUNTER_MODULUS = 1 << 24
# No arm turns more often between two readings: a larger step is no passage.
MOST_PERSONS_BETWEEN_READINGS = 100


class OutOfOrder(StrEnum):
    """Why a reading could not be counted."""

    RESTARTED = "RESTARTED"  # the counter jumped back
    JUMPED = "JUMPED"  # it leapt forward further than persons can walk


class PassageCounter:
    """Counts by difference; the first reading after a new connection is only the base.

    A reading that makes no sense must be confirmed by the next one before it becomes the new
    base: a single damaged frame that happens to hold must not make persons of the way back.
    """

    def __init__(self) -> None:
        self._base: int | None = None
        self._doubtful: int | None = None

    def forget(self) -> None:
        """Begin again with the next reading: the connection is a new one."""
        self._base = None
        self._doubtful = None

    def count(self, reading: int) -> int | OutOfOrder:
        """Give the persons since the last reading, or why there is no telling."""
        if self._base is None:
            self._base = reading
            return 0
        persons = _step(self._base, reading)
        if persons <= MOST_PERSONS_BETWEEN_READINGS:
            self._base = reading
            self._doubtful = None
            return persons
        return self._doubt(self._base, reading)

    def _doubt(self, base: int, reading: int) -> int | OutOfOrder:
        before, self._doubtful = self._doubtful, reading
        if before is None or _step(before, reading) > MOST_PERSONS_BETWEEN_READINGS:
            return 0
        self._base = reading
        self._doubtful = None
        return OutOfOrder.RESTARTED if reading < base else OutOfOrder.JUMPED


def _step(earlier: int, later: int) -> int:
    return (later - earlier) % COUNTER_MODULUS
