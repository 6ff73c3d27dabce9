"""Another price for the selected line, which a supervisor signs for with number and PIN."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace

from boxoffice.sale.counter import Counter
from boxoffice.sale.desk import SaleDesk
from boxoffice.sale.price.messages import PriceMessages
from boxoffice.sale.price.price_view import PriceView, SignedPrice
from boxoffice.sale.price.shown import PriceShown
from boxoffice.sale.question import Question
from boxoffice.sale.signed_sheet import SignedSheet
from boxoffice.sale.stroke import Act
from shared.catalogue.offer import TicketOffer
from shared.database.lost import DATABASE_LOST
from shared.kernel.ids import uuid7
from shared.pricing.rules import QuoteLine
from shared.sales.agree_price import PriceWanted

logger = logging.getLogger(__name__)


class PriceSheet(SignedSheet):
    """Ctrl O: what each ticket of the line costs instead, why, and who allows it.

    It is `done` once the line has its price.
    """

    act = Act.PRICE

    def __init__(
        self,
        view: PriceView,
        counter: Counter,
        question: Question,
        desk: SaleDesk,
        messages: PriceMessages,
        signed_out: Callable[[], None],
    ) -> None:
        super().__init__(counter, question, signed_out)
        self._desk = desk
        self._messages = messages
        self._agreed = 0
        view.signed.connect(self._signed)
        view.taken_back.connect(self._taken_back)

    def open(self) -> bool:
        """Begin with the selected line; without one, or with a free one, there is nothing to do."""
        line = self._line()
        if line is None:
            self._messages.say_no_line()
        elif not line.unit_price:
            self._messages.say_free(line.offer)
        else:
            self.begin()
            return True
        return False

    def shown(self) -> PriceShown | None:
        """Give the line that it is about."""
        line = self._line()
        if line is None:
            return None
        return PriceShown(line.offer.name, line.quantity, line.unit_price, self.signing())

    def not_done(self, error: Exception) -> None:
        """Say that the line costs what it did."""
        if isinstance(error, DATABASE_LOST):
            self._messages.say_lost()
        else:
            logger.error("a price was not agreed to", exc_info=error)
            self._messages.say_fault()

    def follow(self) -> None:
        """Say so when a line that was changed has lost its agreed price."""
        lines = self._counter.draft.lines
        agreed = sum(line.agreed is not None for line in lines)
        if lines and agreed < self._agreed:
            self._messages.say_dropped()
        self._agreed = agreed

    def _line(self) -> QuoteLine | None:
        quote, at = self._counter.quote(), self._counter.draft.selected
        return quote.lines[at] if quote is not None and 0 <= at < len(quote.lines) else None

    def _signed(self, signed: SignedPrice) -> None:
        line = self._line()
        if line is None or self.asking:
            return
        facts = (line.offer.ticket_type_id, line.quantity, line.unit_price)
        wanted = PriceWanted(uuid7(), *facts, signed.each, signed.reason)
        self.ask(
            lambda: self._desk.agree_price(wanted, signed.approval),
            lambda _: self._take(line.offer, wanted),
        )

    def _take(self, offer: TicketOffer, wanted: PriceWanted) -> None:
        self._put(wanted)
        self._messages.say_agreed(offer, wanted.each)

    def _taken_back(self) -> None:
        self._put(None)
        self.changed()

    def _put(self, wanted: PriceWanted | None) -> None:
        draft = self._counter.draft
        line = draft.selected_line
        if line is not None:
            agreed = wanted.agreed if wanted else None
            self._counter.draft = draft.put(draft.selected, replace(line, agreed=agreed))
        self._agreed = sum(one.agreed is not None for one in self._counter.draft.lines)
        self.done()
