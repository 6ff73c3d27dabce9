"""The window's way to orders that are held, and to money that is asked of others."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from boxoffice.sale.intent import Intent
from boxoffice.sale.parking.parking import ParkingDesk
from boxoffice.sale.tenders.desk import TenderDesk
from shared.database.held import HeldSession
from shared.identity.person import StationKeys
from shared.identity.sealing import CannotOpen
from shared.identity.set_aside import open_aside, seal_aside
from shared.kernel.money import Money
from shared.members.points import Earning
from shared.payments.charges import ChargeSeen, cancel_charge, create_charge
from shared.payments.rules import POINTS, PayCode, TypedTender
from shared.payments.watch import ChargeWatch
from shared.pricing.rules import Quote
from shared.sales.held_orders import (
    ParkedOrder,
    complete_order,
    drop_left,
    drop_order,
    hold_order,
    park_order,
    parked_orders,
    recall_order,
    unfinished_orders,
)
from shared.sales.receipt import Receipt
from shared.sales.sale_document import Visitor
from shared.site.sign_in import StaffToken
from shared.tickets.code import TicketSigner

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class TenderOffice:
    """Each call blocks; all but `look_again` run on the thread of the database."""

    held: HeldSession
    signer: TicketSigner
    token: Callable[[], StaffToken]
    sealed: Callable[[Intent], tuple[Visitor, ...]]
    earning: Callable[[Session, Intent, Money], Earning | None]
    watch: ChargeWatch

    def desk(self) -> TenderDesk:
        """Give the calls of the tender."""
        return TenderDesk(
            hold=self.hold,
            complete=self.complete,
            drop=self.drop,
            charge=self.charge,
            cancel=self.cancel,
            look_again=self.watch.next,
            finish_left=self.finish_left,
        )

    def hold(self, intent: Intent) -> None:
        """Keep the places of a sale. Raises NoPersonKeys, and what sell_for_cash does."""
        visitors = self.sealed(intent)
        with self.held.use() as session:
            hold_order(
                session,
                intent.quote,
                sign=self.signer,
                token=self.token(),
                order_id=intent.order_id,
                visitors=visitors,
                earning=self.earning(session, intent, Money(0)),
            )

    def complete(self, intent: Intent, tenders: tuple[TypedTender, ...]) -> Receipt:
        """Record the sale of a held order. Raises OrderNotHeld, ChargeOpen."""
        with self.held.use() as session:
            spent = Money.sum(one.amount for one in tenders if one.tender == POINTS)
            earning = self.earning(session, intent, spent)
            return complete_order(
                session,
                intent.order_id,
                tenders,
                sign=self.signer,
                token=self.token(),
                earning=earning,
            )

    def drop(self, order_id: UUID) -> None:
        """Let a held order go."""
        with self.held.use() as session:
            drop_order(session, order_id, self.token())

    def charge(self, charge_id: UUID, order_id: UUID, code: PayCode, amount: Money) -> ChargeSeen:
        """Ask for money. Raises OrderNotHeld, ChargeOpen."""
        with self.held.use() as session:
            return create_charge(session, charge_id, order_id, code, amount, self.token())

    def cancel(self, charge_id: UUID) -> ChargeSeen:
        """Take a charge back."""
        with self.held.use() as session:
            return cancel_charge(session, charge_id, self.token())

    def finish_left(self) -> tuple[int, int]:
        """Record what was paid in full before the program ended, and let the other orders go."""
        recorded = dropped = 0
        with self.held.use() as session:
            for order in unfinished_orders(session):
                if order.paid == order.total and order.open_charge is None:
                    complete_order(session, order.id, (), sign=self.signer, token=self.token())
                    recorded += 1
                else:
                    drop_order(session, order.id, self.token())
                    dropped += 1
            drop_left(session, self.token())  # no money of anybody: there is nothing to say
        return recorded, dropped


@dataclass(frozen=True, slots=True)
class ParkingOffice:
    """Each call blocks and runs on the thread of the database."""

    held: HeldSession
    token: Callable[[], StaffToken]
    keys: StationKeys | None

    def desk(self) -> ParkingDesk:
        """Give the calls."""
        return ParkingDesk(park=self.park, parked=self.parked, recall=self.recall)

    def park(
        self, quote: Quote, basket: Mapping[str, Any], customer: str, order_id: UUID
    ) -> datetime:
        """Put an order aside, and seal who it is for. Raises SoldOut, NoOpenShift."""
        aside = seal_aside(customer, order_id, self.keys) if customer and self.keys else b""
        with self.held.use() as session:
            return park_order(session, quote, basket, order_id, self.token(), aside)

    def parked(self) -> tuple[ParkedOrder, ...]:
        """List what waits."""
        with self.held.use() as session:
            return parked_orders(session)

    def recall(self, order_id: UUID) -> tuple[Mapping[str, Any], str]:
        """Take one up, once, with who it is for if that can be read. Raises TakenUpAlready."""
        with self.held.use() as session:
            taken = recall_order(session, order_id, self.token())
        return taken.basket, self._opened(taken.aside, order_id)

    def _opened(self, aside: bytes, order_id: UUID) -> str:
        if not aside or self.keys is None:
            return ""
        try:
            return open_aside(aside, order_id, self.keys)
        except CannotOpen:
            logger.warning("who order %s was put aside for cannot be read here", order_id)
            return ""
