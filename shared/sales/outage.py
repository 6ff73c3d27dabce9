"""Sells from a block while the database is gone, and sends what was sold when it is back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any, Final
from uuid import UUID

from sqlalchemy.orm import Session

from shared.database.verb import record, refusal_of
from shared.kernel.money import Money
from shared.kernel.refusal import Refusal
from shared.payments.rules import CARD, CASH, TypedTender
from shared.pricing.rules import Quote
from shared.sales.outage_block import BlockUse, OnlyOnline, OutageBlock, check_block
from shared.sales.receipt import IssuedTicket, Receipt, Tendered
from shared.sales.sale_document import (
    NewTicket,
    Visitor,
    new_tickets,
    sale_document,
    tender_document,
)
from shared.sales.sell import TooLittleCash, check_basket, issued_tickets, masked_visitors
from shared.site.sign_in import StaffToken
from shared.tickets.code import Flag, TicketSigner, code_digest, parse_code

# What a window takes by itself: it needs to hear of nobody else that the money came.
TAKEN_OFF_LINE: Final = frozenset({CASH, CARD})


@refusal_of("SM100")
@dataclass(eq=False)
class NotAllSent(Refusal):
    """A block is not given back before all that was sold from it is here."""


@refusal_of("SM101")
@dataclass(eq=False)
class UnknownBlock(Refusal):
    """The database knows no such block of this window: it may have been restored from a backup."""


@refusal_of("SM105")
@dataclass(eq=False)
class BlockEnded(Refusal):
    """The block was ended meanwhile: a new one takes a new id."""


class Taken(StrEnum):
    """How the database has taken a sale in."""

    RECORDED = "RECORDED"
    LATE = "LATE"


@dataclass(frozen=True, slots=True)
class MadeSale:
    """A sale that was made off line: the document to journal, the receipt, the block after it."""

    document: Mapping[str, Any]
    receipt: Receipt
    use: BlockUse


def sell_from_block(
    block: OutageBlock,
    use: BlockUse,
    quote: Quote,
    received: Money,
    *,
    sign: TicketSigner,
    order_id: UUID,
    sold_at: datetime,
    visitors: Sequence[Visitor] = (),
    tenders: Sequence[TypedTender] = (),
) -> MadeSale:
    """Make a sale without the database; it exists once its document is journaled.

    `tenders` are cash, and cards by the terminal's slip; none of them is cash for all of it, and
    `received` all that was handed over. Raises what check_block and check_basket do, TooLittleCash,
    and OnlyOnline for what else pays.
    """
    if received < quote.total:
        raise TooLittleCash(quote.total - received)
    if any(one.tender not in TAKEN_OFF_LINE for one in tenders):
        raise OnlyOnline("tender")
    check_basket(quote, [visitor.in_order for visitor in visitors])
    check_block(block, use, quote, sold_at)
    first = use.tickets + 1
    tickets = [
        _of_block(ticket, block.number, first + place, sign)
        for place, ticket in enumerate(new_tickets(quote, order_id, sign))
    ]
    after = use.after(quote)
    document = {
        **sale_document(quote, tickets, received, sign.key_id, order_id, visitors),
        "block": str(block.id),
        "counted": after.counted,
        "first": first,
        "sold_at": sold_at.isoformat(),
    }
    if any(one.tender != CASH for one in tenders):
        document["tenders"] = [tender_document(one) for one in tenders]
    number = block.order_number(after.counted)
    issued = issued_tickets(tickets, number, quote.basket.visit_day, masked_visitors(visitors))
    receipt = _receipt(block, quote, received, tenders, order_id, number, issued)
    return MadeSale(document, receipt, after)


def code_of_next_version(code: str, version: int, sign: TicketSigner) -> str:
    """Sign a ticket again off line; what is issued again says nothing of a block."""
    header = parse_code(code).header
    flags = header.flags & ~Flag.SOLD_OFFLINE
    return sign.sign(replace(header, version=version, flags=flags, block=0, number_in_block=0))


def reserve_block(
    session: Session, block_id: UUID, places: Mapping[int, int], numbers: int, token: StaffToken
) -> OutageBlock:
    """Reserve a block for the open shift, or fit the one of this id to other places.

    Raises NoOpenShift, NotSignedIn, BlockEnded.
    """
    document = {
        "id": str(block_id),
        "slots": list(places),
        "wanted": list(places.values()),
        "numbers": numbers,
    }
    return OutageBlock.read(record(session, "reserve_block", document, token.value))


def return_block(session: Session, block_id: UUID, counted: int) -> None:
    """Give a block back of which all up to the order `counted` was sent. Raises NotAllSent."""
    record(session, "return_block", {"id": str(block_id), "used": counted})


def replay_sale(session: Session, document: Mapping[str, Any], token: str) -> Taken:
    """Send a sale; the same one again is the same. Raises UnknownBlock, and nothing else of ours.

    `token` is that of whoever is signed in, "" for nobody.
    """
    return Taken(record(session, "replay_sale", document, token))


def replay_prints(session: Session, block_id: UUID, prints: Sequence[Mapping[str, Any]]) -> None:
    """Send how prints stand, in their order. Raises UnknownBlock."""
    record(session, "replay_prints", {"block": str(block_id), "prints": list(prints)})


def print_said(job: UUID, state: str) -> dict[str, Any]:
    """Give what replay_prints takes of a print that stands otherwise now."""
    return {"job": str(job), "state": state}


def print_reissued(job: UUID, key_id: int, version: int, code: str) -> dict[str, Any]:
    """Give what replay_prints takes of a ticket that got a new code."""
    return {
        "job": str(job),
        "state": "QUEUED",
        "key": key_id,
        "version": version,
        "code": code_digest(code).hex(),
    }


def _of_block(ticket: NewTicket, block: int, number: int, sign: TicketSigner) -> NewTicket:
    header = parse_code(ticket.code).header
    flags = header.flags | Flag.SOLD_OFFLINE
    code = sign.sign(replace(header, flags=flags, block=block, number_in_block=number))
    return replace(ticket, code=code)


def _receipt(
    block: OutageBlock,
    quote: Quote,
    received: Money,
    tenders: Sequence[TypedTender],
    order_id: UUID,
    number: str,
    issued: tuple[IssuedTicket, ...],
) -> Receipt:
    return Receipt(
        order_id=order_id,
        number=number,
        business_date=block.business_date,
        total=quote.total,
        received=received,
        change=received - quote.total,
        tickets=issued,
        tenders=tuple(
            Tendered(one.tender, one.amount, one.received, one.reference) for one in tenders
        ),
    )
