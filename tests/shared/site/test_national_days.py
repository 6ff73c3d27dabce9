"""The public holidays that come with the product."""

from __future__ import annotations

from datetime import date

import pytest

from shared.kernel.locale import Bilingual
from shared.site.calendar_days import HOLIDAY, WORKING_DAY
from shared.site.national_days import NationalYear, number_days, read_national_days
from shared.site.place_facts import HolidayFacts


@pytest.fixture(scope="module")
def years() -> dict[int, NationalYear]:
    return {year.year: year for year in read_national_days()}


def test_2026_is_as_announced_and_2027_is_statutory_days_alone(
    years: dict[int, NationalYear],
) -> None:
    assert {year: one.announced for year, one in years.items()} == {2026: True, 2027: False}
    assert sum(day.kind == HOLIDAY for day in years[2027].days) == 13
    assert [day for day in years[2027].days if day.kind == WORKING_DAY] == []


def test_the_days_of_a_year_are_in_order_and_none_stands_twice(
    years: dict[int, NationalYear],
) -> None:
    for year in years.values():
        days = [day.day for day in year.days]
        assert days == sorted(set(days))
        assert {day.year for day in days} == {year.year}


def test_only_weekend_days_are_worked_in_exchange(years: dict[int, NationalYear]) -> None:
    worked = [day.day for day in years[2026].days if day.kind == WORKING_DAY]

    assert len(worked) == 6
    assert {day.isoweekday() for day in worked} <= {6, 7}


def test_spring_festival_2026_has_nine_days(years: dict[int, NationalYear]) -> None:
    days = [day for day in years[2026].days if day.name.zh == "春节" and day.kind == HOLIDAY]

    assert (days[0].day, days[-1].day) == (date(2026, 2, 15), date(2026, 2, 23))
    assert [day.number for day in days] == list(range(1, 10))


def test_days_are_numbered_within_their_holiday_whatever_order_they_come_in() -> None:
    name, other = Bilingual("国庆节", "National Day"), Bilingual("中秋节", "Mid-Autumn")
    days = [
        HolidayFacts(date(2026, 10, 2), HOLIDAY, name, 1),
        HolidayFacts(date(2026, 9, 25), HOLIDAY, other, 1),
        HolidayFacts(date(2026, 10, 1), HOLIDAY, name, 1),
        HolidayFacts(date(2026, 10, 10), WORKING_DAY, name, 1),
    ]

    assert [(day.day.day, day.number) for day in number_days(days)] == [
        (25, 1),
        (1, 1),
        (2, 2),
        (10, 1),
    ]
