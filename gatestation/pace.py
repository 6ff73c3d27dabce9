"""How many a lane lets in and how fast it opens, from what its screen has seen."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

SPAN: Final = timedelta(hours=1)
_OPENINGS: Final = 100


@dataclass(frozen=True, slots=True)
class PaceFigures:
    """Persons in the last hour; mean time from reading a code to the open arm, None before one."""

    persons_last_hour: int
    opening_ms: int | None


class Pace:
    """Remembers the passages of an hour and the last hundred openings."""

    def __init__(self) -> None:
        self._passages: deque[tuple[datetime, int]] = deque()
        self._openings: deque[int] = deque(maxlen=_OPENINGS)

    def note_opening(self, milliseconds: int) -> None:
        """Take note of how long an opening took."""
        self._openings.append(milliseconds)

    def note_passage(self, at: datetime, persons: int) -> None:
        """Take note of persons who walked through."""
        self._passages.append((at, persons))

    def figures(self, now: datetime) -> PaceFigures:
        """Give the figures of the hour that ends now, beginning excluded."""
        while self._passages and self._passages[0][0] <= now - SPAN:
            self._passages.popleft()
        mean = round(sum(self._openings) / len(self._openings)) if self._openings else None
        return PaceFigures(sum(persons for _, persons in self._passages), mean)
