"""When a capacity is nearly or wholly reached, and when it is so no longer. Pure functions.

Source: the notices under LB/T 34-2014 warn from 80 % and stop at the maximum. An alert clears some
points below where it was raised, so that it does not come and go with every visitor.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from shared.capacity.lane_mode import LaneMode
from shared.capacity.occupancy import Occupancy
from shared.kernel.ids import uuid7


@dataclass(frozen=True, slots=True)
class Threshold:
    """From so many percent on an alert stands, until it is `hysteresis` points less."""

    warn_percent: int = 80
    hysteresis: int = 5


class Measure(StrEnum):
    """What is measured: persons inside at once, or come in a day."""

    INSTANT = "INSTANT"
    DAY = "DAY"


class Level(StrEnum):
    """How far it has come."""

    WARN = "WARN"
    FULL = "FULL"


class Do(StrEnum):
    """A step of an alert."""

    RAISED = "RAISED"
    LEVEL = "LEVEL"
    CLEARED = "CLEARED"


@dataclass(frozen=True, slots=True)
class StandingAlert:
    """An alert that has not cleared, of an area (PARK or a zone)."""

    id: UUID
    area_id: int
    measure: Measure
    level: Level


@dataclass(frozen=True, slots=True)
class Step:
    """What happens to an alert; with `stop` selling stops under that id, without it goes on.

    Its lanes then do as `lanes` says; with one out, one in no more than `most_inside` are in.
    """

    do: Do
    alert: UUID
    area_id: int
    measure: Measure
    level: Level | None
    persons: int
    capacity: int
    stop: UUID | None
    lanes: LaneMode
    most_inside: int


def judge_level(
    persons: int, capacity: int, threshold: Threshold, standing: Level | None
) -> Level | None:
    """Say how far a capacity is reached; None is not worth a word."""
    parts = persons * 100
    kept = threshold.hysteresis if standing else 0
    if persons >= capacity or (standing is Level.FULL and parts > capacity * (100 - kept)):
        return Level.FULL
    least = threshold.warn_percent - kept
    reached = parts > capacity * least if standing else parts >= capacity * least
    return Level.WARN if reached else None


def next_steps(
    occupancies: Sequence[Occupancy], threshold: Threshold, standing: Iterable[StandingAlert]
) -> tuple[Step, ...]:
    """Say what is to be done about the alerts that stand, and which are new.

    The rest of the park (the second) has no alerts of its own: the park has. An alert of an area or
    capacity that is no more clears.
    """
    alerts = {(alert.area_id, alert.measure): alert for alert in standing}
    steps: list[Step] = []
    for one in (*occupancies[:1], *occupancies[2:]):
        for measure, persons, capacity in _measures(one):
            alert = alerts.pop((one.area.id, measure), None)
            level = judge_level(persons, capacity, threshold, alert.level if alert else None)
            steps += _step(one, measure, persons, capacity, alert, level)
    steps += [_cleared(alert) for alert in alerts.values()]
    return tuple(steps)


def lanes_when_full(one: Occupancy, measure: Measure) -> tuple[LaneMode, int]:
    """Say what lanes do at 100 %, as it is set, and how many they let be inside.

    Once the visitors of a day have come, no more are inside than at that moment: one comes in for
    one that goes home.
    """
    if measure is Measure.INSTANT:
        return one.area.full_lanes, one.area.capacity
    return one.area.day_full_lanes, min(max(one.inside, 0), one.area.capacity)


def _measures(one: Occupancy) -> Iterator[tuple[Measure, int, int]]:
    yield Measure.INSTANT, one.inside, one.area.capacity
    if one.area.daily_capacity is not None:
        yield Measure.DAY, one.visitors_today, one.area.daily_capacity


def _step(
    one: Occupancy,
    measure: Measure,
    persons: int,
    capacity: int,
    alert: StandingAlert | None,
    level: Level | None,
) -> Iterator[Step]:
    if level is (alert.level if alert else None):
        return
    do = Do.RAISED if alert is None else Do.LEVEL if level else Do.CLEARED
    stop = uuid7() if level is Level.FULL else None
    alert_id = alert.id if alert else uuid7()
    lanes, most = lanes_when_full(one, measure)
    yield Step(do, alert_id, one.area.id, measure, level, persons, capacity, stop, lanes, most)


def _cleared(alert: StandingAlert) -> Step:
    ended = Do.CLEARED, alert.id, alert.area_id, alert.measure
    return Step(*ended, None, 0, 1, None, LaneMode.OPEN, 0)
