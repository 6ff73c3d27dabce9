"""A page's shortcuts press its keys, and nothing that is off or not there."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from shared.desktop.form.armed_key import ArmedKey
from shared.desktop.form.page import Page
from shared.desktop.theme import Theme
from shared.desktop.widgets.key import Key, KeyKind

Shown = Callable[..., QWidget]
CONTROL = Qt.KeyboardModifier.ControlModifier


class TwoKeys(Page):
    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.again = Key(theme, KeyKind.SECONDARY)
        self.remove = ArmedKey(theme)
        self.stack((self.again, 0), (self.remove, 0))
        self.bind("Ctrl+R", self.again)
        self.bind("Ctrl+J", self.remove)


@pytest.fixture
def page(theme: Theme, shown: Shown) -> TwoKeys:
    page = TwoKeys(theme)
    shown(page)
    page.again.setFocus()
    return page


def test_a_shortcut_presses_its_key(page: TwoKeys, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.again.clicked):
        qtbot.keyClick(page.again, Qt.Key.Key_R, CONTROL)


def test_a_shortcut_arms_a_key_that_asks_twice(page: TwoKeys, qtbot: QtBot) -> None:
    qtbot.keyClick(page.again, Qt.Key.Key_J, CONTROL)

    assert page.remove.armed


@pytest.mark.parametrize("leave_out", [Key.hide, lambda key: key.setEnabled(False)])
def test_a_key_that_is_off_or_not_there_is_not_pressed(
    page: TwoKeys, qtbot: QtBot, leave_out: Callable[[Key], None]
) -> None:
    leave_out(page.remove)

    qtbot.keyClick(page.again, Qt.Key.Key_J, CONTROL)

    assert not page.remove.armed
