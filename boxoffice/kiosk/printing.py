"""Prints the tickets of one visitor; where the paper fails, tells what is missing."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from PySide6.QtCore import QObject, QTimer

from shared.database.lost import DATABASE_LOST
from shared.desktop.background import Background
from shared.devices.fault import DeviceFault, FaultReason
from shared.kernel.refusal import Refusal
from shared.paper.page import PrintOutcome
from shared.sales.print_queue import PRINTED, PRINTING, QUEUED, UNKNOWN
from shared.sales.receipt import IssuedTicket

logger = logging.getLogger(__name__)

RETRY_MS: Final = 2_000


@dataclass(frozen=True, slots=True)
class PrintCalls:
    """Blocking calls: the first two on the thread of the database, the last on the printer's."""

    record: Callable[[UUID, str], bool]
    reissue: Callable[[UUID], IssuedTicket]
    print_ticket: Callable[[IssuedTicket], PrintOutcome]


@dataclass(frozen=True, slots=True)
class Stopped:
    """Why the paper failed, and how many tickets have none; one of them may be half out."""

    reason: FaultReason
    missing: int
    doubtful: bool


class TicketRun(QObject):
    """One run at a time. `came` hears of each paper, `finished` of the end, `failed` of a stop.

    Each ticket is said to be PRINTING before its first byte. One whose paper is in doubt gets a new
    code before anything else is done with it: the paper that may hang in the slot is refused at the
    gate. While the database is away it says the same again, and the visitor waits.
    """

    def __init__(self, database: Background, printer: Background, calls: PrintCalls) -> None:
        super().__init__()
        self._database = database
        self._printer = printer
        self._calls = calls
        self._queue: list[IssuedTicket] = []
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.setInterval(RETRY_MS)
        self._again: Callable[[], None] = lambda: None
        self._retry.timeout.connect(lambda: self._again())
        self.came: Callable[[], None] = lambda: None
        self.finished: Callable[[], None] = lambda: None
        self.failed: Callable[[Stopped], None] = lambda _: None
        self.lost: Callable[[], None] = lambda: None

    @property
    def running(self) -> bool:
        """Tell whether tickets are being printed."""
        return bool(self._queue)

    def begin(self, tickets: tuple[IssuedTicket, ...]) -> None:
        """Print these."""
        self._queue = list(tickets)
        self._next()

    def _next(self) -> None:
        if not self._queue:
            self.finished()
            return
        ticket = self._queue[0]
        self._say(ticket, PRINTING, lambda: self._print(ticket))

    def _print(self, ticket: IssuedTicket) -> None:
        self._printer.run(
            self,
            lambda: self._calls.print_ticket(ticket),
            lambda outcome: self._heard(ticket, outcome),
            lambda error: self._broke(ticket, error),
        )

    def _heard(self, ticket: IssuedTicket, outcome: PrintOutcome) -> None:
        match outcome:
            case PrintOutcome.PRINTED:
                self._say(ticket, PRINTED, self._came)
            case PrintOutcome.NOT_PRINTED:
                self._stop(ticket, FaultReason.OFFLINE)
            case PrintOutcome.UNKNOWN:
                self._doubt(ticket, FaultReason.OFFLINE)

    def _broke(self, ticket: IssuedTicket, error: Exception) -> None:
        reason = error.reason if isinstance(error, DeviceFault) else FaultReason.BROKEN
        if isinstance(error, DeviceFault) and not error.may_have_acted:
            self._stop(ticket, reason)
            return
        logger.error("print of job %s is in doubt", ticket.print_job, exc_info=error)
        self._doubt(ticket, reason)

    def _came(self) -> None:
        self._queue.pop(0)
        self.came()
        self._next()

    def _stop(self, ticket: IssuedTicket, reason: FaultReason) -> None:
        stopped = Stopped(reason, len(self._queue), doubtful=False)
        self._say(ticket, QUEUED, lambda: self._ended(stopped))

    def _doubt(self, ticket: IssuedTicket, reason: FaultReason) -> None:
        stopped = Stopped(reason, len(self._queue), doubtful=True)

        def anew() -> None:
            self._ask(lambda: self._calls.reissue(ticket.print_job), lambda: self._ended(stopped))

        self._say(ticket, UNKNOWN, anew)

    def _ended(self, stopped: Stopped) -> None:
        self._queue.clear()
        self.failed(stopped)

    # Saying it to the database, until it has heard.

    def _say(self, ticket: IssuedTicket, state: str, then: Callable[[], None]) -> None:
        self._ask(lambda: self._calls.record(ticket.print_job, state), then)

    def _ask(self, job: Callable[[], object], then: Callable[[], None]) -> None:
        def not_heard(error: Exception) -> None:
            if isinstance(error, DATABASE_LOST):
                self.lost()
                self._again = lambda: self._ask(job, then)
                self._retry.start()
            elif isinstance(error, Refusal):
                logger.warning("a print was not recorded: %s", type(error).__name__)
                then()
            else:
                raise error

        self._database.run(self, job, lambda _: then(), not_heard)
