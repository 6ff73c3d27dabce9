"""The whole back office on a real database, and a hand at its keyboard."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from boxoffice.back_office.application import BackOffice
from boxoffice.back_office.room import BackOfficeRoom
from boxoffice.back_office.rooms import ROOMS
from boxoffice.settings import OfficeKind, OfficeStation
from shared.desktop.theme import Look
from shared.kernel.clock import SystemClock
from shared.kernel.locale import Language

CONTROL = Qt.KeyboardModifier.ControlModifier
PINS = {
    "1003": "246813",
    "2001": "246820",
    "2002": "246821",
    "3001": "246830",
    "3002": "246831",
    "3003": "246832",
    "4001": "246840",
}
SMALL = (1366, 768)


class OfficeAtWork:
    """A running back office; staff sign in by number."""

    def __init__(
        self,
        qtbot: QtBot,
        application: QApplication,
        url: str,
        compiled: Path,
        rooms: Sequence[BackOfficeRoom] = ROOMS,
    ) -> None:
        self.qtbot = qtbot
        self.idle = QTimer()
        self.program = BackOffice(
            application,
            OfficeStation(OfficeKind.OFFICE),
            url,
            SystemClock(),
            rooms=rooms,
            translations_file=compiled,
            idle_timer=self.idle,
        )
        window = self.program.window
        window.resize(*SMALL)
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()

    @property
    def room(self) -> Any:
        return self.program.view.current()

    @property
    def message(self) -> str:
        message = self.program.window.messages.message()
        return message.head if message else ""

    @property
    def at_sign_in(self) -> bool:
        return self.program.window.screens.currentWidget() is not self.program.view

    def until(self, holds: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(holds()), timeout=15_000)

    def sign_in(self, number: str) -> None:
        view = self.program.front.view
        view.number.edit.setText(number)
        view.pin.edit.setText(PINS[number])
        self.qtbot.keyClick(view.pin.edit, Qt.Key.Key_Return)
        self.until(lambda: not self.at_sign_in)

    def press(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        self.qtbot.keyClick(QApplication.focusWidget() or self.program.view, key, modifier)

    def close(self) -> None:
        self.program.close()
        self.program.theme.choose(Look.LIGHT)
        self.program.translations.choose(Language.ZH)
