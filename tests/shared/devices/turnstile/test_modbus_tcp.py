"""Modbus TCP frames, against the bytes of the protocol itself; any noise is only noise."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.devices.turnstile.modbus_rtu import (
    READ_REGISTERS,
    WRITE_REGISTERS,
    ModbusRefused,
    words,
)
from shared.devices.turnstile.modbus_tcp import TcpFraming

PERMIT = bytes.fromhex("0040 0001 02 0001")
READ = words(0x40, 1)


def test_a_permit_has_number_length_and_unit_before_it_and_no_check_behind() -> None:
    framing = TcpFraming(1)

    assert framing.request(WRITE_REGISTERS, PERMIT) == bytes.fromhex(
        "0001 0000 0009 01 10 0040 0001 02 0001"
    )
    assert framing.request(READ_REGISTERS, READ)[:2] == bytes.fromhex("0002")


def test_an_answer_is_found_behind_a_late_one() -> None:
    framing = TcpFraming(1)
    framing.request(READ_REGISTERS, READ)
    framing.request(READ_REGISTERS, READ)
    late = bytes.fromhex("0001 0000 0005 01 03 02 0009")
    answer = bytes.fromhex("0002 0000 0005 01 03 02 0001")

    assert framing.answer(late, READ_REGISTERS) is None
    assert framing.answer(late + answer[:-1], READ_REGISTERS) is None
    assert framing.answer(late + answer, READ_REGISTERS) == bytes.fromhex("0001")


def test_a_no_is_told_with_its_reason() -> None:
    framing = TcpFraming(1)
    framing.request(WRITE_REGISTERS, PERMIT)

    with pytest.raises(ModbusRefused) as refused:
        framing.answer(bytes.fromhex("0001 0000 0003 01 90 02"), WRITE_REGISTERS)

    assert refused.value.code == 2


@settings(max_examples=300)
@given(st.binary(max_size=40))
def test_noise_is_no_confirmation(noise: bytes) -> None:
    framing = TcpFraming(1)
    framing.request(WRITE_REGISTERS, PERMIT)

    try:
        answer = framing.answer(noise, WRITE_REGISTERS)
    except ModbusRefused:
        return
    assert answer is None or noise.find(bytes.fromhex("0001 0000")) >= 0
