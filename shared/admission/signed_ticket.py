"""Takes a ticket for what its signed code says, off line, when no row of it is known: pure.

Row beats signature. A code alone proves a ticket only when it was sold after the gate has heard of
all others, under a key in use, and needs no row; one that a window sold without the database must
be out of a block that this window had.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta

from shared.admission.gate_facts import GateFacts
from shared.admission.lane_terms import TermsBook
from shared.admission.resolve import Elsewhere, ScannedTicket, TicketRow
from shared.admission.slot_facts import SlotFacts
from shared.admission.unused_ticket import unused_row
from shared.kernel.ids import uuid7_time
from shared.site.queries import LaneFacts
from shared.tickets.code import NO_SLOT, BadSignature, Flag, KeyRing, SignedCode, TicketHeader

_NEEDS_ROW = Flag.ROW_REQUIRED | Flag.LIVE_CODE
_QUARTER_MINUTES = 15
# The clock of a window may be this much before that of the gate.
_MOST_AHEAD = timedelta(minutes=10)


class NotProven(Exception):
    """A code in order, of a ticket that only the database can tell of."""


def ticket_of_code(
    code: SignedCode,
    digest: bytes,
    lane: LaneFacts,
    facts: GateFacts,
    ring: KeyRing,
    book: TermsBook,
    now: datetime,
) -> ScannedTicket:
    """Give the unused ticket that a code speaks of. Raises BadSignature, NotProven."""
    code.verify(ring)
    header = code.header
    if ring.keys[header.key_id].state != "ACTIVE":
        raise BadSignature
    terms_id = facts.in_force.get(header.ticket_type_id)
    if header.flags & _NEEDS_ROW or terms_id is None or not _is_new(header, facts, now):
        raise NotProven
    slot = _slot(header, terms_id, lane, facts)
    row = _unused(header, digest, terms_id, lane, facts, slot, now)
    terms = book.known(terms_id)
    return ScannedTicket(row, lane, terms, Elsewhere(unused=frozenset(terms.zones)))


def _is_new(header: TicketHeader, facts: GateFacts, now: datetime) -> bool:
    sold_at = uuid7_time(header.ticket_id)
    if not facts.as_of < sold_at <= now + _MOST_AHEAD:
        return False
    if Flag.SOLD_OFFLINE not in header.flags:
        return True
    ends_at = facts.blocks.get((header.key_id, header.block))
    return ends_at is not None and sold_at < ends_at and header.number_in_block > 0


def _slot(
    header: TicketHeader, terms_id: int, lane: LaneFacts, facts: GateFacts
) -> SlotFacts | None:
    zone = facts.zones.get((terms_id, lane.zone_id))
    if header.slot == NO_SLOT or zone is None or zone.series_id is None:
        return None
    hours, minutes = divmod(header.slot * _QUARTER_MINUTES, 60)
    found = facts.slots.get((zone.series_id, header.first_day, time(hours, minutes)))
    if found is None:
        raise NotProven
    return found


def _unused(
    header: TicketHeader,
    digest: bytes,
    terms_id: int,
    lane: LaneFacts,
    facts: GateFacts,
    slot: SlotFacts | None,
    now: datetime,
) -> TicketRow:
    zone = facts.zones.get((terms_id, lane.zone_id))
    uses = zone.uses if zone else None
    row = unused_row(header, digest, terms_id, now, opens_zone=zone is not None, uses=uses)
    if slot is None:
        return row
    return row._replace(
        slot_day=slot.day,
        slot_starts=slot.starts,
        slot_ends=slot.ends,
        slot_early=slot.early_minutes,
        slot_late=slot.late_minutes,
    )
