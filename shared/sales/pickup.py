"""Records orders made elsewhere, and hands them over to whoever proves that they are theirs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.orm import Session

from shared.database.verb import record, refusal_of
from shared.identity.person import StationKeys
from shared.kernel.locale import Bilingual
from shared.kernel.refusal import Refusal
from shared.pricing.rules import Quote
from shared.sales.held_orders import order_document
from shared.sales.look_up import (
    FoundOrder,
    FoundOrders,
    TicketShown,
    found_order,
    ticket_shown,
)
from shared.sales.pickup_keys import PickupProof, read_proof
from shared.sales.print_queue import issue_next, tickets_of
from shared.sales.receipt import IssuedTicket
from shared.sales.sale_document import Visitor, new_tickets, sale_document
from shared.sales.sell import check_basket
from shared.site.sign_in import StaffToken
from shared.tickets.code import TicketSigner, code_digest

_LEFT = text("""
    SELECT k.id FROM ticket AS k JOIN pickup AS p ON p.order_id = k.order_id
     WHERE k.id = ANY (:tickets)
""")


@refusal_of("SM151")
@dataclass(eq=False)
class NothingToCollect(Refusal):
    """The order does not wait, or its tickets have changed since it was looked at."""


@refusal_of("SM152")
@dataclass(eq=False)
class CollectedAlready(Refusal):
    """Somebody was quicker: when (ISO, aware) and where the order was picked up."""

    at: str
    place_zh: str
    place_en: str


@dataclass(eq=False)
class TooManyTries(Refusal):
    """Too often something wrong was tried, for one telephone or document or else at this station.

    `until` is aware.
    """

    until: datetime
    of_what_was_tried: bool = False


@dataclass(frozen=True, slots=True)
class WaitingOrder:
    """An order that was found by what was shown: its tickets, and whether it was picked up."""

    order: FoundOrder
    tickets: tuple[TicketShown, ...]
    collected_at: datetime | None = None
    collected_where: Bilingual | None = None

    @property
    def to_print(self) -> tuple[TicketShown, ...]:
        """The tickets that can still be handed over: good, not used, without paper."""
        if self.collected_at is not None:
            return ()
        return tuple(one for one in self.tickets if one.to_collect)


@dataclass(frozen=True, slots=True)
class FoundPickups:
    """What was found; `tries_left` of what wrong tries are counted for, None for anything else."""

    orders: tuple[WaitingOrder, ...]
    tries_left: int | None = None


def record_online_order(
    session: Session,
    quote: Quote,
    *,
    sign: TicketSigner,
    token: StaffToken,
    order_id: UUID,
    tender: str,
    reference: str,
    keys: Sequence[str],
    visitors: Sequence[Visitor] = (),
) -> str:
    """Record an order that was made and paid elsewhere; gives its number.

    `tender` is who has the money: wechat, alipay, or account for an OTA, which buys by contract;
    `reference` their number of it. `keys` are digests of pickup_keys.keys_of. Raises what
    sell_for_cash does.
    """
    check_basket(quote, [visitor.in_order for visitor in visitors])
    tickets = new_tickets(quote, order_id, sign)
    sale = sale_document(quote, tickets, quote.total, sign.key_id, order_id, visitors)
    document = {
        **order_document(quote, order_id),
        "sale": sale,
        "tender": tender,
        "reference": reference,
        "keys": list(keys),
    }
    return str(record(session, "record_online_order", document, token.value)["number"])


def find_pickups(session: Session, proof: PickupProof, token: StaffToken) -> FoundPickups:
    """Find what somebody may pick up, or has. Raises TooManyTries, NotSignedIn.

    To be committed: what was wrong is counted in the answer.
    """
    told = record(session, "find_pickups", proof.document(), token.value)
    if "until" in told:
        raise TooManyTries(datetime.fromisoformat(told["until"]), "tried" in told)
    return FoundPickups(tuple(_waiting(one) for one in told["orders"]), told.get("left"))


def find_waiting(
    session: Session, text: str, keys: StationKeys | None, token: StaffToken
) -> FoundOrders | None:
    """Find orders at a window by what is shown to pick them up; all else is find_orders' own.

    None for a text that is no code of a pick-up.
    """
    proof = read_proof(text, keys) if keys is not None else None
    if proof is None:
        return None
    try:
        found = find_pickups(session, proof, token)
    except TooManyTries:
        return FoundOrders((), blocked=True)
    if not found.orders and proof.tried is None:
        return None
    return FoundOrders(
        tuple(one.order for one in found.orders),
        tries_left=found.tries_left,
        shown_by=proof.shown_by if found.orders else None,
    )


def collect_order(
    session: Session,
    collect_id: UUID,
    waiting: WaitingOrder,
    proof: PickupProof,
    *,
    sign: TicketSigner,
    token: StaffToken,
) -> tuple[IssuedTicket, ...]:
    """Hand an order over, once; gives the tickets to print here, under new codes.

    The same id again gives the same tickets. Raises CollectedAlready, NothingToCollect.
    """
    order_id = waiting.order.id
    issued = [issue_next(session, one.id, sign) for one in waiting.to_print]
    document = {
        "id": str(collect_id),
        "order": str(order_id),
        "key": sign.key_id,
        "tickets": [
            {"id": str(ticket.id), "version": version, "code": code_digest(ticket.code).hex()}
            for ticket, version in issued
        ],
        **proof.document(),
    }
    record(session, "collect_order", document, token.value)
    printed = {one.id for one in waiting.to_print}
    return tuple(one for one in tickets_of(session, sign, order_id) if one.id in printed)


def leave_for_window(
    session: Session, order_id: UUID, keys: Sequence[str], token: StaffToken
) -> None:
    """Have an order that was sold or picked up at this kiosk wait at the windows: no paper came.

    Raises NothingToCollect.
    """
    document = {"order": str(order_id), "keys": list(keys)}
    record(session, "leave_for_window", document, token.value)


def left_for_windows(session: Session, tickets: Sequence[UUID]) -> frozenset[UUID]:
    """Tell which of some tickets wait at the windows, or were printed there."""
    return frozenset(session.scalars(_LEFT, {"tickets": list(tickets)}))


def _waiting(told: Mapping[str, Any]) -> WaitingOrder:
    collected = told["collected"]
    return WaitingOrder(
        order=found_order(told),
        tickets=tuple(ticket_shown(one) for one in told["tickets"]),
        collected_at=datetime.fromisoformat(collected["at"]) if collected else None,
        collected_where=Bilingual(*collected["place"]) if collected else None,
    )
