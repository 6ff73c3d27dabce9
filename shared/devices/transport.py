"""The two kinds of wire: a TCP stream and a serial port, each opened once and never again.

TCP does not go through pyserial: its `socket://` waits five seconds to connect, reports a write
that was sent as timed out, spins on a full buffer and leaks the socket of a peer that vanished.
"""

from __future__ import annotations

import socket
import sys
from typing import Protocol
from urllib.parse import urlsplit

import serial

if sys.platform == "win32":
    WIRE_ERRORS: tuple[type[Exception], ...] = (OSError, ValueError)
else:
    import termios

    # Opening a port that vanishes halfway raises termios.error, which is no OSError; an unknown
    # baud rate or a bad address is a ValueError.
    WIRE_ERRORS = (OSError, ValueError, termios.error)

_CHUNK_BYTES = 4096


class Transport(Protocol):
    """An open wire; every method raises one of WIRE_ERRORS once the other side is gone."""

    def write(self, data: bytes) -> None:
        """Send everything within the write time-out, or raise TimeoutError or SerialException."""
        ...

    def read_available(self, timeout_seconds: float) -> bytes:
        """Wait for a first byte and give all that is there; nothing when the time is over."""
        ...

    def close(self) -> None:
        """Let go of the wire; never raises."""
        ...


def is_tcp(url: str) -> bool:
    """Tell `socket://host:port` from a serial path; ValueError for an address without a port."""
    parts = urlsplit(url)
    if parts.scheme != "socket":
        return False
    if not parts.hostname or not parts.port:
        raise ValueError(f"not an address: {url!r}, expected socket://host:port")
    return True


class TcpTransport:
    """A stream to a printer's own port or to a serial-to-network box."""

    def __init__(
        self, url: str, connect_timeout_seconds: float, write_timeout_seconds: float
    ) -> None:
        parts = urlsplit(url)
        self._write_timeout = write_timeout_seconds
        self._socket = socket.create_connection(
            (str(parts.hostname), int(parts.port or 0)), timeout=connect_timeout_seconds
        )
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        _notice_a_dead_peer(self._socket)

    def write(self, data: bytes) -> None:
        """Send everything; TimeoutError when the peer does not take it in time."""
        self._socket.settimeout(self._write_timeout)
        self._socket.sendall(data)

    def read_available(self, timeout_seconds: float) -> bytes:
        """Wait for bytes; ConnectionResetError when the peer has hung up."""
        self._socket.settimeout(max(timeout_seconds, 0.0))
        try:
            data = self._socket.recv(_CHUNK_BYTES)
        except (TimeoutError, BlockingIOError):
            return b""
        if not data:
            raise ConnectionResetError("the other side hung up")
        return data

    def close(self) -> None:
        """Close at once; the socket is released whatever state the peer is in."""
        self._socket.close()


def _notice_a_dead_peer(stream: socket.socket) -> None:
    """Make a cut cable an error within about ten seconds, where the system can say so."""
    stream.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    for name, value in (("TCP_KEEPIDLE", 4), ("TCP_KEEPINTVL", 2), ("TCP_KEEPCNT", 3)):
        if hasattr(socket, name):
            stream.setsockopt(socket.IPPROTO_TCP, getattr(socket, name), value)


class SerialTransport:
    """A serial port, a USB adapter or a pseudo-terminal, held by this process alone."""

    def __init__(self, url: str, baud_rate: int, write_timeout_seconds: float) -> None:
        self._port = serial.serial_for_url(
            url,
            baudrate=baud_rate,
            timeout=0,
            write_timeout=write_timeout_seconds,
            exclusive=True,
        )

    def write(self, data: bytes) -> None:
        """Send everything; SerialTimeoutException when the device does not take it in time."""
        self._port.write(data)

    def read_available(self, timeout_seconds: float) -> bytes:
        """Wait for bytes; SerialException or a bare OSError when the port is gone."""
        timeout = max(timeout_seconds, 0.0)
        if self._port.timeout != timeout:
            self._port.timeout = timeout
        first: bytes = self._port.read(1)
        if not first:
            return b""
        try:
            waiting = min(self._port.in_waiting, _CHUNK_BYTES)
        except OSError:
            return first  # the byte was real; the next read says that the port is gone
        rest: bytes = self._port.read(waiting) if waiting else b""
        return first + rest

    def close(self) -> None:
        """Close the port; a port that is gone may complain, and nobody can help it."""
        try:
            self._port.close()
        except OSError:
            return
