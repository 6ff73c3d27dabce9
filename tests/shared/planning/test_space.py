"""How many persons a site has room for."""

from __future__ import annotations

import pytest

from shared.planning.space import Bearing, Spot, bearing

SQUARES, PATHS, HALLS = Spot(12_000, 4), Spot(6_000, 6), Spot(1_500, 3)


def test_areas_stay_and_hours_give_both_capacities_and_both_warnings() -> None:
    found = bearing([SQUARES, PATHS, HALLS], open_minutes=540, stay_minutes=210)

    assert found == Bearing(4_500, 2)
    assert found.daily == 9_000
    assert (found.warn_instant, found.warn_daily) == (3_600, 7_200)


def test_fractions_of_spots_are_added_up_before_they_are_dropped() -> None:
    found = bearing([Spot(5, 2), Spot(5, 2)], open_minutes=60, stay_minutes=60)

    assert found.instant == 5


@pytest.mark.parametrize(("stay", "turns"), [(180, 3), (181, 2), (540, 1), (541, 1)])
def test_turns_are_whole_and_never_less_than_one(stay: int, turns: int) -> None:
    assert bearing([SQUARES], open_minutes=540, stay_minutes=stay).turns == turns


def test_a_site_without_spots_has_no_room() -> None:
    assert bearing([], open_minutes=540, stay_minutes=60) == Bearing(0, 9)


def test_times_are_above_zero() -> None:
    with pytest.raises(ValueError, match="above 0"):
        bearing([SQUARES], open_minutes=0, stay_minutes=60)
