"""Asks the printer every few seconds how it is, for the status bar."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject

from boxoffice.window import PrinterState
from shared.desktop.background import Background
from shared.devices.fault import DeviceFault, FaultReason
from shared.devices.printer.protocol import PrinterStatus

logger = logging.getLogger(__name__)

_FAULT_STATES: Final = {
    FaultReason.PAPER_OUT: PrinterState.PAPER_OUT,
    FaultReason.COVER_OPEN: PrinterState.COVER_OPEN,
    FaultReason.OFFLINE: PrinterState.OFFLINE,
    FaultReason.BROKEN: PrinterState.BROKEN,
    FaultReason.GARBLED: PrinterState.BROKEN,
}


class PrinterWatch(QObject):
    """`state` is what it said last; one question at a time, behind whatever prints.

    `heard` is told of every answer.
    """

    def __init__(
        self,
        printer: Background,
        status: Callable[[], PrinterStatus],
        changed: Callable[[], None],
    ) -> None:
        super().__init__()
        self._printer = printer
        self._status = status
        self._changed = changed
        self._asking = False
        self.state = PrinterState.UNKNOWN
        self.heard: Callable[[PrinterStatus], None] = lambda _: None

    def look(self) -> None:
        """Ask, unless the last question is still open."""
        if not self._asking:
            self._asking = True
            self._printer.run(self, self._status, self._answered, self._silent)

    def note_fault(self, reason: FaultReason) -> None:
        """Hear what kept a ticket or the drawer: no need to ask for what is known."""
        self._set(_FAULT_STATES.get(reason, PrinterState.LOST))

    def note_work(self) -> None:
        """Hear that paper came out: ask at once if the last word was not good."""
        if self.state is not PrinterState.READY:
            self.look()

    def _answered(self, status: PrinterStatus) -> None:
        self._take(_state(status))
        self.heard(status)

    def _silent(self, error: Exception) -> None:
        if not isinstance(error, DeviceFault):
            logger.error("the printer's state was not read", exc_info=error)
        self._take(PrinterState.LOST)

    def _take(self, state: PrinterState) -> None:
        self._asking = False
        self._set(state)

    def _set(self, state: PrinterState) -> None:
        if state is not self.state:
            self.state = state
            self._changed()


def _state(status: PrinterStatus) -> PrinterState:
    if status.paper_out:
        return PrinterState.PAPER_OUT
    if status.cover_open:
        return PrinterState.COVER_OPEN
    if status.fault:
        return PrinterState.BROKEN
    if not status.ready:
        return PrinterState.OFFLINE
    return PrinterState.PAPER_LOW if status.paper_low else PrinterState.READY
