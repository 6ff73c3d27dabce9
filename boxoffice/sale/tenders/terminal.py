"""Has the card terminal take money, and says what became of it; it is never asked twice."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from time import monotonic
from typing import Final
from uuid import UUID

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from boxoffice.sale.tenders.desk import TerminalDesk
from boxoffice.sale.tenders.terminal_messages import TerminalMessages
from shared.database.lost import DATABASE_LOST
from shared.desktop.background import Background
from shared.devices.fault import DeviceFault
from shared.devices.terminal.protocol import Attempt, Stage
from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.payments.charges import ChargeSeen, ChargeState
from shared.payments.terminal_charges import TerminalAsked

logger = logging.getLogger(__name__)

CANCELLED: Final = "CANCELLED"
UNREACHABLE: Final = "UNREACHABLE"
_AGAIN_MS: Final = 2_000


class TerminalPayment(QObject):
    """`charge_seen` is on its way since `seconds`; `changed` is called at each word of it.

    `paid` and `not_paid` are called once it is settled, with `charge_seen` still set; `types` is
    then true where the card is to be typed instead. What was left unsettled, by another sale or by
    a program that was killed, is asked after until it is known; `resolved` hears once it is.
    """

    _told = Signal(object, object)

    def __init__(self, thread: Background, desk: TerminalDesk, say: TerminalMessages) -> None:
        super().__init__(say)  # it ends with the window, and its clock with it
        self._thread = thread
        self._desk = desk
        self._say = say
        self._attempt = Attempt()
        self._asked: UUID | None = None
        self._since = 0.0
        self._running = self._resolving = False
        self._left: tuple[ChargeSeen, ...] = ()
        self._again = self._timer(_AGAIN_MS, self._resolve)
        self._again.setSingleShot(True)
        self._clock = self._timer(1_000, self._tick)
        self._told.connect(self._heard, Qt.ConnectionType.QueuedConnection)
        self.charge_seen: ChargeSeen | None = None
        self.seconds = 0
        self.types = False
        self.changed: Callable[[], None] = lambda: None
        self.paid: Callable[[], None] = lambda: None
        self.not_paid: Callable[[], None] = lambda: None
        self.resolved: Callable[[], None] = lambda: None

    @property
    def ready(self) -> bool:
        """Tell whether a card can be asked for by itself: else its number is typed."""
        return self._desk.bound() and not self._left and not self._running

    @property
    def unknown(self) -> bool:
        """Tell whether the answer was not heard, and is asked for again."""
        return self.charge_seen is not None and self.charge_seen.state is ChargeState.ASKING

    @property
    def doubtful(self) -> bool:
        """Tell whether somebody may settle it by its paper."""
        doubtful = (ChargeState.ASKING, ChargeState.REVERSING)
        return self.charge_seen is not None and self.charge_seen.state in doubtful

    def charge(self, order_id: UUID, amount: Money) -> None:
        """Ask for so much, for an order that is held."""
        charge_id = self._asked = uuid7()
        told = self._told
        attempt = self._attempt = Attempt(lambda stage: told.emit(charge_id, stage))
        self._since, self.types, self._running = monotonic(), False, True
        self._clock.start()
        asked = ChargeSeen(charge_id, "card", amount, ChargeState.CREATED)
        self._look(asked)
        self._say.say_asked()
        self._thread.run(
            self,
            lambda: self._desk.pay(charge_id, order_id, amount, attempt),
            self._answered,
            lambda error: self._not_answered(error, asked),
        )

    def cancel(self) -> None:
        """Ask the terminal to leave off; what it takes nevertheless goes back."""
        self._attempt.stop.set()

    def type_instead(self) -> None:
        """Stop the terminal, and have the card typed once it is known to have taken nothing."""
        self.types = True
        self.cancel()

    def settle_by_hand(self, reference: str) -> None:
        """Take what the paper says for the answer: its number, or "" for no money."""
        if self.charge_seen is not None:
            self._write_by_hand(self.charge_seen.id, reference)

    def check_left(self) -> None:
        """Note that nothing was kept of a payment of before, as somebody has looked after."""
        if self._left:
            self._write_by_hand(self._left[0].id, "")

    def say_doubt(self) -> None:
        """Say that it is not known what became of it."""
        charge = self.charge_seen
        if charge is not None:
            self._say.say_unknown(reversing=charge.state is ChargeState.REVERSING)

    def leave(self) -> None:
        """Wait no longer; it goes on being asked after."""
        if self._asked is not None:
            self.cancel()
        self._asked = self.charge_seen = None
        self._clock.stop()
        self.ask_after_left()

    def ask_after_left(self) -> None:
        """Ask after what is not settled, now and until it is."""
        if self._desk.bound():
            self._again.start(0)
        else:
            self.resolved()

    # One payment.

    def _heard(self, charge_id: UUID, stage: Stage) -> None:
        if self.charge_seen is not None and charge_id == self._asked:
            self._look(replace(self.charge_seen, state=ChargeState.SENT, reason=stage.value))

    def _tick(self) -> None:
        if self.charge_seen is not None:
            self._look(self.charge_seen)

    def _look(self, charge: ChargeSeen) -> None:
        self.charge_seen, self.seconds = charge, int(monotonic() - self._since)
        self.changed()

    def _answered(self, charge: ChargeSeen) -> None:
        self._running = False
        if charge.id != self._asked:
            self._resolved((charge,))
        else:
            self._take(charge)

    def _take(self, charge: ChargeSeen) -> None:
        if charge.settled:
            self._settled(charge)
            return
        told = self.charge_seen is not None and self.charge_seen.state is charge.state
        self._look(charge)
        if not told:
            self.say_doubt()
        self._again.start(_AGAIN_MS)

    def _not_answered(self, error: Exception, asked: ChargeSeen) -> None:
        self._running = False
        if asked.id != self._asked:
            self.ask_after_left()
        elif isinstance(error, DATABASE_LOST):
            self._say.say_lost()  # a row may stand: the terminal was asked for nothing
            self._look(replace(asked, state=ChargeState.ASKING))
            self._again.start(_AGAIN_MS)
        else:
            self._refused(error)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, TerminalAsked):
            self._say.say_other_unknown()
            self._again.start(0)
        elif isinstance(error, DeviceFault):
            self._say.say_absent()
        else:
            logger.error("a charge at the terminal was refused", exc_info=error)
            self._say.say_absent()
        self.types = True
        self._end(self.not_paid)

    def _settled(self, charge: ChargeSeen) -> None:
        self.charge_seen = charge
        self._say.clear()
        if charge.state is ChargeState.SUCCEEDED:
            self._end(self.paid)
            return
        if charge.reason == UNREACHABLE:
            self.types = True
            self._say.say_absent()
        elif charge.state is ChargeState.REVERSED:
            self._say.say_reversed()
        elif not self.types:
            self._say.say_not_paid(charge.reason)
        self._end(self.not_paid)

    def _end(self, heard: Callable[[], None]) -> None:
        self._asked = None
        self._clock.stop()
        heard()
        self.charge_seen = None

    # What is not settled.

    def _write_by_hand(self, charge_id: UUID, reference: str) -> None:
        self._thread.run(
            self,
            lambda: self._desk.by_hand(charge_id, reference),
            self._written,
            self._not_resolved,
        )

    def _written(self, charge: ChargeSeen) -> None:
        left = tuple(one for one in self._left if one.id != charge.id)
        self._resolved((charge, *left))

    def _resolve(self) -> None:
        if self._running or self._resolving or not self._desk.bound():
            return
        self._resolving = True
        self._thread.run(self, self._desk.resolve, self._looked_after, self._not_resolved)

    def _looked_after(self, charges: tuple[ChargeSeen, ...]) -> None:
        known = {charge.id for charge in charges}
        if self._asked is not None and not self._running and self._asked not in known:
            # its row never came to be: the terminal was asked for nothing
            never = self.charge_seen
            if never is not None:
                charges = (*charges, replace(never, state=ChargeState.FAILED, reason=UNREACHABLE))
        self._resolved(charges)

    def _resolved(self, charges: tuple[ChargeSeen, ...]) -> None:
        self._resolving = False
        for charge in charges:
            if charge.id == self._asked:
                self._take(charge)
        others = tuple(one for one in charges if one.id != self._asked and not one.settled)
        if self._left and not others:
            self._say.clear_left()
        self._left = others
        if others:
            self._say.say_left(others[0])
            self._again.start(_AGAIN_MS)
        self.resolved()

    def _not_resolved(self, error: Exception) -> None:
        self._resolving = False
        if not isinstance(error, (DeviceFault, *DATABASE_LOST)):
            logger.error("a charge at the terminal cannot be asked after", exc_info=error)
        self._again.start(_AGAIN_MS)
        self.resolved()

    def _timer(self, interval_ms: int, due: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(interval_ms)
        timer.timeout.connect(due)
        return timer
