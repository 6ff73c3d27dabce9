"""Which pattern of which edition makes which days: facts in, answer out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from shared.catalogue.days import each_day
from shared.catalogue.draft import PatternFacts
from shared.catalogue.slot_patterns import cut, patterns_of
from shared.site.calendar_days import SpecialDays


@dataclass(frozen=True, slots=True)
class Schedule:
    """The editions that are or will be in force, by the aware instant from which each is."""

    editions: Mapping[datetime, int]
    now: datetime
    time_zone: ZoneInfo
    cut_off: time

    def edition_on(self, day: date) -> int | None:
        """Give the edition in force when a day begins; on a day that has begun, the one now."""
        begins = datetime.combine(day, self.cut_off, self.time_zone)
        instant = max(self.now, begins)
        since = max((start for start in self.editions if start <= instant), default=None)
        return None if since is None else self.editions[since]


@dataclass(frozen=True, slots=True)
class PlannedDay:
    """A pattern that makes a day of its series, so many slots with so many places in all."""

    day: date
    pattern: PatternFacts

    @property
    def slots(self) -> int:
        """Count the slots."""
        return len(cut(self.pattern))

    @property
    def quota(self) -> int:
        """Add up the places of all slots."""
        return self.slots * self.pattern.quota


def plan_days(
    patterns: Iterable[PatternFacts], special: SpecialDays, days: Iterable[date]
) -> Iterator[PlannedDay]:
    """Say what the patterns of one edition make of each day and series; half days are two."""
    by_series: dict[int, list[PatternFacts]] = {}
    for pattern in patterns:
        by_series.setdefault(pattern.series_id, []).append(pattern)
    for day in days:
        for series in by_series.values():
            for pattern in patterns_of(day, series, special):
                yield PlannedDay(day, pattern)


def plan_editions(
    schedule: Schedule,
    patterns: Mapping[int, Sequence[PatternFacts]],
    special: SpecialDays,
    first: date,
    days: int,
) -> Iterator[PlannedDay]:
    """Say what the patterns of the editions in force on each day make of it.

    `patterns` are those of each edition by its id.
    """
    for day in each_day(first, days):
        edition = schedule.edition_on(day)
        if edition is not None:
            yield from plan_days(patterns.get(edition, ()), special, [day])
