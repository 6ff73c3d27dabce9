"""The member who buys: in the sale, out of the next one, and gone when membership or sale ends."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from boxoffice.sale.look_up.view import LookUpView
from boxoffice.sale.people.shown import MembersShown
from boxoffice.sale.shown import Mode
from shared.kernel.money import Money
from shared.members.refusals import NoSuchMember
from shared.sales.sell import PriceChanged
from tests.boxoffice.office import Office
from tests.boxoffice.sale.conftest import Window
from tests.boxoffice.sale.customers import GONE, LI, LIN, MEMBER_OFFERS, buyer

F1, F9, ENTER, ESC = Qt.Key.Key_F1, Qt.Key.Key_F9, Qt.Key.Key_Return, Qt.Key.Key_Escape


@pytest.fixture
def office() -> Office:
    found = {"5678": (LIN,), "1234": (LIN, LI), "9999": (GONE,), "林": (LIN,)}
    return Office(offers=MEMBER_OFFERS, members=found)


def sheet(window: Window) -> LookUpView:
    view = window.view.sheets[MembersShown]
    assert isinstance(view, LookUpView)
    return view


def test_the_sale_names_the_member_and_tells_the_points(window: Window) -> None:
    window.press(F1)
    window.look_up(F9, "5678")
    window.press(ENTER, ENTER, ENTER)
    window.wait_sold()

    assert window.office.intents[0].buyer == LIN.id
    total = window.view.panel.total.accessibleName()
    assert "林*芳 得 100 分，共 1,360 分" in total


def test_the_next_customer_is_a_walk_in_and_so_is_a_repeated_sale(window: Window) -> None:
    window.press(F1)
    window.look_up(F9, "5678")
    window.press(ENTER, ENTER, ENTER)
    window.wait_sold()
    window.press("+")

    assert window.shown.buyer is None
    assert window.shown.total == Money(12_000)


def test_escape_lets_the_member_go_with_the_basket_and_undo_brings_both_back(
    window: Window,
) -> None:
    window.press(F1)
    window.look_up(F9, "5678")
    window.press(ENTER, ESC)
    assert window.shown.buyer is None

    window.press(Qt.Key.Key_Z, control=True)
    assert window.shown.buyer == LIN
    assert window.shown.total == Money(10_000)


def test_another_day_keeps_the_member(window: Window) -> None:
    window.look_up(F9, "5678")
    window.press(ENTER, F1)
    window.press(Qt.Key.Key_T, control=True)
    window.settle()

    assert window.shown.buyer == LIN
    assert window.shown.total == Money(10_000)


def test_a_sale_tried_again_for_another_member_is_another_sale(window: Window) -> None:
    window.press(F1)
    window.office.gone = True
    window.press(ENTER, ENTER)
    window.qtbot.waitUntil(lambda: window.said() == "数据库连接断开")
    window.office.gone = False
    window.press(ESC)
    window.look_up(F9, "5678")
    window.press(ENTER, ENTER, ENTER)
    window.wait_sold()

    first, second = window.office.intents
    assert first.order_id != second.order_id


def test_a_tier_that_has_changed_meanwhile_is_read_again(window: Window) -> None:
    window.press(F1)
    window.look_up(F9, "5678")
    window.office.members["5678"] = (buyer(tier_id=1),)
    window.office.error = PriceChanged()
    window.press(ENTER, ENTER, ENTER)
    window.qtbot.waitUntil(lambda: window.said() == "票价刚有变动")

    assert window.shown.total == Money(12_000)
    assert window.shown.buyer is not None
    assert window.shown.buyer.tier_id == 1


def test_a_membership_that_ends_before_the_sale_leaves_it_and_is_said(window: Window) -> None:
    window.press(F1)
    window.look_up(F9, "5678")
    window.office.members["5678"] = (buyer(active=False),)
    window.office.error = NoSuchMember("CLOSED")
    window.press(ENTER, ENTER, ENTER)
    window.qtbot.waitUntil(lambda: window.said() == "会员资料刚有变动")

    assert window.shown.buyer is None
    assert window.shown.total == Money(12_000)


def test_a_screen_that_is_left_keeps_nothing_that_was_typed(window: Window) -> None:
    window.look_up(F9, "5678")
    window.view.hide()
    window.view.show()

    assert window.shown.sheet is None
    assert not sheet(window).isVisible()


def test_the_member_key_begins_the_next_sale(window: Window) -> None:
    window.sell_one()
    window.press(F9)

    assert window.shown.mode is Mode.BASKET
    assert isinstance(window.shown.sheet, MembersShown)


def test_no_member_is_taken_while_money_is(window: Window) -> None:
    window.press(F1, ENTER, F9)

    assert window.shown.mode is Mode.TENDER
    assert window.shown.sheet is None


def test_two_adults_still_take_four_keys(window: Window) -> None:
    window.press("2", F1, ENTER, ENTER)
    window.wait_sold()

    assert window.presses == 4


def test_who_bought_is_forgotten_though_the_tickets_can_be_repeated(window: Window) -> None:
    window.look_up(F9, "5678")
    window.press(ENTER)
    window.sell_one()
    window.press(ESC)
    counter = window.presenter._counter

    assert "林" not in repr(vars(counter))
    window.press("+")
    assert window.shown.buyer is None
    assert window.shown.quote is not None
