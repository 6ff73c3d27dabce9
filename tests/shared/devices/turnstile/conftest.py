from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from shared.devices.connection import Connection
from shared.devices.simulated.peer import Peer
from shared.devices.turnstile.aa_controller import AaTurnstile
from shared.devices.turnstile.protocol import Turnstile
from shared.devices.turnstile.simulated.aa_board import SimulatedTurnstile

if sys.platform != "win32":
    from shared.devices.simulated.pseudo_terminal import PseudoTerminal


TRANSPORTS = ["tcp"] if sys.platform == "win32" else ["tcp", "pty"]


@pytest.fixture(params=TRANSPORTS)
def simulator(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[SimulatedTurnstile]:
    peer: Peer | None = PseudoTerminal(tmp_path / "ttySIM") if request.param == "pty" else None
    simulator = SimulatedTurnstile(
        peer=peer, entries=6, exits=3, passing_seconds=30.0, closing_seconds=0.01
    )
    yield simulator
    simulator.close()


@pytest.fixture
def turnstile(simulator: SimulatedTurnstile) -> Iterator[Turnstile]:
    turnstile = AaTurnstile(
        Connection(simulator.url, device="turnstile", write_timeout_seconds=0.3),
        reply_timeout_seconds=0.3,
    )
    yield turnstile
    turnstile.close()
