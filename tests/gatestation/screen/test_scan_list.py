from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gatestation.screen.scan_list import ScanList, ScanRow
from gatestation.screen.view import GateView
from shared.desktop.theme import Theme
from shared.desktop.tokens import Status
from shared.desktop.translations import Translations

SCANS = tuple(ScanRow(Status.OK, f"10:00:{at:02}", "成人票", 1) for at in range(25))


def test_twenty_scans_are_kept_and_ten_stand_there(qtbot: QtBot, theme: Theme) -> None:
    scans = ScanList(theme)
    qtbot.addWidget(scans)

    scans.show_rows(SCANS)
    assert (scans.rows, scans.on_screen) == (SCANS[:20], SCANS[:10])
    scans.turn(1)
    assert scans.on_screen == SCANS[10:20]
    scans.turn(1)
    assert scans.on_screen == SCANS[10:20]
    scans.show_rows(SCANS[1:])
    assert scans.on_screen == SCANS[1:11]


def test_page_keys_turn_the_list_of_a_lane(
    qtbot: QtBot, theme: Theme, translations: Translations
) -> None:
    view = GateView(theme, translations)
    qtbot.addWidget(view)
    view.side.scans.show_rows(SCANS)

    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert view.side.scans.on_screen == SCANS[10:20]
    qtbot.keyClick(view, Qt.Key.Key_PageUp)

    assert view.side.scans.on_screen == SCANS[:10]
