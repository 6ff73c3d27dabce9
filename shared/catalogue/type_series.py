"""Whose places the ticket types of an edition take."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import text
from sqlalchemy.orm import Session

_SERIES = text("""
    SELECT t.ticket_type_id, coalesce(array_agg(DISTINCT z.series_id ORDER BY z.series_id)
                                      FILTER (WHERE z.series_id IS NOT NULL), '{}') AS series
      FROM ticket_terms AS t LEFT JOIN terms_zone AS z ON z.terms_id = t.id
     WHERE t.edition_id = coalesce(CAST(:edition AS integer), (
           SELECT e.id FROM edition AS e
            WHERE e.state = 'IN_FORCE' AND e.in_force_from <= clock_timestamp()
            ORDER BY e.in_force_from DESC LIMIT 1))
     GROUP BY t.ticket_type_id ORDER BY t.ticket_type_id
""")


def series_of_types(
    session: Session, edition_id: int | None = None
) -> Mapping[int, tuple[int, ...]]:
    """Give the series of each ticket type of an edition (None: the one in force now), by type."""
    rows = session.execute(_SERIES, {"edition": edition_id})
    return {row.ticket_type_id: tuple(row.series) for row in rows}
