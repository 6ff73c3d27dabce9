"""Money adds up to the fen, whatever is done with it."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.kernel.money import Money, format_yuan

FEN = st.integers(min_value=-(10**15), max_value=10**15)
WEIGHTS = st.lists(st.integers(min_value=0, max_value=10**6), min_size=1, max_size=12).filter(any)


@given(fen=FEN, weights=WEIGHTS)
def test_the_parts_of_a_split_add_up_to_the_whole(fen: int, weights: list[int]) -> None:
    parts = Money(fen).split(weights)

    assert Money.sum(parts) == Money(fen)


@given(fen=FEN, weights=WEIGHTS)
def test_no_part_of_a_split_is_a_whole_fen_away_from_its_exact_share(
    fen: int, weights: list[int]
) -> None:
    parts = Money(fen).split(weights)

    for part, weight in zip(parts, weights, strict=True):
        assert abs(part.fen * sum(weights) - fen * weight) < sum(weights)


@given(fen=FEN, weights=WEIGHTS)
def test_a_part_without_weight_gets_nothing(fen: int, weights: list[int]) -> None:
    parts = Money(fen).split(weights)

    assert {part.fen for part, weight in zip(parts, weights, strict=True) if not weight} <= {0}


@given(fen=FEN, weights=WEIGHTS)
def test_a_refund_splits_as_its_sale_did(fen: int, weights: list[int]) -> None:
    assert Money(-fen).split(weights) == [-part for part in Money(fen).split(weights)]


def test_the_largest_remainder_gets_the_odd_fen() -> None:
    assert Money(17500).split([120, 65]) == [Money(11351), Money(6149)]


def test_equal_remainders_go_to_the_earlier_part() -> None:
    assert Money(100).split([1, 1, 1]) == [Money(34), Money(33), Money(33)]


@pytest.mark.parametrize("weights", [[], [0, 0], [2, -1], [-1, -1]])
def test_weights_that_divide_nothing_are_an_error(weights: list[int]) -> None:
    with pytest.raises(ValueError, match="weights must be positive"):
        Money(100).split(weights)


@pytest.mark.parametrize(
    ("fen", "rate", "expected"),
    [(150, "0.01", 2), (149, "0.01", 1), (-150, "0.01", -2), (10000, "0.06", 600), (7, "0", 0)],
)
def test_a_rate_rounds_half_a_fen_away_from_zero(fen: int, rate: str, expected: int) -> None:
    assert Money(fen).at_rate(Decimal(rate)) == Money(expected)


@given(fen=FEN, percent=st.integers(min_value=0, max_value=100))
def test_a_rate_is_never_more_than_half_a_fen_away(fen: int, percent: int) -> None:
    rated = Money(fen).at_rate(Decimal(percent) / 100)

    assert abs(rated.fen * 100 - fen * percent) <= 50


@given(fen=FEN, hundredths=st.integers(min_value=0, max_value=20_000))
def test_a_rate_rounds_as_decimals_are_rounded_at_school(fen: int, hundredths: int) -> None:
    rate = Decimal(hundredths) / 10_000

    rated = Money(fen).at_rate(rate)

    assert rated.fen == (fen * rate).quantize(Decimal(1), rounding=ROUND_HALF_UP)


@given(fen=FEN)
def test_what_is_written_is_read_again(fen: int) -> None:
    assert Money.parse(str(Money(fen))) == Money(fen)


@given(fen=FEN)
def test_what_a_person_reads_names_the_same_amount(fen: int) -> None:
    plain = format_yuan(Money(fen)).replace(",", "").replace("−", "-")

    assert Money.parse(plain) == Money(fen)


@pytest.mark.parametrize(
    ("text", "fen"),
    [("12", 1200), ("12.5", 1250), ("12.50", 1250), ("0.05", 5), ("-0.05", -5), ("007", 700)],
)
def test_amounts_are_read_in_yuan(text: str, fen: int) -> None:
    assert Money.parse(text) == Money(fen)


@pytest.mark.parametrize(
    "text",
    [
        *["", " 12", "12 ", "+5", "--5", ".5", "5.", "12.505", "12.500", "1,200", "1_0", "1e3"],
        *["NaN", "Infinity", "1e999999", "１２", "١٢", "十二", "¥12", "12\n", "9" * 16],
    ],
)
def test_anything_but_plain_yuan_is_no_amount(text: str) -> None:
    with pytest.raises(ValueError, match="not an amount"):
        Money.parse(text)


@pytest.mark.parametrize(
    ("fen", "text"),
    [(0, "0.00"), (5, "0.05"), (123456789, "1,234,567.89"), (-120050, "−1,200.50")],
)
def test_a_person_reads_two_decimals_and_thousands(fen: int, text: str) -> None:
    assert format_yuan(Money(fen)) == text


def test_a_log_reads_no_separators() -> None:
    assert str(Money(-123456789)) == "-1234567.89"


@pytest.mark.parametrize("fen", [1.0, "1", True, Decimal(1), None])
def test_only_a_whole_number_is_money(fen: object) -> None:
    with pytest.raises(TypeError, match="whole fen"):
        Money(fen)  # type: ignore[arg-type]


def test_money_is_not_multiplied_by_a_fraction() -> None:
    with pytest.raises(TypeError, match="whole fen"):
        Money(100) * 0.5  # type: ignore[operator]


def test_nothing_adds_up_to_zero() -> None:
    assert Money.sum([]) == Money(0)


def test_amounts_are_compared_by_value() -> None:
    assert sorted([Money(3), Money(-1), Money(2)]) == [Money(-1), Money(2), Money(3)]


def test_zero_is_false_and_a_refund_is_true() -> None:
    assert (bool(Money(0)), bool(Money(-1))) == (False, True)
