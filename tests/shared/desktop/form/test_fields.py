"""Fields give values of their kind, say what is wrong, and are worked by keys alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from shared.desktop.form.chips_field import ChipsField, WeekdayField
from shared.desktop.form.choice_field import ChoiceField
from shared.desktop.form.date_field import DateField, DateRangeField, DaySpan
from shared.desktop.form.field import Field
from shared.desktop.form.form_page import FormPage
from shared.desktop.form.number_field import MoneyField, NumberField, RateField
from shared.desktop.form.switch_field import SwitchField
from shared.desktop.form.text_field import BilingualField, TextAreaField, TextField
from shared.desktop.form.time_field import MomentField, TimeField
from shared.desktop.theme import Theme
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money

Shown = Callable[..., QWidget]

TODAY = date(2026, 11, 22)
UP, DOWN, PAGE_UP = Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp


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


MAKERS: dict[str, tuple[Callable[[Theme], Field[Any]], str, Any]] = {
    "text": (TextField, "Adult", "Adult"),
    "number": (NumberField, "1,200", 1200),
    "rate": (RateField, "7.5", Decimal("7.5")),
    "money": (MoneyField, "120.5", Money(12_050)),
    "date": (lambda theme: DateField(theme, today), "11-30", date(2026, 11, 30)),
    "time": (TimeField, "0830", time(8, 30)),
}


@pytest.mark.parametrize("kind", MAKERS)
def test_what_is_typed_becomes_a_value_and_is_said_once_a_key(
    qtbot: QtBot, theme: Theme, shown: Shown, kind: str
) -> None:
    make, words, value = MAKERS[kind]
    field = make(theme)
    shown(field)
    said: list[None] = []
    field.edited.connect(lambda: said.append(None))

    entered(field, qtbot, words)

    assert field.value() == value
    assert len(said) == len(words)


@pytest.mark.parametrize("kind", MAKERS)
def test_a_value_that_is_put_in_comes_out_again_without_a_word(
    qtbot: QtBot, theme: Theme, shown: Shown, kind: str
) -> None:
    make, _, value = MAKERS[kind]
    field = make(theme)
    shown(field)

    with qtbot.assertNotEmitted(field.edited):
        field.show_value(value)

    assert field.value() == value


@pytest.mark.parametrize(
    ("kind", "words", "sentence"),
    [
        ("number", "12x", "请填数字"),
        ("rate", "7.555", "请填百分数，最多两位小数"),
        ("rate", "101", "应在 0 到 100 之间"),
        ("money", "1.005", "请填金额，最多两位小数"),
        ("date", "2026-02-30", "日期写成 2026-11-22"),
        ("time", "25:00", "时间写成 08:30"),
    ],
)
def test_nonsense_is_no_value_and_is_said_when_somebody_looks(
    qtbot: QtBot, theme: Theme, shown: Shown, kind: str, words: str, sentence: str
) -> None:
    field = MAKERS[kind][0](theme)
    shown(field)
    entered(field, qtbot, words)
    assert field.error() == ""

    assert not field.check()

    assert field.error() == sentence


def test_a_fault_goes_with_the_next_key(qtbot: QtBot, theme: Theme, shown: Shown) -> None:
    field = NumberField(theme, required=True)
    shown(field)
    assert not field.check()
    assert (field.error(), field.edit.property("wrong")) == ("请填写", "true")

    entered(field, qtbot, "1")

    assert (field.error(), field.edit.property("wrong")) == ("", "false")


def test_the_hint_stands_where_the_fault_will(theme: Theme, shown: Shown) -> None:
    field = NumberField(theme, required=True)
    shown(field)
    field.show_label("人数", "一张票")
    assert field._sentence.text() == "一张票"

    field.check()
    assert field._sentence.text() == "请填写"
    field.show_error("")
    assert field._sentence.text() == "一张票"


def test_a_number_has_bounds(theme: Theme) -> None:
    field = NumberField(theme, least=1, most=255)

    field.show_value(256)

    assert field.fault() == "应在 1 到 255 之间"


@pytest.mark.parametrize(
    ("field", "start", "key", "value"),
    [
        (NumberField, 5, UP, 6),
        (NumberField, 0, DOWN, 0),
        (NumberField, None, UP, 0),
        (MoneyField, Money(12_050), PAGE_UP, Money(13_050)),
        (RateField, Decimal("99.5"), UP, Decimal(100)),
        (TimeField, time(8, 30), UP, time(8, 45)),
        (TimeField, time(0), DOWN, time(23, 45)),
        (lambda theme: DateField(theme, today), TODAY, DOWN, date(2026, 11, 21)),
        (lambda theme: DateField(theme, today), None, UP, TODAY),
    ],
)
def test_the_arrows_step(
    qtbot: QtBot,
    theme: Theme,
    shown: Shown,
    field: Callable[[Theme], Field[Any]],
    start: Any,
    key: Qt.Key,
    value: Any,
) -> None:
    made = field(theme)
    shown(made)
    made.show_value(start)
    edit = made.findChild(QLineEdit)
    assert edit is not None

    qtbot.keyClick(edit, key)

    assert made.value() == value


def test_figures_are_written_tidily_when_the_hand_leaves(
    qtbot: QtBot, theme: Theme, shown: Shown
) -> None:
    money, other = MoneyField(theme), TextField(theme)
    shown(money, other)
    entered(money, qtbot, "1200")

    other.edit.setFocus()

    assert money.edit.text() == "1,200.00"


def test_a_pattern_keeps_out_what_it_does_not_allow(
    qtbot: QtBot, theme: Theme, shown: Shown
) -> None:
    field = TextField(theme, pattern="[a-z0-9_]{0,20}")
    shown(field)

    entered(field, qtbot, "Ad ult_1")

    assert field.value() == "dult_1"


def test_a_field_that_is_read_only_can_be_read_and_not_changed(
    qtbot: QtBot, theme: Theme, shown: Shown
) -> None:
    field = TextField(theme)
    shown(field)
    field.show_value("成人票")
    field.set_read_only(read_only=True)

    qtbot.keyClicks(field.edit, "x")

    assert field.value() == "成人票"


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        (Bilingual("", "Adult"), "请填写中文名称"),
        (Bilingual("成人票", ""), "请填写英文名称"),
        (Bilingual("成人票", "Adult"), ""),
    ],
)
def test_a_name_is_wanted_in_both_languages(theme: Theme, name: Bilingual, sentence: str) -> None:
    field = BilingualField(theme, required=True)

    field.show_value(name)

    assert field.fault() == sentence


def test_a_note_may_be_missing_but_not_by_half(theme: Theme) -> None:
    field = BilingualField(theme)
    assert field.fault() == ""

    field.show_value(Bilingual("说明", ""))

    assert field.fault() == "请填写英文名称"


def test_tab_leaves_a_field_of_several_lines(qtbot: QtBot, theme: Theme, shown: Shown) -> None:
    area, other = TextAreaField(theme), TextField(theme)
    shown(area, other)
    area.edit.setFocus()
    qtbot.keyClicks(area.edit, "one line")

    qtbot.keyClick(area.edit, Qt.Key.Key_Tab)

    assert area.value() == "one line"
    assert other.edit.hasFocus()


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
        qtbot.keyClick(field.box, DOWN)

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

    qtbot.keyClick(field.edit, DOWN, Qt.KeyboardModifier.AltModifier)
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
