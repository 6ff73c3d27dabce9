"""A card at the bound terminal: real keys, real view; whatever it says, nobody pays twice."""

from __future__ import annotations

from PySide6.QtCore import Qt

from boxoffice.sale.shown import Mode
from boxoffice.sale.tenders.settlement import Method
from shared.devices.fault import DeviceFault, FaultReason
from shared.devices.terminal.protocol import Stage
from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.payments.charges import ChargeSeen, ChargeState
from shared.payments.rules import CARD, CASH, TypedTender
from shared.payments.terminal_charges import TerminalAsked
from tests.boxoffice.sale.conftest import Window
from tests.boxoffice.terminal_at_hand import TerminalAtHand

F1, F11, DELETE = Qt.Key.Key_F1, Qt.Key.Key_F11, Qt.Key.Key_Delete
ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape
ABSENT = DeviceFault("card terminal", FaultReason.UNREACHABLE)


def keys(window: Window, *pressed: Qt.Key | str) -> None:
    for key in pressed:
        window.press(key)
        window.qtbot.waitUntil(lambda: not window.shown.recording)


def begin(window: Window, *pressed: Qt.Key | str) -> TerminalAtHand:
    """Sell two adults, 240.00, by card."""
    window.office.terminal.there = True
    keys(window, *(pressed or ("2", F1, F11)))
    return window.office.terminal


def wait_asked(window: Window) -> None:
    window.qtbot.waitUntil(lambda: window.office.terminal.asked == [Money(24_000)])


def wait_settled(window: Window) -> None:
    window.qtbot.waitUntil(lambda: not window.shown.settlement.waiting)


def wait_unknown(window: Window) -> None:
    window.qtbot.waitUntil(lambda: window.said() == "刷卡结果未知，请不要再刷")


def tenders(window: Window) -> tuple[TypedTender, ...]:
    return window.office.bank.completed[-1][1]


def test_two_adults_by_card_take_three_keys_and_no_typing(window: Window) -> None:
    terminal = begin(window)
    terminal.answered.set()
    window.wait_sold()

    assert window.presses == 3
    assert terminal.asked == [Money(24_000)]
    assert tenders(window) == ()
    assert window.printer.drawer == 0


def test_the_places_are_kept_before_the_terminal_is_asked(window: Window) -> None:
    terminal = begin(window)
    wait_asked(window)

    assert len(window.office.bank.held) == 1
    terminal.answered.set()
    window.wait_sold()


def test_what_the_terminal_is_about_is_shown(window: Window) -> None:
    window.office.terminal.stages = (Stage.CARD, Stage.PIN)
    begin(window)

    window.qtbot.waitUntil(
        lambda: window.view.panel.tender.well._face.received_note == "请顾客输入密码"
    )
    window.office.terminal.answered.set()
    window.wait_sold()


def test_a_card_that_the_bank_declines_costs_nothing_and_may_be_tried_again(
    window: Window,
) -> None:
    terminal = begin(window)
    terminal.state, terminal.reason = ChargeState.FAILED, "DECLINED"
    terminal.answered.set()
    wait_settled(window)
    assert window.said() == "银行拒绝了这张卡"
    assert window.shown.settlement.method is Method.CASH

    terminal.state = ChargeState.SUCCEEDED
    keys(window, F11)
    window.wait_sold()
    assert len(terminal.asked) == 2


def test_f11_again_leaves_the_terminal_and_has_the_card_typed(window: Window) -> None:
    begin(window)
    wait_asked(window)
    assert window.said() == "请顾客在刷卡机上付款"

    window.press(F11)
    wait_settled(window)
    assert window.said() == ""
    keys(window, *"6411", ENTER)
    window.wait_sold()

    assert window.office.terminal.stopped == [True]
    assert tenders(window) == (TypedTender(CARD, Money(24_000), Money(24_000), "6411"),)


def test_escape_stops_the_terminal_and_leaves_the_way_to_cash(window: Window) -> None:
    begin(window)
    wait_asked(window)

    window.press(ESC)
    wait_settled(window)
    assert window.said() == "刷卡已取消"
    keys(window, ENTER)
    window.wait_sold()

    assert tenders(window) == (TypedTender(CASH, Money(24_000), Money(24_000)),)


def test_a_terminal_that_does_not_answer_was_asked_for_nothing_and_the_card_is_typed(
    window: Window,
) -> None:
    window.office.terminal.error = ABSENT
    begin(window)
    window.qtbot.waitUntil(lambda: window.said() == "刷卡机没有应答，没有扣款")

    assert window.shown.settlement.method is Method.CARD
    keys(window, *"6411", ENTER)
    window.wait_sold()
    assert tenders(window) == (TypedTender(CARD, Money(24_000), Money(24_000), "6411"),)


def test_an_answer_that_was_never_heard_is_asked_for_again_until_it_is_known(
    window: Window,
) -> None:
    terminal = begin(window)
    terminal.state, terminal.reason = ChargeState.ASKING, "UNKNOWN"
    terminal.answered.set()
    wait_unknown(window)

    keys(window, ENTER, "5")
    assert window.office.bank.completed == []
    terminal.later = ChargeState.SUCCEEDED
    window.wait_sold()

    assert len(terminal.asked) == 1


def test_what_is_not_known_is_settled_by_the_number_on_the_paper(window: Window) -> None:
    terminal = begin(window)
    terminal.state = ChargeState.ASKING
    terminal.answered.set()
    wait_unknown(window)

    keys(window, F11, *"12", ENTER)
    assert window.said() == "请输入末四位或授权号"
    keys(window, *"34", ENTER)
    window.wait_sold()

    assert terminal.by_hand == ["1234"]
    assert len(terminal.asked) == 1


def test_what_is_not_known_and_took_nothing_by_its_paper_is_paid_otherwise(window: Window) -> None:
    terminal = begin(window)
    terminal.state = ChargeState.ASKING
    terminal.answered.set()
    wait_unknown(window)

    window.press(DELETE)
    wait_settled(window)
    assert window.said() == "已按签购单记为没有扣款"
    keys(window, ENTER)
    window.wait_sold()

    assert terminal.by_hand == [""]
    assert tenders(window) == (TypedTender(CASH, Money(24_000), Money(24_000)),)


def test_a_sale_left_with_its_answer_unknown_goes_on_being_asked_after(window: Window) -> None:
    terminal = begin(window)
    terminal.state = ChargeState.ASKING
    terminal.answered.set()
    wait_unknown(window)

    window.press(ESC, ESC)
    assert window.shown.mode is Mode.BASKET
    window.qtbot.waitUntil(lambda: window.office.bank.dropped == window.office.bank.held)
    window.qtbot.waitUntil(lambda: "上一笔刷卡 240.00 结果未知" in heads(window))

    terminal.later = ChargeState.REVERSED
    window.qtbot.waitUntil(lambda: "上一笔刷卡 240.00 结果未知" not in heads(window))


def heads(window: Window) -> list[str]:
    return [message.head for message in window.bar._messages.values()]


def test_while_one_is_not_known_the_next_card_is_typed(window: Window) -> None:
    terminal = window.office.terminal
    terminal.left = (ChargeSeen(uuid7(), "card", Money(12_000), ChargeState.ASKING),)
    terminal.there = True
    window.presenter.begin()
    window.qtbot.waitUntil(lambda: window.said() == "上一笔刷卡 120.00 结果未知")

    window.settle()
    keys(window, "2", F1, F11)
    window.qtbot.waitUntil(lambda: window.shown.settlement.method is Method.CARD)

    assert terminal.asked == []
    assert not window.shown.settlement.waiting


def test_whoever_has_looked_at_the_paper_of_one_of_before_says_so_with_one_key(
    window: Window,
) -> None:
    terminal = window.office.terminal
    terminal.left = (ChargeSeen(uuid7(), "card", Money(12_000), ChargeState.ASKING),)
    terminal.there = True
    window.presenter.begin()
    window.qtbot.waitUntil(lambda: window.said() == "上一笔刷卡 120.00 结果未知")

    window.press(Qt.Key.Key_W, control=True)
    window.qtbot.waitUntil(lambda: window.said() != "上一笔刷卡 120.00 结果未知")

    assert terminal.by_hand == [""]


def test_the_database_says_that_another_one_is_not_known(window: Window) -> None:
    window.office.terminal.error = TerminalAsked()
    begin(window)

    window.qtbot.waitUntil(lambda: window.said() == "刷卡机的上一笔结果未知，这一笔没有扣款")

    assert window.shown.settlement.method is Method.CARD
    assert not window.shown.settlement.waiting


def test_without_a_terminal_the_card_is_typed_as_ever(window: Window) -> None:
    keys(window, "2", F1, F11, *"6411", ENTER)
    window.wait_sold()

    assert window.office.terminal.asked == []
