"""What the law asks of faces: an assessment first, a guardian for a child, a count that warns.

Measures for the security of face recognition technology, in force since 2025-06-01; PIPL art. 29,
31 and 55.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from shared.identity.notices import GUARDIAN_UNDER
from shared.identity.person import BAND_YEARS

WARN_AT: Final = 80_000
FILE_AT: Final = 100_000  # from here on the net office of the province must be told in 30 days
MOST_DAYS: Final = 30


class FaceCountWarning(StrEnum):
    """What the number of stored faces asks of the site."""

    NEAR = "near"  # prepare the filing
    FILE = "file"  # file within 30 working days


@dataclass(frozen=True, slots=True)
class FaceTerms:
    """Whether and how faces are recognised here; without an assessment number they are not.

    `likeness` is the greatest distance in thousandths, `keep_days` count from the end of the pass.
    """

    assessment: str
    likeness: int
    keep_days: int
    enrolled: int
    version: int

    @property
    def on(self) -> bool:
        """Tell whether faces may be enrolled and recognised."""
        return self.assessment != ""

    @property
    def warning(self) -> FaceCountWarning | None:
        """Say what the number of stored faces asks for."""
        if self.enrolled >= FILE_AT:
            return FaceCountWarning.FILE
        return FaceCountWarning.NEAR if self.enrolled >= WARN_AT else None


def asks_guardian(birth_band: int | None, on: date) -> bool | None:
    """Tell whether somebody born in a band of years is under 14; None where the person must say.

    A band is the first of five years, all that is kept in plain of a birthday.
    """
    if birth_band is None:
        return None
    youngest = date(birth_band + BAND_YEARS - 1, 12, 31)
    eldest = date(birth_band, 1, 1)
    if _age(youngest, on) >= GUARDIAN_UNDER:
        return False
    return True if _age(eldest, on) < GUARDIAN_UNDER else None


def _age(born: date, on: date) -> int:
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))
