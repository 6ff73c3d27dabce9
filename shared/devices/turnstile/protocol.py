"""What a lane needs of a turnstile."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class Direction(StrEnum):
    """Which way a person walks, seen from the site."""

    ENTRY = "ENTRY"
    EXIT = "EXIT"

    @property
    def opposite(self) -> Direction:
        """The other way."""
        return Direction.EXIT if self is Direction.ENTRY else Direction.ENTRY


class ReportKind(StrEnum):
    """What kind of news a report is."""

    PASSED = "PASSED"  # `count` persons rotated through
    NOT_PASSED = "NOT_PASSED"  # opened, closed again, nobody walked
    ALARM = "ALARM"  # the board saw a person do something: INTRUSION, REVERSE, TAIL_GATING, …
    FAULT = "FAULT"  # the board did something: restart, power fail, counters out of order
    FREED = "FREED"  # anybody may walk; `detail` is FIRE, or MANUAL for a key or our own command
    CONTROLLED = "CONTROLLED"  # a free arm is back at work
    STATE = "STATE"  # any other change, named in `detail`


FIRE = "FIRE"
MANUAL = "MANUAL"


@dataclass(frozen=True, slots=True)
class TurnstileReport:
    """One piece of news; `count` is in persons and 0 where nobody is counted."""

    kind: ReportKind
    direction: Direction = Direction.ENTRY
    count: int = 0
    detail: str = ""


class Turnstile(Protocol):
    """Lets one person through at a time and says what became of it; used by one thread.

    It judges nothing: who walked without leave, or twice on one, is told from its reports.
    """

    @property
    def senses_passages(self) -> bool:
        """Whether it says who walked; without a sensor an opening is all that is known."""
        ...

    def open(self, direction: Direction) -> None:
        """Release the arm for one person; returns once the board has confirmed it.

        DeviceFault says by `may_have_acted` whether the arm may be open all the same.
        """
        ...

    def hold_open(self, *, held: bool) -> None:
        """Let everybody walk both ways until told otherwise, or take the arm back to work."""
        ...

    def reports(self, timeout_seconds: float) -> Sequence[TurnstileReport]:
        """Give what happened since, waiting for the first news; nothing when the time is over.

        DeviceFault when the wire is gone or the board silent; the next call tries again.
        """
        ...

    def close(self) -> None:
        """Let go of the wire; the next call opens it again. The arm is left as it is."""
        ...
