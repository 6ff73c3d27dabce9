"""A basket that was put aside for a travel agency comes back with its contract."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from shared.kernel.money import Money
from tests.boxoffice.office import Office
from tests.boxoffice.sale.accounts.test_other_tenders import AGENCY, choose_agency
from tests.boxoffice.sale.conftest import Window

F1, ENTER = Qt.Key.Key_F1, Qt.Key.Key_Return
H, R = Qt.Key.Key_H, Qt.Key.Key_R


@pytest.fixture
def office() -> Office:
    office = Office()
    office.purse.signed = (AGENCY,)
    return office


def put_aside(window: Window) -> None:
    """Put two adults aside, for the agency."""
    window.press("2", F1)
    choose_agency(window)
    assert window.shown.total == Money(19_200)
    for key in (H, R):
        window.press(key, control=True)
        window.settle()


def take_up(window: Window) -> None:
    window.press(ENTER)
    window.settle()


def test_a_basket_of_an_agency_comes_back_with_its_contract(window: Window) -> None:
    put_aside(window)

    take_up(window)

    assert (window.shown.agency, window.shown.total) == (AGENCY, Money(19_200))
    assert window.said() == "已取单"


def test_where_the_contract_holds_no_more_window_prices_stand_and_it_is_said(
    window: Window,
) -> None:
    put_aside(window)
    window.office.purse.signed = ()

    take_up(window)

    assert (window.shown.agency, window.shown.total) == (None, Money(24_000))
    message = window.bar.message()
    assert message is not None
    assert message.body.startswith("旅行社的合同现在不能用")
