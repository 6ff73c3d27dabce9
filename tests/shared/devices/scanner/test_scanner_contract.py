"""What every scanner driver does, over its simulator, on both kinds of wire."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from shared.devices.connection import Connection
from shared.devices.fault import DeviceFault, FaultReason
from shared.devices.scanner.protocol import Scanner
from shared.devices.scanner.serial_scanner import SerialScanner
from shared.devices.scanner.simulated import SimulatedScanner

if sys.platform != "win32":
    from shared.devices.simulated.pseudo_terminal import PseudoTerminal

TRANSPORTS = ["tcp"] if sys.platform == "win32" else ["tcp", "pty"]
CODE = "S1" + "0123456789ABCDEFGHIJ" * 7 + "012345678"


@pytest.fixture(params=TRANSPORTS)
def simulator(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[SimulatedScanner]:
    pty = request.param == "pty"
    simulator = SimulatedScanner(peer=PseudoTerminal(tmp_path / "ttySIM") if pty else None)
    yield simulator
    simulator.close()


@pytest.fixture
def scanner(simulator: SimulatedScanner) -> Iterator[Scanner]:
    # A long gap: only the tests of the gap itself may depend on how fast this machine is.
    scanner = SerialScanner(Connection(simulator.url, device="scanner"), idle_gap_seconds=0.5)
    assert scanner.read_code(0.0) is None
    assert simulator.wait_until_connected(5)
    yield scanner
    scanner.close()


def test_a_presented_code_is_read(scanner: Scanner, simulator: SimulatedScanner) -> None:
    simulator.present(CODE)

    assert scanner.read_code(5) == CODE


def test_nothing_presented_is_nothing(scanner: Scanner) -> None:
    assert scanner.read_code(0.01) is None


def test_a_fragmented_code_is_one(scanner: Scanner, simulator: SimulatedScanner) -> None:
    simulator.present(CODE, fragment_bytes=3)

    assert scanner.read_code(5) == CODE
    assert scanner.read_code(0.01) is None


def test_glued_codes_come_one_by_one(scanner: Scanner, simulator: SimulatedScanner) -> None:
    simulator.present("S1ONE", "S1TWO")

    assert [scanner.read_code(5), scanner.read_code(5)] == ["S1ONE", "S1TWO"]


def test_a_prefix_of_noise_does_not_hide_the_code(
    scanner: Scanner, simulator: SimulatedScanner
) -> None:
    simulator.present(CODE, prefix=b"\x00\x02")

    assert scanner.read_code(5) == CODE


def test_garbage_is_a_text_that_is_no_code(scanner: Scanner, simulator: SimulatedScanner) -> None:
    simulator.send_bytes(b"\xff\x00\xfe\x80\r")

    text = scanner.read_code(5)

    assert text
    assert not text.startswith("S1")


def test_ten_kilobytes_are_one_text_and_the_next_code_is_read(
    scanner: Scanner, simulator: SimulatedScanner
) -> None:
    simulator.send_bytes(b"x" * 10_240 + b"\r", fragment_bytes=1024)
    assert scanner.read_code(5) == "x" * 2048

    simulator.present(CODE)

    assert scanner.read_code(5) == CODE


def test_an_unplugged_scanner_is_a_fault_and_reads_again_when_back(
    scanner: Scanner, simulator: SimulatedScanner
) -> None:
    simulator.vanish().result(5)
    fault = wait_for_fault(scanner)
    simulator.come_back().result(5)

    assert fault.reason is FaultReason.UNREACHABLE
    assert read_when_back(scanner, simulator) == CODE


def test_half_a_code_does_not_outlive_its_wire(
    scanner: Scanner, simulator: SimulatedScanner
) -> None:
    simulator.send_bytes(b"S1HALF")
    assert scanner.read_code(0.05) is None
    simulator.vanish().result(5)
    wait_for_fault(scanner)
    simulator.come_back().result(5)

    assert read_when_back(scanner, simulator) == CODE


def wait_for_fault(scanner: Scanner) -> DeviceFault:
    for _ in range(100):
        try:
            scanner.read_code(0.05)
        except DeviceFault as fault:
            return fault
    raise AssertionError("the wire went and nobody noticed")


def read_when_back(scanner: Scanner, simulator: SimulatedScanner) -> str | None:
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        try:
            scanner.read_code(0.02)
        except DeviceFault:
            continue
        assert simulator.wait_until_connected(5)
        simulator.present(CODE)
        return scanner.read_code(5)
    raise AssertionError("never came back")


def test_a_code_without_terminator_ends_with_silence() -> None:
    simulator = SimulatedScanner(terminator=b"")
    scanner = SerialScanner(Connection(simulator.url))
    scanner.read_code(0.0)
    simulator.wait_until_connected(5)

    simulator.present(CODE)

    assert scanner.read_code(5) == CODE
    scanner.close()
    simulator.close()


def test_a_code_converted_to_gbk_by_the_engine_is_read() -> None:
    simulator = SimulatedScanner(encoding="gb18030")
    scanner = SerialScanner(Connection(simulator.url))
    scanner.read_code(0.0)
    simulator.wait_until_connected(5)

    simulator.present("山门成人票")

    assert scanner.read_code(5) == "山门成人票"
    scanner.close()
    simulator.close()


def test_at_its_true_rate_a_code_takes_its_time() -> None:
    simulator = SimulatedScanner(baud_rate=115_200)
    scanner = SerialScanner(Connection(simulator.url), idle_gap_seconds=0.5)
    scanner.read_code(0.0)
    simulator.wait_until_connected(5)
    began = time.monotonic()

    simulator.present(CODE)

    assert scanner.read_code(5) == CODE
    assert time.monotonic() - began >= 152 * 10 / 115_200
    scanner.close()
    simulator.close()
