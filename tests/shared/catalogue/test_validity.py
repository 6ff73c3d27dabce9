"""When a ticket admits: every kind at its edges, weekdays, blackouts, the next time."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.catalogue.days import Days
from shared.catalogue.draft import BlackoutFacts, TermsFacts, TermsKind, ValidityKind
from shared.catalogue.validity import (
    MOST_DAYS,
    Bounds,
    DayState,
    Validity,
    ValidityTerms,
    admits_on,
    bounds_at_sale,
    judge_day,
    last_day,
    next_opening,
)
from shared.kernel.business_date import SITE_TIME_ZONE
from shared.kernel.locale import Bilingual
from shared.site.calendar_days import WORKING_DAY
from shared.site.site_clock import Moment, SiteClock

CLOCK = SiteClock()
BOUGHT = date(2026, 10, 1)  # a Thursday
VISIT = date(2026, 10, 3)  # a Saturday
MONDAY_TO_FRIDAY, WEEKEND = 31, 96

DAY_TICKET = ValidityTerms()
THREE_DAYS = ValidityTerms(ValidityKind.VISIT_DAY, valid_days=3)
SUMMER = ValidityTerms(
    ValidityKind.FIXED_RANGE, fixed_days=Days(date(2026, 6, 1), date(2026, 9, 1))
)
MONTH = ValidityTerms(ValidityKind.DAYS_FROM_PURCHASE, valid_days=30)
CALENDAR = ValidityTerms(ValidityKind.DAYS_FROM_FIRST_USE, valid_days=3, activate_days=10)
HOURS = ValidityTerms(ValidityKind.HOURS_FROM_FIRST_USE, valid_hours=72, activate_days=10)
YEAR = ValidityTerms(ValidityKind.CALENDAR_YEAR)


def at(day: date, hour: int, minute: int = 0, second: int = 0, microsecond: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute, second, microsecond), SITE_TIME_ZONE)


def sold(
    terms: ValidityTerms,
    first_used_at: datetime | None = None,
    bought_on: date = BOUGHT,
    visit_day: date = VISIT,
) -> Validity:
    return Validity(terms, bounds_at_sale(terms, bought_on, visit_day), first_used_at)


def judge(validity: Validity, now: datetime, clock: SiteClock = CLOCK) -> DayState:
    return judge_day(validity, Moment.of(now.astimezone(UTC), clock))


def after(validity: Validity, now: datetime, clock: SiteClock = CLOCK) -> datetime | None:
    return next_opening(validity, Moment.of(now.astimezone(UTC), clock))


@pytest.mark.parametrize(
    ("terms", "expected"),
    [
        (DAY_TICKET, Bounds(VISIT, 1)),
        (THREE_DAYS, Bounds(VISIT, 3)),
        (MONTH, Bounds(BOUGHT, 30)),
        (CALENDAR, Bounds(VISIT, 12)),
        (HOURS, Bounds(VISIT, 13)),
        (replace(HOURS, valid_hours=73), Bounds(VISIT, 14)),
        (replace(CALENDAR, activate_days=None), Bounds(VISIT, MOST_DAYS + 2)),
        (YEAR, Bounds(BOUGHT, 92)),
    ],
)
def test_a_ticket_is_sold_with_its_outer_bounds(terms: ValidityTerms, expected: Bounds) -> None:
    assert bounds_at_sale(terms, BOUGHT, VISIT) == expected


def test_bounds_name_their_last_day() -> None:
    assert Bounds(VISIT, 3).last_day == date(2026, 10, 5)


def test_a_fixed_range_begins_with_its_first_day_when_bought_before() -> None:
    bounds = bounds_at_sale(SUMMER, date(2026, 5, 20), date(2026, 7, 1))

    assert bounds == Bounds(date(2026, 6, 1), 92)


def test_a_fixed_range_begins_with_the_purchase_when_bought_within() -> None:
    bounds = bounds_at_sale(SUMMER, date(2026, 8, 30), date(2026, 8, 31))

    assert bounds == Bounds(date(2026, 8, 30), 2)


def test_a_fixed_range_that_is_over_has_no_day_left() -> None:
    over = sold(SUMMER, bought_on=date(2026, 9, 1), visit_day=date(2026, 9, 1))

    assert over.bounds.days == 0
    assert not admits_on(over, date(2026, 9, 1), CLOCK)


def test_a_fixed_range_without_end_ends_after_ten_years() -> None:
    open_range = replace(SUMMER, fixed_days=Days(date(2026, 6, 1), None))

    assert bounds_at_sale(open_range, BOUGHT, VISIT) == Bounds(BOUGHT, MOST_DAYS)


def test_a_calendar_year_bought_ahead_begins_with_new_year() -> None:
    bounds = bounds_at_sale(YEAR, date(2026, 12, 20), date(2027, 1, 1))

    assert bounds == Bounds(date(2027, 1, 1), 365)


@pytest.mark.parametrize(
    ("validity", "now", "expected"),
    [
        (sold(DAY_TICKET), at(date(2026, 10, 3), 3, 59, 59), DayState.NOT_BEGUN),
        (sold(DAY_TICKET), at(date(2026, 10, 3), 4), DayState.ADMITS),
        (sold(DAY_TICKET), at(date(2026, 10, 4), 3, 59, 59), DayState.ADMITS),
        (sold(DAY_TICKET), at(date(2026, 10, 4), 4), DayState.OVER),
        (sold(THREE_DAYS), at(date(2026, 10, 5), 23), DayState.ADMITS),
        (sold(THREE_DAYS), at(date(2026, 10, 6), 4), DayState.OVER),
        (sold(MONTH), at(date(2026, 10, 1), 9), DayState.ADMITS),
        (sold(MONTH), at(date(2026, 10, 30), 9), DayState.ADMITS),
        (sold(MONTH), at(date(2026, 10, 31), 9), DayState.OVER),
        (sold(YEAR), at(date(2026, 12, 31), 23), DayState.ADMITS),
        (sold(YEAR), at(date(2027, 1, 1), 3, 59), DayState.ADMITS),
        (sold(YEAR), at(date(2027, 1, 1), 4), DayState.OVER),
    ],
)
def test_a_ticket_admits_on_its_business_dates(
    validity: Validity, now: datetime, expected: DayState
) -> None:
    assert judge(validity, now) is expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 5, 31), DayState.NOT_BEGUN),
        (date(2026, 6, 1), DayState.ADMITS),
        (date(2026, 8, 31), DayState.ADMITS),
        (date(2026, 9, 1), DayState.OVER),
    ],
)
def test_a_fixed_range_admits_from_its_first_to_its_last_day(day: date, expected: DayState) -> None:
    validity = sold(SUMMER, bought_on=date(2026, 5, 1), visit_day=date(2026, 6, 1))

    assert judge(validity, at(day, 12)) is expected


# "3 days from first use", used at 16:50 on the first day.
FIRST_USE = at(VISIT, 16, 50)


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (at(date(2026, 10, 5), 23, 59), DayState.ADMITS),
        (at(date(2026, 10, 6), 3, 59, 59), DayState.ADMITS),
        (at(date(2026, 10, 6), 4), DayState.OVER),
        (at(date(2026, 10, 6), 16, 49), DayState.OVER),
    ],
)
def test_three_calendar_days_from_first_use_end_with_the_third_day(
    now: datetime, expected: DayState
) -> None:
    assert judge(sold(CALENDAR, FIRST_USE), now) is expected


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (at(date(2026, 10, 5), 23, 59), DayState.ADMITS),
        (at(date(2026, 10, 6), 16, 49, 59, 999_999), DayState.ADMITS),
        (at(date(2026, 10, 6), 16, 50), DayState.OVER),
    ],
)
def test_seventy_two_hours_from_first_use_end_on_the_fourth_day_at_that_time(
    now: datetime, expected: DayState
) -> None:
    assert judge(sold(HOURS, FIRST_USE), now) is expected


def test_a_first_use_after_midnight_belongs_to_the_day_before() -> None:
    validity = sold(CALENDAR, at(date(2026, 10, 4), 1))

    assert last_day(validity, CLOCK) == date(2026, 10, 5)


@pytest.mark.parametrize(
    ("terms", "last"),
    [(CALENDAR, date(2026, 10, 5)), (HOURS, date(2026, 10, 6)), (DAY_TICKET, VISIT)],
)
def test_the_last_day_is_known_from_the_first_use_on(terms: ValidityTerms, last: date) -> None:
    assert last_day(sold(terms, FIRST_USE), CLOCK) == last


@pytest.mark.parametrize("terms", [CALENDAR, HOURS])
@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 10, 2), DayState.NOT_BEGUN),
        (date(2026, 10, 12), DayState.ADMITS),
        (date(2026, 10, 13), DayState.OVER),
    ],
)
def test_a_ticket_nobody_used_ends_with_its_latest_activation(
    terms: ValidityTerms, day: date, expected: DayState
) -> None:
    assert judge(sold(terms), at(day, 12)) is expected


@pytest.mark.parametrize(
    ("terms", "still", "over"),
    [
        (CALENDAR, at(date(2026, 10, 14), 23), at(date(2026, 10, 15), 4)),
        (HOURS, at(date(2026, 10, 15), 15, 59), at(date(2026, 10, 15), 16)),
    ],
)
def test_a_ticket_first_used_on_the_last_day_of_activation_has_its_whole_time(
    terms: ValidityTerms, still: datetime, over: datetime
) -> None:
    validity = sold(terms, at(date(2026, 10, 12), 16))

    assert (judge(validity, still), judge(validity, over)) == (DayState.ADMITS, DayState.OVER)


def test_the_bounds_it_was_sold_with_are_never_exceeded() -> None:
    validity = Validity(replace(CALENDAR, activate_days=None), Bounds(VISIT, 2), FIRST_USE)

    assert judge(validity, at(date(2026, 10, 5), 9)) is DayState.OVER


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
