"""While a sale is recorded keys wait; one that is not recorded is said, kept and tried again."""

from __future__ import annotations

import logging
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from boxoffice.sale.shown import Mode
from shared.capacity.stops import SalesStopped
from shared.sales.sell import KeyNotActive, PriceChanged, SalesClosed, SoldOut
from shared.shifts.open_shift import NoOpenShift
from shared.site.sign_in import NotPermitted, NotSignedIn
from tests.boxoffice.office import OFFERS
from tests.boxoffice.sale.conftest import Window
from tests.offers import whole_day

F1, F2 = Qt.Key.Key_F1, Qt.Key.Key_F2
F5 = Qt.Key.Key_F5
ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape


# Typing ahead.


def test_keys_pressed_while_a_sale_is_recorded_are_played_after_it(window: Window) -> None:
    window.office.gate.clear()
    window.press(F1, ENTER, ENTER)
    window.press("3", F2, ENTER)
    assert window.shown.recording

    window.office.gate.set()
    window.qtbot.waitUntil(lambda: window.shown.mode is Mode.TENDER and not window.shown.recording)

    assert window.quantities() == [(2, 3)]
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
    assert window.quantities() == [(1, 1)]


@pytest.mark.parametrize(
    ("refusal", "said"),
    [
        (PriceChanged(), "票价刚有变动"),
        (SalesClosed("2025-10-03"), "这一天停止售票"),
        (SalesStopped("2025-10-03", measure="INSTANT"), "今天已达最大承载量，暂停售票"),
        (SalesStopped("2025-10-09", today=False), "2025-10-09 暂停售票"),
        (
            SalesStopped("2025-10-03", zone=3, name_zh="玻璃栈道", measure="INSTANT"),
            "玻璃栈道 已达最大承载量，暂停售票",
        ),
        (SalesStopped("2025-10-03", timeslot=7, starts="10:00"), "10:00 场次暂停售票"),
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
    assert window.quantities() == [(1, 1)]


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
    assert window.quantities() == [(1, 1)]


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
