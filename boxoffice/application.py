"""Puts the box office together from its station file, and keeps its parts alive."""

from __future__ import annotations

import logging
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication
from sqlalchemy.orm import sessionmaker

from boxoffice.entry import Entry
from boxoffice.front_door import FrontDoor
from boxoffice.idle_lock import IdleLock
from boxoffice.office import WindowOffice
from boxoffice.paper_desk import PaperDesk, printer_connection, ticket_printer
from boxoffice.printer_watch import PrinterWatch
from boxoffice.reports.desk import report_desk
from boxoffice.reports.screen import build_report_screen
from boxoffice.sale.exits import SaleExits
from boxoffice.sale.presenter import SalePresenter
from boxoffice.sale.print_messages import PrintMessages
from boxoffice.sale.print_queue import PrintQueue
from boxoffice.sale.sayings import SaleSayings
from boxoffice.sale.view import SaleView
from boxoffice.settings import WindowStation
from boxoffice.shift.presenter import ShiftPresenter
from boxoffice.shift.view import ShiftPlace, ShiftView
from boxoffice.sign_in.presenter import SignInPresenter
from boxoffice.window import BoxOfficeWindow, WindowFacts, masked
from boxoffice.workers import Workers
from shared.database.engine import station_engine
from shared.desktop.input_router import MINIMUM_LENGTH, InputRouter
from shared.desktop.theme import Theme
from shared.desktop.translations import COMPILED_FILE, Translations
from shared.devices.fault import DeviceFault
from shared.identity.key_file import read_station_keys
from shared.kernel.business_date import business_date
from shared.kernel.clock import Clock
from shared.kernel.locale import Bilingual
from shared.paper.ticket import read_ticket_layouts
from shared.shifts.open_shift import CurrentShift
from shared.tickets.key_file import read_key_file

logger = logging.getLogger(__name__)

NAME: Final = "shanmen-boxoffice"
_TICK_MS: Final = 1_000
_REFRESH_TICKS: Final = 5
# A PIN typed by a quick hand is no scan; a ticket code is far longer.
_NO_SCAN_BELOW: Final = 20


class BoxOffice(QObject):
    """The running program: screens, presenters, devices; `close` lets go of all of them."""

    def __init__(
        self,
        application: QApplication,
        station: WindowStation,
        database_url: str,
        clock: Clock,
        *,
        translations_file: Path = COMPILED_FILE,
        idle_timer: QTimer | None = None,
    ) -> None:
        super().__init__(application)
        self._clock = clock
        self._ticks = 0
        self.theme = Theme(application, station.theme)
        self.translations = Translations(application, station.language, translations_file)
        self.router = InputRouter(application)
        self.window = BoxOfficeWindow(self.theme, self.translations)
        self._workers = Workers.start()
        self._engine = station_engine(database_url, NAME, connections=1)
        # A report's transaction would end with psycopg dropping what the sale has prepared.
        self._report_engine = station_engine(database_url, f"{NAME}-reports", connections=1)
        signer = read_key_file(station.signing_key_file)
        keys_file = station.person_keys_file
        self._office = WindowOffice(
            sessionmaker(self._engine),
            signer,
            None if keys_file is None else read_station_keys(keys_file),
        )
        self._connection = printer_connection(station.printer)
        self._paper = PaperDesk(
            ticket_printer(station.printer, self._connection),
            read_ticket_layouts(),
            self._site_name,
            station.language,
            training=signer.training,
            drawer=station.printer.drawer,
        )
        self._training = signer.training
        self._build_screens()
        self._build_clockwork()
        self._idle = IdleLock(application, idle_timer or QTimer(), self.front.lock_unattended)
        self.front.show()

    def close(self) -> None:
        """Stop every thread, then let go of printer and database."""
        self._timer.stop()
        self._idle.close()
        self._workers.close()
        self._connection.close()
        self._office.close()
        self._engine.dispose()
        self._report_engine.dispose()

    # Building.

    def _build_screens(self) -> None:
        theme, translations = self.theme, self.translations
        self.front = FrontDoor(self, self.window, theme, translations)
        self.front.changed, self.front.shutting = self._show_facts, self._before_sign_in
        self._sign_in = SignInPresenter(
            self.front.view, self._workers.database, self._office.enter, self._entered
        )
        self._shift_view = ShiftView(theme, translations)
        self._shift_view.cancelled.connect(lambda: self.front.show())
        self._shift = ShiftPresenter(
            self._shift_view, self._workers.database, self._office.open_shift, self._opened
        )
        self._build_sale()
        self._reports = build_report_screen(
            theme,
            self.window.messages,
            self._workers.reports,
            report_desk(self._report_engine),
            export_folder=Path.home() / "Shanmen",
            language=lambda: translations.language,
        )
        self._reports.view.closed.connect(self._show_sale)
        for screen in (self.front.view, self._shift_view, self._sale_view, self._reports.view):
            self.window.add_screen(screen)
        self.window.may_close = self._may_close

    def _build_sale(self) -> None:
        bar = self.window.messages
        self._sale_view = SaleView(self.theme, self.translations)
        self._sale_sayings = SaleSayings.of(bar, self.translations)
        self._print_messages = PrintMessages(bar)
        desk, workers = self._office.desk(), self._workers
        self._prints = PrintQueue(
            workers.database, workers.printer, desk, self._paper.desk(), self._print_messages
        )
        self._sale = SalePresenter(
            self._sale_view,
            self._sale_sayings,
            self._prints,
            workers.database,
            desk,
            self._clock,
            SaleExits(
                lock=self.front.lock,
                signed_out=self.front.signed_out,
                reports=self._show_reports,
                language=self.translations.toggle,
                look=self.front.other_look,
                open_drawer=self._open_drawer,
            ),
        )
        self.router.scanned.connect(self._scanned)

    def _build_clockwork(self) -> None:
        self._watch = PrinterWatch(
            self._workers.printer, self._paper.desk().status, self._show_facts
        )
        self._prints.stopped = self._watch.note_fault
        self._prints.worked = self._watch.note_work
        self._workers.line.changed = self._show_facts
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._timer.start(_TICK_MS)
        self._tick()

    # Every second.

    def _tick(self) -> None:
        self.window.show_time(self._clock.now())
        if self._ticks % _REFRESH_TICKS == 0:
            self._watch.look()
            if self.front.facts is None or self._workers.line.lost:
                self._ask_station()
            if self.window.screens.currentWidget() is self._sale_view:
                self._sale.refresh()
        self._ticks += 1
        self._show_facts()

    def _ask_station(self) -> None:
        self._workers.database.run(
            self, self._office.station, self.front.take_station, self.front.no_station
        )

    def _show_facts(self) -> None:
        self.window.show_facts(
            WindowFacts.of(
                self.front.facts,
                self.front.entry,
                printer=self._watch.state,
                database_lost=self._workers.line.lost,
                unprinted=self._prints.waiting,
                training=self._training,
            )
        )

    def _site_name(self) -> Bilingual:
        return self.front.facts.site_name if self.front.facts else Bilingual("", "")

    # From screen to screen.

    def _before_sign_in(self) -> None:
        self.router.minimum_length = _NO_SCAN_BELOW

    def _entered(self, entry: Entry) -> None:
        before = self.front.let_in(entry)
        if entry.shift is None:
            self._ask_float(entry)
            return
        self._show_sale()
        same = before is not None and before.token.staff_id == entry.token.staff_id
        if not (same and self._sale.begun):
            self._sale.begin()

    def _ask_float(self, entry: Entry) -> None:
        place = ShiftPlace(
            entry.station.name, masked(entry.token.name), entry.station.business_date
        )
        self._shift.begin()
        self._shift_view.show_place(place)
        self.window.show_screen(self._shift_view)

    def _opened(self, shift: CurrentShift) -> None:
        if self.front.entry is not None:
            self.front.entry = replace(self.front.entry, shift=shift)
        self._show_sale()
        self._sale.begin()

    def _show_sale(self) -> None:
        self.router.minimum_length = MINIMUM_LENGTH
        self.window.messages.setEnabled(True)
        self.window.show_screen(self._sale_view)
        self._show_facts()

    def _show_reports(self) -> None:
        if self.front.entry is None or "report" not in self.front.entry.token.rights:
            self._sale_sayings.sale.say_no_reports()
        elif self.front.facts is not None:
            self.window.show_screen(self._reports.view)
            self._reports.open(business_date(self._clock.now()))

    def _open_drawer(self) -> None:
        self._workers.printer.run(
            self, self._paper.open_drawer, lambda _: None, self._drawer_stayed
        )

    def _drawer_stayed(self, error: Exception) -> None:
        if isinstance(error, DeviceFault):
            self._watch.note_fault(error.reason)
        else:
            logger.error("the drawer was not opened", exc_info=error)
        self._print_messages.say_drawer()

    def _scanned(self, text: str) -> None:
        if self.window.screens.currentWidget() is self._sale_view:
            self._sale.scanned(text)

    def _may_close(self) -> bool:
        return not self._sale.unfinished
