"""Hands an order over that was made elsewhere and waits for its paper: all of it, once.

What was only told, a number or a name, proves nothing: the cashier then looks at the document.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QObject

from boxoffice.lookup.desk import LookUpDesk
from boxoffice.lookup.pick_up_messages import PickUpMessages
from boxoffice.lookup.shown import LookUpShown
from boxoffice.sale.print_queue import PrintQueue
from boxoffice.sale.question import Question
from shared.database.lost import DATABASE_LOST
from shared.kernel.ids import uuid7
from shared.sales.pickup import CollectedAlready, NothingToCollect
from shared.sales.pickup_keys import ShownBy
from shared.sales.receipt import IssuedTicket

logger = logging.getLogger(__name__)


class PickUps(QObject):
    """`done` follows when the order has changed. A retry of the same order is the same pick-up."""

    def __init__(
        self, question: Question, desk: LookUpDesk, say: PickUpMessages, prints: PrintQueue
    ) -> None:
        super().__init__()
        self._question = question
        self._desk = desk
        self._say = say
        self._prints = prints
        self._meant: tuple[UUID, UUID] | None = None
        self.done: Callable[[], None] = lambda: None

    def collect(self, shown: LookUpShown) -> LookUpShown:
        """Take the order over, and print it; ask for the document first where nothing was shown."""
        history, shown_by = shown.history, shown.found.shown_by
        if history is None or not history.to_collect:
            return shown
        if shown_by is None and not shown.looking:
            self._say.say_look(history.order.person)
            return replace(shown, looking=True)
        order = history.order.id
        if self._meant is None or self._meant[0] != order:
            self._meant = order, uuid7()
        collect_id = self._meant[1]
        self._question.ask(
            lambda: self._desk.collect(history, collect_id, shown_by or ShownBy.SEEN),
            self._collected,
            self._failed,
        )
        return replace(shown, looking=False)

    def _collected(self, tickets: tuple[IssuedTicket, ...]) -> None:
        self._meant = None
        self._say.say_collected(len(tickets))
        self._prints.print_tickets(tickets)
        self.done()

    def _failed(self, error: Exception) -> None:
        match error:
            case CollectedAlready():
                self._say.say_collected_elsewhere(error)
                self.done()
            case NothingToCollect():
                self._say.say_changed()
                self.done()
            case _:
                self._say.say_not_known()
                if not isinstance(error, DATABASE_LOST):
                    logger.error("an order was not handed over", exc_info=error)
