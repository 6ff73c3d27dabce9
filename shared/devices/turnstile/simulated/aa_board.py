"""A turnstile that exists only in memory: an AA board, its arm, and the people before it."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass

from shared.devices.simulated.deeds import Deeds
from shared.devices.simulated.peer import Peer, TcpPeer, send_as_a_wire_does

CLOSED, OPEN_ENTRY, CLOSING_ENTRY, SELF_TEST = 0x00, 0x06, 0x08, 0xFF
OPEN_EXIT, CLOSING_EXIT, HELD_OPEN, FIRE = 0x07, 0x09, 0x03, 0x04
INTRUSION = 0x60
_CLOSING = {OPEN_ENTRY: CLOSING_ENTRY, OPEN_EXIT: CLOSING_EXIT}
_FRAME_BYTES = 16


@dataclass
class TurnstileFaults:
    """What the board does wrong from now on; may be changed while it runs."""

    silent: bool = False  # hears everything, says nothing
    deaf_to_opening: bool = False  # answers, and does not open
    late_seconds: float = 0.0
    fragment_bytes: int = 0
    wrong_checksums: int = 0  # how many of the next frames
    garbage: bytes = b""  # before each frame
    echoes: bool = False  # as a two-wire RS-485 line does
    vanishes_mid_frame: bool = False  # once: half a frame, then gone


class SimulatedTurnstile:
    """Speaks the real bytes on a TCP port or on the `peer` given.

    Opens for `passing_seconds`; a person walks when told by `walk_through`, or by itself
    `walks_after_seconds` after each opening. `frames` keeps every 16-byte frame received,
    `passages` the persons of each passage. All deeds happen in order on one thread.
    """

    def __init__(
        self,
        port: int = 0,
        address: int = 1,
        *,
        peer: Peer | None = None,
        passing_seconds: float = 5.0,
        closing_seconds: float = 0.1,
        walks_after_seconds: float | None = None,
        persons_per_passage: int = 1,
        reports_by_itself: bool = True,
        entries: int = 0,
        exits: int = 0,
        baud_rate: int = 0,
    ) -> None:
        self.address = address
        self.passing_seconds = passing_seconds
        self.closing_seconds = closing_seconds
        self.walks_after_seconds = walks_after_seconds
        self.persons_per_passage = persons_per_passage
        self.reports_by_itself = reports_by_itself
        self.faults = TurnstileFaults()
        self.frames: list[bytes] = []
        self.passages: list[int] = []
        self.openings = 0
        self.state = CLOSED
        self.entries = entries
        self.exits = exits
        self._baud_rate = baud_rate
        self._heard = bytearray()
        self._commands: dict[bytes, Callable[[], None]] = {
            b"\x00\x00": lambda: self._open(OPEN_ENTRY),
            b"\x00\x01": lambda: self._answer(HELD_OPEN),
            b"\x00\x02": lambda: self._answer(CLOSED),
            b"\x00\x03": lambda: self._open(OPEN_EXIT),
            b"\x00\x04": lambda: self._answer(HELD_OPEN),
            b"\x00\x05": lambda: self._answer(CLOSED),
        }
        self._deeds = Deeds("simulated-turnstile")
        self._peer = peer or TcpPeer(port)
        self._peer.start(lambda data: self._deeds.do(lambda: self._hear(data)))

    @property
    def url(self) -> str:
        """Where a driver finds it."""
        return self._peer.url

    def wait_until_connected(self, timeout_seconds: float) -> bool:
        """Wait for a driver and tell whether one came."""
        return self._peer.connected.wait(timeout_seconds)

    def walk_through(self, persons: int | None = None) -> Future[bool]:
        """Have somebody walk in; the future tells whether the arm let them."""
        return self._deeds.do(lambda: self._walk(persons or self.persons_per_passage))

    def walk_out(self, persons: int = 1) -> Future[None]:
        """Have somebody walk out; the exit side turns freely."""
        return self._deeds.do(lambda: self._count_out(persons))

    def force(self, persons: int = 1) -> Future[None]:
        """Have somebody press through the shut arm; the board raises its alarm."""
        return self._deeds.do(lambda: self._force(persons))

    def set_fire(self, burning: bool) -> Future[None]:
        """Close or open the fire contact; while it is closed the arm is down."""
        return self._deeds.do(lambda: self._change(FIRE if burning else CLOSED))

    def restart(self) -> Future[None]:
        """Switch the board off and on: counters at zero, a moment of self test."""
        return self._deeds.do(self._restart)

    def send_bytes(self, data: bytes) -> Future[None]:
        """Say exactly these bytes."""
        return self._deeds.do(lambda: self._peer.send(data))

    def vanish(self) -> Future[None]:
        """Be unplugged; the arm and its counters live on."""
        return self._deeds.do(self._peer.vanish)

    def come_back(self) -> Future[None]:
        """Be plugged in again; a pseudo-terminal comes back as another device."""
        return self._deeds.do(self._peer.come_back)

    def close(self) -> None:
        """Go away for good."""
        self._deeds.close()
        self._peer.close()

    # The board: what it hears and says.

    def _hear(self, data: bytes) -> None:
        if self.faults.echoes:
            self._peer.send(data)
        self._heard += data
        while len(self._heard) >= _FRAME_BYTES:
            frame = bytes(self._heard[:_FRAME_BYTES])
            if frame[0] != 0xAA or frame[15] != sum(frame[1:15]) % 256:
                del self._heard[0]
                continue
            del self._heard[:_FRAME_BYTES]
            self.frames.append(frame)
            self._obey(frame)

    def _obey(self, frame: bytes) -> None:
        asks_status = frame[7] == 0xFF
        if frame[3:5] != b"\x02\x00" or frame[5] not in (0, self.address):
            return
        deed = self._commands.get(frame[7:9])
        if deed is not None and self.state != FIRE and not self.faults.deaf_to_opening:
            deed()
        elif not asks_status or frame[5] == self.address:
            self._say_report()

    def _say_report(self) -> None:
        head = bytes((0x00, self.address, 0x12, 0x00, 0x00, 0x08, self.state, 0x02))
        body = head + self.entries.to_bytes(3, "big") + self.exits.to_bytes(3, "big")
        check = sum(body) % 256
        if self.faults.wrong_checksums:
            self.faults.wrong_checksums -= 1
            check = (check + 1) % 256
        if not self.faults.silent:
            self._say(b"\xaa" + body + bytes((check,)))

    def _say(self, frame: bytes) -> None:
        if self.faults.vanishes_mid_frame:
            self.faults.vanishes_mid_frame = False
            self._peer.send(frame[:7])
            self._peer.vanish()
        elif self.faults.late_seconds:
            self._deeds.after(self.faults.late_seconds, lambda: self._send(frame))
        else:
            self._send(frame)

    def _send(self, frame: bytes) -> None:
        send_as_a_wire_does(
            self._peer,
            self.faults.garbage + frame,
            baud_rate=self._baud_rate,
            fragment_bytes=self.faults.fragment_bytes,
        )

    # The arm and the people.

    def _change(self, state: int) -> None:
        self.state = state
        if self.reports_by_itself:
            self._say_report()

    def _answer(self, state: int) -> None:
        self.state = state
        self._say_report()

    def _open(self, state: int) -> None:
        self.openings += 1
        opening = self.openings
        self._answer(state)
        self._deeds.after(self.passing_seconds, lambda: self._give_up(opening))
        if self.walks_after_seconds is not None:
            self._deeds.after(self.walks_after_seconds, lambda: self._walk_if(opening))

    def _walk_if(self, opening: int) -> None:
        if opening == self.openings:
            self._walk(self.persons_per_passage)

    def _give_up(self, opening: int) -> None:
        if opening == self.openings and self.state in _CLOSING:
            self._close_arm()

    def _walk(self, persons: int) -> bool:
        if self.state == OPEN_EXIT:
            self._count_out(persons)
        elif self.state in (OPEN_ENTRY, HELD_OPEN, FIRE):
            self.entries = (self.entries + persons) % (1 << 24)
        else:
            return False
        self.passages.append(persons)
        if self.state != OPEN_EXIT:
            self._change(self.state)
        if self.state in _CLOSING:
            self._close_arm()
        return True

    def _count_out(self, persons: int) -> None:
        self.exits = (self.exits + persons) % (1 << 24)
        self._change(self.state)

    def _force(self, persons: int) -> None:
        self.entries = (self.entries + persons) % (1 << 24)
        before, self.state = self.state, INTRUSION
        self._say_report()
        self._change(before)

    def _close_arm(self) -> None:
        self._change(_CLOSING[self.state])
        closing = self.openings
        self._deeds.after(self.closing_seconds, lambda: self._closed(closing))

    def _closed(self, closing: int) -> None:
        if closing == self.openings and self.state in _CLOSING.values():
            self._change(CLOSED)

    def _restart(self) -> None:
        self.entries = self.exits = 0
        self._heard.clear()
        self._change(SELF_TEST)
        self._deeds.after(self.closing_seconds, lambda: self._change(CLOSED))
