"""Judges weekly patterns: each series has one, and nothing that is sold loses its place."""

from __future__ import annotations

from collections.abc import Iterator

from shared.catalogue.draft import EditionContent, PatternFacts
from shared.catalogue.park_facts import ParkFacts, TakenSlot
from shared.catalogue.problem import Fact, Problem, ProblemCode, Where
from shared.catalogue.slot_patterns import (
    PatternFault,
    PatternProblem,
    cut,
    pattern_problems,
    patterns_of,
)

_CODES = {
    PatternFault.OVERLAP: ProblemCode.PATTERN_OVERLAP,
    PatternFault.UNEVEN: ProblemCode.PATTERN_UNEVEN,
    PatternFault.OFF_QUARTER: ProblemCode.PATTERN_OFF_QUARTER,
    PatternFault.SHARES: ProblemCode.SHARES_OVER_QUOTA,
}


def slot_problems(content: EditionContent, park: ParkFacts) -> Iterator[Problem]:
    """Find series without patterns, patterns with faults, and quotas below what is sold."""
    by_series: dict[int, list[PatternFacts]] = {}
    for pattern in content.patterns:
        by_series.setdefault(pattern.series_id, []).append(pattern)
    for terms in content.terms:
        for zone in terms.zones:
            if zone.series_id is not None and zone.series_id not in by_series:
                where = Where(terms=terms.code, field="series_id")
                facts: dict[str, Fact] = {"series": zone.series_id}
                yield Problem(ProblemCode.SERIES_WITHOUT_PATTERN, where, facts)
    for fault in pattern_problems(content.patterns, park.special, park.today, park.ahead_days + 1):
        yield _fault(fault)
    for slot in park.taken:
        yield from _sold(slot, by_series.get(slot.series_id, []), park)


def _fault(found: PatternProblem) -> Problem:
    facts: dict[str, Fact] = {"series": found.series_id}
    if found.other_id is not None:
        facts["other"] = found.other_id
    if found.day is not None:
        facts["day"] = found.day
    return Problem(_CODES[found.fault], Where(pattern=found.pattern_id), facts)


def _sold(slot: TakenSlot, patterns: list[PatternFacts], park: ParkFacts) -> Iterator[Problem]:
    # A slot that is sold from keeps its start, and a quota of at least what is taken.
    making = [
        pattern
        for pattern in patterns_of(slot.day, patterns, park.special)
        if any(times.starts == slot.starts for times in cut(pattern))
    ]
    quota = max((pattern.quota for pattern in making), default=0)
    if quota < slot.taken:
        facts: dict[str, Fact] = {
            "series": slot.series_id,
            "day": slot.day,
            "quota": quota,
            "sold": slot.taken,
        }
        if slot.starts is not None:
            facts["starts"] = slot.starts
        where = Where(pattern=making[0].id if making else 0, field="quota")
        yield Problem(ProblemCode.QUOTA_BELOW_SOLD, where, facts)
