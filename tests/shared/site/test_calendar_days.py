"""Kinds of days: weekdays, public holidays, and weekend days that are worked."""

from __future__ import annotations

from datetime import date

import pytest

from shared.site.calendar_days import SpecialDays, condition_holds, is_holiday, weekday_bit
from shared.site.special_days import special_days
from tests.shared.stage import Stage

# The national holiday of 2025: eight days off, a Sunday before and a Saturday after it are worked.
SPECIAL = {date(2025, 10, day): "holiday" for day in range(1, 9)} | {
    date(2025, 9, 28): "working_day",
    date(2025, 10, 11): "working_day",
}
WEEKEND = 32 + 64
MONDAY_TO_FRIDAY = 31


def test_weekdays_are_bits_from_monday_on() -> None:
    week = [weekday_bit(date(2025, 11, day), SPECIAL) for day in range(3, 10)]

    assert week == [1, 2, 4, 8, 16, 32, 64]


def test_a_worked_sunday_counts_as_a_wednesday() -> None:
    assert weekday_bit(date(2025, 9, 28), SPECIAL) == 4


def test_a_holiday_keeps_its_weekday() -> None:
    assert weekday_bit(date(2025, 10, 4), SPECIAL) == 32


def test_a_worked_sunday_is_no_holiday() -> None:
    assert [is_holiday(date(2025, 9, 28), SPECIAL), is_holiday(date(2025, 10, 1), SPECIAL)] == [
        False,
        True,
    ]


CONDITIONS = [
    (date(2025, 11, 8), WEEKEND, "any", True),  # Saturday
    (date(2025, 11, 7), WEEKEND, "any", False),  # Friday
    (date(2025, 10, 11), WEEKEND, "any", False),  # worked Saturday
    (date(2025, 10, 11), MONDAY_TO_FRIDAY, "never", True),
    (date(2025, 10, 3), MONDAY_TO_FRIDAY, "only", True),  # Friday, a holiday
    (date(2025, 10, 3), MONDAY_TO_FRIDAY, "never", False),
    (date(2025, 10, 4), MONDAY_TO_FRIDAY, "only", False),  # Saturday, a holiday
    (date(2025, 10, 9), 127, "only", False),
]


@pytest.mark.parametrize(("day", "weekdays", "holidays", "holds"), CONDITIONS)
def test_conditions_of_weekday_and_holiday(
    day: date, weekdays: int, holidays: str, holds: bool
) -> None:
    assert condition_holds(weekdays, holidays, day, SPECIAL) is holds


def fill(stage: Stage) -> SpecialDays:
    stage.run("DELETE FROM holiday")
    for day, kind in SPECIAL.items():
        stage.run(
            "INSERT INTO holiday (day, kind, name_zh, name_en, number)"
            " VALUES (:day, :kind, '国庆节', 'National Day', 1)",
            day=day,
            kind=kind,
        )
    return special_days(stage.session)


def test_the_database_knows_the_same_weekdays(stage: Stage) -> None:
    special = fill(stage)

    days = stage.run(
        "SELECT day::date AS day, app.weekday_bit(day::date) AS bit"
        " FROM generate_series('2025-09-25'::date, '2025-10-15', '1 day') AS day"
    )

    assert [(row.day, row.bit) for row in days] == [
        (row.day, weekday_bit(row.day, special)) for row in days
    ]


@pytest.mark.parametrize("holidays", ["any", "only", "never"])
def test_the_database_judges_the_same_conditions(stage: Stage, holidays: str) -> None:
    special = fill(stage)

    days = stage.run(
        "SELECT day::date AS day, app.day_condition_holds(:mask, CAST(:holidays AS"
        " app.holiday_condition), day::date) AS holds"
        " FROM generate_series('2025-09-25'::date, '2025-10-15', '1 day') AS day",
        mask=MONDAY_TO_FRIDAY,
        holidays=holidays,
    )

    assert [(row.day, row.holds) for row in days] == [
        (row.day, condition_holds(MONDAY_TO_FRIDAY, holidays, row.day, special)) for row in days
    ]


def test_special_days_before_a_date_are_left_out(stage: Stage) -> None:
    fill(stage)

    assert special_days(stage.session, date(2025, 10, 8)) == {
        date(2025, 10, 8): "holiday",
        date(2025, 10, 11): "working_day",
    }
