"""What is left on a member's account is paid out in cash, which a supervisor signs for."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass

from boxoffice.sale.accounts.desk import NOTHING, AccountDesk
from boxoffice.sale.accounts.messages import AccountMessages
from boxoffice.sale.counter import Counter
from boxoffice.sale.question import Question
from boxoffice.sale.signed_sheet import SignedSheet, SigningShown
from boxoffice.sale.stroke import Act
from shared.accounts.refusals import AccountShort
from shared.accounts.top_up import AccountReceipt
from shared.database.lost import DATABASE_LOST
from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.kernel.refusal import Refusal
from shared.site.authorise import Approval

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class PayOutShown:
    """Whose `balance` it is, the name masked."""

    name: str
    balance: Money
    signing: SigningShown


@dataclass(frozen=True, slots=True)
class SignedPayOut:
    """How much is paid out, and who signs it."""

    amount: Money
    approval: Approval


class PayOutSheet(SignedSheet):
    """Del on the sheet of an account: how much, and who allows it.

    `paid_out` hears of what was paid, with the masked name of whose it was; then it is `done`.
    """

    act = Act.PAY_OUT

    def __init__(
        self,
        counter: Counter,
        question: Question,
        desk: AccountDesk,
        say: AccountMessages,
        signed_out: Callable[[], None],
    ) -> None:
        super().__init__(counter, question, signed_out)
        self._desk = desk
        self._say = say
        self._balance = NOTHING
        self.paid_out: Callable[[AccountReceipt, str], None] = lambda _receipt, _name: None

    def of(self, balance: Money) -> PayOutSheet:
        """Be about an account that holds so much."""
        self._balance = balance
        return self

    def open(self) -> bool:
        """Begin, where the customer is a member with something left."""
        if self._counter.draft.buyer is None or not self._balance:
            return False
        self.begin()
        return True

    def shown(self) -> PayOutShown:
        """Give the account."""
        buyer = self._counter.draft.buyer
        return PayOutShown(buyer.name if buyer else "", self._balance, self.signing())

    def sign(self, signed: SignedPayOut) -> None:
        """Pay out what somebody has signed for."""
        buyer = self._counter.draft.buyer
        if buyer is None or self.asking:
            return
        entry_id = uuid7()
        self.ask(
            lambda: self._desk.pay_out(entry_id, buyer.id, signed.amount, signed.approval),
            lambda receipt: self._paid(receipt, buyer.name),
        )

    def not_done(self, error: Exception) -> None:
        """Say why the balance is where it was, or that nobody knows."""
        if isinstance(error, AccountShort):
            self._say.say_refused(error)
        elif isinstance(error, Refusal):
            self._say.say_not_paid_out()
        elif isinstance(error, DATABASE_LOST):
            self._say.say_pay_out_lost()
            self.done()  # the statement tells whether it was paid
        else:
            logger.error("a balance was not paid out", exc_info=error)
            self._say.say_not_paid_out()

    def _paid(self, receipt: AccountReceipt, name: str) -> None:
        self.paid_out(receipt, name)
        self._say.say_paid_out(receipt)
        self.done()
