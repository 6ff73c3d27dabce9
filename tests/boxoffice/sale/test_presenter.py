"""The sale screen as a cashier uses it: real view, real keys, a stand-in for the office."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from boxoffice.sale.shown import Mode
from shared.kernel.money import Money
from tests.boxoffice.sale.conftest import Window

F1, F2 = Qt.Key.Key_F1, Qt.Key.Key_F2
F3, F4 = Qt.Key.Key_F3, Qt.Key.Key_F4
F5 = Qt.Key.Key_F5
ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape


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

    assert window.quantities() == [(1, 2), (5, 1)]


def test_a_free_ticket_is_sold_like_any_other(window: Window) -> None:
    window.press(F3, ENTER, ENTER)
    window.wait_sold()

    assert window.office.sales[0][1] == Money(0)
    assert window.printer.drawer == 0


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
    assert window.quantities() == [(1, 1)]


def test_ticket_keys_are_quiet_while_cash_is_taken(window: Window) -> None:
    window.press(F1, ENTER, F2)

    assert window.quantities() == [(1, 1)]


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


def test_a_scanned_ticket_leads_to_its_order_and_the_basket_stays(window: Window) -> None:
    window.press(F1)
    window.presenter.scanned("S1" + "A" * 149)

    assert window.exits == ["find S1" + "A" * 149]
    assert window.quantities() == [(1, 1)]


def test_a_ticket_scanned_while_money_is_counted_changes_nothing_and_is_said(
    window: Window,
) -> None:
    window.press(F1, ENTER)
    window.presenter.scanned("S1" + "A" * 149)

    assert window.said() == "读到一个码，没有改变本单"
    assert window.exits == []


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
    assert window.quantities() == [(1, 1)]


def test_a_sale_is_unfinished_until_it_is_paid(window: Window) -> None:
    assert not window.presenter.unfinished
    window.press(F1)
    assert window.presenter.unfinished
    window.press(ENTER, ENTER)
    window.wait_sold()
    assert not window.presenter.unfinished


def test_without_the_database_no_key_offers_what_only_it_knows(window: Window) -> None:
    window.view.show_sale(replace(window.shown, away=True))

    dead = [key.text() for key in window.view.left.functions if not key.isEnabled()]
    assert dead == ["查单退票", "会员", "优惠", "取单", "实名"]
