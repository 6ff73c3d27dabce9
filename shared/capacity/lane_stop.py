"""What a stop means at a lane that knows it by heart: pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from shared.capacity.lane_mode import LaneMode
from shared.capacity.occupancy import PARK


class FullOf(StrEnum):
    """What is full: the park, or the zone that the lane leads into."""

    PARK = "PARK"
    ZONE = "ZONE"


@dataclass(frozen=True, slots=True)
class LaneStop:
    """A stop that holds a lane back on a business date.

    `room` was left in the area (the park, or the lane's zone) when the figures were read.
    """

    lane_id: int
    area: int
    mode: LaneMode
    room: int
    day: date


def stop_at(stops: Iterable[LaneStop], lane_id: int, day: date) -> LaneMode | None:
    """Tell the strictest stop of a lane on a day; None if it is open."""
    modes = {one.mode for one in stops if (one.lane_id, one.day) == (lane_id, day)}
    if LaneMode.CLOSED in modes:
        return LaneMode.CLOSED
    return LaneMode.ONE_OUT_ONE_IN if modes else None


def full_at(
    stops: Iterable[LaneStop], lane_id: int, day: date, persons: int, came: Mapping[int, int]
) -> FullOf | None:
    """Say what is full for so many persons more; `came` tells by lane who came in since."""
    known = tuple(one for one in stops if one.day == day)
    for stop in (one for one in known if one.lane_id == lane_id):
        since = sum(came.get(one.lane_id, 0) for one in known if one.area == stop.area)
        if stop.mode is LaneMode.CLOSED or persons > stop.room - since:
            return FullOf.PARK if stop.area == PARK else FullOf.ZONE
    return None
