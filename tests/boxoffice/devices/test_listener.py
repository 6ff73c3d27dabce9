from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from boxoffice.devices.listener import Listener
from shared.devices.connection import Connection
from shared.devices.fault import FaultReason
from shared.devices.id_card.protocol import CardTrouble, IdCard
from shared.devices.id_card.sdt_reader import SdtReader
from shared.devices.id_card.simulated.cards import resident_card
from shared.devices.id_card.simulated.reader import SimulatedIdCardReader

ZHANG = resident_card("张三", "11010519491231002X", "19491231")


@pytest.fixture
def simulator() -> Iterator[SimulatedIdCardReader]:
    simulator = SimulatedIdCardReader()
    yield simulator
    simulator.close()


def test_cards_are_heard_the_plug_is_noticed_and_it_works_again(
    qtbot: QtBot, simulator: SimulatedIdCardReader
) -> None:
    reader = SdtReader(Connection(simulator.url), poll_seconds=0.01)
    heard: list[IdCard | CardTrouble] = []
    faults: list[FaultReason | None] = []
    listener = Listener("id card", lambda: reader.next_card(0.05), heard.append, faults.append)
    listener.start()
    simulator.lay(ZHANG)
    qtbot.waitUntil(lambda: len(heard) == 1)

    simulator.vanish().result(5)
    qtbot.waitUntil(lambda: listener.fault is FaultReason.UNREACHABLE)
    simulator.come_back().result(5)
    qtbot.waitUntil(lambda: listener.fault is None)

    assert faults == [FaultReason.UNREACHABLE, None]
    listener.stop()
    listener.close()
    reader.close()


def test_what_fails_otherwise_is_logged_and_tried_again(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    def wait() -> str | None:
        raise LookupError("a bug")

    faults: list[FaultReason | None] = []
    listener = Listener("id card", wait, lambda _: None, faults.append)
    listener.start()
    qtbot.waitUntil(lambda: faults == [FaultReason.BROKEN])

    listener.stop()
    listener.close()
    assert "id card failed" in caplog.text
