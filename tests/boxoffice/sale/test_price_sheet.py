"""Another price at the window: typed, given a reason, signed by a supervisor, and taken back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from boxoffice.sale.price.shown import PriceShown
from boxoffice.sale.shown import Mode
from shared.database.lost import DATABASE_LOST
from shared.kernel.money import Money
from shared.sales.agree_price import PriceNotAgreed, PriceReason
from shared.site.sign_in import WrongPin
from tests.boxoffice.sale.conftest import Window

F1, ENTER, ESC, PRICE = Qt.Key.Key_F1, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_O
PIN = "246813"


def open_page(window: Window) -> None:
    window.press("2", F1)
    window.press(PRICE, control=True)


def sign(window: Window, price: str = "100", reason: str = "2") -> None:
    window.press(*price, ENTER, reason, *"1002", ENTER, *PIN, ENTER)
    window.settle()


def test_a_price_is_agreed_in_a_row_of_keys(window: Window) -> None:
    open_page(window)
    sign(window)

    assert window.shown.sheet is None
    assert window.shown.total == Money(20_000)
    ((wanted, approval),) = window.office.agreed
    assert (wanted.quantity, wanted.shown, wanted.each, wanted.reason) == (
        2,
        Money(12_000),
        Money(10_000),
        PriceReason.SERVICE,
    )
    assert (approval.number, approval.pin) == ("1002", PIN)
    message = window.bar.message()
    assert message is not None
    assert message.head == "成人票 改为每张 100.00"


def test_the_sale_then_goes_on_as_ever(window: Window) -> None:
    open_page(window)
    sign(window, "99.5")

    window.press(ENTER, ENTER)
    window.wait_sold()

    assert window.office.sales[0][1] == Money(19_900)


@pytest.mark.parametrize("price", ["121", ""])
def test_a_price_that_is_not_below_the_one_shown_goes_no_further(
    window: Window, price: str
) -> None:
    open_page(window)

    window.press(*price, ENTER)

    assert window.view.price.amount.error() != ""
    assert window.view.price.amount.edit.hasFocus()


def test_without_a_reason_nobody_signs(window: Window) -> None:
    open_page(window)

    window.press(*"100", ENTER, ENTER)

    assert window.view.price.reasons.hasFocus()
    assert window.office.agreed == []


def test_a_wrong_pin_is_said_below_its_field_and_asked_for_again(window: Window) -> None:
    open_page(window)
    window.office.refused = WrongPin(4)
    sign(window)
    window.office.refused = None

    said = window.view.price.fields.pin.error()
    window.press(*PIN, ENTER)
    window.settle()

    assert said == "工号或密码不对，还可以试 4 次"
    assert window.shown.total == Money(20_000)


def test_the_price_is_taken_back_by_typing_the_one_shown(window: Window) -> None:
    open_page(window)
    sign(window)
    window.press(PRICE, control=True)

    window.press(*"120", ENTER)

    assert window.shown.sheet is None
    assert window.shown.total == Money(24_000)


def test_another_quantity_is_another_line_and_costs_what_is_shown(window: Window) -> None:
    open_page(window)
    sign(window)

    window.press("+")

    assert window.shown.total == Money(36_000)
    message = window.bar.message()
    assert message is not None
    assert message.head == "已恢复原价"


def test_more_tickets_of_the_type_stand_on_a_line_of_their_own(window: Window) -> None:
    open_page(window)
    sign(window)

    window.press(F1)

    assert window.shown.total == Money(32_000)


def test_a_sale_that_was_not_signed_as_it_is_goes_back_to_the_prices_shown(
    window: Window,
) -> None:
    open_page(window)
    sign(window)
    window.office.error = PriceNotAgreed()

    window.press(ENTER, ENTER)
    window.wait_mode(Mode.BASKET)

    assert window.shown.total == Money(24_000)
    message = window.bar.message()
    assert message is not None
    assert message.head == "改价已失效，本单未售出"


def test_a_database_that_is_gone_leaves_the_page_as_it_is(window: Window) -> None:
    open_page(window)
    window.office.refused = DATABASE_LOST[0]("gone", None, Exception())
    sign(window)

    assert isinstance(window.shown.sheet, PriceShown)
    message = window.bar.message()
    assert message is not None
    assert message.head == "数据库连接断开，价格未改"


def test_without_a_line_there_is_nothing_to_agree_on(window: Window) -> None:
    window.press(PRICE, control=True)

    assert window.shown.sheet is None
    message = window.bar.message()
    assert message is not None
    assert message.head == "还没有选票"


def test_esc_leaves_everything_as_it_was(window: Window) -> None:
    open_page(window)
    window.press(*"100", ENTER, ESC)

    assert (window.shown.sheet, window.shown.total) == (None, Money(24_000))


def test_a_pin_is_no_scan_while_the_page_is_open(window: Window) -> None:
    open_page(window)
    window.press(ESC)

    assert window.exits == ["typing True", "typing False"]
