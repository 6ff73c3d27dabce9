"""The sale screen as a cashier uses it: real view, real keys, a stand-in for the office."""

from __future__ import annotations

import logging
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from boxoffice.sale.shown import Mode
from shared.kernel.money import Money
from shared.sales.sell import KeyNotActive, PriceChanged, SalesClosed, SoldOut
from shared.shifts.open_shift import NoOpenShift
from shared.site.sign_in import NotPermitted, NotSignedIn
from tests.boxoffice.office import DAYS, OFFERS, TODAY
from tests.boxoffice.sale.conftest import Window
from tests.offers import whole_day

F1, F2, F3, F4, F5 = (
    Qt.Key.Key_F1,
    Qt.Key.Key_F2,
    Qt.Key.Key_F3,
    Qt.Key.Key_F4,
    Qt.Key.Key_F5,
)
F7, F8 = Qt.Key.Key_F7, Qt.Key.Key_F8
ENTER, ESC, DEL = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Delete


def quantities(window: Window) -> list[tuple[int, int]]:
    quote = window.shown.quote
    return [(line.offer.ticket_type_id, line.quantity) for line in quote.lines] if quote else []


# How many keys the commonest sales may take.


def test_two_adults_in_exact_cash_take_four_keys(window: Window) -> None:
    window.press("2", F1, ENTER, ENTER)
    window.wait_sold()

    assert window.presses == 4
    assert [(sale[0].tickets, sale[1]) for sale in window.office.sales] == [(2, Money(24000))]


def test_one_adult_in_exact_cash_takes_three_keys(window: Window) -> None:
    window.press(F1, ENTER, ENTER)
    window.wait_sold()

    assert window.presses == 3


def test_a_family_with_500_in_cash_takes_eight_keys_and_gets_its_change(window: Window) -> None:
    window.press("2", F1, F2, ENTER, "5", "0", "0", ENTER)
    window.wait_sold()

    assert window.presses == 8
    assert window.shown.change_of is not None
    assert window.shown.change_of.receipt.change == Money(20000)


def test_the_last_sale_is_repeated_by_one_key(window: Window) -> None:
    window.press("2", F1, F5, ENTER, ENTER)
    window.wait_sold()

    window.press("+")

    assert quantities(window) == [(1, 2), (5, 1)]


# The basket.


def test_keys_edit_the_selected_line(window: Window) -> None:
    window.press("3", F1, F2, Qt.Key.Key_Up, "+", "-", "-")

    assert quantities(window) == [(1, 2), (2, 1)]


def test_asterisk_takes_the_digits_before_or_after_it(window: Window) -> None:
    window.press(F1, "1", "2", "*")
    assert quantities(window) == [(1, 12)]

    window.press("*", "7", ENTER)
    assert quantities(window) == [(1, 7)]
    assert window.shown.mode is Mode.BASKET


def test_delete_removes_the_line_and_undo_brings_it_back(window: Window) -> None:
    window.press(F1, F2, DEL)
    assert quantities(window) == [(1, 1)]
    assert window.said() == "已删除 优待票 半价"

    window.press(Qt.Key.Key_Z, control=True)
    assert quantities(window) == [(1, 1), (2, 1)]


def test_escape_clears_digits_first_and_then_the_basket_with_ten_seconds_to_undo(
    window: Window,
) -> None:
    window.press(F1, "2", ESC)
    assert quantities(window) == [(1, 1)]

    window.press(ESC)
    message = window.bar.message()
    assert quantities(window) == []
    assert message is not None
    assert (message.head, message.shown_ms) == ("本单已清空", 10_000)

    window.press(Qt.Key.Key_Z, control=True)
    assert quantities(window) == [(1, 1)]


def test_a_sold_out_ticket_is_said_in_the_bar_and_not_added(window: Window) -> None:
    window.press(F7)

    message = window.bar.message()
    assert quantities(window) == []
    assert message is not None
    assert message.head == "玻璃栈道 今天已售完"
    assert [key.cap for key in message.keys] == ["Ctrl T"]


def test_more_than_is_left_is_said_in_the_bar_and_not_added(window: Window) -> None:
    window.press("3", "9", F5)

    assert quantities(window) == []
    assert window.said() == "索道 上行 只余 38 位"


def test_a_message_about_a_key_goes_with_the_next_key(window: Window) -> None:
    window.press(F7, F1)

    assert window.said() == ""


def test_a_ticket_key_without_a_ticket_says_so(window: Window) -> None:
    window.press(F8)

    assert window.said() == "F8 没有票种"


def test_a_free_ticket_is_sold_like_any_other(window: Window) -> None:
    window.press(F3, ENTER, ENTER)
    window.wait_sold()

    assert window.office.sales[0][1] == Money(0)
    assert window.printer.drawer == 0


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
    assert quantities(window) == [(1, 1)]


def test_what_is_not_sold_on_the_chosen_day_leaves_the_basket_and_is_said(window: Window) -> None:
    window.press(F1, F2)
    window.office.offers = OFFERS[1:]
    window.press(Qt.Key.Key_T, control=True)
    window.qtbot.waitUntil(lambda: not window.shown.loading)

    assert quantities(window) == [(2, 1)]
    assert window.said() == "有的票当天不卖，已从本单取出"


# Cash.


def test_too_little_cash_is_said_and_nothing_is_recorded(window: Window) -> None:
    window.press(F1, ENTER, "1", "0", "0", ENTER)

    assert window.said() == "还差 20.00"
    assert window.shown.mode is Mode.TENDER
    assert window.office.sales == []


def test_escape_clears_the_cash_first_and_then_goes_back(window: Window) -> None:
    window.press(F1, ENTER, "5", ESC)
    assert window.shown.mode is Mode.TENDER

    window.press(ESC)
    assert window.shown.mode is Mode.BASKET
    assert quantities(window) == [(1, 1)]


def test_ticket_keys_are_quiet_while_cash_is_taken(window: Window) -> None:
    window.press(F1, ENTER, F2)

    assert quantities(window) == [(1, 1)]


def test_the_change_stays_until_the_first_key_of_the_next_sale(window: Window) -> None:
    window.press(F1, ENTER, "2", "0", "0", ENTER)
    window.wait_sold()
    window.press(ENTER, ENTER)
    assert window.shown.mode is Mode.CHANGE

    window.press("2")
    assert window.shown.mode is Mode.BASKET
    assert window.shown.pending == "2"


def test_cash_opens_the_drawer_once(window: Window) -> None:
    window.sell_one()

    assert window.printer.drawer == 1


# Typing ahead.


def test_keys_pressed_while_a_sale_is_recorded_are_played_after_it(window: Window) -> None:
    window.office.gate.clear()
    window.press(F1, ENTER, ENTER)
    window.press("3", F2, ENTER)
    assert window.shown.recording

    window.office.gate.set()
    window.qtbot.waitUntil(lambda: window.shown.mode is Mode.TENDER and not window.shown.recording)

    assert quantities(window) == [(2, 3)]
    assert len(window.office.sales) == 1


def test_enter_pressed_too_often_pays_once(window: Window) -> None:
    window.office.gate.clear()
    window.press(F1, ENTER, ENTER, ENTER, ENTER, ENTER)
    window.office.gate.set()
    window.wait_sold()
    window.press(ENTER)

    assert len(window.office.sales) == 1
    assert window.shown.mode is Mode.CHANGE


# When it goes wrong.


def test_a_lost_database_is_said_with_the_key_that_tries_again(window: Window) -> None:
    window.office.gone = True
    window.press(F1, ENTER, ENTER)
    window.qtbot.waitUntil(lambda: window.said() == "数据库连接断开")

    message = window.bar.message()
    assert message is not None
    assert (message.body, message.keys[0].cap) == ("本单可能未记账，请重试，不会重复售出", "Enter")
    assert window.shown.mode is Mode.TENDER


def test_a_sale_that_is_tried_again_is_the_same_sale(window: Window) -> None:
    window.office.gone = True
    window.press(F1, ENTER, ENTER)
    window.qtbot.waitUntil(lambda: window.said() == "数据库连接断开")
    window.office.gone = False

    window.press(ENTER)
    window.wait_sold()

    first, second = window.office.sales
    assert first[2] == second[2]
    assert window.said() != "数据库连接断开"


def test_another_basket_is_another_sale(window: Window) -> None:
    window.office.gone = True
    window.press(F1, ENTER, ENTER)
    window.qtbot.waitUntil(lambda: window.said() == "数据库连接断开")
    window.office.gone = False

    window.press(ESC, "+", ENTER, ENTER)
    window.wait_sold()

    first, second = window.office.sales
    assert first[2] != second[2]


def test_keys_meant_for_the_next_sale_are_dropped_when_this_one_fails(window: Window) -> None:
    window.office.gate.clear()
    window.office.gone = True
    window.press(F1, ENTER, ENTER)
    window.press("2", F2, ENTER, ENTER)
    window.office.gate.set()
    window.qtbot.waitUntil(lambda: window.said() == "数据库连接断开")

    message = window.bar.message()
    assert message is not None
    assert message.body == "本单可能未记账，等待时按的键没有执行，请重试，不会重复售出"
    assert quantities(window) == [(1, 1)]


@pytest.mark.parametrize(
    ("refusal", "said"),
    [
        (PriceChanged(), "票价刚有变动"),
        (SalesClosed("2025-10-03"), "这一天停止售票"),
        (SoldOut(1, 2), "所选的票 余票不足"),
        (NoOpenShift(), "班次没有打开"),
        (NotPermitted("sell"), "没有售票权限"),
    ],
)
def test_a_refusal_is_said_and_the_basket_stays(
    window: Window, refusal: Exception, said: str
) -> None:
    window.office.error = refusal
    window.press(F1, ENTER, ENTER)
    window.qtbot.waitUntil(lambda: window.said() == said)

    assert window.shown.mode is Mode.BASKET
    assert quantities(window) == [(1, 1)]


def test_places_lost_to_another_window_are_said_by_name(window: Window) -> None:
    window.office.error = SoldOut(1, 2)
    window.press("9", F5, ENTER)
    window.office.offers = tuple(
        replace(one, slots={1: (whole_day(105, 1, 3, 320),)}) if one.ticket_type_id == 5 else one
        for one in OFFERS
    )
    window.press(ENTER)

    window.qtbot.waitUntil(lambda: window.said() == "索道 上行 余票不足")


def test_a_sign_in_that_ran_out_locks_the_screen(window: Window) -> None:
    window.office.error = NotSignedIn()
    window.press(F1, ENTER, ENTER)

    window.qtbot.waitUntil(lambda: window.exits == ["signed out"])


def test_a_key_that_is_not_active_is_named(window: Window) -> None:
    window.office.error = KeyNotActive()
    window.press(F1, ENTER, ENTER)

    window.qtbot.waitUntil(lambda: window.said() == "本窗口的签票密钥未启用")
    assert quantities(window) == [(1, 1)]


def test_a_bug_is_logged_and_said(window: Window, caplog: pytest.LogCaptureFixture) -> None:
    window.office.error = ZeroDivisionError("bug")
    with caplog.at_level(logging.ERROR):
        window.press(F1, ENTER, ENTER)
        window.qtbot.waitUntil(lambda: window.said() == "程序出错")

    assert "a sale failed" in caplog.text


def test_a_page_that_cannot_be_read_is_said_until_it_can(window: Window) -> None:
    window.office.gone = True
    window.presenter.refresh()
    window.qtbot.waitUntil(lambda: window.said() == "数据库连接断开")

    window.office.gone = False
    window.presenter.refresh()
    window.qtbot.waitUntil(lambda: window.said() == "")


def test_a_scan_changes_nothing_and_is_said(window: Window) -> None:
    window.press(F1)
    window.presenter.scanned("S1" + "A" * 149)

    assert window.said() == "读到一个码，没有改变本单"
    assert quantities(window) == [(1, 1)]


# Ways out.


@pytest.mark.parametrize(
    ("key", "exit_name"),
    [(Qt.Key.Key_L, "lock"), (Qt.Key.Key_B, "reports"), (Qt.Key.Key_M, "look")],
)
def test_a_key_leads_out(window: Window, key: Qt.Key, exit_name: str) -> None:
    window.press(key, control=True)

    assert window.exits == [exit_name]


def test_the_page_of_keys_comes_with_a_key_and_goes_with_the_next(window: Window) -> None:
    window.press("?")
    assert window.view.overlay.isVisible()

    window.press(F1)
    assert not window.view.overlay.isVisible()
    assert quantities(window) == [(1, 1)]


def test_a_sale_is_unfinished_until_it_is_paid(window: Window) -> None:
    assert not window.presenter.unfinished
    window.press(F1)
    assert window.presenter.unfinished
    window.press(ENTER, ENTER)
    window.wait_sold()
    assert not window.presenter.unfinished
