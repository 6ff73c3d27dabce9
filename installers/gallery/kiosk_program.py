"""The kiosk of a park, in this process, and a finger on it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QApplication

from boxoffice.kiosk.acts import Act, Press
from boxoffice.kiosk.application import Kiosk
from boxoffice.kiosk.basket import TYPES_SHOWN, sold_here
from boxoffice.kiosk.shown import KioskShown, Page
from boxoffice.settings import KioskSettings, PrinterSettings, WindowStation
from installers.demonstration.stations import KIOSK
from installers.gallery.hand import Hand, NeverSeen
from installers.gallery.programs import Looks
from installers.gallery.site import Site
from shared.desktop.theme import Look
from shared.desktop.translations import COMPILED_FILE
from shared.devices.printer.simulated.printer import SimulatedPrinter
from shared.kernel.clock import SystemClock
from shared.kernel.locale import Language

_TICKETS_WHEN_LOW: Final = 24


class KioskHand(Hand):
    """Before the kiosk of a park, with its printer."""

    def __init__(self, kiosk: Kiosk, site: Site, printer: SimulatedPrinter) -> None:
        workers = kiosk.workers
        super().__init__(kiosk.window, (workers.database, workers.printer, workers.charges))
        self.kiosk = kiosk
        self.site = site
        self.printer = printer

    @property
    def shown(self) -> KioskShown:
        """Give what stands on the screen."""
        return self.kiosk.window.shown

    def touch(self, act: Act, number: int = 0, text: str = "") -> None:
        """Touch the key that means something and works. Raises NeverSeen."""
        for key in self.kiosk.window.touches:
            touch = key.touch
            if touch is not None and touch.enabled and touch.press == Press(act, number, text):
                key.click()
                self.rest()
                return
        raise NeverSeen(f"a key for {act}")

    def type(self, text: str) -> None:
        """Touch the keys of a number."""
        for mark in text:
            self.touch(Act.CHARACTER, text=mark)

    def scan(self, code: str) -> None:
        """Hold a code to the scanner."""
        self.kiosk.presenter.scanned(code)
        self.rest()

    def come_to(self, page: Page) -> None:
        """Wait for a page. Raises NeverSeen."""
        there = self.shown
        self.until(lambda: self.shown.page is page, f"the page {page} after {there.page}")

    def want(self, code: str, count: int) -> None:
        """Choose tickets of a type, on whatever page it stands."""
        page = self.shown.sale_page
        offers = sold_here(page) if page is not None else ()
        at = next((place for place, one in enumerate(offers) if one.code == code), None)
        if at is None:
            raise NeverSeen(f"a ticket {code}")
        while self.shown.first_type != at // TYPES_SHOWN * TYPES_SHOWN:
            pages = -(-len(offers) // TYPES_SHOWN)
            self.touch(Act.PAGE, (self.shown.first_type // TYPES_SHOWN + 1) % pages)
        for _ in range(count):
            self.touch(Act.MORE, offers[at].ticket_type_id)


@contextmanager
def kiosk_program(
    application: QApplication, site: Site, compiled: Path = COMPILED_FILE
) -> Iterator[tuple[KioskHand, Looks]]:
    """Start the kiosk of a park."""
    with closing(SimulatedPrinter()) as printer:
        station = WindowStation(
            site.park.machine_key_files[KIOSK],
            PrinterSettings(printer.url, drawer=False),
            person_keys_file=site.park.person_keys,
            kiosk=KioskSettings(_TICKETS_WHEN_LOW),
        )
        url = site.park.station_urls[KIOSK]
        kiosk = Kiosk(application, station, url, SystemClock(), translations_file=compiled)
        application.removeEventFilter(kiosk.router)
        kiosk.window.show()
        QApplication.processEvents()
        try:
            yield KioskHand(kiosk, site, printer), Looks(kiosk.theme, kiosk.translations)
        finally:
            kiosk.close()
            kiosk.window.may_close = True
            kiosk.window.hide()
            kiosk.theme.choose(Look.LIGHT)
            kiosk.translations.choose(Language.ZH)
            kiosk.window.deleteLater()
            kiosk.deleteLater()
