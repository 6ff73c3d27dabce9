"""When a ticket admits: its bounds at the sale, today at a lane, and when it would next.

All days are business dates. What a ticket is sold with are its outer bounds; the kinds that count
from the first use are narrowed at the lane, once that use is known. The rules for people stand in
`resources/manual/`, in the chapter for the gate.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any, Final, Protocol

from shared.catalogue.days import Days
from shared.catalogue.draft import EVERY_WEEKDAY, TermsFacts, ValidityKind
from shared.site.site_clock import Moment, SiteClock

# What has no end of its own ends after ten years, so that each ticket ends some day.
MOST_DAYS: Final = 3660
_FROM_FIRST_USE: Final = frozenset(
    {ValidityKind.DAYS_FROM_FIRST_USE, ValidityKind.HOURS_FROM_FIRST_USE}
)
_HOURS_A_DAY: Final = 24


class TermsColumns(Protocol):
    """A row or a document with the columns of ticket_terms by their names."""

    def __getitem__(self, column: str, /) -> Any:
        """Give the value of a column."""


@dataclass(frozen=True, slots=True)
class ValidityTerms:
    """What the terms of a ticket say about time; see TicketTerms for the columns.

    `valid_days` is counted for VISIT_DAY and the kinds named after days, `valid_hours` for
    HOURS_FROM_FIRST_USE. A first use must be within `activate_days` from the visit day on (None:
    at any time). `weekdays` is a mask, Monday 1 to Sunday 64.
    """

    kind: ValidityKind = ValidityKind.VISIT_DAY
    valid_days: int = 1
    valid_hours: int = 0
    activate_days: int | None = None
    fixed_days: Days | None = None
    weekdays: int = EVERY_WEEKDAY
    blackouts: tuple[Days, ...] = ()

    @classmethod
    def of(cls, terms: TermsFacts) -> ValidityTerms:
        """Take what belongs here from whole terms."""
        return cls(
            kind=terms.validity,
            valid_days=terms.valid_days or 1,
            valid_hours=terms.valid_hours or 0,
            activate_days=terms.activate_days,
            fixed_days=terms.fixed_days,
            weekdays=terms.weekdays,
            blackouts=tuple(blackout.days for blackout in terms.blackouts),
        )

    @classmethod
    def read(cls, columns: TermsColumns, valid_days: int | None) -> ValidityTerms:
        """Take them from columns; `valid_days` apart, as a ticket has its own of that name."""
        fixed = columns["fixed_days"]
        return cls(
            kind=ValidityKind(columns["validity"]),
            valid_days=valid_days or 1,
            valid_hours=columns["valid_hours"] or 0,
            activate_days=columns["activate_days"],
            fixed_days=None if fixed is None else Days.parse(fixed),
            weekdays=columns["weekdays"],
            blackouts=tuple(Days.parse(days) for days in columns["blackouts"]),
        )

    @property
    def from_first_use(self) -> bool:
        """Tell whether the first use decides the end."""
        return self.kind in _FROM_FIRST_USE


@dataclass(frozen=True, slots=True)
class Bounds:
    """The outer bounds a ticket is sold with: `days` business dates from `first_day` on.

    `days` below 1 means that there is no day left on which it would admit.
    """

    first_day: date
    days: int

    @property
    def until(self) -> date:
        """The first day on which it no longer admits."""
        return self.first_day + timedelta(days=self.days)

    @property
    def last_day(self) -> date:
        """The last day on which it may admit."""
        return self.until - timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Validity:
    """Terms and bounds of one ticket, and its first use anywhere (aware; None before it).

    `held_days` are those that a pass got back after a pause; its bounds have them already.
    """

    terms: ValidityTerms
    bounds: Bounds
    first_used_at: datetime | None = None
    held_days: int = 0


class DayState(StrEnum):
    """How a ticket stands to an instant."""

    ADMITS = "admits"
    NOT_BEGUN = "not_begun"
    NOT_THIS_DAY = "not_this_day"  # a weekday or a blackout that its terms leave out
    OVER = "over"


def bounds_at_sale(terms: ValidityTerms, bought_on: date, visit_day: date) -> Bounds:
    """Give the bounds of a ticket bought on a business date for a visit day (not before it)."""
    match terms.kind:
        case ValidityKind.VISIT_DAY:
            return Bounds(visit_day, terms.valid_days)
        case ValidityKind.DAYS_FROM_PURCHASE:
            return Bounds(bought_on, terms.valid_days)
        case ValidityKind.DAYS_FROM_FIRST_USE:
            return Bounds(visit_day, _days_to_begin(terms) + terms.valid_days - 1)
        case ValidityKind.HOURS_FROM_FIRST_USE:
            # So many hours from the last minute of the last day reach into these days.
            reach = math.ceil(terms.valid_hours / _HOURS_A_DAY)
            return Bounds(visit_day, _days_to_begin(terms) + reach)
        case ValidityKind.FIXED_RANGE:
            return _bounds_within(terms.fixed_days or Days(), bought_on)
        case ValidityKind.CALENDAR_YEAR:
            year = visit_day.year
            return _bounds_within(Days(date(year, 1, 1), date(year + 1, 1, 1)), bought_on)


def admits_on(validity: Validity, day: date, clock: SiteClock) -> bool:
    """Tell whether a ticket may admit on a day: also whether it may be sold for that day."""
    within = validity.bounds.first_day <= day < _until(validity, clock)
    return within and _opens(validity.terms, day, clock)


def judge_day(validity: Validity, moment: Moment) -> DayState:
    """Judge a ticket by day and hour."""
    ends_at = _ends_at(validity)
    if moment.today < validity.bounds.first_day:
        return DayState.NOT_BEGUN
    if moment.today >= _until(validity, moment.clock):
        return DayState.OVER
    if ends_at is not None and moment.now >= ends_at:
        return DayState.OVER
    if not _opens(validity.terms, moment.today, moment.clock):
        return DayState.NOT_THIS_DAY
    return DayState.ADMITS


def last_day(validity: Validity, clock: SiteClock) -> date:
    """Give the last day on which a ticket may admit, as far as its first use is known."""
    last = _until(validity, clock) - timedelta(days=1)
    ends_at = _ends_at(validity)
    return last if ends_at is None else min(last, clock.business_date(ends_at))


def next_opening(validity: Validity, moment: Moment) -> datetime | None:
    """Say when the gates open on the next day after today on which it admits; None if on none."""
    clock, until, ends_at = moment.clock, _until(validity, moment.clock), _ends_at(validity)
    day = max(validity.bounds.first_day, moment.today + timedelta(days=1))
    while day < until and (ends_at is None or clock.opening(day) < ends_at):
        if _opens(validity.terms, day, clock):
            return clock.opening(day)
        day += timedelta(days=1)
    return None


def _days_to_begin(terms: ValidityTerms) -> int:
    return terms.activate_days or MOST_DAYS


def _bounds_within(days: Days, bought_on: date) -> Bounds:
    first = max(bought_on, days.first or bought_on)
    until = days.until or first + timedelta(days=MOST_DAYS)
    return Bounds(first, (until - first).days)


def _until(validity: Validity, clock: SiteClock) -> date:
    """Give the first day on which the ticket no longer admits."""
    terms, bounds, first_used_at = validity.terms, validity.bounds, validity.first_used_at
    if not terms.from_first_use:
        return bounds.until
    if first_used_at is None:
        days = _days_to_begin(terms) + validity.held_days
        return min(bounds.until, bounds.first_day + timedelta(days=days))
    if terms.kind is ValidityKind.HOURS_FROM_FIRST_USE:
        return bounds.until
    days = terms.valid_days + validity.held_days
    return min(bounds.until, clock.business_date(first_used_at) + timedelta(days=days))


def _ends_at(validity: Validity) -> datetime | None:
    by_the_hour = validity.terms.kind is ValidityKind.HOURS_FROM_FIRST_USE
    if not by_the_hour or validity.first_used_at is None:
        return None
    return validity.first_used_at + timedelta(hours=validity.terms.valid_hours)


def _opens(terms: ValidityTerms, day: date, clock: SiteClock) -> bool:
    if any(day in blackout for blackout in terms.blackouts):
        return False
    return bool(terms.weekdays & clock.weekday_bit(day))
