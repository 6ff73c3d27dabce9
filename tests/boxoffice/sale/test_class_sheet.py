"""The concession of a line: chosen by number, by touch, or by what a birth date allows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from boxoffice.sale.look_up.view import LookUpView
from boxoffice.sale.people.shown import ClassesShown
from boxoffice.sale.stroke import Act, Stroke
from shared.kernel.money import Money
from shared.pricing.rules import BasketLine
from tests.boxoffice.office import DAYS, Office
from tests.boxoffice.sale.conftest import Window
from tests.boxoffice.sale.customers import (
    CHILD,
    MEMBER_OFFERS,
    POLICY,
    SENIOR,
    SENIOR_TYPE,
    STUDENT,
    STUDENT_TYPE,
)

F1, F5, ENTER, ESC = Qt.Key.Key_F1, Qt.Key.Key_F5, Qt.Key.Key_Return, Qt.Key.Key_Escape
DEL = Qt.Key.Key_Delete


@pytest.fixture
def office() -> Office:
    return Office(offers=MEMBER_OFFERS, policy=POLICY)


def sheet(window: Window) -> LookUpView:
    view = window.view.sheets[ClassesShown]
    assert isinstance(view, LookUpView)
    return view


def shown(window: Window) -> ClassesShown:
    facts = window.shown.sheet
    assert isinstance(facts, ClassesShown)
    return facts


def choose(window: Window, *keys: str) -> None:
    window.press(Qt.Key.Key_U, control=True)
    window.press(*keys, ENTER)


def lines(window: Window) -> list[tuple[int, int, int | None]]:
    quote = window.shown.quote
    chosen: tuple[BasketLine, ...] = quote.basket.lines if quote else ()
    return [(line.ticket_type_id, line.quantity, line.concession_id) for line in chosen]


def test_a_line_is_sold_as_its_class_and_says_what_to_check(window: Window) -> None:
    window.press("2", F1)
    choose(window, "3")

    assert lines(window) == [(STUDENT_TYPE, 2, STUDENT)]
    assert window.shown.total == Money(12_000)
    assert window.said() == "请核对：学生证"
    assert window.notes() == ["学生半价 · 核对 学生证"]
    assert window.shown.sheet is None


def test_a_type_with_a_price_for_the_class_stays_itself(window: Window) -> None:
    window.press(F5)
    choose(window)  # there is one choice only

    assert lines(window) == [(5, 1, STUDENT)]
    assert window.shown.total == Money(4_000)
    assert window.notes() == ["学生半价 · 核对 学生证"]


def test_delete_makes_it_a_full_price_ticket_again(window: Window) -> None:
    window.press("2", F1)
    choose(window, "3")
    window.press(Qt.Key.Key_U, control=True)
    assert shown(window).chosen is not None
    window.press(DEL)

    assert lines(window) == [(1, 2, None)]
    assert window.shown.total == Money(24_000)


def test_another_class_is_chosen_as_if_there_had_been_none(window: Window) -> None:
    window.press(F1)
    choose(window, "3")
    choose(window, "2")

    assert lines(window) == [(SENIOR_TYPE, 1, SENIOR)]


def test_the_same_ticket_again_is_a_line_of_its_own(window: Window) -> None:
    window.press(F5)
    choose(window)
    window.press(F5, F5)

    assert lines(window) == [(5, 1, STUDENT), (5, 2, None)]


def test_two_lines_of_one_class_become_one(window: Window) -> None:
    window.press(F1)
    choose(window, "3")
    window.press(F1)
    choose(window, "3")

    assert lines(window) == [(STUDENT_TYPE, 2, STUDENT)]


def test_a_birth_date_shows_what_may_be_taken_on_the_visit_day_the_best_first(
    window: Window,
) -> None:
    window.press(F1)
    choose(window, *"19620101")

    assert [one.policy.id for one in shown(window).choices] == [SENIOR, STUDENT]
    assert sheet(window).field.accessibleDescription() == "游玩日 63 周岁，可以享受："
    assert sheet(window).field.text() == ""

    window.press("1", ENTER)
    assert lines(window) == [(SENIOR_TYPE, 1, SENIOR)]
    assert window.said() == ""  # the age has proved it


def test_the_age_is_that_of_the_visit_day(window: Window) -> None:
    window.press(F1)
    choose(window, *"20181004")  # 7 years old tomorrow
    assert CHILD in [one.policy.id for one in shown(window).choices]
    window.press(ESC)

    window.press(Qt.Key.Key_T, control=True)
    window.settle()
    choose(window, *"20181004")
    assert CHILD not in [one.policy.id for one in shown(window).choices]


def test_a_document_number_is_read_and_not_kept(window: Window) -> None:
    window.press(F1)
    window.press(Qt.Key.Key_U, control=True)
    window.presenter.scanned("11010519491231002X")

    assert sheet(window).field.accessibleDescription() == "游玩日 75 周岁，可以享受："
    assert sheet(window).field.text() == ""


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("19991340", "不是出生日期，也不是 18 位证件号码，请核对"),
        ("110105194912310021", "不是出生日期，也不是 18 位证件号码，请核对"),
        ("20260101", "出生日期在游玩日之后，请核对"),
        ("", "请先按 1–9 或方向键选中，再按 Enter"),
    ],
)
def test_what_cannot_be_read_is_said(window: Window, typed: str, said: str) -> None:
    window.press(F1)
    choose(window, *typed)

    assert sheet(window).field.accessibleDescription() == said
    assert lines(window) == [(1, 1, None)]


def test_an_age_without_a_concession_says_so(window: Window) -> None:
    window.office.policy = tuple(one for one in POLICY if one.id != STUDENT)
    window.presenter.refresh()
    window.qtbot.waitUntil(
        lambda: window.shown.page is not None and len(window.shown.page.policy) == 2
    )
    window.press(F1)
    choose(window, *"19900101")

    said = sheet(window).field.accessibleDescription()
    assert said == "游玩日 35 周岁，此票没有可享受的优惠"


def test_without_a_line_there_is_nothing_to_choose(window: Window) -> None:
    window.press(Qt.Key.Key_U, control=True)

    assert window.said() == "还没有选票"
    assert window.shown.sheet is None


def test_a_ticket_without_concessions_says_so(window: Window) -> None:
    window.press(Qt.Key.Key_F4)
    window.press(Qt.Key.Key_U, control=True)

    assert window.said() == "家庭票 2大1小 没有优惠类别"
    assert window.shown.sheet is None


def test_a_row_is_taken_by_touch(window: Window, qtbot: QtBot) -> None:
    window.press(F1)
    qtbot.mouseClick(window.view.left.functions[3], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(sheet(window).rows[2], Qt.MouseButton.LeftButton)

    assert lines(window) == [(STUDENT_TYPE, 1, STUDENT)]


def test_a_touched_line_is_what_the_sheet_is_then_about(window: Window) -> None:
    window.press(F1, F5)
    window.press(Qt.Key.Key_U, control=True)
    window.presenter.press(Stroke(Act.LINE, 0))

    offer = shown(window).offer
    assert offer is not None
    assert offer.code == "adult"


def test_another_day_without_the_class_takes_it_off_and_says_so(window: Window) -> None:
    window.press(F5)
    choose(window)
    window.office.policy = ()
    window.press(Qt.Key.Key_T, control=True)
    window.settle()

    assert lines(window) == [(5, 1, None)]
    assert window.said() == "有的优惠类别当天没有，已取消"


def test_another_day_keeps_the_class(window: Window) -> None:
    window.press(F5)
    choose(window)
    window.press(Qt.Key.Key_T, control=True)
    window.settle()

    assert window.shown.page is not None
    assert window.shown.page.visit_day == DAYS[1].day
    assert lines(window) == [(5, 1, STUDENT)]


def test_a_newer_page_keeps_the_class(window: Window) -> None:
    window.press(F5)
    choose(window)
    window.office.pages.clear()
    window.presenter.refresh()
    window.qtbot.waitUntil(lambda: bool(window.office.pages))
    window.settle()

    assert lines(window) == [(5, 1, STUDENT)]


def test_a_repeated_sale_is_of_the_same_tickets_and_of_no_class(window: Window) -> None:
    window.press(F5)
    choose(window)
    window.press(F1, ENTER, ENTER)
    window.wait_sold()
    window.press("+")

    assert lines(window) == [(5, 1, None), (1, 1, None)]


def test_undo_brings_the_class_back(window: Window) -> None:
    window.press(F5)
    choose(window)
    window.press(ESC, ESC)  # what is to check, then the basket
    window.press(Qt.Key.Key_Z, control=True)

    assert lines(window) == [(5, 1, STUDENT)]


def test_some_of_a_line_can_be_put_into_a_class(window: Window) -> None:
    window.press("3", F1)
    classes = window.presenter._parts.classes
    classes.give(0, classes.choices(0)[2], 1)
    window.presenter.show()

    assert lines(window) == [(1, 2, None), (STUDENT_TYPE, 1, STUDENT)]
