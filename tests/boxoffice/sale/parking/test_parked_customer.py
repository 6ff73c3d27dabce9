"""A basket that is taken up is still for whom it was: member, codes, concession, names."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from boxoffice.sale.naming.entry import Entry
from boxoffice.sale.parking.basket import ParkedBasket, ParkedCustomer
from boxoffice.sale.people.shown import ClassesShown
from shared.catalogue.draft import RealName
from shared.identity.document_number import DocumentKind
from shared.kernel.money import Money
from tests.boxoffice.office import TODAY, Office
from tests.boxoffice.sale.conftest import Window
from tests.boxoffice.sale.customers import (
    CHILD,
    COUPON,
    LIN,
    MEMBER_OFFERS,
    POLICY,
    TWENTY_OFF,
)
from tests.boxoffice.sale.naming.hand import Hand
from tests.boxoffice.sale.naming.invented import citizen

F1, F9, ENTER = Qt.Key.Key_F1, Qt.Key.Key_F9, Qt.Key.Key_Return
H, NAMES, R, U = Qt.Key.Key_H, Qt.Key.Key_I, Qt.Key.Key_R, Qt.Key.Key_U
NUMBER = citizen("44010619770707013")


@pytest.fixture
def office() -> Office:
    offers = tuple(
        replace(one, real_name=RealName.EACH) if one.ticket_type_id == 1 else one
        for one in MEMBER_OFFERS
    )
    return Office(
        offers=offers, policy=POLICY, members={"5678": (LIN,)}, codes={COUPON: TWENTY_OFF}
    )


def hold_and_recall(window: Window) -> None:
    window.press(H, control=True)
    window.settle()
    assert window.shown.quote is None
    window.press(R, control=True)
    window.settle()
    window.press(ENTER)
    window.settle()


def test_member_and_code_come_back_with_their_prices(window: Window) -> None:
    window.press("2", F1)
    window.look_up(F9, "5678")
    window.press(ENTER)
    window.presenter.scanned(COUPON)
    window.settle()
    before = window.shown.quote
    assert before is not None
    assert before.total == Money(2 * 10_000 - 2_000)

    hold_and_recall(window)

    assert window.shown.buyer == LIN
    assert window.shown.quote == before
    assert window.shown.codes == 1
    assert window.said() == "已取单"


def test_a_member_that_has_ended_meanwhile_buys_as_anybody(window: Window) -> None:
    window.press(F1)
    window.look_up(F9, "5678")
    window.press(ENTER)
    window.office.members = {"5678": (replace(LIN, active=False),)}

    hold_and_recall(window)

    assert window.shown.buyer is None
    assert window.shown.total == Money(12_000)


def test_a_concession_comes_back_as_it_was_taken(window: Window) -> None:
    window.press(Qt.Key.Key_F2)
    window.press(F1)
    window.press(U, control=True)
    assert isinstance(window.shown.sheet, ClassesShown)
    window.press("1", ENTER)
    before = window.shown.quote
    assert before is not None
    assert (3, CHILD) in [(one.ticket_type_id, one.concession_id) for one in before.basket.lines]

    hold_and_recall(window)

    assert window.shown.quote == before


def test_names_come_back_at_their_tickets(window: Window) -> None:
    hand = Hand(window)
    window.press("2", F1)
    window.press(NAMES, control=True)
    hand.name(Entry("何其", number=NUMBER))
    window.press(Qt.Key.Key_Escape)

    hold_and_recall(window)
    window.press(NAMES, control=True)

    assert hand.names() == ["何其", ""]
    assert hand.shown.people[0].entry.number == NUMBER


def test_what_cannot_be_read_here_is_said_to_be_shown_again(window: Window) -> None:
    window.press(F1)
    window.look_up(F9, "5678")
    window.press(ENTER)
    window.press(H, control=True)
    window.settle()
    rack = window.office.rack
    rack.orders = {one: (order, basket, "") for one, (order, basket, _) in rack.orders.items()}

    window.press(R, control=True)
    window.settle()
    window.press(ENTER)
    window.settle()

    message = window.bar.message()
    assert message is not None
    assert (message.head, message.body) == ("已取单", "会员和券码请顾客重新出示。")
    assert window.shown.buyer is None


def test_nobodys_data_is_written_beside_the_basket(window: Window) -> None:
    hand = Hand(window)
    window.press(F1)
    window.press(NAMES, control=True)
    hand.name(Entry("何其", number=NUMBER))
    window.press(H, control=True)
    window.settle()

    [(_, basket, customer)] = window.office.rack.orders.values()

    assert NUMBER not in str(basket)
    assert "何其" not in str(basket)
    assert NUMBER in customer  # sealed by the office before it leaves the window


def test_what_is_written_down_is_read_again() -> None:
    passport = Entry("SMITH", DocumentKind.PASSPORT, "X1234567", "19800101")
    phone = Entry("何其", None, "13800130001")
    customer = ParkedCustomer(LIN, (COUPON,), ((0, (passport, Entry())), (None, (phone,))))

    assert ParkedCustomer.read(customer.text()) == customer
    assert ParkedBasket.read(ParkedBasket(TODAY, ()).document()) == ParkedBasket(TODAY, ())
