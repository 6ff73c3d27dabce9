"""The device's end of a pseudo-terminal: a serial port that exists only in memory. Linux only."""

from __future__ import annotations

import os
import pty
import select
import threading
import tty
from collections.abc import Callable
from pathlib import Path

from shared.devices.simulated.peer import TICK_SECONDS

_CHUNK_BYTES = 4096


class PseudoTerminal:
    """A pty behind a stable symbolic link; plugged in again it is a new pty behind the same link.

    `url` is the link, as `/dev/serial/by-path` would give it.
    """

    def __init__(self, link: Path) -> None:
        self.url = str(link)
        self.connected = threading.Event()
        self._link = link
        self._gone = threading.Event()
        self._sending = threading.Lock()
        self._thread: threading.Thread | None = None
        self._received: Callable[[bytes], object] = lambda data: None
        self._end: int | None = self._plug_in()

    def start(self, received: Callable[[bytes], object]) -> None:
        """Begin to listen; `received` is called on the peer's own thread."""
        self._received = received
        self._thread = threading.Thread(target=self._serve, name="simulated-pty", daemon=True)
        self._thread.start()

    def send(self, data: bytes) -> None:
        """Talk; what finds a full buffer is lost, as in a serial port nobody reads."""
        with self._sending:
            if self._end is None or not self.connected.is_set():
                return
            try:
                os.write(self._end, data)
            except OSError:
                return

    def vanish(self) -> None:
        """Take the device away: the link goes, and an open driver reads an error."""
        self._gone.set()
        if self._thread is not None and self._thread is not threading.current_thread():
            self._thread.join()
        self._link.unlink(missing_ok=True)
        self._pull_out()

    def come_back(self) -> None:
        """Plug the device in again, as another pty behind the same link."""
        if self._thread is not None:
            self._thread.join()
        self._gone.clear()
        self._end = self._plug_in()
        self.start(self._received)

    def close(self) -> None:
        """Take the device away for good; may be called twice."""
        self.vanish()

    def _plug_in(self) -> int:
        """Make a raw pty with no driver on it and point the link at it."""
        ours, theirs = pty.openpty()
        tty.setraw(ours)
        tty.setraw(theirs)
        os.set_blocking(ours, False)
        fresh = self._link.with_name(self._link.name + ".new")
        fresh.unlink(missing_ok=True)
        fresh.symlink_to(os.ttyname(theirs))
        fresh.replace(self._link)
        # Once the last driver lets go, our end reports a hang-up: this is how it is noticed.
        os.close(theirs)
        return ours

    def _pull_out(self) -> None:
        with self._sending:
            end, self._end = self._end, None
        self.connected.clear()
        if end is not None:
            os.close(end)

    def _serve(self) -> None:
        end = self._end
        if end is None:
            return
        poll = select.poll()
        poll.register(end, select.POLLIN)
        while not self._gone.is_set():
            flags = next((flag for _, flag in poll.poll(TICK_SECONDS * 1000)), 0)
            if flags & select.POLLHUP and not flags & select.POLLIN:
                self.connected.clear()
                self._gone.wait(TICK_SECONDS)
                continue
            self.connected.set()
            if flags & select.POLLIN:
                self._listen_once(end)

    def _listen_once(self, end: int) -> None:
        try:
            data = os.read(end, _CHUNK_BYTES)
        except OSError:
            return  # the driver let go between the poll and the read
        if data:
            self._received(data)
