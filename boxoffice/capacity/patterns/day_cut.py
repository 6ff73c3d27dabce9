"""What the patterns of a series make of one day, with the one that is in the form among them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time, timedelta

from shared.catalogue.draft import PatternFacts
from shared.catalogue.slot_patterns import SlotTimes, cut, patterns_of
from shared.site.calendar_days import SpecialDays

_LOOK_AHEAD = timedelta(days=400)


@dataclass(frozen=True, slots=True)
class CutSlot:
    """A slot of the day; `own` is made by the pattern in the form, `clash` overlaps another."""

    starts: time | None
    ends: time | None
    quota: int
    own: bool
    clash: bool = False


def with_edited(patterns: Iterable[PatternFacts], edited: PatternFacts) -> tuple[PatternFacts, ...]:
    """Put the pattern of the form in the place of the saved one, at the end if it is new."""
    others = [pattern for pattern in patterns if pattern.id != edited.id]
    return (*others, edited)


def cut_day(
    day: date, patterns: Iterable[PatternFacts], edited: PatternFacts, special: SpecialDays
) -> tuple[CutSlot, ...]:
    """Cut a day as all patterns of the edited one's series do, by time."""
    series = [one for one in patterns if one.series_id == edited.series_id]
    made = [
        (times, pattern) for pattern in patterns_of(day, series, special) for times in cut(pattern)
    ]
    slots = [
        CutSlot(
            times.starts,
            times.ends,
            pattern.quota,
            pattern == edited,
            _clashes(times, pattern, made),
        )
        for times, pattern in made
    ]
    return tuple(sorted(slots, key=lambda slot: slot.starts or time.min))


def first_day(
    patterns: Iterable[PatternFacts], edited: PatternFacts, special: SpecialDays, today: date
) -> date:
    """Find the first day from today on that the pattern in the form makes; today if none."""
    series = [one for one in patterns if one.series_id == edited.series_id]
    day = max(today, edited.visit_days.first or today)
    last = day + _LOOK_AHEAD
    while day < last and day in edited.visit_days:
        if edited in patterns_of(day, series, special):
            return day
        day += timedelta(days=1)
    return today


def _clashes(
    times: SlotTimes, pattern: PatternFacts, made: list[tuple[SlotTimes, PatternFacts]]
) -> bool:
    return any(other is not pattern and times.overlaps(others) for others, other in made)
