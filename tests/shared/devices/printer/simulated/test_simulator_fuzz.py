from __future__ import annotations

import os
from dataclasses import replace

from hypothesis import given, seed, settings
from hypothesis import strategies as st

from shared.devices.printer.simulated.interpreter import Interpreter
from shared.devices.printer.simulated.paper import Paper
from shared.devices.printer.simulated.realtime import RealTimeWatch
from shared.devices.printer.simulated.roll import PaperRoll
from shared.devices.printer.simulated.stream import Command, next_command

CASES = int(os.environ.get("SHANMEN_FUZZ_CASES", "200"))

prefix = st.sampled_from([b"\x1b", b"\x1c", b"\x1d", b"\x10", b"\x1d\x28\x6b", b"\x1d\x76\x30"])
whole = st.sampled_from(
    [
        b"\x1b\x40",
        b"\x1d\x21\x77",
        b"\x1d\x56\x42\x00",
        b"\xc3\xc5\xc6\xb1\x0a",
        bytes.fromhex("1D 76 30 00 02 00 02 00 80 00 00 01"),
        bytes.fromhex("1D 28 6B 05 00 31 50 30 53 31 1D 28 6B 03 00 31 51 30"),
        bytes.fromhex("1D 28 48 06 00 30 30 41 42 43 44"),
    ]
)
stream = st.lists(st.one_of(prefix, whole, st.binary(max_size=12)), max_size=25).map(b"".join)


class SilentCase:
    """Takes everything and does nothing."""

    def __init__(self) -> None:
        self.papers: list[Paper] = []

    def answer(self, data: bytes) -> None:
        assert isinstance(data, bytes)

    def queued_status(self, kind: int) -> bytes:
        return bytes((kind & 0x0F,))

    def enable_automatic_status(self, enabled: bool) -> None: ...

    def process_id(self, identity: bytes) -> None:
        assert len(identity) == 4

    def pulse_drawer(self) -> None: ...

    def paper_came_out(self, paper: Paper) -> None:
        self.papers.append(paper)


def commands_of(data: bytes) -> list[Command | None]:
    """Cut a whole stream; what is left of an unfinished command stays."""
    found: list[Command | None] = []
    while data:
        length, command = next_command(data)
        if not length:
            break
        found.append(command)
        data = data[length:]
    return found


@seed(22)
@settings(max_examples=CASES, deadline=None)
@given(stream)
def test_any_stream_leaves_the_printer_able_to_print(data: bytes) -> None:
    case = SilentCase()
    interpreter = Interpreter(PaperRoll(384), case)
    for command in commands_of(data):
        if command is not None:
            interpreter.carry_out(command)

    for command in commands_of(b"\x1b\x40\x1b\x69\x1b\x40ticket\x0a\x1b\x69"):
        assert command is not None
        interpreter.carry_out(command)

    assert case.papers[-1].lines == ("ticket",)
    assert all(paper.image.width == 384 for paper in case.papers)


@seed(23)
@settings(max_examples=CASES, deadline=None)
@given(stream, st.integers(min_value=1, max_value=9))
def test_pieces_give_the_same_commands_as_the_whole(data: bytes, size: int) -> None:
    waiting = b""
    found: list[Command | None] = []
    for start in range(0, len(data), size):
        waiting += data[start : start + size]
        while waiting:
            length, command = next_command(waiting)
            if not length:
                break
            found.append(command)
            waiting = waiting[length:]

    assert found == commands_of(data)


@seed(24)
@settings(max_examples=CASES, deadline=None)
@given(stream, st.integers(min_value=1, max_value=9))
def test_pieces_show_the_same_real_time_commands_as_the_whole(data: bytes, size: int) -> None:
    in_pieces = RealTimeWatch()

    found = [
        replace(command, end=start + command.end)
        for start in range(0, len(data), size)
        for command in in_pieces.see(data[start : start + size])
    ]

    assert found == RealTimeWatch().see(data)
