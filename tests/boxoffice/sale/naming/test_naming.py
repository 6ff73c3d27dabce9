"""The page for names as a cashier uses it: real view, real keys and touches."""

from __future__ import annotations

import logging
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from boxoffice.sale.naming.entry import Entry
from boxoffice.sale.shown import Mode
from boxoffice.sale.stroke import Act, Stroke
from shared.catalogue.draft import RealName
from shared.identity.document_number import DocumentKind
from shared.kernel.ids import derive_id
from shared.sales.sell import IdLimitReached, VisitorsMissing
from tests.boxoffice.office import Office
from tests.boxoffice.sale.conftest import Window
from tests.boxoffice.sale.naming.hand import ENTER, ESC, NAMED_OFFERS, Hand
from tests.boxoffice.sale.naming.invented import CHILD, LI, WANG, ZHANG

F1, F2, F4, F5, F6 = (
    Qt.Key.Key_F1,
    Qt.Key.Key_F2,
    Qt.Key.Key_F4,
    Qt.Key.Key_F5,
    Qt.Key.Key_F6,
)
UP, DOWN, DEL = Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Delete
WRONG = LI.number[:-1] + ("0" if LI.number[-1] != "0" else "1")


def told(window: Window) -> list[tuple[int | None, str]]:
    return [(one.in_order, one.person.name) for one in window.office.intents[-1].people]


def body(window: Window) -> str:
    message = window.bar.message()
    return message.body if message else ""


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


# Lists.


def test_a_pasted_list_names_a_whole_group(window: Window, hand: Hand) -> None:
    window.press("3", F1, ENTER)
    hand.paste(f"姓名\t证件号码\n{LI.name}\t{LI.number}\n{WANG.name}\t{WANG.number}\n"
               f"{ZHANG.name}\t{ZHANG.number}\n")  # fmt: skip

    assert hand.shown.complete
    assert (window.said(), body(window)) == ("名单填入 3 人", "")
    window.press(ENTER)
    assert window.shown.mode is Mode.TENDER


def test_bad_rows_of_a_list_are_named_and_the_cursor_goes_to_the_first(
    window: Window, hand: Hand
) -> None:
    window.press("3", F1, ENTER)
    hand.paste(f"{LI.name} {LI.number}\n王五 {WRONG}\n赵六 1.10105E+17\n钱七 {WANG.number}")

    assert window.said() == "名单填入 3 人"
    assert body(window) == (
        "第 2、3 位有误，请逐位核对。1 个号码被表格变成科学计数，请先把那一列设成文本。"
        "多出 1 人没有票，没有填入。"
    )
    assert (hand.shown.current, hand.focus) == (1, hand.panel.editor.number)


def test_a_list_fills_only_what_is_empty(window: Window, hand: Hand) -> None:
    window.press("3", F1, ENTER)
    hand.name(ZHANG)
    hand.paste(f"{LI.name} {LI.number}\n{WANG.name} {WANG.number}")

    assert hand.names() == ["张三", "李明", "王小敏"]


def test_a_single_number_is_pasted_into_its_field(window: Window, hand: Hand) -> None:
    window.press(F1, ENTER)
    hand.type(LI.name)
    window.press(ENTER)
    hand.paste(LI.number)

    assert hand.panel.editor.number.text() == LI.number


def test_pasting_nothing_by_touch_says_what_a_list_is(window: Window, hand: Hand) -> None:
    window.press(F1, ENTER)
    window.qtbot.mouseClick(hand.panel.paste_key, Qt.MouseButton.LeftButton)

    assert window.said() == "剪贴板里没有名单"


# The basket changes.


def test_who_is_named_stays_when_the_basket_changes(window: Window, hand: Hand) -> None:
    window.press("2", F1, ENTER)
    hand.name(LI)
    hand.name(WANG)
    window.press(F1)
    assert not hand.is_open

    window.press(Qt.Key.Key_I, control=True)
    assert hand.names() == ["李明", "王小敏", ""]


def test_a_cleared_basket_brings_its_people_back_by_undo_alone(window: Window, hand: Hand) -> None:
    window.press(F1, ENTER)
    hand.name(LI)
    window.press(ESC, ESC)
    assert window.shown.quote is None
    window.press(Qt.Key.Key_Z, control=True)
    window.press(Qt.Key.Key_I, control=True)
    assert hand.names() == ["李明"]

    window.press(ESC, ESC)
    window.press(F1, ENTER)
    assert hand.names() == [""]


def test_a_sale_that_was_recorded_leaves_nobody_behind(window: Window, hand: Hand) -> None:
    window.press("2", F1, ENTER)
    hand.name(LI)
    hand.name(WANG)
    window.press(ENTER, ENTER)
    window.wait_sold()

    edits = (hand.panel.editor.name, hand.panel.editor.number, hand.panel.editor.born)
    assert [edit.text() for edit in edits] == ["", "", ""]
    assert hand.rows() == []
    assert window.presenter._naming._roll._names.spare == ()
    assert window.presenter._tender._intent is None


def test_the_next_sale_names_nobody(window: Window, hand: Hand) -> None:
    window.press(F1, ENTER)
    hand.name(LI)
    window.press(ENTER, ENTER)
    window.wait_sold()
    window.press("+", ENTER)

    assert hand.names() == [""]
    assert hand.panel.editor.entry().empty


# When a sale fails.


def test_a_lost_database_keeps_everybody_and_a_retry_is_the_same_sale(
    window: Window, hand: Hand
) -> None:
    window.press(F1, ENTER)
    hand.name(LI)
    window.office.gone = True
    window.press(ENTER, ENTER)
    window.qtbot.waitUntil(lambda: window.said() == "数据库连接断开")
    window.office.gone = False
    window.press(ENTER)
    window.wait_sold()

    first, second = window.office.intents
    assert first == second
    assert first.person_ids() == (derive_id(first.order_id, "visitor 1"),)


def test_another_name_after_a_failure_is_another_sale(window: Window, hand: Hand) -> None:
    window.press(F1, ENTER)
    hand.name(LI)
    window.office.gone = True
    window.press(ENTER, ENTER)
    window.qtbot.waitUntil(lambda: window.said() == "数据库连接断开")
    window.office.gone = False
    window.press(ESC)
    window.press(Qt.Key.Key_I, control=True)
    hand.touch_row(0)
    window.press(DEL, control=True)
    hand.name(WANG)
    window.press(ENTER, ENTER)
    window.wait_sold()

    first, second = window.office.intents
    assert first.order_id != second.order_id
    assert told(window) == [(1, "王小敏")]


@pytest.mark.parametrize(
    ("bought", "sentence"),
    [
        (0, "已购 0 张，还能买 1 张，本单未售出，请减少数量。"),
        (1, "已购 1 张，不能再买，本单未售出，请换人或取出这张票。"),
    ],
)
def test_a_limit_says_whose_document_and_how_many_are_left(
    window: Window, hand: Hand, bought: int, sentence: str
) -> None:
    window.press("2", F1, ENTER)
    hand.name(LI)
    hand.name(WANG)
    window.office.error = refused = IdLimitReached(1, 1, bought)
    window.office.gate.clear()
    window.press(ENTER, ENTER)
    window.qtbot.waitUntil(lambda: window.shown.recording)
    intent = window.presenter._tender._intent
    assert intent is not None
    refused.person = str(intent.person_ids()[1])
    window.office.gate.set()
    window.qtbot.waitUntil(lambda: not window.shown.recording)

    assert window.said() == f"证件 1101**********{WANG.number[-4:]} 限购 成人票 1 张"
    assert body(window) == sentence
    assert (hand.is_open, hand.shown.current) == (True, 1)


def test_terms_that_ask_for_names_meanwhile_open_the_page(window: Window, hand: Hand) -> None:
    window.office.offers = (replace(NAMED_OFFERS[0], real_name=RealName.NONE,
                                    per_id_limit=None), *NAMED_OFFERS[1:])  # fmt: skip
    window.presenter.refresh()
    window.qtbot.waitUntil(lambda: window.shown.offer_at(0) == window.office.offers[0])
    window.press(F1, ENTER)
    window.office.offers = NAMED_OFFERS
    window.office.error = VisitorsMissing(1, 1)
    window.press(ENTER)
    window.qtbot.waitUntil(lambda: hand.is_open)

    assert body(window) == "成人票 0/1"


def test_a_window_without_keys_says_so_before_anything_is_typed(window: Window, hand: Hand) -> None:
    window.presenter._naming._keeps_names = False
    window.press(F1, ENTER)

    assert (hand.is_open, window.said()) == (False, "本窗口没有证件密钥，不能卖实名的票")
    assert window.shown.mode is Mode.BASKET


def test_leaving_the_screen_closes_the_page_and_keeps_the_names(window: Window, hand: Hand) -> None:
    window.press(F1, ENTER)
    hand.name(LI)
    window.view.hide()
    assert not hand.is_open
    window.view.show()
    window.press(Qt.Key.Key_I, control=True)

    assert hand.names() == ["李明"]


def test_locking_works_from_within_a_field(window: Window, hand: Hand) -> None:
    window.press(F1, ENTER)
    window.press(Qt.Key.Key_L, control=True)

    assert window.exits == ["lock"]


def test_the_next_cashier_finds_nobody(window: Window, hand: Hand) -> None:
    window.press(F1, ENTER)
    hand.name(LI)
    window.presenter.begin()
    window.press(F1, ENTER)
    window.qtbot.waitUntil(lambda: hand.is_open)

    assert hand.names() == [""]


def test_no_name_and_no_number_is_ever_logged(
    window: Window, hand: Hand, office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        window.press(F1, ENTER)
        hand.name(LI)
        office.gone = True
        window.press(ENTER, ENTER)
        window.qtbot.waitUntil(lambda: window.said() == "数据库连接断开")
    written = caplog.text + repr(window.shown) + repr(window.office.intents)

    assert LI.number not in written
    assert LI.name not in written


def test_every_touched_key_of_the_page_says_what_it_means(window: Window, hand: Hand) -> None:
    window.press(F1, ENTER)
    strokes: list[Stroke] = []
    hand.panel.stroke.connect(strokes.append)
    window.qtbot.mouseClick(hand.panel.close_key, Qt.MouseButton.LeftButton)

    assert strokes == [Stroke(Act.ESCAPE)]
    assert not hand.is_open


def test_a_child_is_named_like_everybody(window: Window, hand: Hand) -> None:
    window.press(F4, ENTER)
    for one in (LI, WANG, CHILD):
        hand.name(one)

    assert [row.split("，")[-1] for row in hand.rows()] == ["35 周岁", "39 周岁", "6 周岁"]
