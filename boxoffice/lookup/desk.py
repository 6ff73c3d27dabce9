"""What the screen of orders asks of the office: plain callables, each of which blocks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from uuid import UUID

from boxoffice.sale.intent import Intent
from boxoffice.sale.naming.named import Named
from shared.kernel.ids import derive_id
from shared.kernel.money import Money
from shared.paper.page import PrintOutcome
from shared.sales.approvals import RejectReason, Request
from shared.sales.change import Changed, ChangeOption, ChangePlan, DuePaid
from shared.sales.hand_out import HandedOut
from shared.sales.look_up import FoundOrders, OrderHistory
from shared.sales.pickup_keys import ShownBy
from shared.sales.receipt import IssuedTicket
from shared.sales.refund import Refunded, RefundPlan, RefundReason
from shared.sales.reprint import ReprintReason
from shared.site.authorise import Approval


@dataclass(frozen=True, slots=True)
class RefundOrder:
    """What was meant to be given back; the same id again is the same refund."""

    refund_id: UUID
    plan: RefundPlan
    reason: RefundReason
    void: bool = False
    approval: Approval | None = None


@dataclass(frozen=True, slots=True)
class ChangeOrder:
    """What was meant to be changed; the same id again is the same change."""

    change_id: UUID
    plan: ChangePlan
    option: ChangeOption
    due: DuePaid = DuePaid()  # noqa: RUF009 -- a frozen value
    people: tuple[Named, ...] = field(default=(), repr=False)
    approval: Approval | None = None

    def intent(self) -> Intent:
        """Give the sale that takes the place of the old tickets, as sealing wants it."""
        order_id = derive_id(self.change_id, "changed for")
        return Intent(self.option.quote, order_id, people=self.people)


@dataclass(frozen=True, slots=True)
class Decision:
    """Refunds that are approved or rejected in one go, by who is signed in or by who signs."""

    requests: frozenset[UUID]
    total: Money
    rejected: RejectReason | None = None
    approval: Approval | None = None


@dataclass(frozen=True, slots=True)
class LookUpDesk:
    """Runs on the database's thread; each call owns its transaction.

    `find` takes what was typed or scanned, `find_card` the number of a card on the reader; `newest`
    is the last order of this window. `plan` works out what tickets give back, `plan_change` what
    they can be changed for, or with `True` what a supervisor may allow of it. `give_back` refunds
    or voids, after the supervisor has signed, where one has to.
    """

    find: Callable[[str], FoundOrders]
    find_card: Callable[[str], FoundOrders]
    newest: Callable[[], FoundOrders]
    history: Callable[[UUID], OrderHistory]
    plan: Callable[[UUID, tuple[UUID, ...], bool], RefundPlan]
    give_back: Callable[[RefundOrder], Refunded]
    reprint: Callable[[UUID, ReprintReason], IssuedTicket]
    ask_refund: Callable[[UUID, RefundPlan, RefundReason], None]
    requests: Callable[[], tuple[Request, ...]]
    decide: Callable[[Decision], int]
    may_approve: Callable[[], bool]
    plan_change: Callable[[UUID, tuple[UUID, ...], bool], ChangePlan]
    plan_exchange: Callable[[UUID, tuple[UUID, ...]], ChangePlan]
    change: Callable[[ChangeOrder], tuple[Changed, tuple[IssuedTicket, ...]]]
    hand_out: Callable[[UUID, tuple[str, ...]], HandedOut]
    collect: Callable[[OrderHistory, UUID, ShownBy], tuple[IssuedTicket, ...]]


@dataclass(frozen=True, slots=True)
class BandDesk:
    """Runs on the database's thread: `bind` a card by its number to a ticket, `lose` a card."""

    bind: Callable[[UUID, str], None]
    lose: Callable[[UUID], None]


@dataclass(frozen=True, slots=True)
class SlipDesk:
    """Runs on the printer's thread; raises DeviceFault."""

    print_slip: Callable[[OrderHistory, Refunded], PrintOutcome]
    open_drawer: Callable[[], None]
