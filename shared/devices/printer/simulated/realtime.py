"""Finds real-time commands wherever they stand: many printers obey them even inside data."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, auto


class RealTimeKind(Enum):
    """What a real-time command asks for."""

    STATUS = auto()
    PULSE = auto()
    CLEAR = auto()
    RECOVER = auto()


@dataclass(frozen=True, slots=True)
class RealTimeCommand:
    """One command; `argument` is the n of `10 04 n` and `10 05 n`.

    `end` is where it ended in the bytes that were seen last.
    """

    kind: RealTimeKind
    argument: int = 0
    end: int = 0


_CLEAR = b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08"
_LONGEST = len(_CLEAR)


class RealTimeWatch:
    """Looks at bytes as they arrive; a command may come in pieces."""

    def __init__(self) -> None:
        self._recent = b""

    def see(self, data: bytes) -> list[RealTimeCommand]:
        """Take bytes and give the commands they complete."""
        found: list[RealTimeCommand] = []
        for end, byte in enumerate(data, start=1):
            self._recent = (self._recent + bytes((byte,)))[-_LONGEST:]
            command = _ending(self._recent)
            if command is not None:
                found.append(replace(command, end=end))
                self._recent = b""
        return found


def _ending(recent: bytes) -> RealTimeCommand | None:
    if recent == _CLEAR:
        return RealTimeCommand(RealTimeKind.CLEAR)
    last = recent[-1]
    if recent[-3:-1] == b"\x10\x04" and 1 <= last <= 4:
        return RealTimeCommand(RealTimeKind.STATUS, last)
    if recent[-3:-1] == b"\x10\x05" and last in (1, 2):
        return RealTimeCommand(RealTimeKind.RECOVER, last)
    if recent[-5:-2] == b"\x10\x14\x01" and recent[-2] in (0, 1) and 1 <= last <= 8:
        return RealTimeCommand(RealTimeKind.PULSE)
    return None
