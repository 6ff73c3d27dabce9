"""Takes the money for the basket, by one tender or several, and has the sale recorded once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject

from boxoffice.sale.accounts.other_tenders import OtherTenders
from boxoffice.sale.cash import CashEntry
from boxoffice.sale.cash_keys import press_cash
from boxoffice.sale.counter import Counter
from boxoffice.sale.intent import Intent
from boxoffice.sale.refusals import Refusals
from boxoffice.sale.sayings import SaleSayings
from boxoffice.sale.sheets import NamingStep
from boxoffice.sale.shown import Mode, Sold
from boxoffice.sale.sitting import Sitting
from boxoffice.sale.stroke import Act, Stroke
from boxoffice.sale.tenders.charging import Charging
from boxoffice.sale.tenders.gate import TenderGate
from boxoffice.sale.tenders.methods import Methods
from boxoffice.sale.tenders.recorder import Recorder
from boxoffice.sale.tenders.settlement import TYPED, Method, Settlement
from boxoffice.sale.tenders.taking import Taking
from boxoffice.sale.tenders.typed_keys import METHOD_OF, press_typed
from shared.kernel.clock import Clock
from shared.kernel.money import Money
from shared.kernel.refusal import Refusal
from shared.payments.rules import PayCode, TypedTender
from shared.sales.receipt import Receipt


class Tender(QObject):
    """`recording` is true between a question and the database's answer; strokes then wait.

    `sold` is called with what was recorded. When it was not, `drop_keys` forgets what was pressed
    meanwhile, which was meant for a sale that went through, and tells whether there was any.
    `scanned_other` hears of a code that pays for nothing.
    """

    def __init__(
        self,
        sitting: Sitting,
        counter: Counter,
        naming: NamingStep,
        recorder: Recorder,
        charging: Charging,
        others: OtherTenders,
        say: SaleSayings,
        refusals: Refusals,
        clock: Clock,
    ) -> None:
        super().__init__()
        self._sitting = sitting
        self._counter = counter
        self._recorder = recorder
        self._charging = charging
        self._messages = say.sale
        self._say = say.tenders
        self._gate = TenderGate(counter, naming, say.sale, refusals)
        self._clock = clock
        self._warned = False
        self.others = others
        self._taking = Taking(counter)
        self._methods = Methods(self._taking, recorder, charging, others, say)
        self._methods.changed = lambda: self.changed()
        self._methods.scanned_other = lambda: self.scanned_other()
        others.pays, others.static = self._put, lambda: self._methods.choose(Method.STATIC)
        self.sold: Callable[[Sold], None] = lambda _: None
        self.drop_keys: Callable[[], bool] = lambda: False
        self.changed: Callable[[], None] = lambda: None
        self.scanned_other: Callable[[], None] = lambda: None
        recorder.recorded, recorder.failed = self._recorded, self._not_recorded
        charging.changed = self._charge_changed
        charging.paid, charging.not_paid = self._charge_paid, self._charge_not_paid

    @property
    def cash(self) -> CashEntry:
        """Give the cash that is typed."""
        return self._taking.cash

    @property
    def settlement(self) -> Settlement:
        """Give what was paid so far, and what is being asked for."""
        return self._taking.settlement

    @property
    def recording(self) -> bool:
        """Tell whether the database is asked."""
        return self._recorder.busy

    def forget(self) -> None:
        """Begin without anything that was tried before."""
        self._charging.leave()
        self._recorder.forget()
        self.others.close()
        self._taking.forget()

    def begin_sitting(self) -> None:
        """Begin anew, and finish what a program that was killed had begun to be paid for."""
        self.forget()
        self._charging.begin_sitting()

    def begin(self) -> bool:
        """Hold the price and ask for the money, unless names are missing or terms forbid it."""
        if not self._gate.opens():
            return False
        self._sitting.mode, self._taking.cash, self._warned = Mode.TENDER, CashEntry(), False
        self._messages.clear_undo()
        return True

    def press(self, stroke: Stroke) -> None:
        """Do what a key does while money is taken."""
        if self.settlement.waiting:
            self._press_waiting(stroke)
        elif self.others.showing and stroke.act not in METHOD_OF:
            self._press_others(stroke)
        elif stroke.act in METHOD_OF:
            self.others.close()
            self._methods.choose(METHOD_OF[stroke.act])
        elif stroke.act is Act.SCAN:
            self._methods.scan(stroke.text)
        elif self.settlement.method is Method.CASH:
            self._press_cash(stroke)
        else:
            self._press_typed(stroke)

    def pay_by(self, code: PayCode) -> None:
        """Take all that is due by a code that was scanned."""
        self._methods.choose(Method.CODE, code)

    # Keys.

    def _press_waiting(self, stroke: Stroke) -> None:
        changed = self._charging.press(stroke, self.settlement)
        if changed is not None:
            self._taking.settlement = changed
        else:
            self._leave()
            self._say.say_left()

    def _press_others(self, stroke: Stroke) -> None:
        if not self.others.press(stroke):
            self.others.close()
            self._taking.settlement = self.settlement.cash_again()

    def _put(self, part: TypedTender) -> None:
        self._taking.settlement = self.settlement.put(part)
        self._go_on()
        self.changed()

    def _press_cash(self, stroke: Stroke) -> None:
        match stroke.act:
            case Act.ESCAPE if not self.cash.empty:
                self._taking.cash = CashEntry()
            case Act.ESCAPE if self.settlement.money_taken and not self._warned:
                self._warned = True
                self._say.say_give_back(self.settlement)
            case Act.ESCAPE:
                self._leave()
                self._messages.clear_sale()
            case Act.ENTER:
                self._pay_cash()
            case Act.PLUS:
                self._put_cash()
            case _:
                self._taking.cash = press_cash(self.cash, stroke, self._taking.due())

    def _press_typed(self, stroke: Stroke) -> None:
        match stroke.act:
            case Act.ENTER if self.settlement.method not in TYPED and self.settlement.typed:
                self._methods.scan(self.settlement.typed)
            case Act.ENTER if self.settlement.method not in TYPED:
                self._say.say_scan_first()
            case Act.ENTER if not self.settlement.complete:
                self._say.say_reference(self.settlement.method)
            case Act.ENTER:
                self._taking.settlement = self.settlement.put_down()
                self._go_on()
            case _:
                self._taking.settlement = press_typed(self.settlement, stroke)

    # Money.

    def _pay_cash(self) -> None:
        due = self._taking.due()
        received = self.cash.amount(due)
        if received < due:
            self._say.say_short(due - received)
            return
        every = self.settlement.tenders(due, received)
        if self._counter.draft.plain or self._recorder.away:
            self._record(every, received)
        else:
            self._recorder.hold(lambda: self._record(every, received))

    def _put_cash(self) -> None:
        received = self.cash.amount(self._taking.due())
        if self.cash.empty or not Money(0) < received < self._taking.due():
            return
        self._messages.clear_input()

        def kept() -> None:
            self._taking.settlement = self.settlement.put_cash(received)
            self._taking.cash = CashEntry()
            self.changed()

        self._recorder.hold(kept)

    def _go_on(self) -> None:
        """Record the sale once nothing is due; else the rest is taken, by cash unless told."""
        self._warned = False
        if self._taking.due().fen == 0:
            self._record(self.settlement.tenders(Money(0), Money(0)), Money(0))

    def _record(self, tenders: tuple[TypedTender, ...], received: Money) -> None:
        self._messages.clear_sale()
        self._recorder.record(tenders, received)

    def _leave(self) -> None:
        self._charging.leave()
        self.others.close()
        if self._recorder.drop():
            self._counter.draft = replace(self._counter.draft, parked=None)
        self._taking.forget()
        self._sitting.choose()
        self._counter.let_price_go()

    # What became of money that was on its way.

    def _charge_changed(self) -> None:
        charge = self._charging.charge_seen
        if charge is not None:
            self._taking.settlement = self.settlement.wait_for(charge, self._charging.seconds)
        self.changed()

    def _charge_paid(self) -> None:
        charge = self._charging.charge_seen
        if charge is not None:
            self._taking.settlement = self.settlement.came(charge)
            self._messages.clear_sale()
            self._go_on()
        self.changed()

    def _charge_not_paid(self) -> None:
        self._taking.settlement = self._charging.after_no_card(self.settlement)
        self.changed()

    # What became of the sale.

    def _recorded(self, receipt: Receipt, intent: Intent) -> None:
        self.forget()
        buyer = self._counter.draft.buyer
        sold = Sold(receipt, intent.quote, self._clock.now(), buyer=buyer)
        self._sitting.sold(sold)
        self.sold(sold)

    def _not_recorded(self, error: Exception, intent: Intent) -> None:
        taken = self.settlement
        self._gate.tell(error, intent, self._let_go, dropped_keys=self.drop_keys())
        if isinstance(error, Refusal):
            self._say.say_hand_back(taken)
        self.changed()

    def _let_go(self) -> None:
        self._recorder.refused()
        self._leave()
