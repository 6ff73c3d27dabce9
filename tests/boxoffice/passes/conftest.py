"""A running window whose camera and card reader are there, and a hand at its keyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from boxoffice.application import BoxOffice
from boxoffice.passes.shown import PassShown, Stage
from boxoffice.sale.naming.entry import Entry
from boxoffice.settings import CameraSettings, PrinterSettings, WindowStation
from shared.desktop.theme import Look
from shared.devices.camera.simulated import SimulatedCamera
from shared.devices.card_reader.protocol import ContactlessCard
from shared.devices.printer.simulated.printer import SimulatedPrinter
from shared.identity.document_number import DocumentKind
from shared.kernel.clock import SystemClock
from shared.kernel.locale import Language
from tests.conftest import ParkDatabase

ENTER = Qt.Key.Key_Return
CONTROL = Qt.KeyboardModifier.ControlModifier
LI = Entry("李明", DocumentKind.ID_CARD, "11010519491231002X")


@dataclass
class PassesAtWork:
    """A box office with an open shift, its screen of passes, and what lies on its counter."""

    qtbot: QtBot
    office: BoxOffice
    printer: SimulatedPrinter
    camera: SimulatedCamera

    @property
    def shown(self) -> PassShown:
        return self.office.ways.screens.side.passes.view.shown

    @property
    def screen(self) -> str:
        return type(self.office.window.screens.currentWidget()).__name__

    def press(self, *keys: str | Qt.Key, control: bool = False) -> None:
        modifier = CONTROL if control else Qt.KeyboardModifier.NoModifier
        for key in keys:
            current = self.office.window.screens.currentWidget()
            self.qtbot.keyClick(QApplication.focusWidget() or current, key, modifier)
            self.qtbot.wait(35)  # the hand of a person: a faster burst is a scanner

    def lay(self, number: str) -> None:
        """Lay a contactless card on the reader."""
        self.office.ways.card_laid(ContactlessCard(number))

    def sell_pass(self) -> str:
        """Sell a pass to who laid the identity card; gives the code on the paper."""
        before = len(self.printer.papers)
        view = self.office.ways.screens.sale_view
        self.press(*[Qt.Key.Key_PageDown] * 3, Qt.Key.Key_F1)
        self.office.ways.screens.sale.card(LI)
        self.press(ENTER, ENTER)
        self.qtbot.waitUntil(lambda: len(self.printer.papers) == before + 1, timeout=20_000)
        self.qtbot.waitUntil(lambda: view.shown.unprinted == 0, timeout=10_000)
        return self.printer.papers[before].codes[0]

    def said(self) -> str:
        message = self.office.window.messages.message()
        return message.head if message else ""

    def wait_for(self, holds: Callable[[PassShown], bool]) -> None:
        self.qtbot.waitUntil(lambda: holds(self.shown) and not self.shown.busy, timeout=10_000)

    def wait_stage(self, stage: Stage) -> None:
        self.wait_for(lambda shown: shown.stage is stage)


@pytest.fixture
def passes(
    qtbot: QtBot, qapp: QApplication, park_of_its_own: ParkDatabase, compiled: Path
) -> Iterator[PassesAtWork]:
    printer, camera = SimulatedPrinter(), SimulatedCamera()
    station = WindowStation(
        park_of_its_own.key_file,
        PrinterSettings(printer.url),
        person_keys_file=park_of_its_own.park.person_keys,
        camera=CameraSettings(camera.url),
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
    hand = PassesAtWork(qtbot, office, printer, camera)
    hand.press(*"1001", ENTER, *"246810", ENTER)
    qtbot.waitUntil(lambda: hand.screen == "ShiftView", timeout=15_000)
    hand.press("0", ENTER)
    qtbot.waitUntil(lambda: hand.screen == "SaleView", timeout=15_000)
    view = office.ways.screens.sale_view
    qtbot.waitUntil(lambda: view.shown.page is not None, timeout=15_000)
    yield hand
    office.close()
    qapp.removeEventFilter(office.router)
    office.theme.choose(Look.LIGHT)
    office.translations.choose(Language.ZH)
    printer.close()
    camera.close()
