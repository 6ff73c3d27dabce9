"""Has a visitor's sale held, paid by the code on the telephone, and recorded: each once."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from PySide6.QtCore import QObject, QTimer

from boxoffice.kiosk.office import KioskOffice, KioskSale
from boxoffice.sale.tenders.desk import TenderDesk
from boxoffice.sale.tenders.waiting import ChargeWaiting
from shared.database.lost import DATABASE_LOST
from shared.desktop.background import Background
from shared.kernel.ids import uuid7
from shared.payments.charges import ChargeSeen, ChargeState
from shared.payments.rules import PayCode
from shared.sales.receipt import Receipt

logger = logging.getLogger(__name__)

RETRY_MS: Final = 2_000


@dataclass
class PayHearers:
    """Who hears what became of a payment. `refused` is of the order, `unpaid` of one charge.

    While the database is away, `unanswered` hears how long a charge is waited for, and `lost` of a
    paid sale that is not recorded yet.
    """

    held: Callable[[], None] = lambda: None
    refused: Callable[[Exception], None] = lambda _: None
    waited: Callable[[ChargeSeen, int], None] = lambda _seen, _seconds: None
    unpaid: Callable[[ChargeSeen, bool], None] = lambda _seen, _unavailable: None
    paid: Callable[[], None] = lambda: None
    recorded: Callable[[Receipt], None] = lambda _: None
    unanswered: Callable[[int], None] = lambda _seconds: None
    lost: Callable[[], None] = lambda: None


class KioskPaying(QObject):
    """One sale at a time; money that came is recorded as a sale, whatever it takes, or goes back.

    A sale that ends is dropped: its places go back, and so does what was charged for it.
    """

    def __init__(
        self, database: Background, watching: Background, office: KioskOffice, desk: TenderDesk
    ) -> None:
        super().__init__()
        self._database = database
        self._office = office
        self._desk = desk
        self._sale: KioskSale | None = None
        self._waiting = ChargeWaiting(database, watching, desk)
        self._waiting.looked = lambda seen, seconds: self.hears.waited(seen, seconds)
        self._waiting.settled = self._settled
        self._waiting.lost = lambda: self.hears.unanswered(self._waiting.seconds)
        self.hears = PayHearers()

    @property
    def holds(self) -> bool:
        """Tell whether places are kept for a visitor."""
        return self._sale is not None

    def hold(self, sale: KioskSale) -> None:
        """Keep the places before any money is asked for."""

        def kept(_: object) -> None:
            self._sale = sale
            self.hears.held()

        self._database.run(
            self, lambda: self._office.hold(sale), kept, lambda error: self.hears.refused(error)
        )

    def charge(self, code: PayCode) -> None:
        """Ask for the money by the code that was shown."""
        sale = self._sale
        if sale is None:
            return
        charge_id, amount = uuid7(), sale.quote.total
        self._database.run(
            self,
            lambda: self._desk.charge(charge_id, sale.order_id, code, amount),
            self._waiting.begin,
            lambda error: self._not_asked(charge_id, error),
        )

    def _not_asked(self, charge_id: UUID, error: Exception) -> None:
        # Lost on the way, it may have been recorded all the same: the order ends, and with it the
        # charge, should there be one.
        logger.warning("charge %s was not asked for: %s", charge_id, type(error).__name__)
        self.drop()
        self.hears.refused(error)

    def give_up(self) -> None:
        """Wait no longer: what has come nevertheless goes back by itself."""
        self._waiting.leave()
        self.drop()

    def drop(self) -> None:
        """Let the places go, and have what was charged sent back."""
        sale, self._sale = self._sale, None
        if sale is not None:
            self._database.run(
                self, lambda: self._desk.drop(sale.order_id), lambda _: None, _not_dropped
            )

    def record(self) -> None:
        """Record the sale that is paid; the database is asked until it has answered."""
        sale = self._sale
        if sale is None:
            return

        def recorded(receipt: Receipt) -> None:
            self._sale = None
            self.hears.recorded(receipt)

        self._database.run(self, lambda: self._office.complete(sale), recorded, self._not_recorded)

    def _settled(self, seen: ChargeSeen) -> None:
        if seen.state is ChargeState.SUCCEEDED:
            self.hears.paid()
            self.record()
        else:
            self.hears.unpaid(seen, self._waiting.unavailable)

    def _not_recorded(self, error: Exception) -> None:
        if isinstance(error, DATABASE_LOST):
            self.hears.lost()
            QTimer.singleShot(RETRY_MS, self, self.record)
            return
        logger.error("a paid sale was not recorded", exc_info=error)
        self.drop()
        self.hears.refused(error)


def _not_dropped(error: Exception) -> None:
    # its time runs out by itself, and what was charged then goes back
    logger.warning("a held order was not let go: %s", type(error).__name__)
