"""Golden bytes of devices.md 7.2, for both ends of the line."""

from __future__ import annotations

import pytest

from shared.devices.terminal.protocol import Slip
from shared.devices.terminal.simulated import zvt_bytes
from shared.devices.terminal.zvt_apdu import (
    ACCEPTED,
    AUTHORISATION,
    CURRENCY,
    REGISTRATION,
    STOP,
    Apdu,
    amount_field,
    decoded,
    encoded,
    fields_of,
    reason_of,
    slip_of,
)
from shared.devices.terminal.zvt_wire import FrameHunter, frame
from shared.kernel.money import Money

GOLDEN = [
    (Apdu(REGISTRATION, bytes.fromhex("000000BE0156")),
     "10 02 06 00 06 00 00 00 BE 01 56 10 03 DD D5"),
    (ACCEPTED, "10 02 80 00 00 10 03 F5 1F"),
    (Apdu(AUTHORISATION, amount_field(Money(8_000)) + CURRENCY),
     "10 02 06 01 0A 04 00 00 00 00 80 00 49 01 56 10 03 D4 58"),
    (Apdu(AUTHORISATION, amount_field(Money(1_010)) + CURRENCY),
     "10 02 06 01 0A 04 00 00 00 00 10 10 10 10 49 01 56 10 03"),
    (Apdu(0x040F, b"\x27\x00"), "10 02 04 0F 02 27 00 10 03 83 FE"),
    (Apdu(0x060F), "10 02 06 0F 00 10 03 C6 33"),
    (Apdu(0x061E, b"\x6c"), "10 02 06 1E 01 6C 10 03 C9 F2"),
    (Apdu(STOP), "10 02 06 B0 00 10 03 43 F3"),
    (Apdu(0x04FF, b"\x0a"), "10 02 04 FF 01 0A 10 03 F5 7D"),
]  # fmt: skip


@pytest.mark.parametrize(("apdu", "golden"), GOLDEN)
def test_frames_are_those_of_the_captures(apdu: Apdu, golden: str) -> None:
    wanted = bytes.fromhex(golden)

    assert frame(apdu)[: len(wanted)] == wanted
    assert zvt_bytes.framed(encoded(apdu)) == frame(apdu)
    assert FrameHunter().feed(frame(apdu)) == [apdu]
    assert zvt_bytes.unframed(bytearray(frame(apdu))) == [encoded(apdu)]


def test_ten_yuan_has_its_check_over_undoubled_bytes() -> None:
    ten_yuan = Apdu(AUTHORISATION, amount_field(Money(1_000)) + CURRENCY)

    assert encoded(ten_yuan) == bytes.fromhex("06 01 0A 04 00 00 00 00 10 00 49 01 56")
    assert frame(ten_yuan).count(b"\x10\x10") == 1


def test_a_long_apdu_has_a_length_of_two_bytes() -> None:
    long = Apdu(0x06D3, bytes(300))

    assert encoded(long)[:5] == bytes.fromhex("06 D3 FF 2C 01")
    assert decoded(encoded(long) + b"\x80") == (long, 305)
    assert zvt_bytes.apdu(b"\x06\xd3", bytes(300)) == encoded(long)


def test_a_status_tells_the_slip() -> None:
    data = bytes.fromhex(
        "27 00 04 00 00 00 01 20 00 0B 00 12 34 0C 10 20 30 0D 11 23 22 F0 F8 62 22 EE EE EE EE"
        "64 11 29 12 34 56 78 87 00 41 8B F0 F3 43 55 50 3B 41 42 31 32 33 34 00 00 49 01 56"
    )

    assert slip_of(data) == Slip(
        number="0041",
        amount=Money(12_000),
        paid=True,
        trace="001234",
        card="6411",
        approval="AB1234",
        terminal="12345678",
    )


def test_an_unknown_bitmap_ends_the_reading_and_keeps_what_was_read() -> None:
    assert list(fields_of(bytes.fromhex("27 00 FE 01 02 04"))) == [(0x27, b"\x00")]


def test_a_container_is_passed_over() -> None:
    assert list(fields_of(bytes.fromhex("06 02 AA BB 27 6C"))) == [
        (0x06, b"\xaa\xbb"),
        (0x27, b"\x6c"),
    ]


@pytest.mark.parametrize(
    ("code", "reason"),
    [(0x6C, "CANCELLED"), (0x05, "DECLINED"), (0x71, "NOTENOUGH"), (0xE0, "ZVT E0")],
)
def test_a_code_is_said_in_our_words(code: int, reason: str) -> None:
    assert reason_of(code) == reason


def test_a_damaged_frame_costs_itself_and_not_the_next() -> None:
    good = frame(ACCEPTED)
    damaged = frame(Apdu(0x060F))[:-1] + b"\x00"

    assert FrameHunter().feed(damaged + good) == [None, ACCEPTED]


def test_confirmations_around_frames_are_told_apart() -> None:
    assert FrameHunter().feed(b"\x06" + frame(ACCEPTED) + b"\x15") == [True, ACCEPTED, False]


def test_a_frame_may_come_byte_by_byte() -> None:
    hunter = FrameHunter()

    found = [one for byte in frame(STOP_APDU) for one in hunter.feed(bytes((byte,)))]

    assert found == [STOP_APDU]


STOP_APDU = Apdu(STOP)
