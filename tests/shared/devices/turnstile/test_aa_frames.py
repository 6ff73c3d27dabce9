from __future__ import annotations

import pytest

from shared.devices.turnstile.aa_frames import (
    BoardReport,
    Command,
    FrameHunter,
    command_frame,
)

# Copied by hand from the protocol sheet; the simulator's test has its own copy.
STATUS_QUERY = bytes.fromhex("AA 00 01 02 00 01 08 FF 00 00 00 00 00 00 00 0B")
OPEN_ENTRY = bytes.fromhex("AA 00 01 02 00 01 08 00 00 00 00 00 00 00 00 0C")
OPEN_WITH_COUNTERS_6_3 = bytes.fromhex("AA 00 01 12 00 00 08 06 02 00 00 06 00 00 03 2C")
COUNTERS_6_3 = BoardReport(address=1, state=0x06, extra=0x02, entries=6, exits=3)


def test_the_status_query_is_the_golden_frame() -> None:
    assert command_frame(1, Command.STATUS) == STATUS_QUERY


def test_the_opening_for_entry_is_the_golden_frame() -> None:
    assert command_frame(1, Command.OPEN_ENTRY) == OPEN_ENTRY


@pytest.mark.parametrize(
    ("command", "frame"),
    [
        (Command.HOLD_ENTRY, "AA 00 01 02 00 01 08 00 01 00 00 00 00 00 00 0D"),
        (Command.CLOSE_ENTRY, "AA 00 01 02 00 01 08 00 02 00 00 00 00 00 00 0E"),
        (Command.OPEN_EXIT, "AA 00 01 02 00 01 08 00 03 00 00 00 00 00 00 0F"),
        (Command.HOLD_EXIT, "AA 00 01 02 00 01 08 00 04 00 00 00 00 00 00 10"),
        (Command.CLOSE_EXIT, "AA 00 01 02 00 01 08 00 05 00 00 00 00 00 00 11"),
        (Command.OPEN_EXIT_IN_FIRST_BYTE, "AA 00 01 02 00 01 08 03 00 00 00 00 00 00 00 0F"),
    ],
)
def test_the_other_commands_are_the_golden_frames(command: Command, frame: str) -> None:
    assert command_frame(1, command) == bytes.fromhex(frame)


def test_the_golden_report_is_read() -> None:
    assert FrameHunter().feed(OPEN_WITH_COUNTERS_6_3) == [COUNTERS_6_3]


def test_counters_are_24_bit_big_endian() -> None:
    frame = bytes.fromhex("AA 00 07 12 00 00 08 00 00 01 02 03 FE DC BA BB")

    assert FrameHunter().feed(frame) == [BoardReport(7, 0x00, 0x00, 0x010203, 0xFEDCBA)]


def test_a_report_in_single_bytes_is_read() -> None:
    hunter = FrameHunter()

    reports = [hunter.feed(bytes((byte,))) for byte in OPEN_WITH_COUNTERS_6_3]

    assert reports == [[]] * 15 + [[COUNTERS_6_3]]


def test_glued_reports_are_all_read() -> None:
    assert FrameHunter().feed(OPEN_WITH_COUNTERS_6_3 * 3) == [COUNTERS_6_3] * 3


@pytest.mark.parametrize("garbage", [b"\xaa", b"\xaa\xaa\x00", b"\x00" * 15, b"\xaa" * 16])
def test_garbage_before_a_report_costs_only_itself(garbage: bytes) -> None:
    hunter = FrameHunter()

    assert hunter.feed(garbage + OPEN_WITH_COUNTERS_6_3) == [COUNTERS_6_3]
    assert hunter.dropped_bytes == len(garbage)


def test_a_wrong_checksum_is_no_report_and_does_not_eat_the_next_one() -> None:
    damaged = OPEN_WITH_COUNTERS_6_3[:-1] + b"\x2d"

    assert FrameHunter().feed(damaged + OPEN_WITH_COUNTERS_6_3) == [COUNTERS_6_3]


def test_a_report_that_begins_inside_a_broken_one_is_read() -> None:
    assert FrameHunter().feed(OPEN_WITH_COUNTERS_6_3[:7] + OPEN_WITH_COUNTERS_6_3) == [COUNTERS_6_3]


@pytest.mark.parametrize("echo", [STATUS_QUERY, OPEN_ENTRY])
def test_the_echo_of_our_own_command_is_no_report(echo: bytes) -> None:
    assert FrameHunter().feed(echo + OPEN_WITH_COUNTERS_6_3) == [COUNTERS_6_3]


def test_half_a_report_is_forgotten_with_its_wire() -> None:
    hunter = FrameHunter()
    hunter.feed(OPEN_WITH_COUNTERS_6_3[:9])

    hunter.forget()

    assert hunter.feed(OPEN_WITH_COUNTERS_6_3) == [COUNTERS_6_3]
    assert hunter.dropped_bytes == 0
