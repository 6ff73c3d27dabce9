"""Frames of the 16-byte AA protocol of swing and flap boards: pure, knows no wire.

`AA 00 source CID1 CID2 target 08 D0…D7 SUM`; SUM is the low byte of the sum of bytes 1 to 14.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, IntEnum

FRAME_BYTES = 16
_START = 0xAA
_HOST = 0x01
_DATA_LENGTH = 0x08
_COMMAND = 0x02
_REPORT = 0x12


class Command(Enum):
    """What the host asks, as the first two data bytes."""

    STATUS = (0xFF, 0x00)
    OPEN_ENTRY = (0x00, 0x00)
    HOLD_ENTRY = (0x00, 0x01)
    CLOSE_ENTRY = (0x00, 0x02)
    OPEN_EXIT = (0x00, 0x03)
    HOLD_EXIT = (0x00, 0x04)
    CLOSE_EXIT = (0x00, 0x05)
    # One maker's boards want the exit's number in the other byte: a setting of the lane.
    OPEN_EXIT_IN_FIRST_BYTE = (0x03, 0x00)


class BoardState(IntEnum):
    """What the board says it is doing."""

    CLOSED_IDLE = 0x00
    CLOSED_FIRE = 0x01
    CLOSED_POWER_FAIL = 0x02
    OPEN_IDLE = 0x03
    OPEN_FIRE = 0x04
    OPEN_MANUAL = 0x05
    OPEN_ENTRY = 0x06
    OPEN_EXIT = 0x07
    CLOSING_ENTRY = 0x08
    CLOSING_EXIT = 0x09
    BLOCKED_ENTRY = 0x0A
    BLOCKED_EXIT = 0x0B
    OPENING_ENTRY = 0x0C
    OPENING_EXIT = 0x0D
    PUSHED_OPEN_ENTRY = 0x0E
    PUSHED_OPEN_EXIT = 0x0F
    STAY_ALARM = 0x5F
    INTRUSION = 0x60
    REVERSE = 0x61
    TAIL_GATING = 0x62
    EXTERNAL_ALARM = 0x63
    SELF_TEST = 0xFF


ALARM_STATES = frozenset(
    {
        BoardState.STAY_ALARM,
        BoardState.INTRUSION,
        BoardState.REVERSE,
        BoardState.TAIL_GATING,
        BoardState.EXTERNAL_ALARM,
    }
)
OPEN_STATES = frozenset(
    {
        BoardState.OPENING_ENTRY,
        BoardState.OPEN_ENTRY,
        BoardState.OPENING_EXIT,
        BoardState.OPEN_EXIT,
    }
)
FIRE_STATES = frozenset({BoardState.CLOSED_FIRE, BoardState.OPEN_FIRE})
# Anybody may walk: nobody is counted against an authorisation.
FREE_STATES = frozenset({BoardState.OPEN_IDLE, BoardState.OPEN_FIRE, BoardState.OPEN_MANUAL})


@dataclass(frozen=True, slots=True)
class BoardReport:
    """A reply or an automatic report; both counters are 24 bit and run freely."""

    address: int
    state: int
    extra: int
    entries: int
    exits: int


def command_frame(address: int, command: Command) -> bytes:
    """Build a host frame for the board at `address` (1–255)."""
    first, second = command.value
    body = bytes((0x00, _HOST, _COMMAND, 0x00, address, _DATA_LENGTH, first, second)) + bytes(6)
    return bytes((_START,)) + body + bytes((_sum(body),))


class FrameHunter:
    """Finds the reports in a byte stream that may begin anywhere and be damaged.

    A frame that does not hold costs one byte, not the whole buffer: a good one may begin in it.
    """

    def __init__(self) -> None:
        self._buffer = bytearray()
        self.dropped_bytes = 0

    def feed(self, data: bytes) -> list[BoardReport]:
        """Take bytes as they come and give the reports they complete."""
        self._buffer += data
        reports = []
        while len(self._buffer) >= FRAME_BYTES:
            frame = bytes(self._buffer[:FRAME_BYTES])
            if not _holds(frame):
                del self._buffer[0]
                self.dropped_bytes += 1
                continue
            del self._buffer[:FRAME_BYTES]
            # Echoes of our own commands and parameter pages hold too, and are no news.
            if frame[3] == _REPORT:
                reports.append(_report(frame))
        return reports

    def forget(self) -> None:
        """Drop half a frame: its other half was lost with the wire."""
        self._buffer.clear()


def _holds(frame: bytes) -> bool:
    return (
        frame[0] == _START
        and frame[1] == 0x00
        and frame[6] == _DATA_LENGTH
        and frame[15] == _sum(frame[1:15])
    )


def _report(frame: bytes) -> BoardReport:
    return BoardReport(
        address=frame[2],
        state=frame[7],
        extra=frame[8],
        entries=int.from_bytes(frame[9:12], "big"),
        exits=int.from_bytes(frame[12:15], "big"),
    )


def _sum(body: bytes) -> int:
    return sum(body) & 0xFF
