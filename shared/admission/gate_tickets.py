"""Reads, for a gate that must be able to do without the database, the tickets of today."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Session

from shared.admission.lane_terms import TermsBook
from shared.admission.resolve import TICKET_COLUMNS, Elsewhere, TicketRow
from shared.kernel.ids import uuid7_floor

# The days of an ordinary ticket; what is valid longer has an index of its own.
_SHORT_DAYS: Final = 31
# A ticket of today may be wanted tomorrow too, if the database stays away overnight.
_DAYS_AHEAD: Final = 1
# The clocks of windows and gates may be this far behind that of the database.
_OVERLAP: Final = timedelta(seconds=30)


class GateTicket(NamedTuple):
    """A ticket as one zone sees it."""

    ticket_id: UUID
    zone_id: int
    row: TicketRow
    elsewhere: Elsewhere


@dataclass(frozen=True, slots=True)
class Mark:
    """How far a gate has followed: transactions before `xid`, and new ids before `at` (aware)."""

    xid: int
    at: datetime


_MARK = text("""
    SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS xid, clock_timestamp() AS at
""")
_DUE = text(f"""
    SELECT id FROM ticket
     WHERE visit_day BETWEEN CAST(:day AS date) - {_SHORT_DAYS} AND CAST(:day AS date) + :ahead
       AND visit_day + valid_days > :day
    UNION
    SELECT id FROM ticket
     WHERE valid_days > {_SHORT_DAYS} AND visit_day <= CAST(:day AS date) + :ahead
       AND visit_day + valid_days > :day
""")  # noqa: S608 - a constant of our own
_CHANGED = text("""
    SELECT ticket_id FROM ticket_news WHERE xid >= :xid
    UNION
    SELECT a.ticket_id FROM passage AS p JOIN admission AS a ON a.id = p.admission_id
     WHERE p.xid >= :xid
    UNION
    SELECT ticket_id FROM admission WHERE id >= :floor
    UNION
    SELECT id FROM ticket WHERE id >= :floor
""")
_TICKETS = text(f"""
    SELECT t.id, z.id, {TICKET_COLUMNS}
      FROM ticket AS t CROSS JOIN unnest(CAST(:zones AS integer[])) AS z (id)
      LEFT JOIN entitlement AS e ON e.ticket_id = t.id AND e.zone_id = z.id
      LEFT JOIN timeslot AS o ON o.id = e.timeslot_id AND o.starts IS NOT NULL
     WHERE t.id = ANY(CAST(:ids AS uuid[]))
""")  # noqa: S608 - columns of our own
_ELSEWHERE = text("""
    SELECT ticket_id, min(first_used_at) AS first_used_at,
           array_agg(zone_id) FILTER (WHERE first_used_at IS NULL) AS unused,
           app.held_days(ticket_id) AS held_days
      FROM entitlement WHERE ticket_id = ANY(CAST(:ids AS uuid[])) GROUP BY ticket_id
""")


def mark_now(session: Session) -> Mark:
    """Tell from where on a gate has to follow that reads everything after this."""
    row = session.execute(_MARK).one()
    return Mark(row.xid, row.at)


def due_tickets(session: Session, day: date) -> tuple[UUID, ...]:
    """List the tickets that may be presented on a business date or the next one, in any state."""
    rows = session.execute(_DUE, {"day": day, "ahead": _DAYS_AHEAD})
    return tuple(row[0] for row in rows)


def changed_tickets(session: Session, mark: Mark) -> frozenset[UUID]:
    """List the tickets that are new, used or otherwise changed since a mark; too many, not few."""
    parameters = {"xid": mark.xid, "floor": str(uuid7_floor(mark.at - _OVERLAP))}
    return frozenset(row[0] for row in session.execute(_CHANGED, parameters))


def gate_tickets(
    session: Session, ids: Collection[UUID], zones: Sequence[int], book: TermsBook
) -> Iterator[GateTicket]:
    """Read tickets by id as some zones see them, and the terms that they were sold under."""
    rows = [
        (found[0], found[1], TicketRow(*found[2:]))
        for found in session.execute(_TICKETS, {"ids": _uuids(ids), "zones": list(zones)})
    ]
    elsewhere = _look_elsewhere(session, rows, book)
    for ticket_id, zone_id, row in rows:
        yield GateTicket(ticket_id, zone_id, row, elsewhere.get(ticket_id, Elsewhere()))


def _look_elsewhere(
    session: Session, rows: Sequence[tuple[UUID, int, TicketRow]], book: TermsBook
) -> dict[UUID, Elsewhere]:
    asking = set()
    for ticket_id, zone_id, row in rows:
        terms = book.of(session, row.terms_id)
        if terms.validity.from_first_use or terms.before(zone_id):
            asking.add(ticket_id)
    if not asking:
        return {}
    found = session.execute(_ELSEWHERE, {"ids": _uuids(asking)})
    return {
        one.ticket_id: Elsewhere(one.first_used_at, frozenset(one.unused or ()), one.held_days)
        for one in found
    }


def _uuids(ids: Collection[UUID]) -> list[str]:
    return [str(one) for one in ids]
