"""Who is inside: sums of what the lanes count, zone by zone. Pure functions.

A lane leads from one zone, or from outside, into another: who walks in by it raises the one and
lowers the other, and who walks out does the reverse. The park is the sum over the lanes from
outside; its own zone is what is left of it when all other zones are taken off.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from shared.capacity.dwell import Curve, estimate_inside
from shared.capacity.lane_mode import LaneMode
from shared.kernel.locale import Bilingual

PARK = 0  # in place of the id of a zone


@dataclass(frozen=True, slots=True)
class LaneSum:
    """What a lane has counted since the last night's reset, and of it on the business date.

    Who came back today is among those who entered today.
    """

    zone_id: int
    from_zone_id: int | None
    entered: int
    left: int
    entered_today: int
    left_today: int
    came_back_today: int = 0


@dataclass(frozen=True, slots=True)
class Area:
    """The park (id PARK) or a zone: how many it may hold at once and in a day, and what follows."""

    id: int
    name: Bilingual
    capacity: int
    daily_capacity: int | None
    exits_counted: bool = True
    stay_minutes: int = 120
    plan: tuple[int, int, int, int] | None = None
    full_lanes: LaneMode = LaneMode.ONE_OUT_ONE_IN
    day_full_lanes: LaneMode = LaneMode.ONE_OUT_ONE_IN


@dataclass(frozen=True, slots=True)
class Occupancy:
    """Persons of an area: inside now, come and gone today. `estimated` is what is to be said so.

    Of those who came, `came_back_today` had been in before and were seen leaving.
    """

    area: Area
    inside: int
    entered_today: int
    left_today: int
    estimated: bool = False
    came_back_today: int = 0

    @property
    def visitors_today(self) -> int:
        """Give how many visitors have come today, each once."""
        return self.entered_today - self.came_back_today

    @property
    def permille(self) -> int:
        """Give how full it is, of 1000; over 1000 is too full."""
        return max(self.inside, 0) * 1000 // self.area.capacity


@dataclass(frozen=True, slots=True)
class Counts:
    """All that has been counted: lanes, corrections by area, entries of today by area."""

    lanes: Sequence[LaneSum]
    corrections: Mapping[int, int]
    entries: Mapping[int, Curve]
    now: datetime


def count_areas(park: Area, zones: Sequence[Area], counts: Counts) -> tuple[Occupancy, ...]:
    """Count the park, then its zones in their order; the first zone is the rest of the park."""
    main, others = zones[0], zones[1:]
    whole = _count(park, counts)
    parts = tuple(_count(zone, counts) for zone in others)
    rest = replace(
        whole,
        area=main,
        inside=whole.inside - sum(part.inside for part in parts),
        estimated=whole.estimated or any(part.estimated for part in parts),
    )
    return (whole, rest, *parts)


def _count(area: Area, counts: Counts) -> Occupancy:
    into = [lane for lane in counts.lanes if _leads_into(lane, area)]
    onward = [lane for lane in counts.lanes if lane.from_zone_id == area.id]
    corrected = counts.corrections.get(area.id, 0)
    entered = sum(lane.entered_today for lane in into) + sum(lane.left_today for lane in onward)
    left = sum(lane.left_today for lane in into) + sum(lane.entered_today for lane in onward)
    back = sum(lane.came_back_today for lane in into)
    inside = (
        sum(lane.entered - lane.left for lane in into)
        - sum(lane.entered - lane.left for lane in onward)
        + corrected
    )
    if area.exits_counted:
        return Occupancy(area, inside, entered, left, came_back_today=back)
    curve = (*counts.entries.get(area.id, ()), (counts.now, entered))
    inside = estimate_inside(curve, counts.now, area.stay_minutes) + corrected
    left = max(entered - inside, 0)
    return Occupancy(area, inside, entered, left, estimated=True, came_back_today=back)


def _leads_into(lane: LaneSum, area: Area) -> bool:
    return lane.from_zone_id is None if area.id == PARK else lane.zone_id == area.id
