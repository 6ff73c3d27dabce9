"""The page for names as a cashier uses it: real view, real keys and touches."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from boxoffice.sale.naming.entry import Entry
from boxoffice.sale.shown import Mode
from shared.identity.document_number import DocumentKind
from tests.boxoffice.sale.conftest import Window
from tests.boxoffice.sale.naming.hand import ENTER, ESC, Hand, body, told
from tests.boxoffice.sale.naming.invented import LI, WANG, WRONG

F1, F2, F4, F5, F6 = Qt.Key.Key_F1, Qt.Key.Key_F2, Qt.Key.Key_F4, Qt.Key.Key_F5, Qt.Key.Key_F6
UP, DOWN, DEL = Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Delete


# On the way to the cash.


def test_enter_opens_the_page_and_lists_who_is_missing(window: Window, hand: Hand) -> None:
    window.press("2", F1, F4, F5, ENTER)

    assert hand.is_open
    assert window.said() == "还有人没有登记"
    assert body(window) == "成人票 0/2 · 家庭票 2大1小 0/3 · 联系人 0/1"
    assert window.shown.mode is Mode.BASKET


def test_two_visitors_are_named_and_the_sale_goes_on(window: Window, hand: Hand) -> None:
    window.press("2", F1, ENTER)
    hand.name(LI)
    hand.name(WANG)
    assert hand.shown.complete
    window.press(ENTER)
    assert (window.shown.mode, hand.is_open) == (Mode.TENDER, False)
    window.press(ENTER)
    window.wait_sold()

    assert told(window) == [(1, "李明"), (2, "王小敏")]


def test_once_all_are_named_no_number_stands_in_plain(window: Window, hand: Hand) -> None:
    window.press(F1, ENTER)
    hand.name(LI)
    assert hand.panel.editor.entry().empty
    parts = (hand.panel.editor.number, hand.panel.digits.keys[0], hand.panel.paste_key)
    assert [part.isEnabled() for part in parts] == [False] * 3

    hand.touch_row(0)
    assert hand.panel.editor.entry() == LI


def test_one_enter_too_many_takes_no_money(window: Window, hand: Hand) -> None:
    window.press(F1, ENTER)
    hand.name(LI)
    window.press(ENTER)

    assert window.shown.mode is Mode.TENDER
    assert window.office.sales == []


def test_a_basket_without_names_goes_straight_to_the_cash(window: Window, hand: Hand) -> None:
    window.press(F6, ENTER)

    assert (window.shown.mode, hand.is_open) == (Mode.TENDER, False)


def test_the_key_of_names_opens_and_closes_the_page(window: Window, hand: Hand) -> None:
    window.press(F1)
    window.press(Qt.Key.Key_I, control=True)
    assert hand.is_open

    window.press(Qt.Key.Key_I, control=True)
    assert not hand.is_open


def test_the_key_of_names_says_when_none_are_asked_for(window: Window, hand: Hand) -> None:
    window.press(F6)
    window.press(Qt.Key.Key_I, control=True)

    assert (hand.is_open, window.said()) == (False, "本单不用登记姓名")


def test_basket_total_and_primary_key_stay_in_sight_and_in_place(
    window: Window, hand: Hand
) -> None:
    window.press(F1)
    parts: tuple[QWidget, ...] = (
        window.view.panel.basket,
        window.view.panel.total,
        window.view.panel.primary,
    )
    before = [part.geometry() for part in parts]

    window.press(ENTER)

    assert [part.geometry() for part in parts] == before
    assert hand.panel.geometry().right() < window.view.panel.geometry().left()


def test_touching_the_primary_key_leads_to_who_is_missing(window: Window, hand: Hand) -> None:
    window.press(F1, ENTER)
    window.press(ESC)
    assert not hand.is_open

    window.qtbot.mouseClick(window.view.panel.primary, Qt.MouseButton.LeftButton)

    assert hand.is_open
    assert window.shown.mode is Mode.BASKET


# Typing.


def test_the_number_may_come_first_and_then_does_for_everybody(window: Window, hand: Hand) -> None:
    window.press("2", F1, ENTER)
    hand.panel.editor.number.setFocus()
    hand.type(LI.number)
    window.press(ENTER)
    assert hand.focus is hand.panel.editor.name

    hand.type(LI.name)
    window.press(ENTER)

    assert hand.shown.current == 1
    assert hand.focus is hand.panel.editor.number


def test_a_number_typed_where_the_name_belongs_is_put_right(window: Window, hand: Hand) -> None:
    window.press(F1, ENTER)
    hand.type(LI.number)
    window.press(ENTER)
    hand.type(LI.name)
    window.press(ENTER)

    assert hand.shown.people[0].entry == LI


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (WRONG, "校验码不对，请与证件逐位核对"),
        ("11010519990229" + LI.number[14:], "号码第 7 至 14 位不是日期，请核对"),
    ],
)
def test_a_whole_number_is_checked_before_enter(
    window: Window, hand: Hand, number: str, sentence: str
) -> None:
    window.press(F1, ENTER)
    hand.type(LI.name)
    window.press(ENTER)
    hand.type(number[:-1])
    assert hand.sentence() == ""

    hand.type(number[-1])
    assert hand.sentence() == sentence


def test_a_number_too_short_is_said_at_enter_and_the_cursor_stays(
    window: Window, hand: Hand
) -> None:
    window.press(F1, ENTER)
    hand.name(replace(LI, number=LI.number[:-1]))

    assert hand.sentence() == "身份证号码是 18 位，现在有 17 位"
    assert hand.focus is hand.panel.editor.number


def test_the_same_document_twice_is_said_by_its_place(window: Window, hand: Hand) -> None:
    window.press("2", F1, ENTER)
    hand.name(LI)
    hand.name(replace(LI, name="李明明"))

    assert hand.sentence() == "与第 1 位是同一证件，一证一票"
    assert not hand.shown.complete


def test_a_passport_is_known_by_its_number_and_asks_for_the_birth(
    window: Window, hand: Hand
) -> None:
    window.press(F1, ENTER)
    hand.name(Entry("John Smith", number="E12345678"))
    assert hand.focus is hand.panel.editor.born

    hand.type("1990-03-07")
    window.press(ENTER)

    assert hand.shown.complete
    assert hand.shown.people[0].entry.kind is DocumentKind.PASSPORT


def test_a_contact_is_reached_by_phone_where_no_document_is_asked_for(
    window: Window, hand: Hand
) -> None:
    window.press(F2, ENTER)
    hand.name(Entry("李明", number="13800130001"))
    window.press(ENTER, ENTER)
    window.wait_sold()

    person = window.office.intents[-1].people[0]
    assert (person.in_order, person.person.phone) == (None, "13800130001")


def test_the_numbers_of_others_are_masked_and_the_list_says_their_age(
    window: Window, hand: Hand
) -> None:
    window.press("2", F1, ENTER)
    hand.name(LI)

    assert hand.rows() == [
        f"1，成人票，李明，居民身份证，1101**********{LI.number[-4:]}，35 周岁",
        "2，成人票，待登记",
    ]


def test_names_are_typed_by_an_input_method_and_numbers_are_not(hand: Hand) -> None:
    editor, attribute = hand.panel.editor, Qt.WidgetAttribute.WA_InputMethodEnabled

    assert editor.name.testAttribute(attribute)
    assert not editor.number.testAttribute(attribute)
    assert not editor.born.testAttribute(attribute)


def test_arrows_and_touches_go_to_another_person(window: Window, hand: Hand) -> None:
    window.press("3", F1, ENTER)
    window.press(DOWN, DOWN)
    assert hand.shown.current == 2

    window.press(UP)
    assert hand.shown.current == 1

    hand.touch_row(0)
    assert hand.shown.current == 0


def test_figures_can_be_touched(window: Window, hand: Hand) -> None:
    window.press(F1, ENTER)
    for figure in "112":
        keys = {key.text(): key for key in hand.panel.digits.keys}
        window.qtbot.mouseClick(keys[figure], Qt.MouseButton.LeftButton)
    window.qtbot.mouseClick(hand.panel.digits.keys[-1], Qt.MouseButton.LeftButton)

    assert hand.shown.people[0].entry.number == "11"
    assert hand.focus is hand.panel.editor.name


def test_one_person_is_cleared_by_one_key(window: Window, hand: Hand) -> None:
    window.press("2", F1, ENTER)
    hand.name(LI)
    hand.touch_row(0)
    window.press(DEL, control=True)

    assert hand.shown.people[0].entry.empty


def test_an_id_card_reader_that_types_is_an_entry(window: Window, hand: Hand) -> None:
    window.press(F1, ENTER)
    window.presenter.scanned(f"{LI.name}\t{LI.number}")

    assert hand.shown.complete
