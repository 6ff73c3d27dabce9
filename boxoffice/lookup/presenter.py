"""Joins the screen of orders to the office: finds, shows, and leaves deeds to `Deeds`."""

from __future__ import annotations

import logging
from collections import deque
from dataclasses import replace
from uuid import UUID

from boxoffice.lookup.acts import Act, Press
from boxoffice.lookup.approvals import Approvals
from boxoffice.lookup.bands import Bands
from boxoffice.lookup.changes import Changes
from boxoffice.lookup.deeds import Deeds
from boxoffice.lookup.desk import LookUpDesk
from boxoffice.lookup.exits import LookUpExits
from boxoffice.lookup.hand_outs import HandOuts
from boxoffice.lookup.order_papers import OrderPapers
from boxoffice.lookup.shown import LookUpShown, Said, Stage, said_of
from boxoffice.lookup.takers import taker_of
from boxoffice.lookup.view import LookUpView
from boxoffice.lookup.whose import tail_of, ticket_of
from boxoffice.sale.naming.entry import Entry
from boxoffice.sale.print_queue import PrintQueue
from boxoffice.sale.question import Question
from shared.database.lost import DATABASE_LOST
from shared.sales.change import Changed
from shared.sales.look_up import FoundOrder, FoundOrders, OrderHistory
from shared.site.sign_in import NotPermitted, NotSignedIn
from shared.tickets.code import is_ticket_code

logger = logging.getLogger(__name__)
_STEPS = {Act.UP: -1, Act.DOWN: 1}


class LookUpPresenter:
    """Plays presses one after another; those that come while it waits are played after.

    A press that meant an answer which did not come is dropped with it.
    """

    def __init__(
        self,
        view: LookUpView,
        question: Question,
        desk: LookUpDesk,
        deeds: Deeds,
        changes: Changes,
        approvals: Approvals,
        hand_outs: HandOuts,
        bands: Bands,
        papers: OrderPapers,
        prints: PrintQueue,
        exits: LookUpExits,
    ) -> None:
        self._view = view
        self._question = question
        self._desk = desk
        self._deeds = deeds
        self._changes = changes
        changes.done, changes.failed = self._changed, self._failed
        self._takers = (approvals, hand_outs, bands)
        approvals.asked = hand_outs.done = deeds.done = bands.done = self._read_again
        approvals.failed = hand_outs.failed = deeds.failed = bands.failed = self._failed
        self._papers = papers
        self._prints = prints
        self._exits = exits
        self._presses: deque[Press] = deque()
        self._answered_text = self._person = ""
        self._after: Stage | None = None
        question.changed = self._play
        view.pressed.connect(self.press)
        for signed in (deeds, approvals, changes):
            view.sign.signed.connect(signed.sign)
            signed.unsigned = view.sign.fields.show_trouble

    @property
    def shown(self) -> LookUpShown:
        """Give the state."""
        return self._view.shown

    def open(self, text: str = "") -> None:
        """Begin: with nothing typed, or with what was scanned elsewhere."""
        self._begin()
        if text:
            self.scanned(text)

    def open_newest(self) -> None:
        """Begin with the last order of this window, about to print its newest ticket again."""
        self._begin()
        self._after = Stage.REPRINT
        self._question.ask(self._desk.newest, self._found, self._failed)
        self._view.show_order(replace(self.shown, busy=True))

    def scanned(self, text: str) -> None:
        """Hear a code: of a ticket, or of a document."""
        self.press(Press(Act.SCAN, text=text))

    def press(self, press: Press) -> None:
        """Play a press, after those that are waiting."""
        self._presses.append(press)
        self._play()

    def _begin(self) -> None:
        self._presses.clear()
        self._deeds.clear()
        self._after, self._answered_text, self._person = None, "", ""
        self._view.show_order(LookUpShown(answers=self.shown.answers + 1))

    def _play(self) -> None:
        while self._presses and not self._question.asking:
            self._do(self._presses.popleft())
        self._show(replace(self.shown, busy=self._question.asking))

    def _show(self, shown: LookUpShown) -> None:
        if shown != self.shown:
            self._view.show_order(shown)

    def _do(self, press: Press) -> None:
        match press.act:
            case Act.LOCK:
                self._exits.lock()
            case Act.YES:
                self._prints.came_out()
            case Act.NO:
                self._prints.did_not_come_out()
            case Act.SEARCH:
                self._begin()
            case Act.RECEIPT | Act.CONFIRM:
                self._papers.press(self.shown, press)
            case Act.SCAN:
                self._scan(press.text)
            case Act.CARD if press.entry is not None and not self._changes.takes(self.shown):
                self._read_card(press.entry)
            case _:
                self._deeds.clear()
                self._do_here(press)

    def _do_here(self, press: Press) -> None:
        taker = taker_of(press, self.shown, self._takers)
        if taker is not None:
            self._show(taker.press(self.shown, press))
        elif self.shown.stage is Stage.SEARCH:
            self._search(press)
        elif press.act is Act.ESCAPE:
            self._leave()
        elif self.shown.signing:
            if press.act is Act.ENTER:
                self._view.sign.submit()
        elif self._changes.takes(self.shown):
            self._show(self._changes.press(self.shown, press))
        elif self.shown.acting:
            self._show(self._deeds.press(self.shown, press))
        elif press.act in (Act.CHANGE, Act.EXCHANGE, Act.SUPERVISOR):
            self._change(press.act)
        else:
            self._look(press)

    def _leave(self) -> None:
        back = self._changes.back(self.shown) or self.shown.back()
        if self.shown.stage is Stage.APPROVALS and not self.shown.signing:
            self._begin()
        elif back is not None:
            self._show(back)
        else:
            self._exits.sale()

    def _scan(self, text: str) -> None:
        if self.shown.stage is Stage.REFUND and is_ticket_code(text):
            wanted = self._deeds.scanned(self.shown, text)
            if wanted is not None:
                self._show(wanted)
                return
        self._begin()
        self._find(text)

    def _change(self, act: Act) -> None:
        """Change tickets for others; to another type no pass is changed: it has its own screen."""
        ticket, exchanging, allowed = self.shown.ticket, act is Act.EXCHANGE, act is Act.SUPERVISOR
        if exchanging and ticket is not None and ticket.a_pass:
            self._exits.annual_pass(ticket.id)
        elif self.shown.may_allow or not allowed:
            self._show(self._changes.begin(self.shown, exchanging=exchanging, allowed=allowed))

    def _read_card(self, entry: Entry) -> None:
        """Find the orders of who laid an identity card; its number is not shown."""
        self._begin()
        self._person = tail_of(entry.number)
        self._deeds.say_read(entry)
        self._question.ask(lambda: self._desk.find_card(entry.number), self._found, self._not_found)

    def _search(self, press: Press) -> None:
        shown, orders = self.shown, self.shown.found.orders
        match press.act:
            case Act.TYPED:
                self._show(replace(shown, typed=press.text))
            case Act.ESCAPE:
                self._exits.sale()
            case Act.UP | Act.DOWN if orders:
                marked = (shown.marked + _STEPS[press.act]) % len(orders)
                self._show(replace(shown, marked=marked))
            case Act.ROW if press.number < len(orders):
                self._read(orders[press.number])
            case Act.REPRINT if not shown.typed:
                self.open_newest()
            case Act.ENTER:
                self._enter()

    def _enter(self) -> None:
        shown, orders = self.shown, self.shown.found.orders
        typed = shown.typed.strip()
        if orders and typed == self._answered_text:
            self._read(orders[shown.marked])
        elif len(typed) == 1 and typed.isdigit() and 0 < int(typed) <= len(orders):
            self._read(orders[int(typed) - 1])
        elif typed:
            self._find(typed)

    def _look(self, press: Press) -> None:
        shown = self.shown
        match press.act:
            case Act.PAGE_DOWN | Act.PAGE_UP:
                step = self._view.events.room - 1
                most = max(len(shown.history.events) - step if shown.history else 0, 0)
                first = shown.events_from + (step if press.act is Act.PAGE_DOWN else -step)
                self._show(replace(shown, events_from=min(max(first, 0), most)))
            case _:
                self._show(self._deeds.press(shown, press))

    def _find(self, text: str) -> None:
        typed = "" if is_ticket_code(text) else text
        self._person = tail_of(typed)
        self._answered_text = typed.strip()
        self._show(replace(self.shown, typed=typed, stage=Stage.SEARCH, history=None))
        self._question.ask(lambda: self._desk.find(text), self._found, self._not_found)

    def _found(self, found: FoundOrders) -> None:
        shown = replace(self.shown, found=found, marked=0, said=said_of(found))
        self._show(replace(shown, answers=shown.answers + 1))
        if len(found.orders) == 1:
            self._read(found.orders[0])

    def _read(self, order: FoundOrder) -> None:
        ticket = self.shown.found.ticket
        self._question.ask(
            lambda: self._desk.history(order.id),
            lambda history: self._opened(history, ticket),
            self._failed,
        )

    def _opened(self, history: OrderHistory, ticket: UUID | None) -> None:
        shown = self.shown.opened(history, ticket or ticket_of(history, self._person))
        if self._after is Stage.REPRINT and history.tickets:
            self._after = None
            last = replace(shown, row=len(history.tickets) - 1)
            shown = self._deeds.press(last, Press(Act.REPRINT))
        self._show(shown)

    def _read_again(self) -> None:
        """Show what a deed has made of the order."""
        history = self.shown.history
        if history is not None:
            order = history.order.id
            self._question.ask(lambda: self._desk.history(order), self._reread, self._failed)

    def _reread(self, history: OrderHistory) -> None:
        kept = self.shown
        self._opened(history, None)
        done = self._deeds.refunded
        stage = Stage.BAND if kept.stage is Stage.BAND else Stage.ORDER
        self._show(replace(self.shown, stage=stage, done=done, row=kept.row, ticked=frozenset()))

    def _changed(self, changed: Changed) -> None:
        """Show the order that took the place of the old one."""
        self._question.ask(
            lambda: self._desk.history(changed.order_id),
            lambda history: self._show_changed(history, changed),
            self._failed,
        )

    def _show_changed(self, history: OrderHistory, changed: Changed) -> None:
        self._opened(history, None)
        self._show(replace(self.shown, changed=changed, ticked=frozenset()))

    def _not_found(self, error: Exception) -> None:
        self._answered_text = ""
        self._show(replace(self.shown, found=FoundOrders(()), said=Said.LOST))
        self._failed(error)

    def _failed(self, error: Exception) -> None:
        self._presses.clear()
        match error:
            case NotSignedIn():
                self._exits.signed_out()
            case NotPermitted():
                self._deeds.say_not_permitted()
            case _ if not isinstance(error, DATABASE_LOST):
                logger.error("an order was not shown", exc_info=error)
                self._deeds.say_fault()
