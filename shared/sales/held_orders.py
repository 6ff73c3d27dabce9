"""Orders that keep their places: put aside for any window, or held while they are paid."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Session

from shared.database.verb import record, refusal_of
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.kernel.refusal import Refusal
from shared.members.points import Earning
from shared.payments.rules import TypedTender
from shared.pricing.rules import Quote
from shared.sales.print_queue import tickets_of
from shared.sales.receipt import Receipt, Tendered
from shared.sales.sale_document import Visitor, new_tickets, sale_document
from shared.sales.sell import check_basket
from shared.site.sign_in import StaffToken
from shared.tickets.code import TicketSigner


@refusal_of("SM070")
@dataclass(eq=False)
class OrderNotHeld(Refusal):
    """The order is not held here: its time is over, it is sold, or another window has it."""


@refusal_of("SM074")
@dataclass(eq=False)
class TakenUpAlready(Refusal):
    """A parked order was taken up by somebody else, or its time is over."""


@dataclass(frozen=True, slots=True)
class ParkedOrder:
    """An order that any window may take up; its places are kept until `until` (aware UTC)."""

    id: UUID
    station: Bilingual
    held_at: datetime
    until: datetime
    tickets: int
    total: Money


@dataclass(frozen=True, slots=True)
class RecalledOrder:
    """What was put aside with an order; `aside` is sealed by a window, empty for nobody."""

    basket: dict[str, Any]
    aside: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True)
class UnfinishedOrder:
    """An order that this station held when its program ended: what is charged of it already."""

    id: UUID
    total: Money
    paid: Money
    open_charge: UUID | None


_PARKED = text("""
    SELECT o.id, s.name_zh, s.name_en, o.held_at, h.expires_at, o.tickets, o.total
      FROM held_order AS o JOIN place_hold AS h ON h.id = o.id JOIN station AS s
        ON s.id = o.station_id
     WHERE o.parked AND h.state = 'HELD' AND h.expires_at > clock_timestamp()
     ORDER BY o.held_at DESC, o.id LIMIT 40
""")
_UNFINISHED = text("""
    SELECT o.id, o.total,
           (SELECT coalesce(sum(c.amount), 0) FROM charge AS c
             WHERE c.order_id = o.id AND c.state = 'SUCCEEDED') AS paid,
           (SELECT c.id FROM charge AS c WHERE c.order_id = o.id AND c.next_at IS NOT NULL
             LIMIT 1) AS open_charge
      FROM held_order AS o JOIN place_hold AS h ON h.id = o.id
      JOIN station AS s ON s.id = o.station_id AND s.login = session_user
     WHERE NOT o.parked AND h.state = 'HELD' AND h.expires_at > clock_timestamp()
       AND EXISTS (SELECT FROM charge AS c WHERE c.order_id = o.id
                    AND c.state IN ('CREATED', 'SENT', 'ASKING', 'SUCCEEDED'))
     ORDER BY o.held_at, o.id
""")

_PAID = text("SELECT tender, amount, received, reference FROM app.paid_here(:order)")


def hold_order(
    session: Session,
    quote: Quote,
    *,
    sign: TicketSigner,
    token: StaffToken,
    order_id: UUID,
    visitors: Sequence[Visitor] = (),
    earning: Earning | None = None,
) -> datetime:
    """Keep the places of a sale that is about to be paid, and tell until when (aware UTC).

    Whatever would refuse the sale refuses it now, before any money is asked for; see sell_for_cash.
    """
    check_basket(quote, [visitor.in_order for visitor in visitors])
    tickets = new_tickets(quote, order_id, sign)
    sale = sale_document(quote, tickets, quote.total, sign.key_id, order_id, visitors, earning)
    document = {**order_document(quote, order_id), "sale": sale}
    return datetime.fromisoformat(record(session, "hold_order", document, token.value))


def complete_order(
    session: Session,
    order_id: UUID,
    tenders: Sequence[TypedTender],
    *,
    sign: TicketSigner,
    token: StaffToken,
    earning: Earning | None = None,
) -> Receipt:
    """Record the sale of a held order that is paid to the fen, and issue its tickets.

    `tenders` are what was paid besides its charges that have succeeded; `earning` is what a member
    earns by what is not paid with points. The same order again gives the same sale. Raises
    OrderNotHeld, ChargeOpen, DoesNotAddUp, and what record_sale refuses.
    """
    document: dict[str, Any] = {
        "id": str(order_id),
        "tenders": [_tender(one) for one in tenders],
        "earned": earning.document(order_id) if earning else None,
    }
    answer = record(session, "complete_order", document, token.value)
    paid = tuple(
        Tendered(row.tender, Money(row.amount), Money(row.received), row.reference or "")
        for row in session.execute(_PAID, {"order": order_id})
    )
    total = Money.sum(one.amount for one in paid)
    received = Money.sum(one.received for one in paid)
    return Receipt(
        order_id=order_id,
        number=answer["number"],
        business_date=date.fromisoformat(answer["business_date"]),
        total=total,
        received=received,
        change=received - total,
        tickets=tickets_of(session, sign, order_id),
        points=earning.points if earning else None,
        tenders=paid,
    )


def park_order(
    session: Session,
    quote: Quote,
    basket: Mapping[str, Any],
    order_id: UUID,
    token: StaffToken,
    aside: bytes = b"",
) -> datetime:
    """Put an order aside for any window, its places kept; tells until when (aware UTC).

    `basket` is what the window that takes it up needs; it holds no personal data. Those are in
    `aside`, sealed; see seal_aside.
    """
    document = {
        **order_document(quote, order_id),
        "basket": basket,
        "aside": aside.hex() or None,
    }
    return datetime.fromisoformat(record(session, "park_order", document, token.value))


def recall_order(session: Session, order_id: UUID, token: StaffToken) -> RecalledOrder:
    """Take a parked order up, once. Raises TakenUpAlready."""
    told = record(session, "recall_order", {"id": str(order_id)}, token.value)
    return RecalledOrder(told["basket"], bytes.fromhex(told["aside"] or ""))


def drop_order(session: Session, order_id: UUID, token: StaffToken) -> bool:
    """Let a held order of this station go; money that was charged for it goes back."""
    return bool(record(session, "drop_order", {"id": str(order_id)}, token.value))


def drop_left(session: Session, token: StaffToken) -> int:
    """Let go what this station held before `token` signed in, and nobody was asked to pay for."""
    return int(record(session, "drop_left", {}, token.value))


def parked_orders(session: Session) -> tuple[ParkedOrder, ...]:
    """List what can be taken up, newest first."""
    return tuple(
        ParkedOrder(
            row.id,
            Bilingual(row.name_zh, row.name_en),
            row.held_at,
            row.expires_at,
            row.tickets,
            Money(row.total),
        )
        for row in session.execute(_PARKED)
    )


def unfinished_orders(session: Session) -> tuple[UnfinishedOrder, ...]:
    """List the orders of this station for which money was asked, and that are not recorded yet."""
    return tuple(
        UnfinishedOrder(row.id, Money(row.total), Money(int(row.paid)), row.open_charge)
        for row in session.execute(_UNFINISHED)
    )


def _tender(one: TypedTender) -> dict[str, Any]:
    return {
        "tender": one.tender,
        "amount": one.amount.fen,
        "received": one.received.fen,
        "reference": one.reference or None,
        **({"source": one.source} if one.source else {}),
    }


def order_document(quote: Quote, order_id: UUID) -> dict[str, Any]:
    """Give what keep_order.sql has to know of an order: its places."""
    return {
        "id": str(order_id),
        "total": quote.total.fen,
        "wants": [
            {"terms": line.offer.terms_id, "quantity": line.quantity, "slots": line.slots}
            for line in quote.lines
        ],
    }
