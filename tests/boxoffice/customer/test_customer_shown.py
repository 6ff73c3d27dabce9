from __future__ import annotations

from PySide6.QtCore import Qt

from boxoffice.customer.shown import CustomerShown, CustomerState, customer_shown
from boxoffice.sale.shown import Mode, SaleShown
from shared.devices.customer_display.protocol import Lamp
from shared.kernel.money import Money
from tests.boxoffice.sale.conftest import Window, office, printer, window
from tests.boxoffice.sale.naming.hand import ENTER

F1 = Qt.Key.Key_F1

__all__ = ["office", "printer", "window"]


def test_while_nobody_is_served_the_prices_stand_there(window: Window) -> None:
    shown = customer_shown(window.shown)

    assert shown.state is CustomerState.BOARD
    assert [(row.name.zh, row.price, row.sold_out) for row in shown.board][::6] == [
        ("成人票", Money(12_000), False),
        ("玻璃栈道", Money(3_000), True),
    ]
    assert shown.pole is None


def test_the_basket_and_its_total_are_shown(window: Window) -> None:
    window.press("2", F1)
    shown = customer_shown(window.shown)

    assert shown.state is CustomerState.BASKET
    assert [(line.name.zh, line.quantity, line.amount) for line in shown.lines] == [
        ("成人票", 2, Money(24_000))
    ]
    assert shown.pole == (Lamp.TOTAL, Money(24_000))


def test_what_was_handed_over_is_shown_once_there_is_any(window: Window) -> None:
    window.press("2", F1, ENTER)
    window.wait_mode(Mode.TENDER)
    assert customer_shown(window.shown).pole == (Lamp.TOTAL, Money(24_000))

    window.press(*"300")

    shown = customer_shown(window.shown)
    assert (shown.state, shown.received) == (CustomerState.PAYING, Money(30_000))
    assert shown.pole == (Lamp.RECEIVED, Money(30_000))


def test_the_change_stays_until_the_next_sale(window: Window) -> None:
    window.press("2", F1, ENTER)
    window.wait_mode(Mode.TENDER)
    window.press(*"300", ENTER)
    window.wait_sold()

    shown = customer_shown(window.shown)
    assert (shown.state, shown.received, shown.change) == (
        CustomerState.CHANGE,
        Money(30_000),
        Money(6_000),
    )
    assert shown.pole == (Lamp.CHANGE, Money(6_000))


def test_nothing_is_shown_before_a_page_is_there() -> None:
    assert customer_shown(SaleShown()).board == ()


def test_of_a_sale_that_is_paid_in_parts_the_rest_is_due() -> None:
    shown = CustomerShown(CustomerState.PAYING, total=Money(24_000), paid=Money(10_000))

    assert shown.due == Money(14_000)
    assert shown.pole == (Lamp.TOTAL, Money(14_000))
