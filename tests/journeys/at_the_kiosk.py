"""The real kiosk with a finger on its keys: real database, server, driver and printer bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from boxoffice.kiosk.acts import Act, Press
from boxoffice.kiosk.application import Kiosk
from boxoffice.kiosk.shown import KioskShown, Page
from boxoffice.kiosk.touch_key import TouchKey
from boxoffice.settings import (
    IdCardSettings,
    KioskSettings,
    PrinterSettings,
    ScannerSettings,
    WindowStation,
)
from shared.desktop.theme import Look
from shared.devices.id_card.simulated.reader import SimulatedIdCardReader
from shared.devices.printer.simulated.printer import SimulatedPrinter
from shared.devices.scanner.simulated import SimulatedScanner
from shared.kernel.clock import SystemClock
from shared.kernel.locale import Language
from tests.conftest import ParkDatabase

PATIENCE_MS = 60_000
PORTRAIT = (1080, 1920)


@dataclass
class AtTheKiosk:
    """What a visitor does and sees."""

    qtbot: QtBot
    kiosk: Kiosk
    printer: SimulatedPrinter
    reader: SimulatedIdCardReader
    scanner: SimulatedScanner
    park: ParkDatabase

    @property
    def shown(self) -> KioskShown:
        return self.kiosk.window.shown

    @property
    def page(self) -> Page:
        return self.shown.page

    def key(self, act: Act, number: int = 0, text: str = "") -> TouchKey | None:
        for key in self.kiosk.window.touches:
            touch = key.touch
            if touch is not None and touch.enabled and touch.press == Press(act, number, text):
                return key
        return None

    def touch(self, act: Act, number: int = 0, text: str = "") -> None:
        """Touch a key once it is there and works."""
        self.wait(lambda: self.key(act, number, text) is not None)
        key = self.key(act, number, text)
        assert key is not None
        key.click()

    def type(self, text: str) -> None:
        for mark in text:
            self.touch(Act.CHARACTER, text=mark)

    def scan(self, code: str) -> None:
        """Hold a code to the scanner, which types like a keyboard."""
        self.qtbot.keyClicks(self.kiosk.window, code)

    def wait(self, happened: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(happened, timeout=PATIENCE_MS)

    def wait_for(self, page: Page) -> None:
        self.wait(lambda: self.page is page)

    def want(self, code: str, count: int) -> None:
        """Choose tickets of a type on the page of types."""
        sale_page = self.shown.sale_page
        assert sale_page is not None
        offer = next(one for one in sale_page.offers if one.code == code)
        for _ in range(count):
            self.touch(Act.MORE, offer.ticket_type_id)

    def choose(self, code: str, count: int) -> None:
        """Come to the page on which the money is asked for."""
        self.touch(Act.BUY)
        self.wait_for(Page.TICKETS)
        self.want(code, count)
        self.touch(Act.NEXT)

    def value(self, question: str) -> object:
        """Ask the database as its superuser."""
        with psycopg.connect(self.park.admin_url) as root:
            row = root.execute("SELECT " + question).fetchone()  # type: ignore[call-overload]
        assert row is not None
        return row[0]


@contextmanager
def at_the_kiosk(
    qtbot: QtBot,
    qapp: QApplication,
    park: ParkDatabase,
    compiled: Path,
    *,
    station: str = "K1",
    size: tuple[int, int] = PORTRAIT,
    tickets_when_low: int = 24,
) -> Iterator[AtTheKiosk]:
    """Start a kiosk and put it on the screen."""
    with (
        closing(SimulatedPrinter()) as printer,
        closing(SimulatedIdCardReader()) as reader,
        closing(SimulatedScanner()) as scanner,
    ):
        settings = WindowStation(
            park.park.machine_key_files[station],
            PrinterSettings(printer.url, drawer=False),
            person_keys_file=park.park.person_keys,
            id_card=IdCardSettings(reader.url),
            scanner=ScannerSettings(scanner.url),
            kiosk=KioskSettings(tickets_when_low),
        )
        url = park.park.station_urls[station]
        kiosk = Kiosk(qapp, settings, url, SystemClock(), translations_file=compiled)
        qtbot.addWidget(kiosk.window, before_close_func=_may_close)
        kiosk.window.resize(*size)
        with qtbot.waitExposed(kiosk.window):
            kiosk.window.show()
        try:
            yield AtTheKiosk(qtbot, kiosk, printer, reader, scanner, park)
        finally:  # a kiosk left open would fail the tests after it, too
            kiosk.close()
            qapp.removeEventFilter(kiosk.router)
            kiosk.theme.choose(Look.LIGHT)
            kiosk.translations.choose(Language.ZH)


def _may_close(window: object) -> None:
    window.may_close = True  # type: ignore[attr-defined]
