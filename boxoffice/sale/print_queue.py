"""Prints what was sold, one ticket after another, behind the sale: none lost, none twice."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, QTimer

from boxoffice.sale.desk import PrintDesk, SaleDesk
from boxoffice.sale.print_messages import PrintMessages
from shared.database.lost import DATABASE_LOST
from shared.desktop.background import Background
from shared.devices.fault import DeviceFault, FaultReason
from shared.kernel.refusal import Refusal
from shared.paper.page import PrintOutcome
from shared.sales.print_queue import PRINTED, PRINTING, QUEUED, UNKNOWN, UnprintedTicket
from shared.sales.receipt import IssuedTicket

logger = logging.getLogger(__name__)

RETRY_MS: Final = 2_000


@dataclass(frozen=True, slots=True)
class _Saying:
    """A state that the database has to hear, and what follows when it has."""

    ticket: IssuedTicket
    state: str
    then: Callable[[IssuedTicket], None]


class PrintQueue(QObject):
    """Each ticket is said to be PRINTING before its first byte, and to be done after its proof.

    It stops at the first trouble of the printer: the tickets stay queued until somebody presses
    reprint, and an unknown outcome waits for a person who has looked at the paper. While the
    database is away it says the same again every 2 s and then goes on by itself. `changed` is
    called whenever the number of tickets without paper may have changed, `stopped` when the
    printer failed, and `worked` when a paper came out. `otherwise` prints other papers that wait,
    when no ticket does, and tells whether there were any.
    """

    def __init__(
        self,
        database: Background,
        printer: Background,
        sale_desk: SaleDesk,
        print_desk: PrintDesk,
        messages: PrintMessages,
    ) -> None:
        super().__init__()
        self._database = database
        self._printer = printer
        self._sale_desk = sale_desk
        self._print_desk = print_desk
        self._messages = messages
        self._queue: list[IssuedTicket] = []
        self._doubts: list[IssuedTicket] = []
        self._saying: _Saying | None = None
        self._busy = False
        self._printed = 0
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.setInterval(RETRY_MS)
        self._retry.timeout.connect(self._say)
        self.changed: Callable[[], None] = lambda: None
        self.stopped: Callable[[FaultReason], None] = lambda _: None
        self.worked: Callable[[], None] = lambda: None
        self.otherwise: Callable[[], bool] = lambda: False

    @property
    def waiting(self) -> int:
        """Count the tickets without proven paper."""
        return len(self._queue) + len(self._doubts)

    @property
    def asking(self) -> bool:
        """Tell whether somebody has to say if a paper came out."""
        return bool(self._doubts) and not self._busy

    def waiting_of(self, tickets: tuple[IssuedTicket, ...]) -> int:
        """Count those of `tickets` that have no proven paper."""
        owed = {ticket.print_job for ticket in (*self._queue, *self._doubts)}
        return sum(ticket.print_job in owed for ticket in tickets)

    def load(self) -> None:
        """Ask the database what was left unprinted, as after a restart."""
        self._database.run(self, self._sale_desk.unprinted, self._loaded, self._not_loaded)

    def print_tickets(self, tickets: tuple[IssuedTicket, ...]) -> None:
        """Queue what was just sold and print as soon as the printer is free."""
        self._queue.extend(tickets)
        self.changed()
        self._go_on()

    def print_again(self) -> None:
        """Try what is queued once more; a ticket in doubt is asked about first."""
        if self._saying is not None:
            self._say()
        elif self.asking:
            self._messages.ask_whether_printed(self._doubts[0].number)
        elif not self._queue:
            self._messages.say_nothing_to_print()
        else:
            self._messages.clear()
            self._go_on()

    def came_out(self) -> None:
        """Hear that the paper in doubt is there."""
        if self.asking:
            self._begin(_Saying(self._doubts[0], PRINTED, self._no_doubt))

    def did_not_come_out(self) -> None:
        """Hear that no paper came: the ticket gets a new code, and the old one is refused."""
        if self.asking:
            self._busy = True
            job = self._doubts[0].print_job
            self._database.run(
                self, lambda: self._sale_desk.reissue(job), self._reissued, self._not_reissued
            )

    # What was left.

    def _loaded(self, found: tuple[UnprintedTicket, ...]) -> None:
        known = {ticket.print_job for ticket in (*self._queue, *self._doubts)}
        new = [one for one in found if one.print_job not in known]
        if self._busy:
            return
        self._queue.extend(one.ticket for one in new if one.state == QUEUED)
        self._doubts.extend(one.ticket for one in new if one.state in (PRINTING, UNKNOWN))
        if self._doubts:
            self._messages.ask_whether_printed(self._doubts[0].number)
        elif self._queue:
            self._messages.say_waiting(len(self._queue))
        self.changed()

    def _not_loaded(self, error: Exception) -> None:
        if not isinstance(error, DATABASE_LOST):
            raise error
        logger.warning("what is unprinted is unknown: the database cannot be reached")

    # One ticket after another.

    def _go_on(self) -> None:
        if self._busy or self._doubts:
            return
        if self._queue:
            self._begin(_Saying(self._queue[0], PRINTING, self._print))
        elif self._printed:
            self._messages.say_printed(self._printed)
            self._printed = 0

    def _print(self, ticket: IssuedTicket) -> None:
        self._printer.run(
            self,
            lambda: self._print_desk.print_ticket(ticket),
            lambda outcome: self._came(ticket, outcome),
            lambda error: self._failed(ticket, error),
        )

    def _came(self, ticket: IssuedTicket, outcome: PrintOutcome) -> None:
        match outcome:
            case PrintOutcome.PRINTED:
                self.worked()
                self._begin(_Saying(ticket, PRINTED, self._done))
            case PrintOutcome.NOT_PRINTED:
                self._stopped(ticket, FaultReason.OFFLINE)
            case PrintOutcome.UNKNOWN:
                self._begin(_Saying(ticket, UNKNOWN, self._doubted))

    def _failed(self, ticket: IssuedTicket, error: Exception) -> None:
        if isinstance(error, DeviceFault) and not error.may_have_acted:
            self._stopped(ticket, error.reason)
            return
        logger.error("print of job %s is in doubt", ticket.print_job, exc_info=error)
        if isinstance(error, DeviceFault):
            self.stopped(error.reason)
        self._begin(_Saying(ticket, UNKNOWN, self._doubted))

    def _stopped(self, ticket: IssuedTicket, reason: FaultReason) -> None:
        def stop(_: IssuedTicket) -> None:
            self._printed = 0
            self.stopped(reason)
            self._messages.say_fault(reason, self.waiting)

        self._begin(_Saying(ticket, QUEUED, stop))

    def _done(self, ticket: IssuedTicket) -> None:
        self._queue.remove(ticket)
        self._printed += 1
        self.changed()
        self._go_on()

    def _doubted(self, ticket: IssuedTicket) -> None:
        self._queue.remove(ticket)
        self._doubts.append(ticket)
        self._messages.ask_whether_printed(self._doubts[0].number)
        self.changed()

    def _no_doubt(self, ticket: IssuedTicket) -> None:
        self._doubts.remove(ticket)
        self._messages.clear()
        self.changed()
        self._ask_or_go_on()

    def _reissued(self, ticket: IssuedTicket) -> None:
        self._busy = False
        self._doubts.pop(0)
        self._queue.insert(0, ticket)
        self._messages.clear()
        self._messages.say_reissued(ticket.number)
        self.changed()
        self._ask_or_go_on()

    def _not_reissued(self, error: Exception) -> None:
        self._busy = False
        if isinstance(error, DATABASE_LOST):
            self._messages.say_database_lost(self.waiting)
        elif isinstance(error, Refusal):
            self._messages.say_waiting(self.waiting)
        else:
            raise error

    def _ask_or_go_on(self) -> None:
        if self._doubts:
            self._messages.ask_whether_printed(self._doubts[0].number)
        self._go_on()

    # Saying it to the database, until it has heard.

    def _begin(self, saying: _Saying) -> None:
        self._busy = True
        self._saying = saying
        self._say()

    def _say(self) -> None:
        saying = self._saying
        if saying is None:
            return
        self._retry.stop()
        job, state = saying.ticket.print_job, saying.state
        self._database.run(
            self,
            lambda: self._sale_desk.record_print(job, state),
            lambda _: self._said(saying),
            self._not_said,
        )

    def _said(self, saying: _Saying) -> None:
        if self._saying is not saying:
            return  # said twice: somebody pressed reprint meanwhile
        self._saying = None
        self._busy = saying.state == PRINTING
        saying.then(saying.ticket)

    def _not_said(self, error: Exception) -> None:
        if isinstance(error, DATABASE_LOST):
            self._messages.say_database_lost(self.waiting)
            self._retry.start()
        elif isinstance(error, Refusal):
            # The sign-in ran out: reprint says it again once somebody is signed in.
            self._messages.say_waiting(self.waiting)
        else:
            raise error
