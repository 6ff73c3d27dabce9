from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.boxoffice.back_office.at_the_office import OfficeAtWork
from tests.conftest import ParkDatabase


@pytest.fixture
def office(
    qtbot: QtBot, qapp: QApplication, park_of_its_own: ParkDatabase, compiled: Path
) -> Iterator[OfficeAtWork]:
    office = OfficeAtWork(qtbot, qapp, park_of_its_own.park.station_urls["O"], compiled)
    office.sign_in("3002")
    office.until(lambda: office.room.staff.pane.rows())
    yield office
    office.close()
