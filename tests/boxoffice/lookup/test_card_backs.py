"""A refund of a card at the window whose terminal took it: by itself, asked again, or by hand."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import pytest
from PySide6.QtCore import Qt

from boxoffice.lookup.shown import Stage
from shared.devices.terminal.simulated.book import Kind
from shared.devices.terminal.simulated.faults import Moment
from shared.devices.terminal.simulated.terminal import SimulatedTerminal
from tests.boxoffice.lookup.conftest import OrdersAtWork
from tests.shared.devices.terminal.drivers import driver_of

ENTER, F1, F7, F11 = Qt.Key.Key_Return, Qt.Key.Key_F1, Qt.Key.Key_F7, Qt.Key.Key_F11


@pytest.fixture
def terminal(orders: OrdersAtWork) -> Iterator[SimulatedTerminal]:
    line = orders.office.lines.terminal
    with closing(SimulatedTerminal()) as terminal:
        line.bind(driver_of(terminal))
        yield terminal
        line.let_go()()


def sell_two(orders: OrdersAtWork) -> None:
    """Sell two adults by card."""
    orders.press("2", F1, ENTER, F11)
    orders.wait_papers(2)


def refund_first(orders: OrdersAtWork) -> None:
    """Give the first ticket back."""
    orders.scan(orders.printer.papers[0].codes[0])
    orders.wait_stage(Stage.ORDER)
    orders.press(F7)
    orders.press("1", ENTER)


def owed(orders: OrdersAtWork) -> list[str]:
    history = orders.shown.history
    return [one.state.value for one in history.owed] if history else []


def test_the_terminal_gives_the_money_back_by_itself(
    orders: OrdersAtWork, terminal: SimulatedTerminal
) -> None:
    sell_two(orders)

    refund_first(orders)

    orders.qtbot.waitUntil(lambda: orders.told() == "刷卡机已退回卡里 120.00", timeout=10_000)
    orders.wait_for(lambda shown: shown.done is not None and owed(orders) == [])
    assert terminal.book.entries[-1].kind is Kind.REFUND
    assert terminal.book.entries[-1].fen == 12_000


def test_what_is_unknown_is_asked_again_by_f7(
    orders: OrdersAtWork, terminal: SimulatedTerminal
) -> None:
    sell_two(orders)
    terminal.faults.cut_at = Moment.PAID
    refund_first(orders)
    orders.wait_for(lambda _: owed(orders) == ["ASKING"])
    terminal.come_back().result()

    def asked_again() -> bool:
        """Ask until the line is there again."""
        orders.press(F7, ENTER)
        return owed(orders) == []

    orders.qtbot.waitUntil(asked_again, timeout=10_000)
    assert [one.kind for one in terminal.book.entries] == [Kind.PAYMENT, Kind.REFUND]


def test_what_the_terminal_refused_is_noted_by_hand(
    orders: OrdersAtWork, terminal: SimulatedTerminal
) -> None:
    sell_two(orders)
    terminal.code = 0x6C
    refund_first(orders)
    orders.qtbot.waitUntil(lambda: orders.told() == "没有退成：刷卡已取消", timeout=10_000)
    orders.wait_for(lambda _: owed(orders) == ["WAITING"])

    orders.press(F7)
    orders.wait_stage(Stage.HAND_OUT)
    orders.press(F11)

    orders.wait_for(lambda _: owed(orders) == [])
    assert [one.kind for one in terminal.book.entries] == [Kind.PAYMENT]
