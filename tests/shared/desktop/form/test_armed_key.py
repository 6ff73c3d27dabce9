"""A key asks for a second press, and takes no other for it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from shared.desktop.form.armed_key import ARMED_MS, EARLIEST_MS, ArmedKey
from shared.desktop.form.text_field import TextField
from shared.desktop.theme import Theme

Shown = Callable[..., QWidget]


@pytest.fixture
def other(theme: Theme) -> TextField:
    return TextField(theme)


@pytest.fixture
def key(theme: Theme, shown: Shown, other: TextField) -> ArmedKey:
    key = ArmedKey(theme)
    key.show_words("停用", "再按一次：停用")
    shown(key, other)
    key.setFocus()
    return key


def press(qtbot: QtBot, key: ArmedKey) -> None:
    qtbot.keyClick(key, Qt.Key.Key_Space)


def test_the_first_press_arms_and_the_second_confirms(qtbot: QtBot, key: ArmedKey) -> None:
    with qtbot.assertNotEmitted(key.confirmed):
        press(qtbot, key)
    assert key.text() == "再按一次：停用"

    qtbot.wait(EARLIEST_MS + 20)
    with qtbot.waitSignal(key.confirmed):
        press(qtbot, key)
    assert key.text() == "停用"


def test_a_second_press_at_once_is_a_trembling_hand(qtbot: QtBot, key: ArmedKey) -> None:
    press(qtbot, key)

    with qtbot.assertNotEmitted(key.confirmed):
        press(qtbot, key)

    assert key.armed


def test_any_other_key_disarms(qtbot: QtBot, key: ArmedKey, other: TextField) -> None:
    press(qtbot, key)

    qtbot.keyClick(other.edit, Qt.Key.Key_A)

    assert not key.armed
    assert other.value() == "a"


def test_a_touch_elsewhere_disarms(qtbot: QtBot, key: ArmedKey, other: TextField) -> None:
    press(qtbot, key)

    qtbot.mouseClick(other.edit, Qt.MouseButton.LeftButton)

    assert not key.armed


def test_a_key_that_is_held_down_does_not_confirm(qtbot: QtBot, key: ArmedKey) -> None:
    press(qtbot, key)
    qtbot.wait(EARLIEST_MS + 20)
    held = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ", True
    )

    with qtbot.assertNotEmitted(key.confirmed):
        QApplication.sendEvent(key, held)


def test_the_longer_words_fit_before_they_are_needed(qtbot: QtBot, key: ArmedKey) -> None:
    before = key.sizeHint()

    press(qtbot, key)

    assert key.sizeHint() == before


def test_it_disarms_by_itself_after_five_seconds(qtbot: QtBot, key: ArmedKey) -> None:
    press(qtbot, key)
    assert ARMED_MS == 5_000

    key._since.elapsed = lambda: ARMED_MS  # type: ignore[method-assign]
    key._drain()

    assert not key.armed
