"""Keeps the block fresh, sends what waits, and brings the window back: nobody need do anything."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal

from boxoffice.outage.facts import OutageFacts
from boxoffice.outage.messages import OutageMessages
from boxoffice.outage.outage import Outage
from shared.database.lost import DATABASE_LOST
from shared.desktop.background import Background
from shared.kernel.refusal import Refusal

logger = logging.getLogger(__name__)

_KEEP_TICKS: Final = 60
_SEND_TICKS: Final = 2


class OutageWatch(QObject):
    """`tick` is called every second. `changed` follows when the bars may differ.

    `back` is called when the window asks the database again; `facts` is how things stand.
    """

    _left = Signal()

    def __init__(
        self,
        outage: Outage | None,
        database: Background,
        own: Background,
        say: OutageMessages,
        *,
        broken: bool,
    ) -> None:
        super().__init__()
        self._outage = outage
        self._left.connect(self._look, Qt.ConnectionType.QueuedConnection)
        if outage is not None:
            outage.stand_by.left = self._left.emit
        self._database = database
        self._own = own
        self._say = say
        self._busy = False
        self._until = 0
        self._sent = 0
        self.facts = OutageFacts(broken=broken)
        self.changed: Callable[[], None] = lambda: None
        self.back: Callable[[], None] = lambda: None

    def soon(self) -> None:
        """Look at the block at once: somebody signed in, or a shift began."""
        self._until = 0

    def tick(self) -> None:
        """Do what is due."""
        self._look()
        self._until -= 1
        if self._outage is not None and not self._busy and self._until < 0:
            self._go()

    def before_count(self, go_on: Callable[[], None]) -> None:
        """Give the block back before the drawer is counted, or say what is still to be sent."""
        self._look()
        outage = self._outage
        if outage is None:
            go_on()
        elif self.facts.away or self.facts.waiting:
            self._say.say_not_sent(self.facts.waiting)
        elif self.facts.late:
            self._say.say_late(self.facts.late)
        else:

            def kept(error: Exception) -> None:
                # The end of the shift ends the block by itself.
                logger.warning("a block was not given back: %s", type(error).__name__)
                go_on()

            self._own.run(self, outage.line.give_back, lambda _: go_on(), kept)

    def _go(self) -> None:
        outage = self._outage
        if outage is None:
            return
        self._busy = True
        if outage.stand_by.away:
            self._until = _SEND_TICKS
            self._own.run(self, outage.line.send, self._was_sent, self._not_done)
        else:
            self._until = _SEND_TICKS if self.facts.waiting else _KEEP_TICKS
            self._own.run(self, outage.line.keep, self._was_kept, self._not_done)

    def _was_sent(self, sent: int) -> None:
        self._sent += sent
        if self._outage is not None:
            # On the thread that sells: no sale can come between.
            self._database.run(
                self, self._outage.stand_by.come_back, self._came_back, self._not_done
            )

    def _came_back(self, back: bool) -> None:
        self._busy = False
        if back:
            self._say.say_back(self._sent)
            self._sent = 0
            self._until = 0
            self.back()
        self._look()

    def _was_kept(self, _: object) -> None:
        self._busy = False
        self._look()

    def _not_done(self, error: Exception) -> None:
        self._busy = False
        if isinstance(error, DATABASE_LOST):
            logger.info("the database is gone")
        elif isinstance(error, Refusal):
            logger.info("no block was reserved: %s", type(error).__name__)
        else:
            logger.error("the block was not looked after", exc_info=error)

    def _look(self) -> None:
        if self._outage is None:
            return
        facts = self._outage.stand_by.facts()
        if facts == self.facts:
            return
        if facts.away and not self.facts.away:
            self._until = _SEND_TICKS
        late, self.facts = self.facts.late, facts
        if facts.late > late:
            self._say.say_late(facts.late)
        elif late and not facts.late:
            self._say.clear_late()
        self.changed()
