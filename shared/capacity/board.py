"""All that a flow board shows of one moment, for the screen of the office and the page alike."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from shared.capacity.alerts import Level, Measure
from shared.capacity.dwell import mean_stay_minutes
from shared.capacity.flow import FlowFigures, read_figures, read_samples
from shared.capacity.flow_models import FlowAlert
from shared.capacity.occupancy import PARK, Occupancy
from shared.capacity.stops import Stop, standing_stops
from shared.kernel.locale import Bilingual
from shared.site.gate_state import GateState, open_gates
from shared.site.staff_models import Staff

LATEST_SCANS = 8


@dataclass(frozen=True, slots=True)
class BoardAlert:
    """An alert that stands; `owner` is who has seen it, None is nobody yet."""

    id: UUID
    area_id: int
    measure: Measure
    level: Level
    persons: int
    capacity: int
    raised_at: datetime
    owner: str | None
    seen_at: datetime | None
    action: str
    announced: bool = False
    reported: bool = False
    diverted: bool = False


@dataclass(frozen=True, slots=True)
class LatestScan:
    """One of the last admissions, by its lane; `offline` was decided without the database."""

    at: datetime
    lane: Bilingual
    persons: int
    offline: bool


@dataclass(frozen=True, slots=True)
class CoursePoint:
    """Visitors of the park by a minute: come so far today, each once, and inside then."""

    at: datetime
    entered: int
    inside: int


@dataclass(frozen=True, slots=True)
class FlowCourse:
    """The course of a day, and the mean stay of those who have left, in minutes by area."""

    points: tuple[CoursePoint, ...]
    stays: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class FlowBoard:
    """Figures, alerts, stops, the last scans, and the gates of which not everything is here."""

    figures: FlowFigures
    alerts: tuple[BoardAlert, ...]
    stops: tuple[Stop, ...]
    scans: tuple[LatestScan, ...]
    gates: tuple[GateState, ...] = ()

    def level_of(self, area_id: int) -> Level | None:
        """Give the worst level of the alerts of an area."""
        levels = {one.level for one in self.alerts if one.area_id == area_id}
        return max(levels, key=lambda level: level is Level.FULL) if levels else None


_SCANS = text("""
    SELECT a.at, l.name_zh, l.name_en, a.persons,
           EXISTS (SELECT FROM app.offline_scan AS o WHERE o.id = a.id) AS offline
      FROM (SELECT id, at, lane_id, persons FROM app.admission
             ORDER BY id DESC LIMIT :most) AS a
      JOIN app.lane AS l ON l.id = a.lane_id ORDER BY a.at DESC
""")


def read_board(session: Session, figures: FlowFigures | None = None) -> FlowBoard:
    """Read the board; `figures` are those that have just been read."""
    figures = figures or read_figures(session)
    return FlowBoard(
        figures,
        standing_board_alerts(session),
        standing_stops(session),
        latest_scans(session),
        open_gates(session),
    )


def standing_board_alerts(session: Session) -> tuple[BoardAlert, ...]:
    """List the alerts that stand, the worst and newest first."""
    rows = session.execute(
        select(FlowAlert, Staff.name)
        .outerjoin(Staff, Staff.id == FlowAlert.owner_id)
        .where(FlowAlert.cleared_at.is_(None))
        .order_by(FlowAlert.level, FlowAlert.raised_at.desc())
    )
    return tuple(
        BoardAlert(
            row.id,
            row.zone_id or PARK,
            Measure(row.measure),
            Level(row.level),
            row.persons,
            row.capacity,
            row.raised_at,
            owner,
            row.seen_at,
            row.action,
            row.announced,
            row.reported,
            row.diverted,
        )
        for row, owner in rows
    )


def latest_scans(session: Session) -> tuple[LatestScan, ...]:
    """List the last admissions, the newest first; no ticket, no person."""
    rows = session.execute(_SCANS, {"most": LATEST_SCANS})
    return tuple(
        LatestScan(row.at, Bilingual(row.name_zh, row.name_en), row.persons, row.offline)
        for row in rows
    )


def read_course(session: Session, day: date) -> FlowCourse:
    """Read how the day went, minute by minute."""
    samples = read_samples(session, day)
    stays = {
        area: mean_stay_minutes([one for one, _ in course]) for area, course in samples.items()
    }
    points = tuple(
        CoursePoint(counted.at, counted.entered - counted.came_back, inside)
        for counted, inside in samples.get(PARK, ())
    )
    return FlowCourse(points, {area: stay for area, stay in stays.items() if stay is not None})


def stay_of(one: Occupancy, course: FlowCourse | None) -> int | None:
    """Give the mean stay of an area in minutes; of an estimated one, what it is estimated by."""
    if one.estimated and not one.area.exits_counted:
        return one.area.stay_minutes
    return course.stays.get(one.area.id) if course else None
