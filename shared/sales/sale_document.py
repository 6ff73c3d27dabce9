"""What Python has decided about a sale, as the document that the verb `record_sale` takes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from shared.catalogue.draft import RealName
from shared.catalogue.offer import SlotOffer
from shared.kernel.ids import derive_id
from shared.kernel.money import Money, split_fen
from shared.members.points import Earning
from shared.payments.rules import TypedTender
from shared.pricing.rules import Quote, QuoteLine
from shared.sales.receipt import CodeFacts, sign_new_tickets
from shared.tickets.code import TicketSigner, code_digest


@dataclass(frozen=True, slots=True)
class NewTicket:
    """A ticket about to be recorded: its place in the order, and what of the line it costs."""

    id: UUID
    in_order: int
    line_number: int
    line: QuoteLine
    price: Money
    code: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody a sale names: `person` as write_visitors.sql takes it, sealed and hashed.

    Of the ticket `in_order` of the sale, counted from 1; None is the contact of the order.
    """

    person: Mapping[str, Any] = field(repr=False)
    in_order: int | None = None


def new_tickets(quote: Quote, order_id: UUID, sign: TicketSigner) -> list[NewTicket]:
    """Make the tickets of a sale; a retry of the same sale names the same tickets."""
    tickets: list[NewTicket] = []
    for number, line in enumerate(quote.lines, 1):
        places = range(len(tickets) + 1, len(tickets) + 1 + line.quantity)
        ids = [derive_id(order_id, f"ticket {in_order}") for in_order in places]
        codes = sign_new_tickets(sign, ids, _code_facts(line, quote))
        of_line = zip(ids, places, _prices(line), codes, strict=True)
        tickets += [
            NewTicket(one, at, number, line, price, code) for one, at, price, code in of_line
        ]
    return tickets


def first_slot(line: QuoteLine) -> SlotOffer | None:
    """Give the earliest of the timeslots with a start that a line takes places of."""
    timed = line.offer.timed
    taken = [timed[slot] for slot in line.slots if slot in timed]
    return min(taken, key=lambda slot: (slot.starts, slot.timeslot_id), default=None)


def sale_document(
    quote: Quote,
    tickets: Sequence[NewTicket],
    received: Money,
    key_id: int,
    order_id: UUID,
    visitors: Sequence[Visitor] = (),
    earning: Earning | None = None,
) -> dict[str, Any]:
    """Give the document; see record_sale.sql. What a plain line does not need is left out."""
    document: dict[str, Any] = {
        "id": str(order_id),
        "key": key_id,
        "visit_day": quote.basket.visit_day.isoformat(),
        "priced_at": quote.basket.priced_at.isoformat(),
        "total": quote.total.fen,
        "received": received.fen,
        "lines": [_line(number, line, quote) for number, line in enumerate(quote.lines, 1)],
        "tickets": [_ticket(ticket) for ticket in tickets],
    }
    if quote.basket.contract is not None:
        document["contract"] = quote.basket.contract.contract_id
    discounts = list(_discounts(quote))
    if discounts:
        document["discounts"] = discounts
    if visitors:
        document["visitors"] = [_visitor(visitor, tickets) for visitor in visitors]
    if earning is not None:
        document["points"] = earning.document(order_id)
    return document


def tender_document(one: TypedTender) -> dict[str, Any]:
    """Give what paid a part of a sale, as the verbs read it that are told the tenders."""
    facts = {"tender": one.tender, "amount": one.amount.fen, "received": one.received.fen}
    return {**facts, "reference": one.reference} if one.reference else facts


def _line(number: int, line: QuoteLine, quote: Quote) -> dict[str, Any]:
    first_day = line.offer.first_day or quote.basket.visit_day
    facts: dict[str, Any] = {
        "line": number,
        "type": line.offer.ticket_type_id,
        "terms": line.offer.terms_id,
        "price": line.price.price_id,
        "quantity": line.quantity,
        "unit": line.unit_price.fen,
        "first_day": first_day.isoformat(),
        "days": line.offer.valid_days,
        "slots": line.slots,
    }
    if line.discounts:
        return {**facts, "discount": line.discount.fen}
    return {**facts, "shares": _shares(line, line.unit_price)}


def _ticket(ticket: NewTicket) -> dict[str, Any]:
    facts: dict[str, Any] = {
        "id": str(ticket.id),
        "line": ticket.line_number,
        "code": code_digest(ticket.code).hex(),
    }
    if not ticket.line.discounts:
        return facts
    return {**facts, "price": ticket.price.fen, "shares": _shares(ticket.line, ticket.price)}


def _visitor(visitor: Visitor, tickets: Sequence[NewTicket]) -> dict[str, Any]:
    if visitor.in_order is None:
        return {"person": visitor.person}
    return {"ticket": str(tickets[visitor.in_order - 1].id), "person": visitor.person}


def _shares(line: QuoteLine, price: Money) -> dict[int, int]:
    """Split what one ticket costs over its zones by weight: fen by zone id, exact to the fen."""
    zones = line.offer.zones
    weights = [zone.weight for zone in zones]
    parts = split_fen(price.fen, weights if any(weights) else [1] * len(zones))
    return {zone.zone_id: part for zone, part in zip(zones, parts, strict=True)}


def _prices(line: QuoteLine) -> tuple[Money, ...]:
    return line.ticket_prices if line.discounts else (line.unit_price,) * line.quantity


def _discounts(quote: Quote) -> Iterator[dict[str, Any]]:
    for number, line in enumerate(quote.lines, 1):
        for one in line.discounts:
            facts: dict[str, Any] = {
                "line": number,
                "source": one.source.value,
                "source_id": one.source_id,
                "amount": one.amount.fen,
                "tickets": one.tickets,
            }
            if one.digest:
                facts["code_hash"] = one.digest
            if one.person:
                facts["person"] = one.person
            if one.agreed:
                facts["agreed"] = str(one.agreed)
            yield facts


def _code_facts(line: QuoteLine, quote: Quote) -> CodeFacts:
    offer, slot = line.offer, first_slot(line)
    return CodeFacts(
        ticket_type_id=offer.ticket_type_id,
        first_day=offer.first_day or quote.basket.visit_day,
        valid_days=offer.valid_days,
        persons=offer.persons,
        staff_check=offer.staff_check,
        real_name=offer.real_name is not RealName.NONE,
        starts=None if slot is None else slot.starts,
    )
