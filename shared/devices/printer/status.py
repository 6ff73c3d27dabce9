"""Sorts what a printer says, asked or not, into replies.

Bytes are told apart by their fixed bits alone; what fits nowhere is dropped one byte at a time.
Blocks of text (`GS I`) are not among them: they are never asked for, and a stray `_` that begins
one would hold back the answers behind it.
"""

from __future__ import annotations

from dataclasses import dataclass

from shared.devices.printer.protocol import PrinterStatus

_FLOW_CONTROL = b"\x11\x13"
_ASB_BYTES = 4
_PROCESS_ID_BYTES = 7
_CLEARED_BYTES = 3


@dataclass(frozen=True, slots=True)
class RealTimeStatus:
    """The byte that answers `10 04 n`; which n only the asker knows."""

    value: int


@dataclass(frozen=True, slots=True)
class AutomaticStatus:
    """Four bytes sent unasked at a change."""

    values: bytes


@dataclass(frozen=True, slots=True)
class QueuedStatus:
    """The byte that answers `1D 72 n` after everything sent before it was processed."""

    value: int


@dataclass(frozen=True, slots=True)
class ProcessId:
    """Everything before the process-id request with this identity is on paper."""

    identity: bytes


@dataclass(frozen=True, slots=True)
class BufferCleared:
    """The answer to the request to drop everything not yet printed."""


Reply = RealTimeStatus | AutomaticStatus | QueuedStatus | ProcessId | BufferCleared


class ReplySorter:
    """Takes bytes in any pieces and gives the replies that are complete."""

    def __init__(self) -> None:
        self.dropped_bytes = 0
        self._waiting = bytearray()

    def feed(self, data: bytes) -> list[Reply]:
        """Take bytes and give the replies they complete, in order."""
        self._waiting += bytes(byte for byte in data if byte not in _FLOW_CONTROL)
        replies: list[Reply] = []
        while self._waiting:
            length, reply = _first(bytes(self._waiting))
            if not length:
                break
            if reply is None:
                self.dropped_bytes += length
            else:
                replies.append(reply)
            del self._waiting[:length]
        return replies

    def clear(self) -> None:
        """Forget half a reply, as after a silent interval."""
        self.dropped_bytes += len(self._waiting)
        self._waiting.clear()


def _first(data: bytes) -> tuple[int, Reply | None]:
    """Give how many bytes the first reply takes, 0 to wait for more, and None for rubbish."""
    byte = data[0]
    if byte == 0x37:
        return _tagged(data)
    if byte & 0x93 == 0x12:
        return 1, RealTimeStatus(byte)
    if byte & 0x93 == 0x10:
        return _automatic(data)
    if byte & 0x90 == 0x00:
        return 1, QueuedStatus(byte)
    return 1, None


def _tagged(data: bytes) -> tuple[int, Reply | None]:
    if data == b"\x37":
        return 0, None
    if data[1] == 0x25:
        return _ended(data, _CLEARED_BYTES, BufferCleared())
    if data[1] == 0x22:
        identity = data[2 : _PROCESS_ID_BYTES - 1]
        if any(not 0x20 <= byte <= 0x7E for byte in identity):
            return 1, None
        return _ended(data, _PROCESS_ID_BYTES, ProcessId(identity))
    return 1, None


def _ended(data: bytes, length: int, reply: Reply) -> tuple[int, Reply | None]:
    if len(data) < length:
        return 0, None
    return (length, reply) if data[length - 1] == 0x00 else (1, None)


def _automatic(data: bytes) -> tuple[int, Reply | None]:
    rest = data[1:_ASB_BYTES]
    if any(byte & 0x90 for byte in rest):
        return 1, None
    if len(data) < _ASB_BYTES:
        return 0, None
    return _ASB_BYTES, AutomaticStatus(data[:_ASB_BYTES])


def status_of(printer: int, cause: int, paper: int) -> PrinterStatus:
    """Read the answers to `10 04` 1, 2 and 4 together."""
    return PrinterStatus(
        online=not printer & 0x08,
        cover_open=bool(cause & 0x04),
        paper_out=bool(paper & 0x60 or cause & 0x20),
        paper_low=bool(paper & 0x0C),
        fault=bool(cause & 0x40),
        drawer_high=bool(printer & 0x04),
    )
