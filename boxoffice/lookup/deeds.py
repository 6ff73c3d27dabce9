"""What is done with an order: given back, void, printed again; each after its reason."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QObject

from boxoffice.approval.fields import SignTrouble, trouble_of
from boxoffice.lookup.acts import Act, Press
from boxoffice.lookup.desk import LookUpDesk, RefundOrder
from boxoffice.lookup.messages import LookUpMessages
from boxoffice.lookup.shown import LookUpShown, Stage
from boxoffice.lookup.slips import Slips
from boxoffice.sale.naming.entry import Entry
from boxoffice.sale.print_queue import PrintQueue
from boxoffice.sale.question import Question
from shared.database.lost import DATABASE_LOST
from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.kernel.refusal import Refusal
from shared.payments.rules import CARD
from shared.sales.receipt import IssuedTicket
from shared.sales.refund import (
    FeeChanged,
    MoneyDoubtful,
    NeedsApproval,
    NotTakenBack,
    NotTheLastSale,
    NotTheWayItCame,
    Refunded,
    RefundPlan,
    RefundReason,
)
from shared.sales.reprint import ReprintReason
from shared.sales.rules import NotBack
from shared.sales.sell import DoesNotAddUp
from shared.shifts.open_shift import NoOpenShift
from shared.site.authorise import Approval
from shared.site.sign_in import NotPermitted
from shared.tickets.code import BadCode, parse_code

logger = logging.getLogger(__name__)
APPROVED = "APPROVED"
_STEPS = {Act.UP: -1, Act.DOWN: 1}


class Deeds(QObject):
    """Does what a cashier means to do with the order that is shown.

    `show` takes a new state, `done` follows when the order has changed, `failed` an error that is
    not about what was meant, `unsigned` why a supervisor's word does not count.
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
        self._prints = prints
        self._slips = slips
        self._meant: RefundOrder | None = None
        self.refunded: Refunded | None = None
        self.state: Callable[[], LookUpShown] = LookUpShown
        self.show: Callable[[LookUpShown], None] = lambda _: None
        self.done: Callable[[], None] = lambda: None
        self.to_card: Callable[[UUID], None] = lambda _: None
        self.collect: Callable[[LookUpShown], LookUpShown] = lambda shown: shown
        self.failed: Callable[[Exception], None] = lambda _: None
        self.unsigned: Callable[[SignTrouble], None] = lambda _: None

    def clear(self) -> None:
        """Take what was said about the last key away."""
        self._say.clear()

    def say_read(self, entry: Entry) -> None:
        """Say whose identity card was read."""
        self._say.say_read(entry)

    def say_not_permitted(self) -> None:
        """Say that the staff member may not do it."""
        self._say.say_not_permitted()

    def say_fault(self) -> None:
        """Say that the program failed."""
        self._say.say_fault()

    def press(self, shown: LookUpShown, press: Press) -> LookUpShown:
        """Do what a press means to an order that is shown."""
        match press.act:
            case Act.TICK | Act.TICKET:
                return self._tick(shown, press)
            case Act.ALL:
                issued = _issued(shown)
                ticked = frozenset() if shown.ticked == issued else issued
                return self._replan(replace(shown, ticked=ticked))
            case Act.UP | Act.DOWN:
                last = len(shown.history.tickets) - 1 if shown.history else 0
                return replace(shown, row=min(max(shown.row + _STEPS[press.act], 0), last))
            case Act.DIGIT if shown.acting:
                return self._choose(shown, press.number - 1)
            case Act.ENTER if shown.acting:
                return self._enter(shown)
            case Act.SUPERVISOR if shown.stage is Stage.REFUND and not shown.allowed:
                return self._replan(replace(shown, allowed=True))
            case Act.ENTER | Act.REPRINT if shown.waits and shown.stage is Stage.ORDER:
                return self.collect(shown)
            case Act.REFUND | Act.VOID | Act.REPRINT if shown.stage is Stage.ORDER:
                return self._begin(shown, press.act)
        return shown

    def scanned(self, shown: LookUpShown, text: str) -> LookUpShown | None:
        """Tick a ticket of the order that is laid on the scanner; None when it is another's."""
        try:
            ticket = parse_code(text).header.ticket_id
        except BadCode:
            return None
        mine = [one.id for one in shown.history.tickets] if shown.history else []
        if ticket not in mine:
            return None
        return self._replan(replace(shown, ticked=shown.ticked | {ticket}, row=mine.index(ticket)))

    # What is meant.

    def _begin(self, shown: LookUpShown, act: Act) -> LookUpShown:
        self.refunded = None
        shown = replace(shown, done=None, changed=None, reason=None, plan=None, allowed=False)
        if act is Act.REPRINT:
            return self._begin_reprint(shown)
        if act is Act.VOID:
            return self._replan(replace(shown, stage=Stage.VOID, ticked=_issued(shown)))
        request = shown.history.request if shown.history else None
        if request is not None and request.state == APPROVED:
            # What was approved runs without being typed again.
            reason = list(RefundReason).index(RefundReason(request.reason))
            shown = replace(shown, ticked=request.tickets, reason=reason)
        if not shown.ticked:
            self._say.say_nothing_ticked()
            return shown
        return self._replan(replace(shown, stage=Stage.REFUND))

    def _begin_reprint(self, shown: LookUpShown) -> LookUpShown:
        ticket = shown.ticket
        if self._slips.owed:
            self._slips.again()
            return shown
        if ticket is None or ticket.state != "ISSUED":
            self._say.say_cannot_reprint()
            return shown
        return replace(shown, stage=Stage.REPRINT, reason=0)

    def _tick(self, shown: LookUpShown, press: Press) -> LookUpShown:
        if press.act is Act.TICKET:
            shown = replace(shown, row=press.number)
        ticket = shown.ticket
        choosing = shown.stage in (Stage.ORDER, Stage.REFUND)
        if ticket is None or ticket.state != "ISSUED" or not choosing:
            return shown
        return self._replan(replace(shown, ticked=shown.ticked ^ {ticket.id}))

    def _choose(self, shown: LookUpShown, place: int) -> LookUpShown:
        reasons = len(ReprintReason) if shown.stage is Stage.REPRINT else len(RefundReason)
        return replace(shown, reason=place) if 0 <= place < reasons else shown

    def _replan(self, shown: LookUpShown) -> LookUpShown:
        """Ask what is given back, whenever that may have changed."""
        self._meant = None
        if shown.stage not in (Stage.REFUND, Stage.VOID) or shown.history is None:
            return shown
        order, tickets = shown.history.order.id, tuple(sorted(shown.ticked))
        whole = shown.allowed or shown.stage is Stage.VOID
        self._question.ask(
            lambda: self._desk.plan(order, tickets, whole), self._planned, self.failed
        )
        return replace(shown, plan=None)

    def _planned(self, plan: RefundPlan) -> None:
        shown = self.state()
        self.show(replace(shown, plan=plan))
        refused = next((one for one in plan.tickets.items() if one[1].why_not), None)
        if refused is not None:
            self._say_not_back(shown, refused[0], refused[1].why_not or NotBack.USED)
        elif not plan.tickets:
            self._say.say_nothing_ticked()
        elif plan.doubt is not None:
            self._say.say_doubtful(plan.doubt)

    def _say_not_back(self, shown: LookUpShown, ticket: UUID, why: str) -> None:
        tickets = shown.history.tickets if shown.history else ()
        self._say.say_not_back(next((t.number for t in tickets if t.id == ticket), ""), why)

    # Doing it.

    def _enter(self, shown: LookUpShown) -> LookUpShown:
        if shown.reason is None:
            self._say.say_choose_reason()
        elif shown.stage is Stage.REPRINT:
            self._print_again(shown)
        elif shown.plan is not None and shown.plan.whole:
            if shown.allowed or shown.plan.doubt:
                return replace(shown, signing=True)
            self._give_back(shown, shown.plan, shown.reason)
        return shown

    def sign(self, approval: Approval) -> None:
        """Hear that a supervisor has signed."""
        shown = self.state()
        if shown.signing and shown.plan is not None and shown.reason is not None:
            self._give_back(shown, shown.plan, shown.reason, approval)

    def _give_back(
        self, shown: LookUpShown, plan: RefundPlan, place: int, approval: Approval | None = None
    ) -> None:
        reason, void = list(RefundReason)[place], shown.stage is Stage.VOID
        tried = self._meant
        same = tried is not None and (tried.plan, tried.reason, tried.void) == (plan, reason, void)
        if tried is None or not same:
            tried = RefundOrder(uuid7(), plan, reason, void)
        self._meant = meant = replace(tried, approval=approval)
        self._question.ask(
            lambda: self._desk.give_back(meant), self._given_back, self._not_given_back
        )

    def _given_back(self, refunded: Refunded) -> None:
        self._meant, self.refunded = None, refunded
        self._say.say_given_back(refunded)
        history = self.state().history
        if history is not None:
            self._slips.print(history, refunded)
            if CARD in dict(refunded.tenders):
                self.to_card(history.order.id)
        self.done()

    def _not_given_back(self, error: Exception) -> None:
        shown = self.state()
        trouble = trouble_of(error)
        if trouble is not None and shown.signing:
            self.unsigned(trouble)
            return
        match error:
            case NeedsApproval():
                self._say.say_needs_approval(Money(error.limit))
            case MoneyDoubtful():
                self.show(self._replan(shown))
            case FeeChanged():
                self._say.say_fee_changed()
                self.show(self._replan(shown))
            case NotTakenBack():
                self._say_not_back(shown, UUID(error.ticket), error.why)
                self.show(self._replan(shown))
            case NotTheWayItCame():
                self._say.say_other_way(error.tender)
            case NotTheLastSale():
                self._say.say_not_last()
            case NoOpenShift():
                self._say.say_no_shift()
            case NotPermitted():
                self.say_not_permitted()
            case _:
                self._not_done(error)

    def _print_again(self, shown: LookUpShown) -> None:
        ticket, place = shown.ticket, shown.reason or 0
        if ticket is None:
            return
        ask, wanted, reason = self._question.ask, ticket.id, list(ReprintReason)[place]
        ask(lambda: self._desk.reprint(wanted, reason), self._printed_again, self._not_done)

    def _printed_again(self, ticket: IssuedTicket) -> None:
        self.refunded = None
        self._say.say_reprinted(ticket.number)
        self._prints.print_tickets((ticket,))
        self.done()

    def _not_done(self, error: Exception) -> None:
        match error:
            case DoesNotAddUp():
                self._say.say_cannot_reprint()
            case Refusal():
                self.failed(error)
            case _ if isinstance(error, DATABASE_LOST):
                self._say.say_database_lost()
            case _:
                logger.error("an order was not changed", exc_info=error)
                self._say.say_fault()


def _issued(shown: LookUpShown) -> frozenset[UUID]:
    tickets = shown.history.tickets if shown.history else ()
    return frozenset(one.id for one in tickets if one.state == "ISSUED")
