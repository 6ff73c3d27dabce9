"""The gate station over its simulated devices and a real database, as visitors meet it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import sessionmaker

from gatestation.application import GateApplication
from gatestation.screen.view import GateView
from gatestation.settings import GateStation, LaneSettings
from shared.admission.by_hand import HandReason
from shared.database.engine import station_engine
from shared.desktop.theme import Theme
from shared.desktop.translations import Translations
from shared.devices.scanner.debounce import QUIET_SECONDS
from shared.devices.scanner.simulated import SimulatedScanner
from shared.devices.turnstile.simulated.aa_board import SimulatedTurnstile
from shared.kernel.clock import SystemClock
from tests.conftest import ParkDatabase
from tests.till import Till

pytestmark = pytest.mark.qt_log_ignore("^Couldn't", "PulseAudio", extend=True)


@dataclass
class Gate:
    view: GateView
    scanner: SimulatedScanner
    turnstile: SimulatedTurnstile
    till: Till

    @property
    def band(self) -> str:
        return self.view.band.accessibleName()

    @property
    def head(self) -> str:
        return self.view.side.head.accessibleName()


@contextmanager
def open_gate(
    qtbot: QtBot,
    theme: Theme,
    translations: Translations,
    till: Till,
    url: str,
    folder: Path,
    lane: str = "A1",
) -> Iterator[Gate]:
    with (
        closing(SimulatedScanner()) as scanner,
        closing(SimulatedTurnstile(passing_seconds=30.0)) as turnstile,
    ):
        settings = LaneSettings(lane, turnstile.url, scanner.url, passage_seconds=30)
        station = GateStation((settings,))
        application = GateApplication(
            station, folder / "gate.toml", url, SystemClock(), theme, translations
        )
        qtbot.addWidget(application.window)
        application.window.show()
        application.start()
        assert scanner.wait_until_connected(5)
        yield Gate(application.window.views[0], scanner, turnstile, till)
        application.close()


@pytest.fixture
def till(park_database: ParkDatabase) -> Iterator[Till]:
    engine = station_engine(park_database.window_url, "till")
    yield Till.open(sessionmaker(engine), park_database.key_file)
    engine.dispose()


@pytest.fixture
def gate(
    qtbot: QtBot,
    theme: Theme,
    translations: Translations,
    till: Till,
    park_database: ParkDatabase,
    tmp_path: Path,
) -> Iterator[Gate]:
    with open_gate(qtbot, theme, translations, till, park_database.gate_url, tmp_path) as gate:
        yield gate


def test_a_sold_ticket_opens_and_is_counted(gate: Gate, qtbot: QtBot) -> None:
    ticket = gate.till.sell(adult=1).tickets[0]

    gate.scanner.present(ticket.code)
    qtbot.waitUntil(lambda: gate.band.startswith("请入园"))
    gate.turnstile.walk_through()

    qtbot.waitUntil(lambda: "已通过 1 人" in gate.head)
    assert gate.turnstile.passages == [1]


def test_the_same_ticket_again_stays_out(gate: Gate, qtbot: QtBot) -> None:
    gate.turnstile.walks_after_seconds = 0.05
    ticket = gate.till.sell(adult=1).tickets[0]
    gate.scanner.present(ticket.code)
    qtbot.waitUntil(lambda: "已通过 1 人" in gate.head)

    qtbot.wait(round(QUIET_SECONDS * 1000) + 50)  # until then it is a ticket still held there
    gate.scanner.present(ticket.code)

    qtbot.waitUntil(lambda: gate.band.startswith("已使用"))
    assert gate.turnstile.openings == 1


def test_what_is_no_ticket_stays_out(gate: Gate, qtbot: QtBot) -> None:
    gate.scanner.present("https://example.invalid/")

    qtbot.waitUntil(lambda: gate.band.startswith("无法识别"))
    assert gate.turnstile.openings == 0


def test_a_scanner_that_is_unplugged_is_told_and_found_again(gate: Gate, qtbot: QtBot) -> None:
    gate.scanner.vanish()
    qtbot.waitUntil(lambda: gate.band.startswith("读码器断开"))

    gate.scanner.come_back()
    qtbot.waitUntil(lambda: gate.band.startswith("请刷票"), timeout=10_000)


def test_a_lane_that_is_not_of_this_station_lets_nobody_in(
    qtbot: QtBot,
    theme: Theme,
    translations: Translations,
    till: Till,
    park_database: ParkDatabase,
    tmp_path: Path,
) -> None:
    ticket = till.sell(adult=1).tickets[0]
    url = park_database.gate_url

    with open_gate(qtbot, theme, translations, till, url, tmp_path, lane="Z9") as gate:
        gate.scanner.present(ticket.code)

        qtbot.waitUntil(lambda: gate.band.startswith("设备未授权"))
        assert gate.turnstile.openings == 0


def test_without_its_database_the_gate_opens_and_sends_visitors_another_way(
    qtbot: QtBot, theme: Theme, translations: Translations, till: Till, tmp_path: Path
) -> None:
    ticket = till.sell(adult=1).tickets[0]
    nowhere = "postgresql://gate@127.0.0.1:1/shanmen"

    with open_gate(qtbot, theme, translations, till, nowhere, tmp_path) as gate:
        gate.scanner.present(ticket.code)

        qtbot.waitUntil(lambda: gate.band == "网络中断，请走人工通道")
        assert gate.turnstile.openings == 0
        assert "网络中断" in gate.view.side.status.accessibleName()


def test_a_supervisor_opens_by_hand_and_who_walks_is_counted(gate: Gate, qtbot: QtBot) -> None:
    hand = gate.view.entries.hand
    gate.view.keys.key("hand").click()
    hand.reasons[HandReason.PAPER].click()
    hand.number.edit.setText("1002")
    hand.pin.edit.setText("135790")

    gate.view.keys.key("enter").click()
    qtbot.waitUntil(lambda: gate.band.startswith("手动放行"))
    gate.turnstile.walk_through()

    qtbot.waitUntil(lambda: "已通过 1 人" in gate.head)
    assert gate.turnstile.passages == [1]


def test_a_typed_number_is_judged(gate: Gate, qtbot: QtBot) -> None:
    gate.view.keys.key("typed").click()
    gate.view.entries.typed.number.edit.setText("E12345678")

    gate.view.keys.key("enter").click()

    qtbot.waitUntil(lambda: gate.band.startswith("还不能刷证"))  # no server has sent the keys
    assert gate.turnstile.openings == 0
