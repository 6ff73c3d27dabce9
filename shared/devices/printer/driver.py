"""The ESC/POS ticket printer over a wire: status before a page, proof after it."""

from __future__ import annotations

import logging
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from shared.devices.connection import Connection
from shared.devices.fault import DeviceFault, FaultReason
from shared.devices.printer import commands
from shared.devices.printer.escpos import page_bytes
from shared.devices.printer.pieces import send_in_pieces
from shared.devices.printer.profiles import PrinterProfile
from shared.devices.printer.protocol import PrinterStatus
from shared.devices.printer.status import (
    ProcessId,
    QueuedStatus,
    RealTimeStatus,
    Reply,
    ReplySorter,
    status_of,
)
from shared.paper.page import Page, PrintOutcome

logger = logging.getLogger(__name__)

Wanted = TypeVar("Wanted", RealTimeStatus, QueuedStatus, ProcessId)

_FIRST_CHARACTER, _CHARACTERS = 0x20, 0x5F
_IDENTITIES = _CHARACTERS**4
_PAPER_END = 0x0C  # in the answer to `1D 72 01`


@dataclass(frozen=True, slots=True)
class PrinterDeadlines:
    """How long to wait: for one status byte, for the proof, and between looks at the printer."""

    status_seconds: float = 1.0
    proof_seconds: float = 10.0
    look_seconds: float = 1.0


class EscPosPrinter:
    """A printer on `connection`; building it touches nothing.

    `confirms_jobs` says that the printer answers `GS ( H`; a clone that ignores it is asked by
    `GS r 1` instead, which proves only that the page was processed.
    """

    def __init__(
        self,
        connection: Connection,
        profile: PrinterProfile,
        *,
        confirms_jobs: bool = True,
        deadlines: PrinterDeadlines | None = None,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._connection = connection
        self._profile = profile
        self._confirms_jobs = confirms_jobs
        self._deadlines = deadlines or PrinterDeadlines()
        self._monotonic = monotonic
        self._sorter = ReplySorter()
        self._replies: list[Reply] = []
        # Starts anywhere, so that an answer meant for an earlier program proves nothing.
        self._next_identity = secrets.randbelow(_IDENTITIES)

    def status(self) -> PrinterStatus:
        """Ask by `10 04` 1, 2 and 4; DeviceFault when it cannot be reached or does not answer."""
        try:
            return self._ask_status()
        finally:
            self._let_others_in()

    def print_page(self, page: Page) -> PrintOutcome:
        """Print one page; DeviceFault means that nothing of it was sent. See TicketPrinter."""
        job = page_bytes(page, self._profile)
        identity = self._identity()
        proof = (
            commands.process_id(identity) if self._confirms_jobs else commands.QUEUED_PAPER_STATUS
        )
        try:
            self._ask_status().demand_ready(self._connection.device)
            outcome = self._send(job + proof, identity)
        finally:
            self._let_others_in()
        logger.info("%s: page %s %s", self._connection.device, page.title, outcome)
        return outcome

    def open_drawer(self) -> None:
        """Send one pulse to pin 2; DeviceFault if it could not be sent, and then never again."""
        try:
            send_in_pieces(self._connection, commands.DRAWER_PULSE)
        finally:
            self._let_others_in()

    def close(self) -> None:
        """Let go of the wire."""
        self._connection.close()

    def _ask_status(self) -> PrinterStatus:
        self._forget()
        return self._read_status()

    def _read_status(self) -> PrinterStatus:
        # The answers look alike: each is waited for before the next is asked.
        printer, cause, paper = (self._ask_real_time(kind) for kind in (1, 2, 4))
        return status_of(printer, cause, paper)

    def _ask_real_time(self, kind: int) -> int:
        try:
            send_in_pieces(self._connection, commands.real_time_status(kind))
        except DeviceFault as fault:
            fault.may_have_acted = False  # a question moves nothing: the page is not printed
            raise
        answer = self._wait(RealTimeStatus, self._deadlines.status_seconds)
        if answer is None:
            raise DeviceFault(
                self._connection.device, FaultReason.TIMEOUT, f"no answer to 10 04 {kind:02d}"
            )
        return answer.value

    def _send(self, job: bytes, identity: bytes) -> PrintOutcome:
        """Send a page and wait for its proof; DeviceFault only if not one byte of it left."""
        try:
            send_in_pieces(self._connection, job)
        except DeviceFault as fault:
            if not fault.may_have_acted:
                raise
            return self._unknown(fault)
        try:
            proven = self._proven(identity) if self._confirms_jobs else self._processed()
        except DeviceFault as fault:
            return self._unknown(fault)
        return PrintOutcome.PRINTED if proven else PrintOutcome.UNKNOWN

    def _unknown(self, fault: DeviceFault) -> PrintOutcome:
        logger.warning("%s while a page was printing", fault)
        return PrintOutcome.UNKNOWN

    def _proven(self, identity: bytes) -> bool:
        """Wait for our identity; that of an earlier page proves nothing."""
        return self._await(ProcessId, lambda reply: reply.identity == identity)

    def _processed(self) -> bool:
        """Wait for the queued status: it follows the page, and a stopped printer never sends it."""
        return (
            self._await(QueuedStatus, lambda reply: not reply.value & _PAPER_END)
            and self._ask_status().ready
        )

    def _await(self, kind: type[Wanted], accepted: Callable[[Wanted], bool]) -> bool:
        """Wait for a reply, and look now and then whether it can still come."""
        deadline = self._monotonic() + self._deadlines.proof_seconds
        while (left := deadline - self._monotonic()) > 0:
            reply = self._wait(kind, min(left, self._deadlines.look_seconds))
            if reply is not None and accepted(reply):
                return True
            if reply is None and self._has_stopped():
                return False
        return False

    def _has_stopped(self) -> bool:
        """Tell whether the printer says that it cannot go on; a busy one may not answer at all."""
        self._replies = [reply for reply in self._replies if not isinstance(reply, RealTimeStatus)]
        try:
            return not self._read_status().ready
        except DeviceFault as fault:
            if fault.reason is FaultReason.TIMEOUT:
                return False
            raise

    def _wait(self, kind: type[Wanted], seconds: float) -> Wanted | None:
        """Give the next reply of a kind; others that arrive meanwhile are kept for who waits."""
        deadline = self._monotonic() + seconds
        while True:
            for reply in self._replies:
                if isinstance(reply, kind):
                    self._replies.remove(reply)
                    return reply
            left = deadline - self._monotonic()
            if left <= 0:
                return None
            self._replies += self._sorter.feed(self._connection.read_available(left))

    def _identity(self) -> bytes:
        number = self._next_identity
        self._next_identity = (number + 1) % _IDENTITIES
        places = (number // _CHARACTERS**place % _CHARACTERS for place in (3, 2, 1, 0))
        return bytes(_FIRST_CHARACTER + place for place in places)

    def _forget(self) -> None:
        """Drop what was said before: an answer that came too late answers nothing now."""
        self._connection.discard()
        self._sorter.clear()
        self._replies.clear()

    def _let_others_in(self) -> None:
        """Hang up after each call: a network printer serves one client at a time (2.5)."""
        if self._connection.url.startswith("socket://"):
            self._connection.close()
