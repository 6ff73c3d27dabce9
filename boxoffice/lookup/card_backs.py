"""What refunds owe to cards, given back by the terminal; it is never asked twice for the same."""

from __future__ import annotations

import logging
from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject

from boxoffice.lookup.card_desk import CardBackDesk
from boxoffice.lookup.card_messages import CardBackMessages
from boxoffice.terminal.backs import BY_HAND, UNREACHABLE
from shared.database.lost import DATABASE_LOST
from shared.devices.fault import DeviceFault
from shared.devices.terminal.protocol import Attempt
from shared.payments.paybacks import PaybackSeen, PaybackState
from shared.payments.terminal_charges import TerminalAsked
from shared.shifts.open_shift import NoOpenShift

logger = logging.getLogger(__name__)


class CardBacks(QObject):
    """`running` while the terminal is asked; `done` follows when it has said something."""

    def __init__(self, desk: CardBackDesk, say: CardBackMessages) -> None:
        super().__init__(say)
        self._desk = desk
        self._say = say
        self._attempt = Attempt()
        self.running = False
        self.done: Callable[[], None] = lambda: None

    @property
    def bound(self) -> bool:
        """Tell whether there is a terminal to ask."""
        return self._desk.bound()

    def give_back(self, order_id: UUID) -> None:
        """Have what is owed to cards given back, where there is a terminal that can be asked."""
        if self.running or not self.bound:
            return
        attempt = self._attempt = Attempt()
        self._say.say_asked()
        self._ask(lambda: self._desk.give_back(order_id, attempt))

    def ask_again(self) -> None:
        """Ask after what was not heard of."""
        if not self.running:
            self._say.say_asking()
            self._ask(self._desk.resolve)

    def settle_by_hand(self, *, went: bool) -> None:
        """Take what the paper says for the answer."""
        if not self.running:
            self._ask(lambda: self._desk.by_hand(went))

    def stop(self) -> None:
        """Ask the terminal to leave off; what it gives nevertheless is noted."""
        self._attempt.stop.set()

    def _ask(self, job: Callable[[], tuple[PaybackSeen, ...]]) -> None:
        self.running = True
        self._desk.thread.run(self, job, self._answered, self._failed)

    def _answered(self, told: tuple[PaybackSeen, ...]) -> None:
        self.running = False
        if not told:
            self._say.say_nothing()
        elif told[-1].state is PaybackState.SUCCEEDED:
            self._say.say_gone(sum((one.amount for one in told[1:]), told[0].amount))
        elif told[-1].state is PaybackState.WAITING:
            self._not_gone(told[-1].reason)
        else:
            self._say.say_unknown()
        self.done()

    def _not_gone(self, reason: str) -> None:
        if reason == UNREACHABLE:
            self._say.say_absent()
        elif reason == BY_HAND:
            self._say.say_noted()
        else:
            self._say.say_refused(reason)

    def _failed(self, error: Exception) -> None:
        self.running = False
        match error:
            case TerminalAsked():
                self._say.say_other_unknown()
            case DeviceFault():
                self._say.say_absent()
            case NoOpenShift():
                self._say.say_no_shift()
            case _ if isinstance(error, DATABASE_LOST):
                self._say.say_lost()
            case _:
                logger.error("a terminal did not give back", exc_info=error)
                self._say.say_absent()
        self.done()
