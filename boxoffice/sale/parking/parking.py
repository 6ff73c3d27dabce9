"""Puts the basket aside and takes it up again, at any window, once."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from boxoffice.sale.counter import Counter
from boxoffice.sale.day_pages import DayPages
from boxoffice.sale.look_up.entry import NO_ROW, ROWS, Entry
from boxoffice.sale.parking.back import Back
from boxoffice.sale.parking.basket import ParkedBasket, ParkedCustomer
from boxoffice.sale.parking.messages import ParkingMessages
from boxoffice.sale.parking.shown import ParkedShown
from boxoffice.sale.question import Question
from boxoffice.sale.shown import Mode
from boxoffice.sale.sitting import Sitting
from boxoffice.sale.stroke import Act, Stroke
from shared.database.lost import DATABASE_LOST
from shared.kernel.clock import Clock
from shared.kernel.ids import uuid7
from shared.kernel.refusal import Refusal
from shared.pricing.rules import Quote
from shared.sales.held_orders import ParkedOrder, TakenUpAlready

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ParkingDesk:
    """Runs on the database's thread: puts aside (until when), lists, takes up.

    The text is whom the basket is for; it is sealed on its way, and empty where nobody can be read.
    """

    park: Callable[[Quote, Mapping[str, Any], str, UUID], datetime]
    parked: Callable[[], tuple[ParkedOrder, ...]]
    recall: Callable[[UUID], tuple[Mapping[str, Any], str]]


class Parking:
    """Ctrl H puts the basket aside, Ctrl R lists what waits; a sheet like the others.

    `refused` is told of what the database refuses; `left` is called once the counter is free,
    `done` once the sheet is of no more use.
    """

    act = Act.RECALL
    finished = False

    def __init__(
        self,
        sitting: Sitting,
        counter: Counter,
        pages: DayPages,
        question: Question,
        desk: ParkingDesk,
        back: Back,
        say: ParkingMessages,
        clock: Clock,
    ) -> None:
        self._sitting = sitting
        self._counter = counter
        self._pages = pages
        self._question = question
        self._desk = desk
        self._back = back
        self._say = say
        self._clock = clock
        self._entry = Entry()
        self._orders: tuple[ParkedOrder, ...] = ()
        self._lost = False
        self.refused: Callable[[Refusal], None] = lambda _: None
        self.left: Callable[[], None] = lambda: None
        self.done: Callable[[], None] = lambda: None

    @property
    def asking(self) -> bool:
        """Tell whether strokes have to wait for an answer."""
        return self._question.asking

    def park(self) -> None:
        """Put the basket aside."""
        draft, page, quote = self._counter.draft, self._counter.page, self._counter.quote()
        choosing = self._sitting.mode is Mode.BASKET
        if page is None or quote is None or not draft.lines or not choosing:
            self._say.say_nothing_to_park()
            return
        order_id = draft.parked or uuid7()
        customer = ParkedCustomer.of(draft, self._back.roll.kept())
        basket = ParkedBasket.of(draft, page.visit_day, for_somebody=not customer.nobody)
        text = "" if customer.nobody else customer.text()
        self._question.ask(
            lambda: self._desk.park(quote, basket.document(), text, order_id),
            self._parked,
            self._not_parked,
        )

    def open(self) -> bool:
        """List what waits, unless the counter is taken."""
        if self._counter.draft.lines:
            self._say.say_basket_first()
            return False
        self._entry, self._orders = Entry(), ()
        self._entry.clear()
        self._lost = False
        self._question.ask(self._desk.parked, self._listed, self._not_listed)
        return True

    def press(self, stroke: Stroke) -> bool:
        """Choose one and take it."""
        match stroke.act:
            case Act.ENTER:
                at = self._entry.marked(len(self._orders))
                self._take(0 if at == NO_ROW and self._entry.fresh else at)
            case Act.ROW:
                self._take(self._entry.first + stroke.number)
            case _:
                return self._entry.press(stroke, len(self._orders))
        return True

    def close(self) -> None:
        """Forget what was listed."""
        self._entry, self._orders = Entry(), ()

    def shown(self) -> ParkedShown:
        """Give the page that is in sight."""
        entry = self._entry
        marked = entry.marked(len(self._orders))
        if marked == NO_ROW and entry.fresh and self._orders:
            marked = 0
        return ParkedShown(
            orders=self._orders[entry.first : entry.first + ROWS],
            now=self._clock.now(),
            marked=NO_ROW if marked == NO_ROW else marked - entry.first,
            typed=entry.text,
            answers=entry.answers,
            pages=len(self._orders) > ROWS,
            lost=self._lost,
        )

    def _parked(self, until: datetime) -> None:
        self.left()
        self._say.say_parked(until)

    def _not_parked(self, error: Exception) -> None:
        if isinstance(error, Refusal):
            self.refused(error)
            return
        self._log(error)
        self._say.say_not_parked()

    def _listed(self, orders: tuple[ParkedOrder, ...]) -> None:
        self._orders = orders
        self._entry.answer()
        if not orders:
            self._say.say_none_parked()
            self.done()

    def _not_listed(self, error: Exception) -> None:
        self._log(error)
        self._lost = True

    def _take(self, at: int) -> None:
        if not 0 <= at < len(self._orders):
            return
        order_id = self._orders[at].id
        self._question.ask(
            lambda: self._desk.recall(order_id),
            lambda taken: self._taken(order_id, ParkedBasket.read(taken[0]), taken[1]),
            self._not_taken,
        )

    def _taken(self, order_id: UUID, basket: ParkedBasket, text: str) -> None:
        self.done()
        customer = ParkedCustomer.read(text) if text else ParkedCustomer()

        def said(*, missing: bool = False, again: bool = False, no_contract: bool = False) -> None:
            unread = basket.for_somebody and customer.nobody
            self._say.say_taken_up(
                shown_again=again or unread,
                missing=missing,
                signed_again=basket.signed_again,
                no_contract=no_contract,
            )

        self._pages.load(basket.visit_day, lambda: self._back.put(order_id, basket, customer, said))

    def _not_taken(self, error: Exception) -> None:
        if isinstance(error, TakenUpAlready):
            self._say.say_taken_already()
            self._question.ask(self._desk.parked, self._listed, self._not_listed)
        elif isinstance(error, Refusal):
            self.refused(error)
        else:
            self._not_listed(error)

    def _log(self, error: Exception) -> None:
        if not isinstance(error, DATABASE_LOST):
            logger.error("an order was not put aside or taken up", exc_info=error)
