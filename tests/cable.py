"""The cable between a station and its database: pulled, both ends wait and nobody says a word."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from selectors import EVENT_READ, DefaultSelector
from threading import Event, Thread
from typing import Final

from sqlalchemy.engine import make_url

from tests.conftest import ParkDatabase

_TURN_SECONDS: Final = 0.02
_CHUNK: Final = 65_536


class Cable:
    """Carries bytes to and fro on loopback. Pulled, it takes connections, and carries nothing."""

    def __init__(self, host: str, port: int) -> None:
        self._there = host, port
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listening.getsockname()[1])
        self._pulled, self._over = Event(), Event()
        self._other: dict[socket.socket, socket.socket] = {}
        self._selector = DefaultSelector()
        self._selector.register(self._listening, EVENT_READ)
        self._thread = Thread(target=self._carry, daemon=True)
        self._thread.start()

    def pull(self) -> None:
        """Carry nothing any more, and close nothing."""
        self._pulled.set()

    def plug_in(self) -> None:
        """Carry again what was sent meanwhile, as TCP does."""
        self._pulled.clear()

    def close(self) -> None:
        """Cut it."""
        self._over.set()
        self._thread.join()
        for end in (*self._other, self._listening):
            end.close()
        self._selector.close()

    def _carry(self) -> None:
        while not self._over.is_set():
            if self._pulled.is_set():
                self._over.wait(_TURN_SECONDS)
                continue
            for key, _ in self._selector.select(_TURN_SECONDS):
                end = key.fileobj
                assert isinstance(end, socket.socket)
                if end is self._listening:
                    self._join(self._listening.accept()[0])
                else:
                    self._pass_on(end)

    def _join(self, here: socket.socket) -> None:
        there = socket.create_connection(self._there)
        self._other |= {here: there, there: here}
        for end in (here, there):
            self._selector.register(end, EVENT_READ)

    def _pass_on(self, end: socket.socket) -> None:
        other = self._other.get(end)
        if other is None:
            return
        data = b""
        with suppress(OSError):
            data = end.recv(_CHUNK)
            other.sendall(data)
        if not data:
            for gone in (end, other):
                self._selector.unregister(gone)
                del self._other[gone]
                gone.close()


@contextmanager
def by_cable(park: ParkDatabase) -> Iterator[tuple[ParkDatabase, Cable]]:
    """Give the park as its stations reach it by a cable; the superuser sits at the server."""
    url = make_url(park.admin_url)
    cable = Cable(str(url.host), int(url.port or 5432))
    urls = {
        code: make_url(one)
        .set(host="127.0.0.1", port=cable.port)
        .render_as_string(hide_password=False)
        for code, one in park.park.station_urls.items()
    }
    try:
        yield ParkDatabase(park.admin_url, replace(park.park, station_urls=urls)), cable
    finally:
        cable.close()
