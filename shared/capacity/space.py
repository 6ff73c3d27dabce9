"""How many visitors a place may hold: the formulas of LB/T 34-2014. Pure functions.

Exact arithmetic: areas in m², lengths in m, hours and squares per person as decimals. Every result
is rounded down, as a capacity must not be exceeded.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal


@dataclass(frozen=True, slots=True)
class Spot:
    """Somewhere people are: a square, a hall; so many m² of use, so many for each person."""

    square_metres: Decimal
    for_each: Decimal


@dataclass(frozen=True, slots=True)
class Path:
    """A way people walk along: its length and width, and the m² that each of them takes."""

    metres: Decimal
    width: Decimal
    for_each: Decimal


@dataclass(frozen=True, slots=True)
class Facility:
    """Something everybody passes, such as a cable car: persons a run and runs a day."""

    persons_a_run: int
    runs_a_day: int


@dataclass(frozen=True, slots=True)
class Opening:
    """Hours a day it is open, and hours that a visitor stays on average."""

    hours: Decimal
    stay_hours: Decimal

    @property
    def turns(self) -> int:
        """Give how often visitors change in a day: Z = Int(T / t), one for the whole place."""
        return _whole(self.hours / self.stay_hours)


@dataclass(frozen=True, slots=True)
class Capacity:
    """How many at once, and how many in a day."""

    instant: int
    daily: int


def space_capacity(spots: Iterable[Spot], paths: Iterable[Path], opening: Opening) -> Capacity:
    """Work out C1 = Σ (Xi / Yi) over areas and paths, and C2 = C1 × Z."""
    at_once = sum(_whole(spot.square_metres / spot.for_each) for spot in spots) + sum(
        _whole(path.metres * path.width / path.for_each) for path in paths
    )
    return Capacity(at_once, at_once * opening.turns)


def facility_capacity(facilities: Iterable[Facility], used_by_each: Decimal) -> Capacity:
    """Work out D1 = Σ Dj and D2 = (1/a) × Σ (Dj × Mj): each visitor uses `a` of the facilities."""
    known = tuple(facilities)
    in_a_day = sum(one.persons_a_run * one.runs_a_day for one in known)
    return Capacity(sum(one.persons_a_run for one in known), _whole(in_a_day / used_by_each))


def bottleneck_capacity(persons_a_minute: Decimal, opening: Opening) -> Capacity:
    """Take the flow of what all must pass, all day; at once are those who came in one mean stay."""
    in_a_day = persons_a_minute * 60 * opening.hours
    at_once = persons_a_minute * 60 * min(opening.stay_hours, opening.hours)
    return Capacity(_whole(at_once), _whole(in_a_day))


def binding(limits: Iterable[Capacity]) -> Capacity:
    """Take the smallest of the limits, at once and in a day each for itself: the approved value."""
    known = tuple(limits)
    return Capacity(min(one.instant for one in known), min(one.daily for one in known))


def _whole(value: Decimal) -> int:
    return int(value.to_integral_value(ROUND_FLOOR))
