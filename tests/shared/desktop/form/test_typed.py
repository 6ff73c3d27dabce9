"""What a hand types is read in all the ways in which people write it, and in no other."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.desktop.form.typed import (
    read_date,
    read_decimal,
    read_money,
    read_time,
    read_whole,
    write_decimal,
    write_time,
)
from shared.kernel.money import Money, format_yuan

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("typed", "number"),
    [("12", 12), (" 1,200 ", 1200), ("１２", 12), ("-3", -3), ("−3", -3)],
)
def test_whole_numbers(typed: str, number: int) -> None:
    assert read_whole(typed) == number


@pytest.mark.parametrize("typed", ["", "1.5", "1e3", "十", "0x1", "1_000"])
def test_what_is_no_whole_number(typed: str) -> None:
    with pytest.raises(ValueError, match=r"^"):
        read_whole(typed)


@pytest.mark.parametrize(
    ("typed", "fen"),
    [("120", 12000), ("120.5", 12050), ("1,200.05", 120005), ("¥80", 8000), ("80 元", 8000)],
)
def test_money(typed: str, fen: int) -> None:
    assert read_money(typed) == Money(fen)


@pytest.mark.parametrize("typed", ["1.005", "abc", "12.", "--1"])
def test_what_is_no_money(typed: str) -> None:
    with pytest.raises(ValueError, match="not an amount"):
        read_money(typed)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2026-11-22", date(2026, 11, 22)),
        ("2026/1/2", date(2026, 1, 2)),
        ("2026年1月2日", date(2026, 1, 2)),
        ("20270301", date(2027, 3, 1)),
        ("11-30", date(2026, 11, 30)),
        ("1201", date(2026, 12, 1)),
        ("2.3", date(2026, 2, 3)),
    ],
)
def test_dates(typed: str, day: date) -> None:
    assert read_date(typed, TODAY) == day


@pytest.mark.parametrize("typed", ["", "2026-02-29", "2026-13-01", "22", "tomorrow"])
def test_what_is_no_date(typed: str) -> None:
    with pytest.raises(ValueError, match=r"^"):
        read_date(typed, TODAY)


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("8", time(8)),
        ("8:30", time(8, 30)),
        ("0830", time(8, 30)),
        ("17时05分", time(17, 5)),
        ("23:59:59", time(23, 59, 59)),
        ("083015", time(8, 30, 15)),
        ("8时30分15秒", time(8, 30, 15)),
    ],
)
def test_times(typed: str, moment: time) -> None:
    assert read_time(typed) == moment


@pytest.mark.parametrize("typed", ["", "24:00", "8:60", "830", "noon"])
def test_what_is_no_time(typed: str) -> None:
    with pytest.raises(ValueError, match=r"^"):
        read_time(typed)


@pytest.mark.parametrize(("number", "text"), [("7.50", "7.5"), ("80", "80"), ("100", "100")])
def test_a_number_is_written_without_idle_zeros(number: str, text: str) -> None:
    assert write_decimal(Decimal(number)) == text


@given(st.integers(0, 10**11))
def test_money_that_is_written_is_read_back(fen: int) -> None:
    assert read_money(format_yuan(Money(fen))) == Money(fen)


@given(st.dates(date(1900, 1, 1), date(2999, 12, 31)))
def test_a_date_that_is_written_is_read_back(day: date) -> None:
    assert read_date(f"{day}", TODAY) == day


@given(st.times())
def test_a_time_that_is_written_is_read_back(moment: time) -> None:
    assert read_time(write_time(moment)) == moment.replace(microsecond=0)


@given(st.decimals("0", "100", places=2))
def test_a_decimal_that_is_written_is_read_back(number: Decimal) -> None:
    assert read_decimal(write_decimal(number)) == number
