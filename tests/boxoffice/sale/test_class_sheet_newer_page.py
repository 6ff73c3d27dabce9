"""The page is read again while the concessions of a line stand there: Enter takes what is true."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from boxoffice.sale.people.shown import ClassesShown
from tests.boxoffice.office import Office
from tests.boxoffice.sale.conftest import Window
from tests.boxoffice.sale.customers import MEMBER_OFFERS, POLICY, STUDENT, STUDENT_TYPE

F1, F2, ENTER = Qt.Key.Key_F1, Qt.Key.Key_F2, Qt.Key.Key_Return
NOT_NOW = "有的优惠类别当天没有，已取消"


@pytest.fixture
def office() -> Office:
    return Office(offers=MEMBER_OFFERS, policy=POLICY)


def open_for_adult(window: Window) -> None:
    window.press(F1)
    window.press(Qt.Key.Key_U, control=True)


def read_again(window: Window) -> None:
    before = window.shown.page
    window.presenter.refresh()
    window.qtbot.waitUntil(lambda: window.shown.page is not before)


def lines(window: Window) -> list[tuple[int, int | None]]:
    quote = window.shown.quote
    return [(one.ticket_type_id, one.concession_id) for one in quote.basket.lines] if quote else []


def test_of_a_line_that_is_gone_nothing_is_taken(window: Window, office: Office) -> None:
    open_for_adult(window)
    office.offers = MEMBER_OFFERS[1:]
    read_again(window)
    window.press("3", ENTER)

    assert (lines(window), window.said(), window.shown.sheet) == ([], NOT_NOW, None)


def test_the_line_that_takes_its_place_is_left_alone(window: Window, office: Office) -> None:
    window.press(F2)
    open_for_adult(window)
    office.offers = MEMBER_OFFERS[1:]
    read_again(window)
    window.press("3", ENTER)

    assert lines(window) == [(2, None)]
    assert window.said() == NOT_NOW


def test_a_type_that_is_gone_is_not_sold_for_the_class(window: Window, office: Office) -> None:
    open_for_adult(window)
    office.offers = tuple(one for one in MEMBER_OFFERS if one.ticket_type_id != STUDENT_TYPE)
    read_again(window)
    window.press("3", ENTER)

    sheet = window.shown.sheet
    assert isinstance(sheet, ClassesShown)
    assert (lines(window), window.said()) == ([(1, None)], NOT_NOW)
    assert [one.policy.code for one in sheet.choices] == ["child", "senior"]


def test_the_class_of_another_edition_is_taken_as_it_is_there(
    window: Window, office: Office
) -> None:
    open_for_adult(window)
    office.policy = tuple(replace(one, id=one.id + 100) for one in POLICY)
    read_again(window)
    window.press("3", ENTER)

    assert lines(window) == [(STUDENT_TYPE, STUDENT + 100)]
    assert window.said() == "请核对：学生证"
