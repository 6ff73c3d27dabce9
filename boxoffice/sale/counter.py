"""The basket on the counter while it is put together: what each key does to it, and no database."""

from __future__ import annotations

from datetime import date
from typing import Final

from boxoffice.sale.desk import SalePage
from boxoffice.sale.draft import NO_LINE, Draft
from boxoffice.sale.messages import SaleMessages
from boxoffice.sale.stroke import Act, Stroke
from shared.catalogue.offer import TicketOffer
from shared.kernel.clock import Clock
from shared.pricing.rules import Basket, Quote, offers_by_type, price_basket

CHANNEL: Final = "window"
_PENDING_DIGITS: Final = 3


class Counter:
    """Keeps page, basket and the digits that wait; says in the message bar why a key did nothing.

    `pending` digits are the quantity of the next ticket button; while `multiplying` they are the
    new quantity of the selected line. A basket that was emptied can be had back by undo.
    """

    def __init__(self, messages: SaleMessages, clock: Clock) -> None:
        self._messages = messages
        self._clock = clock
        self.page: SalePage | None = None
        self.today: date | None = None
        self.draft = Draft()
        self.pending = ""
        self.multiplying = False
        self._undo: Draft | None = None
        self._last = Draft()

    def quote(self) -> Quote | None:
        """Price the basket as it stands; None without a page or a line."""
        if self.page is None or not self.draft.lines:
            return None
        basket = Basket(self.draft.lines, self.page.visit_day, CHANNEL, self._clock.now())
        return price_basket(basket, offers_by_type(self.page.offers))

    def take_page(self, page: SalePage, today: date) -> None:
        """Take another day or newer figures; what is not sold on that day leaves the basket."""
        self.page, self.today = page, today
        offered = offers_by_type(page.offers)
        kept = tuple(line for line in self.draft.lines if line.ticket_type_id in offered)
        if len(kept) < len(self.draft.lines):
            self.draft = Draft(kept, len(kept) - 1)
            self._messages.say_not_here()

    def next_sale(self) -> None:
        """Clear the counter for the next visitor; what was sold can be repeated by one key."""
        if self.draft.lines:
            self._last = self.draft
        self.draft = Draft()
        self._undo = None
        self._drop_digits()

    def press(self, stroke: Stroke) -> None:
        """Do what a key of the basket does."""
        match stroke.act:
            case Act.DIGIT:
                self._digit(stroke.text)
            case Act.TICKET:
                self._ticket(stroke.number)
            case Act.LINE | Act.UP | Act.DOWN:
                self._select(stroke)
            case Act.MULTIPLY:
                self._multiply()
            case Act.PLUS:
                self._plus()
            case Act.MINUS:
                self._change(self.draft.change_selected(-1))
            case Act.DELETE:
                self._change(self.draft.remove_selected())
            case Act.BACKSPACE:
                self.pending = self.pending[:-1]
            case Act.UNDO:
                self._take_back()
            case _:
                pass

    def enter(self) -> bool:
        """Finish a quantity; else tell whether there is something to pay for."""
        if self.multiplying:
            self._set_quantity()
            return False
        self._drop_digits()
        return bool(self.draft.lines)

    def escape(self) -> None:
        """Drop what was begun last: digits, then a message, then the basket, which undo brings."""
        if self.pending or self.multiplying:
            self._drop_digits()
        elif not self._messages.dismiss() and self.draft.lines:
            self._undo, self.draft = self.draft, Draft()
            self._messages.say_removed_all()

    def _select(self, stroke: Stroke) -> None:
        steps = {Act.UP: self.draft.selected - 1, Act.DOWN: self.draft.selected + 1}
        self.draft = self.draft.select(steps.get(stroke.act, stroke.number))

    def _digit(self, digits: str) -> None:
        text = (self.pending + digits).lstrip("0") if digits != "." else self.pending
        if len(text) <= _PENDING_DIGITS:
            self.pending = text

    def _ticket(self, place: int) -> None:
        offers = self.page.offers if self.page else ()
        quantity = int(self.pending or 1)
        self._drop_digits()
        if place >= len(offers):
            self._messages.say_no_such_ticket(f"F{place + 1}")
        elif self._has_places(
            offers[place], self.draft.quantity_of(_type(offers[place])) + quantity
        ):
            self.draft = self.draft.add(_type(offers[place]), quantity)

    def _has_places(self, offer: TicketOffer, quantity: int) -> bool:
        wanted = quantity * offer.persons
        if offer.left is None or wanted <= offer.left:
            return True
        if offer.left == 0 and self.page is not None and self.today is not None:
            self._messages.say_sold_out(offer, self.page.visit_day, self.today)
        else:
            self._messages.say_too_few(offer, wanted)
        return False

    def _selected_offer(self) -> TicketOffer | None:
        if self.page is None or self.draft.selected == NO_LINE:
            return None
        line = self.draft.lines[self.draft.selected]
        return offers_by_type(self.page.offers).get(line.ticket_type_id)

    def _plus(self) -> None:
        offer = self._selected_offer()
        if offer is None:
            self._repeat()
        elif self._has_places(offer, self.draft.quantity_of(_type(offer)) + 1):
            self.draft = self.draft.change_selected(1)

    def _repeat(self) -> None:
        offered = offers_by_type(self.page.offers) if self.page else {}
        lines = self._last.lines
        if lines and all(line.ticket_type_id in offered for line in lines):
            self.draft = self._last

    def _multiply(self) -> None:
        if self.draft.selected == NO_LINE:
            return
        if self.pending:
            self._set_quantity()
        else:
            self.multiplying = not self.multiplying

    def _set_quantity(self) -> None:
        quantity, offer = int(self.pending or 0), self._selected_offer()
        self._drop_digits()
        if quantity and offer is not None and self._has_places(offer, quantity):
            self.draft = self.draft.set_selected(quantity)

    def _change(self, draft: Draft) -> None:
        if len(draft.lines) < len(self.draft.lines):
            gone = self._selected_offer()
            self._undo = self.draft
            self._messages.say_removed_line(gone)
        self.draft = draft

    def _take_back(self) -> None:
        if self._undo is not None:
            self.draft, self._undo = self._undo, None
            self._messages.clear_undo()

    def _drop_digits(self) -> None:
        self.pending, self.multiplying = "", False


def _type(offer: TicketOffer) -> int:
    return offer.ticket_type_id
