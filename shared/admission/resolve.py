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
from shared.admission.rules import EntitlementFacts, TicketFacts
from shared.admission.slot_facts import SlotFacts
from shared.catalogue.credential import Credential
from shared.catalogue.validity import Bounds, Validity
from shared.database.hot import fetch_one
from shared.site.queries import LaneFacts

_ID_CARD_ZH = "身份证"


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
    left_at: datetime | None
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


@dataclass(frozen=True, slots=True)
class Shown:
    """What was held against the lane for a ticket, beyond the ticket itself.

    `version` is that of the paper, None where no paper was shown; `persons` of a group come. The
    rest is as in TicketFacts.
    """

    version: int | None = None
    training: bool = False
    credential: Credential = Credential.QR
    doubtful: bool = False
    checked: bool | None = None
    persons: int | None = None
    ticked: tuple[UUID, ...] = ()


class Elsewhere(NamedTuple):
    """The first use of a ticket in any zone, and the zones that nobody has used it in.

    `held_days` are what a pass got back after a pause.
    """

    first_used_at: datetime | None = None
    unused: frozenset[int] = frozenset()
    held_days: int = 0


@dataclass(frozen=True, slots=True)
class ScannedTicket:
    """A ticket at a lane, with its terms. `go_first` is a zone that must be used before."""

    row: TicketRow
    lane: LaneFacts
    terms: LaneTerms
    elsewhere: Elsewhere

    def with_uses(self, left: int | None, total: int | None) -> ScannedTicket:
        """Give the ticket with the uses of its row, of which one was left more before the claim."""
        before = None if left is None else left + 1
        row = self.row._replace(uses_left=before, uses_total=total)
        return ScannedTicket(row, self.lane, self.terms, self.elsewhere)

    @property
    def go_first(self) -> int | None:
        """Give the zone to be used before this one; None if it is this one's turn."""
        before = self.terms.before(self.lane.zone_id)
        return next((zone for zone in before if zone in self.elsewhere.unused), None)

    @property
    def taken(self) -> tuple[str, ...]:
        """Give what this lane takes for such a ticket."""
        return self.terms.taken(self.lane.id)


# Now comes with the row: on line a gate PC with a wrong clock still judges right.
TICKET_COLUMNS = """t.ticket_type_id, t.terms_id, t.state, t.blocked, t.code_version, t.code_digest,
           t.visit_day, t.valid_days, t.persons, clock_timestamp(),
           e.ticket_id IS NOT NULL, e.uses_total, e.uses_left, e.uses_today, e.used_on, e.inside,
           e.last_walked, e.first_used_at, e.first_lane_id, e.last_used_at, e.last_lane_id,
           e.left_at, o.day, o.starts, o.ends, o.early_minutes, o.late_minutes"""

_TICKET = f"""
    SELECT {TICKET_COLUMNS}
      FROM ticket AS t
      LEFT JOIN entitlement AS e ON e.ticket_id = t.id AND e.zone_id = $1::integer
      LEFT JOIN timeslot AS o ON o.id = e.timeslot_id AND o.starts IS NOT NULL
     WHERE t.id = $2::uuid
"""  # noqa: S608 - all of it is our own text

_ELSEWHERE = """
    SELECT min(first_used_at), json_agg(zone_id) FILTER (WHERE first_used_at IS NULL),
           app.held_days($1::uuid)
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
    book.latest[row.ticket_type_id] = row.terms_id
    elsewhere = Elsewhere()
    if terms.validity.from_first_use or terms.before(lane.zone_id):
        elsewhere = _look_elsewhere(session, ticket_id)
    return ScannedTicket(row, lane, terms, elsewhere)


def ticket_facts(ticket: ScannedTicket, shown: Shown) -> TicketFacts:
    """Give the facts that the admission rule judges."""
    row = ticket.row
    bounds = Bounds(row.visit_day, row.valid_days)
    elsewhere = ticket.elsewhere
    return TicketFacts(
        state=row.state,
        blocked=row.blocked,
        training=shown.training,
        code_version=row.code_version,
        shown_version=row.code_version if shown.version is None else shown.version,
        validity=Validity(
            ticket.terms.validity, bounds, elsewhere.first_used_at, elsewhere.held_days
        ),
        entitlement=_entitlement_facts(ticket) if row.opens_zone else None,
        taken=ticket.taken,
        shown=shown.credential,
        staff_check=ticket.terms.staff_check and not _proven(ticket, shown),
        doubtful=shown.doubtful,
        group=ticket.terms.group,
        checked=shown.checked,
        ticked=shown.ticked,
    )


def _proven(ticket: ScannedTicket, shown: Shown) -> bool:
    """Tell whether the paper to be looked at is the very one that was read."""
    papers = ticket.terms.documents
    by_card = shown.credential is Credential.ID_CARD and not shown.doubtful
    return by_card and papers is not None and papers.zh == _ID_CARD_ZH


def _look_elsewhere(session: Session, ticket_id: UUID) -> Elsewhere:
    found = fetch_one(session, _ELSEWHERE, (str(ticket_id),))
    first_used_at, unused, held_days = found or (None, None, 0)
    return Elsewhere(first_used_at, frozenset(unused or ()), held_days)


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
        left_at=row.left_at,
        reentry_minutes=zone.reentry_minutes if zone else None,
    )
