from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from shared.devices.connection import Connection
from shared.devices.id_card.protocol import IdCardReader
from shared.devices.id_card.sdt_reader import ReaderDeadlines, SdtReader
from shared.devices.id_card.simulated.reader import SimulatedIdCardReader
from shared.devices.simulated.peer import Peer

if sys.platform != "win32":
    from shared.devices.simulated.pseudo_terminal import PseudoTerminal

TRANSPORTS = ["tcp"] if sys.platform == "win32" else ["tcp", "pty"]


@pytest.fixture(params=TRANSPORTS)
def simulator(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[SimulatedIdCardReader]:
    peer: Peer | None = PseudoTerminal(tmp_path / "ttySIM") if request.param == "pty" else None
    simulator = SimulatedIdCardReader(peer=peer)
    yield simulator
    simulator.close()


@pytest.fixture
def reader(simulator: SimulatedIdCardReader) -> Iterator[IdCardReader]:
    reader = SdtReader(
        Connection(simulator.url, 115_200, device="id card", write_timeout_seconds=0.3),
        deadlines=ReaderDeadlines(answer_seconds=0.5, reading_seconds=0.5),
        poll_seconds=0.01,
    )
    yield reader
    reader.close()
