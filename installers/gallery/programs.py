"""The programs that are photographed, each in this process with its window off the screen."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QApplication, QWidget

from boxoffice.application import BoxOffice
from boxoffice.back_office.application import BackOffice
from boxoffice.settings import (
    IdCardSettings,
    OfficeKind,
    OfficeStation,
    PrinterSettings,
    WindowStation,
)
from installers.demonstration.stations import OFFICE, WINDOW
from installers.gallery.hand import Hand
from installers.gallery.site import Site
from shared.desktop.theme import Look, Theme
from shared.desktop.translations import COMPILED_FILE, Translations
from shared.devices.id_card.simulated.reader import SimulatedIdCardReader
from shared.devices.printer.simulated.printer import SimulatedPrinter
from shared.kernel.clock import SystemClock
from shared.kernel.locale import Language


@dataclass(frozen=True, slots=True)
class Looks:
    """What is changed between two pictures of one state."""

    theme: Theme
    translations: Translations


class WindowHand(Hand):
    """At the box office of a park, with its printer and its reader of cards."""

    def __init__(
        self,
        office: BoxOffice,
        site: Site,
        printer: SimulatedPrinter,
        id_cards: SimulatedIdCardReader,
    ) -> None:
        workers = office.lines.workers
        super().__init__(
            office.window,
            (
                *(workers.database, workers.printer, workers.reports),
                *(workers.charges, workers.outage),
            ),
        )
        self.office = office
        self.site = site
        self.printer = printer
        self.id_cards = id_cards

    @property
    def screen(self) -> QWidget:
        """Give the screen that is shown."""
        return self.office.window.screens.currentWidget()


class OfficeHand(Hand):
    """At the back office of a park."""

    def __init__(self, office: BackOffice, site: Site) -> None:
        super().__init__(office.window, office.threads)
        self.office = office
        self.site = site

    def sign_in(self, number: str, pin: str) -> None:
        """Sign in, in place of whoever is signed in."""
        door = self.office.front.view
        if self.office.window.screens.currentWidget() is not door:
            self.office.front.lock()
            self.press("Shift+Tab", "Ctrl A")
        self.write(number)
        self.press("Return")
        self.write(pin)
        self.press("Return")
        self.until(lambda: self.office.window.screens.currentWidget() is not door, "a sign-in")
        self.rest()


@contextmanager
def window_program(
    application: QApplication, site: Site, compiled: Path = COMPILED_FILE
) -> Iterator[tuple[WindowHand, Looks]]:
    """Start the box office of a park."""
    with (
        closing(SimulatedPrinter()) as printer,
        closing(SimulatedIdCardReader()) as id_cards,
        TemporaryDirectory() as folder,
    ):
        station = WindowStation(
            site.park.key_files[WINDOW],
            PrinterSettings(printer.url),
            person_keys_file=site.park.person_keys,
            id_card=IdCardSettings(id_cards.url),
        )
        office = BoxOffice(
            application,
            station,
            site.park.station_urls[WINDOW],
            SystemClock(),
            translations_file=compiled,
            journal_file=Path(folder) / "window.journal",
        )
        # It would hold every character back for 30 ms, to see whether a scanner types.
        application.removeEventFilter(office.router)
        try:
            _show(office.window)
            looks = Looks(office.theme, office.translations)
            yield WindowHand(office, site, printer, id_cards), looks
        finally:
            _end(office, Looks(office.theme, office.translations))


@contextmanager
def office_program(
    application: QApplication, site: Site, compiled: Path = COMPILED_FILE
) -> Iterator[tuple[OfficeHand, Looks]]:
    """Start the back office of a park."""
    office = BackOffice(
        application,
        OfficeStation(OfficeKind.OFFICE, person_keys_file=site.park.person_keys),
        site.park.station_urls[OFFICE],
        SystemClock(),
        translations_file=compiled,
    )
    try:
        _show(office.window)
        yield OfficeHand(office, site), Looks(office.theme, office.translations)
    finally:
        _end(office, Looks(office.theme, office.translations))


def _show(window: QWidget) -> None:
    window.show()
    window.activateWindow()
    QApplication.processEvents()


def _end(office: BoxOffice | BackOffice, looks: Looks) -> None:
    office.close()
    office.window.hide()
    looks.theme.choose(Look.LIGHT)
    looks.translations.choose(Language.ZH)
    office.window.deleteLater()
    office.deleteLater()
