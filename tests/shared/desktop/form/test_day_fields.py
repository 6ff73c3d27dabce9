"""Fields of days and instants, and the small calendar."""

from __future__ import annotations

from datetime import UTC, date, datetime

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from shared.desktop.form.date_field import DateField
from shared.desktop.form.time_field import MomentField
from shared.desktop.theme import Theme
from tests.shared.desktop.form.at_a_field import TODAY, Shown, entered, today


def test_an_instant_is_read_in_the_zone_of_the_site(
    qtbot: QtBot, theme: Theme, shown: Shown
) -> None:
    field = MomentField(theme, today)
    shown(field)

    entered(field.day, qtbot, "2027-01-01")
    entered(field.time, qtbot, "8")

    assert field.value() == datetime(2027, 1, 1, tzinfo=UTC)


def test_a_day_is_taken_from_the_small_calendar(qtbot: QtBot, theme: Theme, shown: Shown) -> None:
    field = DateField(theme, today)
    shown(field)
    field.show_value(TODAY)

    qtbot.keyClick(field.edit, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    picker = field.edit.picker()
    assert picker is not None
    qtbot.keyClick(picker, Qt.Key.Key_Right)
    qtbot.keyClick(picker, Qt.Key.Key_PageDown)
    with qtbot.waitSignal(field.edited):
        qtbot.keyClick(picker, Qt.Key.Key_Return)

    assert field.value() == date(2026, 12, 23)


def test_a_day_is_pressed_in_the_small_calendar(qtbot: QtBot, theme: Theme, shown: Shown) -> None:
    field = DateField(theme, today)
    shown(field)
    field.show_value(TODAY)
    field.edit.open_picker()
    picker = field.edit.picker()
    assert picker is not None

    qtbot.mousePress(picker, Qt.MouseButton.LeftButton, pos=QPoint(12 + 22, 48 + 28 + 66))

    assert field.value() == date(2026, 11, 2)
