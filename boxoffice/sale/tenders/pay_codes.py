"""Asks for money by the code that a customer shows, and says what became of it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject

from boxoffice.sale.tenders.desk import TenderDesk
from boxoffice.sale.tenders.messages import TenderMessages
from boxoffice.sale.tenders.waiting import ChargeWaiting
from shared.database.lost import DATABASE_LOST
from shared.desktop.background import Background
from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.payments.charges import ChargeSeen, ChargeState
from shared.payments.rules import PayCode

logger = logging.getLogger(__name__)

# What a server says of a company that it could not reach, see server/charges/gateway.py.
_UNREACHABLE = "UNREACHABLE"


class PayCodes(QObject):
    """`charge_seen` is on its way since `seconds`; `changed` is called at each look.

    `paid` and `not_paid` are called once a charge is settled, with `charge_seen` still set.
    """

    def __init__(
        self,
        database: Background,
        watching: Background,
        desk: TenderDesk,
        say: TenderMessages,
    ) -> None:
        super().__init__()
        self._database = database
        self._desk = desk
        self._say = say
        self._waiting = ChargeWaiting(database, watching, desk)
        self._waiting.looked = self._looked
        self._waiting.settled = self._settled
        self._waiting.lost = say.say_lost
        self._asked: UUID | None = None
        self._unwanted = False
        self.charge_seen: ChargeSeen | None = None
        self.seconds = 0
        self.changed: Callable[[], None] = lambda: None
        self.paid: Callable[[], None] = lambda: None
        self.not_paid: Callable[[], None] = lambda: None

    def charge(self, order_id: UUID, code: PayCode, amount: Money) -> None:
        """Ask for so much, for an order that is held."""
        charge_id = self._asked = uuid7()
        self._unwanted = False
        asked = ChargeSeen(charge_id, code.tender, amount, ChargeState.CREATED)
        self._looked(asked, 0)
        self._database.run(
            self,
            lambda: self._desk.charge(charge_id, order_id, code, amount),
            self._created,
            lambda error: self._not_created(error, asked),
        )

    def cancel(self) -> None:
        """Take the charge back, now or as soon as it is there."""
        self._unwanted = True
        self._waiting.cancel()

    def leave(self) -> None:
        """Wait no longer."""
        self._asked = self.charge_seen = None
        self._waiting.leave()

    def _created(self, charge: ChargeSeen) -> None:
        if charge.id == self._asked:
            self._looked(charge, 0)
            self._wait(charge)

    def _not_created(self, error: Exception, asked: ChargeSeen) -> None:
        if asked.id != self._asked:
            return
        if isinstance(error, DATABASE_LOST):
            self._say.say_lost()
            self._wait(asked)  # it may be there: its row says so, or it never comes
            return
        logger.error("a charge was refused", exc_info=error)
        self._say.say_unavailable()
        self._end(self.not_paid)

    def _wait(self, charge: ChargeSeen) -> None:
        self._waiting.begin(charge)
        if self._unwanted:
            self._waiting.cancel()

    def _looked(self, charge: ChargeSeen, seconds: int) -> None:
        self.charge_seen, self.seconds = charge, seconds
        self.changed()

    def _settled(self, charge: ChargeSeen) -> None:
        self.charge_seen = charge
        if charge.state is ChargeState.SUCCEEDED:
            self._end(self.paid)
            return
        if self._waiting.unavailable or charge.reason == _UNREACHABLE:
            self._say.say_unavailable()
        elif charge.state is ChargeState.FAILED:
            self._say.say_not_paid(charge)
        else:
            self._say.say_given_back()
        self._end(self.not_paid)

    def _end(self, heard: Callable[[], None]) -> None:
        self._asked = None
        heard()
        self.charge_seen = None
