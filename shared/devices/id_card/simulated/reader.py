"""The simulated reader: answers the frames of its security module for the card that lies on it."""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import dataclass
from enum import StrEnum, auto
from functools import reduce
from operator import xor

from shared.devices.id_card.simulated.cards import SimulatedCard
from shared.devices.simulated.deeds import Deeds
from shared.devices.simulated.peer import Peer, TcpPeer, send_as_a_wire_does

PREAMBLE = b"\xaa\xaa\xaa\x96\x69"
# 05.01-20230115-0000012345-0678901234
MODULE_NUMBER = bytes.fromhex("05 00 01 00 E3 AF 34 01 39 30 00 00 F2 35 77 28")
DONE, FOUND, NO_CARD, NOT_SELECTED, READING_FAILED = 0x90, 0x9F, 0x80, 0x81, 0x41
WRONG_CARD, CARD_REFUSED, NO_CONTENT, NOT_ALLOWED, BAD_CHECKSUM = 0x40, 0x31, 0x91, 0x21, 0x10


class TakenAt(StrEnum):
    """When the card leaves the reader."""

    NEVER = auto()
    BEFORE_SELECT = auto()
    BEFORE_READ = auto()
    WHILE_READ = auto()  # the module falls silent


@dataclass
class ReaderFaults:
    """What the reader does wrong from now on; may be changed while it runs."""

    silent: bool = False
    status: int = DONE  # 60: self-test failed, 66: not authorised
    status_after_reset: int = DONE
    late_seconds: float = 0.0
    fragment_bytes: int = 0
    wrong_checksums: int = 0  # how many of the next frames
    lost_bytes: int = 0  # once: so many are missing in the middle of the next frame
    garbage: bytes = b""  # before each frame
    glued: bytes = b""  # behind each frame
    hears_badly: int = 0  # says 10 to so many requests
    vanishes_mid_frame: bool = False  # once: half a frame, then gone


class SimulatedIdCardReader:
    """Speaks the real bytes on a TCP port or on the `peer` given.

    `keeps_finding` tells whether a card that was read and lies on is found again: readers differ.
    `requests` keeps command and parameter of every frame received.
    """

    def __init__(
        self,
        port: int = 0,
        *,
        peer: Peer | None = None,
        keeps_finding: bool = True,
        baud_rate: int = 0,
    ) -> None:
        self.faults = ReaderFaults()
        self.keeps_finding = keeps_finding
        self.taken_at = TakenAt.NEVER
        self.requests: list[bytes] = []
        self.readings = 0
        self._baud_rate = baud_rate
        self._card: SimulatedCard | None = None
        self._was_read = self._selected = False
        self._heard = bytearray()
        self._deeds = Deeds("simulated-id-card")
        self._peer = peer or TcpPeer(port)
        self._peer.start(lambda data: self._deeds.do(lambda: self._hear(data)))

    @property
    def url(self) -> str:
        """Where a driver finds it."""
        return self._peer.url

    @property
    def laid(self) -> bool:
        """Tell whether a card lies on it."""
        return self._card is not None

    def wait_until_connected(self, timeout_seconds: float) -> bool:
        """Wait for a driver and tell whether one came."""
        return self._peer.connected.wait(timeout_seconds)

    def lay(self, card: SimulatedCard) -> Future[None]:
        """Lay a card on the reader."""
        return self._deeds.do(lambda: self._put(card))

    def lift(self) -> Future[None]:
        """Take the card away."""
        return self._deeds.do(lambda: self._put(None))

    def send_bytes(self, data: bytes) -> Future[None]:
        """Say exactly these bytes."""
        return self._deeds.do(lambda: self._peer.send(data))

    def vanish(self) -> Future[None]:
        """Be unplugged."""
        return self._deeds.do(self._peer.vanish)

    def come_back(self) -> Future[None]:
        """Be plugged in again; a pseudo-terminal comes back as another device."""
        return self._deeds.do(self._peer.come_back)

    def close(self) -> None:
        """Go away for good."""
        self._deeds.close()
        self._peer.close()

    def _put(self, card: SimulatedCard | None) -> None:
        self._card, self._was_read, self._selected = card, False, False

    # What it hears.

    def _hear(self, data: bytes) -> None:
        self._heard += data
        while (start := self._heard.find(PREAMBLE)) >= 0:
            del self._heard[:start]
            if len(self._heard) < 7:
                return
            end = 7 + int.from_bytes(self._heard[5:7], "big")
            if len(self._heard) < end:
                return
            frame = bytes(self._heard[:end])
            del self._heard[:end]
            self._obey(frame)

    def _obey(self, frame: bytes) -> None:
        if reduce(xor, frame[5:]) or self.faults.hears_badly:
            self.faults.hears_badly = max(self.faults.hears_badly - 1, 0)
            self._say(BAD_CHECKSUM)
            return
        request = frame[7:9]
        self.requests.append(request)
        if self.faults.status != DONE and request[0] not in (0x10, 0x11):
            self._say(self.faults.status)
            return
        self._answer(request)

    def _answer(self, request: bytes) -> None:
        match request:
            case b"\x10\xff":
                self.faults.status = self.faults.status_after_reset
                self._say(self.faults.status)
            case b"\x11\xff":
                self._say(self.faults.status)
            case b"\x12\xff":
                self._say(DONE, MODULE_NUMBER)
            case b"\x20\x01":
                self._find()
            case b"\x20\x02":
                self._select()
            case b"\x30\x01" | b"\x30\x10":
                self._read(fingerprints=request[1] == 0x10)
            case b"\x30\x03":
                self._say(NO_CONTENT)
            case _:
                self._say(NOT_ALLOWED)

    # The card.

    def _find(self) -> None:
        there = self._card is not None and (self.keeps_finding or not self._was_read)
        self._selected = False
        if there:
            self._say(FOUND, bytes(4))
            if self.taken_at is TakenAt.BEFORE_SELECT:
                self._put(None)
        else:
            self._say(NO_CARD)

    def _select(self) -> None:
        if self._card is None:
            self._say(NOT_SELECTED)
            return
        if not self._card.resident:
            self._say(WRONG_CARD)
            return
        self._selected = True
        self._say(DONE, bytes(8))
        if self.taken_at is TakenAt.BEFORE_READ:
            self._put(None)

    def _read(self, *, fingerprints: bool) -> None:
        card = self._card
        if card is None:
            self._say(READING_FAILED)
        elif not self._selected:
            self._say(NOT_ALLOWED)
        elif not card.genuine:
            self._say(CARD_REFUSED)
        elif self.taken_at is TakenAt.WHILE_READ:
            self._put(None)
        else:
            self._was_read, self._selected = True, False
            self.readings += 1
            self._say(DONE, _content(card, fingerprints=fingerprints))

    # What it says.

    def _say(self, status: int, data: bytes = b"") -> None:
        body = (len(data) + 4).to_bytes(2, "big") + bytes((0, 0, status)) + data
        check = reduce(xor, body)
        faults = self.faults
        if faults.wrong_checksums:
            faults.wrong_checksums -= 1
            check ^= 0x01
        frame = PREAMBLE + body + bytes((check,))
        if faults.lost_bytes:
            frame = frame[:9] + frame[9 + faults.lost_bytes :]
            faults.lost_bytes = 0
        if faults.silent:
            return
        if faults.vanishes_mid_frame:
            faults.vanishes_mid_frame = False
            self._peer.send(frame[: len(frame) // 2])
            self._peer.vanish()
        elif faults.late_seconds:
            self._deeds.after(faults.late_seconds, lambda: self._send(frame))
        else:
            self._send(frame)

    def _send(self, frame: bytes) -> None:
        send_as_a_wire_does(
            self._peer,
            self.faults.garbage + frame + self.faults.glued,
            baud_rate=self._baud_rate,
            fragment_bytes=self.faults.fragment_bytes,
        )


def _content(card: SimulatedCard, *, fingerprints: bool) -> bytes:
    parts = [card.text, card.photo, *([card.fingerprints] if fingerprints else [])]
    return b"".join(len(part).to_bytes(2, "big") for part in parts) + b"".join(parts)
