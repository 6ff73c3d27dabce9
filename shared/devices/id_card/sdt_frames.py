"""Frames of the SDT protocol (devices.md 1.2): requests as bytes, replies found in a stream."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from functools import reduce
from operator import xor
from typing import Final

_PREAMBLE: Final = b"\xaa\xaa\xaa\x96\x69"
_HEAD_BYTES: Final = 7  # preamble and length
_SHORTEST: Final = 4  # three status bytes and the check
_LONGEST: Final = 0x0A00  # text, photo and two fingerprints are 090A


class Request(IntEnum):
    """What is asked of the module: command and parameter."""

    RESET = 0x10FF
    STATUS = 0x11FF
    MODULE_NUMBER = 0x12FF
    FIND = 0x2001
    SELECT = 0x2002
    READ = 0x3001


class Status(IntEnum):
    """The third status byte; the first two are what the card itself said."""

    DONE = 0x90
    FOUND = 0x9F
    OUR_CHECKSUM = 0x10
    CARD_REFUSED = 0x31
    MODULE_REFUSED = 0x32
    NOT_VERIFIED = 0x33
    WRONG_CARD = 0x40
    READING_FAILED = 0x41
    UNKNOWN_ERROR = 0x24
    SELF_TEST_FAILED = 0x60
    NOT_AUTHORISED = 0x66
    NO_CARD = 0x80
    NOT_SELECTED = 0x81


@dataclass(frozen=True, slots=True)
class Reply:
    """What the module answered; `status` may be a byte that no table lists."""

    status: int
    data: bytes = field(default=b"", repr=False)


def request_frame(request: Request) -> bytes:
    """Give the bytes of a request without data."""
    body = b"\x00\x03" + request.to_bytes(2, "big")
    return _PREAMBLE + body + bytes((reduce(xor, body),))


class ReplyHunter:
    """Finds replies in a stream that may begin anywhere and be damaged.

    A frame that does not hold costs one byte, not the whole buffer: a good one may begin in it.
    """

    def __init__(self) -> None:
        self._buffer = bytearray()
        self.dropped_bytes = 0

    def feed(self, data: bytes) -> list[Reply]:
        """Take bytes as they come and give the replies they complete."""
        self._buffer += data
        replies = []
        while (frame := self._next_frame()) is not None:
            if frame:
                replies.append(Reply(frame[_HEAD_BYTES + 2], frame[_HEAD_BYTES + 3 : -1]))
        return replies

    def forget(self) -> int:
        """Drop half a frame and tell how many bytes of it there were."""
        count = len(self._buffer)
        self._buffer.clear()
        return count

    def _next_frame(self) -> bytes | None:
        """Give a whole frame, b"" where only rubbish was dropped, None to wait for more."""
        start = self._buffer.find(_PREAMBLE)
        if start < 0:
            self._drop(max(len(self._buffer) - len(_PREAMBLE) + 1, 0))
            return None
        self._drop(start)
        if len(self._buffer) < _HEAD_BYTES:
            return None
        length = int.from_bytes(self._buffer[5:_HEAD_BYTES], "big")
        if not _SHORTEST <= length <= _LONGEST:
            self._drop(1)
            return b""
        end = _HEAD_BYTES + length
        if len(self._buffer) < end:
            return None
        frame = bytes(self._buffer[:end])
        if reduce(xor, frame[5:]) != 0:
            self._drop(1)
            return b""
        del self._buffer[:end]
        return frame

    def _drop(self, count: int) -> None:
        del self._buffer[:count]
        self.dropped_bytes += count
