"""Joins the sale screen to the office: strokes in their order, days, cash, and the recording."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from boxoffice.sale.cash import CashEntry
from boxoffice.sale.cash_keys import press_cash
from boxoffice.sale.counter import Counter
from boxoffice.sale.day_pages import DayPages
from boxoffice.sale.desk import SaleDesk
from boxoffice.sale.exits import SaleExits
from boxoffice.sale.intent import Intent, intent_for
from boxoffice.sale.print_queue import PrintQueue
from boxoffice.sale.refusals import Refusals
from boxoffice.sale.sayings import SaleSayings
from boxoffice.sale.shown import Mode, SaleShown, Sold
from boxoffice.sale.slot_counter import SlotCounter
from boxoffice.sale.stroke import Act, Stroke
from boxoffice.sale.view import SaleView
from shared.database.lost import DATABASE_LOST
from shared.desktop.background import Background
from shared.kernel.clock import Clock
from shared.kernel.money import Money
from shared.kernel.refusal import Refusal
from shared.pricing.rules import Quote
from shared.sales.receipt import Receipt
from shared.sales.sell import check_basket

logger = logging.getLogger(__name__)

_HISTORY: Final = 8
# What begins the next sale while the change of the last one is still shown.
_BEGINS_SALE: Final = frozenset(
    {
        *(Act.DIGIT, Act.TICKET, Act.PLUS, Act.DAY, Act.NEXT_DAY, Act.ESCAPE),
        *(Act.PAGE, Act.PAGE_UP, Act.PAGE_DOWN),
    }
)


class SalePresenter:
    """Plays strokes one after another; those that come while it waits are kept and played after.

    A sale that fails drops what was pressed meanwhile, because it was meant for a sale that went
    through, and says so.
    """

    def __init__(
        self,
        view: SaleView,
        say: SaleSayings,
        prints: PrintQueue,
        database: Background,
        desk: SaleDesk,
        clock: Clock,
        exits: SaleExits,
    ) -> None:
        self._view = view
        self._messages = messages = say.sale
        self._prints = prints
        self._database = database
        self._desk = desk
        self._clock = clock
        self._exits = exits
        self._counter = Counter(messages, clock)
        self._mode = Mode.BASKET
        self._cash = CashEntry()
        self._intent: Intent | None = None
        self._change_of: Sold | None = None
        self._history: tuple[Sold, ...] = ()
        self._strokes: deque[Stroke] = deque()
        self._recording = False
        self._pages = DayPages(self._counter, database, desk, messages)
        self._pages.changed = self._play
        self._slots = SlotCounter(self._counter, self._pages, database, desk, say.slots)
        self._slots.changed = self._play
        self._refusals = Refusals(
            messages, say.terms, self._pages, self._counter, self._slots, exits.signed_out
        )
        view.stroke.connect(self.press)
        messages.stroke.connect(self.press)
        prints.changed = self.show

    @property
    def begun(self) -> bool:
        """Tell whether somebody has worked here since the program started."""
        return self._counter.page is not None

    @property
    def unfinished(self) -> bool:
        """Tell whether there is a basket that is not paid."""
        return self._recording or (
            self._mode is not Mode.CHANGE and bool(self._counter.draft.lines)
        )

    def begin(self) -> None:
        """Start a sitting: an empty counter, the page of today, the tickets that wait for paper."""
        self._counter.next_sale()
        self._mode, self._intent, self._change_of = Mode.BASKET, None, None
        self._history, self._cash = (), CashEntry()
        self._strokes.clear()
        self._messages.clear_sale()
        self._pages.load(None)
        self._prints.load()

    def refresh(self) -> None:
        """Ask for the places left, as often as the window's clock says; never at the tender."""
        if self._mode is not Mode.TENDER:
            self._pages.refresh()

    def scanned(self, text: str) -> None:
        """Hear a code at the window: it is not typing, and it changes nothing here yet."""
        self._messages.say_scan_ignored(len(text))

    def press(self, stroke: Stroke) -> None:
        """Play a stroke, after those that are waiting."""
        self._strokes.append(stroke)
        self._play()

    def show(self) -> None:
        """Show the state of the sale."""
        counter = self._counter
        self._view.show_sale(
            SaleShown(
                mode=self._mode,
                page=counter.page,
                today=counter.today,
                quote=counter.quote() if self._mode is not Mode.CHANGE else None,
                selected=counter.draft.selected,
                pending=counter.pending,
                multiplying=counter.multiplying,
                cash=self._cash,
                recording=self._recording,
                loading=self._waiting,
                ticket_page=counter.ticket_page,
                slots=self._slots.strip() if self._mode is not Mode.CHANGE else None,
                change_of=self._change_of,
                history=tuple(self._with_paper(sold) for sold in self._history),
                unprinted=self._prints.waiting,
            )
        )

    def _with_paper(self, sold: Sold) -> Sold:
        return replace(sold, unprinted=self._prints.waiting_of(sold.receipt.tickets))

    @property
    def _waiting(self) -> bool:
        return self._pages.loading or self._slots.asking

    # Strokes.

    def _play(self) -> None:
        while self._strokes and not self._recording and not self._waiting:
            self._do(self._strokes.popleft())
        self.show()

    def _do(self, stroke: Stroke) -> None:
        if self._view.overlay.isVisible():
            self._view.show_overlay(visible=False)
            if stroke.act in (Act.KEYS, Act.ESCAPE):
                return
        if self._do_anywhere(stroke):
            return
        self._messages.clear_input()
        match self._mode:
            case Mode.BASKET:
                self._do_basket(stroke)
            case Mode.TENDER:
                self._do_tender(stroke)
            case Mode.CHANGE:
                self._do_change(stroke)

    def _do_anywhere(self, stroke: Stroke) -> bool:
        acts: dict[Act, Callable[[], None]] = {
            Act.REPRINT: self._prints.print_again,
            Act.YES: self._prints.came_out,
            Act.NO: self._prints.did_not_come_out,
            Act.LOCK: self._exits.lock,
            Act.LANGUAGE: self._exits.language,
            Act.LOOK: self._exits.look,
            Act.KEYS: lambda: self._view.show_overlay(visible=True),
        }
        if self._mode is not Mode.TENDER:
            acts[Act.REPORTS] = self._exits.reports
        if stroke.act not in acts:
            return False
        acts[stroke.act]()
        return True

    def _do_basket(self, stroke: Stroke) -> None:
        match stroke.act:
            case Act.ENTER:
                if self._counter.enter():
                    self._begin_tender()
            case Act.ESCAPE:
                self._counter.escape()
            case Act.DAY:
                self._pages.choose(stroke.number)
            case Act.NEXT_DAY:
                self._pages.next_day()
            case _:
                if not self._slots.press(stroke):
                    self._counter.press(stroke)

    def _begin_tender(self) -> None:
        try:
            check_basket(self._counter.hold_price())
        except Refusal as refusal:
            self._counter.let_price_go()
            self._refusals.say(refusal)
        else:
            self._mode, self._cash = Mode.TENDER, CashEntry()
            self._messages.clear_undo()

    def _do_tender(self, stroke: Stroke) -> None:
        match stroke.act:
            case Act.ESCAPE if not self._cash.empty:
                self._cash = CashEntry()
            case Act.ESCAPE:
                self._back_to_basket()
            case Act.ENTER:
                self._pay()
            case _:
                self._cash = press_cash(self._cash, stroke, self._total())

    def _do_change(self, stroke: Stroke) -> None:
        # Enter is not among them: one press too many must not hide the change that is due.
        if stroke.act in _BEGINS_SALE:
            self._mode, self._change_of = Mode.BASKET, None
            self._counter.next_sale()
            if stroke.act is not Act.ESCAPE:
                self._do_basket(stroke)

    def _back_to_basket(self) -> None:
        self._mode = Mode.BASKET
        self._counter.let_price_go()
        self._messages.clear_sale()

    def _total(self) -> Money:
        quote = self._counter.quote()
        return quote.total if quote else Money(0)

    def _pay(self) -> None:
        intent = intent_for(self._counter.quote(), self._intent)
        if intent is None:
            return
        quote = intent.quote
        received = self._cash.amount(quote.total)
        if received < quote.total:
            self._messages.say_short(quote.total - received)
            return
        self._intent = intent
        self._recording = True
        self._messages.clear_sale()
        self._database.run(
            self._view,
            lambda: self._desk.sell(quote, received, intent.order_id),
            lambda receipt: self._sold(receipt, quote),
            self._not_sold,
        )

    def _sold(self, receipt: Receipt, quote: Quote) -> None:
        self._recording, self._intent = False, None
        sold = Sold(receipt, quote, self._clock.now())
        self._history = (sold, *self._history)[:_HISTORY]
        self._mode, self._change_of = Mode.CHANGE, sold
        self._cash = CashEntry()
        if receipt.received:
            self._exits.open_drawer()
        self._prints.print_tickets(receipt.tickets)
        page = self._counter.page
        if page is not None and page.visit_day != self._counter.today:
            # The next visitor comes today unless the cashier says otherwise.
            self._counter.next_sale()
            self._pages.load(None)
        self._play()
        self.refresh()

    def _not_sold(self, error: Exception) -> None:
        self._recording = False
        dropped = bool(self._strokes)
        self._strokes.clear()
        if isinstance(error, DATABASE_LOST):
            # The same id next time: if this one was recorded after all, it is found again.
            self._messages.say_database_lost(dropped_keys=dropped)
        elif isinstance(error, Refusal):
            self._intent = None
            self._mode = Mode.BASKET
            self._counter.let_price_go()
            self._refusals.say(error)
        else:
            logger.error("a sale failed", exc_info=error)
            self._messages.say_fault()
        self.show()
