from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from boxoffice.application import BoxOffice
from boxoffice.settings import PrinterSettings, WindowStation
from boxoffice.side_rooms import SideRooms
from shared.devices.printer.simulated.printer import SimulatedPrinter
from shared.kernel.clock import SystemClock
from tests.conftest import ParkDatabase

ROOMS = {"LookUpView", "PassView", "ReportView"}


@pytest.fixture
def office(
    qapp: QApplication, qtbot: QtBot, park_database: ParkDatabase, compiled: Path
) -> Iterator[BoxOffice]:
    printer = SimulatedPrinter()
    office = BoxOffice(
        qapp,
        WindowStation(park_database.key_file, PrinterSettings(printer.url)),
        park_database.window_url,
        SystemClock(),
        translations_file=compiled,
        idle_timer=QTimer(),
    )
    qtbot.addWidget(office.window)
    yield office
    office.close()
    qapp.removeEventFilter(office.router)
    printer.close()


def names_of(office: BoxOffice) -> set[str]:
    screens = office.window.screens
    return {type(screens.widget(number)).__name__ for number in range(screens.count())}


def side_of(office: BoxOffice) -> SideRooms:
    return office.ways.screens.side


def test_a_window_stands_before_its_side_rooms_do(office: BoxOffice) -> None:
    assert "SaleView" in names_of(office)
    assert names_of(office) & ROOMS == set()


def test_the_side_rooms_come_by_themselves_and_nothing_else_is_shown(
    office: BoxOffice, qtbot: QtBot
) -> None:
    shown = office.window.screens.currentWidget()

    side_of(office).read()

    qtbot.waitUntil(lambda: names_of(office) >= ROOMS, timeout=15_000)
    assert office.window.screens.currentWidget() is shown


def test_a_room_that_is_wanted_sooner_is_built_at_once_and_only_once(
    office: BoxOffice, qtbot: QtBot
) -> None:
    side = side_of(office)
    orders = side.orders
    side.read()
    qtbot.waitUntil(lambda: names_of(office) >= ROOMS, timeout=15_000)

    assert side.orders is orders
    assert office.window.screens.count() == len(names_of(office))


def test_a_room_is_open_only_while_it_is_shown(office: BoxOffice) -> None:
    side = side_of(office)
    assert (side.open_orders, side.open_passes) == (None, None)

    office.window.show_screen(side.passes.view)

    assert (side.open_orders, side.open_passes) == (None, side.passes)
