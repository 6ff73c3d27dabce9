"""How many persons a site has room for, as LB/T 34-2014 works it out: facts in, answer out.

C1 = Σ (area of a spot / area each person needs); Z = whole stays in the open hours; C2 = C1 × Z.
The authority's approval counts; this is what one applies with.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

# The guideline's control section: arrivals are warned at this share, sale stops at the whole.
WARN_PERCENT: Final = 80


@dataclass(frozen=True, slots=True)
class Spot:
    """A usable area in m², and how many m² each person needs there. Both are above 0."""

    square_metres: int
    each: int


@dataclass(frozen=True, slots=True)
class Bearing:
    """The capacity at one instant, how often a day it is used, and the capacity of a day."""

    instant: int
    turns: int

    @property
    def daily(self) -> int:
        """How many may come in a day."""
        return self.instant * self.turns

    @property
    def warn_instant(self) -> int:
        """So many in the site are warned of."""
        return self.instant * WARN_PERCENT // 100

    @property
    def warn_daily(self) -> int:
        """So many admissions of a day are warned of."""
        return self.daily * WARN_PERCENT // 100


def bearing(spots: Iterable[Spot], open_minutes: int, stay_minutes: int) -> Bearing:
    """Work out the capacity of all spots together, with one Z for the whole site.

    The persons of all spots are added up before the fraction is dropped. Who stays longer than the
    site is open still comes once. ValueError unless both times are above 0.
    """
    if open_minutes <= 0 or stay_minutes <= 0:
        raise ValueError("times are above 0")
    persons = sum((Fraction(spot.square_metres, spot.each) for spot in spots), Fraction(0))
    return Bearing(int(persons), max(open_minutes // stay_minutes, 1))
