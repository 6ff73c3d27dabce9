"""Opens the cash drawer, on the printer's thread, and says when it stayed shut."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject

from boxoffice.paper_desk import PaperDesk
from boxoffice.printer_watch import PrinterWatch
from boxoffice.sale.print_messages import PrintMessages
from shared.desktop.background import Background
from shared.devices.fault import DeviceFault

logger = logging.getLogger(__name__)


class CashDrawer(QObject):
    """In training it opens only when it is asked to, not at a sale."""

    def __init__(
        self,
        printer: Background,
        paper: PaperDesk,
        watch: PrinterWatch,
        messages: PrintMessages,
        *,
        training: bool,
    ) -> None:
        super().__init__()
        self._printer = printer
        self._paper = paper
        self._watch = watch
        self._messages = messages
        self._training = training

    def open_at_sale(self) -> None:
        """Open it for the change."""
        if not self._training:
            self.open()

    def open(self) -> None:
        """Open it, if the station has one."""
        self._printer.run(self, self._paper.open_drawer, lambda _: None, self.stayed)

    def stayed(self, error: Exception) -> None:
        """Say that it did not open."""
        if isinstance(error, DeviceFault):
            self._watch.note_fault(error.reason)
        else:
            logger.error("the drawer was not opened", exc_info=error)
        self._messages.say_drawer()
