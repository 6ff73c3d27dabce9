"""The tie of places: of every timeslot free + held + sold = quota, each side counted apart.

What is free stands in buckets, what is held in holds, what is sold in the tickets themselves. What
a supervisor took on of an outage beyond the quota is no part of what was sold within it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from sqlalchemy import text
from sqlalchemy.orm import Session

from shared.kernel.locale import Bilingual
from shared.reporting.table import ColumnKind
from shared.reporting.tie_questions import Question

# A ticket that opens several zones of one series takes its places once.
_SIDES = """
    WITH free AS (
        SELECT timeslot_id AS id, sum(free) AS places FROM place GROUP BY timeslot_id
    ), held AS (
        SELECT p.timeslot_id AS id, sum(p.number) AS places
          FROM held_place AS p JOIN place_hold AS h ON h.id = p.hold_id AND h.state = 'HELD'
         GROUP BY p.timeslot_id
    ), beyond AS (
        SELECT timeslot_id AS id, sum(places) AS places FROM over_capacity GROUP BY timeslot_id
    ), sold AS (
        SELECT booked.id, sum(t.persons) AS places
          FROM (SELECT DISTINCT timeslot_id AS id, ticket_id FROM entitlement
                 WHERE timeslot_id IS NOT NULL) AS booked
          JOIN ticket AS t ON t.id = booked.ticket_id AND t.state IN ('ISSUED', 'ON_HOLD')
         GROUP BY booked.id
    )
    SELECT t.id, t.series_id, t.day, t.starts, t.quota, coalesce(free.places, 0)::integer AS free,
           coalesce(held.places, 0)::integer AS held,
           (coalesce(sold.places, 0) - coalesce(beyond.places, 0))::integer AS sold
      FROM timeslot AS t LEFT JOIN free USING (id) LEFT JOIN held USING (id)
      LEFT JOIN sold USING (id) LEFT JOIN beyond USING (id)
"""

PLACES = Question(
    "PLACES",
    Bilingual(
        "场次数 = 余票 + 占用 + 已售 = 配额的场次数", "Timeslots = with free + held + sold = quota"
    ),
    ColumnKind.COUNT,
    f"SELECT count(*) AS left, count(*) FILTER (WHERE free + held + sold = quota) AS right"  # noqa: S608 - our own text
    f" FROM ({_SIDES}) AS sides",
)
_UNTIED = text(
    f"{_SIDES} WHERE coalesce(free.places, 0) + coalesce(held.places, 0)"
    " + coalesce(sold.places, 0) - coalesce(beyond.places, 0) <> t.quota ORDER BY t.day, t.id"
)


@dataclass(frozen=True, slots=True)
class PlaceTie:
    """The places of a timeslot: so many free, held and sold, of a quota."""

    timeslot_id: int
    series_id: int
    day: date
    starts: time | None
    quota: int
    free: int
    held: int
    sold: int


def untied_places(session: Session) -> tuple[PlaceTie, ...]:
    """List the timeslots whose places do not add up to their quota; none when all is well."""
    return tuple(PlaceTie(*row) for row in session.execute(_UNTIED))
