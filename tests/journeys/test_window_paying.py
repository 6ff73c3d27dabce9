"""Paying at the real window: the server stopped, the company out of reach, the terminal cut off."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from boxoffice.sale.messages import SALE
from boxoffice.sale.print_messages import PRINTING
from boxoffice.sale.shown import Mode
from boxoffice.settings import TerminalSettings
from server.simulated.company import SimulatedCompany
from shared.devices.terminal.simulated.faults import Moment
from shared.devices.terminal.simulated.terminal import SimulatedTerminal
from tests.conftest import ParkDatabase
from tests.journeys.at_the_window import ENTER, F1, AtTheWindow, at_the_window
from tests.server.running import RunningServer

WECHAT = "134650111122223300"
F11 = Qt.Key.Key_F11
GONE = "在线支付暂时不可用，没有扣款"
THREE_SECONDS = 3.0


def charging_server(park: ParkDatabase, company: SimulatedCompany, folder: Path) -> RunningServer:
    station = folder / "server.toml"
    station.write_text(f'port = 0\nsimulated_payments_url = "{company.url}"\n', "utf-8")
    server = RunningServer.start(park.server_url, "--station", str(station))
    server.wait_for_line("the worker takes jobs", seconds=60)
    return server


def wait_sold(window: AtTheWindow, orders: int) -> None:
    window.wait(lambda: window.sale.mode is Mode.CHANGE and len(window.sale.history) == orders)


def seconds_until_gone_is_said(window: AtTheWindow) -> float:
    """Sell one adult by a pay code, and tell how long the window takes to say that it cannot be."""
    window.press(F1)
    window.scan(WECHAT)
    window.wait(lambda: window.sale.settlement.waiting)
    began = time.monotonic()
    window.wait_for_words(GONE)
    return time.monotonic() - began


def test_without_worker_or_company_the_window_says_so_in_three_seconds_and_takes_cash(
    window: AtTheWindow, tmp_path: Path
) -> None:
    company = SimulatedCompany()
    server = charging_server(window.park, company, tmp_path)
    window.begin()
    window.press(F1)
    window.scan(WECHAT)
    wait_sold(window, 1)

    server.close()
    assert seconds_until_gone_is_said(window) <= THREE_SECONDS
    message = window.office.window.messages.message()
    assert message is not None
    assert [key.cap for key in message.keys] == ["F11", "Ctrl S"]
    window.press(ENTER)
    wait_sold(window, 2)

    with closing(charging_server(window.park, company, tmp_path)):
        company.close()
        assert seconds_until_gone_is_said(window) <= THREE_SECONDS
        window.press(ENTER)
        wait_sold(window, 3)

    assert len(company.books.money()) == 1  # the worker that came back charged nothing of it
    assert window.value("count(*) FROM app.payment WHERE tender = 'wechat'") == 1
    assert window.value("count(*) FROM app.payment WHERE tender = 'cash'") == 2


@pytest.fixture
def terminal() -> Iterator[SimulatedTerminal]:
    with closing(SimulatedTerminal()) as terminal:
        yield terminal


def test_a_cable_pulled_in_mid_payment_ends_in_one_sale_even_when_the_program_ends(
    qtbot: QtBot,
    qapp: QApplication,
    park_of_its_own: ParkDatabase,
    compiled: Path,
    terminal: SimulatedTerminal,
) -> None:
    settings = TerminalSettings(terminal.url)
    with at_the_window(qtbot, qapp, park_of_its_own, compiled, card_terminal=settings) as window:
        window.begin()
        window.press("2", F1, F11)
        wait_sold(window, 1)

        terminal.faults.cut_at = Moment.PAID
        window.press(F1, F11)
        window.wait_for_words("刷卡结果未知")
        terminal.come_back().result(5)
        wait_sold(window, 2)

        terminal.faults.cut_at = Moment.PAID
        window.press(F1, F11)
        window.wait_for_words("刷卡结果未知")
    terminal.come_back().result(5)
    with at_the_window(qtbot, qapp, park_of_its_own, compiled, card_terminal=settings) as window:
        window.sign_in()
        window.wait_for_page()
        bar = window.office.window.messages
        window.wait(lambda: bar.has(SALE))  # what waits for paper may be said before it
        bar.take_away(PRINTING)
        window.wait_for_words("上次有单没有收完")
        window.wait(lambda: window.sale.unprinted == 1)
        window.press("p", control=True)
        window.wait(lambda: len(window.tickets) == 1)

        assert window.value("count(*) FROM app.payment WHERE tender = 'card'") == 3
        assert window.value("count(*) FROM app.charge WHERE next_at IS NOT NULL") == 0
    assert terminal.book.payments() == (24_000, 12_000, 12_000)
