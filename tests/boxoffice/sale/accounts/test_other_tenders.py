"""F10: a balance, points, a voucher or a contract pays, whole or in part, by a few keys."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from boxoffice.sale.accounts.agency_sheet import AgenciesShown
from boxoffice.sale.accounts.desk import PurseNow
from boxoffice.sale.accounts.sources import Said, SourcesShown, Why
from boxoffice.sale.accounts.top_up_sheet import Step, TopUpSaid, TopUpShown
from shared.accounts.refusals import AccountShort
from shared.accounts.rules import AgencyAccount
from shared.accounts.top_up import Whose
from shared.catalogue.days import Days
from shared.distribution.rules import ContractList, ContractPriceFacts
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.marketing.voucher_code import new_voucher_code
from shared.marketing.vouchers import VoucherSeen
from shared.payments.rules import (
    ACCOUNT,
    CARD,
    CASH,
    POINTS,
    PREPAID,
    VOUCHER,
    TypedTender,
)
from tests.boxoffice.office import Office
from tests.boxoffice.sale.conftest import Window
from tests.boxoffice.sale.customers import LIN, MEMBER_OFFERS

F1, F2, F9, F10, F11 = (getattr(Qt.Key, f"Key_F{n}") for n in (1, 2, 9, 10, 11))
ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape
AGENCIES, Q = Qt.Key.Key_3, Qt.Key.Key_Q
VOUCHER_CODE = new_voucher_code().replace(" ", "")
FIFTY = VoucherSeen("ab", "7-1", Bilingual("开园券", "Opening"), Money(5_000), None)
EVER = Days.from_to(date(2020, 1, 1), None)
AGENCY = AgencyAccount(
    distributor_id=4,
    code="LX1",
    contract=ContractList(
        9,
        "HT-1",
        Bilingual("长江旅行社", "Yangtze Travel"),
        (ContractPriceFacts(1, EVER, Money(9_600)),),
    ),
    prepaid=False,
    credit_limit=Money(50_000),
    balance=Money(-10_000),
)


@pytest.fixture
def office() -> Office:
    office = Office(offers=MEMBER_OFFERS, members={"5678": (LIN,)})
    office.purse.has = PurseNow(Money(30_000), 1_260, 100)
    office.purse.signed = (AGENCY,)
    office.purse.vouchers = {VOUCHER_CODE: FIFTY}
    return office


def member(window: Window) -> None:
    window.look_up(F9, "5678")
    window.press(ENTER)
    window.settle()


def others(window: Window) -> SourcesShown:
    window.press(F10)
    window.qtbot.waitUntil(lambda: isinstance(window.shown.sheet, SourcesShown))
    window.settle()
    assert isinstance(window.shown.sheet, SourcesShown)
    return window.shown.sheet


def paid(window: Window) -> tuple[TypedTender, ...]:
    window.wait_sold()
    [(_, tenders)] = window.office.bank.completed
    return tenders


def test_a_member_pays_from_the_balance_by_three_keys(window: Window) -> None:
    window.press("2", F1)
    member(window)
    window.presses = 0

    others(window)
    window.press("1", ENTER)

    amount = Money(20_000)
    assert paid(window) == (TypedTender(PREPAID, amount, amount, source=str(LIN.id)),)
    assert window.presses == 3


def test_what_the_balance_does_not_cover_is_paid_in_cash(window: Window) -> None:
    window.office.purse.has = PurseNow(Money(15_000))
    window.press("2", F1)
    member(window)
    others(window)
    window.press("1", ENTER)
    window.qtbot.waitUntil(lambda: window.shown.due == Money(5_000))

    window.press(ENTER)

    balance = TypedTender(PREPAID, Money(15_000), Money(15_000), source=str(LIN.id))
    assert paid(window) == (TypedTender(CASH, Money(5_000), Money(5_000)), balance)


def test_points_pay_a_part(window: Window) -> None:
    """1,260 points at 100 a yuan are 12.60."""
    window.press(F1)
    member(window)
    others(window)
    window.press("2", ENTER)
    window.qtbot.waitUntil(lambda: window.shown.due == Money(8_740))

    window.press(ENTER)

    points = TypedTender(POINTS, Money(1_260), Money(1_260), source=str(LIN.id))
    assert paid(window) == (TypedTender(CASH, Money(8_740), Money(8_740)), points)


def test_a_voucher_that_is_scanned_pays_its_value(window: Window) -> None:
    window.press(F1)

    window.presenter.scanned(VOUCHER_CODE)
    window.qtbot.waitUntil(lambda: window.shown.due == Money(7_000))
    window.press(ENTER)

    voucher = TypedTender(VOUCHER, Money(5_000), Money(5_000), source="ab")
    assert paid(window) == (TypedTender(CASH, Money(7_000), Money(7_000)), voucher)


def test_a_voucher_is_typed_by_its_digits(window: Window) -> None:
    window.press(F1)
    others(window)

    window.press(*VOUCHER_CODE, ENTER)

    window.qtbot.waitUntil(lambda: window.shown.due == Money(7_000))
    assert window.shown.sheet is None


@pytest.mark.parametrize("why", ["USED", "OVER", "NOT_YET", "WITHDRAWN"])
def test_a_voucher_that_is_not_good_says_why(window: Window, why: str) -> None:
    window.office.purse.vouchers = {VOUCHER_CODE: replace(FIFTY, why=why)}
    window.press(F1)
    others(window)

    window.press(*VOUCHER_CODE, ENTER)
    window.settle()

    sheet = window.shown.sheet
    assert isinstance(sheet, SourcesShown)
    assert sheet.said is Said(why)
    assert window.shown.due == Money(12_000)


def test_one_voucher_is_not_taken_twice(window: Window) -> None:
    window.press(F1)
    window.presenter.scanned(VOUCHER_CODE)
    window.qtbot.waitUntil(lambda: window.shown.due == Money(7_000))

    window.presenter.scanned(VOUCHER_CODE)
    window.qtbot.waitUntil(lambda: isinstance(window.shown.sheet, SourcesShown))
    window.settle()

    sheet = window.shown.sheet
    assert isinstance(sheet, SourcesShown)
    assert sheet.said is Said.VOUCHER_TWICE
    assert window.shown.due == Money(7_000)


def test_a_voucher_for_a_ticket_pays_that_ticket(window: Window) -> None:
    for_adult = replace(FIFTY, amount=None, ticket_type_id=1)
    window.office.purse.vouchers = {VOUCHER_CODE: for_adult}
    window.press("2", F1)

    window.presenter.scanned(VOUCHER_CODE)

    window.qtbot.waitUntil(lambda: window.shown.due == Money(12_000))


def test_without_a_member_or_an_agency_the_rows_say_what_to_do(window: Window) -> None:
    window.press(F1)

    sheet = others(window)

    assert [one.why for one in sheet.sources] == [
        Why.NO_MEMBER, Why.NO_MEMBER, Why.NO_AGENCY, None, None,
    ]  # fmt: skip


def test_esc_goes_back_to_cash(window: Window) -> None:
    window.press(F1)
    others(window)

    window.press(ESC)
    window.press(ENTER)

    assert paid(window) == (TypedTender(CASH, Money(12_000), Money(12_000)),)


def choose_agency(window: Window) -> None:
    window.press(AGENCIES, control=True)
    window.qtbot.waitUntil(lambda: isinstance(window.shown.sheet, AgenciesShown))
    window.settle()
    window.press(ENTER)
    window.settle()


def test_an_agency_buys_at_the_prices_of_its_contract_on_account(window: Window) -> None:
    window.press("3", F1)
    assert window.shown.total == Money(36_000)

    choose_agency(window)
    assert window.shown.total == Money(28_800)
    assert "长江旅行社" in window.view.panel.customer.member.text()
    others(window)
    window.press("3", ENTER)

    owed = TypedTender(ACCOUNT, Money(28_800), Money(28_800), source="9")
    assert paid(window) == (owed,)
    [intent] = window.office.intents
    assert intent.quote.basket.contract == AGENCY.contract


def test_over_the_limit_the_row_says_what_is_left(window: Window) -> None:
    window.press("5", F1)
    choose_agency(window)

    sheet = others(window)

    row = sheet.sources[2]
    assert (row.why, row.left) == (Why.OVER_LIMIT, Money(40_000))
    window.press("3", ENTER)
    assert window.shown.due == Money(48_000)


def test_an_agency_may_pay_in_cash_and_is_still_sold_to_by_contract(window: Window) -> None:
    window.press(F1)
    choose_agency(window)

    window.press(ENTER, ENTER)

    assert paid(window) == (TypedTender(CASH, Money(9_600), Money(9_600)),)


def test_what_the_contract_does_not_sell_leaves_the_basket_and_stays_out(window: Window) -> None:
    window.press(F1, F2)

    choose_agency(window)

    quote = window.shown.quote
    assert quote is not None
    assert [line.offer.ticket_type_id for line in quote.lines] == [1]
    assert window.said() == "合同外的票已从本单去掉"
    window.press(F2)
    assert window.said().endswith("不在这家旅行社的合同内")


def test_delete_sells_to_anybody_again(window: Window) -> None:
    window.press(F1)
    choose_agency(window)
    window.press(AGENCIES, control=True)
    window.settle()

    window.press(Qt.Key.Key_Delete)

    assert window.shown.total == Money(12_000)
    assert window.shown.agency is None


def test_an_account_that_was_emptied_meanwhile_is_said(window: Window) -> None:
    window.press(F1)
    member(window)
    window.office.error = AccountShort(available=100, wanted=10_000)
    others(window)
    window.press("1", ENTER)

    window.qtbot.waitUntil(lambda: window.said() == "余额或信用额度不够")

    message = window.bar.message()
    assert message is not None
    assert "1.00" in message.body
    assert "100.00" in message.body


def top_up(window: Window) -> TopUpShown:
    window.press(Q, control=True)
    window.settle()
    assert isinstance(window.shown.sheet, TopUpShown)
    return window.shown.sheet


def test_a_balance_is_topped_up_in_cash(window: Window) -> None:
    member(window)
    top_up(window)

    window.press("3", "0", "0", ENTER)
    window.press(ENTER)
    window.qtbot.waitUntil(lambda: bool(window.office.purse.taken))
    window.settle()

    assert window.office.purse.taken == [(Whose(LIN.id), Money(30_000), CASH, "")]
    assert window.shown.sheet.step is Step.DONE  # type: ignore[attr-defined]
    window.qtbot.waitUntil(lambda: window.printer.drawer == 1)


def test_a_balance_is_topped_up_by_card_with_its_number(window: Window) -> None:
    member(window)
    top_up(window)

    window.press("3", "0", "0", F11)
    window.press(ENTER)
    assert window.shown.sheet.said is TopUpSaid.REFERENCE  # type: ignore[attr-defined]
    window.press(*"6411", ENTER)
    window.qtbot.waitUntil(lambda: bool(window.office.purse.taken))
    window.settle()

    assert window.office.purse.taken == [(Whose(LIN.id), Money(30_000), CARD, "6411")]
    assert window.printer.drawer == 0


def test_more_than_the_law_allows_is_not_taken(window: Window) -> None:
    member(window)
    top_up(window)

    window.press(*"5001", ENTER, ENTER)

    assert window.shown.sheet.said is TopUpSaid.TOO_MUCH  # type: ignore[attr-defined]
    assert window.office.purse.taken == []


def test_money_of_an_agency_goes_to_its_account(window: Window) -> None:
    window.press(F1)
    choose_agency(window)
    top_up(window)

    window.press(*"9000", ENTER, ENTER)
    window.qtbot.waitUntil(lambda: bool(window.office.purse.taken))

    assert window.office.purse.taken == [(Whose(distributor=4), Money(900_000), CASH, "")]


def test_whose_account_it_is_is_asked_first(window: Window) -> None:
    window.press(Q, control=True)

    assert window.said() == "先选会员或旅行社"
    assert window.shown.sheet is None
