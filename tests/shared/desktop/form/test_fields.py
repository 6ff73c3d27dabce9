"""Fields give values of their kind, say what is wrong, and are worked by keys alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from shared.desktop.form.date_field import DateField
from shared.desktop.form.field import Field
from shared.desktop.form.number_field import MoneyField, NumberField, RateField
from shared.desktop.form.text_field import BilingualField, TextAreaField, TextField
from shared.desktop.form.time_field import TimeField
from shared.desktop.theme import Theme
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from tests.shared.desktop.form.at_a_field import TODAY, Shown, entered, today

UP, DOWN, PAGE_UP = Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp
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
