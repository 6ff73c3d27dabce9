"""By which method money is taken: as a key says, or as a code that was scanned says itself."""

from __future__ import annotations

from collections.abc import Callable

from boxoffice.sale.accounts.other_tenders import OtherTenders
from boxoffice.sale.cash import CashEntry
from boxoffice.sale.sayings import SaleSayings
from boxoffice.sale.tenders.charging import Charging
from boxoffice.sale.tenders.recorder import Recorder
from boxoffice.sale.tenders.settlement import Method
from boxoffice.sale.tenders.taking import Taking
from shared.kernel.money import Money
from shared.marketing.voucher_code import voucher_digest
from shared.payments.rules import PayCode, pay_code


class Methods:
    """`changed` is called once a method asks for its money, the order being held by then.

    `scanned_other` hears of a code that pays for nothing.
    """

    def __init__(
        self,
        taking: Taking,
        recorder: Recorder,
        charging: Charging,
        others: OtherTenders,
        say: SaleSayings,
    ) -> None:
        self._taking = taking
        self._recorder = recorder
        self._charging = charging
        self._others = others
        self._messages = say.sale
        self._say = say.tenders
        self._outage = say.outage
        self.changed: Callable[[], None] = lambda: None
        self.scanned_other: Callable[[], None] = lambda: None

    def scan(self, text: str) -> None:
        """Take money by a code: a voucher's, or one that a phone shows."""
        method, amount = self._taking.settlement.method, self._taking.settlement.amount
        code = pay_code(text)
        if voucher_digest(text) is not None:
            self.choose(Method.OTHER, text)
        elif code is None and method is not Method.CODE:
            self.scanned_other()
        elif code is None:
            self._say.say_no_pay_code()
        elif method is Method.CODE and amount is not None:
            self._charge(code, amount)
        else:
            self.choose(Method.CODE, code)

    def choose(self, method: Method, code: PayCode | str | None = None) -> None:
        """Have a method take what is typed, else all that is due; the code, if it is known."""
        due, amount = self._taking.due(), self._taking.asked()
        if method is Method.CASH:
            self._taking.settlement = self._taking.settlement.cash_again()
        elif not self._recorder.takes(method):
            self._outage.say_only_cash()
        elif due.fen <= 0:
            self._say.say_nothing_due()
        elif amount > due or amount.fen <= 0:
            self._say.say_too_much(due)
        else:
            self._messages.clear_sale()
            self._recorder.hold(lambda: self._chosen(method, amount, code))

    def _chosen(self, method: Method, amount: Money, code: PayCode | str | None) -> None:
        settlement = self._taking.settlement.choose(method, amount)
        self._taking.cash, self._taking.settlement = CashEntry(), settlement
        if method is Method.OTHER:
            self._others.open(amount, settlement.parts, code if isinstance(code, str) else "")
        elif isinstance(code, PayCode):
            self._charge(code, amount)
        elif method is Method.CARD and self._recorder.held is not None:
            self._charging.by_card(self._recorder.held.order_id, amount)
        self.changed()

    def _charge(self, code: PayCode, amount: Money) -> None:
        held = self._recorder.held
        if held is not None:
            self._messages.clear_sale()
            self._charging.by_code(held.order_id, code, amount)
