from __future__ import annotations

import pytest

from shared.devices.turnstile.modbus_rtu import (
    READ_INPUTS,
    READ_REGISTERS,
    WRITE_COIL,
    WRITE_REGISTERS,
    ModbusRefused,
    find_reply,
    frame,
    words,
)

# Copied by hand from the protocol sheet; the simulators' tests have their own copies.
GOLDEN = {
    "relay 1 on": (0x01, WRITE_COIL, words(0, 0xFF00), "01 05 00 00 FF 00 8C 3A"),
    "relay 1 off": (0x01, WRITE_COIL, words(0, 0), "01 05 00 00 00 00 CD CA"),
    "read 8 inputs": (0x01, READ_INPUTS, words(0, 8), "01 02 00 00 00 08 79 CC"),
    "flash on relay 1, 0.7 s": (0x01, WRITE_COIL, words(0x0200, 7), "01 05 02 00 00 07 8D B0"),
    "flash on relay 2, 0.8 s": (0x01, WRITE_COIL, words(0x0201, 8), "01 05 02 01 00 08 9C 74"),
    "JY-DAM relay 1, mode 4, 1 s": (
        0xFE,
        WRITE_REGISTERS,
        words(3, 2) + b"\x04" + words(4, 10),
        "FE 10 00 03 00 02 04 00 04 00 0A 41 6B",
    ),
    "JY-DAM relay 2, mode 4, 1 s": (
        0xFE,
        WRITE_REGISTERS,
        words(8, 2) + b"\x04" + words(4, 10),
        "FE 10 00 08 00 02 04 00 04 00 0A 00 D8",
    ),
    "JY-DAM inputs": (0xFE, READ_INPUTS, words(0, 8), "FE 02 00 00 00 08 6D C3"),
    "permit one entry": (
        0x01,
        WRITE_REGISTERS,
        words(0x40, 1) + b"\x02" + words(1),
        "01 10 00 40 00 01 02 00 01 69 50",
    ),
    "poll": (0x01, READ_REGISTERS, words(0x40, 9), "01 03 00 40 00 09 84 18"),
}
INPUTS_3 = bytes.fromhex("01 02 01 03 E1 89")


@pytest.mark.parametrize("name", GOLDEN)
def test_requests_are_the_golden_frames(name: str) -> None:
    address, function, data, expected = GOLDEN[name]

    assert frame(address, function, data) == bytes.fromhex(expected)


def test_the_golden_answers_are_read() -> None:
    assert find_reply(INPUTS_3, 1, READ_INPUTS) == b"\x03"
    assert find_reply(bytes.fromhex("FE 02 01 01 50 5C"), 0xFE, READ_INPUTS) == b"\x01"
    answer = bytes.fromhex("FE 10 00 03 00 02 A5 C7")
    assert find_reply(answer, 0xFE, WRITE_REGISTERS) == words(3, 2)
    answer = bytes.fromhex("01 10 00 40 00 01 00 1D")
    assert find_reply(answer, 1, WRITE_REGISTERS) == words(0x40, 1)


def test_an_exception_is_a_refusal_with_its_code() -> None:
    with pytest.raises(ModbusRefused) as caught:
        find_reply(bytes.fromhex("01 85 02 C3 51"), 1, WRITE_COIL)

    assert caught.value.code == 2


def test_an_answer_in_pieces_is_found_once_it_is_whole() -> None:
    found = [find_reply(INPUTS_3[:size], 1, READ_INPUTS) for size in range(len(INPUTS_3) + 1)]

    assert found == [None] * 6 + [b"\x03"]


@pytest.mark.parametrize(
    "garbage", [b"\x01", b"\x01\x02\xff", b"\x00" * 9, INPUTS_3[:-1] + b"\x00"]
)
def test_garbage_before_an_answer_costs_only_itself(garbage: bytes) -> None:
    assert find_reply(garbage + INPUTS_3, 1, READ_INPUTS) == b"\x03"


def test_another_board_or_another_question_is_not_ours() -> None:
    assert find_reply(INPUTS_3, 2, READ_INPUTS) is None
    assert find_reply(INPUTS_3, 1, READ_REGISTERS) is None
