"""The basket on the counter while it is put together: what each key does to it, and no database."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Final

from boxoffice.sale.basket_price import BasketPrice
from boxoffice.sale.desk import SalePage
from boxoffice.sale.draft import NO_LINE, Draft
from boxoffice.sale.messages import SaleMessages
from boxoffice.sale.people.choices import class_on
from boxoffice.sale.shown import offer_at, pages_of
from boxoffice.sale.slots import SlotWish, carried, line_for, slots_of, without_room
from boxoffice.sale.stroke import Act, Stroke
from shared.catalogue.offer import TicketOffer
from shared.kernel.clock import Clock
from shared.pricing.codes import IdleCode
from shared.pricing.rules import MOST_OF_ONE_LINE, BasketLine, Quote, offers_by_type

_PENDING_DIGITS: Final = 4  # of an hour; a quantity has three
_TURNS: Final = {Act.PAGE_UP: -1, Act.PAGE_DOWN: 1}


class Counter:
    """Keeps page, basket and the digits that wait; says in the message bar why a key did nothing.

    `pending` digits are the quantity of the next ticket button, or the hour of the next slot; while
    `multiplying` they are the new quantity of the selected line. A basket that was emptied can be
    had back by undo. `slot_full` is called with what found no room at its hour, `class_gone` when
    another day has no such concession, `idle_now` with codes that it made idle, `not_agreed` with
    what a contract lacks.
    """

    def __init__(self, messages: SaleMessages, clock: Clock) -> None:
        self._messages = messages
        self.prices = BasketPrice(clock)
        self.slot_full: Callable[[SlotWish], None] = lambda _: None
        self.class_gone: Callable[[], None] = lambda: None
        self.idle_now: Callable[[tuple[IdleCode, ...]], None] = lambda _: None
        self.not_agreed: Callable[[TicketOffer], None] = lambda _: None
        self.page: SalePage | None = None
        self.today: date | None = None
        self.draft = Draft()
        self.pending = ""
        self.multiplying = False
        self.ticket_page = 0
        self._undo: Draft | None = None
        self._last: tuple[BasketLine, ...] = ()

    def quote(self) -> Quote | None:
        """Price the basket as it stands, or as it is held; None without a page or a line."""
        return self.prices.quote(self.draft)

    def hold_price(self) -> Quote:
        """Keep the price while the visitor counts out the money. Raises NotOnSale."""
        return self.prices.hold(self.draft)

    def let_price_go(self) -> None:
        """Price the basket anew from now on."""
        self.prices.let_go()

    def take_page(self, page: SalePage, today: date) -> None:
        """Take another day or newer figures; what is not sold on that day leaves the basket."""
        before, offers, idle = self.page, self.offers, self._idle()
        self.page, self.today = page, today
        self.prices.take_page(page)
        if self.ticket_page not in pages_of(page.offers):
            self.ticket_page = 0
        lines = (self._carried(line, offers) for line in self._classed(before, page))
        kept = tuple(line for line in lines if line is not None)
        gone = len(self.draft.lines) - len(kept)
        self.draft = self.draft.with_lines(kept, len(kept) - 1 if gone else self.draft.selected)
        if gone:
            self._messages.say_not_here()
        if before is not None and before.visit_day != page.visit_day:
            self.idle_now(tuple(one for one in self._idle() if one not in idle))

    @property
    def offers(self) -> dict[int, TicketOffer]:
        """What is sold on the day, by ticket type."""
        return dict(offers_by_type(self.page.offers)) if self.page else {}

    @property
    def selected_offer(self) -> TicketOffer | None:
        """What the selected line is of."""
        line = self.draft.selected_line
        return self.offers.get(line.ticket_type_id) if line else None

    def take_up(self, draft: Draft) -> bool:
        """Put a basket on the counter, or sell it to somebody else; False if some is not sold."""
        kept = tuple(one for one in draft.lines if self.prices.of(draft.with_lines((one,), 0)))
        self.draft = draft.with_lines(kept, len(kept) - 1)
        self._undo = None
        return len(kept) == len(draft.lines)

    def next_sale(self) -> None:
        """Clear the counter for the next visitor; what was sold can be repeated by one key."""
        if self.draft.lines:
            self._last = self.draft.lines
        self.draft = Draft()
        self.ticket_page = 0
        self._undo = None
        self.let_price_go()
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
                self._turn_page(stroke)

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
        elif not self._messages.dismiss() and not self.draft.empty:
            self._undo, self.draft = self.draft, Draft()
            self._messages.say_removed_all()

    def take_hour(self) -> str:
        """Give the digits that wait, as the hour of a slot, and drop them."""
        digits = self.pending
        self._drop_digits()
        return digits

    def put(self, draft: Draft, line: BasketLine, at: int | None = None) -> None:
        """Take a change to a line if there is room, else say so or look for another hour.

        `at` is the line that changes, None for one that is added.
        """
        offer = self.offers[line.ticket_type_id]
        slots = slots_of(line, offer)
        full = without_room(draft.lines, self.offers, offer, slots)
        if full is not None and full.starts is not None:
            self.slot_full(SlotWish.of(line, offer, full, at))
        elif full is not None or offer.left == 0:
            self._say_no_room(draft, offer)
        elif self.prices.of(draft) is not None:
            self.draft = draft
        else:
            (self.not_agreed if draft.agency else self._messages.say_not_at_this_hour)(offer)

    def _idle(self) -> tuple[IdleCode, ...]:
        quote = self.quote()
        return quote.idle if quote else ()

    def _classed(self, before: SalePage | None, page: SalePage) -> tuple[BasketLine, ...]:
        """Give the lines with their concessions as a page has them."""
        lines = tuple(
            replace(line, concession_id=class_on(line, before, page)) for line in self.draft.lines
        )
        if sum(line.concession_id is None for line in lines) > sum(
            line.concession_id is None for line in self.draft.lines
        ):
            self.class_gone()
        return lines

    def _carried(self, line: BasketLine, before: dict[int, TicketOffer]) -> BasketLine | None:
        """Give a line as the page of now can sell it."""
        offer, known = self.offers.get(line.ticket_type_id), before.get(line.ticket_type_id)
        if offer is None or known is None:
            return None
        if any(slot not in offer.series_of for slot in line.slots):
            line = carried(line, known, offer)
        return line if self.prices.of(Draft((line,), 0)) else None

    def _turn_page(self, stroke: Stroke) -> None:
        pages = pages_of(self.page.offers if self.page else ())
        if stroke.act is Act.PAGE and stroke.number in pages:
            self.ticket_page = stroke.number
        elif stroke.act in _TURNS and self.ticket_page in pages:
            at = pages.index(self.ticket_page) + _TURNS[stroke.act]
            self.ticket_page = pages[at % len(pages)]

    def _select(self, stroke: Stroke) -> None:
        steps = {Act.UP: self.draft.selected - 1, Act.DOWN: self.draft.selected + 1}
        self.draft = self.draft.select(steps.get(stroke.act, stroke.number))

    def _digit(self, digits: str) -> None:
        text = (self.pending + digits).lstrip("0") if digits != "." else self.pending
        if len(text) <= _PENDING_DIGITS:
            self.pending = text

    def _ticket(self, place: int) -> None:
        offer = offer_at(self.page.offers if self.page else (), self.ticket_page, place)
        quantity = int(self.pending or 1)
        self._drop_digits()
        if offer is None:
            self._messages.say_no_such_ticket(f"F{place + 1}")
        elif quantity > MOST_OF_ONE_LINE:
            self._messages.say_too_many(MOST_OF_ONE_LINE)
        else:
            line = replace(line_for(self.draft, offer), quantity=quantity)
            self.put(self.draft.add(line), line)

    def _say_no_room(self, draft: Draft, offer: TicketOffer) -> None:
        if offer.left == 0 and self.page is not None and self.today is not None:
            self._messages.say_sold_out(offer, self.page.visit_day, self.today)
            return
        mine = (line for line in draft.lines if line.ticket_type_id == offer.ticket_type_id)
        self._messages.say_too_few(offer, offer.persons * sum(line.quantity for line in mine))

    def _plus(self) -> None:
        if self.draft.selected_line is None:
            self._repeat()
        else:
            self._set_selected(self.draft.selected_line.quantity + 1)

    def _set_selected(self, quantity: int) -> None:
        draft = self.draft.set_selected(quantity)
        line = draft.selected_line
        if line is not None:
            self.put(draft, line, draft.selected)

    def _repeat(self) -> None:
        lines = tuple(self._again(line) for line in self._last)
        whole = tuple(line for line in lines if line is not None)
        if whole and len(whole) == len(lines):
            for line in whole:
                self.draft = self.draft.add(line)

    def _again(self, line: BasketLine) -> BasketLine | None:
        """Give a line of the last sale, at its hour if that has room, else at the next that has.

        Its concession was that of other visitors, whose documents were looked at.
        """
        line = replace(line, concession_id=None, agreed=None)
        offer, again = self.offers.get(line.ticket_type_id), self._carried(line, self.offers)
        if offer is None or again is None or not again.slots:
            return again
        full = without_room((again,), self.offers, offer, slots_of(again, offer))
        return again if full is None else replace(again, slots=offer.first_open)

    def _multiply(self) -> None:
        if self.draft.selected == NO_LINE:
            return
        if self.pending:
            self._set_quantity()
        else:
            self.multiplying = not self.multiplying

    def _set_quantity(self) -> None:
        quantity = int(self.pending or 0)
        self._drop_digits()
        if quantity > MOST_OF_ONE_LINE:
            self._messages.say_too_many(MOST_OF_ONE_LINE)
        elif quantity and self.selected_offer is not None:
            self._set_selected(quantity)

    def _change(self, draft: Draft) -> None:
        if len(draft.lines) < len(self.draft.lines):
            gone = self.selected_offer
            self._undo = self.draft
            self._messages.say_removed_line(gone)
        self.draft = draft

    def _take_back(self) -> None:
        if self._undo is not None:
            self.draft, self._undo = self._undo, None
            self._messages.clear_undo()

    def _drop_digits(self) -> None:
        self.pending, self.multiplying = "", False
