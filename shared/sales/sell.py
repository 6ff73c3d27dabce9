"""Sells a basket for cash: one statement, whole or not at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from shared.catalogue.draft import RealName
from shared.catalogue.offer import TicketOffer
from shared.catalogue.validity import Bounds
from shared.database.verb import record, refusal_of
from shared.kernel.money import Money
from shared.kernel.refusal import Refusal
from shared.members.points import Earning
from shared.pricing.rules import Quote, QuoteLine
from shared.sales.receipt import IssuedTicket, MaskedVisitor, Receipt, validity_on_paper
from shared.sales.sale_document import (
    NewTicket,
    Visitor,
    first_slot,
    new_tickets,
    sale_document,
)
from shared.site.sign_in import StaffToken
from shared.tickets.code import TicketSigner


@refusal_of("SM001")
@dataclass(eq=False)
class SoldOut(Refusal):
    """A timeslot has fewer places left than the basket wants."""

    timeslot: int
    wanted: int


@refusal_of("SM002")
@dataclass(eq=False)
class SalesClosed(Refusal):
    """A ticket type is not on sale now, or not for this visit day (ISO date), or its slot is over.

    `ticket_type` is None when it is the day itself, or a slot, that is closed; `channel` is named
    when the whole channel sells nothing now.
    """

    day: str
    ticket_type: int | None = None
    channel: str | None = None


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


@refusal_of("SM019")
@dataclass(eq=False)
class IdLimitReached(Refusal):
    """One document has bought so many of a type for the day, or the slot, and may buy no more.

    `person` is the id of somebody of this sale who showed it.
    """

    ticket_type: int
    limit: int
    bought: int
    person: str = ""


@dataclass(eq=False)
class VisitorsMissing(Refusal):
    """A type is sold with real names, and so many persons of the sale have not been named."""

    ticket_type: int
    missing: int


@dataclass(eq=False)
class GroupSize(Refusal):
    """A line is for fewer or more persons than its type allows."""

    ticket_type: int
    persons: int
    least: int | None
    most: int | None


@dataclass(eq=False)
class TooLittleCash(Refusal):
    """The cash received does not cover the total."""

    missing: Money


def sell_for_cash(
    session: Session,
    quote: Quote,
    received: Money,
    *,
    sign: TicketSigner,
    token: StaffToken,
    order_id: UUID,
    visitors: Sequence[Visitor] = (),
    earning: Earning | None = None,
) -> Receipt:
    """Record one paid sale and issue its tickets, in one statement.

    `order_id` is made when the cashier presses pay; a retry with the same id is the same sale.
    `earning` names the member who buys, and what the order's total earns.
    Raises SoldOut, SalesClosed, PriceChanged, GroupSize, VisitorsMissing, IdLimitReached,
    NoOpenShift, NotSignedIn, TooLittleCash; nothing is then recorded.
    """
    if received < quote.total:
        raise TooLittleCash(quote.total - received)
    check_basket(quote, [visitor.in_order for visitor in visitors])
    tickets = new_tickets(quote, order_id, sign)
    document = sale_document(quote, tickets, received, sign.key_id, order_id, visitors, earning)
    answer = record(session, "record_sale", document, token.value)
    number = answer["number"]
    return Receipt(
        order_id=order_id,
        number=number,
        business_date=date.fromisoformat(answer["business_date"]),
        total=quote.total,
        received=received,
        change=received - quote.total,
        tickets=issued_tickets(tickets, number, quote.basket.visit_day, masked_visitors(visitors)),
        points=earning.points if earning else None,
    )


def check_basket(quote: Quote, in_order: Iterable[int | None] = ()) -> None:
    """Judge what terms ask of a basket, so that it is said before any money is taken.

    `in_order` has for each who is named the ticket, see Visitor. Raises GroupSize, VisitorsMissing,
    IdLimitReached for more tickets than the one contact may buy at all.
    """
    named = Counter(in_order)
    _check_contact_limit(quote)
    before = 0
    for line in quote.lines:
        offer = line.offer
        if not line.group_fits:
            size = (offer.group_min, offer.group_max)
            raise GroupSize(offer.ticket_type_id, line.persons, *size)
        places = range(before + 1, before + 1 + line.quantity)
        before += line.quantity
        missing = _names_missing(offer, places, named)
        if missing:
            raise VisitorsMissing(offer.ticket_type_id, missing)


def _check_contact_limit(quote: Quote) -> None:
    tickets: Counter[tuple[int, int | None]] = Counter()
    for line in quote.lines:
        offer = line.offer
        if offer.per_id_limit is None or offer.real_name is RealName.EACH:
            continue
        slot = first_slot(line)
        counted = (offer.ticket_type_id, slot.timeslot_id if slot else None)
        tickets[counted] += line.quantity
        if tickets[counted] > offer.per_id_limit:
            raise IdLimitReached(offer.ticket_type_id, offer.per_id_limit, 0)


def _names_missing(offer: TicketOffer, places: range, named: Counter[int | None]) -> int:
    if offer.real_name is RealName.EACH:
        return sum(max(offer.persons - named[place], 0) for place in places)
    asks_contact = offer.real_name is RealName.CONTACT or offer.per_id_limit is not None
    return int(asks_contact and not named[None])


def issued_tickets(
    tickets: Iterable[NewTicket],
    number: str,
    visit_day: date,
    visitors: Mapping[int | None, tuple[MaskedVisitor, ...]],
) -> tuple[IssuedTicket, ...]:
    """Give the tickets of a recorded sale as they go on paper, with their `masked_visitors`."""
    issued: list[IssuedTicket] = []
    line, said = None, {}
    for ticket in tickets:
        if ticket.line is not line:  # what all tickets of a line say is worked out once
            line, said = ticket.line, _said_by(ticket.line, visit_day)
        issued.append(
            IssuedTicket(
                id=ticket.id,
                number=f"{number}-{ticket.in_order:02d}",
                price=ticket.price,
                code=ticket.code,
                print_job=ticket.id,
                visitors=visitors.get(ticket.in_order, ()),
                contact=next(iter(visitors.get(None, ())), None),
                **said,
            )
        )
    return tuple(issued)


def _said_by(line: QuoteLine, visit_day: date) -> dict[str, Any]:
    offer, slot = line.offer, first_slot(line)
    first_day = offer.first_day or visit_day
    return {
        "type_name": offer.name,
        "ticket_class": offer.ticket_class,
        "persons": offer.persons,
        "visit_day": first_day,
        "valid_days": offer.valid_days,
        "starts": None if slot is None else slot.starts,
        "ends": None if slot is None else slot.ends,
        "validity": validity_on_paper(offer.validity, Bounds(first_day, offer.valid_days)),
        "layout": offer.print_layout,
    }


def masked_visitors(visitors: Sequence[Visitor]) -> dict[int | None, tuple[MaskedVisitor, ...]]:
    """Give who is named as it is shown, by the ticket's place in its order."""
    by_ticket: dict[int | None, tuple[MaskedVisitor, ...]] = {}
    for one in visitors:
        told = MaskedVisitor(one.person.get("name_mask", ""), one.person.get("document_mask", ""))
        by_ticket[one.in_order] = (*by_ticket.get(one.in_order, ()), told)
    return by_ticket
