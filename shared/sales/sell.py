"""Sells a basket for cash: one statement, whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from shared.database.verb import record, refusal_of
from shared.kernel.ids import derive_id
from shared.kernel.money import Money
from shared.kernel.refusal import Refusal
from shared.pricing.rules import Quote, QuoteLine
from shared.sales.receipt import IssuedTicket, Receipt, sign_ticket
from shared.site.sign_in import StaffToken
from shared.tickets.code import TicketSigner, code_digest


@refusal_of("SM001")
@dataclass(eq=False)
class SoldOut(Refusal):
    """A timeslot has fewer places left than the basket wants."""

    timeslot: int
    wanted: int


@refusal_of("SM002")
@dataclass(eq=False)
class SalesClosed(Refusal):
    """Nothing is sold for this visit day (ISO date)."""

    day: str


@refusal_of("SM003")
@dataclass(eq=False)
class PriceChanged(Refusal):
    """A price shown is no longer in force: show the page again."""


@refusal_of("SM008")
@dataclass(eq=False)
class DoesNotAddUp(Refusal):
    """A document whose parts do not make its whole; our own programs never send one."""


@refusal_of("SM013")
@dataclass(eq=False)
class KeyNotActive(Refusal):
    """This window's signing key is not ACTIVE here, or not for the mode of the site."""


@dataclass(eq=False)
class TooLittleCash(Refusal):
    """The cash received does not cover the total."""

    missing: Money


@dataclass(frozen=True, slots=True)
class NewTicket:
    """A ticket about to be recorded, and its place in the order."""

    id: UUID
    in_order: int
    line_number: int
    line: QuoteLine
    code: str = field(repr=False)


def sell_for_cash(
    session: Session,
    quote: Quote,
    received: Money,
    *,
    sign: TicketSigner,
    token: StaffToken,
    order_id: UUID,
) -> Receipt:
    """Record one paid sale and issue its tickets, in one statement.

    `order_id` is made when the cashier presses pay; a retry with the same id is the same sale.
    Raises SoldOut, SalesClosed, PriceChanged, NoOpenShift, NotSignedIn, TooLittleCash; nothing is
    then recorded.
    """
    if received < quote.total:
        raise TooLittleCash(quote.total - received)
    tickets = list(_new_tickets(quote, order_id, sign))
    document = sale_document(quote, tickets, received, sign.key_id, order_id)
    answer = record(session, "record_sale", document, token.value)
    number = answer["number"]
    return Receipt(
        order_id=order_id,
        number=number,
        business_date=date.fromisoformat(answer["business_date"]),
        total=quote.total,
        received=received,
        change=received - quote.total,
        tickets=tuple(_issued(ticket, number, quote) for ticket in tickets),
    )


def sale_document(
    quote: Quote, tickets: list[NewTicket], received: Money, key_id: int, order_id: UUID
) -> dict[str, Any]:
    """Give the document that the verb `record_sale` takes; see record_sale.sql."""
    return {
        "id": str(order_id),
        "key": key_id,
        "visit_day": quote.basket.visit_day.isoformat(),
        "priced_at": quote.basket.priced_at.isoformat(),
        "total": quote.total.fen,
        "received": received.fen,
        "lines": [
            {
                "line": number,
                "type": line.offer.ticket_type_id,
                "terms": line.offer.terms_id,
                "price": line.offer.price_id,
                "quantity": line.quantity,
                "unit": line.unit_price.fen,
                "shares": {zone: share.fen for zone, share in _shares(line)},
            }
            for number, line in enumerate(quote.lines, 1)
        ],
        "tickets": [
            {
                "id": str(ticket.id),
                "line": ticket.line_number,
                "code": code_digest(ticket.code).hex(),
            }
            for ticket in tickets
        ],
    }


def _shares(line: QuoteLine) -> Iterator[tuple[int, Money]]:
    """Split the price of each ticket over its zones by weight: (zone id, share), to the fen."""
    zones = line.offer.zones
    weights = [zone.weight for zone in zones]
    parts = line.unit_price.split(weights if any(weights) else [1] * len(zones))
    return zip((zone.zone_id for zone in zones), parts, strict=True)


def _new_tickets(quote: Quote, order_id: UUID, sign: TicketSigner) -> Iterator[NewTicket]:
    # Derived from the order's id: a retry of the same sale names the same tickets.
    in_order = 0
    for number, line in enumerate(quote.lines, 1):
        for _ in range(line.quantity):
            in_order += 1
            ticket_id = derive_id(order_id, f"ticket {in_order}")
            code = sign_ticket(
                sign,
                ticket_id,
                version=0,
                type_id=line.offer.ticket_type_id,
                visit_day=quote.basket.visit_day,
                valid_days=line.offer.valid_days,
                persons=line.offer.persons,
                staff_check=line.offer.staff_check,
            )
            yield NewTicket(ticket_id, in_order, number, line, code)


def _issued(ticket: NewTicket, number: str, quote: Quote) -> IssuedTicket:
    offer = ticket.line.offer
    return IssuedTicket(
        id=ticket.id,
        number=f"{number}-{ticket.in_order:02d}",
        type_name=offer.name,
        ticket_class=offer.ticket_class,
        persons=offer.persons,
        visit_day=quote.basket.visit_day,
        valid_days=offer.valid_days,
        price=ticket.line.unit_price,
        code=ticket.code,
        print_job=ticket.id,
    )
