"""A family at the sale: F9, four digits, Enter, * Enter; by finger as well."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import Qt

from boxoffice.sale.look_up.view import LookUpView
from boxoffice.sale.naming.named import Named
from boxoffice.sale.people.shown import FamilyShown
from boxoffice.sale.shown import Mode
from shared.catalogue.draft import RealName
from shared.identity.document_number import DocumentKind
from shared.identity.person import PersonFacts
from shared.kernel.money import Money
from shared.members.kin import FamilyMember, Kin
from tests.boxoffice.office import Office
from tests.boxoffice.sale.conftest import Window
from tests.boxoffice.sale.customers import (
    CHILD,
    LI,
    LIN,
    MEMBER_OFFERS,
    POLICY,
    SENIOR,
    SENIOR_TYPE,
)

F1, F9, ENTER, ESC = Qt.Key.Key_F1, Qt.Key.Key_F9, Qt.Key.Key_Return, Qt.Key.Key_Escape
FAMILY = (
    FamilyMember(Kin.SELF, UUID(int=1), "林*芳", DocumentKind.ID_CARD, "****0021", 1985),
    FamilyMember(Kin.CHILD, UUID(int=2), "林*", DocumentKind.ID_CARD, "****4411", 2020),
    FamilyMember(Kin.GUARDIAN, UUID(int=3), "林*山", None, "", 1960),
)


@pytest.fixture
def office() -> Office:
    found = {"5678": (LIN,), "1234": (LIN, LI)}
    return Office(offers=MEMBER_OFFERS, members=found, families={LIN.id: FAMILY}, policy=POLICY)


def family(window: Window) -> FamilyShown:
    shown = window.shown.sheet
    assert isinstance(shown, FamilyShown)
    return shown


def view(window: Window) -> LookUpView:
    found = window.view.sheets[FamilyShown]
    assert isinstance(found, LookUpView)
    return found


def lines(window: Window) -> list[tuple[int, int, int | None]]:
    quote = window.shown.quote
    return [
        (line.ticket_type_id, line.quantity, line.concession_id)
        for line in (quote.basket.lines if quote else ())
    ]


def named(office: Office) -> list[tuple[int | None, UUID | None, str]]:
    return [(one.in_order, one.kept_as, one.mask) for one in office.intents[-1].people]


def test_a_family_is_in_the_basket_by_eight_keys(window: Window) -> None:
    window.look_up(F9, "5678")
    assert [row.fare.member for row in family(window).rows] == list(FAMILY)

    window.press("*", ENTER)

    assert window.presses == 8
    assert window.shown.sheet is None
    assert window.shown.buyer == LIN
    assert lines(window) == [(1, 2, None), (3, 1, CHILD)]
    assert window.shown.total == Money(20_000)


def test_keys_pressed_before_the_answer_wait_for_the_family(window: Window, office: Office) -> None:
    office.gate.clear()
    window.press(F9, *"5678", ENTER, "*", ENTER)
    assert lines(window) == []

    office.gate.set()
    window.settle()

    assert lines(window) == [(1, 2, None), (3, 1, CHILD)]


def test_who_comes_is_ticked_one_by_one_and_a_document_lowers_the_price(window: Window) -> None:
    window.look_up(F9, "5678")
    window.press("2", "3", "3")
    sheet = view(window)

    assert sheet.field.text() == ""
    assert sheet.rows[0].accessibleName() == "林*芳 · 本人，35–40 周岁 · ****0021，成人票，¥100.00"
    assert [row.isChecked() for row in sheet.rows[:3]] == [False, True, True]
    assert sheet.field.accessibleDescription() == "请看证件上的出生日期，再按 Enter"
    window.press(ENTER)

    assert lines(window) == [(3, 1, CHILD), (SENIOR_TYPE, 1, SENIOR)]
    assert window.said() == "请核对：身份证"


def test_a_third_press_takes_somebody_out_and_a_second_star_everybody(window: Window) -> None:
    window.look_up(F9, "5678")
    window.press("2", "2", "3", "3", "3", "*", "*", ENTER)

    assert lines(window) == []
    assert window.shown.buyer == LIN


def test_arrows_and_space_tick_too(window: Window) -> None:
    window.look_up(F9, "5678")
    window.press(Qt.Key.Key_Down, Qt.Key.Key_Down, " ", ENTER)

    assert lines(window) == [(3, 1, CHILD)]


def test_a_finger_ticks_rows_and_takes_the_whole_family(window: Window) -> None:
    window.look_up(F9, "5678")
    sheet = view(window)
    for touched in (sheet.rows[0], sheet.more_key, sheet.enter_key):
        assert touched.height() >= 48
        window.qtbot.mouseClick(touched, Qt.MouseButton.LeftButton)

    assert lines(window) == [(1, 2, None), (3, 1, CHILD)]


def test_enter_alone_takes_only_the_member_and_escape_nobody(window: Window) -> None:
    window.press(F1)
    window.look_up(F9, "5678")
    window.press(ESC)
    assert window.shown.buyer is None

    window.look_up(F9, "5678")
    window.press(ENTER)

    assert window.shown.buyer == LIN
    assert lines(window) == [(1, 1, None)]


def test_of_several_that_were_found_the_chosen_one_shows_the_family(window: Window) -> None:
    window.look_up(F9, "1234")
    window.press("1", ENTER)
    assert family(window).of == LIN

    window.press("1", ENTER)

    assert lines(window) == [(1, 1, None)]


def test_a_family_is_named_by_what_the_office_keeps(window: Window, office: Office) -> None:
    office.offers = tuple(replace(one, real_name=RealName.EACH) for one in MEMBER_OFFERS)
    window.presenter.begin()
    window.settle()
    window.look_up(F9, "5678")
    assert [row.asks_card for row in family(window).rows] == [False, False, True]
    assert "姓名待放身份证" in view(window).rows[2].accessibleName()

    window.press("1", "2", ENTER, ENTER, ENTER)
    window.wait_sold()

    assert named(office) == [(1, UUID(int=1), "****0021"), (2, UUID(int=2), "****4411")]
    assert office.intents[-1].people[0] == Named(
        1, PersonFacts("林*芳"), kept_as=UUID(int=1), mask="****0021"
    )


def test_who_has_no_document_is_asked_for_before_money_is_taken(
    window: Window, office: Office
) -> None:
    office.offers = tuple(replace(one, real_name=RealName.EACH) for one in MEMBER_OFFERS)
    window.presenter.begin()
    window.settle()
    window.look_up(F9, "5678")
    window.press("*", ENTER, ENTER)

    assert window.shown.mode is Mode.BASKET
    assert window.said() == "还有人没有登记"
