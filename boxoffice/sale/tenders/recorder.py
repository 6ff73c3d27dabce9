"""Has the sale held and recorded, each once, whatever is tried again."""

from __future__ import annotations

import logging
from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject

from boxoffice.sale.counter import Counter
from boxoffice.sale.desk import SaleDesk
from boxoffice.sale.intent import Intent, intent_for
from boxoffice.sale.sheets import NamingStep
from boxoffice.sale.tenders.desk import TenderDesk
from shared.desktop.background import Background
from shared.kernel.money import Money
from shared.payments.rules import CASH, TypedTender
from shared.sales.outage import TAKEN_OFF_LINE
from shared.sales.receipt import Receipt

logger = logging.getLogger(__name__)


class Recorder(QObject):
    """`busy` is true between a question and its answer; strokes then wait.

    `held` is the intent whose places are kept. A plain cash sale is not held at all: it is one
    statement. `dropped` is called once a held order was let go.
    """

    def __init__(
        self,
        counter: Counter,
        naming: NamingStep,
        database: Background,
        desk: SaleDesk,
        tenders: TenderDesk,
    ) -> None:
        super().__init__()
        self._counter = counter
        self._naming = naming
        self._database = database
        self._desk = desk
        self._tenders = tenders
        self._intent: Intent | None = None
        self.held: Intent | None = None
        self.busy = False
        self.recorded: Callable[[Receipt, Intent], None] = lambda _receipt, _intent: None
        self.failed: Callable[[Exception, Intent], None] = lambda _error, _intent: None
        self.dropped: Callable[[], None] = lambda: None

    @property
    def away(self) -> bool:
        """Tell whether the window sells without the database."""
        return self._desk.away()

    def takes(self, tender: str) -> bool:
        """Tell whether this pays at the moment."""
        return not self.away or tender in TAKEN_OFF_LINE

    def forget(self) -> None:
        """Begin without anything that was tried before."""
        self._intent = self.held = None

    def refused(self) -> None:
        """Take a new id next time: what was refused was not recorded."""
        self._intent = None

    def intent(self) -> Intent | None:
        """Give the sale of the basket as it stands: the one that is held or was tried, if same."""
        quote, buyer = self._counter.quote(), self._counter.draft.buyer
        people = self._naming.people(quote) if quote else ()
        tried = self.held or self._intent
        return intent_for(
            quote, tried, buyer.id if buyer else None, people, self._counter.draft.parked
        )

    def hold(self, then: Callable[[], None]) -> None:
        """Keep the places before any money is asked for; `then` is called once they are kept.

        Without the database those of the window's own block are there for nobody else.
        """
        intent = self.intent()
        if intent is None:
            return
        if self.held is not None or self.away:
            then()
            return

        def kept(_: None) -> None:
            self.busy, self.held = False, intent
            then()

        self._run(lambda: self._tenders.hold(intent), kept, intent)

    def record(self, tenders: tuple[TypedTender, ...], received: Money) -> None:
        """Record the sale: held places and what was paid, or cash in one statement."""
        intent = self.held or self.intent()
        if intent is None:
            return
        self._intent = intent
        if self.away and self._stands_by_itself(intent, tenders):
            self.held = None  # its places are freed by themselves
            self._run(lambda: self._desk.sell_away(intent, tenders), self._done(intent), intent)
        elif self.held is not None:
            self._run(lambda: self._tenders.complete(intent, tenders), self._done(intent), intent)
        elif [one.tender for one in tenders] == [CASH]:
            self._run(lambda: self._desk.sell(intent, received), self._done(intent), intent)
        else:  # the database has come back while the money was taken
            self.hold(lambda: self.record(tenders, received))

    @staticmethod
    def _stands_by_itself(intent: Intent, tenders: tuple[TypedTender, ...]) -> bool:
        """Tell whether the database need say nothing of the money: it knows what was charged."""
        seen = all(one.tender in TAKEN_OFF_LINE for one in tenders)
        return seen and Money.sum(one.amount for one in tenders) == intent.quote.total

    def drop(self) -> bool:
        """Let the held order go, if there is one; its charges go back."""
        if self.held is None:
            return False
        order_id: UUID = self.held.order_id
        self.forget()
        self._database.run(
            self, lambda: self._tenders.drop(order_id), lambda _: self.dropped(), self._not_dropped
        )
        return True

    def finish_left(self, heard: Callable[[int, int], None]) -> None:
        """Deal with orders that were being paid when the program ended."""
        self._database.run(
            self, self._tenders.finish_left, lambda counts: heard(*counts), self._not_finished
        )

    def _run(self, job: Callable[[], object], done: Callable[..., None], intent: Intent) -> None:
        self.busy = True

        def not_done(error: Exception) -> None:
            self.busy = False
            self.failed(error, intent)

        self._database.run(self, job, done, not_done)

    def _done(self, intent: Intent) -> Callable[[Receipt], None]:
        def done(receipt: Receipt) -> None:
            self.busy = False
            self.forget()
            self.recorded(receipt, intent)

        return done

    def _not_finished(self, error: Exception) -> None:
        # they are found again at the next sign-in, or end by themselves and are paid back
        logger.warning("orders that were left could not be finished: %s", type(error).__name__)

    def _not_dropped(self, error: Exception) -> None:
        # its time runs out by itself, and what was charged then goes back
        logger.warning("a held order was not let go: %s", type(error).__name__)
