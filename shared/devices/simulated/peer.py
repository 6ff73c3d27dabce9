"""The device's end of a wire: what a simulator listens and talks on. A TCP port, everywhere."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable
from typing import Protocol

TICK_SECONDS = 0.02
_BITS_PER_BYTE = 10  # start, eight data, stop
_CHUNK_BYTES = 4096


class Peer(Protocol):
    """One end of a wire; `connected` is set while a driver holds the other."""

    url: str
    connected: threading.Event

    def start(self, received: Callable[[bytes], object]) -> None:
        """Begin to listen; `received` is called on the peer's own thread."""
        ...

    def send(self, data: bytes) -> None:
        """Talk; what nobody listens to is lost, as on a real wire."""
        ...

    def vanish(self) -> None:
        """Be unplugged."""
        ...

    def come_back(self) -> None:
        """Be plugged in again at the same address."""
        ...

    def close(self) -> None:
        """Go away for good."""
        ...


def send_as_a_wire_does(
    peer: Peer, data: bytes, *, baud_rate: int = 0, fragment_bytes: int = 0
) -> None:
    """Send in pieces and no faster than the line is; blocks for as long as that takes."""
    if baud_rate and not fragment_bytes:
        fragment_bytes = 1
    size = fragment_bytes or max(len(data), 1)
    for start in range(0, len(data), size):
        piece = data[start : start + size]
        peer.send(piece)
        if baud_rate:
            time.sleep(len(piece) * _BITS_PER_BYTE / baud_rate)
        elif fragment_bytes:
            time.sleep(0.001)


class TcpPeer:
    """Listens on loopback and serves one driver at a time, as a serial-to-network box does."""

    def __init__(self, port: int = 0) -> None:
        self._listener = self._listen(port)
        self._port = int(self._listener.getsockname()[1])
        self.url = f"socket://127.0.0.1:{self._port}"
        self.connected = threading.Event()
        self._client: socket.socket | None = None
        self._sending = threading.Lock()
        self._gone = threading.Event()
        self._thread: threading.Thread | None = None
        self._received: Callable[[bytes], object] = lambda data: None

    def start(self, received: Callable[[bytes], object]) -> None:
        """Begin to listen; `received` is called on the peer's own thread."""
        self._received = received
        self._thread = threading.Thread(
            target=self._serve, args=(self._listener,), name="simulated-tcp", daemon=True
        )
        self._thread.start()

    def send(self, data: bytes) -> None:
        """Talk to the driver, if there is one."""
        with self._sending:
            client = self._client
            if client is None:
                return
            try:
                client.sendall(data)
            except OSError:
                return  # the driver hung up; the serving thread notices by itself

    def vanish(self) -> None:
        """Hang up and stop listening: the driver reads an end, then is refused."""
        self._gone.set()
        self._hang_up()
        if self._thread is not None and self._thread is not threading.current_thread():
            self._thread.join()
        self._listener.close()

    def come_back(self) -> None:
        """Listen on the same port again."""
        if self._thread is not None:
            self._thread.join()
        self._gone.clear()
        self._listener = self._listen(self._port)
        self.start(self._received)

    def close(self) -> None:
        """Hang up for good; may be called twice."""
        self.vanish()

    @staticmethod
    def _listen(port: int) -> socket.socket:
        listener = socket.socket()
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(("127.0.0.1", port))
        listener.listen(4)
        listener.settimeout(TICK_SECONDS)
        return listener

    def _serve(self, listener: socket.socket) -> None:
        while not self._gone.is_set():
            try:
                client, _ = listener.accept()
            except TimeoutError:
                continue
            except OSError:
                return
            self._talk_with(client)

    def _talk_with(self, client: socket.socket) -> None:
        client.settimeout(TICK_SECONDS)
        client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        with self._sending:
            self._client = client
        self.connected.set()
        while not self._gone.is_set() and self._listen_once(client):
            pass
        self._hang_up()

    def _listen_once(self, client: socket.socket) -> bool:
        """Take what the driver says; false when it has hung up."""
        try:
            data = client.recv(_CHUNK_BYTES)
        except TimeoutError:
            return True
        except OSError:
            return False
        if data:
            self._received(data)
        return bool(data)

    def _hang_up(self) -> None:
        with self._sending:
            client, self._client = self._client, None
        self.connected.clear()
        if client is not None:
            client.close()
