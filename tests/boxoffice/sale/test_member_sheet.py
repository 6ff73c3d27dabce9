"""The sheet of members: looked up by keys or touch, told apart, taken, taken away."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from boxoffice.sale.desk import NoPersonKeys
from boxoffice.sale.look_up.view import LookUpView
from boxoffice.sale.people.shown import MembersShown
from boxoffice.sale.shown import Mode
from boxoffice.sale.stroke import Act, Stroke
from shared.kernel.money import Money
from shared.site.sign_in import NotPermitted, NotSignedIn
from tests.boxoffice.office import Office
from tests.boxoffice.sale.conftest import Window
from tests.boxoffice.sale.customers import GONE, LI, LIN, MEMBER_OFFERS

F1, F9, ENTER, ESC = Qt.Key.Key_F1, Qt.Key.Key_F9, Qt.Key.Key_Return, Qt.Key.Key_Escape
DEL = Qt.Key.Key_Delete


@pytest.fixture
def office() -> Office:
    found = {"5678": (LIN,), "1234": (LIN, LI), "9999": (GONE,), "林": (LIN,)}
    return Office(offers=MEMBER_OFFERS, members=found)


def sheet(window: Window) -> LookUpView:
    view = window.view.sheets[MembersShown]
    assert isinstance(view, LookUpView)
    return view


def sentence(window: Window) -> str:
    return sheet(window).field.accessibleDescription()


def test_a_member_is_found_by_the_last_four_and_gets_the_price_of_the_tier(window: Window) -> None:
    window.press(F1)
    window.look_up(F9, "5678")
    assert window.shown.total == Money(12_000)

    window.press(ENTER)

    assert window.shown.buyer == LIN
    assert window.shown.sheet is None
    assert window.shown.total == Money(10_000)
    assert window.notes() == ["金卡价 · 说明"]
    assert window.view.panel.customer.member.text() == "林*芳 · 金卡 · 1,260 分"


def test_digits_typed_for_a_member_never_reach_the_basket(window: Window) -> None:
    window.press(F9, *"1380000")

    assert window.shown.pending == ""
    assert sheet(window).field.text() == "1380000"
    window.press(ESC)
    assert window.shown.pending == ""
    assert window.view.focusWidget() is window.view


def test_nothing_that_was_typed_or_found_stays_in_a_sheet_that_is_put_away(window: Window) -> None:
    window.look_up(F9, "1234")
    assert sheet(window).rows[0].accessibleName() == "林*芳，****5678 · M00001，金卡，1,260 分"

    window.press(ESC)

    assert sheet(window).field.text() == ""
    assert {row.accessibleName() for row in sheet(window).rows} == {""}


def test_tab_does_not_lead_below_the_sheet(window: Window) -> None:
    window.press(F9, Qt.Key.Key_Tab, *"56")

    assert sheet(window).field.text() == "56"


def test_of_several_members_a_number_and_enter_takes_one(window: Window) -> None:
    window.look_up(F9, "1234")
    window.press(ENTER)
    assert sentence(window).startswith("不止一位")
    assert window.shown.buyer is None

    window.press("2", ENTER)

    assert window.shown.buyer == LI
    assert window.shown.pending == ""


def test_arrows_mark_a_member_too(window: Window) -> None:
    window.look_up(F9, "1234")
    window.press(Qt.Key.Key_Down, Qt.Key.Key_Down, ENTER)

    assert window.shown.buyer == LI


def test_a_touched_row_is_taken(window: Window, qtbot: QtBot) -> None:
    window.look_up(F9, "1234")
    qtbot.mouseClick(sheet(window).rows[0], Qt.MouseButton.LeftButton)

    assert window.shown.buyer == LIN


def test_everything_can_be_done_by_touch(window: Window, qtbot: QtBot) -> None:
    keys = {key.text(): key for row in sheet(window).pad._rows for key in row}
    qtbot.mouseClick(window.view.left.functions[2], Qt.MouseButton.LeftButton)
    for digit in "56789":
        qtbot.mouseClick(keys[digit], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(sheet(window).pad.delete_key, Qt.MouseButton.LeftButton)
    assert sheet(window).field.text() == "5678"
    qtbot.mouseClick(sheet(window).enter_key, Qt.MouseButton.LeftButton)
    window.settle()
    qtbot.mouseClick(sheet(window).enter_key, Qt.MouseButton.LeftButton)

    assert window.shown.buyer == LIN


def test_nobody_found_is_said_with_what_to_do(window: Window) -> None:
    window.look_up(F9, "0000")

    assert sentence(window) == "没有找到，请核对后重输，或按散客售票"
    assert sheet(window).isVisible()


def test_a_membership_that_has_ended_cannot_be_taken(window: Window) -> None:
    window.look_up(F9, "9999")
    window.press(ENTER)

    assert sentence(window) == "此会员已注销，不能选用；请按散客售票"
    assert window.shown.buyer is None


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (NoPersonKeys(), "本窗口没有个人信息密钥，请找信息技术人员"),
        (NotPermitted("member_view"), "没有查看会员的权限，请找主管"),
    ],
)
def test_what_is_in_the_way_is_said_in_the_sheet(
    window: Window, error: Exception, said: str
) -> None:
    window.office.refused = error
    window.look_up(F9, "5678")

    assert sentence(window) == said


def test_a_lost_database_is_said_and_the_basket_stays(window: Window) -> None:
    window.press("2", F1)
    window.office.gone = True
    window.look_up(F9, "5678")
    assert sentence(window) == "数据库连接断开，请按 Enter 再查；本单还在"
    assert window.shown.total == Money(24_000)

    window.office.gone = False
    window.press(ENTER)
    window.settle()
    window.press(ENTER)
    assert window.shown.buyer == LIN


def test_a_sign_in_that_ran_out_leads_to_the_sign_in(window: Window) -> None:
    window.office.refused = NotSignedIn()
    window.look_up(F9, "5678")

    assert window.exits == ["signed out"]


def test_keys_pressed_during_a_look_up_are_played_after_it(window: Window) -> None:
    window.office.gate.clear()
    window.press(F9, *"5678", ENTER, ENTER, "2", F1)
    assert window.shown.loading
    window.office.gate.set()
    window.settle()

    assert window.shown.buyer == LIN
    assert window.shown.quote is not None
    assert [line.quantity for line in window.shown.quote.lines] == [2]


def test_a_digit_pressed_during_a_look_up_that_finds_two_marks_one(window: Window) -> None:
    window.office.gate.clear()
    window.press(F9, *"1234", ENTER, "2", ENTER)
    window.office.gate.set()
    window.settle()

    assert window.shown.buyer == LI
    assert window.shown.pending == ""


def test_delete_takes_the_member_away(window: Window) -> None:
    window.press(F1)
    window.look_up(F9, "5678")
    window.press(ENTER)
    window.press(F9, DEL)

    assert window.shown.buyer is None
    assert window.shown.total == Money(12_000)
    assert window.view.panel.customer.member.text() == "散客"


def test_a_ticket_key_puts_the_sheet_away_and_adds_the_ticket(window: Window) -> None:
    window.press(F9, *"56", F1)

    assert window.shown.sheet is None
    assert window.shown.total == Money(12_000)


def test_the_primary_key_is_in_reach_beside_the_sheet(window: Window, qtbot: QtBot) -> None:
    window.press(F1, F9)
    assert window.view.panel.primary.cap == ""
    qtbot.mouseClick(window.view.panel.primary, Qt.MouseButton.LeftButton)

    assert window.shown.mode is Mode.TENDER
    assert window.shown.sheet is None


def test_a_scan_while_the_sheet_is_open_is_a_card_or_a_number(window: Window) -> None:
    window.press(F9)
    window.presenter.scanned("5678")
    window.settle()

    assert window.shown.sheet is not None
    window.press(ENTER)
    assert window.shown.buyer == LIN


def test_only_the_field_for_names_has_an_input_method(window: Window) -> None:
    fields = {
        facts.__name__: view.field.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        for facts, view in window.view.sheets.items()
        if isinstance(view, LookUpView)
    }

    assert fields == {
        "MembersShown": True,
        "FamilyShown": False,
        "ClassesShown": False,
        "CodesShown": False,
        "ParkedShown": False,
        "SourcesShown": False,
        "AgenciesShown": False,
        "TopUpShown": False,
    }


def test_a_name_is_typed_in_chinese(window: Window) -> None:
    window.press(F9)
    sheet(window).field.insert("林")
    sheet(window).field.textEdited.emit("林")
    window.press(ENTER)
    window.settle()
    window.press(ENTER)

    assert window.shown.buyer == LIN


def test_a_stroke_tells_nothing_that_was_typed() -> None:
    assert "5678" not in repr(Stroke(Act.TYPED, text="5678"))


def test_a_members_contactless_card_shows_the_member_with_its_number_masked(
    window: Window, office: Office
) -> None:
    office.members["04A1B2C3D4E5F6"] = (LIN,)
    passes: list[str] = []
    window.press(F1)

    window.presenter.laid("04A1B2C3D4E5F6", lambda: passes.append("asked"))
    window.qtbot.waitUntil(lambda: isinstance(window.shown.sheet, MembersShown))

    assert sheet(window).field.text() == "****E5F6"
    assert sheet(window).rows[0].accessibleName() == "林*芳，****5678 · M00001，金卡，1,260 分"
    window.press(ENTER)
    assert (window.shown.buyer, passes) == (LIN, [])


def test_any_other_contactless_card_is_asked_for_at_the_passes(window: Window) -> None:
    passes: list[str] = []

    window.presenter.laid("04FFFFFFFFFFFF", lambda: passes.append("asked"))
    window.qtbot.waitUntil(lambda: passes == ["asked"])

    assert window.shown.sheet is None
