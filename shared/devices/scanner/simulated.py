"""A scanner that exists only in memory and sends the bytes a real one would."""

from __future__ import annotations

from concurrent.futures import Future

from shared.devices.simulated.deeds import Deeds
from shared.devices.simulated.peer import Peer, TcpPeer, send_as_a_wire_does


class SimulatedScanner:
    """Sends each presented code with its terminator, on a TCP port or on the `peer` given.

    Every deed returns at once and is done in order on one thread of its own; the future tells
    when. `baud_rate` 0 sends as fast as it can. What nobody listens to is lost.
    """

    def __init__(
        self,
        port: int = 0,
        *,
        peer: Peer | None = None,
        terminator: bytes = b"\r",
        encoding: str = "utf-8",
        baud_rate: int = 0,
    ) -> None:
        self._peer = peer or TcpPeer(port)
        self._terminator = terminator
        self._encoding = encoding
        self._baud_rate = baud_rate
        self._hand = Deeds("simulated-scanner")
        self.heard = bytearray()
        self._peer.start(self.heard.extend)

    @property
    def url(self) -> str:
        """Where a driver finds it."""
        return self._peer.url

    def wait_until_connected(self, timeout_seconds: float) -> bool:
        """Wait for a driver and tell whether one came."""
        return self._peer.connected.wait(timeout_seconds)

    def present(self, *texts: str, prefix: bytes = b"", fragment_bytes: int = 0) -> Future[None]:
        """Hold a code before the window; several codes leave glued together in one piece."""
        codes = b"".join(text.encode(self._encoding) + self._terminator for text in texts)
        return self.send_bytes(prefix + codes, fragment_bytes=fragment_bytes)

    def send_bytes(self, data: bytes, *, fragment_bytes: int = 0) -> Future[None]:
        """Send exactly these bytes: garbage, noise, half a code."""
        return self._hand.do(
            lambda: send_as_a_wire_does(
                self._peer, data, baud_rate=self._baud_rate, fragment_bytes=fragment_bytes
            )
        )

    def vanish(self) -> Future[None]:
        """Be unplugged once everything before has been sent."""
        return self._hand.do(self._peer.vanish)

    def come_back(self) -> Future[None]:
        """Be plugged in again; a pseudo-terminal comes back as another device."""
        return self._hand.do(self._peer.come_back)

    def close(self) -> None:
        """Go away for good."""
        self._hand.close()
        self._peer.close()
