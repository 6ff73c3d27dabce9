"""What every pole display does, over its simulator, on both kinds of wire."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from shared.devices.connection import Connection
from shared.devices.customer_display.cd5220 import Cd5220Display
from shared.devices.customer_display.led8 import Led8Display
from shared.devices.customer_display.protocol import CustomerDisplay, Lamp
from shared.devices.customer_display.simulated import SimulatedDisplay
from shared.devices.fault import DeviceFault, FaultReason
from shared.devices.simulated.peer import Peer
from shared.kernel.money import Money

if sys.platform != "win32":
    from shared.devices.simulated.pseudo_terminal import PseudoTerminal

TRANSPORTS = ["tcp"] if sys.platform == "win32" else ["tcp", "pty"]
EIGHTY = Money(8_000)
BLANK = (" " * 20, " " * 20)

Make = Callable[[Connection], CustomerDisplay]


@pytest.fixture(params=TRANSPORTS)
def simulator(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[SimulatedDisplay]:
    peer: Peer | None = PseudoTerminal(tmp_path / "ttySIM") if request.param == "pty" else None
    simulator = SimulatedDisplay(peer=peer)
    yield simulator
    simulator.close()


@pytest.fixture(params=[Led8Display, Cd5220Display], ids=["led8", "cd5220"])
def display(
    request: pytest.FixtureRequest, simulator: SimulatedDisplay
) -> Iterator[CustomerDisplay]:
    make: Make = request.param
    display = make(Connection(simulator.url, 2400, device="display", write_timeout_seconds=0.3))
    yield display
    display.close()


def shows(simulator: SimulatedDisplay, lamp: str, word: str, amount: str) -> bool:
    """Tell whether either kind of display shows it."""
    led = (simulator.lamp, simulator.figures) == (lamp, amount)
    lines = (f"{word:<20}", f"{'CNY ' + amount:>20}")
    return simulator.wait_until(lambda: led or simulator.lines == lines, 0)


def wait_for(simulator: SimulatedDisplay, lamp: str, word: str, amount: str) -> bool:
    return simulator.wait_until(lambda: shows(simulator, lamp, word, amount), 5)


@pytest.mark.parametrize(
    ("lamp", "code", "word"),
    [
        (Lamp.UNIT_PRICE, "1", "PRICE"),
        (Lamp.TOTAL, "2", "TOTAL"),
        (Lamp.RECEIVED, "3", "RECEIVED"),
        (Lamp.CHANGE, "4", "CHANGE"),
    ],
)
def test_an_amount_is_shown_and_named(
    display: CustomerDisplay, simulator: SimulatedDisplay, lamp: Lamp, code: str, word: str
) -> None:
    display.show(lamp, EIGHTY)

    assert wait_for(simulator, code, word, "80.00")
    assert not simulator.unknown


def test_the_next_amount_takes_its_place(
    display: CustomerDisplay, simulator: SimulatedDisplay
) -> None:
    display.show(Lamp.TOTAL, Money(1_234_567))
    display.show(Lamp.TOTAL, Money(500))

    assert wait_for(simulator, "2", "TOTAL", "5.00")


def test_a_cleared_display_shows_nothing(
    display: CustomerDisplay, simulator: SimulatedDisplay
) -> None:
    display.show(Lamp.TOTAL, EIGHTY)
    display.clear()

    assert simulator.wait_until(
        lambda: (simulator.figures, simulator.lamp, simulator.lines) == ("", "0", BLANK), 5
    )


def test_an_unplugged_display_is_a_fault_and_shows_again_when_back(
    display: CustomerDisplay, simulator: SimulatedDisplay
) -> None:
    display.show(Lamp.TOTAL, EIGHTY)
    simulator.vanish()
    reason = None
    deadline = time.monotonic() + 5
    while reason is None and time.monotonic() < deadline:
        try:
            display.show(Lamp.TOTAL, EIGHTY)
        except DeviceFault as fault:
            reason = fault.reason
    simulator.come_back()
    while time.monotonic() < deadline:
        try:
            display.show(Lamp.CHANGE, Money(2_000))
            break
        except DeviceFault:
            continue

    assert reason is FaultReason.UNREACHABLE
    assert wait_for(simulator, "4", "CHANGE", "20.00")
