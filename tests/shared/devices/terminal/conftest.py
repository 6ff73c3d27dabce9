from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from shared.devices.simulated.peer import Peer
from shared.devices.terminal.simulated.terminal import SimulatedTerminal
from shared.devices.terminal.zvt_terminal import ZvtTerminal
from tests.shared.devices.terminal.drivers import driver_of

if sys.platform != "win32":
    from shared.devices.simulated.pseudo_terminal import PseudoTerminal

TRANSPORTS = ["tcp"] if sys.platform == "win32" else ["tcp", "serial"]


@pytest.fixture(params=TRANSPORTS)
def simulator(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[SimulatedTerminal]:
    serial = request.param == "serial"
    peer: Peer | None = PseudoTerminal(tmp_path / "ttySIM") if serial else None
    simulator = SimulatedTerminal(peer=peer, serial=serial)
    yield simulator
    simulator.close()


@pytest.fixture
def terminal(simulator: SimulatedTerminal) -> Iterator[ZvtTerminal]:
    terminal = driver_of(simulator)
    yield terminal
    terminal.close()
