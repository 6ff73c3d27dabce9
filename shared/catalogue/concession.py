"""Which concessions a visitor may take on a visit day: free, half price, and why.

The frame is 发改价格[2012]283号 and what each province adds to it; every class, age and height is a
row of the park's own policy. The rules for people stand in `resources/manual/`.
"""

from __future__ import annotations

import calendar
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from shared.catalogue.draft import NOTHING, Boundary, ConcessionClassFacts
from shared.kernel.locale import Bilingual

_LEAP_DAY: Final = (2, 29)


class Ground(StrEnum):
    """What gives a visitor a concession."""

    AGE = "age"
    HEIGHT = "height"
    REGION = "region"
    CLAIM = "claim"
    COMPANION = "companion"


@dataclass(frozen=True, slots=True)
class Visitor:
    """What is known of one visitor at the window; all of it may be unknown.

    `born` comes from the document's number or, for a passport or permit, is typed. `height_cm` is
    the height the staff have measured and ticked. `region` is an address code of the number, as
    far as it goes. `claims` are the codes of classes the visitor says to belong to.
    """

    born: date | None = None
    height_cm: int | None = None
    region: str = ""
    claims: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Concession:
    """A class that a visitor may take, and why; `age` is whole years on the visit day."""

    policy: ConcessionClassFacts
    ground: Ground
    age: int | None = None

    @property
    def documents(self) -> Bilingual | None:
        """What must be shown; None where the number or the measuring rod has proved it."""
        proved = self.ground not in (Ground.CLAIM, Ground.COMPANION)
        return None if proved or self.policy.documents == NOTHING else self.policy.documents


def birthday(born: date, age: int) -> date:
    """Give the day on which an age is reached.

    Who was born on 29 February reaches it on 28 February of a common year: a term of years ends
    with the last day of the month where the day itself is missing (民法典 art. 202).
    """
    year = born.year + age
    if (born.month, born.day) == _LEAP_DAY and not calendar.isleap(year):
        return date(year, 2, 28)
    return born.replace(year=year)


def age_on(born: date, day: date) -> int:
    """Give the age in completed years (周岁) on a day. ValueError for a day before the birth."""
    if day < born:
        raise ValueError("not born yet")
    age = day.year - born.year
    return age if birthday(born, age) <= day else age - 1


def concessions_for(
    visitor: Visitor,
    visit_day: date,
    policy: Iterable[ConcessionClassFacts],
    accompanied: Iterable[str] = (),
) -> tuple[Concession, ...]:
    """List what a visitor may take on a visit day: the lowest rate first, then the priority.

    Judged are the rows in force on the visit day, and the age on that day. A class with ages or a
    height is given by either of these alone, and by a claim only while the date of birth is
    unknown; a class without them by its region or a claim. `accompanied` are codes of classes whose
    holders the visitor goes along with. One person takes one of these. ValueError for a visit
    before the birth.
    """
    accompanied = frozenset(accompanied)
    age = None if visitor.born is None else age_on(visitor.born, visit_day)
    found = []
    for row in policy:
        if visit_day not in row.in_force:
            continue
        ground = _ground(row, visitor, age)
        if ground is None and row.companion and row.code in accompanied:
            ground = Ground.COMPANION
        if ground is not None:
            found.append(Concession(row, ground, age))
    return tuple(sorted(found, key=_order))


def companion_places(taken: Iterable[Concession]) -> Counter[str]:
    """Count by class how many companions may still come along: one with each who took it."""
    places: Counter[str] = Counter()
    for one in taken:
        if one.policy.companion:
            places[one.policy.code] += -1 if one.ground is Ground.COMPANION else 1
    return places


def _order(concession: Concession) -> tuple[int, int, str]:
    row = concession.policy
    return row.rate, row.priority, row.code


def _ground(row: ConcessionClassFacts, visitor: Visitor, age: int | None) -> Ground | None:
    claimed = row.code in visitor.claims
    at_home = bool(row.region) and visitor.region.startswith(row.region)
    if row.region and not (at_home or claimed):
        return None
    has_age = row.age_from is not None or row.age_to is not None
    if not has_age and row.height_cm is None:
        if at_home:
            return Ground.REGION
        return Ground.CLAIM if claimed else None
    if has_age and age is not None and _age_fits(row, age):
        return Ground.AGE
    if row.height_cm is not None and visitor.height_cm is not None:
        return Ground.HEIGHT if visitor.height_cm <= row.height_cm else None
    return Ground.CLAIM if claimed and has_age and age is None else None


def _age_fits(row: ConcessionClassFacts, age: int) -> bool:
    if row.age_from is not None and age < row.age_from:
        return False
    if row.age_to is None:
        return True
    # "Up to 6": whoever is 6 and five months is still 6 in completed years, but is past the
    # exact 6th birthday.
    return age <= row.age_to if row.boundary is Boundary.COMPLETED else age < row.age_to
