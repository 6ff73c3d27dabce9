"""Finds orders by whatever there is, and tells all that happened to one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from shared.database.verb import record
from shared.identity.person import StationKeys
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.payments.paybacks import ON_ITS_WAY, PaybackState
from shared.sales.pickup_keys import ShownBy
from shared.sales.receipt import MaskedVisitor
from shared.sales.refund_facts import ANNUAL_PASS
from shared.sales.search import LONGEST_TYPED, search_of
from shared.site.sign_in import StaffToken


@dataclass(frozen=True, slots=True)
class FoundOrder:
    """An order as a list shows it; `person` who answers for it, masked. `sold_at` is aware."""

    id: UUID
    number: str
    state: str
    sold_at: datetime
    visit_day: date
    total: Money
    back: Money
    station: Bilingual
    channel: Bilingual
    what: tuple[tuple[Bilingual, int], ...]
    person: MaskedVisitor | None

    @property
    def tickets(self) -> int:
        """How many tickets it was for."""
        return sum(quantity for _, quantity in self.what)


@dataclass(frozen=True, slots=True)
class FoundOrders:
    """The newest orders found; `more` when there are others; `ticket` is the scanned one.

    `tries_left` and `blocked` are of a pick-up whose code, or end of a telephone, was wrong.
    `shown_by` is what whoever asks has shown that the orders are theirs; None: told only.
    """

    orders: tuple[FoundOrder, ...]
    more: bool = False
    ticket: UUID | None = None
    tries_left: int | None = None
    blocked: bool = False
    shown_by: ShownBy | None = None


@dataclass(frozen=True, slots=True)
class ZoneUse:
    """What a ticket may still do at a zone; None is any number."""

    name: Bilingual
    uses_total: int | None
    uses_left: int | None
    first_used_at: datetime | None


@dataclass(frozen=True, slots=True)
class TicketShown:
    """A ticket of an order as a window shows it; `band` is the card that stands for it."""

    id: UUID
    number: str
    state: str
    blocked: bool
    name: Bilingual
    ticket_class: str
    persons: int
    price: Money
    visit_day: date
    valid_days: int
    starts: time | None
    version: int
    printed: bool
    zones: tuple[ZoneUse, ...]
    visitors: tuple[MaskedVisitor, ...]
    a_pass: bool = False
    cards: bool = False
    band: UUID | None = None

    @property
    def takes_band(self) -> bool:
        """Tell whether a card or a wristband may stand for it; those of a pass do for holders."""
        return self.cards and not self.a_pass and self.state == "ISSUED" and not self.blocked

    @property
    def to_collect(self) -> bool:
        """Tell whether paper can still be handed over: good, not used, not printed."""
        return self.state == "ISSUED" and not (self.blocked or self.used or self.printed)

    @property
    def used(self) -> bool:
        """Tell whether anybody has used it anywhere."""
        return any(zone.first_used_at for zone in self.zones)


@dataclass(frozen=True, slots=True)
class OrderEvent:
    """One thing that happened: `what` as order_events.sql names it, `ticket` its number or ""."""

    at: datetime
    what: str
    ticket: str
    place: Bilingual
    who: str
    detail: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class RequestShown:
    """A refund that was asked for: ASKED, APPROVED, or REJECTED for the reason `why` by `by`."""

    state: str
    amount: Money
    reason: str
    tickets: frozenset[UUID]
    why: str
    by: str


@dataclass(frozen=True, slots=True)
class OwedShown:
    """Money that a refund owes by a tender."""

    tender: str
    amount: Money
    state: PaybackState

    @property
    def due_here(self) -> bool:
        """Tell whether a till hands it out."""
        return self.state is PaybackState.WAITING and self.tender in ("cash", "card")

    @property
    def at_terminal(self) -> bool:
        """Tell whether a card terminal has not said yet what became of it."""
        return self.tender == "card" and self.state in ON_ITS_WAY


@dataclass(frozen=True, slots=True)
class OrderHistory:
    """An order, its tickets by number, what was paid, and all that happened in time order.

    `owed` is what refunds still owe; one that `waits` was made elsewhere and has no paper yet.
    """

    order: FoundOrder
    tickets: tuple[TicketShown, ...]
    paid: tuple[tuple[str, Money], ...]
    events: tuple[OrderEvent, ...]
    request: RequestShown | None = None
    owed: tuple[OwedShown, ...] = ()
    waits: bool = False

    @property
    def to_collect(self) -> tuple[TicketShown, ...]:
        """The tickets for which paper can still be handed over."""
        return tuple(one for one in self.tickets if one.to_collect)

    @property
    def due_here(self) -> Money:
        """What a till pays to whoever presents the order."""
        return Money.sum(one.amount for one in self.owed if one.due_here)

    @property
    def card_due(self) -> bool:
        """Tell whether some of what a till pays goes back to a card."""
        return any(one.due_here and one.tender == "card" for one in self.owed)

    @property
    def at_terminal(self) -> bool:
        """Tell whether a card terminal has not said yet what became of some of it."""
        return any(one.at_terminal for one in self.owed)

    @property
    def on_its_way(self) -> bool:
        """Tell whether a payment company is still being asked."""
        return any(one.state in ON_ITS_WAY for one in self.owed)


def find_orders(
    session: Session, typed: str, keys: StationKeys | None, token: StaffToken
) -> FoundOrders:
    """Find orders by a ticket's code, a number, a document, a phone, or a member's card or name.

    Without `keys` no person is found. Raises NotSignedIn, NotPermitted (right `sell`).
    """
    text = typed.strip()[:LONGEST_TYPED]
    if not text:
        return FoundOrders(())
    document = search_of(session, text, keys)
    told = record(session, "find_orders", document, token.value)
    ticket = document.get("ticket")
    return FoundOrders(
        tuple(found_order(one) for one in told["orders"]),
        told["more"],
        UUID(ticket) if ticket else None,
        shown_by=ShownBy.CODE if ticket else None,
    )


def newest_order(session: Session, token: StaffToken) -> FoundOrders:
    """Give the order that this window sold last today. Raises NotSignedIn, NotPermitted."""
    told = record(session, "newest_order", {}, token.value)
    return FoundOrders(tuple(found_order(one) for one in told["orders"]))


def order_history(session: Session, order_id: UUID, token: StaffToken) -> OrderHistory:
    """Tell all that happened to an order. Raises NotSignedIn, NotPermitted (right `sell`)."""
    told = record(session, "order_history", {"order": str(order_id)}, token.value)
    return OrderHistory(
        order=found_order(told),
        tickets=tuple(ticket_shown(one) for one in told["tickets"]),
        paid=tuple((tender, Money(fen)) for tender, fen in told["payments"]),
        events=tuple(_event(one) for one in told["events"]),
        request=_request(told["request"]) if told["request"] else None,
        owed=tuple(
            OwedShown(tender, Money(fen), PaybackState(state))
            for tender, fen, state in told["owed"]
        ),
        waits=told["waits"],
    )


def found_order(told: Mapping[str, Any]) -> FoundOrder:
    """Read what orders_shown.sql tells of an order."""
    person = told["person"]
    return FoundOrder(
        id=UUID(told["id"]),
        number=told["number"],
        state=told["state"],
        sold_at=datetime.fromisoformat(told["sold_at"]),
        visit_day=date.fromisoformat(told["visit_day"]),
        total=Money(told["total"]),
        back=Money(told["back"]),
        station=Bilingual(*told["station"]),
        channel=Bilingual(*told["channel"]),
        what=tuple((Bilingual(zh, en), quantity) for zh, en, quantity in told["what"]),
        person=MaskedVisitor(person[0], person[1] or person[2]) if person else None,
    )


def ticket_shown(told: Mapping[str, Any]) -> TicketShown:
    """Read what tickets_shown.sql tells of a ticket."""
    starts = told["starts"]
    return TicketShown(
        id=UUID(told["id"]),
        number=told["number"],
        state=told["state"],
        blocked=told["blocked"],
        name=Bilingual(*told["name"]),
        ticket_class=told["class"],
        persons=told["persons"],
        price=Money(told["price"]),
        visit_day=date.fromisoformat(told["visit_day"]),
        valid_days=told["valid_days"],
        starts=time.fromisoformat(starts) if starts else None,
        version=told["version"],
        printed=bool(told["printed"]),
        zones=tuple(_zone(one) for one in told["zones"] or ()),
        visitors=tuple(MaskedVisitor(*masks) for masks in told["visitors"]),
        a_pass=told["kind"] == ANNUAL_PASS,
        cards=told["cards"],
        band=UUID(told["band"]) if told["band"] else None,
    )


def _zone(told: list[Any]) -> ZoneUse:
    zh, en, total, left, first = told
    used = datetime.fromisoformat(first) if first else None
    return ZoneUse(Bilingual(zh, en), total, left, used)


def _request(told: Mapping[str, Any]) -> RequestShown:
    return RequestShown(
        state=told["state"],
        amount=Money(told["amount"]),
        reason=told["reason"],
        tickets=frozenset(UUID(one) for one in told["tickets"]),
        why=told["why"],
        by=told["by"] or "",
    )


def _event(told: Mapping[str, Any]) -> OrderEvent:
    return OrderEvent(
        at=datetime.fromisoformat(told["at"]),
        what=told["what"],
        ticket=told["ticket"] or "",
        place=Bilingual(*told["place"]),
        who=told["who"] or "",
        detail=told["detail"],
    )
