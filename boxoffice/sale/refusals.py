"""What follows when a sale is refused: nothing was sold, and the counter shows what is true now."""

from __future__ import annotations

import logging
from collections.abc import Callable

from boxoffice.sale.counter import Counter
from boxoffice.sale.day_pages import DayPages
from boxoffice.sale.messages import SaleMessages
from shared.database.verb import IdOutOfRange
from shared.kernel.refusal import Refusal
from shared.sales.sell import KeyNotActive, PriceChanged, SalesClosed, SoldOut
from shared.shifts.open_shift import NoOpenShift
from shared.site.sign_in import NotPermitted, NotSignedIn

logger = logging.getLogger(__name__)


class Refusals:
    """Words a refusal, and brings fresh prices and places where they were the reason."""

    def __init__(
        self,
        messages: SaleMessages,
        pages: DayPages,
        counter: Counter,
        signed_out: Callable[[], None],
    ) -> None:
        self._messages = messages
        self._pages = pages
        self._counter = counter
        self._signed_out = signed_out

    def say(self, refusal: Refusal) -> None:
        """Say why nothing was sold, by the class of the refusal."""
        match refusal:
            case SoldOut():
                self._pages.reload(self._say_which_sold_out)
            case PriceChanged():
                self._pages.reload(self._messages.say_price_changed)
            case SalesClosed():
                self._pages.reload(self._messages.say_sales_closed)
            case NoOpenShift():
                self._messages.say_no_shift()
            case KeyNotActive():
                self._messages.say_key_not_active()
            case NotPermitted():
                self._messages.say_not_permitted()
            case NotSignedIn():
                self._signed_out()
            case IdOutOfRange():
                logger.error("the clock of this computer is far from the database's")
                self._messages.say_wrong_clock()
            case _:
                logger.error("a sale was refused", exc_info=refusal)
                self._messages.say_fault()

    def _say_which_sold_out(self) -> None:
        quote = self._counter.quote()
        lines = quote.lines if quote else ()
        self._messages.say_refused_places(
            tuple(
                line.offer
                for line in lines
                if line.offer.left is not None and line.persons > line.offer.left
            )
        )
