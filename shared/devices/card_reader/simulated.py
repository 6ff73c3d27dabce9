"""A contactless card for the virtual reader of vsmartcard: lies on it while it is connected.

The reader must be told to listen on `PORT`: its package's own setting names another.
"""

from __future__ import annotations

import socket
import threading
from contextlib import suppress

# Below the ports that a system hands out, so that nobody else sits on it or on the next.
PORT = 19_579
# A memory card of 14443 A: a MIFARE Classic of 1 kB.
ATR = bytes.fromhex("3B 8F 80 01 80 4F 0C A0 00 00 03 06 03 00 01 00 00 00 00 6A")
_ASK_NUMBER = bytes.fromhex("FF CA 00 00 00")
_GET_ATR = 0x04


class SimulatedContactlessCard:
    """Answers `FF CA 00 00 00` with its number; `status` is what it says behind it.

    Messages are two bytes of length and the payload; one of a single byte is for the card itself.
    """

    def __init__(self, number: bytes, *, status: bytes = b"\x90\x00", port: int = PORT) -> None:
        self.number = number
        self.status = status
        self.commands: list[bytes] = []
        self.lifts_when_asked = False
        self._port = port
        self._line: socket.socket | None = None
        self._thread: threading.Thread | None = None

    def lay(self) -> None:
        """Lay the card on the reader; OSError where there is no virtual reader."""
        self._line = socket.create_connection(("127.0.0.1", self._port), timeout=5)
        self._line.settimeout(None)
        self._thread = threading.Thread(
            target=self._serve, args=(self._line,), name="simulated-card", daemon=True
        )
        self._thread.start()

    def lift(self) -> None:
        """Take the card away; may be called twice."""
        line, self._line = self._line, None
        if line is not None:
            _hang_up(line)
        if self._thread is not None and self._thread is not threading.current_thread():
            self._thread.join(5)

    def _serve(self, line: socket.socket) -> None:
        try:
            while True:
                length = int.from_bytes(_exactly(line, 2), "big")
                self._hear(line, _exactly(line, length))
        except (OSError, EOFError):
            return

    def _hear(self, line: socket.socket, message: bytes) -> None:
        if len(message) == 1:
            if message[0] == _GET_ATR:
                _say(line, ATR)
            return
        self.commands.append(message)
        if self.lifts_when_asked:
            _hang_up(line)
        elif message == _ASK_NUMBER:
            _say(line, self.number + self.status)
        else:
            _say(line, b"\x6d\x00")


def _say(line: socket.socket, data: bytes) -> None:
    line.sendall(len(data).to_bytes(2, "big") + data)


def _exactly(line: socket.socket, count: int) -> bytes:
    data = b""
    while len(data) < count:
        piece = line.recv(count - len(data))
        if not piece:
            raise EOFError
        data += piece
    return data


def _hang_up(line: socket.socket) -> None:
    with suppress(OSError):  # the reader may have hung up first
        line.shutdown(socket.SHUT_RDWR)
    line.close()
