"""Tickets of an order changed for others: choose, name whom a pass is for, settle, print."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject

from boxoffice.approval.fields import SignTrouble, trouble_of
from boxoffice.lookup.acts import Act, Press
from boxoffice.lookup.desk import ChangeOrder, LookUpDesk
from boxoffice.lookup.exchange_messages import ExchangeMessages
from boxoffice.lookup.holders import Holders
from boxoffice.lookup.messages import LookUpMessages
from boxoffice.lookup.shown import LookUpShown, Stage
from boxoffice.lookup.slips import Slips
from boxoffice.sale.desk import NoPersonKeys
from boxoffice.sale.print_queue import PrintQueue
from boxoffice.sale.question import Question
from shared.capacity.stops import SalesStopped
from shared.database.lost import DATABASE_LOST
from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.kernel.refusal import Refusal
from shared.sales.change import Changed, ChangePlan, DuePaid
from shared.sales.receipt import IssuedTicket
from shared.sales.refund import (
    FeeChanged,
    MoneyDoubtful,
    NeedsApproval,
    NotTakenBack,
    NotTheWayItCame,
)
from shared.sales.rules import CHANGE_OVERRIDABLE
from shared.sales.sell import IdLimitReached, PriceChanged, SalesClosed, SoldOut
from shared.shifts.open_shift import NoOpenShift
from shared.site.authorise import Approval

logger = logging.getLogger(__name__)
_PAGE: Final = 8
_STEPS: Final = {Act.UP: -1, Act.DOWN: 1, Act.PAGE_UP: -_PAGE, Act.PAGE_DOWN: _PAGE}
_OVERTAKEN = (SoldOut, SalesClosed, SalesStopped, PriceChanged, NotTakenBack, FeeChanged)
_SHORTEST, _LONGEST = 4, 12  # of the last figures of a card, or the number of its approval


class Changes(QObject):
    """`show` takes a new state, `done` what was changed, `failed` any other trouble.

    `unsigned` says why a supervisor's word does not count.
    """

    def __init__(
        self,
        question: Question,
        desk: LookUpDesk,
        say: LookUpMessages,
        prints: PrintQueue,
        slips: Slips,
    ) -> None:
        super().__init__()
        self._question = question
        self._desk = desk
        self._say = say
        self._exchanges = ExchangeMessages(say)
        self._holders = Holders(self._exchanges)
        self._prints = prints
        self._slips = slips
        self._meant: ChangeOrder | None = None
        self.state: Callable[[], LookUpShown] = LookUpShown
        self.show: Callable[[LookUpShown], None] = lambda _: None
        self.done: Callable[[Changed], None] = lambda _: None
        self.failed: Callable[[Exception], None] = lambda _: None
        self.unsigned: Callable[[SignTrouble], None] = lambda _: None

    def begin(
        self, shown: LookUpShown, *, exchanging: bool = False, allowed: bool = False
    ) -> LookUpShown:
        """Ask what the tickets that are ticked can be changed for; other types if `exchanging`.

        `allowed` when a supervisor is going to sign for it.
        """
        ticked = shown.ticked or (frozenset({shown.ticket.id}) if shown.ticket else frozenset())
        if shown.history is None or not (ticked if exchanging else shown.ticked):
            self._say.say_nothing_ticked()
            return shown
        self._meant = None
        order = shown.history.order.id
        tickets = tuple(one.id for one in shown.history.tickets if one.id in ticked)

        def plan() -> ChangePlan:
            if exchanging:
                return self._desk.plan_exchange(order, tickets)
            return self._desk.plan_change(order, tickets, allowed)

        self._question.ask(plan, self._planned, self.failed)
        return replace(
            shown, stage=Stage.CHANGE, ticked=ticked, change=None, option=0, done=None,
            changed=None, exchanging=exchanging, card=None, named=(), allowed=allowed,
            may_allow=False, plan=None,
        )  # fmt: skip

    def takes(self, shown: LookUpShown) -> bool:
        """Tell whether presses are about a change now."""
        return shown.stage in (Stage.CHANGE, Stage.NAMING)

    def press(self, shown: LookUpShown, press: Press) -> LookUpShown:
        """Choose among what can be had, say who it is for and how it is paid, or change."""
        if press.entry is not None:
            return self._holders.take(shown, press.entry)
        if shown.stage is Stage.NAMING:
            return shown
        last = max(len(shown.change.options) - 1 if shown.change else 0, 0)
        if press.act in _STEPS:
            return self._mark(shown, min(max(shown.option + _STEPS[press.act], 0), last))
        match press.act:
            case Act.ROW if press.number <= last:
                return self._mark(shown, press.number)
            case Act.BANK_CARD if shown.due:
                return replace(shown, card=None if shown.card is not None else "")
            case Act.DIGIT | Act.BACKSPACE if shown.card is not None:
                return replace(shown, card=_typed(shown.card, press))
            case Act.DIGIT if 0 < press.number <= last + 1:
                return self._mark(shown, press.number - 1)
            case Act.SUPERVISOR if shown.chosen is not None and not shown.names_missing:
                return replace(shown, signing=True)
            case Act.ENTER if shown.chosen is not None:
                return self._enter(shown)
        return shown

    def sign(self, approval: Approval) -> None:
        """Hear that a supervisor has signed."""
        shown = self.state()
        if shown.signing and shown.stage is Stage.CHANGE and shown.change is not None:
            self._change(shown, shown.change, approval)

    def back(self, shown: LookUpShown) -> LookUpShown | None:
        """Go a step back: from the names or the card to the choice, from there to the order.

        None when nothing is being changed.
        """
        if not self.takes(shown):
            return None
        if shown.signing:
            return replace(shown, signing=False)
        if shown.stage is Stage.NAMING:
            return replace(shown, stage=Stage.CHANGE)
        if shown.card is not None:
            return replace(shown, card=None)
        return replace(shown, stage=Stage.ORDER, change=None, named=(), allowed=False)

    def _mark(self, shown: LookUpShown, option: int) -> LookUpShown:
        return replace(shown, option=option, card=None)

    def _enter(self, shown: LookUpShown) -> LookUpShown:
        if shown.names_missing:
            return replace(shown, stage=Stage.NAMING)
        if shown.card is not None and len(shown.card) < _SHORTEST:
            self._exchanges.say_card_digits()
            return shown
        if shown.allowed:
            return replace(shown, signing=True)
        if shown.change is not None:
            self._change(shown, shown.change)
        return shown

    def _planned(self, plan: ChangePlan) -> None:
        shown = self.state()
        self.show(replace(shown, change=plan))
        refused = next((one for one in plan.back.tickets.items() if one[1].why_not), None)
        if plan.options:
            return
        if refused is not None and refused[1].why_not is not None:
            tickets = shown.history.tickets if shown.history else ()
            number = next((one.number for one in tickets if one.id == refused[0]), "")
            may = refused[1].why_not in CHANGE_OVERRIDABLE and not shown.exchanging
            self._say.say_not_changed(number, refused[1].why_not, may_allow=may)
            self.show(replace(self.state(), may_allow=may))
        else:
            self._say.say_no_options()
        self.show(replace(self.state(), stage=Stage.ORDER, change=None, allowed=False))

    def _change(
        self, shown: LookUpShown, plan: ChangePlan, approval: Approval | None = None
    ) -> None:
        option, tried = plan.options[shown.option], self._meant
        due = DuePaid() if shown.card is None else DuePaid("card", shown.card)
        meant = ChangeOrder(uuid7(), plan, option, due, shown.named)
        if tried is not None and replace(meant, change_id=tried.change_id) == tried:
            meant = tried
        self._meant = meant
        signed = replace(meant, approval=approval)
        self._question.ask(lambda: self._desk.change(signed), self._changed, self._not_changed)

    def _changed(self, answer: tuple[Changed, tuple[IssuedTicket, ...]]) -> None:
        changed, papers = answer
        meant, self._meant = self._meant, None
        self._exchanges.say_changed(changed, meant)
        if _is_cash(changed, meant):
            self._slips.open_drawer()
        self._prints.print_tickets(papers)
        self.done(changed)

    def _again(self, shown: LookUpShown) -> LookUpShown:
        return self.begin(shown, exchanging=shown.exchanging, allowed=shown.allowed)

    def _not_changed(self, error: Exception) -> None:
        shown = self.state()
        trouble = trouble_of(error) if shown.signing else None
        if trouble is not None:
            self.unsigned(trouble)
            return
        self.show(shown := replace(shown, signing=False))
        if isinstance(error, _OVERTAKEN):
            gone = not isinstance(error, (NotTakenBack, FeeChanged))
            (self._say.say_place_gone if gone else self._say.say_fee_changed)()
            self.show(self._again(shown))
            return
        self._say_not_changed(shown, error)

    def _say_not_changed(self, shown: LookUpShown, error: Exception) -> None:
        match error:
            case MoneyDoubtful():
                self._exchanges.say_doubtful()
            case NotTheWayItCame():
                self._say.say_other_way(error.tender)
            case NeedsApproval():
                self._exchanges.say_too_much_back(Money(error.limit))
            case IdLimitReached():
                self._exchanges.say_id_limit(error.limit)
                self.show(replace(shown, named=()))
            case NoPersonKeys():
                self._exchanges.say_no_keys()
            case NoOpenShift():
                self._say.say_no_shift()
            case _ if isinstance(error, DATABASE_LOST):
                self._say.say_database_lost()
            case Refusal():
                self.failed(error)
            case _:
                logger.error("tickets were not changed", exc_info=error)
                self._say.say_fault()


def _typed(before: str, press: Press) -> str:
    """Give what is typed of a card after a press."""
    if press.act is Act.BACKSPACE:
        return before[:-1]
    return (before + str(press.number))[:_LONGEST]


def _is_cash(changed: Changed, meant: ChangeOrder | None) -> bool:
    """Tell whether cash changes hands."""
    if "cash" in changed.settled.back:
        return True
    return bool(changed.settled.due) and meant is not None and meant.due.tender == "cash"
