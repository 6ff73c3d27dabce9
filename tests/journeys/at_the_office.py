"""The real back office with a hand at its keys, and the words that stand on its screens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from boxoffice.back_office.application import BackOffice
from boxoffice.back_office.rail import room_key
from tests.journeys.form_hand import FormHand

PINS = {"3001": "246899", "3002": "246899"}
HIRED_PIN = "135246"


@dataclass
class AtTheOffice:
    """Who sits there does what the manual says, and knows nothing of the program but its screen."""

    program: BackOffice
    hand: FormHand

    @classmethod
    def begin(cls, program: BackOffice, qtbot: QtBot) -> AtTheOffice:
        """Put the window on the screen, with nobody signed in."""
        window = program.window
        qtbot.addWidget(window)
        window.resize(1366, 768)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        return cls(program, FormHand(window, lambda holds, ms: qtbot.waitUntil(holds, timeout=ms)))

    @property
    def room(self) -> Any:
        return self.program.view.current()

    @property
    def said(self) -> str:
        message = self.program.window.messages.message()
        return message.head if message else ""

    def sign_in(self, number: str) -> None:
        """Sign in, in place of whoever is signed in."""
        screens, door = self.program.window.screens, self.program.front.view
        if screens.currentWidget() is not door:
            self.hand.press("Ctrl L")
            self.hand.until(lambda: screens.currentWidget() is door)
            self.hand.press("Shift+Tab", "Ctrl A")
        self.hand.type(number)
        self.hand.press("Return")
        self.hand.type(PINS.get(number, HIRED_PIN))
        self.hand.press("Return")
        self.hand.until(lambda: screens.currentWidget() is self.program.view)
        self.rest()

    def go(self, *keys: str) -> None:
        """Press keys that lead somewhere, and wait until it was read."""
        self.hand.press(*keys)
        self.rest()

    def enter(self, room: str) -> None:
        """Go to a room by its key on the rail, wherever it stands for this person."""
        rooms = [one.key for one in self.program.view._rooms]
        self.go(room_key(rooms.index(room)))

    def rest(self) -> None:
        """Wait until the database has answered all that was asked, and what that asked."""
        for _ in range(2):
            answers: list[None] = []
            self.program._database.run(self.program, lambda: None, answers.append, lambda _: None)
            self.hand.until(lambda answers=answers: bool(answers))

    def save(self) -> None:
        """Save what is in the form, and see that it was."""
        self.hand.save()
        self.rest()

    def close(self) -> None:
        """End the program."""
        self.program.close()


def never() -> QTimer:
    """Give the clock of an idle lock that nobody waits for."""
    return QTimer(QApplication.instance())
