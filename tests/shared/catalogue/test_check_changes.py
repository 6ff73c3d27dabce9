"""What the check says of prices beside those in force: rises, and slips of the finger."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.catalogue.check_changes import months_after
from shared.catalogue.days import Days
from shared.catalogue.problem import Problem, ProblemCode, Where
from shared.kernel.money import Money
from tests.shared.catalogue.drafts import (
    ADULT,
    PARK,
    TODAY,
    only,
    price,
    problems,
    sound,
    with_price,
)


def test_a_rise_within_six_months_is_a_warning_with_its_first_day() -> None:
    park = replace(PARK, in_force=sound())
    content = with_price(
        price(ADULT, 12_000, on=Days(None, date(2026, 10, 31))),
        price(ADULT, 13_000, on=Days(date(2026, 10, 31), None)),
    )

    found = only(content, park)

    assert not found.is_error
    assert found == Problem(
        ProblemCode.PRICE_RAISE_NOTICE,
        Where("adult", field="prices"),
        {
            "channel": "window",
            "day": date(2026, 10, 31),
            "amount": Money(13_000),
            "before": Money(12_000),
        },
    )


def test_a_rise_announced_six_months_ahead_is_fine() -> None:
    park = replace(PARK, in_force=sound())
    content = with_price(
        price(ADULT, 12_000, on=Days(None, date(2026, 11, 1))),
        price(ADULT, 13_000, on=Days(date(2026, 11, 1), None)),
    )

    assert problems(content, park) == ()


def test_a_lower_price_needs_no_notice() -> None:
    park = replace(PARK, in_force=sound())

    assert problems(with_price(price(13, 17_000)), park) == ()


@pytest.mark.parametrize("fen", [1_200, 120_000])
def test_a_price_that_slipped_by_a_digit_is_a_warning(fen: int) -> None:
    park = replace(PARK, in_force=sound())

    found = [
        one
        for one in problems(with_price(price(ADULT, fen)), park)
        if one.code is ProblemCode.TENFOLD_PRICE
    ]

    assert [(one.facts["day"], one.facts["amount"], one.is_error) for one in found] == [
        (TODAY, Money(fen), False)
    ]


def test_a_new_type_rises_from_nothing() -> None:
    before = sound()
    park = replace(PARK, in_force=replace(before, terms=before.terms[:1]))

    assert problems(sound(), park) == ()


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2026, 6, 30), 6, date(2026, 12, 30)),
        (date(2026, 5, 31), 6, date(2026, 11, 30)),
        (date(2026, 12, 1), 12, date(2027, 12, 1)),
    ],
)
def test_months_end_with_their_last_day(day: date, months: int, later: date) -> None:
    assert months_after(day, months) == later


@given(st.dates(date(1900, 1, 1), date(2200, 1, 1)), st.integers(0, 60))
def test_so_many_months_later_is_in_the_right_month(day: date, months: int) -> None:
    later = months_after(day, months)

    assert later.year * 12 + later.month == day.year * 12 + day.month + months
    assert later.day <= day.day
