"""The one grant a lane may have open, and what its outcomes say about the sensor: pure."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from shared.admission.scan import ScanAnswer

GRANTS_WITHOUT_PASSAGE = 5


@dataclass(slots=True)
class Grant:
    """A claim whose passage is awaited until `deadline` (monotonic seconds).

    `certain` turns false when something happened after which a missing passage proves nothing.
    """

    payload: str = field(repr=False)
    answer: ScanAnswer
    answered_at: float
    deadline: float
    passed: int = 0
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


class PassageSensor:
    """Notices that grants are never followed by a passage: then the sensor is to blame."""

    def __init__(self) -> None:
        self._without_passage = 0

    @property
    def is_faulty(self) -> bool:
        """Whether five grants in a row had no passage."""
        return self._without_passage >= GRANTS_WITHOUT_PASSAGE

    def note(self, walked: bool) -> None:
        """Take one finished grant into account; a passage clears the fault."""
        self._without_passage = 0 if walked else self._without_passage + 1
