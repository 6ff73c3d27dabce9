"""Ranges of days are half open, and written as PostgreSQL writes them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.catalogue.days import Days, each_day

MAY_1, MAY_5 = date(2026, 5, 1), date(2026, 5, 5)


def test_the_end_does_not_belong_to_it() -> None:
    days = Days(MAY_1, MAY_5)

    assert [day.day for day in each_day(date(2026, 4, 30), 7) if day in days] == [1, 2, 3, 4]


def test_people_write_the_last_day() -> None:
    days = Days.from_to(MAY_1, MAY_5)

    assert (days.until, days.last) == (date(2026, 5, 6), MAY_5)


def test_a_range_without_an_end_has_no_last_day() -> None:
    assert Days.from_to(MAY_1, None).last is None


def test_no_range_is_empty() -> None:
    with pytest.raises(ValueError, match="no day from 2026-05-01 until 2026-05-01"):
        Days(MAY_1, MAY_1)


@pytest.mark.parametrize(
    ("days", "text"),
    [
        (Days(MAY_1, MAY_5), "[2026-05-01,2026-05-05)"),
        (Days(MAY_1, None), "[2026-05-01,)"),
        (Days(None, MAY_5), "(,2026-05-05)"),
        (Days(), "(,)"),
    ],
)
def test_a_range_is_written_as_postgresql_does(days: Days, text: str) -> None:
    assert (str(days), Days.parse(text)) == (text, days)


ENDS = st.none() | st.dates(date(2026, 1, 1), date(2026, 1, 20))


def days_or_none(first: date | None, until: date | None) -> Days | None:
    if first is not None and until is not None and first >= until:
        return None
    return Days(first, until)


RANGES = st.builds(days_or_none, ENDS, ENDS).filter(lambda days: days is not None)


@given(RANGES, RANGES)
def test_ranges_overlap_if_some_day_is_in_both(one: Days, other: Days) -> None:
    common = [day for day in each_day(date(2025, 12, 1), 90) if day in one and day in other]

    assert one.overlaps(other) == bool(common)
