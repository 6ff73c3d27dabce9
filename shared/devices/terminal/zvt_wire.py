"""How APDUs travel: bare on TCP, framed with a check on a serial line (devices.md 7.2)."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from typing import Final, Protocol

from shared.devices.connection import Connection
from shared.devices.fault import DeviceFault, FaultReason
from shared.devices.terminal.zvt_apdu import Apdu, decoded, encoded

_DLE: Final = 0x10
_BEGIN: Final = b"\x10\x02"
_HEARD: Final = 0x06
_NOT_HEARD: Final = 0x15
_END: Final = 0x03
_KERMIT: Final = 0x8408
_LONGEST: Final = 0x1_0000 + 5
_MOST_TIMES: Final = 3


class ZvtWire(Protocol):
    """Carries whole APDUs; DeviceFault once it cannot, GARBLED for what nobody can read."""

    device: str

    def send(self, apdu: Apdu) -> None:
        """Send one; `may_have_acted` of a fault tells whether any of it may have left."""
        ...

    def receive(self, seconds: float) -> Apdu | None:
        """Wait for one, or give None when the time is over."""
        ...

    def discard(self) -> None:
        """Forget what came unasked."""
        ...

    def close(self) -> None:
        """Let go of the line."""
        ...


class TcpWire:
    """APDUs one behind the other; a stream that is out of step cannot be mended, only closed."""

    def __init__(self, connection: Connection) -> None:
        self.device = connection.device
        self._connection = connection
        self._heard = bytearray()

    def send(self, apdu: Apdu) -> None:
        """Send one."""
        self._connection.write(encoded(apdu))

    def receive(self, seconds: float) -> Apdu | None:
        """Wait for one."""
        deadline = time.monotonic() + seconds
        while (found := self._first()) is None:
            left = deadline - time.monotonic()
            if left <= 0:
                return None
            self._heard += self._connection.read_available(left)
        return found

    def discard(self) -> None:
        """Forget what came unasked."""
        self._heard.clear()
        self._connection.discard()

    def close(self) -> None:
        """Let go of the line."""
        self._heard.clear()
        self._connection.close()

    def _first(self) -> Apdu | None:
        try:
            found = decoded(self._heard)
        except ValueError as error:
            raise DeviceFault(self.device, FaultReason.GARBLED, str(error)) from error
        if found is None:
            return None
        apdu, length = found
        del self._heard[:length]
        return apdu


class SerialWire:
    """Frames `10 02 … 10 03 crc crc`, each answered by `06` or `15`.

    A frame is sent again only when the other side says that it did not understand it: after
    silence nobody knows whether a payment has begun.
    """

    def __init__(self, connection: Connection, *, heard_seconds: float = 5.0) -> None:
        self.device = connection.device
        self._connection = connection
        self._heard_seconds = heard_seconds
        self._hunter = FrameHunter()
        self._apdus: deque[Apdu] = deque()
        self._answers: deque[bool] = deque()

    def send(self, apdu: Apdu) -> None:
        """Send one and wait until it is said to be heard."""
        data = frame(apdu)
        for _ in range(_MOST_TIMES):
            self._answers.clear()
            self._connection.write(data)
            if self._was_heard():
                return
        raise DeviceFault(self.device, FaultReason.GARBLED, "it does not understand us")

    def receive(self, seconds: float) -> Apdu | None:
        """Wait for one."""
        self._listen_until(lambda: bool(self._apdus), seconds)
        return self._apdus.popleft() if self._apdus else None

    def discard(self) -> None:
        """Forget what came unasked."""
        self._forget()
        self._connection.discard()

    def close(self) -> None:
        """Let go of the line."""
        self._forget()
        self._connection.close()

    def _was_heard(self) -> bool:
        if not self._listen_until(lambda: bool(self._answers), self._heard_seconds):
            raise DeviceFault(self.device, FaultReason.TIMEOUT, "not heard", may_have_acted=True)
        return self._answers.popleft()

    def _listen_until(self, done: Callable[[], bool], seconds: float) -> bool:
        deadline = time.monotonic() + seconds
        while not done():
            left = deadline - time.monotonic()
            if left <= 0:
                return False
            self._take(self._connection.read_available(left))
        return True

    def _take(self, data: bytes) -> None:
        for found in self._hunter.feed(data):
            if isinstance(found, bool):
                self._answers.append(found)
            else:
                self._connection.write(bytes((_NOT_HEARD if found is None else _HEARD,)))
                if found is not None:
                    self._apdus.append(found)

    def _forget(self) -> None:
        self._hunter = FrameHunter()
        self._apdus.clear()
        self._answers.clear()


class FrameHunter:
    """Finds frames in a serial stream: APDUs, None for a damaged one, True or False for 06 and 15.

    A damaged frame costs all up to the next beginning, which cannot stand inside of one: what is
    left of it must not be taken for a 06.
    """

    def __init__(self) -> None:
        self._buffer = bytearray()

    def feed(self, data: bytes) -> list[Apdu | bool | None]:
        """Take bytes as they come and give what they complete."""
        self._buffer += data
        found: list[Apdu | bool | None] = []
        while self._buffer:
            start = self._buffer.find(_BEGIN)
            if start != 0:
                found += self._single_bytes(start)
                if start < 0:
                    break
                continue
            frame_found = self._first_frame()
            if frame_found is _MORE:
                break
            found.append(frame_found)  # type: ignore[arg-type]
        return found

    def _single_bytes(self, start: int) -> list[bool]:
        """Read what stands before a frame; a lone DLE at the end may be the first half of one."""
        end = len(self._buffer) - (self._buffer[-1] == _DLE) if start < 0 else start
        before = bytes(self._buffer[:end])
        del self._buffer[:end]
        return [byte == _HEARD for byte in before if byte in (_HEARD, _NOT_HEARD)]

    def _first_frame(self) -> Apdu | object | None:
        plain, at = bytearray(), len(_BEGIN)
        while at + 1 < len(self._buffer) and len(plain) <= _LONGEST:
            byte, after = self._buffer[at], self._buffer[at + 1]
            if byte != _DLE:
                plain.append(byte)
                at += 1
            elif after == _DLE:
                plain.append(byte)
                at += 2
            elif after == _END:
                return self._closed(plain, at + 2)
            else:
                del self._buffer[: at if self._begins(at) else at + 2]  # no frame goes on so
                return None
        if len(plain) <= _LONGEST:
            return _MORE
        del self._buffer[:at]
        return None

    def _closed(self, plain: bytearray, at: int) -> Apdu | object | None:
        if len(self._buffer) < at + 2:
            return _MORE
        check = int.from_bytes(self._buffer[at : at + 2], "little")
        if check == checksum(plain):
            try:
                found = decoded(plain)
            except ValueError:
                found = None
            if found is not None and found[1] == len(plain):
                del self._buffer[: at + 2]
                return found[0]
        del self._buffer[: at if self._begins(at) else at + 2]
        return None

    def _begins(self, at: int) -> bool:
        return self._buffer[at : at + 2] == _BEGIN


_MORE: Final = object()


def frame(apdu: Apdu) -> bytes:
    """Give an APDU as it stands on a serial line."""
    plain = encoded(apdu)
    doubled = plain.replace(b"\x10", b"\x10\x10")
    return _BEGIN + doubled + bytes((_DLE, _END)) + checksum(plain).to_bytes(2, "little")


def checksum(plain: bytes | bytearray) -> int:
    """CRC-16/KERMIT over the undoubled APDU and the 03 that ends it."""
    crc = 0
    for byte in (*plain, _END):
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (_KERMIT if crc & 1 else 0)
    return crc
