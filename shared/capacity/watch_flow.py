"""What the server does about visitor flow: looks each second, records what follows from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date, timedelta
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from shared.capacity.alerts import Step, next_steps
from shared.capacity.flow import (
    FlowFigures,
    read_corrections,
    read_figures,
    read_lanes,
    read_zones,
    standing_alerts,
)
from shared.capacity.flow_models import OccupancyEntry
from shared.capacity.models import LaneCounter
from shared.capacity.occupancy import PARK, Area, Counts, Occupancy, count_areas
from shared.capacity.settings import business_date
from shared.database.verb import record
from shared.kernel.locale import Bilingual


def watch_flow(
    session: Session, sampled: FlowFigures | None = None
) -> tuple[FlowFigures, tuple[Step, ...], bool]:
    """Read the figures and record what follows; tells figures, steps, and if a sample was taken.

    `sampled` are the figures of the last sample: the next is taken in another minute, if anything
    has changed since.
    """
    figures = read_figures(session)
    steps = next_steps(figures.areas, figures.threshold, standing_alerts(session))
    due = _sample_is_due(figures, sampled)
    if steps or due:
        document = {
            "steps": [_step(step) for step in steps],
            "samples": [_sample(one) for one in _own(figures.areas)] if due else [],
        }
        record(session, "record_flow", document)
    return figures, steps, due


def _sample_is_due(figures: FlowFigures, sampled: FlowFigures | None) -> bool:
    if sampled is None:
        return True
    minutes = [one.now.replace(second=0, microsecond=0) for one in (figures, sampled)]
    return minutes[0] != minutes[1] and figures.areas != sampled.areas


def settle_days(session: Session) -> date | None:
    """Settle the business dates that are over; gives the last that was settled now, or None.

    Who is still counted as inside is taken off by an entry with the figure, never in silence.
    """
    today = business_date(session)
    settled = session.scalar(
        select(func.max(OccupancyEntry.business_date)).where(
            OccupancyEntry.reason == "RESET", OccupancyEntry.zone_id.is_(None)
        )
    )
    yesterday = today - timedelta(days=1)
    if settled is not None and settled >= yesterday:
        return None
    first = settled or session.scalar(
        select(func.max(LaneCounter.business_date)).where(LaneCounter.business_date < yesterday)
    )
    document = {
        "day": yesterday.isoformat(),
        "zones": _still_inside(session, first or yesterday - timedelta(days=1), yesterday),
    }
    return yesterday if record(session, "reset_occupancy", document) else None


def _still_inside(session: Session, settled: date, until: date) -> list[dict[str, Any]]:
    zones = [_counted(zone) for zone in read_zones(session)]
    whole = Area(PARK, Bilingual("", ""), 1, None)
    now = session.scalar(select(func.clock_timestamp()))
    assert now is not None  # noqa: S101 - a clock answers
    counts = Counts(
        read_lanes(session, settled, until), read_corrections(session, settled), {}, now
    )
    areas = count_areas(whole, zones, counts)
    return [{"zone": one.area.id or None, "counted": one.inside} for one in _own(areas)]


def _counted(zone: Area) -> Area:
    """Take the counters as they are: an estimate ends with its day."""
    return Area(zone.id, zone.name, zone.capacity, zone.daily_capacity)


def _own(areas: Sequence[Occupancy]) -> Sequence[Occupancy]:
    """Leave out the rest of the park, which is a difference of the others."""
    return (*areas[:1], *areas[2:])


def _sample(one: Occupancy) -> dict[str, int]:
    return {
        "zone": one.area.id,
        "entered": one.entered_today,
        "left": one.left_today,
        "inside": one.inside,
        "came_back": one.came_back_today,
    }


def _step(step: Step) -> dict[str, Any]:
    document = asdict(step)
    document["zone"] = document.pop("area_id") or None
    return document | {"alert": str(step.alert), "stop": step.stop and str(step.stop)}
