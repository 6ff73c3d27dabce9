from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.kernel.money import Money
from shared.shifts.rules import (
    FACES,
    CashFacts,
    counted_cash,
    expected_cash,
    needs_signature,
    over_short,
)


def test_what_must_be_there_is_the_float_and_all_that_came_less_all_that_went() -> None:
    facts = CashFacts(
        float_amount=Money(50_000),
        paid=Money(24_000),
        refunded=Money(6_000),
        put_in=Money(10_000),
        taken_out=Money(1_500),
        dropped=Money(40_000),
    )

    assert expected_cash(facts) == Money(36_500)


def test_a_coin_of_a_yuan_is_counted_apart_from_the_note() -> None:
    assert counted_cash({"note_1": 3, "coin_1": 4, "coin_10": 1}) == Money(710)


def test_a_drawer_with_less_than_it_should_is_short() -> None:
    assert over_short(Money(49_000), Money(50_000)) == Money(-1_000)


@pytest.mark.parametrize(
    ("fen", "needed"), [(0, False), (1_000, False), (-1_000, False), (1_001, True), (-1_001, True)]
)
def test_a_difference_up_to_the_tolerance_needs_no_second_signature(fen: int, needed: bool) -> None:
    assert needs_signature(Money(fen), Money(1_000)) is needed


@given(st.dictionaries(st.sampled_from(sorted(FACES)), st.integers(0, 9_999)))
def test_a_count_is_never_less_than_nothing_and_adds_up_face_by_face(
    pieces: dict[str, int],
) -> None:
    assert counted_cash(pieces).fen == sum(FACES[face].fen * n for face, n in pieces.items())
