"""What only a serial line does: frames that are damaged, and repeated when asked for."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from shared.devices.terminal.protocol import Attempt, Ending
from shared.devices.terminal.simulated.terminal import SimulatedTerminal
from shared.kernel.money import Money
from tests.shared.devices.terminal.drivers import driver_of

if sys.platform != "win32":
    from shared.devices.simulated.pseudo_terminal import PseudoTerminal

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")
PRICE = Money(1_010)  # its bytes are doubled on the line


@pytest.fixture
def serial(tmp_path: Path) -> Iterator[SimulatedTerminal]:
    simulator = SimulatedTerminal(peer=PseudoTerminal(tmp_path / "ttySIM"), serial=True)
    yield simulator
    simulator.close()


@pytest.mark.parametrize("times", [1, 2])
def test_a_damaged_frame_is_asked_for_again(serial: SimulatedTerminal, times: int) -> None:
    terminal = driver_of(serial)
    terminal.status()
    serial.faults.wrong_checksums = times

    assert terminal.pay(PRICE, Attempt()).ending is Ending.DONE
    assert serial.book.payments() == (1_010,)
    terminal.close()


@pytest.mark.parametrize("times", [1, 2])
def test_what_the_terminal_did_not_understand_is_said_again(
    serial: SimulatedTerminal, times: int
) -> None:
    terminal = driver_of(serial)
    terminal.status()
    serial.faults.hears_badly = times

    assert terminal.pay(PRICE, Attempt()).ending is Ending.DONE
    assert serial.book.payments() == (1_010,)
    terminal.close()
