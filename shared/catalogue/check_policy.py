"""Judges the concession policy and the names of price rules."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from shared.catalogue.check_terms import name_problems
from shared.catalogue.draft import ConcessionClassFacts, EditionContent
from shared.catalogue.problem import Fact, Problem, ProblemCode, Where


def policy_problems(content: EditionContent) -> Iterator[Problem]:
    """Find classes without names or with ages the wrong way round, and one class twice a day."""
    for rule in content.rules:
        yield from name_problems(rule.name, Where(rule=rule.code))
    for one in content.concessions:
        where = Where(concession=one.code, field="age_to")
        yield from name_problems(one.name, Where(concession=one.code))
        if one.age_from is not None and one.age_to is not None and one.age_from > one.age_to:
            yield Problem(ProblemCode.CONCESSION_AGES, where)
    for one, other in combinations(content.concessions, 2):
        if one.code == other.code and one.in_force.overlaps(other.in_force):
            where = Where(concession=one.code, field="in_force")
            yield Problem(ProblemCode.CONCESSION_OVERLAP, where, _first_common(one, other))


def _first_common(one: ConcessionClassFacts, other: ConcessionClassFacts) -> dict[str, Fact]:
    starts = [days.first for days in (one.in_force, other.in_force) if days.first is not None]
    return {"day": max(starts)} if starts else {}
