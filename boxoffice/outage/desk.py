"""The desks of the sale screen, which the window serves by itself while the database is gone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import ParamSpec, TypeVar
from uuid import UUID

from sqlalchemy.exc import OperationalError

from boxoffice.entry import Entry
from boxoffice.outage.stand_by import StandBy
from boxoffice.sale.desk import SaleDesk, SalePage
from boxoffice.sale.intent import Intent
from boxoffice.sale.parking.parking import ParkingDesk
from boxoffice.sale.tenders.desk import TenderDesk
from shared.database.lost import DATABASE_LOST, DatabaseBusy
from shared.kernel.money import Money
from shared.payments.rules import CASH, TypedTender
from shared.sales.print_queue import UnprintedTicket
from shared.sales.receipt import IssuedTicket, Receipt
from shared.sales.sale_document import Visitor

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class OutageDesk:
    """Asks the database while it is there; the question that finds it gone is answered here.

    A database that is merely busy is waited for. All of it runs on the thread of the database.
    """

    stand_by: StandBy
    online: SaleDesk
    sealed: Callable[[Intent], tuple[Visitor, ...]]

    def desk(self) -> SaleDesk:
        """Give the calls of the sale screen."""
        return replace(
            self.online,
            load_page=self.load_page,
            sell=self.sell,
            sell_away=self.sell_away,
            unprinted=self.unprinted,
            record_print=self.record_print,
            reissue=self.reissue,
            free_slots=self._needs_database(self.online.free_slots),
            find_buyers=self._needs_database(self.online.find_buyers),
            buyer_now=self._needs_database(self.online.buyer_now),
            look_up=self._needs_database(self.online.look_up),
            agree_price=self._needs_database(self.online.agree_price),
            away=lambda: self.stand_by.away,
        )

    def tenders(self, desk: TenderDesk) -> TenderDesk:
        """Give the calls of the tender, of which none is possible without the database."""
        return replace(
            desk,
            hold=self._needs_database(desk.hold),
            charge=self._needs_database(desk.charge),
            finish_left=self._needs_database(desk.finish_left),
            drop=self._needs_database(desk.drop),
        )

    def parking(self, desk: ParkingDesk) -> ParkingDesk:
        """Give the calls that put orders aside, for which other windows must hear of them."""
        return replace(
            desk,
            park=self._needs_database(desk.park),
            parked=self._needs_database(desk.parked),
            recall=self._needs_database(desk.recall),
        )

    def enter(self, ask: Callable[[str, str], Entry], number: str, pin: str) -> Entry:
        """Sign in by the database, or by what the window knows of its cashier."""

        def entered() -> Entry:
            entry = ask(number, pin)
            self.stand_by.take_entry(entry, pin)
            return entry

        return self._or_here(entered, lambda: self.stand_by.enter(number, pin))

    def load_page(self, day: date | None) -> SalePage:
        """Give the page of a day; without the database always that of today."""

        def read() -> SalePage:
            page = self.online.load_page(day)
            self.stand_by.take_page(page)
            return page

        return self._or_here(read, self.stand_by.page)

    def sell(self, intent: Intent, received: Money) -> Receipt:
        """Record a sale, or make one."""

        def recorded() -> Receipt:
            receipt = self.online.sell(intent, received)
            self.stand_by.remember(receipt.tickets)
            return receipt

        return self._or_here(
            recorded,
            lambda: self.sell_away(intent, (TypedTender(CASH, intent.quote.total, received),)),
        )

    def sell_away(self, intent: Intent, tenders: tuple[TypedTender, ...]) -> Receipt:
        """Make a sale from the block, which the database hears of later."""
        return self.stand_by.sell(intent, tenders, self.sealed(intent))

    def unprinted(self) -> tuple[UnprintedTicket, ...]:
        """List the tickets without proven paper."""

        def listed() -> tuple[UnprintedTicket, ...]:
            found = self.online.unprinted()
            self.stand_by.remember(tuple(one.ticket for one in found))
            return found

        return self._or_here(listed, self.stand_by.unprinted)

    def record_print(self, job: UUID, state: str) -> bool:
        """Say how a print stands."""
        return self._or_here(
            lambda: self.online.record_print(job, state),
            lambda: self.stand_by.record_print(job, state),
        )

    def reissue(self, job: UUID) -> IssuedTicket:
        """Give a ticket in doubt a new code."""
        return self._or_here(lambda: self.online.reissue(job), lambda: self.stand_by.reissue(job))

    def _or_here(self, ask: Callable[[], Answer], here: Callable[[], Answer]) -> Answer:
        if not self.stand_by.away:
            try:
                return ask()
            except DATABASE_LOST as error:
                if isinstance(error, DatabaseBusy) or not self.stand_by.leave():
                    raise
        return here()

    def _needs_database(self, ask: Callable[Asked, Answer]) -> Callable[Asked, Answer]:
        """Ask nothing while it is known to be gone: the answer would be long in coming."""

        def asked(*facts: Asked.args, **named: Asked.kwargs) -> Answer:
            if self.stand_by.away:
                raise AwayNow("asked", None, ConnectionError("the database is gone"))
            return ask(*facts, **named)

        return asked


class AwayNow(OperationalError):
    """The database is gone, and was not asked."""
