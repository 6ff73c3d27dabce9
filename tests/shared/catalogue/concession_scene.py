"""Rows of a policy for concessions, and who asks for one."""

from __future__ import annotations

from datetime import date

from shared.catalogue.concession import (
    Visitor,
    concessions_for,
)
from shared.catalogue.days import Days
from shared.catalogue.draft import Boundary, ConcessionClassFacts
from shared.kernel.locale import Bilingual

VISIT = date(2026, 10, 3)
ALWAYS = Days()


def row(
    code: str,
    rate: int = 5000,
    age_from: int | None = None,
    age_to: int | None = None,
    boundary: Boundary = Boundary.COMPLETED,
    *,
    height_cm: int | None = None,
    priority: int = 10,
    in_force: Days = ALWAYS,
    documents: str = "",
    region: str = "",
    companion: bool = False,
) -> ConcessionClassFacts:
    return ConcessionClassFacts(
        code=code,
        name=Bilingual(code, code),
        in_force=in_force,
        rate=rate,
        priority=priority,
        age_from=age_from,
        age_to=age_to,
        boundary=boundary,
        height_cm=height_cm,
        documents=Bilingual(documents, documents),
        companion=companion,
        region=region,
    )


def ages(boundary: Boundary) -> tuple[ConcessionClassFacts, ...]:
    """The ages of the national frame as each of the two readings writes them."""
    if boundary is Boundary.COMPLETED:
        child, minor, senior = (None, 6), (7, 18), (60, 64)
    else:
        child, minor, senior = (None, 6), (6, 18), (60, 65)
    return (
        row("child", 0, *child, boundary),
        row("minor", 5000, *minor, boundary),
        row("senior_half", 5000, *senior, boundary),
        row("senior_free", 0, 65, None, boundary),
        row("senior_70", 0, 70, None, boundary, priority=20),
    )


def codes(visitor: Visitor, policy: tuple[ConcessionClassFacts, ...], day: date = VISIT) -> str:
    return " ".join(one.policy.code for one in concessions_for(visitor, day, policy))
