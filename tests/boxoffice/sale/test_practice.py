"""The exercises of a window in training."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from boxoffice.sale.practice.practice_sheet import PracticeShown
from boxoffice.sale.practice.practice_view import PracticeView
from shared.sales.practice import Exercise, Practice
from tests.boxoffice.office import NOW, Office
from tests.boxoffice.sale.conftest import Window

PRACTICE, ENTER, DEL, F1 = Qt.Key.Key_8, Qt.Key.Key_Return, Qt.Key.Key_Delete, Qt.Key.Key_F1
ALL = {one: NOW + timedelta(minutes=at + 1) for at, one in enumerate(Exercise)}


def test_an_exercise_is_20_points_and_a_void_takes_5_off() -> None:
    some = Practice(NOW, {Exercise.SELL: NOW, Exercise.REFUND: NOW}, voids=1)

    assert (some.score, some.taken) == (35, None)
    assert Practice(NOW, {}, voids=3).score == 0
    assert (Practice(NOW, ALL).score, Practice(NOW, ALL).taken) == (100, timedelta(minutes=5))


@pytest.fixture
def office(request: pytest.FixtureRequest) -> Office:
    live = request.function.__name__.endswith("in_live_operation")
    return Office(practice=None if live else Practice(NOW, {Exercise.SELL: NOW}, 1))


def page(window: Window) -> PracticeView:
    view = window.view.sheets[PracticeShown]
    assert isinstance(view, PracticeView)
    return view


def test_the_page_says_what_is_done_and_the_score(window: Window) -> None:
    window.press(PRACTICE, control=True)
    window.qtbot.waitUntil(lambda: page(window).result() != "")

    assert page(window).isVisible()
    assert page(window).result() == "得分 15 / 100 · 作废 1 单，每单减 5 分"


def test_what_is_sold_next_closes_the_page_and_the_key_shows_more(window: Window) -> None:
    window.press(PRACTICE, control=True)
    window.settle()
    window.press(F1, ENTER, ENTER)
    window.wait_sold()
    window.office.practice = Practice(NOW, ALL)
    window.press(Qt.Key.Key_Escape)
    window.press(PRACTICE, control=True)

    window.qtbot.waitUntil(lambda: "用时 5:00" in page(window).result())


def test_a_database_that_is_gone_is_said_and_asked_again(window: Window) -> None:
    window.office.gone = True
    window.press(PRACTICE, control=True)
    window.qtbot.waitUntil(lambda: "断开" in page(window).result())
    window.office.gone = False

    window.press(ENTER)

    window.qtbot.waitUntil(lambda: page(window).result().startswith("得分 15"))


def test_there_is_nothing_to_practise_in_live_operation(window: Window) -> None:
    window.press(PRACTICE, control=True)

    assert window.shown.sheet is None
