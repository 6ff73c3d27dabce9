"""A card on the reader at the bare sale screen, in the sheets, and at the wrong moment."""

from __future__ import annotations

import logging

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from boxoffice.sale.naming.entry import Entry
from boxoffice.sale.people.shown import ClassesShown, MembersShown
from boxoffice.sale.shown import Mode
from shared.desktop.tokens import Status
from shared.identity.document_number import DocumentKind
from tests.boxoffice.office import Office
from tests.boxoffice.sale.conftest import Window
from tests.boxoffice.sale.customers import CHILD as CHILD_CLASS
from tests.boxoffice.sale.customers import LIN as FOUND
from tests.boxoffice.sale.customers import MEMBER_OFFERS, POLICY, SENIOR, SENIOR_TYPE
from tests.boxoffice.sale.naming.hand import ENTER, ESC, Hand, body, concession_office, told
from tests.boxoffice.sale.naming.invented import CHILD, LI, WANG, WRONG, ZHANG

F1, F9, G = Qt.Key.Key_F1, Qt.Key.Key_F9, Qt.Key.Key_G
NAMES, CLASSES = Qt.Key.Key_I, Qt.Key.Key_U


@pytest.fixture
def office() -> Office:
    return concession_office()


@pytest.fixture
def hand(window: Window) -> Hand:
    QGuiApplication.clipboard().clear()
    return Hand(window)


def lines(window: Window) -> list[tuple[int, int, int | None]]:
    quote = window.shown.quote
    chosen = quote.basket.lines if quote else ()
    return [(line.ticket_type_id, line.quantity, line.concession_id) for line in chosen]


def keys(window: Window) -> list[tuple[str, str]]:
    message = window.bar.message()
    return [(key.word, key.cap) for key in message.keys] if message else []


def test_the_holder_is_named_and_the_concession_is_offered(window: Window) -> None:
    window.press("2", F1)
    window.presenter.card(ZHANG)

    assert window.said() == "张*  64 周岁"
    assert body(window) == f"居民身份证 {ZHANG.mask}  ·  登记为第 1 位 成人票"
    assert keys(window) == [("60–64 周岁半价 60.00", "Ctrl G")]


def test_one_key_takes_the_concession_and_the_name_goes_along(window: Window, hand: Hand) -> None:
    window.press("2", F1)
    window.presenter.card(ZHANG)
    window.press(G, control=True)

    assert lines(window) == [(1, 1, None), (SENIOR_TYPE, 1, SENIOR)]
    assert window.said() == "张* 改为 60–64 周岁半价"
    window.press(NAMES, control=True)
    assert hand.names() == ["", "张三"]


def test_the_offer_in_the_message_can_be_touched(window: Window) -> None:
    window.press(F1)
    window.presenter.card(ZHANG)
    window.bar.pressed.emit("card", "better")

    assert lines(window) == [(SENIOR_TYPE, 1, SENIOR)]


def test_cards_name_one_after_the_other_and_the_sale_goes_through(window: Window) -> None:
    window.press("2", F1)
    window.presenter.card(LI)
    window.presenter.card(WANG)
    window.press(ENTER)
    window.wait_mode(Mode.TENDER)
    window.press(ENTER)
    window.wait_sold()

    assert told(window) == [(1, "李明"), (2, "王小敏")]


def test_a_card_that_was_read_already_is_not_named_twice(window: Window, hand: Hand) -> None:
    window.press("2", F1)
    window.presenter.card(LI)
    window.presenter.card(LI)

    assert body(window).endswith("第 1 位 成人票 已登记过")
    window.press(NAMES, control=True)
    assert hand.names() == ["李明", ""]


def test_a_card_laid_first_waits_for_the_first_ticket(window: Window) -> None:
    window.presenter.card(ZHANG)
    assert (window.said(), body(window).endswith("请选票")) == ("张*  64 周岁", True)

    window.press(F1)

    assert keys(window) == [("60–64 周岁半价 60.00", "Ctrl G")]
    window.press(G, control=True)
    assert lines(window) == [(SENIOR_TYPE, 1, SENIOR)]


def test_where_nobody_is_named_the_age_still_counts(window: Window, office: Office) -> None:
    office.offers, office.policy = MEMBER_OFFERS, POLICY
    window.presenter.begin()
    window.settle()
    window.press("2", F1)
    window.presenter.card(CHILD)

    assert window.said() == "王*宝  6 周岁"
    window.press(G, control=True)
    assert lines(window) == [(1, 1, None), (3, 1, CHILD_CLASS)]


def test_the_same_child_makes_only_one_ticket_free(window: Window, office: Office) -> None:
    office.offers, office.policy = MEMBER_OFFERS, POLICY
    window.presenter.begin()
    window.settle()
    window.press("2", F1)
    window.presenter.card(CHILD)
    window.press(G, control=True)
    window.presenter.card(CHILD)
    window.press(G, control=True)

    assert lines(window) == [(1, 1, None), (3, 1, CHILD_CLASS)]
    assert window.said() == "没有可用的优惠"


def test_nothing_is_offered_to_an_adult(window: Window) -> None:
    window.press(F1)
    window.presenter.card(LI)
    window.press(G, control=True)

    assert lines(window) == [(1, 1, None)]


def test_a_wrong_check_digit_is_said_and_nobody_is_named(window: Window, hand: Hand) -> None:
    window.press(F1)
    window.presenter.card(Entry("李明", number=WRONG))

    assert window.said() == "这张证件的号码有误"
    assert body(window).startswith("校验码不对")
    window.press(NAMES, control=True)
    assert hand.names() == [""]


@pytest.mark.parametrize(
    ("entry", "document"),
    [
        (
            Entry("陈大文", DocumentKind.HMT_RESIDENCE_PERMIT, "810000198001010014"),
            "港澳台居住证 8100**********0014",
        ),
        (
            Entry("史密斯", DocumentKind.FOREIGN_RESIDENCE_CARD, "CAN110180010101", "1980-01-01"),
            "外国人永居证 CAN1*******0101",
        ),
    ],
)
def test_other_kinds_of_card_are_named_too(window: Window, entry: Entry, document: str) -> None:
    window.press(F1)
    window.presenter.card(entry)

    assert window.said().endswith("45 周岁")
    assert body(window) == f"{document}  ·  登记为第 1 位 成人票"


def test_the_page_for_names_takes_the_card_for_whoever_is_current(
    window: Window, hand: Hand
) -> None:
    window.press("2", F1)
    window.press(NAMES, control=True)
    window.presenter.card(LI)
    window.presenter.card(WANG)

    assert hand.names() == ["李明", "王小敏"]
    assert hand.shown.complete


def test_the_sheet_of_members_looks_the_holder_up_and_shows_no_number(
    window: Window, office: Office
) -> None:
    office.members[LI.number] = (FOUND,)
    window.press(F9)
    window.presenter.card(LI)
    window.settle()

    shown = window.shown.sheet
    assert isinstance(shown, MembersShown)
    assert (shown.found, shown.typed) == ((FOUND,), LI.mask)


def test_the_sheet_of_concessions_takes_the_age_of_the_holder(window: Window) -> None:
    window.press(F1)
    window.press(CLASSES, control=True)
    window.presenter.card(ZHANG)

    shown = window.shown.sheet
    assert isinstance(shown, ClassesShown)
    assert shown.age == 64


def test_while_money_is_taken_a_card_changes_nothing(window: Window) -> None:
    window.press(F1)
    window.presenter.card(LI)
    window.press(ENTER)
    window.wait_mode(Mode.TENDER)
    window.presenter.card(ZHANG)

    assert window.said() == "正在收款，没有读身份证"
    assert lines(window) == [(1, 1, None)]


def test_a_card_laid_while_change_is_due_is_the_next_customers(window: Window) -> None:
    window.press(F1)
    window.presenter.card(LI)
    window.press(ENTER)
    window.wait_mode(Mode.TENDER)
    window.press(ENTER)
    window.wait_sold()
    window.presenter.card(ZHANG)
    assert (window.said(), window.shown.mode) == ("下一位：张*", Mode.CHANGE)

    window.press(F1)

    assert window.said() == "张*  64 周岁"


def test_a_new_sitting_knows_nobody(window: Window) -> None:
    window.presenter.card(ZHANG)
    window.presenter.begin()
    window.settle()
    window.press(F1)

    assert window.said() == ""


def test_an_emptied_basket_keeps_no_name(window: Window, hand: Hand) -> None:
    window.press(F1)
    window.presenter.card(LI)
    window.press(ESC, ESC, F1)
    window.press(NAMES, control=True)

    assert hand.names() == [""]


def test_no_line_of_the_log_names_the_holder(
    window: Window, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    window.press(F1)
    window.presenter.card(ZHANG)
    window.press(G, control=True)

    assert "张三" not in caplog.text
    assert ZHANG.number not in caplog.text


def test_an_offer_is_information_and_no_alarm(window: Window) -> None:
    window.press(F1)
    window.presenter.card(ZHANG)

    message = window.bar.message()
    assert message is not None
    assert message.status is Status.INFO
