"""Figures for a lane's screen: who is inside, who came today."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import text
from sqlalchemy.orm import Session

from shared.capacity.flow import read_figures
from shared.kernel.locale import Bilingual


@dataclass(frozen=True, slots=True)
class ZoneFigures:
    """Persons in one zone now, and how many it may hold."""

    name: Bilingual
    inside: int
    capacity: int


@dataclass(frozen=True, slots=True)
class LaneFigures:
    """Persons inside the site and its zones, and this lane's count of the business date."""

    site_inside: int
    site_capacity: int
    entered_today: int
    left_today: int
    zones: tuple[ZoneFigures, ...]


_LANE = text("""
    SELECT coalesce(sum(passed), 0) AS passed, coalesce(sum(walked_out), 0) AS walked_out
      FROM app.lane_counter WHERE lane_id = :lane AND business_date = :today
""")


def lane_figures(session: Session, lane_id: int) -> LaneFigures:
    """Read who is inside, as the flow board says it, and who came by this lane today."""
    figures = read_figures(session)
    lane = session.execute(_LANE, {"lane": lane_id, "today": figures.today}).one()
    park, _, *zones = figures.areas
    return LaneFigures(
        site_inside=max(park.inside, 0),
        site_capacity=park.area.capacity,
        entered_today=int(lane.passed),
        left_today=int(lane.walked_out),
        zones=tuple(
            ZoneFigures(one.area.name, max(one.inside, 0), one.area.capacity) for one in zones
        ),
    )
