"""The one grant a lane may have open, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum, auto
from uuid import UUID

from shared.admission.presented import Presented
from shared.admission.scan_answer import ScanAnswer


class GivenBack(StrEnum):
    """What became of a use on which nobody walked."""

    SURE = auto()  # it can be used again
    KEPT = auto()  # it is gone all the same: for the third time
    NOTED = auto()  # on this disk only: the database counts the times of all gates later


@dataclass(slots=True)
class Grant:
    """A claim whose passage is awaited until `deadline` (monotonic seconds).

    `certain` turns false when something happened after which a missing passage proves nothing.
    `opened` is how often the arm was released for it, `against` who walked the other way meanwhile.
    """

    presented: Presented
    answer: ScanAnswer
    answered_at: float
    deadline: float
    passed: int = 0
    opened: int = 1
    against: int = 0
    certain: bool = True
    rescan_shown: bool = False

    @property
    def is_complete(self) -> bool:
        """Whether all persons of the ticket have walked."""
        return self.passed >= self.answer.persons


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a claim: `persons` walked, or 0 and it is given back."""

    scan_id: UUID
    persons: int
