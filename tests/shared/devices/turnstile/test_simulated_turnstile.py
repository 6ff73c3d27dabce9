"""The simulator alone, against bytes copied by hand from the protocol sheet; no driver."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest

from shared.devices.turnstile.simulated.aa_board import SimulatedTurnstile

STATUS_QUERY = bytes.fromhex("AA 00 01 02 00 01 08 FF 00 00 00 00 00 00 00 0B")
OPEN_ENTRY = bytes.fromhex("AA 00 01 02 00 01 08 00 00 00 00 00 00 00 00 0C")
BROADCAST_OPEN = bytes.fromhex("AA 00 01 02 00 00 08 00 00 00 00 00 00 00 00 0B")
OPEN_WITH_COUNTERS_6_3 = bytes.fromhex("AA 00 01 12 00 00 08 06 02 00 00 06 00 00 03 2C")
STATES_AT, ENTRIES_AT = 7, slice(9, 12)


@pytest.fixture
def board() -> Iterator[SimulatedTurnstile]:
    board = SimulatedTurnstile(entries=6, exits=3, passing_seconds=30, closing_seconds=0.01)
    yield board
    board.close()


@pytest.fixture
def wire(board: SimulatedTurnstile) -> Iterator[socket.socket]:
    port = int(board.url.rsplit(":", 1)[1])
    with socket.create_connection(("127.0.0.1", port), timeout=5) as wire:
        yield wire


def frame(wire: socket.socket) -> bytes:
    data = b""
    while len(data) < 16:
        data += wire.recv(16 - len(data))
    return data


def test_opening_is_answered_with_the_golden_report(wire: socket.socket) -> None:
    wire.sendall(OPEN_ENTRY)

    assert frame(wire) == OPEN_WITH_COUNTERS_6_3


def test_a_status_query_is_answered(wire: socket.socket, board: SimulatedTurnstile) -> None:
    wire.sendall(STATUS_QUERY)

    assert frame(wire)[STATES_AT] == 0x00
    assert board.frames == [STATUS_QUERY]


def test_a_broadcast_opens_every_board(wire: socket.socket, board: SimulatedTurnstile) -> None:
    wire.sendall(BROADCAST_OPEN)

    assert frame(wire)[STATES_AT] == 0x06


def test_a_passage_goes_from_open_by_closing_to_idle(
    wire: socket.socket, board: SimulatedTurnstile
) -> None:
    wire.sendall(OPEN_ENTRY)
    frame(wire)
    assert board.walk_through().result(5)

    reports = [frame(wire) for _ in range(3)]

    assert [report[STATES_AT] for report in reports] == [0x06, 0x08, 0x00]
    assert [report[ENTRIES_AT] for report in reports] == [b"\x00\x00\x07"] * 3
    assert board.passages == [1]


def test_a_closed_arm_lets_nobody_through(board: SimulatedTurnstile) -> None:
    assert not board.walk_through().result(5)
    assert (board.passages, board.entries) == ([], 6)


def test_after_the_passing_time_the_arm_closes_with_nobody_counted(
    wire: socket.socket, board: SimulatedTurnstile
) -> None:
    board.passing_seconds = 0.01
    wire.sendall(OPEN_ENTRY)

    reports = [frame(wire) for _ in range(3)]

    assert [report[STATES_AT] for report in reports] == [0x06, 0x08, 0x00]
    assert board.entries == 6


def test_a_person_walks_by_itself_when_told_to(
    wire: socket.socket, board: SimulatedTurnstile
) -> None:
    board.walks_after_seconds = 0.01
    wire.sendall(OPEN_ENTRY)

    assert [frame(wire)[ENTRIES_AT] for _ in range(2)] == [b"\x00\x00\x06", b"\x00\x00\x07"]


def test_a_frame_after_noise_is_obeyed_and_a_damaged_one_is_not(
    wire: socket.socket, board: SimulatedTurnstile
) -> None:
    wire.sendall(b"\xaa\x00" + OPEN_ENTRY[:-1] + b"\x0d" + STATUS_QUERY)

    assert frame(wire)[STATES_AT] == 0x00
    assert board.openings == 0
