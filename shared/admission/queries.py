"""Figures for a lane's screen: who is inside, who came today."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import text
from sqlalchemy.orm import Session

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


# In-park counts are sums of the lanes' counters, counted by rotation and not by scan.
_FIGURES = text("""
    SELECT z.id, z.name_zh, z.name_en, z.capacity, s.capacity AS site_capacity,
           coalesce(sum(c.passed), 0) AS passed, coalesce(sum(c.walked_out), 0) AS walked_out,
           coalesce(sum(c.passed) FILTER (WHERE c.lane_id = :lane), 0) AS lane_passed,
           coalesce(sum(c.walked_out) FILTER (WHERE c.lane_id = :lane), 0) AS lane_out
      FROM site AS s CROSS JOIN zone AS z
      LEFT JOIN lane AS l ON l.zone_id = z.id
      LEFT JOIN lane_counter AS c ON c.lane_id = l.id
            AND c.business_date = app.business_date(clock_timestamp())
     GROUP BY z.id, z.name_zh, z.name_en, z.capacity, s.capacity ORDER BY z.id
""")


def lane_figures(session: Session, lane_id: int) -> LaneFigures:
    """Count who is inside and who came by this lane today, in one statement."""
    rows = session.execute(_FIGURES, {"lane": lane_id}).all()
    zones = tuple(
        ZoneFigures(
            Bilingual(row.name_zh, row.name_en), int(row.passed - row.walked_out), row.capacity
        )
        for row in rows
    )
    # The zone with the lowest id is the site itself: its lanes are the main gates.
    return LaneFigures(
        site_inside=zones[0].inside if zones else 0,
        site_capacity=rows[0].site_capacity if rows else 0,
        entered_today=int(sum(row.lane_passed for row in rows)),
        left_today=int(sum(row.lane_out for row in rows)),
        zones=zones[1:],
    )
