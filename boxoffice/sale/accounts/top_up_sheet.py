"""Takes money for the balance of a member or the account of an agency, and shows its statement."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID

from boxoffice.sale.accounts.desk import AccountDesk
from boxoffice.sale.counter import Counter
from boxoffice.sale.question import Question
from boxoffice.sale.stroke import Act, Stroke
from shared.accounts.queries import AccountLine
from shared.accounts.refusals import AccountFull
from shared.accounts.rules import room_for
from shared.accounts.top_up import AccountReceipt, Whose
from shared.database.lost import DATABASE_LOST
from shared.kernel.ids import uuid7
from shared.kernel.money import FEN_PER_YUAN, Money
from shared.kernel.refusal import Refusal
from shared.payments.rules import CARD, CASH, reference_fits

logger = logging.getLogger(__name__)
_MOST_DIGITS = 6
_MOST_OF_A_REFERENCE = 12
NOTHING = Money(0)


class Step(StrEnum):
    """What Enter does next."""

    AMOUNT = "amount"
    CASH = "cash"
    CARD = "card"
    DONE = "done"


class TopUpSaid(StrEnum):
    """What stands below the field."""

    HOW = "how"
    TOO_MUCH = "too_much"
    REFERENCE = "reference"
    LOST = "lost"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class TopUpShown:
    """The account with its newest lines; `name` is masked, `room` None where there is no limit."""

    name: str
    agency: bool
    balance: Money
    room: Money | None
    lines: tuple[AccountLine, ...]
    step: Step = Step.AMOUNT
    amount: Money = NOTHING
    typed: str = field(default="", repr=False)
    said: TopUpSaid = TopUpSaid.HOW
    receipt: AccountReceipt | None = None

    @property
    def pays_out(self) -> bool:
        """Tell whether what is left can be paid out: to a member, while nothing else is begun."""
        resting = self.step in (Step.AMOUNT, Step.DONE) and not self.typed
        return resting and not self.agency and bool(self.balance)


class TopUpSheet:
    """Ctrl W: an amount, then Enter for cash or F11 for a card; a sheet like the others.

    `topped_up` hears of what was taken, with whom it was for; `nobody` is called where no member
    and no agency was chosen, `pay_out` (Del) with what a member's account holds.
    """

    act = Act.ACCOUNT
    finished = False

    def __init__(self, counter: Counter, question: Question, desk: AccountDesk) -> None:
        self._counter = counter
        self._question = question
        self._desk = desk
        self._typed, self._step, self._said = "", Step.AMOUNT, TopUpSaid.HOW
        self._amount = NOTHING
        self._lines: tuple[AccountLine, ...] = ()
        self._entry_id: UUID | None = None
        self._receipt: AccountReceipt | None = None
        self.topped_up: Callable[[AccountReceipt, str], None] = lambda _receipt, _name: None
        self.nobody: Callable[[], None] = lambda: None
        self.pay_out: Callable[[Money], None] = lambda _: None

    @property
    def asking(self) -> bool:
        """Tell whether strokes have to wait for an answer."""
        return self._question.asking

    def open(self) -> bool:
        """Show the account of who buys."""
        if self._whose() is None:
            self.nobody()
            return False
        self._clear()
        self._read()
        return True

    def press(self, stroke: Stroke) -> bool:
        """Type, choose how it is paid, take it."""
        match stroke.act:
            case Act.ENTER:
                self._enter()
            case Act.BANK_CARD if self._step is Step.AMOUNT and self._amount_fits():
                self._amount, self._typed, self._step = self._typed_amount(), "", Step.CARD
            case Act.DELETE if self.shown().pays_out:
                self.pay_out(self.shown().balance)
            case Act.ESCAPE | Act.CLEAR | Act.BACKSPACE | Act.DIGIT:
                self._type(stroke)
            case Act.TYPED:
                self._typed = stroke.text
            case _:
                return False
        return True

    def close(self) -> None:
        """Forget everything."""
        self._clear()

    def shown(self) -> TopUpShown:
        """Give the account."""
        draft = self._counter.draft
        agency = draft.agency
        name = draft.buyer.name if draft.buyer else ""
        balance = self._lines[0].balance if self._lines else NOTHING
        return TopUpShown(
            agency.contract.name.zh if agency else name,
            agency is not None,
            balance,
            None if agency else room_for(balance),
            self._lines,
            self._step,
            self._amount if self._step in (Step.CASH, Step.CARD) else self._typed_amount(),
            self._typed,
            self._said,
            self._receipt,
        )

    def _clear(self) -> None:
        self._typed, self._step, self._said = "", Step.AMOUNT, TopUpSaid.HOW
        self._amount, self._lines = NOTHING, ()
        self._entry_id = self._receipt = None

    def _whose(self) -> Whose | None:
        draft = self._counter.draft
        if draft.agency is not None:
            return Whose(distributor=draft.agency.distributor_id)
        return Whose(draft.buyer.id) if draft.buyer is not None else None

    def _read(self) -> None:
        whose = self._whose()
        if whose is not None:
            self._question.ask(lambda: self._desk.statement(whose), self._known, self._failed)

    def _known(self, lines: tuple[AccountLine, ...]) -> None:
        self._lines = lines

    def _type(self, stroke: Stroke) -> None:
        self._said = TopUpSaid.HOW
        if self._step is Step.DONE:
            self._step, self._typed, self._receipt = Step.AMOUNT, "", None
        if stroke.act is Act.DIGIT:
            longest = _MOST_OF_A_REFERENCE if self._step is Step.CARD else _MOST_DIGITS
            if self._step is Step.CASH:
                self._step, self._typed = Step.AMOUNT, ""
            text = self._typed + "".join(one for one in stroke.text if one.isdigit())
            self._typed = text if len(text) <= longest else self._typed
        elif stroke.act is Act.BACKSPACE:
            self._typed = self._typed[:-1]
        else:
            self._typed, self._step = "", Step.AMOUNT

    def _typed_amount(self) -> Money:
        digits = self._typed if self._step is not Step.CARD else ""
        return Money(int(digits or 0) * FEN_PER_YUAN) if digits.isdigit() or not digits else NOTHING

    def _amount_fits(self) -> bool:
        amount, room = self._typed_amount(), self.shown().room
        if not amount:
            return False
        if room is not None and amount > room:
            self._said = TopUpSaid.TOO_MUCH
            return False
        return True

    def _enter(self) -> None:
        match self._step:
            case Step.AMOUNT if self._amount_fits():
                self._amount, self._step = self._typed_amount(), Step.CASH
            case Step.CASH:
                self._take(CASH, "")
            case Step.CARD if reference_fits(CARD, self._typed):
                self._take(CARD, self._typed)
            case Step.CARD:
                self._said = TopUpSaid.REFERENCE
            case _:
                pass

    def _take(self, tender: str, reference: str) -> None:
        whose, amount = self._whose(), self._amount
        if whose is None:
            return
        entry_id = self._entry_id = self._entry_id or uuid7()
        self._question.ask(
            lambda: self._desk.top_up(entry_id, whose, amount, tender, reference),
            self._taken,
            self._failed,
        )

    def _taken(self, receipt: AccountReceipt) -> None:
        self._entry_id, self._receipt = None, receipt
        self._typed, self._step, self._said = "", Step.DONE, TopUpSaid.HOW
        self.topped_up(receipt, self.shown().name)
        self._read()

    def _failed(self, error: Exception) -> None:
        if isinstance(error, AccountFull):
            self._said, self._step = TopUpSaid.TOO_MUCH, Step.AMOUNT
        elif isinstance(error, Refusal):
            self._said = TopUpSaid.REFUSED
        else:
            # the same id next time: money that was taken is not taken again
            self._said = TopUpSaid.LOST
        if not isinstance(error, (*DATABASE_LOST, Refusal)):
            logger.error("an account could not be used", exc_info=error)
