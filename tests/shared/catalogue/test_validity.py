"""Between which bounds a ticket admits: every kind at its edges, by its sale and its first use."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from shared.catalogue.days import Days
from shared.catalogue.draft import ValidityKind
from shared.catalogue.validity import (
    MOST_DAYS,
    Bounds,
    DayState,
    Validity,
    ValidityTerms,
    admits_on,
    bounds_at_sale,
    last_day,
)
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

SUMMER = ValidityTerms(
    ValidityKind.FIXED_RANGE, fixed_days=Days(date(2026, 6, 1), date(2026, 9, 1))
)
YEAR = ValidityTerms(ValidityKind.CALENDAR_YEAR)


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
