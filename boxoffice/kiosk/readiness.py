"""Has the machine rest while it can serve nobody, and serve again by itself."""

from __future__ import annotations

import logging
from collections.abc import Callable
from time import monotonic
from typing import Final

from PySide6.QtCore import QObject

from boxoffice.kiosk.issuing import Issuing
from boxoffice.kiosk.office import Begun, KioskOffice
from boxoffice.kiosk.rest import why_resting
from boxoffice.kiosk.showing import Showing
from boxoffice.kiosk.shown import Page
from shared.database.lost import DATABASE_LOST
from shared.desktop.background import Background
from shared.devices.printer.protocol import PrinterStatus
from shared.kernel.refusal import Refusal
from shared.shifts.machine import MachineState
from shared.site.queries import StationFacts

logger = logging.getLogger(__name__)

NOTE_SECONDS: Final = 30
TRY_PAYING_AGAIN_SECONDS: Final = 60
FOR_EVER: Final = frozenset({Page.RESTING, Page.HOME})


class Readiness(QObject):
    """`look` is called every few seconds. Between visitors it starts, rests and serves again."""

    def __init__(
        self,
        showing: Showing,
        office: KioskOffice,
        issuing: Issuing,
        database: Background,
        printer: Background,
        printer_status: Callable[[], PrinterStatus],
        *,
        demo: bool,
    ) -> None:
        super().__init__()
        self._showing = showing
        self._office = office
        self._issuing = issuing
        self._database = database
        self._printer = printer
        self._printer_status = printer_status
        self._demo = demo
        self._pays_from = 0.0
        self._noted: tuple[MachineState | None, float] = (None, 0.0)
        self._asking = self._started = self._lost = self._stopped = False

    def look(self) -> None:
        """See how the printer and the database are."""
        if not self._issuing.running:
            self._printer.run(
                self, self._printer_status, self._printer_told, lambda _: self._printer_told()
            )
        if monotonic() >= self._pays_from and not self._showing.shown.pays:
            self._showing.put(pays=True)
        if not self._asking:
            self._ask()

    def settle(self) -> None:
        """Rest or serve, as far as no visitor is being served."""
        shown = self._showing.shown
        if shown.page not in FOR_EVER:
            return
        why = why_resting(
            self._issuing.paper, stopped=self._stopped, lost=self._lost, started=self._started
        )
        if why is not None:
            if (shown.page, shown.rest) != (Page.RESTING, why):
                self._showing.put(page=Page.RESTING, rest=why)
        elif shown.page is Page.RESTING:
            self._showing.begin()

    # What goes wrong while somebody is served, and what staff do.

    def lose_database(self) -> None:
        """Rest until the database answers."""
        self._lost = True

    def stop_paying(self) -> None:
        """Sell nothing for a while: nobody charges."""
        self._pays_from = monotonic() + TRY_PAYING_AGAIN_SECONDS
        self._showing.put(pays=False)

    def toggle_rest(self) -> None:
        """Rest because somebody says so, or serve again."""
        self._stopped = not self._stopped
        self._note()

    @property
    def resting(self) -> bool:
        """Tell whether it rests because somebody says so."""
        return self._stopped

    # The database.

    def _ask(self) -> None:
        office = self._office
        if not self._started:
            self._asking = True
            self._database.run(self, office.start, self._begun, self._unanswered)
        elif self._showing.shown.page in FOR_EVER:
            self._asking = True
            self._database.run(self, office.renew, self._renewed, self._unanswered)

    def _begun(self, begun: Begun) -> None:
        self._asking, self._started, self._lost = False, True, False
        self._take(begun.station)
        if begun.owed and self._showing.shown.page is Page.RESTING:
            self._issuing.print_owed(begun.owed)
        else:
            self.settle()

    def _renewed(self, station: StationFacts) -> None:
        self._asking, self._lost = False, False
        self._take(station)
        self.settle()

    def _take(self, station: StationFacts) -> None:
        demo = self._demo and station.mode != "live"
        shown = self._showing.shown
        if (shown.site, shown.station, shown.demo) != (station.site_name, station.name, demo):
            self._showing.put(site=station.site_name, station=station.name, demo=demo)

    def _unanswered(self, error: Exception) -> None:
        self._asking = False
        if not isinstance(error, (*DATABASE_LOST, Refusal)):
            logger.error("the kiosk could not start", exc_info=error)
        self._lost = isinstance(error, DATABASE_LOST)
        self._started = self._started and self._lost
        self.settle()

    # The paper, and those who look after it.

    def _printer_told(self, status: PrinterStatus | None = None) -> None:
        self._issuing.paper = self._issuing.paper.heard(status)
        self.settle()
        self._note()

    def _note(self) -> None:
        """Tell those who look after the machine: at once when it changes, and as a sign of life."""
        state = MachineState.STOPPED if self._stopped else self._issuing.paper.state
        before, at = self._noted
        if self._started and (state is not before or monotonic() - at > NOTE_SECONDS):
            self._noted = state, monotonic()
            self._database.run(
                self, lambda: self._office.note(state), lambda _: None, self._not_noted
            )

    def _not_noted(self, _: Exception) -> None:
        self._noted = None, 0.0
