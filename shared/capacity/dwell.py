"""How long visitors stay: estimated from a curve where nobody counts them out, measured elsewhere.

A curve is the cumulative count of entries as pairs (aware instant, persons so far), in order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

Curve = Sequence[tuple[datetime, int]]

# Everybody stays half of the mean; from there to one and a half of it they leave evenly.
_FIRST_LEAVE: Final = 0.5
_LAST_LEAVE: Final = 1.5


@dataclass(frozen=True, slots=True)
class Counted:
    """Persons who had come and gone by an instant, and how many of them had come back."""

    at: datetime
    entered: int
    left: int
    came_back: int = 0


def share_inside(minutes: float, stay_minutes: int) -> float:
    """Give the share of visitors who are still inside so long after they came."""
    stays = minutes / stay_minutes
    return min(max((_LAST_LEAVE - stays) / (_LAST_LEAVE - _FIRST_LEAVE), 0.0), 1.0)


def estimate_inside(entries: Curve, now: datetime, stay_minutes: int) -> int:
    """Estimate who is inside now from when people came and how long they stay on average."""
    inside, before = 0.0, 0
    for at, so_far in entries:
        minutes = (now - at).total_seconds() / 60
        inside += (so_far - before) * share_inside(minutes, stay_minutes)
        before = so_far
    return max(round(inside), 0)


def mean_stay_minutes(counts: Sequence[Counted]) -> int | None:
    """Measure the mean stay of those who have left, first in first out; None when nobody has.

    The n-th who leaves is taken to be the n-th who came: right on average, whoever it was.
    """
    minutes, gone, waiting = 0.0, 0, 0
    arrivals: list[tuple[datetime, int]] = []
    first, before = 0, Counted(counts[0].at, 0, 0) if counts else None
    for now in counts:
        assert before is not None  # noqa: S101 - there is a first
        came, left = now.entered - before.entered, now.left - before.left
        if came > 0:
            arrivals.append((now.at, came))
            waiting += came
        left = min(max(left, 0), waiting)
        while left > 0:
            at, persons = arrivals[first]
            leaving = min(persons, left)
            minutes += leaving * (now.at - at).total_seconds() / 60
            gone, left, waiting = gone + leaving, left - leaving, waiting - leaving
            arrivals[first] = (at, persons - leaving)
            first += arrivals[first][1] == 0
        before = now
    return round(minutes / gone) if gone else None
