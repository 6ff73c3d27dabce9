"""Gives a visitor the paper; where that fails, a code for the window: no ticket is lost."""

from __future__ import annotations

import logging
from uuid import UUID

from PySide6.QtCore import QObject

from boxoffice.kiosk.office import KioskOffice
from boxoffice.kiosk.paper_left import PaperLeft
from boxoffice.kiosk.printing import Stopped, TicketRun
from boxoffice.kiosk.showing import Showing
from boxoffice.kiosk.shown import LeftForWindow, Page, Printing, Said
from shared.desktop.background import Background
from shared.sales.print_queue import QUEUED, UnprintedTicket
from shared.sales.receipt import IssuedTicket

logger = logging.getLogger(__name__)


class Issuing(QObject):
    """`paper` is what is left."""

    def __init__(
        self, showing: Showing, office: KioskOffice, database: Background, run: TicketRun
    ) -> None:
        super().__init__()
        self._showing = showing
        self._office = office
        self._database = database
        self._run = run
        self._order: tuple[UUID | None, str] = (None, "")
        self.paper = PaperLeft()
        run.came, run.finished, run.failed = self._came, self._finished, self._failed
        run.lost = lambda: showing.put(said=Said.LOST)

    @property
    def running(self) -> bool:
        """Tell whether tickets are being printed."""
        return self._run.running

    def print_tickets(
        self, tickets: tuple[IssuedTicket, ...], number: str, order_id: UUID | None
    ) -> None:
        """Print the tickets of an order; `order_id` where it can be left to the windows."""
        self._order = order_id, number
        self._showing.put(
            page=Page.PRINTING, printing=Printing(0, len(tickets)), number=number, busy=False,
            people=(), typed="", code="", quote=None, orders=(),
        )  # fmt: skip
        self._run.begin(tickets)

    def print_owed(self, owed: tuple[UnprintedTicket, ...]) -> None:
        """Print what was left: a ticket in doubt gets a new code first."""
        if not owed:
            self._showing.say(Said.NOTHING_LEFT)
            return

        def renew() -> tuple[IssuedTicket, ...]:
            return tuple(
                one.ticket if one.state == QUEUED else self._office.reissue(one.print_job)
                for one in owed
            )

        number = owed[0].ticket.number.rpartition("-")[0]
        self._database.run(
            self,
            renew,
            lambda tickets: self.print_tickets(tickets, number, None),
            self._not_renewed,
        )

    def _not_renewed(self, error: Exception) -> None:
        # the tickets stay owed: they are listed for staff, and at the next start
        logger.warning("what was left was not printed: %s", type(error).__name__)

    def _came(self) -> None:
        self.paper = self.paper.printed()
        printing = self._showing.shown.printing
        self._showing.put(printing=Printing(printing.done + 1, printing.of))

    def _finished(self) -> None:
        self._showing.put(page=Page.DONE)

    def _failed(self, stopped: Stopped) -> None:
        order_id, number = self._order
        plain = LeftForWindow(number, stopped.missing, doubtful=stopped.doubtful)
        if order_id is None:
            self._leave(plain)
            return
        self._database.run(
            self,
            lambda: self._office.leave(order_id, number, stopped.missing, stopped.doubtful),
            self._leave,
            lambda _: self._leave(plain),
        )

    def _leave(self, left: LeftForWindow) -> None:
        self._showing.put(page=Page.PAPER_FAILED, left=left)
