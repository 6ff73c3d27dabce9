"""Displays that exist only in memory: eight figures with lamps, or two lines of twenty."""

from __future__ import annotations

import threading
from collections.abc import Callable

from shared.devices.simulated.peer import Peer, TcpPeer

_WIDTH = 20


class SimulatedDisplay:
    """Listens on a TCP port or on the `peer` given; `changed` is notified of all that is shown.

    `figures` and `lamp` are those of an LED8, `lines` those of a CD5220; it understands both. What
    it does not know is kept in `unknown`.
    """

    def __init__(self, port: int = 0, *, peer: Peer | None = None) -> None:
        self.figures = ""
        self.lamp = "0"
        self.lines = (" " * _WIDTH, " " * _WIDTH)
        self.unknown = bytearray()
        self.changed = threading.Condition()
        self._heard = bytearray()
        self._peer = peer or TcpPeer(port)
        self._peer.start(self._hear)

    @property
    def url(self) -> str:
        """Where a driver finds it."""
        return self._peer.url

    def wait_until(self, done: Callable[[], bool], timeout_seconds: float) -> bool:
        """Wait until it shows what is wanted."""
        with self.changed:
            return self.changed.wait_for(done, timeout_seconds)

    def vanish(self) -> None:
        """Be unplugged; it forgets what it showed."""
        self._peer.vanish()
        self._reset()

    def come_back(self) -> None:
        """Be plugged in again."""
        self._heard.clear()
        self._peer.come_back()

    def close(self) -> None:
        """Go away for good."""
        self._peer.close()

    def _hear(self, data: bytes) -> None:
        self._heard += data
        with self.changed:
            while self._heard and (length := self._first()):
                del self._heard[:length]
            self.changed.notify_all()

    def _first(self) -> int:
        """Carry out the first command and give its length; 0 to wait for the rest of it."""
        heard = self._heard
        if heard[0] == 0x0C:
            self._blank()
            return 1
        if heard[0] != 0x1B:
            self.unknown += heard[:1]
            return 1
        if len(heard) < 2:
            return 0
        match heard[1:2]:
            case b"@":
                self._reset()
                return 2
            case b"s":
                return self._set_lamp()
            case b"Q":
                return self._write()
            case _:
                self.unknown += heard[:2]
                return 2

    def _set_lamp(self) -> int:
        if len(self._heard) < 3:
            return 0
        self.lamp = chr(self._heard[2])
        return 3

    def _write(self) -> int:
        """`ESC Q A text CR`: figures, or the upper line; `ESC Q B` the lower one."""
        end = self._heard.find(b"\r", 3)
        if end < 0:
            return 0
        which, words = self._heard[2:3], self._heard[3:end].decode("ascii", "replace")
        if which == b"A" and len(words) != _WIDTH:
            self.figures = words
        elif which == b"A":
            self.lines = (words, self.lines[1])
        elif which == b"B":
            self.lines = (self.lines[0], words[:_WIDTH])
        else:
            self.unknown += self._heard[: end + 1]
        return end + 1

    def _blank(self) -> None:
        self.figures = ""
        self.lines = (" " * _WIDTH, " " * _WIDTH)

    def _reset(self) -> None:
        self._blank()
        self.lamp = "0"
