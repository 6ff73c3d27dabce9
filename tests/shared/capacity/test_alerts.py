"""When an alert is raised, rises, falls and clears."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from shared.capacity.alerts import (
    Do,
    Level,
    Measure,
    StandingAlert,
    Step,
    Threshold,
    judge_level,
    next_steps,
)
from shared.capacity.lane_mode import LaneMode
from shared.capacity.occupancy import PARK, Area, Occupancy
from shared.kernel.ids import uuid7
from shared.kernel.locale import Bilingual

NAME = Bilingual("区", "Zone")
ALERT = uuid7()


@pytest.mark.parametrize(
    ("persons", "standing", "level"),
    [
        (7199, None, None),
        (7200, None, Level.WARN),
        (8999, None, Level.WARN),
        (9000, None, Level.FULL),
        (9000, Level.WARN, Level.FULL),
        (8551, Level.FULL, Level.FULL),
        (8550, Level.FULL, Level.WARN),
        (6751, Level.WARN, Level.WARN),
        (6750, Level.WARN, None),
        (6750, Level.FULL, None),
    ],
)
def test_an_alert_clears_five_points_below_where_it_was_raised(
    persons: int, standing: Level | None, level: Level | None
) -> None:
    assert judge_level(persons, 9000, Threshold(), standing) is level


def figures(
    inside: int, entered: int = 0, *, zone: int = 0, daily: int | None = None
) -> tuple[Occupancy, ...]:
    park, main, bridge = (
        Area(PARK, NAME, 9000, daily),
        Area(1, NAME, 1, None),
        Area(3, NAME, 200, None),
    )
    return (
        Occupancy(park, inside, entered, 0),
        Occupancy(main, inside - zone, entered, 0),
        Occupancy(bridge, zone, zone, 0),
    )


def told(steps: tuple[Step, ...]) -> list[tuple[object, ...]]:
    return [(s.do, s.area_id, s.measure, s.level, s.stop is not None, s.lanes) for s in steps]


def standing(level: Level, area: int = PARK, measure: Measure = Measure.INSTANT) -> StandingAlert:
    return StandingAlert(ALERT, area, measure, level)


def test_a_quiet_park_has_nothing_to_say() -> None:
    assert next_steps(figures(100), Threshold(), ()) == ()


def test_at_eighty_percent_an_alert_is_raised_and_nothing_stops() -> None:
    steps = next_steps(figures(7200), Threshold(), ())

    assert told(steps) == [
        (Do.RAISED, PARK, Measure.INSTANT, Level.WARN, False, LaneMode.ONE_OUT_ONE_IN)
    ]


def test_an_alert_that_stands_is_not_raised_again() -> None:
    assert next_steps(figures(8000), Threshold(), (standing(Level.WARN),)) == ()


def test_at_the_maximum_the_alert_rises_and_selling_stops() -> None:
    steps = next_steps(figures(9000), Threshold(), (standing(Level.WARN),))

    assert [(s.do, s.alert, s.level, isinstance(s.stop, UUID)) for s in steps] == [
        (Do.LEVEL, ALERT, Level.FULL, True)
    ]


def test_when_it_empties_the_alert_falls_and_selling_goes_on() -> None:
    (step,) = next_steps(figures(8550), Threshold(), (standing(Level.FULL),))

    assert (step.do, step.level, step.stop) == (Do.LEVEL, Level.WARN, None)


def test_a_zone_alone_can_be_full() -> None:
    steps = next_steps(figures(300, zone=200), Threshold(), ())

    assert told(steps) == [
        (Do.RAISED, 3, Measure.INSTANT, Level.FULL, True, LaneMode.ONE_OUT_ONE_IN)
    ]


def test_at_the_capacity_of_the_day_one_comes_in_for_one_that_goes_home() -> None:
    steps = next_steps(figures(100, 24_000, daily=24_000), Threshold(), ())

    assert told(steps) == [
        (Do.RAISED, PARK, Measure.DAY, Level.FULL, True, LaneMode.ONE_OUT_ONE_IN)
    ]
    assert [step.most_inside for step in steps] == [100]


@pytest.mark.parametrize("lanes", [LaneMode.ONE_OUT_ONE_IN, LaneMode.CLOSED])
def test_lanes_do_at_a_maximum_what_is_set_for_it(lanes: LaneMode) -> None:
    park, *others = figures(9000, 24_000, daily=24_000)
    as_set = replace(park, area=replace(park.area, full_lanes=lanes, day_full_lanes=lanes))

    steps = next_steps((as_set, *others), Threshold(), ())

    assert [step.lanes for step in steps] == [lanes, lanes]
    assert [step.most_inside for step in steps] == [9000, 9000]


def test_who_comes_back_is_not_counted_as_a_visitor_of_the_day_again() -> None:
    park, *others = figures(100, 24_000, daily=24_000)
    some_again = replace(park, came_back_today=4801)

    assert next_steps((some_again, *others), Threshold(), ()) == ()


def test_an_alert_clears_as_far_below_as_it_is_set() -> None:
    narrow = Threshold(90, 1)

    levels = [judge_level(n, 1000, narrow, Level.WARN) for n in (891, 890)]

    assert levels == [Level.WARN, None]
    assert judge_level(900, 1000, narrow, None) is Level.WARN
    assert [judge_level(n, 1000, narrow, Level.FULL) for n in (991, 990)] == [
        Level.FULL, Level.WARN,
    ]  # fmt: skip


def test_an_alert_of_a_capacity_that_is_no_more_clears() -> None:
    (step,) = next_steps(figures(100), Threshold(), (standing(Level.WARN, measure=Measure.DAY),))

    assert (step.do, step.alert, step.level) == (Do.CLEARED, ALERT, None)
