"""The board as JSON: what the page reads, documented by its keys."""

from __future__ import annotations

from typing import Any

from shared.capacity.alerts import Level
from shared.capacity.board import BoardAlert, FlowBoard, FlowCourse, LatestScan, stay_of
from shared.capacity.occupancy import Occupancy
from shared.capacity.stops import Stop
from shared.kernel.locale import Bilingual
from shared.site.gate_state import GateState


def board_document(board: FlowBoard, course: FlowCourse) -> dict[str, Any]:
    """Give everything but the course; areas are the park, the rest of it, then its zones."""
    figures = board.figures
    return {
        "at": figures.now.isoformat(),
        "today": figures.today.isoformat(),
        "warn": figures.threshold.warn_percent,
        "areas": [_area(one, board.level_of(one.area.id), course) for one in figures.areas],
        "alerts": [_alert(one) for one in board.alerts],
        "stops": [_stop(one) for one in board.stops],
        "scans": [_scan(one) for one in board.scans],
        "gates": [_gate(one) for one in board.gates],
    }


def course_document(course: FlowCourse) -> list[list[Any]]:
    """Give the day's points: when, come so far, inside."""
    return [[point.at.isoformat(), point.entered, point.inside] for point in course.points]


def _area(one: Occupancy, level: Level | None, course: FlowCourse) -> dict[str, Any]:
    area = one.area
    return {
        "id": area.id,
        "name": _name(area.name),
        "inside": max(one.inside, 0),
        "capacity": area.capacity,
        "permille": one.permille,
        "entered": one.visitors_today,
        "back": one.came_back_today,
        "left": one.left_today,
        "daily": area.daily_capacity,
        "estimated": one.estimated,
        "stay": stay_of(one, course),
        "level": level,
        "plan": area.plan,
    }


def _alert(one: BoardAlert) -> dict[str, Any]:
    return {
        "area": one.area_id,
        "measure": one.measure,
        "level": one.level,
        "persons": one.persons,
        "capacity": one.capacity,
        "raised": one.raised_at.isoformat(),
        "seen": one.seen_at.isoformat() if one.seen_at else None,
        "action": one.action,
    }


def _stop(one: Stop) -> dict[str, Any]:
    return {
        "day": one.scope.day.isoformat(),
        "area": one.scope.area_id,
        "slot": one.scope.timeslot_id,
        "lanes": one.lanes,
        "reason": one.reason,
        "by_server": one.set_right is None,
        "at": one.set_at.isoformat(),
    }


def _scan(one: LatestScan) -> dict[str, Any]:
    said = {"at": one.at.isoformat(), "lane": _name(one.lane)}
    return said | {"persons": one.persons, "offline": one.offline}


def _gate(one: GateState) -> dict[str, Any]:
    heard_at = one.heard_at.isoformat() if one.heard_at else None
    return {"name": _name(one.name), "away": one.away, "unsent": one.unsent, "heard": heard_at}


def _name(name: Bilingual) -> dict[str, str]:
    return {"zh": name.zh, "en": name.en}
