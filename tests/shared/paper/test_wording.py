from __future__ import annotations

from datetime import date

import pytest

from shared.kernel.money import Money
from shared.paper.wording import amount, last_day, persons, weekday

WORDS = {"person": "person", "persons": "persons", "weekday_1": "Mon", "weekday_7": "Sun"}


def test_the_week_begins_on_monday() -> None:
    assert weekday(date(2026, 11, 23), WORDS) == "Mon"
    assert weekday(date(2026, 11, 22), WORDS) == "Sun"


@pytest.mark.parametrize(("count", "text"), [(1, "1 person"), (2, "2 persons")])
def test_one_person_is_not_several(count: int, text: str) -> None:
    assert persons(count, WORDS) == text


@pytest.mark.parametrize(
    ("days", "last"), [(0, date(2026, 12, 31)), (1, date(2026, 12, 31)), (3, date(2027, 1, 2))]
)
def test_the_first_day_counts(days: int, last: date) -> None:
    assert last_day(date(2026, 12, 31), days) == last


def test_an_amount_has_its_sign_and_separators() -> None:
    assert amount(Money(123456789)) == "¥1,234,567.89"
