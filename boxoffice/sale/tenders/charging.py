"""Money that is on its way, by a pay code or a card at the terminal: one of them at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QObject

from boxoffice.sale.sayings import SaleSayings
from boxoffice.sale.stroke import Act, Stroke
from boxoffice.sale.tenders.pay_codes import PayCodes
from boxoffice.sale.tenders.recorder import Recorder
from boxoffice.sale.tenders.settlement import Method, Settlement
from boxoffice.sale.tenders.terminal import TerminalPayment
from boxoffice.sale.tenders.typed_keys import press_typed
from shared.kernel.money import Money
from shared.payments.charges import ChargeSeen
from shared.payments.rules import PayCode


class Charging(QObject):
    """`charge_seen` is on its way since `seconds`; `changed` is called at each word of it.

    `paid` and `not_paid` are called once it is settled, with `charge_seen` still set.
    `left_recorded` is called when sales that a killed program had been paid for are recorded, whose
    tickets wait for paper.
    """

    def __init__(
        self, codes: PayCodes, terminal: TerminalPayment, recorder: Recorder, say: SaleSayings
    ) -> None:
        super().__init__()
        self._codes = codes
        self._terminal = terminal
        self._recorder = recorder
        self._say = say
        self.changed: Callable[[], None] = lambda: None
        self.paid: Callable[[], None] = lambda: None
        self.not_paid: Callable[[], None] = lambda: None
        self.left_recorded: Callable[[], None] = lambda: None
        for one in (codes, terminal):
            one.changed = lambda: self.changed()
            one.paid = lambda: self.paid()
            one.not_paid = lambda: self.not_paid()
        recorder.dropped = terminal.ask_after_left

    @property
    def charge_seen(self) -> ChargeSeen | None:
        """Give what is on its way."""
        return self._asking.charge_seen

    @property
    def seconds(self) -> int:
        """Tell for how long."""
        return self._asking.seconds

    @property
    def _asking(self) -> PayCodes | TerminalPayment:
        return self._codes if self._terminal.charge_seen is None else self._terminal

    def by_code(self, order_id: UUID, code: PayCode, amount: Money) -> None:
        """Ask for so much by a code."""
        self._codes.charge(order_id, code, amount)

    def by_card(self, order_id: UUID, amount: Money) -> None:
        """Have the terminal ask for a card, where there is one that can be asked."""
        if self._terminal.ready:
            self._terminal.charge(order_id, amount)

    def after_no_card(self, settlement: Settlement) -> Settlement:
        """Go on without the money: by cash, or with the card typed where nobody asks for it."""
        typed, amount = settlement.at_terminal and self._terminal.types, settlement.amount
        back = settlement.cash_again()
        return back.choose(Method.CARD, amount) if typed and amount is not None else back

    def leave(self) -> None:
        """Wait no longer."""
        self._codes.leave()
        self._terminal.leave()

    def begin_sitting(self) -> None:
        """Finish what a program that was killed had begun to be paid for.

        What it had asked of the terminal is asked after first: it may have been paid.
        """
        self._terminal.resolved = self._finish_left
        self._terminal.ask_after_left()

    def check_left(self) -> None:
        """Take the word of somebody who looked at the paper of a payment of before."""
        self._terminal.check_left()

    # Keys while something is on its way.

    def press(self, stroke: Stroke, settlement: Settlement) -> Settlement | None:
        """Give the settlement after a stroke; None to leave the sale."""
        if settlement.at_terminal:
            changed = self._press_terminal(stroke, settlement)
            if changed is not None:
                return changed
        if stroke.act is not Act.ESCAPE:
            self._say.tenders.say_wait()
            return settlement
        if settlement.leaving:
            return None
        self._take_back(settlement)
        return replace(settlement, leaving=True)

    def _take_back(self, settlement: Settlement) -> None:
        self._asking.cancel()
        if settlement.at_terminal:
            self._say.terminal.say_stopping()
        else:
            self._say.tenders.say_taking_back()

    def _press_terminal(self, stroke: Stroke, settlement: Settlement) -> Settlement | None:
        """Settle by the paper what is not known; have the card typed before that."""
        if settlement.by_hand:
            return self._press_by_hand(stroke, settlement)
        if stroke.act is Act.BANK_CARD and self._terminal.unknown:
            self._say.tenders.clear()
            return replace(settlement, by_hand=True, typed="")
        if stroke.act is Act.BANK_CARD and not settlement.leaving:
            self._terminal.type_instead()
            return replace(settlement, leaving=True)
        if stroke.act is Act.DELETE and self._terminal.doubtful:
            self._terminal.settle_by_hand("")
            return settlement
        return None

    def _press_by_hand(self, stroke: Stroke, settlement: Settlement) -> Settlement:
        if stroke.act is Act.ESCAPE and not settlement.typed:
            self._terminal.say_doubt()
            return replace(settlement, by_hand=False)
        if stroke.act is not Act.ENTER:
            return press_typed(settlement, stroke)
        if not settlement.complete:
            self._say.terminal.say_reference()
            return settlement
        self._terminal.settle_by_hand(settlement.typed)
        return replace(settlement, by_hand=False, typed="")

    # What a killed program left.

    def _finish_left(self) -> None:
        self._terminal.resolved = lambda: None
        self._recorder.finish_left(self._finished_left)

    def _finished_left(self, recorded: int, dropped: int) -> None:
        self._say.tenders.say_finished_left(recorded, dropped)
        if recorded:
            self.left_recorded()
        if dropped:
            self._terminal.ask_after_left()  # what was paid of it by card goes back
