"""A window in training: framed in amber, the word at its corners, the drawer shut."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from shared.desktop.tokens import AMBER
from tests.conftest import ParkDatabase
from tests.journeys.at_the_window import ENTER, F1, AtTheWindow, at_the_window
from tests.training import turn_to_training


@pytest.fixture
def window(
    qtbot: QtBot,
    qapp: QApplication,
    park_of_its_own: ParkDatabase,
    compiled: Path,
    tmp_path: Path,
) -> Iterator[AtTheWindow]:
    turn_to_training(park_of_its_own.admin_url)
    key_file = tmp_path / "training-key.json"
    content = json.loads(park_of_its_own.key_file.read_text("utf-8"))
    key_file.write_text(json.dumps(content | {"training": True}), "utf-8")
    park = replace(park_of_its_own.park, key_files={"2": key_file})
    training = ParkDatabase(park_of_its_own.admin_url, park)
    with at_the_window(qtbot, qapp, training, compiled) as window:
        yield window


def test_a_training_window_is_framed_says_so_and_keeps_its_drawer_shut(
    window: AtTheWindow,
) -> None:
    window.begin()
    window.press("2", F1, ENTER, ENTER)
    window.wait(lambda: len(window.printer.papers) == 3 and window.sale.unprinted == 0)

    picture = window.office.window.grab().toImage()
    width, height = picture.width(), picture.height()
    for at in (QPoint(2, 2), QPoint(width - 3, 2), QPoint(2, height - 3), QPoint(width // 2, 4)):
        assert picture.pixelColor(at) == AMBER
    corners = [corner for bar in window.office.window._bars for corner in bar.corners]
    assert [corner.accessibleName() for corner in corners] == ["培训"] * 4
    assert window.printer.drawer_pulses == 0


def test_in_training_the_drawer_opens_when_it_is_asked_to(window: AtTheWindow) -> None:
    window.begin()
    window.press("D", control=True)
    window.wait(lambda: window.screen == "DrawerView")
    window.press("4", ENTER)

    window.wait(lambda: window.printer.drawer_pulses == 1)
