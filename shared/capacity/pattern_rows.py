"""Reads the weekly patterns of editions as values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import RowMapping, text
from sqlalchemy.orm import Session

from shared.catalogue.days import Days
from shared.catalogue.draft import Holidays, PatternFacts, SlotShareFacts

_PATTERNS = text("""
    SELECT p.id, p.edition_id, p.series_id, p.visit_days::text AS days, p.weekdays,
           p.holidays::text AS holidays, p.opens, p.closes, p.minutes, p.quota, p.early_minutes,
           p.late_minutes,
           (SELECT json_agg(json_build_array(s.pool, s.places, s.release_minutes) ORDER BY s.pool)
              FROM slot_share AS s WHERE s.pattern_id = p.id) AS shares
      FROM slot_pattern AS p WHERE p.edition_id = ANY(:editions) ORDER BY p.id
""")


def read_patterns(
    session: Session, editions: Iterable[int]
) -> Mapping[int, tuple[PatternFacts, ...]]:
    """Give the patterns of editions by the edition's id; one without patterns is left out."""
    rows = session.execute(_PATTERNS, {"editions": list(editions)}).mappings()
    found: dict[int, tuple[PatternFacts, ...]] = {}
    for row in rows:
        found[row["edition_id"]] = (*found.get(row["edition_id"], ()), _pattern(row))
    return found


def _pattern(row: RowMapping) -> PatternFacts:
    return PatternFacts(
        id=row["id"],
        series_id=row["series_id"],
        visit_days=Days.parse(row["days"]),
        weekdays=row["weekdays"],
        holidays=Holidays(row["holidays"]),
        opens=row["opens"],
        closes=row["closes"],
        minutes=row["minutes"],
        quota=row["quota"],
        early_minutes=row["early_minutes"],
        late_minutes=row["late_minutes"],
        shares=tuple(SlotShareFacts(*share) for share in row["shares"] or ()),
    )
