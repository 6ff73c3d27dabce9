"""What a sale gives back: the receipt and the tickets to print."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.tickets.code import Flag, TicketHeader, TicketSigner


@dataclass(frozen=True, slots=True)
class IssuedTicket:
    """One ticket as it goes on paper; `code` is the signed text of its QR."""

    id: UUID
    number: str
    type_name: Bilingual
    ticket_class: str
    persons: int
    visit_day: date
    valid_days: int
    price: Money
    code: str = field(repr=False)
    print_job: UUID


@dataclass(frozen=True, slots=True)
class Receipt:
    """A recorded sale. `number` is what visitor and staff call it."""

    order_id: UUID
    number: str
    business_date: date
    total: Money
    received: Money
    change: Money
    tickets: tuple[IssuedTicket, ...]


def sign_ticket(
    signer: TicketSigner,
    ticket_id: UUID,
    version: int,
    *,
    type_id: int,
    visit_day: date,
    valid_days: int,
    persons: int,
    staff_check: bool,
) -> str:
    """Sign the code of a ticket in the code version that its row has."""
    flags = Flag.STAFF_CHECK if staff_check else Flag(0)
    return signer.sign(
        TicketHeader(
            key_id=signer.key_id,
            ticket_id=ticket_id,
            version=version,
            ticket_type_id=type_id,
            first_day=visit_day,
            days=valid_days,
            flags=flags | Flag.TRAINING if signer.training else flags,
            persons=persons,
        )
    )
