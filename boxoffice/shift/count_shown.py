"""Everything that the screen of the count shows, as one frozen value: facts, no words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum, auto

from shared.kernel.locale import Bilingual
from shared.shifts.count_shift import CountResult
from shared.shifts.open_shift import CurrentShift
from shared.shifts.report import ShiftGlance
from shared.shifts.rules import needs_signature
from shared.site.authorise import Approval


class CountStep(StrEnum):
    """Where an ending shift stands at the screen."""

    READY = auto()  # somebody else's shift, which a supervisor may count
    COUNT = auto()
    DIFFERENCE = auto()
    CLOSED = auto()
    REVIEWED = auto()


class Signed(StrEnum):
    """What a supervisor signs for."""

    CLOSE = auto()
    RECOUNT = auto()
    REVIEW = auto()


@dataclass(frozen=True, slots=True)
class SignAsked:
    """A signature for one of them; the comment explains a difference."""

    what: Signed
    approval: Approval
    comment: str = ""


@dataclass(frozen=True, slots=True)
class CountShown:
    """The whole state; without a glance the shift is not begun to be counted."""

    step: CountStep
    station: Bilingual
    shift: CurrentShift
    staff: str
    glance: ShiftGlance | None = None
    result: CountResult | None = None
    busy: bool = False

    @property
    def result_outside(self) -> bool:
        """Whether what is over or short is more than the site tolerates."""
        return self.result is not None and needs_signature(
            self.result.difference, self.result.tolerance
        )
