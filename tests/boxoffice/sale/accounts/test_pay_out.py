"""What is left on a member's account is paid out in cash once a supervisor has signed."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from boxoffice.sale.accounts.pay_out_sheet import PayOutShown
from boxoffice.sale.accounts.top_up_sheet import TopUpShown
from shared.accounts.queries import AccountLine
from shared.desktop.translations import Translations
from shared.kernel.locale import Bilingual, Language
from shared.kernel.money import Money
from shared.site.sign_in import WrongPin
from tests.boxoffice.office import DATABASE_GONE, Office
from tests.boxoffice.sale.conftest import Window
from tests.boxoffice.sale.customers import LIN, MEMBER_OFFERS

F9, DEL, ENTER, Q = Qt.Key.Key_F9, Qt.Key.Key_Delete, Qt.Key.Key_Return, Qt.Key.Key_Q
PIN = "246813"
TOPPED_UP = AccountLine(
    line=1,
    kind="top_up",
    amount=Money(30_050),
    balance=Money(30_050),
    tender="cash",
    reference="",
    order="",
    station=Bilingual("2 号窗口", "Window 2"),
    at=datetime(2025, 10, 1, 3, tzinfo=UTC),
)


@pytest.fixture
def office() -> Office:
    office = Office(offers=MEMBER_OFFERS, members={"5678": (LIN,)})
    office.purse.lines = (TOPPED_UP,)
    return office


def begin(window: Window) -> None:
    window.look_up(F9, "5678")
    window.press(ENTER)
    window.settle()
    window.press(Q, control=True)
    window.settle()
    window.press(DEL)
    assert isinstance(window.shown.sheet, PayOutShown)


def sign(window: Window) -> None:
    window.press(ENTER, *"1002", ENTER, *PIN, ENTER)
    window.settle()


def test_the_whole_balance_goes_by_a_signature_opens_the_drawer_and_the_statement(
    window: Window,
) -> None:
    begin(window)
    assert window.view.pay_out.amount.edit.text() == "300.50"

    sign(window)

    ((_, member, amount, approval),) = window.office.purse.paid
    assert (member, amount) == (LIN.id, Money(30_050))
    assert (approval.number, approval.pin) == ("1002", PIN)
    assert window.said() == "请付现金 300.50"
    assert isinstance(window.shown.sheet, TopUpShown)
    window.qtbot.waitUntil(lambda: window.printer.drawer == 1)


def test_a_part_is_typed_over_it_and_more_than_there_is_goes_no_further(window: Window) -> None:
    begin(window)

    window.press(*"300.51", ENTER)
    too_much = window.view.pay_out.amount.error()
    window.view.pay_out.amount.edit.selectAll()
    window.press(*"100")
    sign(window)

    assert too_much == "最多退 300.50"
    assert [one[2] for one in window.office.purse.paid] == [Money(10_000)]


def test_what_is_wrong_with_a_sum_follows_the_language(
    window: Window, translations: Translations, qapp: QApplication
) -> None:
    begin(window)
    window.press(*"300.51", ENTER)

    translations.choose(Language.EN)
    qapp.processEvents()

    assert window.view.pay_out.amount.error() == "300.50 at most"


def test_a_wrong_pin_pays_nothing_and_is_asked_for_again(window: Window) -> None:
    begin(window)
    window.office.purse.error = WrongPin(4)
    sign(window)
    said = window.view.pay_out.fields.pin.error()
    window.office.purse.error = None

    window.press(*PIN, ENTER)
    window.settle()

    assert said == "工号或密码不对，还可以试 4 次"
    assert len(window.office.purse.paid) == 1


def test_a_lost_answer_leads_to_the_statement_which_tells_whether_it_was_paid(
    window: Window,
) -> None:
    begin(window)
    window.office.purse.error = DATABASE_GONE
    sign(window)

    assert window.said() == "数据库没有回答"
    assert isinstance(window.shown.sheet, TopUpShown)
    assert window.printer.drawer == 0
