"""The one owner of a device's wire: opens it late, drops it on any error, reopens it patiently."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable

import serial

from shared.devices.fault import DeviceFault, FaultReason
from shared.devices.transport import (
    WIRE_ERRORS,
    SerialTransport,
    TcpTransport,
    Transport,
    is_tcp,
)

logger = logging.getLogger(__name__)

FIRST_PAUSE_SECONDS = 0.2
LONGEST_PAUSE_SECONDS = 5.0
_LONGEST_DISCARD_SECONDS = 0.2


class Connection:
    """A wire to one device, used by one thread; building it touches nothing.

    `url` is `socket://host:port`, `COM3`, `/dev/serial/by-path/…` or a pseudo-terminal; a path is
    looked up again at every opening. After an error the wire is closed and stays closed for a
    pause that grows from 0.2 s to 5 s, in which every call fails at once with UNREACHABLE; the
    first byte received ends the growth. Nothing is ever sent twice.
    """

    def __init__(
        self,
        url: str,
        baud_rate: int = 9600,
        *,
        device: str = "",
        write_timeout_seconds: float = 2.0,
        connect_timeout_seconds: float = 0.5,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        """Remember where the device is; ValueError for a socket address without a port."""
        self.url = url
        self.device = device or url
        self.discarded_bytes = 0
        self._tcp = is_tcp(url)
        self._baud_rate = baud_rate
        self._write_timeout = write_timeout_seconds
        self._connect_timeout = connect_timeout_seconds
        self._monotonic = monotonic
        self._transport: Transport | None = None
        self._received = bytearray()
        self._pause = FIRST_PAUSE_SECONDS
        self._closed_until = float("-inf")

    @property
    def is_open(self) -> bool:
        """Whether the wire was in order when it was last used."""
        return self._transport is not None

    def write(self, data: bytes) -> None:
        """Send a command once.

        A fault has `may_have_acted` only if a byte may have left: a wire found dead beforehand
        is told apart, because only then may the caller undo what it promised.
        """
        transport = self._open()
        self._receive(transport, 0.0)
        try:
            transport.write(data)
        except (TimeoutError, serial.SerialTimeoutException) as error:
            raise self._dropped(error, FaultReason.TIMEOUT, may_have_acted=True) from error
        except WIRE_ERRORS as error:
            raise self._dropped(error, FaultReason.UNREACHABLE, may_have_acted=True) from error

    def read(self, count: int, timeout_seconds: float) -> bytes:
        """Give exactly `count` bytes, or TIMEOUT; what came too late for this call is kept."""
        deadline = self._monotonic() + timeout_seconds
        transport = self._open()
        while len(self._received) < count:
            left = deadline - self._monotonic()
            if not self._receive(transport, left) and left <= 0:
                had = f"{len(self._received)} of {count} bytes in {timeout_seconds} s"
                raise DeviceFault(self.device, FaultReason.TIMEOUT, had)
        return self._take(count)

    def read_available(self, timeout_seconds: float) -> bytes:
        """Wait for a first byte and give all that is there; nothing when the time is over."""
        transport = self._open()
        if not self._received:
            self._receive(transport, timeout_seconds)
        return self._take(len(self._received))

    def discard(self) -> int:
        """Throw away what the device said unasked, for at most 0.2 s, and count the bytes."""
        deadline = self._monotonic() + _LONGEST_DISCARD_SECONDS
        transport = self._open()
        while self._receive(transport, 0.0) and self._monotonic() < deadline:
            pass
        count = len(self._take(len(self._received)))
        self.discarded_bytes += count
        if count:
            logger.info("%s: discarded %d bytes", self.device, count)
        return count

    def close(self) -> None:
        """Let go of the wire; the next call opens it again without a pause."""
        if self._transport is not None:
            self._transport.close()
        self._transport = None
        self._received.clear()
        self._closed_until = float("-inf")

    def _open(self) -> Transport:
        if self._transport is not None:
            return self._transport
        if self._monotonic() < self._closed_until:
            raise DeviceFault(self.device, FaultReason.UNREACHABLE, "waiting to try again")
        try:
            self._transport = self._new_transport()
        except WIRE_ERRORS as error:
            raise self._dropped(error, FaultReason.UNREACHABLE) from error
        logger.info("%s: opened %s", self.device, self.url)
        return self._transport

    def _new_transport(self) -> Transport:
        if self._tcp:
            return TcpTransport(self.url, self._connect_timeout, self._write_timeout)
        return SerialTransport(self.url, self._baud_rate, self._write_timeout)

    def _receive(self, transport: Transport, timeout_seconds: float) -> bool:
        """Move what arrived into the buffer and tell whether anything did."""
        try:
            data = transport.read_available(timeout_seconds)
        except WIRE_ERRORS as error:
            raise self._dropped(error, FaultReason.UNREACHABLE) from error
        if not data:
            return False
        self._received += data
        self._pause = FIRST_PAUSE_SECONDS
        return True

    def _take(self, count: int) -> bytes:
        data = bytes(self._received[:count])
        del self._received[:count]
        return data

    def _dropped(
        self, error: Exception, reason: FaultReason, *, may_have_acted: bool = False
    ) -> DeviceFault:
        """Close the wire, begin the pause and make the fault that tells of it."""
        self.close()
        self._closed_until = self._monotonic() + self._pause
        logger.warning("%s: %s, next try in %.1f s", self.device, error, self._pause)
        self._pause = min(self._pause * 2, LONGEST_PAUSE_SECONDS)
        return DeviceFault(self.device, reason, str(error), may_have_acted)
