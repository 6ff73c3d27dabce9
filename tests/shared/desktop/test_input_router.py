"""A scanner types like a keyboard; a hand does not type like a scanner."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from shared.desktop.input_router import InputRouter

NO_MODIFIER = Qt.KeyboardModifier.NoModifier
CODE = "S1ABC123"


@dataclass
class Keyboard:
    """Sends keys to a field at times of its own choosing, in milliseconds."""

    edit: QLineEdit
    router: InputRouter
    scans: list[str] = field(default_factory=list)
    now_ms: int = 1_000

    def type(self, text: str, gap_ms: int) -> None:
        for sign in text:
            self.now_ms += gap_ms
            self.send(Qt.Key(ord(sign.upper())), sign)

    def send(self, key: Qt.Key, text: str = "", *, repeat: bool = False) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, NO_MODIFIER, text, repeat)
            event.setTimestamp(self.now_ms)
            QCoreApplication.sendEvent(self.edit, event)


@pytest.fixture
def keyboard(qtbot: QtBot, qapp: QApplication) -> Iterator[Keyboard]:
    edit = QLineEdit()
    qtbot.addWidget(edit)
    router = InputRouter(qapp)
    keyboard = Keyboard(edit, router)
    router.scanned.connect(keyboard.scans.append)
    yield keyboard
    qapp.removeEventFilter(router)


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab])
def test_a_burst_with_an_end_is_a_scan_and_no_field_sees_it(
    keyboard: Keyboard, end: Qt.Key
) -> None:
    entered: list[None] = []
    keyboard.edit.returnPressed.connect(lambda: entered.append(None))
    keyboard.type(CODE, 8)
    keyboard.send(end, "\r")

    assert keyboard.scans == [CODE]
    assert keyboard.edit.text() == ""
    assert entered == []


def test_a_burst_that_falls_silent_is_a_scan(keyboard: Keyboard, qtbot: QtBot) -> None:
    with qtbot.waitSignal(keyboard.router.scanned) as scanned:
        keyboard.type(CODE, 16)

    assert scanned.args == [CODE]
    assert keyboard.edit.text() == ""


@pytest.mark.parametrize(("after_ms", "pressed"), [(300, 0), (301, 1)], ids=["late", "a hand's"])
def test_an_end_that_comes_late_answers_no_question(
    keyboard: Keyboard, qtbot: QtBot, after_ms: int, pressed: int
) -> None:
    entered: list[None] = []
    keyboard.edit.returnPressed.connect(lambda: entered.append(None))
    keyboard.type(CODE, 8)
    qtbot.waitUntil(lambda: keyboard.scans == [CODE])

    keyboard.now_ms += after_ms
    keyboard.send(Qt.Key.Key_Return, "\r")

    assert (keyboard.scans, len(entered)) == ([CODE], pressed)


def test_a_second_enter_after_a_scan_is_the_hand_s(keyboard: Keyboard, qtbot: QtBot) -> None:
    entered: list[None] = []
    keyboard.edit.returnPressed.connect(lambda: entered.append(None))
    keyboard.type(CODE, 8)
    qtbot.waitUntil(lambda: keyboard.scans == [CODE])

    for _ in range(2):
        keyboard.now_ms += 100
        keyboard.send(Qt.Key.Key_Return, "\r")

    assert len(entered) == 1


def test_a_whole_ticket_code_is_one_scan(keyboard: Keyboard) -> None:
    code = "S1" + "7Z" * 74 + "X"
    keyboard.type(code, 7)
    keyboard.send(Qt.Key.Key_Return, "\r")

    assert keyboard.scans == [code]


def test_a_hand_types_into_the_field_in_order(keyboard: Keyboard, qtbot: QtBot) -> None:
    keyboard.type("138001380", 80)
    qtbot.waitUntil(lambda: keyboard.edit.text() == "138001380")

    assert keyboard.scans == []


def test_a_quick_hand_with_few_keys_is_no_scanner(keyboard: Keyboard) -> None:
    keyboard.type("12345", 5)
    keyboard.send(Qt.Key.Key_Return, "\r")

    assert keyboard.edit.text() == "12345"
    assert keyboard.scans == []


def test_keys_that_are_no_characters_pass_at_once_after_what_is_held(keyboard: Keyboard) -> None:
    keyboard.type("12", 5)
    keyboard.send(Qt.Key.Key_Backspace, "\b")

    assert keyboard.edit.text() == "1"


def test_a_pause_in_the_burst_makes_it_typing(keyboard: Keyboard, qtbot: QtBot) -> None:
    keyboard.type("123456", 8)
    keyboard.type("7", 45)
    qtbot.waitUntil(lambda: keyboard.edit.text() == "1234567")

    assert keyboard.scans == []


def test_a_key_held_down_is_no_scanner(keyboard: Keyboard, qtbot: QtBot) -> None:
    for _ in range(10):
        keyboard.now_ms += 20
        keyboard.send(Qt.Key.Key_5, "5", repeat=True)

    assert keyboard.edit.text() == "5" * 10
    assert keyboard.scans == []


def test_a_screen_with_short_numbers_can_ask_for_a_longer_burst(
    keyboard: Keyboard, qtbot: QtBot
) -> None:
    keyboard.router.minimum_length = 20
    keyboard.type("246810", 10)
    keyboard.send(Qt.Key.Key_Return, "\r")

    assert keyboard.edit.text() == "246810"


def test_two_scans_in_a_row_are_two(keyboard: Keyboard) -> None:
    for code in ("AAA111", "BBB222"):
        keyboard.type(code, 8)
        keyboard.send(Qt.Key.Key_Return, "\r")

    assert keyboard.scans == ["AAA111", "BBB222"]


def test_a_blank_still_presses_the_key_that_has_the_focus(qtbot: QtBot, keyboard: Keyboard) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Space)


def test_a_field_that_went_away_meanwhile_gets_nothing(qtbot: QtBot, keyboard: Keyboard) -> None:
    keyboard.edit = QLineEdit()  # nobody else's
    keyboard.type("12", 5)
    keyboard.edit.deleteLater()
    qtbot.wait(60)

    assert keyboard.scans == []
