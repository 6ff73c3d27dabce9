"""Finds whose face it is: one product of a matrix with all enrolled faces, then a rule.

The distance is that of the engine's vectors (dlib: 0 is the same picture, the usual limit is 0.6).
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import Final
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from shared.identity.face_template import NUMBERS, Template

LIKENESS: Final = 0.45  # dlib's own 0.6 takes two people for one now and then
CLEARLY: Final = 0.05  # by so much the next nearest must be further away
AGREEING: Final = 3  # pictures in a row
WITHIN_SECONDS: Final = 2.0
_ROOM_AT_FIRST: Final = 1024


@dataclass(frozen=True, slots=True)
class FaceMatch:
    """The nearest of all, and how far the next one is; infinitely far if there is no other."""

    person_id: UUID
    distance: float
    next_distance: float

    def certain(self, likeness: float = LIKENESS) -> bool:
        """Tell whether it is near enough, and nobody else nearly as near."""
        return self.distance <= likeness and self.next_distance - self.distance >= CLEARLY


class FaceBook:
    """The faces that may be recognised here; used by one thread."""

    def __init__(self) -> None:
        self._matrix: NDArray[np.float32] = np.zeros((_ROOM_AT_FIRST, NUMBERS), np.float32)
        self._squares: NDArray[np.float32] = np.zeros(_ROOM_AT_FIRST, np.float32)
        self._people: list[UUID] = []
        self._rows: dict[UUID, int] = {}

    def __len__(self) -> int:
        return len(self._people)

    def put(self, person_id: UUID, template: Template) -> None:
        """Know a face, in place of an earlier one of the person."""
        row = self._rows.get(person_id)
        if row is None:
            row = self._rows[person_id] = len(self._people)
            self._people.append(person_id)
            self._make_room()
        self._matrix[row] = template
        self._squares[row] = template @ template

    def drop(self, person_id: UUID) -> None:
        """Forget a face: its numbers are overwritten, not only out of use."""
        row = self._rows.pop(person_id, None)
        if row is None:
            return
        last = len(self._people) - 1
        moved = self._people.pop()
        if row != last:
            self._people[row], self._rows[moved] = moved, row
            self._matrix[row], self._squares[row] = self._matrix[last], self._squares[last]
        self._matrix[last], self._squares[last] = 0, 0

    def match(self, seen: Template) -> FaceMatch | None:
        """Give the nearest face; None when nobody is enrolled."""
        known = len(self._people)
        if not known:
            return None
        squares = self._squares[:known] - 2 * (self._matrix[:known] @ seen) + seen @ seen
        nearest = np.argpartition(squares, 1)[:2] if known > 1 else np.array([0])
        first, *others = sorted(nearest, key=lambda row: float(squares[row]))
        following = _distance(squares[others[0]]) if others else float("inf")
        return FaceMatch(self._people[first], _distance(squares[first]), following)

    def _make_room(self) -> None:
        if len(self._people) > len(self._matrix):
            self._matrix = np.concatenate([self._matrix, np.zeros_like(self._matrix)])
            self._squares = np.concatenate([self._squares, np.zeros_like(self._squares)])


class FaceWatch:
    """Looks at the matches of one picture after another, and names a person only once they agree.

    Who was named is not named again while they stay in sight: the lane has heard of them.
    """

    def __init__(self, likeness: float = LIKENESS) -> None:
        self.likeness = likeness
        self._seen: deque[tuple[UUID, float]] = deque(maxlen=AGREEING)
        self._named: tuple[UUID, float] | None = None

    def see(self, match: FaceMatch | None, now: float) -> UUID | None:
        """Take the match of a picture at `now` (monotonic seconds); give whom all agree on."""
        if match is None or not match.certain(self.likeness):
            self._seen.clear()
            return None
        self._seen.append((match.person_id, now))
        if self._is_named(match.person_id, now) or not self._agree(now):
            return None
        self._named = (match.person_id, now)
        return match.person_id

    def _is_named(self, person_id: UUID, now: float) -> bool:
        if self._named is None or self._named[0] != person_id:
            return False
        if now - self._named[1] > WITHIN_SECONDS:
            return False
        self._named = (person_id, now)
        return True

    def _agree(self, now: float) -> bool:
        people = {person for person, _ in self._seen}
        return (
            len(self._seen) == AGREEING
            and len(people) == 1
            and now - self._seen[0][1] <= WITHIN_SECONDS
        )


def same_person(one: Template, other: Template, likeness: float = LIKENESS) -> bool:
    """Compare a face in sight with that of one person (1:1)."""
    return float(np.linalg.norm(one - other)) <= likeness


def _distance(square: np.float32) -> float:
    return float(np.sqrt(max(square, np.float32(0))))
