"""Gives tickets back, or voids the last sale: ask, decide by the rules, record in one statement."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from shared.database.verb import record, refusal_of
from shared.kernel.money import Money
from shared.kernel.refusal import Refusal
from shared.members.points import plan_reversal
from shared.payments.rules import CARD, POINTS, STATIC_CODE
from shared.payments.terminal_paybacks import paid_by_terminal
from shared.sales.refund_facts import OrderToRefund, order_to_refund, points_back
from shared.sales.rules import TicketBack, back_by_tender, refund_of
from shared.site.queries import this_station
from shared.site.sign_in import StaffToken


class RefundReason(StrEnum):
    """Why something is given back, as the visitor says it; in the order of its digits from 1."""

    PLANS = "plans"
    WRONG = "wrong"
    WEATHER = "weather"
    ILLNESS = "illness"
    DOUBLE = "double"
    SITE = "site"
    OTHER = "other"


@refusal_of("SM050")
@dataclass(eq=False)
class NotTakenBack(Refusal):
    """A ticket cannot be given back so: `why` is a NotBack; it may have changed a moment ago."""

    ticket: str
    why: str


@refusal_of("SM051")
@dataclass(eq=False)
class FeeChanged(Refusal):
    """The fee that was shown no longer holds: ask for the plan again."""


@refusal_of("SM052")
@dataclass(eq=False)
class NotTheWayItCame(Refusal):
    """Money goes back by the tender that paid, and this window cannot pay back by this one."""

    tender: str


@refusal_of("SM053")
@dataclass(eq=False)
class NotTheLastSale(Refusal):
    """Only the last sale of the shift that is open can be voided, whole and unused."""


@refusal_of("SM054")
@dataclass(eq=False)
class NeedsApproval(Refusal):
    """So much (fen) is paid back without approval, and nobody has approved this refund."""

    limit: int


class MoneyDoubt(StrEnum):
    """Why nobody knows that money came which was paid to the site's printed code."""

    TO_CHECK = "TO_CHECK"  # no bill that would tell of it was taken in yet
    LOST = "LOST"  # a bill was, and does not tell of it


@refusal_of("SM270")
@dataclass(eq=False)
class MoneyDoubtful(Refusal):
    """Money goes back only with a second name that nobody knows to have come: `state` says why."""

    state: str


@dataclass(frozen=True, slots=True)
class RefundPlan:
    """What tickets of an order would give back now; `why_not` of one keeps all of them back.

    With a `doubt` somebody must sign. `allowed` is a plan of what only a supervisor may allow.
    """

    order_id: UUID
    tickets: Mapping[UUID, TicketBack]
    tenders: Mapping[str, Money]
    doubt: MoneyDoubt | None = None
    allowed: bool = False

    @property
    def gross(self) -> Money:
        """What they are worth."""
        return Money.sum(back.gross for back in self.tickets.values())

    @property
    def fee(self) -> Money:
        """What it costs."""
        return Money.sum(back.fee for back in self.tickets.values())

    @property
    def amount(self) -> Money:
        """What the visitor gets."""
        return self.gross - self.fee

    @property
    def money(self) -> Money:
        """What of it is money, and not points that come back: points were earned by it."""
        return self.amount - self.tenders.get(POINTS, Money(0))

    @property
    def whole(self) -> bool:
        """Tell whether all of them can be given back."""
        return bool(self.tickets) and all(back.why_not is None for back in self.tickets.values())


@dataclass(frozen=True, slots=True)
class Refunded:
    """A recorded refund; `tenders` pairs each with what went back by it, `at` is aware.

    `tickets` pairs each ticket that came back with what was given for it before the fee.
    """

    refund_id: UUID
    number: str
    kind: str
    business_date: date
    at: datetime
    gross: Money
    fee: Money
    amount: Money
    tenders: tuple[tuple[str, Money], ...]
    tickets: tuple[tuple[UUID, Money], ...]


def plan_refund(
    session: Session, order_id: UUID, tickets: Sequence[UUID], *, allowed: bool = False
) -> RefundPlan:
    """Work out what tickets give back at this moment; `allowed` is a supervisor's word for it."""
    order = order_to_refund(session, order_id)
    return plan_of(order, tickets, allowed=allowed)


def plan_of(order: OrderToRefund, tickets: Sequence[UUID], *, allowed: bool = False) -> RefundPlan:
    """Work a plan out from what was read."""
    backs = {one: refund_of(order.tickets[one], order.now, allowed=allowed) for one in tickets}
    amount = Money.sum(back.amount for back in backs.values())
    tenders = back_by_tender(order.paid, amount)
    doubt = MoneyDoubt(order.doubt) if order.doubt and STATIC_CODE in tenders else None
    return RefundPlan(order.order_id, backs, tenders, doubt, allowed)


def refund_tickets(
    session: Session,
    plan: RefundPlan,
    reason: RefundReason,
    token: StaffToken,
    *,
    refund_id: UUID,
    grant: UUID | None = None,
    terminal: bool = False,
) -> Refunded:
    """Give tickets back as they were planned, in one statement; the same `refund_id` once.

    `grant` is a supervisor's for exactly this order and amount. With a `terminal` here, what cards
    paid at one is owed until a terminal has given it back, see waiting_backs. Raises NotTakenBack,
    FeeChanged, NotTheWayItCame, MoneyDoubtful, NoOpenShift, NotSignedIn, NotPermitted; nothing is
    then recorded.
    """
    return _record(session, "refund", plan, reason, token, refund_id, grant, terminal)


def void_sale(
    session: Session,
    order_id: UUID,
    reason: RefundReason,
    token: StaffToken,
    *,
    refund_id: UUID,
    grant: UUID | None = None,
    terminal: bool = False,
) -> Refunded:
    """Undo the last sale of the open shift, whole and without a fee.

    Raises NotTheLastSale, NotTakenBack, NotTheWayItCame, MoneyDoubtful without a `grant`,
    NoOpenShift, NotSignedIn, NotPermitted.
    """
    order = order_to_refund(session, order_id)
    plan = plan_of(order, tuple(order.tickets), allowed=True)
    return _record(session, "void", plan, reason, token, refund_id, grant, terminal)


def _record(
    session: Session,
    kind: str,
    plan: RefundPlan,
    reason: RefundReason,
    token: StaffToken,
    refund_id: UUID,
    grant: UUID | None,
    terminal: bool,
) -> Refunded:
    today = this_station(session).business_date
    spent = points_back(session, plan.order_id, plan.tenders.get(POINTS, Money(0)))
    points = plan_reversal(session, plan.order_id, refund_id, plan.money, spent, today=today)
    by_terminal = terminal and CARD in plan.tenders and paid_by_terminal(session, plan.order_id)
    document: dict[str, Any] = {
        "id": str(refund_id),
        "order": str(plan.order_id),
        "kind": kind,
        "reason": reason.value,
        "tickets": [
            {"id": str(one), "fee": back.fee.fen, "zones": list(back.zones)}
            for one, back in plan.tickets.items()
        ],
        "tenders": [
            {"tender": tender, "amount": amount.fen, "terminal": by_terminal and tender == CARD}
            for tender, amount in plan.tenders.items()
        ],
        "points": points,
        "grant": str(grant) if grant else None,
        # Who signs only for money that nobody has seen come allows nothing else by it.
        "by_rule": kind == "void" or not plan.allowed,
    }
    return refunded_from(refund_id, record(session, "record_refund", document, token.value))


def refunded_from(refund_id: UUID, answer: Mapping[str, Any]) -> Refunded:
    """Read what the verb answered."""
    return Refunded(
        refund_id=refund_id,
        number=answer["number"],
        kind=answer["kind"],
        business_date=date.fromisoformat(answer["business_date"]),
        at=datetime.fromisoformat(answer["at"]),
        gross=Money(answer["gross"]),
        fee=Money(answer["fee"]),
        amount=Money(answer["amount"]),
        tenders=tuple((tender, Money(fen)) for tender, fen in answer["tenders"]),
        tickets=tuple((UUID(one), Money(fen)) for one, fen in answer["tickets"]),
    )
