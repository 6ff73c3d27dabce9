"""On which days a ticket admits: weekdays, blackouts, and the next time that it does."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.catalogue.days import Days
from shared.catalogue.draft import BlackoutFacts, TermsFacts, TermsKind, ValidityKind
from shared.catalogue.validity import (
    DayState,
    Validity,
    ValidityTerms,
    admits_on,
    next_opening,
)
from shared.kernel.locale import Bilingual
from shared.site.calendar_days import WORKING_DAY
from shared.site.site_clock import Moment, SiteClock
from tests.shared.catalogue.validity_scene import (
    BOUGHT,
    CALENDAR,
    CLOCK,
    DAY_TICKET,
    FIRST_USE,
    HOURS,
    MONTH,
    THREE_DAYS,
    VISIT,
    at,
    judge,
    sold,
)

MONDAY_TO_FRIDAY, WEEKEND = 31, 96


def after(validity: Validity, now: datetime, clock: SiteClock = CLOCK) -> datetime | None:
    return next_opening(validity, Moment.of(now.astimezone(UTC), clock))


@pytest.mark.parametrize(
    ("weekdays", "day", "expected"),
    [
        (MONDAY_TO_FRIDAY, date(2026, 10, 9), DayState.ADMITS),
        (MONDAY_TO_FRIDAY, date(2026, 10, 10), DayState.NOT_THIS_DAY),
        (WEEKEND, date(2026, 10, 10), DayState.ADMITS),
        (WEEKEND, date(2026, 10, 12), DayState.NOT_THIS_DAY),
    ],
)
def test_a_ticket_admits_on_its_weekdays_only(weekdays: int, day: date, expected: DayState) -> None:
    assert judge(sold(replace(MONTH, weekdays=weekdays)), at(day, 9)) is expected


def test_a_worked_saturday_is_a_weekday() -> None:
    saturday = date(2026, 10, 10)
    clock = SiteClock(special={saturday: WORKING_DAY})

    assert judge(sold(replace(MONTH, weekdays=31)), at(saturday, 9), clock) is DayState.ADMITS
    assert judge(sold(replace(MONTH, weekdays=96)), at(saturday, 9), clock) is DayState.NOT_THIS_DAY


GOLDEN_WEEK = replace(MONTH, blackouts=(Days(date(2026, 10, 1), date(2026, 10, 8)),))


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 10, 1), DayState.NOT_THIS_DAY),
        (date(2026, 10, 7), DayState.NOT_THIS_DAY),
        (date(2026, 10, 8), DayState.ADMITS),
    ],
)
def test_a_ticket_does_not_admit_on_its_blackout_days(day: date, expected: DayState) -> None:
    assert judge(sold(GOLDEN_WEEK), at(day, 9)) is expected


@pytest.mark.parametrize(
    ("validity", "now", "expected"),
    [
        (sold(DAY_TICKET), at(date(2026, 10, 1), 9), at(VISIT, 8)),
        (sold(DAY_TICKET), at(VISIT, 9), None),
        (sold(THREE_DAYS), at(VISIT, 9), at(date(2026, 10, 4), 8)),
        (sold(THREE_DAYS), at(date(2026, 10, 5), 9), None),
        (sold(GOLDEN_WEEK), at(date(2026, 10, 1), 9), at(date(2026, 10, 8), 8)),
        (
            sold(replace(GOLDEN_WEEK, weekdays=WEEKEND)),
            at(date(2026, 10, 1), 9),
            at(date(2026, 10, 10), 8),
        ),
        (sold(CALENDAR, FIRST_USE), at(date(2026, 10, 4), 9), at(date(2026, 10, 5), 8)),
        (sold(CALENDAR, FIRST_USE), at(date(2026, 10, 5), 9), None),
        (sold(HOURS, FIRST_USE), at(date(2026, 10, 5), 9), at(date(2026, 10, 6), 8)),
        (sold(HOURS, FIRST_USE), at(date(2026, 10, 6), 9), None),
        (sold(HOURS, at(VISIT, 7, 30)), at(date(2026, 10, 5), 9), None),
    ],
)
def test_the_next_day_is_told_by_its_opening(
    validity: Validity, now: datetime, expected: datetime | None
) -> None:
    assert after(validity, now) == expected


def test_after_midnight_the_next_opening_is_that_of_the_same_calendar_day() -> None:
    assert after(sold(THREE_DAYS), at(date(2026, 10, 4), 1)) == at(date(2026, 10, 4), 8)


@pytest.mark.parametrize(
    ("terms", "day", "expected"),
    [
        (GOLDEN_WEEK, date(2026, 10, 7), False),
        (GOLDEN_WEEK, date(2026, 10, 8), True),
        (CALENDAR, date(2026, 10, 12), True),
        (CALENDAR, date(2026, 10, 13), False),
    ],
)
def test_a_ticket_is_sold_for_days_on_which_it_would_admit(
    terms: ValidityTerms, day: date, expected: bool
) -> None:
    assert admits_on(sold(terms), day, CLOCK) is expected


def test_what_belongs_here_is_taken_from_whole_terms() -> None:
    whole = TermsFacts(
        "pass",
        TermsKind.ADULT,
        Bilingual("三日票", "3 days"),
        "A",
        validity=ValidityKind.DAYS_FROM_FIRST_USE,
        valid_days=3,
        activate_days=10,
        weekdays=31,
        blackouts=(BlackoutFacts(Days(VISIT, None)),),
    )

    assert ValidityTerms.of(whole) == replace(CALENDAR, weekdays=31, blackouts=(Days(VISIT, None),))


TERMS = st.builds(
    ValidityTerms,
    kind=st.sampled_from(list(ValidityKind)),
    valid_days=st.integers(1, 40),
    valid_hours=st.integers(1, 200),
    activate_days=st.integers(1, 40),
    fixed_days=st.just(Days(date(2026, 9, 20), date(2026, 10, 20))),
    weekdays=st.integers(1, 127),
    blackouts=st.just((Days(date(2026, 10, 5), date(2026, 10, 9)),)),
)
HOURS_OF_OCTOBER = st.integers(0, 1000).map(lambda hours: at(BOUGHT, 0) + timedelta(hours=hours))


@given(TERMS, HOURS_OF_OCTOBER, st.none() | HOURS_OF_OCTOBER)
def test_at_the_next_opening_it_admits_and_on_no_day_between(
    terms: ValidityTerms, now: datetime, first_used_at: datetime | None
) -> None:
    if first_used_at is not None and first_used_at > now:
        first_used_at = None
    validity = sold(terms, first_used_at)
    opening = after(validity, now)

    moment = Moment.of(now, CLOCK)
    days = 60 if opening is None else (opening.date() - moment.today).days
    between = [moment.today + timedelta(days=step) for step in range(1, days)]
    assert all(judge(validity, CLOCK.opening(day)) is not DayState.ADMITS for day in between)
    assert opening is None or judge(validity, opening) is DayState.ADMITS
