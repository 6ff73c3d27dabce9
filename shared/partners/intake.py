"""Answers orders of channels elsewhere: one that comes after a stop is sold out."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date, time
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from shared.capacity.stops import StopScope
from shared.database.verb import record, refusal_of
from shared.kernel.ids import uuid7
from shared.kernel.refusal import Refusal
from shared.partners.accounts import Account
from shared.partners.rules import closing_stop
from shared.partners.stock import Shelf, read_shelf
from shared.site.sign_in import StaffToken


@refusal_of("SM252")
@dataclass(eq=False)
class NoSuchAccount(Refusal):
    """The partner may not ask, or no longer."""


@refusal_of("SM253")
@dataclass(eq=False)
class OtherContent(Refusal):
    """Another order has come under this number before."""


class OrderAnswer(StrEnum):
    """What a channel is answered; its interface puts its own number in place of it.

    Nothing is sold through an interface yet: what no stop closes is NOT_TAKEN.
    """

    SOLD_OUT = "SOLD_OUT"
    NOT_TAKEN = "NOT_TAKEN"
    UNKNOWN_PRODUCT = "UNKNOWN_PRODUCT"


@dataclass(frozen=True, slots=True)
class OrderItem:
    """Tickets of a type for a visit day, and for the timeslot that starts then (local)."""

    product: str
    day: date
    quantity: int
    starts: time | None = None


@dataclass(frozen=True, slots=True)
class ChannelOrder:
    """An order as the channel knows it, by its own number; it has an item at least."""

    channel_no: str
    items: tuple[OrderItem, ...]

    @property
    def content(self) -> bytes:
        """Digest what is ordered, by which another order under this number is told from it."""
        items = sorted(
            [one.product, one.day.isoformat(), one.quantity, f"{one.starts or ''}"]
            for one in self.items
        )
        return hashlib.sha256(json.dumps([self.channel_no, items]).encode()).digest()


@dataclass(frozen=True, slots=True)
class Judged:
    """An answer with the day and the persons it is about, and the stop that asks for it."""

    answer: OrderAnswer
    day: date
    persons: int
    facts: dict[str, Any] = field(default_factory=dict)


def answer_order(
    session: Session, account: Account, order: ChannelOrder, message: bytes
) -> OrderAnswer:
    """Judge and record an order; gives the first answer to it, however often it is asked for.

    `message` is the digest of the signed message: the very same again does nothing. Raises
    NoSuchAccount, OtherContent.
    """
    judged = judge_order(session, account.channel, order.items)
    document = {
        "id": str(uuid7()),
        "account": str(account.id),
        "message": message.hex(),
        "channel_no": order.channel_no,
        "content": order.content.hex(),
        "answer": judged.answer.value,
        "day": judged.day.isoformat(),
        "persons": judged.persons,
        "facts": judged.facts,
    }
    return OrderAnswer(record(session, "answer_order", document))


def judge_order(session: Session, channel: str, items: Sequence[OrderItem]) -> Judged:
    """Say what becomes of an order by the stops that stand now; nothing is recorded."""
    shelves = {day: read_shelf(session, channel, day) for day in {one.day for one in items}}
    return judge_items(items, shelves.__getitem__)


def judge_items(items: Sequence[OrderItem], shelf_of: Callable[[date], Shelf]) -> Judged:
    """Judge items by the shelves of their days: what one of them may not be, none is."""
    persons = 0
    stopped: tuple[OrderItem, StopScope] | None = None
    for one in items:
        shelf = shelf_of(one.day)
        product = shelf.products.get(one.product)
        if product is None:
            return Judged(OrderAnswer.UNKNOWN_PRODUCT, one.day, one.quantity)
        persons += one.quantity * product.persons
        stop = closing_stop(product, one.starts, shelf.stops, shelf.slots)
        if stop is not None and stopped is None:
            stopped = one, stop
    if stopped is None:
        return Judged(OrderAnswer.NOT_TAKEN, items[0].day, persons)
    item, stop = stopped
    facts = {"product": item.product, **asdict(stop), "day": stop.day.isoformat()}
    return Judged(OrderAnswer.SOLD_OUT, item.day, persons, facts)


def look_at_refused(session: Session, order_id: UUID, note: str, *, token: StaffToken) -> None:
    """Note that somebody has looked at a refused order, and what became of it.

    Raises NothingOfThat, NotPermitted.
    """
    record(session, "look_at_refused", {"order": str(order_id), "note": note}, token.value)
