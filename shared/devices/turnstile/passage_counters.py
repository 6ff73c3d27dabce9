"""Turns a board's two free-running counters into persons: pure, knows no wire."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

COUNTER_MODULUS = 1 << 24
# No arm turns more often between two readings: a larger step is no passage.
MOST_PERSONS_BETWEEN_READINGS = 100


class OutOfOrder(StrEnum):
    """Why a reading could not be counted."""

    DOUBTFUL = "DOUBTFUL"  # makes no sense; perhaps not a reading at all
    RESTARTED = "RESTARTED"  # confirmed: a counter jumped back
    JUMPED = "JUMPED"  # confirmed: it leapt forward further than persons can walk


@dataclass(frozen=True, slots=True)
class Walked:
    """Persons since the last reading, or where the counters stand."""

    entries: int
    exits: int


class PassageCounters:
    """Counts by difference; the first reading after a new connection is only the base.

    A reading that makes no sense must be confirmed by the next one before it becomes the new
    base: an eight-bit checksum lets a frame pass that half a frame and the next one made up, and
    such a frame must not make persons, neither by itself nor by the way back from it.
    """

    def __init__(self, modulus: int = COUNTER_MODULUS) -> None:
        self._modulus = modulus
        self._base: Walked | None = None
        self._doubtful: Walked | None = None

    def forget(self) -> None:
        """Begin again with the next reading: the connection is a new one."""
        self._base = None
        self._doubtful = None

    def count(self, entries: int, exits: int) -> Walked | OutOfOrder:
        """Give the persons since the last reading, or why there is no telling."""
        reading = Walked(entries, exits)
        base = self._base or reading
        walked = self._steps(base, reading)
        if walked is not None:
            self._accept(reading)
            return walked
        before, self._doubtful = self._doubtful, reading
        if before is None or self._steps(before, reading) is None:
            return OutOfOrder.DOUBTFUL
        self._accept(reading)
        back = reading.entries < base.entries or reading.exits < base.exits
        return OutOfOrder.RESTARTED if back else OutOfOrder.JUMPED

    def _accept(self, reading: Walked) -> None:
        self._base = reading
        self._doubtful = None

    def _steps(self, earlier: Walked, later: Walked) -> Walked | None:
        """Give the persons between two readings, or None if nobody walks that fast."""
        entries = (later.entries - earlier.entries) % self._modulus
        exits = (later.exits - earlier.exits) % self._modulus
        if max(entries, exits) > MOST_PERSONS_BETWEEN_READINGS:
            return None
        return Walked(entries, exits)
