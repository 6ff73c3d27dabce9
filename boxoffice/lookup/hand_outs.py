"""What refunds of an order owe in cash or by card, handed out to whoever presents the ticket."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer

from boxoffice.lookup.acts import Act, Press
from boxoffice.lookup.back_messages import BackMessages
from boxoffice.lookup.card_backs import CardBacks
from boxoffice.lookup.desk import LookUpDesk
from boxoffice.lookup.key_rules import is_due
from boxoffice.lookup.shown import LookUpShown, Stage
from boxoffice.lookup.slips import Slips
from boxoffice.sale.question import Question
from shared.database.lost import DATABASE_LOST
from shared.payments.rules import CARD, CASH
from shared.sales.hand_out import HandedOut
from shared.sales.look_up import OrderHistory
from shared.shifts.open_shift import NoOpenShift

logger = logging.getLogger(__name__)


_LOOK_MS = 2_000


class HandOuts(QObject):
    """`show` takes a new state, `done` follows when money was handed out, `failed` other trouble.

    While a payment company has not answered, the order that is shown is read again by itself.
    """

    def __init__(
        self,
        question: Question,
        desk: LookUpDesk,
        say: BackMessages,
        slips: Slips,
        cards: CardBacks,
    ) -> None:
        super().__init__()
        self._question = question
        self._desk = desk
        self._say = say
        self._slips = slips
        self._cards = cards
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self._look)
        self.state: Callable[[], LookUpShown] = LookUpShown
        self.show: Callable[[LookUpShown], None] = lambda _: None
        self.done: Callable[[], None] = lambda: None
        self.failed: Callable[[Exception], None] = lambda _: None
        cards.done = self._card_told

    def watch(self, *, shown: bool) -> None:
        """Look after money on its way for as long as the screen is shown."""
        if shown:
            self._timer.start()
        else:
            self._timer.stop()

    def takes(self, shown: LookUpShown, press: Press) -> bool:
        """Tell whether a press is about money that waits for the visitor."""
        if self._cards.running and press.act in (Act.REFUND, Act.DELETE):
            return True
        if shown.stage is Stage.HAND_OUT:
            return press.act in (Act.ENTER, Act.REFUND, Act.BANK_CARD, Act.DELETE)
        return shown.stage is Stage.ORDER and press.act is Act.REFUND and is_due(shown)

    def press(self, shown: LookUpShown, press: Press) -> LookUpShown:
        """Show what is to be paid, then pay it."""
        if self._cards.running:
            if press.act is Act.DELETE:
                self._cards.stop()
            return shown
        if shown.stage is not Stage.HAND_OUT:
            return replace(shown, stage=Stage.HAND_OUT, done=None, changed=None)
        if shown.history is not None:
            self._pay(shown.history, press.act)
        return shown

    def _pay(self, history: OrderHistory, act: Act) -> None:
        """Pay cash here, and have the terminal give the card its own, where there is one."""
        if history.at_terminal:
            self._find_out(act)
        elif act in (Act.ENTER, Act.BANK_CARD):
            by_terminal = history.card_due and self._cards.bound and act is Act.ENTER
            order, tenders = history.order.id, (CASH,) if by_terminal else (CASH, CARD)
            if any(one.due_here and one.tender in tenders for one in history.owed):
                self._question.ask(
                    lambda: self._desk.hand_out(order, tenders), self._paid, self._not_paid
                )
            if by_terminal:
                self._cards.give_back(order)

    def _find_out(self, act: Act) -> None:
        match act:
            case Act.ENTER:
                self._cards.ask_again()
            case Act.BANK_CARD | Act.DELETE:
                self._cards.settle_by_hand(went=act is Act.BANK_CARD)

    def _card_told(self) -> None:
        """Show what became of it, unless the cashier is about something else by now."""
        if self._question.asking or self.state().stage in (Stage.ORDER, Stage.HAND_OUT):
            self.done()

    def _paid(self, out: HandedOut) -> None:
        history = self.state().history
        self._say.say_handed_out(out)
        if history is not None and out.paid:
            for refunded in out.refunds:
                self._slips.print(history, refunded)
        self.done()

    def _not_paid(self, error: Exception) -> None:
        if isinstance(error, DATABASE_LOST):
            self._say.say_not_known()
        elif isinstance(error, NoOpenShift):
            self._say.say_no_shift()
        else:
            self.failed(error)

    def _look(self) -> None:
        shown = self.state()
        if shown.stage is not Stage.ORDER or shown.history is None or self._question.asking:
            return
        if shown.history.on_its_way:
            order = shown.history.order.id
            self._question.ask(lambda: self._desk.history(order), self._looked, lambda _: None)

    def _looked(self, history: OrderHistory) -> None:
        shown = self.state()
        if shown.history is not None and shown.history.order.id == history.order.id:
            self.show(replace(shown, history=history))
