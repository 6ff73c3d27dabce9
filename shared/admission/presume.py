"""Takes a ticket for what its code says, as if nobody had used it: most are just that.

The claim then looks whether the row says the same, and the lane has asked once and not twice. When
it does not, nothing is claimed and the row is read.
"""

from __future__ import annotations

from typing import Any

from shared.admission.lane_terms import TermsBook
from shared.admission.resolve import Elsewhere, ScannedTicket
from shared.admission.unused_ticket import unused_row
from shared.kernel.clock import SystemClock
from shared.site.queries import LaneFacts, LaneKind
from shared.tickets.code import NO_SLOT, Flag, TicketHeader


def presume(
    header: TicketHeader, digest: bytes, lane: LaneFacts, book: TermsBook
) -> ScannedTicket | None:
    """Give the ticket that a code speaks of; None if its row must be read to judge it.

    That is so for a type that no ticket has been read of yet, for timeslots, for what counts from
    its first use, and where zones have an order.
    """
    terms_id = book.latest.get(header.ticket_type_id)
    if lane.kind is not LaneKind.ENTRY:
        return None
    if terms_id is None or header.slot != NO_SLOT or Flag.ROW_REQUIRED in header.flags:
        return None
    terms = book.known(terms_id)
    if terms.validity.from_first_use or terms.group or terms.before(lane.zone_id):
        return None
    # The time stands only for its day, and the claim compares that with the site's.
    row = unused_row(header, digest, terms_id, SystemClock().now(), opens_zone=True, uses=1)
    return ScannedTicket(row, lane, terms, Elsewhere())


def presumption(ticket: ScannedTicket) -> dict[str, Any]:
    """Give what the claim of a presumed ticket holds against its row."""
    row = ticket.row
    return {
        "terms": row.terms_id,
        "digest": row.code_digest.hex(),
        "first_day": row.visit_day.isoformat(),
        "days": row.valid_days,
    }
