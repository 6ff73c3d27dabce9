"""Keeps a pole display at the newest amount, however slow its line is."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer

from shared.desktop.background import Background
from shared.devices.customer_display.protocol import CustomerDisplay, Lamp
from shared.devices.fault import DeviceFault, FaultReason
from shared.kernel.money import Money

logger = logging.getLogger(__name__)

_AGAIN_MS: Final = 1_000

Figure = tuple[Lamp, Money] | None


class Pole(QObject):
    """`show` returns at once; amounts that another one has overtaken are never sent.

    `fault` is why the display does not take them; it is tried again until it does.
    """

    def __init__(self, display: CustomerDisplay) -> None:
        super().__init__()
        self.changed: Callable[[], None] = lambda: None
        self.fault: FaultReason | None = None
        self._display = display
        self._background = Background("pole display")
        self._wanted: Figure = None
        self._shown: Figure = None
        self._known = self._busy = self._stopped = False
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_AGAIN_MS)
        self._again.timeout.connect(self._send)

    def show(self, figure: Figure) -> None:
        """Show an amount, or nothing."""
        self._wanted = figure
        if not self._again.isActive():
            self._send()

    def stop(self) -> None:
        """Send no more."""
        self._stopped = True
        self._again.stop()

    def close(self) -> None:
        """Wait for what is being sent and let go of the wire; on any thread, once stopped."""
        self._background.close()
        self._display.close()

    def _send(self) -> None:
        if self._stopped or self._busy or (self._known and self._wanted == self._shown):
            return
        self._busy = True
        figure = self._wanted
        self._background.run(self, lambda: self._put(figure), self._taken, self._not_taken)

    def _put(self, figure: Figure) -> Figure:
        if figure is None:
            self._display.clear()
        else:
            self._display.show(*figure)
        return figure

    def _taken(self, figure: Figure) -> None:
        self._busy, self._known, self._shown = False, True, figure
        self._note(None)
        self._send()

    def _not_taken(self, error: Exception) -> None:
        self._busy = self._known = False
        if not isinstance(error, DeviceFault):
            logger.error("the pole display failed", exc_info=error)
        self._note(error.reason if isinstance(error, DeviceFault) else FaultReason.BROKEN)
        if not self._stopped:
            self._again.start()

    def _note(self, fault: FaultReason | None) -> None:
        if fault is not self.fault:
            self.fault = fault
            self.changed()
