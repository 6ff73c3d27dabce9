from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from boxoffice.application import BoxOffice
from boxoffice.lookup.shown import LookUpShown, Stage
from boxoffice.settings import PrinterSettings, WindowStation
from shared.desktop.theme import Look
from shared.devices.printer.simulated.printer import SimulatedPrinter
from shared.kernel.clock import SystemClock
from shared.kernel.locale import Language
from tests.conftest import ParkDatabase

ENTER, F1 = Qt.Key.Key_Return, Qt.Key.Key_F1
CONTROL = Qt.KeyboardModifier.ControlModifier


@dataclass
class OrdersAtWork:
    """A running box office with an open shift, and a hand at its keyboard."""

    qtbot: QtBot
    office: BoxOffice
    printer: SimulatedPrinter

    @property
    def shown(self) -> LookUpShown:
        return self.office.ways.screens.side.orders.view.shown

    @property
    def screen(self) -> str:
        return type(self.office.window.screens.currentWidget()).__name__

    def press(self, *keys: str | Qt.Key, control: bool = False) -> None:
        modifier = CONTROL if control else Qt.KeyboardModifier.NoModifier
        for key in keys:
            current = self.office.window.screens.currentWidget()
            self.qtbot.keyClick(QApplication.focusWidget() or current, key, modifier)
            self.qtbot.wait(35)  # the hand of a person: a faster burst is a scanner

    def press_quickly(self, *keys: str | Qt.Key) -> None:
        """Press keys as somebody who knows a PIN by heart."""
        for key in keys:
            current = self.office.window.screens.currentWidget()
            self.qtbot.keyClick(QApplication.focusWidget() or current, key)

    def scan(self, code: str) -> None:
        self.office.router.scanned.emit(code)

    def sell(self, quantity: str) -> list[str]:
        """Sell adults, and give the codes on their paper."""
        before = len(self.printer.papers)
        self.press(quantity, F1, ENTER, ENTER)
        self.wait_papers(before + int(quantity))
        view = self.office.ways.screens.sale_view
        self.qtbot.waitUntil(lambda: view.shown.unprinted == 0, timeout=10_000)
        return [text for paper in self.printer.papers[before:] for text in paper.codes]

    def said(self) -> str:
        message = self.office.window.messages.message()
        return message.head if message else ""

    def told(self) -> str:
        """What the screen itself has said, also while the printer is heard before it."""
        message = self.office.window.messages._messages.get("lookup")
        return message.head if message else ""

    def wait_screen(self, name: str) -> None:
        self.qtbot.waitUntil(lambda: self.screen == name, timeout=15_000)

    def wait_stage(self, stage: Stage) -> None:
        self.wait_for(lambda shown: shown.stage is stage and not shown.busy)

    def wait_for(self, holds: Callable[[LookUpShown], bool]) -> None:
        self.qtbot.waitUntil(lambda: holds(self.shown), timeout=10_000)

    def wait_papers(self, count: int) -> None:
        self.qtbot.waitUntil(lambda: len(self.printer.papers) == count, timeout=20_000)


@pytest.fixture
def orders(
    qtbot: QtBot, qapp: QApplication, park_of_its_own: ParkDatabase, compiled: Path
) -> Iterator[OrdersAtWork]:
    with psycopg.connect(park_of_its_own.admin_url) as root:  # the same at any hour of the day
        root.execute("SET session_replication_role = replica")
        root.execute("UPDATE app.fee_step SET rate = 0, amount = 0")
    printer = SimulatedPrinter()
    station = WindowStation(
        park_of_its_own.key_file,
        PrinterSettings(printer.url),
        person_keys_file=park_of_its_own.park.person_keys,
    )
    office = BoxOffice(
        qapp,
        station,
        park_of_its_own.window_url,
        SystemClock(),
        translations_file=compiled,
        idle_timer=QTimer(),
    )
    qtbot.addWidget(office.window)
    with qtbot.waitExposed(office.window):
        office.window.show()
    office.window.activateWindow()
    hand = OrdersAtWork(qtbot, office, printer)
    hand.press(*"1001", ENTER, *"246810", ENTER)
    hand.wait_screen("ShiftView")
    hand.press("0", ENTER)
    hand.wait_screen("SaleView")
    view = office.ways.screens.sale_view
    qtbot.waitUntil(lambda: view.shown.page is not None, timeout=15_000)
    yield hand
    office.close()
    qapp.removeEventFilter(office.router)
    office.theme.choose(Look.LIGHT)
    office.translations.choose(Language.ZH)
    printer.close()
