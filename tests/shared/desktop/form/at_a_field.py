"""The day of these tests, and a hand that types into a field."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

Shown = Callable[..., QWidget]
TODAY = date(2026, 11, 22)


def today() -> date:
    return TODAY


def entered(field: QWidget, qtbot: QtBot, words: str) -> None:
    """Type over what stands in the field's line, as after Tab."""
    edit = field if isinstance(field, QLineEdit) else field.findChild(QLineEdit)
    assert edit is not None
    edit.setFocus(Qt.FocusReason.TabFocusReason)
    edit.selectAll()
    qtbot.keyClick(edit, Qt.Key.Key_Delete)
    qtbot.keyClicks(edit, words)
