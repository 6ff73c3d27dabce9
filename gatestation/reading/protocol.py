"""What a lane needs of anything that reads credentials."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from shared.admission.presented import Presented


class ReaderKind(StrEnum):
    """What a reader is called on the screen of a lane."""

    SCANNER = "SCANNER"
    CAMERA = "CAMERA"
    ID_CARD = "ID_CARD"
    CARD = "CARD"
    FACE = "FACE"
    KEYBOARD = "KEYBOARD"


class ReadTrouble(StrEnum):
    """Why something that was held out told nothing; the visitor can do something about each."""

    TAKEN_AWAY = "TAKEN_AWAY"
    NOT_AN_ID_CARD = "NOT_AN_ID_CARD"
    NOT_GENUINE = "NOT_GENUINE"
    UNREADABLE = "UNREADABLE"
    NO_NUMBER = "NO_NUMBER"
    RANDOM_NUMBER = "RANDOM_NUMBER"


@dataclass(frozen=True, slots=True)
class Reader:
    """A reader with the kind by which the screen names it."""

    kind: ReaderKind
    source: LaneReader


class LaneReader(Protocol):
    """Gives what is presented to it, each sighting once; used by one thread, its own."""

    def read(self, timeout_seconds: float) -> Presented | ReadTrouble | None:
        """Wait for a credential, or give None when the time is over; raises DeviceFault."""
        ...

    def close(self) -> None:
        """Let go of the device; the next call opens it again."""
        ...
