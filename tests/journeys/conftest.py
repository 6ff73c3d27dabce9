from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.conftest import ParkDatabase
from tests.journeys.at_the_window import AtTheWindow, at_the_window
from tests.mortal import MortalPark, mortal_park


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, park_of_its_own: ParkDatabase, compiled: Path
) -> Iterator[AtTheWindow]:
    """The box office on screen, nobody signed in, over a park of its own."""
    with at_the_window(qtbot, qapp, park_of_its_own, compiled) as window:
        yield window


@pytest.fixture
def mortal(tmp_path: Path) -> Iterator[MortalPark]:
    """A park whose PostgreSQL may die."""
    with mortal_park(tmp_path) as park:
        yield park
