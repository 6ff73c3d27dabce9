from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session, sessionmaker

from tests.boxoffice.back_office.at_the_office import OfficeAtWork
from tests.conftest import ParkDatabase


@pytest.fixture
def office(
    qtbot: QtBot, qapp: QApplication, park_of_its_own: ParkDatabase, compiled: Path
) -> Iterator[OfficeAtWork]:
    office = OfficeAtWork(qtbot, qapp, park_of_its_own.park.station_urls["O"], compiled)
    office.sign_in("3001")
    office.until(lambda: office.room.site.pane.rows())
    yield office
    office.close()


@pytest.fixture
def reading(
    park_of_its_own: ParkDatabase, sessions_of: Callable[[str], sessionmaker[Session]]
) -> sessionmaker[Session]:
    return sessions_of(park_of_its_own.park.station_urls["O"])
