"""Reads what a lane must know of a scanned ticket: one short statement, and what is known by heart.

Joining the terms in at each scan was tried: it takes twice as long as the ticket alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import NamedTuple
from uuid import UUID

from sqlalchemy.orm import Session

from shared.admission.lane_terms import LaneTerms, TermsBook
from shared.admission.rules import EntitlementFacts, SlotFacts, TicketFacts
from shared.catalogue.validity import Bounds, Validity
from shared.database.hot import fetch_one
from shared.site.queries import LaneFacts


class TicketRow(NamedTuple):
    """A ticket as a lane's zone sees it, in the order of _TICKET.

    Without an entitlement for the zone, what follows `opens_zone` is None; so is a slot that is the
    whole day.
    """

    ticket_type_id: int
    terms_id: int
    state: str
    blocked: bool
    code_version: int
    code_digest: bytes
    visit_day: date
    valid_days: int
    persons: int
    now: datetime
    today: date
    opens_zone: bool
    uses_total: int | None
    uses_left: int | None
    uses_today: int
    used_on: date | None
    inside: bool
    last_walked: bool
    first_used_at: datetime | None
    first_lane_id: int | None
    last_used_at: datetime | None
    last_lane_id: int | None
    slot_day: date | None
    slot_starts: time | None
    slot_ends: time | None
    slot_early: int
    slot_late: int

    @property
    def slot(self) -> SlotFacts | None:
        """The time at which the holder is expected, None for a whole day."""
        if self.slot_day is None or self.slot_starts is None:
            return None
        return SlotFacts(
            self.slot_day, self.slot_starts, self.slot_ends, self.slot_early, self.slot_late
        )


class Elsewhere(NamedTuple):
    """The first use of a ticket in any zone, and the zones that nobody has used it in."""

    first_used_at: datetime | None = None
    unused: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class ScannedTicket:
    """A ticket at a lane, with its terms. `go_first` is a zone that must be used before."""

    row: TicketRow
    lane: LaneFacts
    terms: LaneTerms
    elsewhere: Elsewhere

    @property
    def go_first(self) -> int | None:
        """Give the zone to be used before this one; None if it is this one's turn."""
        before = self.terms.before(self.lane.zone_id)
        return next((zone for zone in before if zone in self.elsewhere.unused), None)

    @property
    def taken(self) -> tuple[str, ...]:
        """Give what this lane takes for such a ticket."""
        return self.terms.taken(self.lane.id)


# Today and now come with the row: on line a gate PC with a wrong clock still judges right.
_TICKET = """
    SELECT t.ticket_type_id, t.terms_id, t.state, t.blocked, t.code_version, t.code_digest,
           t.visit_day, t.valid_days, t.persons, clock_timestamp(),
           (clock_timestamp() AT TIME ZONE s.time_zone - s.cut_off::interval)::date,
           e.ticket_id IS NOT NULL, e.uses_total, e.uses_left, e.uses_today, e.used_on, e.inside,
           e.last_walked, e.first_used_at, e.first_lane_id, e.last_used_at, e.last_lane_id,
           o.day, o.starts, o.ends, o.early_minutes, o.late_minutes
      FROM ticket AS t CROSS JOIN site AS s
      LEFT JOIN entitlement AS e ON e.ticket_id = t.id AND e.zone_id = $1::integer
      LEFT JOIN timeslot AS o ON o.id = e.timeslot_id AND o.starts IS NOT NULL
     WHERE t.id = $2::uuid
"""

_ELSEWHERE = """
    SELECT min(first_used_at), json_agg(zone_id) FILTER (WHERE first_used_at IS NULL)
      FROM entitlement WHERE ticket_id = $1::uuid
"""


def resolve(
    session: Session, ticket_id: UUID, lane: LaneFacts, book: TermsBook
) -> ScannedTicket | None:
    """Read a ticket as a lane sees it; None when nobody has sold it.

    A ticket whose terms look at other zones too (first use, order of zones) takes a second
    statement.
    """
    found = fetch_one(session, _TICKET, (lane.zone_id, str(ticket_id)))
    if found is None:
        return None
    row = TicketRow(*found)
    terms = book.of(session, row.terms_id)
    elsewhere = Elsewhere()
    if terms.validity.from_first_use or terms.before(lane.zone_id):
        elsewhere = _look_elsewhere(session, ticket_id)
    return ScannedTicket(row, lane, terms, elsewhere)


def ticket_facts(ticket: ScannedTicket, shown_version: int, training: bool) -> TicketFacts:
    """Give the facts that the admission rule judges."""
    row = ticket.row
    bounds = Bounds(row.visit_day, row.valid_days)
    return TicketFacts(
        state=row.state,
        blocked=row.blocked,
        training=training,
        code_version=row.code_version,
        shown_version=shown_version,
        validity=Validity(ticket.terms.validity, bounds, ticket.elsewhere.first_used_at),
        entitlement=_entitlement_facts(ticket) if row.opens_zone else None,
        taken=ticket.taken,
    )


def _look_elsewhere(session: Session, ticket_id: UUID) -> Elsewhere:
    found = fetch_one(session, _ELSEWHERE, (str(ticket_id),))
    first_used_at, unused = found or (None, None)
    return Elsewhere(first_used_at, frozenset(unused or ()))


def _entitlement_facts(ticket: ScannedTicket) -> EntitlementFacts:
    row, zone = ticket.row, ticket.terms.zones.get(ticket.lane.zone_id)
    return EntitlementFacts(
        uses_total=row.uses_total,
        uses_left=row.uses_left,
        inside=row.inside,
        last_walked=row.last_walked,
        last_used_at=row.last_used_at,
        last_lane_id=row.last_lane_id,
        first_used_at=row.first_used_at,
        uses_today=row.uses_today,
        used_on=row.used_on,
        per_day=zone.per_day if zone else None,
        slot=row.slot,
        go_first=ticket.go_first,
    )
