"""The real box office window with a hand at its keys: real database, driver and printer bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from boxoffice.application import BoxOffice
from boxoffice.sale.shown import SaleShown
from boxoffice.sale.view import SaleView
from boxoffice.settings import PrinterSettings, TerminalSettings, WindowStation
from shared.desktop.theme import Look
from shared.devices.printer.simulated.paper import Paper
from shared.devices.printer.simulated.printer import SimulatedPrinter
from shared.kernel.clock import Clock, SystemClock
from shared.kernel.locale import Language
from tests.conftest import ParkDatabase

ENTER, ESC, F1 = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_F1
PIN = "246810"
SUPERVISOR, SUPERVISOR_PIN = "1002", "135790"
PATIENCE_MS = 60_000
# The hand of a person: a faster burst of digits is a scanner.
BETWEEN_KEYS_MS = 35


@dataclass
class AtTheWindow:
    """What a cashier does and sees."""

    qtbot: QtBot
    office: BoxOffice
    printer: SimulatedPrinter
    park: ParkDatabase
    presses: int = 0

    @property
    def screen(self) -> str:
        return type(self.office.window.screens.currentWidget()).__name__

    @property
    def said(self) -> str:
        """The head of the message in the bar; empty when there is none."""
        message = self.office.window.messages.message()
        return message.head if message else ""

    @property
    def sale(self) -> SaleShown:
        view = self.office.window.findChild(SaleView)
        assert isinstance(view, SaleView)
        return view.shown

    @property
    def tickets(self) -> list[Paper]:
        """What came out of the printer but slips of floats."""
        return [
            paper for paper in self.printer.papers if "备用金领用单" not in "".join(paper.lines)
        ]

    @property
    def slips_of_floats(self) -> int:
        return len(self.printer.papers) - len(self.tickets)

    def press(self, *keys: str | Qt.Key, control: bool = False) -> None:
        modifier = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier(0)
        for key in keys:
            self.presses += 1 + control
            target = QApplication.focusWidget() or self.office.window.screens.currentWidget()
            self.qtbot.keyClick(target, key, modifier)
            self.qtbot.wait(BETWEEN_KEYS_MS)

    def scan(self, code: str) -> None:
        """Read a code with a scanner that types like a keyboard: one burst, and Enter."""
        target = QApplication.focusWidget() or self.office.window.screens.currentWidget()
        self.qtbot.keyClicks(target, code)
        self.qtbot.keyClick(target, ENTER)

    def wait(self, happened: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(happened, timeout=PATIENCE_MS)

    def wait_for_words(self, head: str) -> None:
        """Wait until a message whose head holds `head` is in the bar."""
        self.wait(lambda: head in self.said)

    def sign_in(self) -> None:
        self.press(*"1001", ENTER, *PIN, ENTER)

    def begin(self) -> None:
        """Sign in, open the shift, and stand before the page of today."""
        self.sign_in()
        self.wait(lambda: self.screen == "ShiftView")
        self.press(*"500", ENTER)
        slips = self.slips_of_floats
        self.sign()
        self.wait_for_page()
        self.wait(lambda: self.slips_of_floats == slips + 1)

    def sign(self) -> None:
        """Let the supervisor sign."""
        self.press(*SUPERVISOR, ENTER, *SUPERVISOR_PIN, ENTER)

    def wait_for_page(self) -> None:
        self.wait(lambda: self.screen == "SaleView" and self.sale.page is not None)

    def value(self, question: str) -> int:
        """Ask the database as its superuser."""
        with psycopg.connect(self.park.admin_url) as root:
            row = root.execute("SELECT " + question).fetchone()
        assert row is not None
        return int(row[0])

    def run(self, statement: str) -> None:
        """Change something as the superuser."""
        with psycopg.connect(self.park.admin_url) as root:
            root.execute(statement)


@contextmanager
def at_the_window(
    qtbot: QtBot,
    qapp: QApplication,
    park: ParkDatabase,
    compiled: Path,
    clock: Clock | None = None,
    card_terminal: TerminalSettings | None = None,
    journal: Path | None = None,
) -> Iterator[AtTheWindow]:
    """Start the box office and put its window on the screen."""
    with closing(SimulatedPrinter()) as printer:
        station = WindowStation(
            park.key_file,
            PrinterSettings(printer.url),
            person_keys_file=park.park.person_keys,
            card_terminal=card_terminal,
        )
        office = BoxOffice(
            qapp,
            station,
            park.window_url,
            clock or SystemClock(),
            translations_file=compiled,
            journal_file=journal,
        )
        qtbot.addWidget(office.window)
        with qtbot.waitExposed(office.window):
            office.window.show()
        office.window.activateWindow()
        try:
            yield AtTheWindow(qtbot, office, printer, park)
        finally:  # a window left open would fail the tests after it, too
            office.close()
            qapp.removeEventFilter(office.router)
            office.theme.choose(Look.LIGHT)
            office.translations.choose(Language.ZH)
