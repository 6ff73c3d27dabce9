from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from shared.devices.connection import Connection
from shared.devices.fault import DeviceFault, FaultReason
from shared.devices.simulated.peer import Peer, TcpPeer

if sys.platform != "win32":
    from shared.devices.simulated.pseudo_terminal import PseudoTerminal

TRANSPORTS = ["tcp"] if sys.platform == "win32" else ["tcp", "pty"]
NOBODY = "socket://127.0.0.1:1"


class StillClock:
    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture(params=TRANSPORTS)
def peer(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Peer]:
    peer: Peer = TcpPeer() if request.param == "tcp" else PseudoTerminal(tmp_path / "ttySIM")
    yield peer
    peer.close()


@pytest.fixture
def heard(peer: Peer) -> bytearray:
    heard = bytearray()
    peer.start(heard.extend)
    return heard


@pytest.fixture
def connection(peer: Peer, heard: bytearray) -> Iterator[Connection]:
    connection = Connection(peer.url, device="thing", write_timeout_seconds=0.3)
    yield connection
    connection.close()


def opened(connection: Connection, peer: Peer) -> Connection:
    assert connection.read_available(0.0) == b""
    assert peer.connected.wait(5)
    return connection


def fault_of(connection: Connection) -> DeviceFault:
    with pytest.raises(DeviceFault) as caught:
        connection.read_available(0.0)
    return caught.value


def wait_for_fault(connection: Connection) -> DeviceFault:
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline:
        try:
            connection.read_available(0.05)
        except DeviceFault as fault:
            return fault
    raise AssertionError("the wire went and nobody noticed")


def read_when_back(connection: Connection, peer: Peer, data: bytes) -> bytes:
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        try:
            connection.read_available(0.02)
            peer.connected.wait(1)
            peer.send(data)
            return connection.read(len(data), 1.0)
        except DeviceFault:
            time.sleep(0.01)
    raise AssertionError("never came back")


def test_building_a_connection_touches_no_wire() -> None:
    connection = Connection("/nowhere/at/all")

    assert not connection.is_open


def test_a_socket_without_a_port_is_a_mistake_in_the_station_file() -> None:
    with pytest.raises(ValueError, match="expected socket://host:port"):
        Connection("socket://gate")


@pytest.mark.parametrize("url", [NOBODY, "/nowhere/at/all", "no-such-scheme://x"])
def test_a_device_that_is_not_there_is_unreachable(url: str) -> None:
    fault = fault_of(Connection(url, device="gate"))

    assert (fault.device, fault.reason) == ("gate", FaultReason.UNREACHABLE)
    assert not fault.may_have_acted


def next_attempt_after(connection: Connection, clock: StillClock) -> float:
    """Let time go by until a call tries the wire again; that attempt fails, too."""
    began = clock.seconds
    for tenths in range(1, 100):
        clock.seconds = began + tenths / 10 + 1e-6
        if "waiting" not in fault_of(connection).detail:
            return tenths / 10
    raise AssertionError("never tried again")


def test_pauses_between_attempts_double_up_to_five_seconds() -> None:
    clock = StillClock()
    connection = Connection(NOBODY, monotonic=clock)
    fault_of(connection)

    pauses = [next_attempt_after(connection, clock) for _ in range(7)]

    assert pauses == [0.2, 0.4, 0.8, 1.6, 3.2, 5.0, 5.0]


def test_a_received_byte_ends_the_growth_of_the_pauses(peer: Peer, heard: bytearray) -> None:
    clock = StillClock()
    connection = Connection(peer.url, monotonic=clock)
    peer.vanish()
    for _ in range(4):
        fault_of(connection)
        clock.seconds += 10
    peer.come_back()
    opened(connection, peer)
    peer.send(b"x")
    assert connection.read(1, 5) == b"x"

    peer.vanish()
    wait_for_fault(connection)

    assert next_attempt_after(connection, clock) == 0.2


def test_bytes_go_both_ways(connection: Connection, peer: Peer, heard: bytearray) -> None:
    opened(connection, peer)
    everything = bytes(range(256))

    connection.write(everything)
    peer.send(everything)

    assert connection.read(256, 5) == everything
    deadline = time.monotonic() + 5
    while len(heard) < 256 and time.monotonic() < deadline:
        time.sleep(0.001)
    assert heard == everything


def test_what_came_before_the_time_was_over_is_kept(connection: Connection, peer: Peer) -> None:
    opened(connection, peer)
    peer.send(b"ab")

    with pytest.raises(DeviceFault) as caught:
        connection.read(3, 0.1)

    assert caught.value.reason is FaultReason.TIMEOUT
    peer.send(b"c")
    assert connection.read(3, 5) == b"abc"


def test_silence_is_no_fault(connection: Connection, peer: Peer) -> None:
    opened(connection, peer)

    assert connection.read_available(0.02) == b""
    assert connection.is_open


def test_discarded_bytes_are_counted(connection: Connection, peer: Peer) -> None:
    opened(connection, peer)
    peer.send(b"late answer")
    assert connection.read(1, 5) == b"l"

    count = connection.discard()

    assert count == connection.discarded_bytes == 10
    assert connection.read_available(0.0) == b""


def test_a_device_that_vanishes_is_unreachable_and_comes_back(
    connection: Connection, peer: Peer
) -> None:
    opened(connection, peer)

    peer.vanish()
    fault = wait_for_fault(connection)
    peer.come_back()

    assert fault.reason is FaultReason.UNREACHABLE
    assert read_when_back(connection, peer, b"again") == b"again"


def test_a_command_to_a_dead_wire_certainly_did_not_leave(
    connection: Connection, peer: Peer, heard: bytearray
) -> None:
    opened(connection, peer)
    peer.vanish()

    with pytest.raises(DeviceFault) as caught:
        connection.write(b"open")

    assert not caught.value.may_have_acted
    peer.come_back()
    read_when_back(connection, peer, b"x")
    assert heard == b""  # and is never sent by itself


def test_a_device_that_takes_nothing_times_out(peer: Peer) -> None:
    deaf = Connection(peer.url, write_timeout_seconds=0.2)
    began = time.monotonic()

    with pytest.raises(DeviceFault) as caught:
        deaf.write(bytes(32_000_000))

    assert (caught.value.reason, caught.value.may_have_acted) == (FaultReason.TIMEOUT, True)
    assert time.monotonic() - began < 3
    assert not deaf.is_open


def test_a_closed_connection_opens_again_without_a_pause(
    connection: Connection, peer: Peer
) -> None:
    opened(connection, peer)
    connection.close()
    assert not connection.is_open

    assert connection.read_available(0.0) == b""


if sys.platform != "win32":

    def test_a_serial_port_has_one_owner(tmp_path: Path) -> None:
        terminal = PseudoTerminal(tmp_path / "ttySIM")
        first, second = Connection(terminal.url), Connection(terminal.url)
        first.read_available(0.0)

        fault = fault_of(second)

        assert fault.reason is FaultReason.UNREACHABLE
        assert "lock" in fault.detail
        first.close()
        terminal.close()

    def test_a_serial_device_is_found_again_on_another_path(tmp_path: Path) -> None:
        terminal = PseudoTerminal(tmp_path / "ttySIM")
        terminal.start(lambda data: None)
        connection = opened(Connection(terminal.url), terminal)
        before = (tmp_path / "ttySIM").readlink()
        # whoever takes the old number must not be taken for our device
        squatter = PseudoTerminal(tmp_path / "ttySquatter")

        terminal.vanish()
        second_squatter = PseudoTerminal(tmp_path / "ttySquatter2")
        terminal.come_back()
        wait_for_fault(connection)

        assert (tmp_path / "ttySIM").readlink() != before
        assert read_when_back(connection, terminal, b"here") == b"here"
        connection.close()
        for peer in (terminal, squatter, second_squatter):
            peer.close()
