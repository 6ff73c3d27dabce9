"""The paper and the drawer that follow a refund: after it is recorded, and never before."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject

from boxoffice.lookup.desk import SlipDesk
from boxoffice.lookup.messages import LookUpMessages
from shared.desktop.background import Background
from shared.devices.fault import DeviceFault
from shared.paper.page import PrintOutcome
from shared.sales.look_up import OrderHistory
from shared.sales.refund import Refunded

logger = logging.getLogger(__name__)
CASH = "cash"


class Slips(QObject):
    """Opens the drawer for cash that goes back and prints the slip; what fails is said."""

    def __init__(self, printer: Background, desk: SlipDesk, say: LookUpMessages) -> None:
        super().__init__()
        self._printer = printer
        self._desk = desk
        self._say = say
        self._owed: tuple[OrderHistory, Refunded] | None = None
        self.drawer_stayed: Callable[[Exception], None] = lambda _: None

    @property
    def owed(self) -> bool:
        """Tell whether the last slip did not come out."""
        return self._owed is not None

    def print(self, history: OrderHistory, refunded: Refunded) -> None:
        """Give out what belongs to a refund."""
        if any(tender == CASH and amount for tender, amount in refunded.tenders):
            self.open_drawer()
        self._owed = history, refunded
        self.again()

    def open_drawer(self) -> None:
        """Let the cashier take or give the difference of a change."""
        self._printer.run(self, self._desk.open_drawer, lambda _: None, self.drawer_stayed)

    def again(self) -> None:
        """Print the slip that is owed."""
        owed = self._owed
        if owed is not None:
            self._printer.run(self, lambda: self._desk.print_slip(*owed), self._came, self._failed)

    def _came(self, outcome: PrintOutcome) -> None:
        if outcome is PrintOutcome.NOT_PRINTED:
            self._say.say_slip_not_printed()
        else:
            self._owed = None

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, DeviceFault):
            logger.error("a refund slip was not printed", exc_info=error)
        self._say.say_slip_not_printed()
