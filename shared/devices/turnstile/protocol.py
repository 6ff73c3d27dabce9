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


class ReportKind(StrEnum):
    """What kind of news a report is."""

    PASSED = "PASSED"  # `count` persons rotated through
    NOT_PASSED = "NOT_PASSED"  # opened, closed again, nobody walked
    ALARM = "ALARM"  # a person did something: intrusion, reverse, tail-gating
    FAULT = "FAULT"  # the board did something: restart, power fail, counters out of order
    STATE = "STATE"  # any other change, named in `detail`


@dataclass(frozen=True, slots=True)
class TurnstileReport:
    """One piece of news; `count` is in persons and 0 where nobody is counted."""

    kind: ReportKind
    direction: Direction = Direction.ENTRY
    count: int = 0
    detail: str = ""


class Turnstile(Protocol):
    """Lets one person in at a time and says what became of it; used by one thread."""

    def open_entry(self) -> None:
        """Release the arm for one entry; returns once the board has confirmed it.

        DeviceFault says by `may_have_acted` whether the arm may be open all the same.
        """
        ...

    def reports(self, timeout_seconds: float) -> Sequence[TurnstileReport]:
        """Give what happened since, waiting for the first news; nothing when the time is over.

        DeviceFault when the wire is gone or the board silent; the next call tries again.
        """
        ...

    def close(self) -> None:
        """Let go of the wire; the next call opens it again. The arm is left as it is."""
        ...
