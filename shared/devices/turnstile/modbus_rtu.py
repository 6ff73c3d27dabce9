"""Frames of Modbus RTU as relay boards and turnstiles speak it: pure, knows no wire.

`address function data CRC`; the CRC-16 (polynomial A001, begun with FFFF) has its low byte first.
An own framer, for a ready-made one sends neither the boards' pulses nor each command once only
(devices.md 4.2).
"""

from __future__ import annotations

from typing import Final

READ_COILS, READ_INPUTS, READ_REGISTERS = 0x01, 0x02, 0x03
WRITE_COIL, WRITE_REGISTERS = 0x05, 0x10
READS: Final = (READ_COILS, READ_INPUTS, READ_REGISTERS)
_EXCEPTION: Final = 0x80
_ECHOING: Final = (WRITE_COIL, 0x0F, WRITE_REGISTERS)
_MOST_DATA_BYTES: Final = 250


class ModbusRefused(Exception):
    """The board understood and said no; `code` is its reason."""

    def __init__(self, code: int) -> None:
        super().__init__(f"exception {code:02X}")
        self.code = code


class RtuFraming:
    """Builds requests to one board, and finds its answers."""

    def __init__(self, address: int) -> None:
        self._address = address

    def request(self, function: int, data: bytes) -> bytes:
        """Build a request."""
        return frame(self._address, function, data)

    def answer(self, heard: bytes, function: int) -> bytes | None:
        """Find the answer in what came; see find_reply."""
        return find_reply(heard, self._address, function)


def crc16(data: bytes) -> bytes:
    """Give the two check bytes in the order in which they are sent."""
    crc = 0xFFFF
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = (crc >> 1) ^ 0xA001 if crc & 1 else crc >> 1
    return crc.to_bytes(2, "little")


def frame(address: int, function: int, data: bytes) -> bytes:
    """Build a request."""
    body = bytes((address, function)) + data
    return body + crc16(body)


def words(*values: int) -> bytes:
    """Give 16-bit values, high byte first."""
    return b"".join(value.to_bytes(2, "big") for value in values)


def find_reply(buffer: bytes, address: int, function: int) -> bytes | None:
    """Find the reply to a request in what came; None while it is not whole.

    What does not hold costs one byte, not the whole buffer. Gives the data between function and
    CRC, without the count before what was read. Raises ModbusRefused for an exception.
    """
    for start in range(len(buffer) - 4):
        if buffer[start] != address:
            continue
        found = buffer[start + 1]
        size = _size(buffer, start, function) if found in (function, function | 0x80) else None
        if size is None or start + size > len(buffer):
            continue
        one = buffer[start : start + size]
        if crc16(one[:-2]) != one[-2:]:
            continue
        if found & _EXCEPTION:
            raise ModbusRefused(one[2])
        return one[2:-2] if function in _ECHOING else one[3:-2]
    return None


def _size(buffer: bytes, start: int, function: int) -> int | None:
    if buffer[start + 1] & _EXCEPTION:
        return 5
    if function in _ECHOING:
        return 8
    return buffer[start + 2] + 5 if buffer[start + 2] <= _MOST_DATA_BYTES else None
