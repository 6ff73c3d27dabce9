"""Takes the cash for the basket, and has the sale recorded once, whatever is tried again."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject

from boxoffice.sale.cash import CashEntry
from boxoffice.sale.cash_keys import press_cash
from boxoffice.sale.counter import Counter
from boxoffice.sale.desk import SaleDesk
from boxoffice.sale.intent import Intent, intent_for
from boxoffice.sale.messages import SaleMessages
from boxoffice.sale.refusals import Refusals
from boxoffice.sale.sheets import NamingStep
from boxoffice.sale.shown import Mode, Sold
from boxoffice.sale.sitting import Sitting
from boxoffice.sale.stroke import Act, Stroke
from shared.database.lost import DATABASE_LOST
from shared.desktop.background import Background
from shared.kernel.clock import Clock
from shared.kernel.money import Money
from shared.kernel.refusal import Refusal
from shared.sales.receipt import Receipt
from shared.sales.sell import check_basket

logger = logging.getLogger(__name__)


class Tender(QObject):
    """`recording` is true between pay and the database's answer; strokes then wait.

    `sold` is called with what was recorded. When it was not, `drop_keys` forgets what was pressed
    meanwhile, which was meant for a sale that went through, and tells whether there was any.
    """

    def __init__(
        self,
        sitting: Sitting,
        counter: Counter,
        naming: NamingStep,
        database: Background,
        desk: SaleDesk,
        messages: SaleMessages,
        refusals: Refusals,
        clock: Clock,
    ) -> None:
        super().__init__()
        self._sitting = sitting
        self._counter = counter
        self._naming = naming
        self._database = database
        self._desk = desk
        self._messages = messages
        self._refusals = refusals
        self._clock = clock
        self._intent: Intent | None = None
        self.cash = CashEntry()
        self.recording = False
        self.sold: Callable[[Sold], None] = lambda _: None
        self.drop_keys: Callable[[], bool] = lambda: False
        self.changed: Callable[[], None] = lambda: None

    def forget(self) -> None:
        """Begin without anything that was tried before."""
        self._intent, self.cash = None, CashEntry()

    def begin(self) -> None:
        """Hold the price and ask for the money, unless names are missing or terms forbid it."""
        try:
            quote = self._counter.hold_price()
            if self._naming.ask():
                self._counter.let_price_go()
                return
            check_basket(quote, [one.in_order for one in self._naming.people(quote)])
        except Refusal as refusal:
            self._counter.let_price_go()
            self._refusals.say(refusal)
        else:
            self._sitting.mode, self.cash = Mode.TENDER, CashEntry()
            self._messages.clear_undo()

    def press(self, stroke: Stroke) -> None:
        """Do what a key does while cash is taken."""
        match stroke.act:
            case Act.ESCAPE if not self.cash.empty:
                self.cash = CashEntry()
            case Act.ESCAPE:
                self._sitting.choose()
                self._counter.let_price_go()
                self._messages.clear_sale()
            case Act.ENTER:
                self._pay()
            case _:
                quote = self._counter.quote()
                self.cash = press_cash(self.cash, stroke, quote.total if quote else Money(0))

    def _pay(self) -> None:
        quote, buyer = self._counter.quote(), self._counter.draft.buyer
        people = self._naming.people(quote) if quote else ()
        intent = intent_for(quote, self._intent, buyer.id if buyer else None, people)
        if intent is None:
            return
        received = self.cash.amount(intent.quote.total)
        if received < intent.quote.total:
            self._messages.say_short(intent.quote.total - received)
            return
        self._intent = intent
        self.recording = True
        self._messages.clear_sale()
        self._database.run(
            self,
            lambda: self._desk.sell(intent, received),
            lambda receipt: self._sold(receipt, intent),
            lambda error: self._not_sold(error, intent),
        )

    def _sold(self, receipt: Receipt, intent: Intent) -> None:
        self.recording = False
        self.forget()
        buyer = self._counter.draft.buyer
        sold = Sold(receipt, intent.quote, self._clock.now(), buyer=buyer)
        self._sitting.sold(sold)
        self.sold(sold)

    def _not_sold(self, error: Exception, intent: Intent) -> None:
        self.recording = False
        dropped = self.drop_keys()
        if isinstance(error, DATABASE_LOST):
            # The same id next time: if this one was recorded after all, it is found again.
            self._messages.say_database_lost(dropped_keys=dropped)
        elif isinstance(error, Refusal):
            self._intent = None
            self._sitting.choose()
            self._counter.let_price_go()
            self._refusals.say(error, intent)
        else:
            logger.error("a sale failed", exc_info=error)
            self._messages.say_fault()
        self.changed()
