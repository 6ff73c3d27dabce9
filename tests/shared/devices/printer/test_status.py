from __future__ import annotations

import pytest

from shared.devices.printer.protocol import PrinterStatus
from shared.devices.printer.status import (
    AutomaticStatus,
    BufferCleared,
    ProcessId,
    QueuedStatus,
    RealTimeStatus,
    Reply,
    ReplySorter,
    status_of,
)

# Copied by hand from the programming guides.
IDLE = b"\x12"
PROOF = b"\x37\x22ABCD\x00"


@pytest.mark.parametrize("byte", [0x12, 0x1A, 0x16, 0x1E, 0x32, 0x52, 0x72, 0x7E])
def test_a_real_time_answer_is_known_by_its_fixed_bits(byte: int) -> None:
    assert ReplySorter().feed(bytes((byte,))) == [RealTimeStatus(byte)]


@pytest.mark.parametrize("byte", [0x00, 0x03, 0x0C, 0x0F, 0x01])
def test_a_queued_answer_is_known_by_its_fixed_bits(byte: int) -> None:
    assert ReplySorter().feed(bytes((byte,))) == [QueuedStatus(byte)]


def test_automatic_status_takes_four_bytes() -> None:
    assert ReplySorter().feed(b"\x1c\x00\x0f\x00\x12") == [
        AutomaticStatus(b"\x1c\x00\x0f\x00"),
        RealTimeStatus(0x12),
    ]


def test_flow_control_is_skipped_anywhere() -> None:
    assert ReplySorter().feed(b"\x13\x10\x11\x00\x13\x00\x00\x11") == [
        AutomaticStatus(b"\x10\x00\x00\x00")
    ]


def test_a_proof_is_told_by_its_identity() -> None:
    assert ReplySorter().feed(PROOF) == [ProcessId(b"ABCD")]


def test_a_cleared_buffer_is_told() -> None:
    assert ReplySorter().feed(b"\x37\x25\x00") == [BufferCleared()]


def test_replies_may_come_in_single_bytes() -> None:
    sorter = ReplySorter()

    replies: list[Reply] = []
    for byte in IDLE + PROOF + b"\x14\x00\x00\x00":
        replies += sorter.feed(bytes((byte,)))

    assert replies == [
        RealTimeStatus(0x12),
        ProcessId(b"ABCD"),
        AutomaticStatus(b"\x14\x00\x00\x00"),
    ]


def test_rubbish_is_counted_and_hides_nothing() -> None:
    sorter = ReplySorter()

    assert sorter.feed(b"\xff\x80_" + IDLE + b"\x37\x37\x22\xff" + PROOF) == [
        RealTimeStatus(0x12),
        QueuedStatus(0x22),
        ProcessId(b"ABCD"),
    ]
    assert sorter.dropped_bytes == 6


def test_a_proof_without_its_end_is_none() -> None:
    assert not any(isinstance(reply, ProcessId) for reply in ReplySorter().feed(b"\x37\x22ABCDE"))


def test_half_a_reply_is_forgotten_on_demand() -> None:
    sorter = ReplySorter()
    sorter.feed(b"\x37\x22AB")

    sorter.clear()

    assert sorter.feed(IDLE) == [RealTimeStatus(0x12)]
    assert sorter.dropped_bytes == 4


@pytest.mark.parametrize(
    ("answers", "status"),
    [
        ((0x12, 0x12, 0x12), PrinterStatus(True, False, False, False, False)),
        ((0x16, 0x12, 0x12), PrinterStatus(True, False, False, False, False, drawer_high=True)),
        ((0x1A, 0x12, 0x12), PrinterStatus(False, False, False, False, False)),
        ((0x1A, 0x16, 0x12), PrinterStatus(False, True, False, False, False)),
        ((0x1A, 0x32, 0x72), PrinterStatus(False, False, True, False, False)),
        ((0x1A, 0x32, 0x7E), PrinterStatus(False, False, True, True, False)),
        ((0x12, 0x12, 0x1E), PrinterStatus(True, False, False, True, False)),
        ((0x1A, 0x52, 0x12), PrinterStatus(False, False, False, False, True)),
    ],
)
def test_three_answers_make_a_status(answers: tuple[int, int, int], status: PrinterStatus) -> None:
    assert status_of(*answers) == status
