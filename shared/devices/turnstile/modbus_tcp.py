"""Frames of Modbus over TCP, port 502 as a rule: pure, knows no wire.

`transaction protocol=0 length unit function data`, two bytes each of the first three and no CRC;
the answer has the number of its request, so that a late one is told apart.
"""

from __future__ import annotations

from typing import Final

from shared.devices.turnstile.modbus_rtu import READS, ModbusRefused, words

_HEAD_BYTES: Final = 7
_EXCEPTION: Final = 0x80
_LONGEST: Final = 254
_LAST_TRANSACTION: Final = 0xFFFF


class TcpFraming:
    """Numbers requests, and finds the answer to the last one."""

    def __init__(self, unit: int) -> None:
        self._unit = unit
        self._transaction = 0

    def request(self, function: int, data: bytes) -> bytes:
        """Build the next request."""
        self._transaction = self._transaction % _LAST_TRANSACTION + 1
        head = words(self._transaction, 0, len(data) + 2)
        return head + bytes((self._unit, function)) + data

    def answer(self, heard: bytes, function: int) -> bytes | None:
        """Find the answer in what came, as find_reply of RTU does. Raises ModbusRefused."""
        wanted = words(self._transaction, 0)
        for start in range(len(heard) - _HEAD_BYTES):
            if heard[start : start + 4] != wanted or heard[start + 6] != self._unit:
                continue
            length = int.from_bytes(heard[start + 4 : start + 6], "big")
            body = heard[start + _HEAD_BYTES : start + 6 + length]
            if not 3 <= length <= _LONGEST or len(body) < length - 1:
                continue
            if body[0] == function | _EXCEPTION:
                raise ModbusRefused(body[1])
            if body[0] == function:
                return _data(body)
        return None


def _data(body: bytes) -> bytes | None:
    """Give what follows the function, without the count before what was read."""
    if body[0] not in READS:
        return body[1:]
    return body[2:] if body[1] == len(body) - 2 else None
