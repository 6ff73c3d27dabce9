"""What a lane asks while a stop holds it back: whether it may let somebody in now."""

from __future__ import annotations

from collections.abc import Collection
from datetime import timedelta
from typing import Any, Final

from sqlalchemy import text
from sqlalchemy.orm import Session

from shared.capacity.flow import FlowFigures, read_figures
from shared.capacity.lane_mode import LaneMode
from shared.capacity.lane_stop import FullOf, LaneStop
from shared.capacity.occupancy import PARK
from shared.kernel.ids import uuid7_floor

# So long somebody who was let in may still be on the way through the arm.
UNDER_WAY: Final = timedelta(seconds=15)

# What is held against a claim under its lock: by stop, what was counted and the room there was.
Turns = dict[str, dict[str, int]]

_HELD_BACK = text("SELECT * FROM app.stops_of_lane(:lane)")
_UNDER_WAY = text("""
    SELECT coalesce(sum(a.persons), 0)
      FROM app.admission AS a JOIN app.lane AS l ON l.id = a.lane_id
     WHERE a.id > :since AND (l.zone_id = :area OR :area = 0 AND l.from_zone_id IS NULL)
       AND NOT EXISTS (SELECT FROM app.passage AS p WHERE p.admission_id = a.id)
""")


def is_held_back(session: Session, lane_id: int) -> bool:
    """Tell whether a stop holds a lane back: then it asks for its turn before it lets in."""
    return bool(_stops(session, lane_id))


def lane_turn(
    session: Session, lane_id: int, persons: int, *, back: bool = False
) -> FullOf | Turns:
    """Say what is full for so many persons more at a lane, or what their claim is to be held to.

    Who comes `back` has been counted among those of the day already.

    Who was let in and is still at the arm counts as inside. Two lanes that ask in the same instant
    both hear of the same room: their claims are held to it one after the other (claim_in_turn.sql).
    """
    turns: Turns = {}
    for one in _stops(session, lane_id):
        if back and one.of_day:
            continue
        room = _room(read_figures(session), session, one.area, one.most_inside or 0)
        if one.lanes == LaneMode.CLOSED or persons > room:
            return FullOf.PARK if one.area == PARK else FullOf.ZONE
        turns[str(one.stop)] = {"seen": one.claimed, "room": room}
    return turns


def lane_stops(session: Session, lanes: Collection[int]) -> tuple[LaneStop, ...]:
    """List the stops of some lanes with the room that they leave now."""
    stops = [(lane, one) for lane in lanes for one in _stops(session, lane)]
    if not stops:
        return ()
    figures = read_figures(session)
    return tuple(
        LaneStop(
            lane,
            one.area,
            LaneMode(one.lanes),
            _room(figures, session, one.area, one.most_inside or 0),
            figures.today,
        )
        for lane, one in stops
    )


def _stops(session: Session, lane_id: int) -> list[Any]:
    return list(session.execute(_HELD_BACK, {"lane": lane_id}))


def _room(figures: FlowFigures, session: Session, area: int, most_inside: int) -> int:
    inside = next((one.inside for one in figures.areas if one.area.id == area), 0)
    since = uuid7_floor(figures.now - UNDER_WAY)
    under_way = session.scalar(_UNDER_WAY, {"since": since, "area": area}) or 0
    return most_inside - inside - int(under_way)
