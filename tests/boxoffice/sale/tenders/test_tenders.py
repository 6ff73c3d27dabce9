"""Paying at the window by card, pay code, printed code, or several: real keys, real view."""

from __future__ import annotations

from PySide6.QtCore import Qt

from boxoffice.sale.shown import Mode
from boxoffice.sale.tenders.settlement import Method
from shared.kernel.money import Money
from shared.payments.charges import ChargeState
from shared.payments.rules import CARD, CASH, STATIC_CODE, TypedTender
from shared.sales.sell import SoldOut
from tests.boxoffice.sale.conftest import Window

F1, F2, F11, F12 = Qt.Key.Key_F1, Qt.Key.Key_F2, Qt.Key.Key_F11, Qt.Key.Key_F12
ENTER, ESC, PLUS = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Plus
WECHAT, ALIPAY = "134650111122223333", "285012345678901234"


def keys(window: Window, *pressed: Qt.Key | str) -> None:
    """Press keys, and after each wait until the database has answered."""
    for key in pressed:
        window.press(key)
        window.qtbot.waitUntil(lambda: not window.shown.recording)


def scan(window: Window, text: str) -> None:
    window.presenter.scanned(text)
    window.qtbot.waitUntil(lambda: not window.shown.recording)


def settle(window: Window, state: str, reason: str = "") -> None:
    bank = window.office.bank
    window.qtbot.waitUntil(lambda: bank.now is not None and bank.now.state is ChargeState.SENT)
    window.office.bank.settle(state, reason)
    window.qtbot.waitUntil(lambda: not window.shown.settlement.waiting)


def tenders(window: Window) -> tuple[TypedTender, ...]:
    return window.office.bank.completed[-1][1]


def card(fen: int, reference: str = "6411") -> TypedTender:
    return TypedTender(CARD, Money(fen), Money(fen), reference)


# Two adults cost 240.00.


def test_two_adults_by_pay_code_take_two_keys_and_a_scan(window: Window) -> None:
    window.press("2", F1)
    scan(window, WECHAT)
    settle(window, "SUCCEEDED")
    window.wait_sold()

    assert window.presses == 2
    assert window.office.bank.charges == [("wechat", Money(24_000))]
    assert tenders(window) == ()
    assert window.printer.drawer == 0


def test_a_card_is_taken_by_its_last_four_digits_and_opens_no_drawer(window: Window) -> None:
    keys(window, "2", F1, F11, *"6411", ENTER)
    window.wait_sold()

    assert tenders(window) == (card(24_000),)
    assert window.printer.drawer == 0
    assert len(window.office.bank.held) == 1


def test_the_places_are_kept_before_the_card_is_asked_for(window: Window) -> None:
    window.office.bank.refused = SoldOut(timeslot=101, wanted=2)
    keys(window, "2", F1, F11)

    assert window.shown.mode is Mode.BASKET
    assert window.office.bank.completed == []


def test_a_card_without_its_digits_is_not_recorded(window: Window) -> None:
    keys(window, F1, F11, *"641", ENTER)

    assert window.said() == "请输入末四位或授权号"
    assert window.office.bank.completed == []


def test_a_printed_code_is_taken_by_its_last_six_digits(window: Window) -> None:
    keys(window, F1, ENTER)
    window.press(Qt.Key.Key_S, control=True)
    window.qtbot.waitUntil(lambda: window.shown.settlement.method is Method.STATIC)
    keys(window, *"1234567", ENTER)
    window.wait_sold()

    assert tenders(window) == (TypedTender(STATIC_CODE, Money(12_000), Money(12_000), "123456"),)


def test_an_amount_before_a_method_is_that_part_and_cash_pays_the_rest(window: Window) -> None:
    keys(window, "2", F1, ENTER, *"100", F11, *"6411", ENTER)
    assert window.shown.due == Money(14_000)

    keys(window, *"150", ENTER)
    window.wait_sold()

    assert tenders(window) == (TypedTender(CASH, Money(14_000), Money(15_000)), card(10_000))
    assert window.shown.change_of is not None
    assert window.shown.change_of.receipt.change == Money(1_000)
    assert window.printer.drawer == 1


def test_cash_that_is_too_little_can_be_put_down_and_a_code_pays_the_rest(window: Window) -> None:
    keys(window, "2", F1, ENTER, *"100", ENTER)
    assert window.said() == "还差 140.00"

    keys(window, PLUS)
    scan(window, ALIPAY)
    settle(window, "SUCCEEDED")
    window.wait_sold()

    assert window.office.bank.charges == [("alipay", Money(14_000))]
    assert tenders(window) == (TypedTender(CASH, Money(10_000), Money(10_000)),)


def test_a_card_takes_no_more_than_is_due(window: Window) -> None:
    keys(window, F1, ENTER, *"500", F11)

    assert window.said() == "最多 120.00"
    assert window.shown.settlement.method is Method.CASH


def test_a_free_sale_asks_for_no_card(window: Window) -> None:
    keys(window, Qt.Key.Key_F3, F11)

    assert window.said() == "本单不用收款"


def test_what_is_no_pay_code_is_said(window: Window) -> None:
    keys(window, F1, F12)
    scan(window, "621234567890123456789")

    assert window.said() == "这不是付款码"
    assert window.office.bank.charges == []


def test_a_pay_code_that_the_scanner_does_not_read_is_typed(window: Window) -> None:
    keys(window, F1, F12, *WECHAT)
    assert window.shown.settlement.typed == WECHAT

    window.press(ENTER)
    settle(window, "SUCCEEDED")
    window.wait_sold()

    assert window.office.bank.charges == [("wechat", Money(12_000))]


def test_when_nobody_charges_the_window_says_so_within_three_seconds_and_offers_others(
    window: Window,
) -> None:
    window.office.bank.sent = False
    window.press(F1)
    scan(window, WECHAT)

    window.qtbot.waitUntil(lambda: not window.shown.settlement.waiting, timeout=3_000)

    message = window.bar.message()
    assert message is not None
    assert message.head == "在线支付暂时不可用，没有扣款"
    assert [key.cap for key in message.keys] == ["F11", "Ctrl S"]
    keys(window, ENTER)
    window.wait_sold()
    assert tenders(window) == (TypedTender(CASH, Money(12_000), Money(12_000)),)


def test_a_company_that_cannot_be_reached_is_said_the_same_way(window: Window) -> None:
    window.press(F1)
    scan(window, WECHAT)
    settle(window, "FAILED", "UNREACHABLE")

    assert window.said() == "在线支付暂时不可用，没有扣款"


def test_a_customer_without_money_may_show_another_code(window: Window) -> None:
    window.press(F1)
    scan(window, WECHAT)
    settle(window, "FAILED", "NOTENOUGH")
    assert window.said() == "顾客余额不足"

    scan(window, ALIPAY)
    settle(window, "SUCCEEDED")
    window.wait_sold()
    assert [tender for tender, _ in window.office.bank.charges] == ["wechat", "alipay"]


def test_nothing_else_is_taken_while_a_charge_is_on_its_way(window: Window) -> None:
    window.press(F1)
    scan(window, WECHAT)
    window.qtbot.waitUntil(lambda: window.shown.settlement.waiting)

    keys(window, ENTER, F11, "5")

    assert window.shown.settlement.method is Method.CODE
    assert window.office.bank.completed == []
    settle(window, "SUCCEEDED")
    window.wait_sold()


def test_escape_takes_a_charge_back_and_again_leaves_the_sale(window: Window) -> None:
    window.press(F1)
    scan(window, WECHAT)
    window.qtbot.waitUntil(lambda: window.shown.settlement.waiting)

    window.press(ESC)
    assert window.said() == "正在撤销付款"
    window.qtbot.waitUntil(lambda: len(window.office.bank.cancelled) == 1)
    window.press(ESC)

    assert window.shown.mode is Mode.BASKET
    assert window.said() == "本单没有售出"
    window.qtbot.waitUntil(lambda: window.office.bank.dropped == window.office.bank.held)


def test_a_charge_that_was_taken_back_leaves_the_way_to_cash(window: Window) -> None:
    window.press(F1)
    scan(window, WECHAT)
    window.qtbot.waitUntil(lambda: window.shown.settlement.waiting)
    window.press(ESC)
    settle(window, "REVERSED")
    assert window.said() == "付款已撤销，没有收到钱"

    keys(window, ENTER)
    window.wait_sold()
    assert tenders(window) == (TypedTender(CASH, Money(12_000), Money(12_000)),)


def test_a_sale_for_which_money_was_taken_is_left_only_by_a_second_escape(window: Window) -> None:
    keys(window, "2", F1, ENTER, *"100", F11, *"6411", ENTER, ESC)
    assert window.said() == "已收 银行卡 100.00"
    assert window.shown.mode is Mode.TENDER

    keys(window, ESC)

    assert window.shown.mode is Mode.BASKET
    window.qtbot.waitUntil(lambda: window.office.bank.dropped == window.office.bank.held)


def test_a_plain_cash_sale_is_never_held(window: Window) -> None:
    window.sell_one()

    assert window.office.bank.held == []
    assert window.office.bank.completed == []


def test_what_a_killed_program_left_is_said_at_the_next_sign_in(window: Window) -> None:
    window.office.bank.left = (1, 2)

    window.presenter.begin()

    window.qtbot.waitUntil(lambda: window.said() == "上次有单没有收完")
