"""A table is typed into cell by cell, filled from a spreadsheet, and says which cell is wrong."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from shared.desktop.form.cells import CellKind, Column, Unreadable, read_cell, write_cell
from shared.desktop.form.choice_field import ChoiceBox
from shared.desktop.form.edit import FormEdit
from shared.desktop.form.form_page import FormPage
from shared.desktop.form.table_field import TableField
from shared.desktop.form.text_field import TextField
from shared.desktop.theme import Theme
from shared.kernel.money import Money

Shown = Callable[..., QWidget]
TODAY = date(2026, 11, 22)
COLUMNS = (
    Column("id", CellKind.NUMBER, hidden=True),
    Column("hours", CellKind.NUMBER, required=True),
    Column("action", CellKind.CHOICE),
    Column("fee", CellKind.MONEY),
    Column("told", CellKind.SWITCH),
    Column("note"),
)
ACTIONS = (("refund", "退票"), ("change", "改签"))
ROW = (7, 72, "refund", Money(2_000), True, "提前三天")
EMPTY = (None, None, None, None, False, "")
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def table(theme: Theme, shown: Shown) -> TableField:
    table = TableField(theme, COLUMNS, lambda: TODAY)
    titles = {"hours": "小时", "action": "业务", "fee": "金额", "told": "告知", "note": "说明"}
    table.show_titles(titles, "没有手续费")
    table.show_options("action", ACTIONS)
    shown(table, TextField(theme))
    return table


def test_rows_that_are_put_in_come_out_again(table: TableField) -> None:
    table.show_value((ROW,))

    assert table.value() == (ROW,)
    assert [table.rows.data(table.rows.index(0, at)) for at in range(1, 6)] == [
        "72", "退票", "20.00", "✓", "提前三天",
    ]  # fmt: skip


def test_typing_goes_into_the_cell(qtbot: QtBot, table: TableField) -> None:
    table.show_value((ROW,))
    table.view.edit_cell(0, 3)

    with qtbot.waitSignal(table.edited):
        qtbot.keyClick(table.view, Qt.Key.Key_3)
        editor = table.view.findChild(FormEdit)
        assert editor is not None
        qtbot.keyClicks(editor, "5.5")
        qtbot.keyClick(editor, Qt.Key.Key_Return)

    assert table.value()[0][3] == Money(3_550)


def test_what_cannot_be_read_stays_in_sight_and_is_named(qtbot: QtBot, table: TableField) -> None:
    table.show_value((ROW,))
    table.rows.setData(table.rows.index(0, 3), "twenty")

    assert table.value()[0][3] is None
    assert table.rows.data(table.rows.index(0, 3)) == "twenty"
    assert table.fault() == "第 1 行的“金额”看不懂"


def test_a_cell_that_must_be_filled_is_named(table: TableField) -> None:
    table.show_value((ROW, EMPTY))

    assert table.fault() == "第 2 行的“小时”没有填"


def test_going_to_the_fault_goes_to_its_cell(table: TableField) -> None:
    table.show_value((ROW, EMPTY))

    table.take_focus()

    index = table.view.currentIndex()
    assert (index.row(), index.column()) == (1, 1)


def test_rows_are_added_and_taken_out_by_keys(qtbot: QtBot, table: TableField) -> None:
    table.show_value((ROW,))
    table.view.edit_cell(0, 1)

    qtbot.keyClick(table.view, Qt.Key.Key_Insert)
    assert table.value() == (ROW, EMPTY)

    qtbot.keyClick(table.view, Qt.Key.Key_Delete, CONTROL)
    assert table.value() == (ROW,)


def test_an_empty_table_begins_with_its_key(qtbot: QtBot, table: TableField) -> None:
    table.add.click()

    assert table.value() == (EMPTY,)
    assert table.view.hasFocus()


def test_a_blank_switches_and_delete_empties(qtbot: QtBot, table: TableField) -> None:
    table.show_value((ROW,))
    table.view.edit_cell(0, 4)
    qtbot.keyClick(table.view, Qt.Key.Key_Space)
    table.view.edit_cell(0, 3)
    qtbot.keyClick(table.view, Qt.Key.Key_Delete)

    assert table.value()[0][3:5] == (None, False)


def test_a_choice_drops_its_list(qtbot: QtBot, table: TableField) -> None:
    table.show_value((ROW,))
    table.view.edit_cell(0, 2)

    qtbot.keyClick(table.view, Qt.Key.Key_Return)
    box = table.view.findChild(ChoiceBox)
    assert box is not None
    box.hidePopup()
    box.setCurrentIndex(1)
    box.activated.emit(1)

    assert table.value()[0][2] == "change"


def test_a_spreadsheet_is_pasted_from_a_cell_on_and_adds_rows(
    qtbot: QtBot, table: TableField
) -> None:
    QApplication.clipboard().setText("48\t改签\t1,000\tyes\n24\trefund\t\t\n")
    table.show_value((ROW,))
    table.view.edit_cell(0, 1)

    qtbot.keyClick(table.view, Qt.Key.Key_V, CONTROL)

    assert table.value() == (
        (7, 48, "change", Money(100_000), True, "提前三天"),
        (None, 24, "refund", None, False, ""),
    )


def test_what_a_spreadsheet_has_too_much_is_left_out(qtbot: QtBot, table: TableField) -> None:
    QApplication.clipboard().setText("a\tb\tc")
    table.show_value((ROW,))
    table.view.edit_cell(0, 5)

    qtbot.keyClick(table.view, Qt.Key.Key_V, CONTROL)

    assert table.value() == ((*ROW[:5], "a"),)


def test_tab_goes_along_the_cells_and_leaves_behind_the_last(
    qtbot: QtBot, table: TableField
) -> None:
    table.show_value((ROW,))
    table.view.edit_cell(0, 4)

    qtbot.keyClick(table.view, Qt.Key.Key_Tab)
    assert table.view.currentIndex().column() == 5
    qtbot.keyClick(table.view, Qt.Key.Key_Tab)

    assert not table.view.hasFocus()


def test_a_table_that_stands_still_takes_nothing(qtbot: QtBot, table: TableField) -> None:
    QApplication.clipboard().setText("1")
    table.show_value((ROW,))
    table.set_read_only(read_only=True)
    table.view.edit_cell(0, 1)

    for key in (Qt.Key.Key_Insert, Qt.Key.Key_Delete, Qt.Key.Key_9):
        qtbot.keyClick(table.view, key)
    qtbot.keyClick(table.view, Qt.Key.Key_V, CONTROL)

    assert table.value() == (ROW,)
    assert not table.add.isEnabled()


def test_it_grows_with_its_rows_instead_of_a_second_scroll_bar(table: TableField) -> None:
    table.show_value((ROW,) * 4)
    before = table._frame.height()

    table.show_value((ROW,) * 10)

    assert table._frame.height() == before + 6 * 44
    assert table.view.verticalScrollBar().maximum() == 0


def test_keys_have_caps_while_the_table_has_the_keyboard(table: TableField) -> None:
    table.show_value((ROW,))
    table.view.setFocus()
    assert table.add.cap == "Ins"

    table.window().findChildren(TextField)[0].edit.setFocus()
    assert table.add.cap == ""


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (CellKind.NUMBER, "１２", 12),
        (CellKind.RATE, "7.5 %", Decimal("7.5")),
        (CellKind.DATE, "11-30", date(2026, 11, 30)),
        (CellKind.DATE, "soon", Unreadable("soon")),
        (CellKind.CHOICE, "退票", "refund"),
        (CellKind.CHOICE, "REFUND", "refund"),
        (CellKind.CHOICE, "换票", Unreadable("换票")),
        (CellKind.MONEY, " ", None),
        (CellKind.TEXT, " ", ""),
        (CellKind.SWITCH, "是", True),
        (CellKind.SWITCH, "", False),
    ],
)
def test_a_cell_is_read_by_its_kind(kind: CellKind, text: str, value: object) -> None:
    assert read_cell(kind, text, dict(ACTIONS), TODAY) == value


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [
        (CellKind.NUMBER, -1200, "−1,200"),
        (CellKind.CHOICE, "change", "改签"),
        (CellKind.CHOICE, "gone", ""),
        (CellKind.DATE, TODAY, "2026-11-22"),
        (CellKind.MONEY, None, ""),
        (CellKind.RATE, Decimal("10.50"), "10.5"),
    ],
)
def test_a_cell_is_written_by_its_kind(kind: CellKind, value: object, text: str) -> None:
    assert write_cell(kind, value, dict(ACTIONS)) == text


def test_what_is_being_typed_is_a_change_and_is_taken_in_by_the_save_key(
    qtbot: QtBot, theme: Theme, shown: Shown
) -> None:
    page = FormPage(theme)
    table = page.form.add("rows", TableField(theme, COLUMNS, lambda: TODAY))
    page.tab().section().add(table, 12)
    shown(page, width=900, height=600)
    page.form.show({"rows": (ROW,)})
    table.view.edit_cell(0, 3)
    assert not page.save.isEnabled()

    qtbot.keyClick(table.view, Qt.Key.Key_3)
    assert page.save.isEnabled()
    with qtbot.waitSignal(page.save_pressed):
        qtbot.keyClick(table.view.findChild(FormEdit), Qt.Key.Key_S, CONTROL)

    assert table.value()[0][3] == Money(300)
