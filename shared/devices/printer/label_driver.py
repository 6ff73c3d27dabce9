"""Label and wristband printers over a wire: status before a label and until it is out."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from typing import Final, TypeVar

from PIL import Image

from shared.devices.connection import Connection
from shared.devices.fault import DeviceFault, FaultReason
from shared.devices.printer.drawing import page_image
from shared.devices.printer.driver import PrinterDeadlines
from shared.devices.printer.label_language import (
    DOTS_PER_MM,
    LabelLanguage,
    LabelStatus,
    LabelStock,
)
from shared.devices.printer.protocol import PrinterStatus
from shared.paper.page import Page, PrintOutcome

logger = logging.getLogger(__name__)

_Result = TypeVar("_Result")

_CHUNK_BYTES: Final = 4096
_LOOK_SECONDS: Final = 0.05
_THRESHOLD: Final = 150
# A printer that has not begun by then has dropped the job, or was asked the wrong way.
_BEGINS_SECONDS: Final = 2.0


class LabelPrinter:
    """A printer on `connection` that takes pictures only, so that every character prints.

    It says nothing of a job of its own. A label counts as printed when the printer was seen at work
    and then idle without a fault; what else is seen is UNKNOWN.
    """

    def __init__(
        self,
        connection: Connection,
        language: LabelLanguage,
        stock: LabelStock,
        *,
        deadlines: PrinterDeadlines | None = None,
        begins_seconds: float = _BEGINS_SECONDS,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._connection = connection
        self._language = language
        self._stock = stock
        self._deadlines = deadlines or PrinterDeadlines()
        self._begins = begins_seconds
        self._monotonic = monotonic

    def status(self) -> PrinterStatus:
        """Ask the printer; DeviceFault when it cannot be reached or does not answer."""
        return self._let_go_after(lambda: self._ask().printer)

    def print_page(self, page: Page) -> PrintOutcome:
        """Print one label; DeviceFault means that nothing of it was sent. See TicketPrinter."""
        outcome = self._let_go_after(lambda: self._print(page))
        logger.info("%s: label %s %s", self._connection.device, page.title, outcome)
        return outcome

    def open_drawer(self) -> None:
        """Say that there is none at a label printer."""
        raise DeviceFault(self._connection.device, FaultReason.BROKEN, "has no drawer")

    def close(self) -> None:
        """Let go of the wire."""
        self._connection.close()

    def _print(self, page: Page) -> PrintOutcome:
        job = self._language.job(self._picture(page), self._stock)
        self._ask().printer.demand_ready(self._connection.device)
        try:
            self._send(job)
        except DeviceFault as fault:
            if not fault.may_have_acted:
                raise
            logger.warning("%s while a label was sent", fault)
            return PrintOutcome.UNKNOWN
        return PrintOutcome.PRINTED if self._comes_out() else PrintOutcome.UNKNOWN

    def _picture(self, page: Page) -> Image.Image:
        """Draw the page; one that is longer than its label would print over the next."""
        drawn = page_image(page, self._stock.width_dots)
        longest = self._stock.height_mm * DOTS_PER_MM
        if longest and drawn.height > longest:
            detail = f"{drawn.height // DOTS_PER_MM} mm do not fit {self._stock.height_mm} mm"
            raise DeviceFault(self._connection.device, FaultReason.BROKEN, detail)
        return drawn.point(lambda grey: 255 if grey < _THRESHOLD else 0).convert("1")

    def _send(self, job: bytes) -> None:
        for start in range(0, len(job), _CHUNK_BYTES):
            try:
                self._connection.write(job[start : start + _CHUNK_BYTES])
            except DeviceFault as fault:
                fault.may_have_acted |= start > 0
                raise

    def _comes_out(self) -> bool:
        """Watch the printer begin and end; a fault meanwhile leaves the label in doubt."""
        began, start = False, self._monotonic()
        while (spent := self._monotonic() - start) < self._deadlines.proof_seconds:
            try:
                status = self._ask()
            except DeviceFault as fault:
                logger.warning("%s while a label was printing", fault)
                return False
            if not status.printer.ready:
                return False
            if began and not status.busy:
                return True
            began = began or status.busy
            if not began and spent > self._begins:
                return False
            self._connection.read_available(_LOOK_SECONDS)
        return False

    def _ask(self) -> LabelStatus:
        self._connection.discard()
        try:
            self._connection.write(self._language.question)
        except DeviceFault as fault:
            fault.may_have_acted = False  # a question moves nothing: the label is not printed
            raise
        said = b""
        deadline = self._monotonic() + self._deadlines.status_seconds
        while (left := deadline - self._monotonic()) > 0:
            said += self._connection.read_available(left)
            status = self._language.read(said)
            if status is not None:
                return status
        reason = FaultReason.GARBLED if said else FaultReason.TIMEOUT
        raise DeviceFault(self._connection.device, reason, "no answer to the status")

    def _let_go_after(self, deed: Callable[[], _Result]) -> _Result:
        """Hang up after each call: a network printer serves one client at a time (2.5)."""
        try:
            return deed()
        finally:
            if self._connection.url.startswith("socket://"):
                self._connection.close()
