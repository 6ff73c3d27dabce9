"""Reads the figures of visitor flow: who is inside, what stands, what was done."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from shared.capacity.alerts import Level, Measure, StandingAlert, Threshold
from shared.capacity.dwell import Counted
from shared.capacity.flow_models import FlowAlert, OccupancySample
from shared.capacity.lane_mode import LaneMode
from shared.capacity.occupancy import PARK, Area, Counts, LaneSum, Occupancy, count_areas
from shared.kernel.locale import Bilingual
from shared.site.models import Zone


@dataclass(frozen=True, slots=True)
class FlowFigures:
    """All figures of one moment: the park first, the rest of it, then its zones."""

    now: datetime
    today: date
    threshold: Threshold
    areas: tuple[Occupancy, ...]

    @property
    def park(self) -> Occupancy:
        """Give the figures of the park as a whole."""
        return self.areas[0]


_PARK = text("""
    SELECT clock_timestamp() AS now, app.business_date(clock_timestamp()) AS today,
           s.name_zh, s.name_en, coalesce(d.capacity, s.capacity) AS capacity,
           coalesce(d.daily_capacity, s.daily_capacity) AS daily_capacity, s.warn_percent,
           s.hysteresis, s.full_lanes, s.day_full_lanes,
           coalesce((SELECT max(business_date) FROM app.occupancy_entry
                      WHERE reason = 'RESET' AND zone_id IS NULL),
                    app.business_date(clock_timestamp()) - 1) AS settled
      FROM app.site AS s
      LEFT JOIN app.day_capacity AS d ON d.day = app.business_date(clock_timestamp())
""")
_LANES = text("""
    SELECT l.zone_id, l.from_zone_id, sum(c.passed) AS entered, sum(c.walked_out) AS left,
           coalesce(sum(c.passed) FILTER (WHERE c.business_date = :today), 0) AS entered_today,
           coalesce(sum(c.walked_out) FILTER (WHERE c.business_date = :today), 0) AS left_today,
           coalesce(sum(c.came_back) FILTER (WHERE c.business_date = :today), 0) AS back_today
      FROM app.lane_counter AS c JOIN app.lane AS l ON l.id = c.lane_id
     WHERE c.business_date > :settled AND c.business_date <= :until GROUP BY 1, 2
""")
_CORRECTIONS = text("""
    SELECT coalesce(zone_id, 0) AS area, sum(persons) AS persons FROM app.occupancy_entry
     WHERE business_date > :settled AND reason = 'COUNTED' GROUP BY 1
""")


def read_figures(session: Session) -> FlowFigures:
    """Read who is inside and who came today, from the counters of the lanes."""
    park = session.execute(_PARK).one()
    zones = read_zones(session)
    whole = Area(
        PARK,
        Bilingual(park.name_zh, park.name_en),
        park.capacity,
        park.daily_capacity,
        zones[0].exits_counted,
        zones[0].stay_minutes,
        full_lanes=LaneMode(park.full_lanes),
        day_full_lanes=LaneMode(park.day_full_lanes),
    )
    estimated = [area.id for area in (whole, *zones[1:]) if not area.exits_counted]
    counts = Counts(
        read_lanes(session, park.settled, park.today),
        read_corrections(session, park.settled),
        {one: _entries(session, park.today, one) for one in estimated},
        park.now,
    )
    areas = count_areas(whole, zones, counts)
    threshold = Threshold(park.warn_percent, park.hysteresis)
    return FlowFigures(park.now, park.today, threshold, areas)


def read_zones(session: Session) -> tuple[Area, ...]:
    """Read the zones in use as areas, the park's own first."""
    rows = session.scalars(select(Zone).where(Zone.active).order_by(Zone.id))
    return tuple(
        Area(
            row.id,
            Bilingual(row.name_zh, row.name_en),
            row.capacity,
            row.daily_capacity,
            row.exits_counted,
            row.stay_minutes,
            tuple(row.plan) if row.plan else None,  # type: ignore[arg-type]
            LaneMode(row.full_lanes),
            LaneMode(row.day_full_lanes),
        )
        for row in rows
    )


def read_lanes(session: Session, settled: date, until: date) -> tuple[LaneSum, ...]:
    """Sum the counters of the business dates after `settled`, to `until` with it."""
    rows = session.execute(_LANES, {"settled": settled, "today": until, "until": until})
    return tuple(
        LaneSum(
            row.zone_id,
            row.from_zone_id,
            int(row.entered),
            int(row.left),
            int(row.entered_today),
            int(row.left_today),
            int(row.back_today),
        )
        for row in rows
    )


def read_corrections(session: Session, settled: date) -> Mapping[int, int]:
    """Sum what people have corrected after `settled`, by area."""
    rows = session.execute(_CORRECTIONS, {"settled": settled})
    return {row.area: int(row.persons) for row in rows}


def standing_alerts(session: Session) -> tuple[StandingAlert, ...]:
    """List the alerts that have not cleared."""
    rows = session.scalars(select(FlowAlert).where(FlowAlert.cleared_at.is_(None)))
    return tuple(
        StandingAlert(row.id, row.zone_id or PARK, Measure(row.measure), Level(row.level))
        for row in rows
    )


def read_samples(session: Session, day: date) -> Mapping[int, Sequence[tuple[Counted, int]]]:
    """Read the course of a day by area: counts at an instant, and who was inside then."""
    rows = session.execute(
        select(
            OccupancySample.zone_id,
            OccupancySample.at,
            OccupancySample.entered,
            OccupancySample.left,
            OccupancySample.inside,
            OccupancySample.came_back,
        )
        .where(OccupancySample.business_date == day)
        .order_by(OccupancySample.at)
    )
    courses: dict[int, list[tuple[Counted, int]]] = defaultdict(list)
    for row in rows:
        counted = Counted(row.at, row.entered, row.left, row.came_back)
        courses[row.zone_id].append((counted, row.inside))
    return courses


def _entries(session: Session, day: date, area: int) -> Sequence[tuple[datetime, int]]:
    rows = session.execute(
        select(OccupancySample.at, OccupancySample.entered)
        .where(OccupancySample.business_date == day, OccupancySample.zone_id == area)
        .order_by(OccupancySample.at)
    )
    return [(row.at, row.entered) for row in rows]
