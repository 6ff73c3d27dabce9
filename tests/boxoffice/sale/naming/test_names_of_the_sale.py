"""Names follow the basket, go with the sale, and leave with the customer."""

from __future__ import annotations

import logging
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from boxoffice.sale.shown import Mode
from boxoffice.sale.stroke import Act, Stroke
from shared.catalogue.draft import RealName
from shared.identity.notices import Notice
from shared.kernel.ids import derive_id
from shared.kernel.locale import Bilingual
from shared.sales.sell import IdLimitReached, VisitorsMissing
from tests.boxoffice.office import Office
from tests.boxoffice.sale.conftest import Window
from tests.boxoffice.sale.naming.hand import ENTER, ESC, NAMED_OFFERS, Hand, body, told
from tests.boxoffice.sale.naming.invented import CHILD, LI, WANG

F1, F4 = Qt.Key.Key_F1, Qt.Key.Key_F4
DEL = Qt.Key.Key_Delete


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
    assert window.presenter._naming.roll._names.spare == ()
    assert window.presenter._tender._recorder._intent is None


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
    intent = window.presenter._tender._recorder._intent
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
    window.press(ENTER)

    assert [row.split("，")[-1] for row in hand.rows()] == ["35 周岁", "39 周岁", "6 周岁"]


def test_an_adult_of_the_sale_agrees_for_a_child_by_enter(window: Window, hand: Hand) -> None:
    window.press(F4, ENTER)
    for one in (LI, WANG, CHILD):
        hand.name(one)
    assert hand.sentence() == "未满 14 周岁：监护人是李明就按 Enter，不是就输入姓名"
    assert hand.rows()[2].endswith("缺监护人")

    window.press(ENTER, ENTER, ENTER)
    window.wait_sold()

    named = window.office.intents[-1].people
    assert [(one.person.name, one.guardian) for one in named] == [
        ("李明", ""),
        ("王小敏", ""),
        ("王小宝", "李明"),
    ]


def test_the_notice_that_was_shown_goes_with_who_is_named(window: Window, hand: Hand) -> None:
    window.office.notice = Notice(7, 3, Bilingual("告知", "Notice"))
    window.presenter.begin()
    window.settle()
    window.press(F1, ENTER)
    hand.name(LI)

    assert hand.shown.notice == window.office.notice
    window.press(ENTER, ENTER)
    window.wait_sold()
    assert [one.notice for one in window.office.intents[-1].people] == [7]


def test_another_guardian_is_typed(window: Window, hand: Hand) -> None:
    window.press(F4, ENTER)
    for one in (LI, WANG, CHILD):
        hand.name(one)
    hand.type("王秀英")
    window.press(ENTER, ENTER, ENTER)
    window.wait_sold()

    assert window.office.intents[-1].people[2].guardian == "王秀英"


def test_children_alone_need_a_guardians_name(window: Window, hand: Hand) -> None:
    window.press(F1, ENTER)
    hand.name(CHILD)
    window.press(ENTER)

    assert hand.sentence() == "未满 14 周岁要监护人同意：请输入监护人姓名"
    assert hand.is_open
    assert window.office.intents == []
