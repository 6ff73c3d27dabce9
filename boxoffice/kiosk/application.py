"""Puts a kiosk together from its station file, and keeps its parts alive."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication
from sqlalchemy.orm import sessionmaker

from boxoffice.devices.drivers import id_card_reader
from boxoffice.devices.listener import Listener
from boxoffice.kiosk.buying import Buying
from boxoffice.kiosk.idle import Idleness
from boxoffice.kiosk.issuing import Issuing
from boxoffice.kiosk.office import KioskOffice
from boxoffice.kiosk.paper_left import PaperLeft
from boxoffice.kiosk.paying import KioskPaying
from boxoffice.kiosk.picking import Picking
from boxoffice.kiosk.presenter import KioskParts, KioskPresenter
from boxoffice.kiosk.printing import PrintCalls, TicketRun
from boxoffice.kiosk.readiness import Readiness
from boxoffice.kiosk.service import Service, ServiceExits
from boxoffice.kiosk.showing import Showing
from boxoffice.kiosk.staff_office import StaffOffice
from boxoffice.kiosk.view import KioskView
from boxoffice.paper_desk import PaperDesk, printer_connection, ticket_printer
from boxoffice.settings import WindowStation
from boxoffice.shift.slip_papers import SlipPapers, SlipPlace
from boxoffice.workers import Workers
from shared.database.engine import SHORT_CONNECT_SECONDS, station_engine
from shared.desktop.input_router import InputRouter
from shared.desktop.theme import Look, Theme
from shared.desktop.translations import COMPILED_FILE, Translations
from shared.devices.connection import Connection
from shared.devices.id_card.protocol import CardTrouble, IdCard, IdCardReader
from shared.devices.scanner.protocol import Scanner
from shared.devices.scanner.serial_scanner import SerialScanner
from shared.identity.key_file import read_station_keys
from shared.kernel.clock import Clock
from shared.kernel.locale import Bilingual
from shared.payments.watch import ChargeWatch
from shared.tickets.key_file import read_key_file

NAME: Final = "shanmen-kiosk"
LOOK_MS: Final = 5_000
_WAIT_SECONDS: Final = 0.5


class Kiosk(QObject):
    """The running machine; `close` lets go of all of it. `demo` offers a made-up pay code."""

    def __init__(
        self,
        application: QApplication,
        station: WindowStation,
        database_url: str,
        clock: Clock,
        *,
        translations_file: Path = COMPILED_FILE,
        demo: bool = False,
    ) -> None:
        super().__init__(application)
        self._application = application
        self._look = station.theme
        self.theme = Theme(application, station.theme)
        self.translations = Translations(application, station.language, translations_file)
        self.router = InputRouter(application)
        self.window = KioskView(self.theme, self.translations, demo=demo)
        self._open_lines(station, database_url, clock)
        self._build_paper(station)
        self._build(station, demo)
        self._listen(station)
        self.clockwork = QTimer(self)
        self.clockwork.timeout.connect(self.readiness.look)
        self.clockwork.start(LOOK_MS)
        self.readiness.look()

    def close(self) -> None:
        """Stop the clock and every thread, then let go of devices and database."""
        self.clockwork.stop()
        self.idleness.close()
        for listener in self._listeners:
            listener.stop()
            listener.close()
        for device in self._devices:
            device.close()
        self.workers.close()
        self._printer_connection.close()
        self.office.close()
        self._charges.close()
        self._engine.dispose()

    # Building.

    def _open_lines(self, station: WindowStation, database_url: str, clock: Clock) -> None:
        signer = read_key_file(station.signing_key_file)
        keys_file = station.person_keys_file
        keys = None if keys_file is None else read_station_keys(keys_file)
        self.workers = Workers.start()
        self._engine = station_engine(database_url, NAME, 1, SHORT_CONNECT_SECONDS)
        self.office = KioskOffice(sessionmaker(self._engine), signer, keys, clock)
        self._charges = ChargeWatch(database_url)
        self._printer_connection = printer_connection(station.printer)
        self._training = signer.training

    def _build_paper(self, station: WindowStation) -> None:
        self._paper = PaperDesk(
            ticket_printer(station.printer, self._printer_connection),
            self.office.layouts,
            self._site_name,
            station.language,
            training=self._training,
            drawer=False,
        )

    def _build(self, station: WindowStation, demo: bool) -> None:
        office, workers = self.office, self.workers
        self.showing = showing = Showing(self.window.show_kiosk)
        run = TicketRun(
            workers.database,
            workers.printer,
            PrintCalls(office.record_print, office.reissue, self._paper.print_ticket),
        )
        self._issuing = issuing = Issuing(showing, office, workers.database, run)
        issuing.paper = PaperLeft(station.kiosk.tickets_when_low)
        paying = KioskPaying(
            workers.database, workers.charges, office, office.tenders(self._charges)
        )
        buying = Buying(showing, workers.database, office, paying, issuing)
        picking = Picking(showing, workers.database, office, issuing)
        self.readiness = Readiness(
            showing,
            office,
            issuing,
            workers.database,
            workers.printer,
            self._paper.status,
            demo=demo,
        )
        self.presenter = presenter = KioskPresenter(
            KioskParts(
                showing,
                buying,
                picking,
                self._build_service(station, showing),
                self.readiness,
                self.translations.choose,
                self._choose_contrast,
                self._wait,
            ),
            demo,
        )
        self.idleness = Idleness(self._application, presenter.countdown, presenter.gone)
        self.window.pressed.connect(presenter.press)
        self.router.scanned.connect(presenter.scanned)

    def _build_service(self, station: WindowStation, showing: Showing) -> Service:
        papers = SlipPapers(
            self._slip_place, station.language, self.office.layouts, training=self._training
        )
        exits = ServiceExits(
            print_left=self._print_left,
            rest=lambda: self.readiness.toggle_rest(),
            leave=self._leave,
            resting=lambda: self.readiness.resting,
            print_slip=lambda slip: self._paper.print_page(papers.page(slip)),
        )
        workers = self.workers
        return Service(showing, workers.database, workers.printer, StaffOffice(self.office), exits)

    def _listen(self, station: WindowStation) -> None:
        self._listeners: list[Listener[IdCard | CardTrouble] | Listener[str]] = []
        self._devices: list[IdCardReader | Scanner] = []
        presenter = self.presenter
        if station.id_card is not None:
            reader = id_card_reader(station.id_card)
            self._devices.append(reader)
            cards: Listener[IdCard | CardTrouble] = Listener(
                "id card", lambda: reader.next_card(_WAIT_SECONDS), presenter.card, lambda _: None
            )
            self._listeners.append(cards)
        if station.scanner is not None:
            wire = station.scanner
            scanner = SerialScanner(Connection(wire.url, wire.baud_rate, device="scanner"))
            self._devices.append(scanner)
            codes: Listener[str] = Listener(
                "scanner", lambda: scanner.read_code(_WAIT_SECONDS), self._scanned, lambda _: None
            )
            self._listeners.append(codes)
        for listener in self._listeners:
            listener.start()

    # What parts ask of the program.

    def _scanned(self, text: str) -> None:
        self._wait(self.idleness.seconds)  # a code is as good a sign of life as a touch
        self.presenter.scanned(text)

    def _wait(self, seconds: int | None) -> None:
        self.idleness.begin(seconds)

    def _choose_contrast(self, strong: bool) -> None:
        chosen = self.theme.look is Look.SUN
        self.theme.choose(Look.SUN if strong and not chosen else self._look)

    def _print_left(self) -> None:
        self.workers.database.run(self, self.office.owed, self._issuing.print_owed, lambda _: None)

    def _leave(self) -> None:
        self.window.may_close = True
        self._application.quit()

    def _site_name(self) -> Bilingual:
        return self.showing.shown.site

    def _slip_place(self) -> SlipPlace:
        return SlipPlace(self.showing.shown.site, self.showing.shown.station)
