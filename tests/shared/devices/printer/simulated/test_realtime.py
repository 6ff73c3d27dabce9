from __future__ import annotations

from shared.devices.printer.simulated.realtime import (
    RealTimeCommand,
    RealTimeKind,
    RealTimeWatch,
)


def test_questions_are_seen_at_once_and_in_pieces() -> None:
    watch = RealTimeWatch()

    assert watch.see(b"\x10\x04") == []
    assert watch.see(b"\x01\x10\x04\x04") == [
        RealTimeCommand(RealTimeKind.STATUS, 1, end=1),
        RealTimeCommand(RealTimeKind.STATUS, 4, end=4),
    ]


def test_a_question_inside_an_image_is_seen_too() -> None:
    assert RealTimeWatch().see(b"\x1d\x76\x30\x00\x03\x00\x01\x00\x10\x04\x02") == [
        RealTimeCommand(RealTimeKind.STATUS, 2, end=11)
    ]


def test_pulse_recovery_and_clearing_are_told_apart() -> None:
    watch = RealTimeWatch()

    assert watch.see(bytes.fromhex("10 14 01 00 01")) == [
        RealTimeCommand(RealTimeKind.PULSE, end=5)
    ]
    assert watch.see(bytes.fromhex("10 05 01")) == [RealTimeCommand(RealTimeKind.RECOVER, 1, end=3)]
    assert watch.see(bytes.fromhex("10 14 08 01 03 14 01 06 02 08")) == [
        RealTimeCommand(RealTimeKind.CLEAR, end=10)
    ]


def test_other_numbers_ask_nothing() -> None:
    assert RealTimeWatch().see(bytes.fromhex("10 04 05 10 05 03 10 14 01 02 01")) == []
