"""Prints the slips of a shift, one after another, behind what goes on at the window."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final
from uuid import UUID

from PySide6.QtCore import QObject, QTimer

from boxoffice.shift.desk import ShiftDesk
from boxoffice.shift.slip_messages import SlipMessages
from shared.database.lost import DATABASE_LOST
from shared.desktop.background import Background
from shared.devices.fault import DeviceFault, FaultReason
from shared.kernel.refusal import Refusal
from shared.paper.page import PrintOutcome
from shared.shifts.slips import SlipToPrint

logger = logging.getLogger(__name__)

QUEUED: Final = "QUEUED"
PRINTING: Final = "PRINTING"
UNKNOWN: Final = "UNKNOWN"
PRINTED: Final = "PRINTED"
RETRY_MS: Final = 2_000


@dataclass(frozen=True, slots=True)
class _Saying:
    """A state that the database has to hear, and what follows when it has."""

    slip: SlipToPrint
    state: str
    then: Callable[[SlipToPrint], None]


class SlipQueue(QObject):
    """A slip is said to be PRINTING before its first byte. It stops at the first trouble.

    While the database is away it says the same again every 2 s and then goes on by itself.
    Nobody has to say whether a slip in doubt came out: printed again, it says that it is a copy.
    `stopped` and `worked` tell how the printer did.
    """

    def __init__(
        self,
        database: Background,
        printer: Background,
        desk: ShiftDesk,
        print_slip: Callable[[SlipToPrint], PrintOutcome],
        messages: SlipMessages,
    ) -> None:
        super().__init__()
        self._database = database
        self._printer = printer
        self._desk = desk
        self._print_slip = print_slip
        self._messages = messages
        self._queue: list[SlipToPrint] = []
        self._busy = False
        self._saying: _Saying | None = None
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.setInterval(RETRY_MS)
        self._retry.timeout.connect(self._tell)
        self.stopped: Callable[[FaultReason], None] = lambda _: None
        self.worked: Callable[[], None] = lambda: None
        messages.again.connect(self.print_again)

    @property
    def waiting(self) -> int:
        """Count the slips without proven paper."""
        return len(self._queue)

    def load(self) -> None:
        """Ask the database what was left unprinted, as after a restart."""
        self._tell()
        self._database.run(self, self._desk.slips_owed, self._loaded, self._not_read)

    def print_owed(self) -> None:
        """Print what is owed, as after opening a shift, whose slip nobody has told of."""

        def found(owed: tuple[SlipToPrint, ...]) -> None:
            for slip in owed:
                self.print_slip(slip)

        self._database.run(self, self._desk.slips_owed, found, self._not_read)

    def print_slip(self, slip: SlipToPrint) -> None:
        """Queue a slip and print it as soon as the printer is free."""
        if slip.id not in {one.id for one in self._queue}:
            self._queue.append(slip)
        self._go_on()

    def print_by_id(self, slip_id: UUID) -> None:
        """Read a slip and print it."""

        def found(slip: SlipToPrint | None) -> None:
            if slip is not None:
                self.print_slip(slip)

        self._database.run(self, lambda: self._desk.slip(slip_id), found, self._not_read)

    def print_again(self) -> bool:
        """Try what is queued once more; False when there is nothing."""
        if not self._queue:
            return False
        self._messages.clear()
        self._tell()
        self._go_on()
        return True

    def _loaded(self, found: tuple[SlipToPrint, ...]) -> None:
        known = {slip.id for slip in self._queue}
        self._queue.extend(slip for slip in found if slip.id not in known)
        if self._queue and not self._busy:
            self._messages.say_waiting(len(self._queue))

    def _not_read(self, error: Exception) -> None:
        if not isinstance(error, (*DATABASE_LOST, Refusal)):
            raise error
        logger.warning("slips are unknown: the database cannot be reached")

    def _go_on(self) -> None:
        if self._queue and not self._busy:
            self._busy = True
            self._say(self._queue[0], PRINTING, self._print)

    def _print(self, slip: SlipToPrint) -> None:
        self._printer.run(
            self,
            lambda: self._print_slip(slip),
            lambda outcome: self._came(slip, outcome),
            lambda error: self._failed(slip, error),
        )

    def _came(self, slip: SlipToPrint, outcome: PrintOutcome) -> None:
        match outcome:
            case PrintOutcome.PRINTED:
                self.worked()
                self._say(slip, PRINTED, self._done)
            case PrintOutcome.NOT_PRINTED:
                self._stop(slip, FaultReason.OFFLINE)
            case PrintOutcome.UNKNOWN:
                self._say(slip, UNKNOWN, self._doubted)

    def _failed(self, slip: SlipToPrint, error: Exception) -> None:
        if isinstance(error, DeviceFault):
            if not error.may_have_acted:
                self._stop(slip, error.reason)
                return
            self.stopped(error.reason)
        logger.error("the print of slip %s is in doubt", slip.id, exc_info=error)
        self._say(slip, UNKNOWN, self._doubted)

    def _stop(self, slip: SlipToPrint, reason: FaultReason) -> None:
        def stop(_: SlipToPrint) -> None:
            self._busy = False
            self.stopped(reason)
            self._messages.say_fault(reason, len(self._queue))

        self._say(slip, QUEUED, stop)

    def _done(self, slip: SlipToPrint) -> None:
        self._queue.remove(slip)
        self._busy = False
        self._messages.clear()
        self._go_on()

    def _doubted(self, slip: SlipToPrint) -> None:
        self._busy = False
        self._queue[self._queue.index(slip)] = replace(slip, copies=slip.copies + 1)
        self._messages.say_doubt()

    def _say(self, slip: SlipToPrint, state: str, then: Callable[[SlipToPrint], None]) -> None:
        self._saying = _Saying(slip, state, then)
        self._tell()

    def _tell(self) -> None:
        """Say to the database what it has not heard yet."""
        saying = self._saying
        if saying is None:
            return
        self._retry.stop()
        self._database.run(
            self,
            lambda: self._desk.record_slip(saying.slip.id, saying.state),
            lambda _: self._said(saying),
            self._not_said,
        )

    def _said(self, saying: _Saying) -> None:
        if self._saying is saying:  # else it was said twice: somebody pressed reprint meanwhile
            self._saying = None
            self._messages.clear()
            saying.then(saying.slip)

    def _not_said(self, error: Exception) -> None:
        if isinstance(error, DATABASE_LOST):
            self._messages.say_database_lost(len(self._queue))
            self._retry.start()
        elif isinstance(error, Refusal):
            # The sign-in ran out: reprint says it again once somebody is signed in.
            self._messages.say_waiting(len(self._queue))
        else:
            self._busy, self._saying = False, None
            logger.error("the state of a slip was not recorded", exc_info=error)
