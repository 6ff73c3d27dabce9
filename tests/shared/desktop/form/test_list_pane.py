"""A list is searched, gone through, and asked for new, copies and deletions, by keys alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from shared.desktop.form.armed_key import EARLIEST_MS
from shared.desktop.form.list_pane import ListPane
from shared.desktop.form.list_rows import ListRow
from shared.desktop.theme import Theme

Shown = Callable[..., QWidget]
ROWS = (
    ListRow(None, "门票"),
    ListRow(1, "Adult", "full price", "A1"),
    ListRow(2, "Student", "half price", "A2"),
    ListRow(None, "交通"),
    ListRow(3, "Cable car", "up", "B1"),
)
DOWN = Qt.Key.Key_Down
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def pane(theme: Theme, shown: Shown) -> ListPane:
    pane = ListPane(theme, copy=True, delete=True)
    shown(pane, width=340, height=600)
    pane.show_words("票种", "还没有票种")
    pane.show_rows(ROWS)
    return pane


def ids(pane: ListPane) -> list[object]:
    return [row.id for row in pane.rows()]


def test_the_arrows_pass_over_headings(qtbot: QtBot, pane: ListPane) -> None:
    chosen: list[object] = []
    pane.chosen.connect(chosen.append)
    pane.choose(2)

    qtbot.keyClick(pane.view, DOWN)

    assert chosen == [3]


def test_choosing_a_row_by_program_says_nothing(qtbot: QtBot, pane: ListPane) -> None:
    with qtbot.assertNotEmitted(pane.chosen):
        pane.choose(2)

    assert pane.current() == 2


def test_new_rows_keep_the_chosen_one_in_silence(qtbot: QtBot, pane: ListPane) -> None:
    pane.choose(2)

    with qtbot.assertNotEmitted(pane.chosen):
        pane.show_rows(ROWS[1:])
    assert pane.current() == 2

    pane.show_rows(ROWS[3:])
    assert pane.current() is None


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("price", [None, 1, 2]),
        ("PRICE half", [None, 2]),
        ("b1", [None, 3]),
        ("nothing", []),
        ("", [None, 1, 2, None, 3]),
    ],
)
def test_the_search_leaves_rows_with_every_word_and_their_headings(
    qtbot: QtBot, pane: ListPane, words: str, found: list[object]
) -> None:
    qtbot.keyClicks(pane.search, words)

    assert ids(pane) == found


def test_down_goes_from_the_search_to_the_first_row_found(qtbot: QtBot, pane: ListPane) -> None:
    qtbot.keyClick(pane, Qt.Key.Key_F, CONTROL)
    assert pane.search.hasFocus()
    qtbot.keyClicks(pane.search, "half")

    with qtbot.waitSignal(pane.chosen) as said:
        qtbot.keyClick(pane.search, DOWN)

    assert said.args == [2]
    assert pane.view.hasFocus()


def test_new_and_copy_have_their_keys(qtbot: QtBot, pane: ListPane) -> None:
    with qtbot.waitSignal(pane.new_pressed):
        qtbot.keyClick(pane, Qt.Key.Key_N, CONTROL)

    pane.choose(3)
    with qtbot.waitSignal(pane.copy_pressed) as said:
        qtbot.keyClick(pane, Qt.Key.Key_N, CONTROL | SHIFT)
    assert said.args == [3]


def test_nothing_is_copied_or_deleted_before_something_is_chosen(pane: ListPane) -> None:
    assert (pane.copy.isEnabled(), pane.delete.isEnabled()) == (False, False)

    pane.choose(1)
    assert (pane.copy.isEnabled(), pane.delete.isEnabled()) == (True, True)


def test_delete_asks_once_more(qtbot: QtBot, pane: ListPane) -> None:
    pane.choose(3)
    with qtbot.assertNotEmitted(pane.delete_confirmed):
        qtbot.keyClick(pane.view, Qt.Key.Key_Delete)
    assert pane.delete.armed

    qtbot.wait(EARLIEST_MS + 20)
    with qtbot.waitSignal(pane.delete_confirmed) as said:
        qtbot.keyClick(pane.view, Qt.Key.Key_Delete)
    assert said.args == [3]


def test_a_row_that_stands_is_not_deleted(qtbot: QtBot, pane: ListPane) -> None:
    pane.choose(3)
    pane.allow_delete(allowed=False)

    qtbot.keyClick(pane.view, Qt.Key.Key_Delete)

    assert not pane.delete.armed


def test_a_row_says_all_of_itself_to_a_screen_reader(pane: ListPane) -> None:
    index = pane.view.model().index(1, 0)

    spoken = pane.view.model().data(index, Qt.ItemDataRole.AccessibleTextRole)

    assert spoken == "Adult，full price，A1"
