"""The other parts of the kit: calendar, tables to read, problems, steps, pills, columns."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from shared.desktop.form.data_table import DataRow, DataTable, Heading
from shared.desktop.form.month_calendar import CalendarCell, DayState, MonthCalendar
from shared.desktop.form.month_picker import months_on
from shared.desktop.form.pills import Pills
from shared.desktop.form.problem_list import ProblemList, ProblemRow
from shared.desktop.form.section import Section
from shared.desktop.form.stepper import Stepper
from shared.desktop.form.table_paint import share_widths
from shared.desktop.form.text_field import TextField
from shared.desktop.theme import Theme
from shared.desktop.tokens import Status

Shown = Callable[..., QWidget]
TODAY = date(2026, 11, 22)
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def calendar(theme: Theme, shown: Shown) -> MonthCalendar:
    calendar = MonthCalendar(theme)
    shown(calendar, width=900, height=600)
    cell = CalendarCell(date(2026, 11, 23), "120.00", "余 300", "国庆", 0.5, holiday=True)
    calendar.show_month(TODAY, [cell], TODAY)
    return calendar


def test_the_arrows_go_from_day_to_day_and_say_it(qtbot: QtBot, calendar: MonthCalendar) -> None:
    calendar.choose(TODAY)

    with qtbot.waitSignal(calendar.chosen) as said:
        qtbot.keyClick(calendar, Qt.Key.Key_Right)

    assert said.args == [date(2026, 11, 23), date(2026, 11, 23)]
    assert calendar.accessibleName() == "2026-11-23，国庆，120.00，余 300"


def test_shift_spans_days_in_either_direction(qtbot: QtBot, calendar: MonthCalendar) -> None:
    calendar.choose(TODAY)

    qtbot.keyClick(calendar, Qt.Key.Key_Up, SHIFT)

    assert calendar.span() == (date(2026, 11, 15), TODAY)


def test_going_beyond_the_month_asks_for_the_next_one(
    qtbot: QtBot, calendar: MonthCalendar
) -> None:
    calendar.choose(date(2026, 11, 30))

    with qtbot.waitSignal(calendar.month_turned) as said:
        qtbot.keyClick(calendar, Qt.Key.Key_Right)

    assert said.args == [date(2026, 12, 1)]


def test_a_touch_and_one_with_shift_span_days(qtbot: QtBot, calendar: MonthCalendar) -> None:
    # November 2026 begins on a Sunday: the 2nd is the first cell of the second row.
    first, last = calendar._box(7).center().toPoint(), calendar._box(9).center().toPoint()

    qtbot.mousePress(calendar, Qt.MouseButton.LeftButton, pos=first)
    qtbot.mousePress(calendar, Qt.MouseButton.LeftButton, SHIFT, pos=last)

    assert calendar.span() == (date(2026, 11, 2), date(2026, 11, 4))


def test_enter_opens_the_day(qtbot: QtBot, calendar: MonthCalendar) -> None:
    calendar.choose(TODAY)

    with qtbot.waitSignal(calendar.opened) as said:
        qtbot.keyClick(calendar, Qt.Key.Key_Return)

    assert said.args == [TODAY]


@pytest.mark.parametrize("state", list(DayState))
def test_each_state_of_a_day_looks_its_own_way(calendar: MonthCalendar, state: DayState) -> None:
    pictures = []
    for one in DayState:
        cell = CalendarCell(date(2026, 11, 23), "120.00", "余 3", share=0.1, state=one)
        calendar.show_month(TODAY, [cell], TODAY)
        pictures.append((one, calendar.grab().toImage()))
    own = dict(pictures)[state]

    quiet = {DayState.FULL, DayState.CLOSED, DayState.PAST}
    alike = quiet if state in quiet else {state}
    assert {one for one, picture in pictures if picture == own} == alike


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2026, 1, 31), -1, date(2025, 12, 31)),
        (date(2027, 11, 30), 3, date(2028, 2, 29)),
    ],
)
def test_the_same_day_of_another_month_or_its_last(day: date, months: int, expected: date) -> None:
    assert months_on(day, months) == expected


@pytest.fixture
def table(theme: Theme, shown: Shown) -> DataTable:
    table = DataTable(theme, (Heading(2), Heading(1, figures=True)))
    shown(table, width=600, height=400)
    table.show_titles(("版次", "票种"), "还没有版次")
    table.show_rows((DataRow(1, ("一", "30")), DataRow(2, ("二", "28"))))
    return table


def test_rows_are_gone_through_and_opened(qtbot: QtBot, table: DataTable) -> None:
    table.choose(1)
    with qtbot.waitSignal(table.chosen) as chosen:
        qtbot.keyClick(table.view, Qt.Key.Key_Down)
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.keyClick(table.view, Qt.Key.Key_Return)

    assert (chosen.args, opened.args) == ([2], [2])


def test_new_rows_keep_the_chosen_one_in_silence(qtbot: QtBot, table: DataTable) -> None:
    table.choose(2)

    with qtbot.assertNotEmitted(table.chosen):
        table.show_rows((DataRow(2, ("二", "29")), DataRow(3, ("三", "1"))))

    assert table.current() == 2


def test_rows_that_are_being_read_are_bars(table: DataTable) -> None:
    table.show_loading()
    assert table.view.isHidden()

    table.show_rows(())
    assert not table.view.isHidden()


def test_enter_jumps_to_a_problem_that_has_a_place(
    qtbot: QtBot, theme: Theme, shown: Shown
) -> None:
    problems = ProblemList(theme)
    shown(problems)
    problems.show_problems(
        (
            ProblemRow(Status.BAD, "成人票", "没有价格", "price"),
            ProblemRow(Status.INFO, "年卡", "没有照片"),
        )
    )
    problems.setFocus(Qt.FocusReason.TabFocusReason)

    with qtbot.waitSignal(problems.jumped) as said:
        qtbot.keyClick(problems, Qt.Key.Key_Return)
    assert said.args == ["price"]

    qtbot.keyClick(problems, Qt.Key.Key_Down)
    with qtbot.assertNotEmitted(problems.jumped):
        qtbot.keyClick(problems, Qt.Key.Key_Return)


def test_steps_say_where_somebody_is(theme: Theme) -> None:
    stepper = Stepper(theme)

    stepper.show_steps(("景区", "票种", "启用"), 1)

    assert stepper.accessibleName() == "2 / 3 票种"


def test_pills_take_as_many_rows_as_they_need(theme: Theme, shown: Shown) -> None:
    pills = Pills(theme)
    shown(pills, width=220)

    pills.show_words(("售票",))
    one = pills.sizeHint().height()
    pills.show_words(("售票", "开班", "看报表", "查会员", "改会员"))

    assert pills.sizeHint().height() > one


def test_fields_flow_on_twelve_columns_round_those_that_are_hidden(
    theme: Theme, shown: Shown
) -> None:
    section = Section(theme)
    fields = [TextField(theme) for _ in range(4)]
    for field in fields:
        section.add(field, 4)
    shown(section, width=900, height=400)
    assert {field.y() for field in fields[:3]} == {fields[0].y()}
    assert fields[3].y() > fields[0].y()
    assert fields[3].x() == fields[0].x()

    fields[1].hide()
    section.layout().activate()

    assert fields[3].y() == fields[0].y()


def test_widths_add_up(theme: Theme) -> None:
    assert share_widths([1, 1, 1], 100) == [33, 33, 34]
    assert share_widths([0, 2, 1], 99) == [0, 66, 33]
