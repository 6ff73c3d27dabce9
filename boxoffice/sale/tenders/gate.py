"""What stands before and behind the taking of money: may it begin, and why was it not recorded."""

from __future__ import annotations

import logging
from collections.abc import Callable

from boxoffice.sale.counter import Counter
from boxoffice.sale.intent import Intent
from boxoffice.sale.messages import SaleMessages
from boxoffice.sale.refusals import Refusals
from boxoffice.sale.sheets import NamingStep
from shared.database.lost import DATABASE_LOST
from shared.kernel.refusal import Refusal
from shared.sales.sell import check_basket

logger = logging.getLogger(__name__)


class TenderGate:
    """Asks nothing of the database; says in the message bar what is in the way."""

    def __init__(
        self, counter: Counter, naming: NamingStep, messages: SaleMessages, refusals: Refusals
    ) -> None:
        self._counter = counter
        self._naming = naming
        self._messages = messages
        self._refusals = refusals

    def opens(self) -> bool:
        """Hold the price, unless names are missing or terms forbid the sale."""
        try:
            quote = self._counter.hold_price()
            if self._naming.ask():
                self._counter.let_price_go()
                return False
            check_basket(quote, [one.in_order for one in self._naming.people(quote)])
        except Refusal as refusal:
            self._counter.let_price_go()
            self._refusals.say(refusal)
            return False
        return True

    def tell(
        self, error: Exception, intent: Intent, let_go: Callable[[], None], *, dropped_keys: bool
    ) -> None:
        """Say why a sale was not recorded; one that was refused is let go before that."""
        if isinstance(error, DATABASE_LOST):
            # The same id next time: if this one was recorded after all, it is found again.
            self._messages.say_database_lost(dropped_keys=dropped_keys)
        elif isinstance(error, Refusal):
            let_go()
            self._refusals.say(error, intent)
        else:
            logger.error("a sale failed", exc_info=error)
            self._messages.say_fault()
