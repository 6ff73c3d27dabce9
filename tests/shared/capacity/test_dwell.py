"""How long visitors stay."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from shared.capacity.dwell import Counted, estimate_inside, mean_stay_minutes, share_inside

NINE = datetime(2026, 5, 1, 9, 0, tzinfo=UTC)


def at(minutes: int) -> datetime:
    return NINE + timedelta(minutes=minutes)


@pytest.mark.parametrize(
    ("minutes", "share"), [(0, 1), (60, 1), (90, 0.75), (120, 0.5), (180, 0), (500, 0)]
)
def test_half_have_left_after_the_mean_stay(minutes: int, share: float) -> None:
    assert share_inside(minutes, 120) == share


def test_an_estimate_counts_each_arrival_by_its_age() -> None:
    entries = [(at(0), 100), (at(60), 100), (at(60), 160)]

    assert estimate_inside(entries, at(120), 120) == 110


def test_nobody_is_inside_before_anybody_came() -> None:
    assert estimate_inside([], at(0), 120) == 0


def test_the_first_who_came_is_the_first_to_leave() -> None:
    counts = [
        Counted(at(0), 10, 0),
        Counted(at(30), 20, 0),
        Counted(at(60), 20, 10),
        Counted(at(100), 20, 15),
    ]

    # ten stayed 60 minutes, five 70; five are still inside
    assert mean_stay_minutes(counts) == 63


def test_no_stay_is_measured_before_somebody_has_left() -> None:
    assert mean_stay_minutes([]) is None
    assert mean_stay_minutes([Counted(at(0), 50, 0)]) is None


def test_more_leaving_than_came_are_not_measured() -> None:
    assert mean_stay_minutes([Counted(at(0), 5, 0), Counted(at(20), 5, 9)]) == 20
