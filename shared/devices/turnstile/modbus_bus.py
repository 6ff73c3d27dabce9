"""Asks a Modbus board and waits for its answer: one request at a time, each sent once."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

from shared.devices.connection import Connection
from shared.devices.fault import DeviceFault, FaultReason
from shared.devices.turnstile.modbus_rtu import (
    READ_INPUTS,
    READ_REGISTERS,
    WRITE_COIL,
    WRITE_REGISTERS,
    ModbusRefused,
    RtuFraming,
    words,
)
from shared.devices.turnstile.modbus_tcp import TcpFraming

REPLY_TIMEOUT_SECONDS: Final = 0.3
# Answers carry no number: after one that did not come in time the line must be silent first.
SILENCE_SECONDS: Final = 0.2


class ModbusBus:
    """A line with one board on it.

    `echoes` is for two-wire adapters that hear themselves, `over_tcp` for boards that speak Modbus
    TCP instead of RTU through a serial box.

    Raises DeviceFault: TIMEOUT for a board that says nothing, BROKEN for one that says no. It has
    `may_have_acted` where a command may have been obeyed all the same.
    """

    def __init__(
        self,
        connection: Connection,
        address: int = 1,
        *,
        echoes: bool = False,
        over_tcp: bool = False,
        reply_timeout_seconds: float = REPLY_TIMEOUT_SECONDS,
        monotonic: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], object] = time.sleep,
    ) -> None:
        self._connection = connection
        self._framing: RtuFraming | TcpFraming = (
            TcpFraming(address) if over_tcp else RtuFraming(address)
        )
        self._echoes = echoes
        self._reply_timeout = reply_timeout_seconds
        self._monotonic = monotonic
        self._sleep = sleep
        self._late = False

    @property
    def is_open(self) -> bool:
        """Whether the wire was in order when it was last used."""
        return self._connection.is_open

    def read_inputs(self, count: int = 8) -> int:
        """Read the inputs as bits; the lowest is input 1."""
        return int.from_bytes(self._ask(READ_INPUTS, words(0, count)), "little")

    def read_registers(self, first: int, count: int) -> list[int]:
        """Read holding registers."""
        data = self._ask(READ_REGISTERS, words(first, count))
        if len(data) != 2 * count:
            raise DeviceFault(self._connection.device, FaultReason.GARBLED, f"{len(data)} bytes")
        return [int.from_bytes(data[at : at + 2], "big") for at in range(0, 2 * count, 2)]

    def write_coil(self, coil: int, value: int) -> None:
        """Send a coil command; boards take more values than on and off."""
        self._command(WRITE_COIL, words(coil, value), words(coil, value))

    def write_registers(self, first: int, *values: int) -> None:
        """Write holding registers."""
        head = words(first, len(values))
        data = head + bytes((2 * len(values),)) + words(*values)
        self._command(WRITE_REGISTERS, data, head)

    def close(self) -> None:
        """Let go of the wire; the next request opens it again."""
        self._connection.close()

    def _command(self, function: int, data: bytes, expected: bytes) -> None:
        try:
            answer = self._ask(function, data)
        except DeviceFault as fault:
            if fault.reason in (FaultReason.TIMEOUT, FaultReason.GARBLED):
                fault.may_have_acted = True
            raise
        if answer != expected:
            raise DeviceFault(
                self._connection.device, FaultReason.BROKEN, "another answer", may_have_acted=True
            )

    def _ask(self, function: int, data: bytes) -> bytes:
        if self._late:
            self._sleep(SILENCE_SECONDS)
            self._late = False
        self._connection.discard()
        request = self._framing.request(function, data)
        self._connection.write(request)
        try:
            return self._answer(function, request)
        except ModbusRefused as refused:
            # A "no" is certain: nothing was done.
            raise DeviceFault(self._connection.device, FaultReason.BROKEN, str(refused)) from None
        except DeviceFault as fault:
            fault.may_have_acted = fault.may_have_acted or function in (WRITE_COIL, WRITE_REGISTERS)
            raise

    def _answer(self, function: int, request: bytes) -> bytes:
        deadline = self._monotonic() + self._reply_timeout
        heard = b""
        while (left := deadline - self._monotonic()) > 0:
            heard += self._connection.read_available(left)
            said = heard[len(request) :] if self._echoes else heard
            answer = self._framing.answer(said, function)
            if answer is not None:
                return answer
        self._late = True
        reason = FaultReason.GARBLED if heard else FaultReason.TIMEOUT
        raise DeviceFault(self._connection.device, reason, f"{len(heard)} bytes and no answer")
