"""Sums of lanes: every person is somewhere, and in one place only."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from shared.capacity.occupancy import PARK, Area, Counts, LaneSum, Occupancy, count_areas
from shared.kernel.locale import Bilingual

NOW = datetime(2026, 5, 1, 12, 0, tzinfo=UTC)
NAME = Bilingual("区", "Zone")
GATE, CABLE, BRIDGE = 1, 2, 3


def area(area_id: int, *, counted: bool = True, stay: int = 120, capacity: int = 100) -> Area:
    return Area(area_id, NAME, capacity, None, counted, stay)


def inside(lanes: tuple[LaneSum, ...], corrections: dict[int, int] | None = None) -> dict[int, int]:
    counts = Counts(lanes, corrections or {}, {}, NOW)
    zones = [area(GATE), area(CABLE), area(BRIDGE)]
    return {one.area.id: one.inside for one in count_areas(area(PARK), zones, counts)}


def lane(into: int, out_of: int | None, entered: int, left: int = 0) -> LaneSum:
    return LaneSum(into, out_of, entered, left, entered, left)


def test_who_comes_in_from_outside_is_in_the_park() -> None:
    assert inside((lane(GATE, None, 500, 120),)) == {PARK: 380, GATE: 380, CABLE: 0, BRIDGE: 0}


def test_a_move_between_zones_lowers_one_and_raises_the_other() -> None:
    lanes = (lane(GATE, None, 500), lane(CABLE, GATE, 80), lane(BRIDGE, CABLE, 30))

    assert inside(lanes) == {PARK: 500, GATE: 420, CABLE: 50, BRIDGE: 30}


def test_who_walks_back_out_of_a_zone_is_where_they_came_from() -> None:
    lanes = (lane(GATE, None, 500), lane(CABLE, GATE, 80, 25), lane(BRIDGE, CABLE, 30, 30))

    assert inside(lanes) == {PARK: 500, GATE: 445, CABLE: 55, BRIDGE: 0}


def test_a_gate_straight_into_a_zone_counts_for_the_park_as_well() -> None:
    lanes = (lane(GATE, None, 10), lane(BRIDGE, None, 7))

    assert inside(lanes) == {PARK: 17, GATE: 10, CABLE: 0, BRIDGE: 7}


def test_a_correction_of_a_zone_leaves_the_park_as_it_is() -> None:
    lanes = (lane(GATE, None, 500), lane(CABLE, GATE, 80))

    assert inside(lanes, {CABLE: -10}) == {PARK: 500, GATE: 430, CABLE: 70, BRIDGE: 0}
    assert inside(lanes, {PARK: 5}) == {PARK: 505, GATE: 425, CABLE: 80, BRIDGE: 0}


@given(
    st.lists(
        st.tuples(
            st.sampled_from([(GATE, None), (CABLE, GATE), (BRIDGE, GATE), (BRIDGE, CABLE)]),
            st.integers(0, 5000),
            st.integers(0, 5000),
        )
    )
)
def test_the_zones_add_up_to_the_park_whatever_is_counted(
    walked: list[tuple[tuple[int, int | None], int, int]],
) -> None:
    figures = inside(tuple(lane(*way, entered, left) for way, entered, left in walked))

    assert figures[PARK] == figures[GATE] + figures[CABLE] + figures[BRIDGE]


def test_uncounted_exits_are_estimated_and_said_to_be() -> None:
    curve = [(NOW - timedelta(minutes=150), 100), (NOW - timedelta(minutes=60), 300)]
    counts = Counts((lane(GATE, None, 350),), {}, {PARK: curve}, NOW)

    park, rest = count_areas(area(PARK, counted=False), [area(GATE, counted=False)], counts)

    # of 100 who came 2.5 h ago a quarter is left, of 200 an hour ago all, and 50 came just now
    assert (park.inside, park.entered_today, park.left_today) == (275, 350, 75)
    assert (park.estimated, rest.estimated) == (True, True)


def test_who_has_left_an_estimated_zone_is_back_in_the_park() -> None:
    counts = Counts((lane(GATE, None, 50), lane(CABLE, GATE, 40)), {}, {
        CABLE: [(NOW - timedelta(minutes=30), 40)]
    }, NOW)  # fmt: skip
    zones = [area(GATE), area(CABLE, counted=False, stay=20)]

    figures = count_areas(area(PARK), zones, counts)

    assert [one.inside for one in figures] == [50, 50, 0]
    assert [one.estimated for one in figures] == [False, True, True]


def test_fullness_is_told_of_a_thousand() -> None:
    full = Occupancy(area(PARK, capacity=9000), 7200, 7200, 0)

    assert full.permille == 800
    assert Occupancy(area(PARK), -3, 0, 3).permille == 0
