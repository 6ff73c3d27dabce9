"""Prints any ticket again under a new code; the old paper is refused from that moment."""

from __future__ import annotations

from enum import StrEnum
from uuid import UUID

from sqlalchemy.orm import Session

from shared.database.verb import record
from shared.sales.print_queue import issue_next, owed_paper
from shared.sales.receipt import IssuedTicket
from shared.site.sign_in import StaffToken
from shared.tickets.code import TicketSigner, code_digest


class ReprintReason(StrEnum):
    """Why a ticket is printed again; in the order of its digits from 1."""

    JAM = "jam"
    DAMAGED = "damaged"
    LOST = "lost"
    OTHER = "other"


def reprint_ticket(
    session: Session,
    ticket_id: UUID,
    reason: ReprintReason,
    *,
    sign: TicketSigner,
    token: StaffToken,
) -> IssuedTicket:
    """Give a ticket a new code and owe its paper here.

    Raises DoesNotAddUp when it is not issued any more, or was printed again a moment ago.
    """
    ticket, version = issue_next(session, ticket_id, sign)
    document = {
        "ticket": str(ticket_id),
        "key": sign.key_id,
        "version": version,
        "code": code_digest(ticket.code).hex(),
        "reason": reason.value,
    }
    record(session, "reprint_ticket", document, token.value)
    return owed_paper(session, ticket_id, sign)
