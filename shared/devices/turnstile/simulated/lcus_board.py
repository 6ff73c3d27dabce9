"""An LCUS relay board: relays and nothing else. Three generations, and the gap they need."""

from __future__ import annotations

import time
from concurrent.futures import Future

from shared.devices.simulated.deeds import Deeds
from shared.devices.simulated.peer import Peer, TcpPeer
from shared.devices.turnstile.simulated.board_faults import BoardFaults, say

ANSWERS, TELLS_ALL, MUTE = "answers", "tells_all", "mute"
GAP_SECONDS = 0.045  # a real one needs 50 ms; five are left to the clocks of a busy machine
CHANNELS = 8


class SimulatedLcusBoard:
    """Speaks the real bytes; `changes` keeps each relay, its new state and when (monotonic).

    Frames that come within `gap_seconds` of the last one are lost, as on the real board; `lost`
    counts them. In a busy process 0: frames are heard late there, and then close together.
    """

    def __init__(
        self,
        generation: str = ANSWERS,
        port: int = 0,
        *,
        peer: Peer | None = None,
        momentary_seconds: float = 0.5,
        gap_seconds: float = GAP_SECONDS,
    ) -> None:
        self.generation = generation
        self.momentary_seconds = momentary_seconds
        self._gap_seconds = gap_seconds
        self.faults = BoardFaults()
        self.relays = [False] * CHANNELS
        self.changes: list[tuple[int, bool, float]] = []
        self.openings = 0
        self.lost = 0
        self._heard = b""
        self._last = float("-inf")
        self._deeds = Deeds("simulated-lcus")
        self._peer = peer or TcpPeer(port)
        self._peer.start(lambda data: self._deeds.do(lambda: self._hear(data)))

    @property
    def url(self) -> str:
        """Where a driver finds it."""
        return self._peer.url

    def wait_until_connected(self, timeout_seconds: float) -> bool:
        """Wait for a driver and tell whether one came."""
        return self._peer.connected.wait(timeout_seconds)

    def leave_on(self, relay: int) -> Future[None]:
        """Be as a program that died left it."""
        return self._deeds.do(lambda: self._switch(relay, True))

    def vanish(self) -> Future[None]:
        """Be unplugged."""
        return self._deeds.do(self._peer.vanish)

    def come_back(self) -> Future[None]:
        """Be plugged in again."""
        return self._deeds.do(self._peer.come_back)

    def close(self) -> None:
        """Go away for good."""
        self._deeds.close()
        self._peer.close()

    def _hear(self, data: bytes) -> None:
        if self.faults.deaf:
            return
        self._heard += data
        while self._heard:
            if self._heard[0] == 0xFF:
                self._heard = self._heard[1:]
                self._tell_all()
            elif self._heard[0] != 0xA0:
                self._heard = self._heard[1:]
            elif len(self._heard) < 4:
                return
            elif sum(self._heard[:3]) % 256 != self._heard[3]:
                self._heard = self._heard[1:]
            else:
                frame, self._heard = self._heard[:4], self._heard[4:]
                self._obey(frame[1], frame[2])

    def _obey(self, relay: int, op: int) -> None:
        now = time.monotonic()
        too_soon, self._last = now - self._last < self._gap_seconds, now
        if too_soon or not 1 <= relay <= CHANNELS:
            self.lost += 1
            return
        if op in (0x00, 0x01):
            self._switch(relay, op == 0x01)
        elif self.generation == ANSWERS and op in (0x02, 0x03, 0x04, 0x06):
            self._switch(relay, {2: False, 3: True, 6: True}.get(op, not self.relays[relay - 1]))
            if op == 0x06:
                self._deeds.after(self.momentary_seconds, lambda: self._switch(relay, False))
            self._say_state(relay)
        elif self.generation == ANSWERS and op == 0x05:
            self._say_state(relay)

    def _say_state(self, relay: int) -> None:
        body = bytes((0xA0, relay, int(self.relays[relay - 1])))
        say(body + bytes((sum(body) % 256,)), self.faults, self._peer, self._deeds)

    def _tell_all(self) -> None:
        if self.generation == TELLS_ALL:
            words = [
                f"CH{at + 1}: {'ON' if on else 'OFF'}" for at, on in enumerate(self.relays[:2])
            ]
            self._peer.send("\r\n".join(words).encode() + b"\r\n")

    def _switch(self, relay: int, on: bool) -> None:
        if self.relays[relay - 1] == on:
            return
        self.relays[relay - 1] = on
        self.openings += on
        self.changes.append((relay, on, time.monotonic()))
