"""Ranges of days as the catalogue knows them: seasons, blackouts, periods of a price."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Days:
    """The days from `first` on, before `until` (half open); None is without end on that side.

    ValueError for a range that holds no day.
    """

    first: date | None = None
    until: date | None = None

    def __post_init__(self) -> None:
        if self.first is not None and self.until is not None and self.first >= self.until:
            raise ValueError(f"no day from {self.first} until {self.until}")

    def __contains__(self, day: date) -> bool:
        return (self.first is None or self.first <= day) and (
            self.until is None or day < self.until
        )

    def __str__(self) -> str:
        """Write it as PostgreSQL writes a daterange."""
        opening = "(" if self.first is None else f"[{self.first}"
        return f"{opening},{'' if self.until is None else self.until})"

    @classmethod
    def parse(cls, text: str) -> Days:
        """Read what PostgreSQL writes for a daterange, which is always half open."""
        first, until = (date.fromisoformat(end) if end else None for end in text[1:-1].split(","))
        return cls(first, until)

    @classmethod
    def from_to(cls, first: date | None, last: date | None) -> Days:
        """Take the days from `first` up to and with `last`, as people write them."""
        return cls(first, None if last is None else last + ONE_DAY)

    @property
    def last(self) -> date | None:
        """The last day that belongs to it."""
        return None if self.until is None else self.until - ONE_DAY

    def overlaps(self, other: Days) -> bool:
        """Tell whether some day belongs to both."""
        return (self.first is None or other.until is None or self.first < other.until) and (
            other.first is None or self.until is None or other.first < self.until
        )


def each_day(first: date, count: int) -> Iterator[date]:
    """Give `count` days from `first` on."""
    return (first + timedelta(days=step) for step in range(count))
