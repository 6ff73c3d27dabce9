"""Fields in which one chooses: options, chips, weekdays, a switch."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from shared.desktop.form.chips_field import ChipsField, WeekdayField
from shared.desktop.form.choice_field import ChoiceField
from shared.desktop.form.date_field import DateRangeField, DaySpan
from shared.desktop.form.form_page import FormPage
from shared.desktop.form.switch_field import SwitchField
from shared.desktop.form.text_field import TextField
from shared.desktop.theme import Theme
from tests.shared.desktop.form.at_a_field import TODAY, Shown, today


def test_a_choice_keeps_its_value_when_its_words_change(theme: Theme) -> None:
    field: ChoiceField[str] = ChoiceField(theme)
    field.show_options((("adult", "成人票"), ("group", "团体票")))
    field.show_value("group")

    field.show_options((("adult", "Adult"), ("group", "Group")))

    assert (field.value(), field.box.currentText()) == ("group", "Group")


def test_a_value_that_is_no_option_yet_is_kept(theme: Theme) -> None:
    field: ChoiceField[str] = ChoiceField(theme)
    field.show_value("group")
    assert field.value() == "group"

    field.show_options((("adult", "成人票"), ("group", "团体票")))

    assert field.box.currentText() == "团体票"


def test_the_arrows_choose(qtbot: QtBot, theme: Theme, shown: Shown) -> None:
    field: ChoiceField[int] = ChoiceField(theme)
    shown(field)
    field.show_options(((1, "一"), (2, "二")))
    field.show_value(1)

    with qtbot.waitSignal(field.edited):
        qtbot.keyClick(field.box, Qt.Key.Key_Down)

    assert field.value() == 2


def test_chips_are_switched_by_blank_and_gone_along_by_arrows(
    qtbot: QtBot, theme: Theme, shown: Shown
) -> None:
    field: ChipsField[str] = ChipsField(theme)
    field.show_options((("window", "窗口"), ("ota", "OTA")))
    shown(field)
    field.take_focus()

    qtbot.keyClick(field.chips[0], Qt.Key.Key_Space)
    qtbot.keyClick(field.chips[0], Qt.Key.Key_Right)
    assert field.chips[1].hasFocus()
    qtbot.keyClick(field.chips[1], Qt.Key.Key_Space)
    qtbot.keyClick(field.chips[1], Qt.Key.Key_Space)

    assert field.value() == {"window"}


def test_none_of_the_chips_is_a_fault_where_one_is_needed(theme: Theme) -> None:
    field: ChipsField[str] = ChipsField(theme, required=True)

    assert field.fault() == "至少选一项"


def test_weekdays_are_a_mask_that_begins_on_monday(
    qtbot: QtBot, theme: Theme, shown: Shown
) -> None:
    field = WeekdayField(theme)
    shown(field)
    field.show_value(31)

    qtbot.keyClick(field.chips[6], Qt.Key.Key_Space)
    assert field.value() == 31 + 64

    field.show_value(0)
    assert field.fault() == "至少选一天"


def test_a_switch_says_what_it_stands_for(qtbot: QtBot, theme: Theme, shown: Shown) -> None:
    field = SwitchField(theme)
    shown(field)
    field.show_words("开", "停")
    assert (field.value(), field.switch.text()) == (False, "停")

    qtbot.keyClick(field.switch, Qt.Key.Key_Space)

    assert (field.value(), field.switch.text()) == (True, "开")


@pytest.mark.parametrize(
    ("span", "open_ended", "sentence"),
    [
        (DaySpan(TODAY, TODAY), False, ""),
        (DaySpan(date(2026, 11, 23), TODAY), False, "起始日应不晚于截止日"),
        (DaySpan(TODAY, None), False, "起止两个日期都要填"),
        (DaySpan(TODAY, None), True, ""),
        (DaySpan(None, None), False, ""),
    ],
)
def test_a_range_of_days(theme: Theme, span: DaySpan, open_ended: bool, sentence: str) -> None:
    field = DateRangeField(theme, today, open_ended=open_ended)

    field.show_value(span)

    assert (field.value(), field.fault()) == (span, sentence)


def test_chips_that_are_named_late_stand_in_the_order_of_tab(
    qtbot: QtBot, theme: Theme, shown: Shown
) -> None:
    page = FormPage(theme)
    section = page.tab().section()
    name = page.form.add("name", TextField(theme))
    roles: ChipsField[str] = page.form.add("roles", ChipsField(theme, columns=2))
    last = page.form.add("last", TextField(theme))
    for field in (name, roles, last):
        section.add(field, 12)
    shown(page, width=900, height=600)
    roles.show_options((("a", "甲"), ("b", "乙"), ("c", "丙")))
    qtbot.waitUntil(lambda: roles.chips[0].isVisible())
    name.take_focus()

    qtbot.keyClick(name.edit, Qt.Key.Key_Tab)
    assert roles.chips[0].hasFocus()
    for key, at in (
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_Right, 2),
        (Qt.Key.Key_Right, 2),
        (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_Down, 2),
    ):
        qtbot.keyClick(QApplication.focusWidget(), key)
        assert roles.chips[at].hasFocus()
    qtbot.keyClick(roles.chips[2], Qt.Key.Key_Space)
    qtbot.keyClick(roles.chips[2], Qt.Key.Key_Tab)

    assert roles.value() == {"c"}
    assert last.edit.hasFocus()
