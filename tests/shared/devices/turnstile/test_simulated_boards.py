"""The simulated boards alone, against bytes copied by hand from the protocol sheet; no driver."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from shared.devices.turnstile.simulated.lcus_board import SimulatedLcusBoard
from shared.devices.turnstile.simulated.lot_turnstile import SimulatedLotTurnstile
from shared.devices.turnstile.simulated.relay_board import BoardMake, SimulatedRelayBoard


@contextmanager
def wire_to(url: str) -> Iterator[socket.socket]:
    with socket.create_connection(("127.0.0.1", int(url.rsplit(":", 1)[1])), timeout=5) as wire:
        yield wire


def ask(wire: socket.socket, request: str, size: int) -> str:
    wire.sendall(bytes.fromhex(request))
    data = b""
    while len(data) < size:
        data += wire.recv(size - len(data))
    return data.hex(" ").upper()


@pytest.mark.parametrize(
    ("request_", "answer"),
    [
        ("01 05 00 00 FF 00 8C 3A", "01 05 00 00 FF 00 8C 3A"),
        ("01 05 00 00 55 00 F2 9A", "01 05 00 00 55 00 F2 9A"),
        ("01 05 02 00 00 07 8D B0", "01 05 02 00 00 07 8D B0"),
        ("01 0F 00 00 00 08 01 FF BE D5", "01 0F 00 00 00 08 54 0D"),
    ],
)
def test_a_waveshare_board_closes_its_relay(request_: str, answer: str) -> None:
    board = SimulatedRelayBoard()
    with wire_to(board.url) as wire:
        assert ask(wire, request_, 8) == answer
        assert board.relays[0]
        read = ask(wire, "01 01 00 00 00 08 3D CC", 6)
    board.close()
    assert read in ("01 01 01 01 90 48", "01 01 01 FF 11 C8")


def test_inputs_are_bits_and_a_wrong_coil_is_refused() -> None:
    board = SimulatedRelayBoard()
    board.do(lambda: setattr(board, "inputs", 3)).result(5)
    with wire_to(board.url) as wire:
        assert ask(wire, "01 02 00 00 00 08 79 CC", 6) == "01 02 01 03 E1 89"
        assert ask(wire, "01 05 00 63 FF 00 7C 24", 5) == "01 85 02 C3 51"
    board.close()


def test_a_jy_dam_board_pulses_by_mode_and_time_at_its_any_address() -> None:
    board = SimulatedRelayBoard(BoardMake.JY_DAM, address=0xFE)
    with wire_to(board.url) as wire:
        answer = ask(wire, "FE 10 00 03 00 02 04 00 04 00 0A 41 6B", 8)
        assert board.relays[0]
        inputs = ask(wire, "FE 02 00 00 00 08 6D C3", 6)
    board.close()
    assert (answer, inputs) == ("FE 10 00 03 00 02 A5 C7", "FE 02 01 00 91 9C")


def test_the_modbus_turnstile_permits_counts_down_and_counts() -> None:
    board = SimulatedLotTurnstile(passing_seconds=30)
    poll = "01 03 00 40 00 09 84 18"
    with wire_to(board.url) as wire:
        assert ask(wire, "01 10 00 40 00 01 02 00 01 69 50", 8) == "01 10 00 40 00 01 00 1D"
        assert ask(wire, poll, 23)[9:14] == "00 01"
        assert board.walk_through().result(5)
        after = ask(wire, poll, 23)
    board.close()
    assert after[9:14] == "00 00"
    assert after[33:38] == "00 01"


def test_an_lcus_board_answers_in_its_generation_and_needs_its_gap() -> None:
    board = SimulatedLcusBoard(gap_seconds=60)
    with wire_to(board.url) as wire:
        assert ask(wire, "A0 01 03 A4", 4) == "A0 01 01 A2"
        wire.sendall(bytes.fromhex("A0 01 02 A3"))
        while not board.lost:
            time.sleep(0.002)
    board.close()
    assert board.relays[0]
