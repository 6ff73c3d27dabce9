"""A basket is put aside by one key and taken up by two, at any window, once."""

from __future__ import annotations

from PySide6.QtCore import Qt

from boxoffice.sale.shown import Mode
from shared.kernel.money import Money
from shared.payments.rules import CASH, TypedTender
from tests.boxoffice.office import DAYS
from tests.boxoffice.sale.conftest import Window

F1, F2 = Qt.Key.Key_F1, Qt.Key.Key_F2
ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape
H, R, T = Qt.Key.Key_H, Qt.Key.Key_R, Qt.Key.Key_T


def quantities(window: Window) -> list[tuple[int, int]]:
    quote = window.shown.quote
    return [(line.offer.ticket_type_id, line.quantity) for line in quote.lines] if quote else []


def control(window: Window, key: Qt.Key) -> None:
    window.press(key, control=True)
    window.settle()


def test_a_basket_is_put_aside_by_one_key_and_the_latest_taken_up_by_two(window: Window) -> None:
    window.press("2", F1, F2)
    before = quantities(window)
    window.presses = 0

    control(window, H)
    assert (window.presses, quantities(window)) == (1, [])
    assert window.said().startswith("已挂单")

    control(window, R)
    window.press(ENTER)
    window.settle()

    assert (window.presses, quantities(window)) == (3, before)
    assert window.said() == "已取单"


def test_what_was_taken_up_is_sold_under_the_id_that_keeps_its_places(window: Window) -> None:
    window.press("2", F1)
    control(window, H)
    [order_id] = window.office.rack.orders
    control(window, R)
    window.press(ENTER)
    window.settle()

    window.press(ENTER, ENTER)
    window.wait_sold()

    assert window.office.bank.held == [order_id]
    assert window.office.bank.completed == [
        (order_id, (TypedTender(CASH, Money(24_000), Money(24_000)),))
    ]


def test_a_basket_for_another_day_comes_back_with_its_day(window: Window) -> None:
    control(window, T)
    window.press(F1)
    control(window, H)
    control(window, T)

    control(window, R)
    window.press(ENTER)
    window.settle()

    assert window.shown.page is not None
    assert window.shown.page.visit_day == DAYS[1].day
    assert quantities(window) == [(1, 1)]


def test_an_order_that_another_window_has_taken_is_said(window: Window) -> None:
    window.press(F1)
    control(window, H)
    window.office.rack.taken = set(window.office.rack.orders)
    control(window, R)

    window.press(ENTER)
    window.settle()

    assert quantities(window) == []
    assert window.said() == "没有挂起的单"


def test_nothing_is_put_aside_from_an_empty_counter(window: Window) -> None:
    control(window, H)

    assert window.said() == "没有可挂的单"


def test_nothing_is_taken_up_over_a_basket(window: Window) -> None:
    window.press(F1)

    control(window, R)

    assert window.said() == "本单还没有结束"
    assert window.shown.sheet is None


def test_with_nothing_parked_the_list_does_not_open(window: Window) -> None:
    control(window, R)

    assert window.said() == "没有挂起的单"
    assert window.shown.sheet is None


def test_escape_leaves_the_list(window: Window) -> None:
    window.press(F1)
    control(window, H)
    control(window, R)
    assert window.shown.sheet is not None

    window.press(ESC)

    assert window.shown.sheet is None
    assert len(window.office.rack.orders) == 1


def test_an_order_is_taken_up_while_the_change_of_the_last_one_is_shown(window: Window) -> None:
    window.press(F1)
    control(window, H)
    window.sell_one()

    control(window, R)
    window.press(ENTER)
    window.settle()

    assert window.shown.mode is Mode.BASKET
    assert quantities(window) == [(1, 1)]


def test_once_its_sale_is_given_up_the_basket_has_no_places_kept(window: Window) -> None:
    window.press(F1)
    control(window, H)
    [order_id] = window.office.rack.orders
    control(window, R)
    window.press(ENTER)
    window.settle()
    window.press(Qt.Key.Key_F11)
    window.qtbot.waitUntil(lambda: window.office.bank.held == [order_id])
    window.qtbot.waitUntil(lambda: not window.shown.recording)

    window.press(ESC, ESC)
    window.qtbot.waitUntil(lambda: window.office.bank.dropped == [order_id])
    window.press(ENTER, ENTER)
    window.wait_sold()

    assert window.office.sales[0][2] != order_id


def test_what_was_just_sold_is_not_put_aside(window: Window) -> None:
    window.sell_one()

    control(window, H)

    assert window.office.rack.orders == {}
    assert window.shown.mode is Mode.CHANGE
