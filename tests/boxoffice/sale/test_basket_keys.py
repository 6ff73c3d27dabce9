"""What keys do to the basket and to the day it is for, and what is said where they cannot."""

from __future__ import annotations

from PySide6.QtCore import Qt

from boxoffice.sale.shown import Mode
from tests.boxoffice.office import DAYS, OFFERS, TODAY
from tests.boxoffice.sale.conftest import Window

F1, F2 = Qt.Key.Key_F1, Qt.Key.Key_F2
F5 = Qt.Key.Key_F5
F7 = Qt.Key.Key_F7
F8 = Qt.Key.Key_F8
ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape
DEL = Qt.Key.Key_Delete


# The basket.


def test_keys_edit_the_selected_line(window: Window) -> None:
    window.press("3", F1, F2, Qt.Key.Key_Up, "+", "-", "-")

    assert window.quantities() == [(1, 2), (2, 1)]


def test_asterisk_takes_the_digits_before_or_after_it(window: Window) -> None:
    window.press(F1, "1", "2", "*")
    assert window.quantities() == [(1, 12)]

    window.press("*", "7", ENTER)
    assert window.quantities() == [(1, 7)]
    assert window.shown.mode is Mode.BASKET


def test_delete_removes_the_line_and_undo_brings_it_back(window: Window) -> None:
    window.press(F1, F2, DEL)
    assert window.quantities() == [(1, 1)]
    assert window.said() == "已删除 优待票 半价"

    window.press(Qt.Key.Key_Z, control=True)
    assert window.quantities() == [(1, 1), (2, 1)]


def test_escape_clears_digits_first_and_then_the_basket_with_ten_seconds_to_undo(
    window: Window,
) -> None:
    window.press(F1, "2", ESC)
    assert window.quantities() == [(1, 1)]

    window.press(ESC)
    message = window.bar.message()
    assert window.quantities() == []
    assert message is not None
    assert (message.head, message.shown_ms) == ("本单已清空", 10_000)

    window.press(Qt.Key.Key_Z, control=True)
    assert window.quantities() == [(1, 1)]


def test_nobody_is_offered_to_undo_on_a_screen_where_the_key_does_something_else(
    window: Window,
) -> None:
    window.press(F1, ESC)
    window.view.hide()

    assert window.bar.message() is None


def test_a_sold_out_ticket_is_said_in_the_bar_and_not_added(window: Window) -> None:
    window.press(F7)

    message = window.bar.message()
    assert window.quantities() == []
    assert message is not None
    assert message.head == "玻璃栈道 今天已售完"
    assert [key.cap for key in message.keys] == ["Ctrl T"]


def test_more_than_is_left_is_said_in_the_bar_and_not_added(window: Window) -> None:
    window.press("3", "9", F5)

    assert window.quantities() == []
    assert window.said() == "索道 上行 只余 38 位"


def test_a_message_about_a_key_goes_with_the_next_key(window: Window) -> None:
    window.press(F7, F1)

    assert window.said() == ""


def test_a_ticket_key_without_a_ticket_says_so(window: Window) -> None:
    window.press(F8)

    assert window.said() == "F8 没有票种"


def test_enter_on_an_empty_basket_does_nothing(window: Window) -> None:
    window.press(ENTER, ENTER)

    assert window.shown.mode is Mode.BASKET
    assert window.office.sales == []


# Days.


def test_the_next_day_that_is_on_sale_is_one_key_away(window: Window) -> None:
    window.press(Qt.Key.Key_T, control=True)
    window.qtbot.waitUntil(lambda: not window.shown.loading)
    window.press(Qt.Key.Key_T, control=True)
    window.qtbot.waitUntil(lambda: not window.shown.loading)

    assert window.shown.page is not None
    assert window.shown.page.visit_day == DAYS[3].day


def test_keys_wait_for_the_page_of_the_day(window: Window) -> None:
    window.press(Qt.Key.Key_T, control=True)
    window.press("2", F1, ENTER, ENTER)
    window.wait_sold()

    assert window.office.sales[0][0].basket.visit_day == DAYS[1].day


def test_after_a_sale_for_another_day_the_next_one_is_for_today(window: Window) -> None:
    window.press(Qt.Key.Key_T, control=True)
    window.press(F1, ENTER, ENTER)
    window.wait_sold()

    window.press(F1)

    assert window.shown.page is not None
    assert window.shown.page.visit_day == TODAY
    assert window.quantities() == [(1, 1)]


def test_what_is_not_sold_on_the_chosen_day_leaves_the_basket_and_is_said(window: Window) -> None:
    window.press(F1, F2)
    window.office.offers = OFFERS[1:]
    window.press(Qt.Key.Key_T, control=True)
    window.qtbot.waitUntil(lambda: not window.shown.loading)

    assert window.quantities() == [(2, 1)]
    assert window.said() == "有的票当天不卖，已从本单取出"
