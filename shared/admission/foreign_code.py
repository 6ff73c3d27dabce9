"""Knows tickets of a former system by the codes that it printed."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.orm import Session

from shared.database.hot import fetch_one
from shared.tickets.code import FIRST_DAY, BadCode, Flag, SignedCode, TicketHeader

_TICKET = "SELECT ticket_id::text FROM foreign_code WHERE digest = decode($1::text, 'hex')"
# No key of ours: once the ticket has a code of our own, the old one proves nothing any more.
_NO_KEY = 0


def foreign_code(session: Session, digest: bytes) -> SignedCode:
    """Take a code that is none of ours for the ticket that it was taken over with. Raises BadCode.

    It carries nothing but that: what the ticket is stands in its row.
    """
    found = fetch_one(session, _TICKET, (digest.hex(),))
    if found is None:
        raise BadCode
    header = TicketHeader(
        key_id=_NO_KEY,
        ticket_id=UUID(found[0]),
        version=0,
        ticket_type_id=0,
        first_day=FIRST_DAY,
        days=0,
        flags=Flag.ROW_REQUIRED,
        persons=1,
    )
    return SignedCode(header, b"", b"")
