"""Stand-ins for money that is asked of others, and for orders that were put aside."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from boxoffice.sale.accounts.desk import AccountDesk, PurseNow
from boxoffice.sale.intent import Intent
from boxoffice.sale.parking.parking import ParkingDesk
from boxoffice.sale.tenders.desk import TenderDesk
from shared.accounts.queries import AccountLine
from shared.accounts.rules import AgencyAccount
from shared.accounts.top_up import AccountReceipt, Whose
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.marketing.vouchers import VoucherSeen
from shared.payments.charges import ChargeSeen, ChargeState
from shared.payments.rules import PayCode, TypedTender
from shared.pricing.rules import Quote
from shared.sales.held_orders import ParkedOrder, TakenUpAlready
from shared.sales.receipt import Receipt, Tendered
from shared.site.authorise import Approval

HELD_AT = datetime(2025, 10, 3, 2, 2, 36, tzinfo=UTC)


@dataclass
class Bank:
    """Held orders, and the company that charges; without `sent` the server does not work."""

    held: list[UUID] = field(default_factory=list)
    dropped: list[UUID] = field(default_factory=list)
    cancelled: list[UUID] = field(default_factory=list)
    charges: list[tuple[str, Money]] = field(default_factory=list)
    completed: list[tuple[UUID, tuple[TypedTender, ...]]] = field(default_factory=list)
    left: tuple[int, int] = (0, 0)
    sent: bool = True
    refused: Exception | None = None
    answered: threading.Event = field(default_factory=threading.Event)
    now: ChargeSeen | None = None

    def desk(self, sell: Callable[[Intent, Money], Receipt]) -> TenderDesk:
        def complete(intent: Intent, tenders: tuple[TypedTender, ...]) -> Receipt:
            self.completed.append((intent.order_id, tenders))
            receipt = sell(intent, intent.quote.total)
            paid = tuple(
                Tendered(one.tender, one.amount, one.received, one.reference) for one in tenders
            )
            if self.now is not None and self.now.state is ChargeState.SUCCEEDED:
                paid = (Tendered(self.now.tender, self.now.amount, self.now.amount), *paid)
            received = Money.sum(one.received for one in paid)
            return replace(
                receipt, received=received, change=received - receipt.total, tenders=paid
            )

        return TenderDesk(
            self.hold,
            complete,
            self.dropped.append,
            self.charge,
            self.cancel,
            self.look_again,
            lambda: self.left,
        )

    def hold(self, intent: Intent) -> None:
        if self.refused is not None:
            raise self.refused
        self.held.append(intent.order_id)

    def charge(self, charge_id: UUID, order_id: UUID, code: PayCode, amount: Money) -> ChargeSeen:
        self.charges.append((code.tender, amount))
        state = ChargeState.SENT if self.sent else ChargeState.CREATED
        self.now = ChargeSeen(charge_id, code.tender, amount, state)
        return self.now

    def cancel(self, charge_id: UUID) -> ChargeSeen:
        self.cancelled.append(charge_id)
        assert self.now is not None
        state = self.now.state
        if state is ChargeState.CREATED:
            state = ChargeState.CANCELLED
        self.now = replace(self.now, state=state, cancel_requested=True)
        return self.now

    def look_again(self, seen: ChargeSeen) -> ChargeSeen:
        self.answered.wait(0.05)
        assert self.now is not None
        return self.now

    def settle(self, state: str, reason: str = "") -> None:
        """Have the company answer."""
        assert self.now is not None
        self.now = replace(self.now, state=ChargeState(state), reason=reason)


@dataclass
class Purse:
    """Balances, contracts and vouchers, by code."""

    has: PurseNow = field(default_factory=PurseNow)
    signed: tuple[AgencyAccount, ...] = ()
    vouchers: dict[str, VoucherSeen] = field(default_factory=dict)
    lines: tuple[AccountLine, ...] = ()
    taken: list[tuple[Whose, Money, str, str]] = field(default_factory=list)
    paid: list[tuple[UUID, UUID, Money, Approval]] = field(default_factory=list)
    error: Exception | None = None

    def desk(self) -> AccountDesk:
        return AccountDesk(
            purse=lambda _: self.has,
            agencies=lambda: self.signed,
            voucher=lambda code: self.vouchers.get(code),
            statement=lambda _: self.lines,
            top_up=self.top_up,
            pay_out=self.pay_out,
        )

    def pay_out(
        self, entry_id: UUID, member: UUID, amount: Money, approval: Approval
    ) -> AccountReceipt:
        if self.error is not None:
            raise self.error
        self.paid.append((entry_id, member, amount, approval))
        day = HELD_AT.date()
        return AccountReceipt(entry_id, "M1-2", -amount, Money(0), "cash", "", day, HELD_AT)

    def top_up(
        self, entry_id: UUID, whose: Whose, amount: Money, tender: str, reference: str
    ) -> AccountReceipt:
        if self.error is not None:
            raise self.error
        self.taken.append((whose, amount, tender, reference))
        day = HELD_AT.date()
        return AccountReceipt(entry_id, "M1-1", amount, amount, tender, reference, day, HELD_AT)


@dataclass
class Rack:
    """Orders that were put aside, by id; one that is `taken` was taken up by another window."""

    orders: dict[UUID, tuple[ParkedOrder, Mapping[str, Any], str]] = field(default_factory=dict)
    taken: set[UUID] = field(default_factory=set)

    def desk(self) -> ParkingDesk:
        return ParkingDesk(
            self.park, lambda: tuple(order for order, _, _ in self.orders.values()), self.recall
        )

    def park(
        self, quote: Quote, basket: Mapping[str, Any], customer: str, order_id: UUID
    ) -> datetime:
        until = HELD_AT + timedelta(minutes=10)
        name = Bilingual("2 号窗口", "Window 2")
        order = ParkedOrder(order_id, name, HELD_AT, until, quote.tickets, quote.total)
        self.orders[order_id] = (order, basket, customer)
        return until

    def recall(self, order_id: UUID) -> tuple[Mapping[str, Any], str]:
        _, basket, customer = self.orders.pop(order_id)
        if order_id in self.taken:
            raise TakenUpAlready
        return json.loads(json.dumps(basket)), customer
