"""How weekly patterns make the slots of a day: which pattern fits, and where it cuts.

Of the patterns of a series that fit a day the most particular make it alone: those for public
holidays only come before all others, and among equals those of the shortest range of days. Several
equally particular ones make the day together (a morning and an afternoon).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from itertools import combinations, groupby

from shared.catalogue.days import Days, each_day
from shared.catalogue.draft import Holidays, PatternFacts
from shared.site.calendar_days import SpecialDays, condition_holds

QUARTER_HOUR_MINUTES = 15


@dataclass(frozen=True, slots=True)
class SlotTimes:
    """A slot's local times, half open; both None is the whole day."""

    starts: time | None
    ends: time | None

    def overlaps(self, other: SlotTimes) -> bool:
        """Tell whether some minute belongs to both."""
        if self.starts is None or self.ends is None or other.starts is None or other.ends is None:
            return True
        return self.starts < other.ends and other.starts < self.ends


class PatternFault(StrEnum):
    """What is wrong with a pattern, or with two together."""

    OVERLAP = "OVERLAP"  # two equally particular patterns make the same minutes of a day
    UNEVEN = "UNEVEN"  # the last slot would end after closing time
    OFF_QUARTER = "OFF_QUARTER"  # a ticket's code holds the start of a slot in quarter hours
    SHARES = "SHARES"  # more places are kept for pools than there are


@dataclass(frozen=True, slots=True)
class PatternProblem:
    """A fault and where it is; an overlap names the other pattern and the first such day."""

    fault: PatternFault
    series_id: int
    pattern_id: int
    other_id: int | None = None
    day: date | None = None


def patterns_of(
    day: date, patterns: Iterable[PatternFacts], special: SpecialDays
) -> tuple[PatternFacts, ...]:
    """Pick of the patterns of one series those that make a day, in the order of their times."""
    fitting = [
        pattern
        for pattern in patterns
        if day in pattern.visit_days
        and condition_holds(pattern.weekdays, pattern.holidays, day, special)
    ]
    if not fitting:
        return ()
    best = min(_rank(pattern) for pattern in fitting)
    chosen = (pattern for pattern in fitting if _rank(pattern) == best)
    return tuple(sorted(chosen, key=lambda pattern: (pattern.opens or time.min, pattern.id)))


def cut(pattern: PatternFacts) -> tuple[SlotTimes, ...]:
    """Cut a day into the slots of a pattern; what is too short at the end makes no slot."""
    if pattern.opens is None or pattern.closes is None or pattern.minutes is None:
        return (SlotTimes(pattern.opens, pattern.closes),)
    length = pattern.minutes
    starts = range(_minute(pattern.opens), _minute(pattern.closes) - length + 1, length)
    return tuple(SlotTimes(_time(start), _time(start + length)) for start in starts)


def pattern_problems(
    patterns: Iterable[PatternFacts], special: SpecialDays, first: date, days: int
) -> tuple[PatternProblem, ...]:
    """Find what is wrong with the patterns of an edition on `days` days from `first` on."""
    ordered = sorted(patterns, key=lambda pattern: (pattern.series_id, pattern.id))
    problems: list[PatternProblem] = []
    for _, group in groupby(ordered, key=lambda pattern: pattern.series_id):
        series = list(group)
        for pattern in series:
            problems += [
                PatternProblem(fault, pattern.series_id, pattern.id) for fault in _faults(pattern)
            ]
        problems += _overlaps(series, special, first, days)
    return tuple(problems)


def _rank(pattern: PatternFacts) -> tuple[bool, int]:
    return pattern.holidays != Holidays.ONLY, _width(pattern.visit_days)


def _width(days: Days) -> int:
    return ((days.until or date.max) - (days.first or date.min)).days


def _faults(pattern: PatternFacts) -> Iterator[PatternFault]:
    if sum(share.places for share in pattern.shares) > pattern.quota:
        yield PatternFault.SHARES
    if pattern.opens is None or pattern.closes is None:
        return
    if (
        pattern.opens.second
        or pattern.opens.microsecond
        or _minute(pattern.opens) % QUARTER_HOUR_MINUTES
    ):
        yield PatternFault.OFF_QUARTER
    if pattern.minutes and (_minute(pattern.closes) - _minute(pattern.opens)) % pattern.minutes:
        yield PatternFault.UNEVEN


def _overlaps(
    series: Sequence[PatternFacts], special: SpecialDays, first: date, days: int
) -> Iterator[PatternProblem]:
    known: set[tuple[int, int]] = set()
    for day in each_day(first, days):
        for one, other in combinations(patterns_of(day, series, special), 2):
            pair = (min(one.id, other.id), max(one.id, other.id))
            if pair not in known and _whole(one).overlaps(_whole(other)):
                known.add(pair)
                yield PatternProblem(PatternFault.OVERLAP, one.series_id, *pair, day)


def _whole(pattern: PatternFacts) -> SlotTimes:
    return SlotTimes(pattern.opens, pattern.closes)


def _minute(moment: time) -> int:
    return moment.hour * 60 + moment.minute


def _time(minute: int) -> time:
    return time(minute // 60, minute % 60)
