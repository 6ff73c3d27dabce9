"""Judges a whole edition: facts in, problems out."""

from __future__ import annotations

from collections.abc import Iterator

from shared.catalogue.check_changes import change_problems
from shared.catalogue.check_packages import package_problems
from shared.catalogue.check_policy import policy_problems
from shared.catalogue.check_prices import price_problems
from shared.catalogue.check_slots import slot_problems
from shared.catalogue.check_terms import terms_problems
from shared.catalogue.draft import EditionContent
from shared.catalogue.park_facts import ParkFacts
from shared.catalogue.price_calendar import PriceCalendar
from shared.catalogue.problem import Fact, Problem, ProblemCode


def check_edition(content: EditionContent, park: ParkFacts) -> tuple[Problem, ...]:
    """Find all that is wrong with an edition, errors before warnings."""
    calendar = PriceCalendar(content, park)
    found = [
        *_edition_problems(content, park),
        *terms_problems(content, park),
        *policy_problems(content),
        *price_problems(content, park, calendar),
        *change_problems(content, park, calendar),
        *package_problems(content, park, calendar),
        *slot_problems(content, park),
    ]
    return tuple(sorted(found, key=lambda problem: not problem.is_error))


def _edition_problems(content: EditionContent, park: ParkFacts) -> Iterator[Problem]:
    if not content.terms:
        yield Problem(ProblemCode.NOTHING_SOLD)
    if park.newer is not None:
        # What was changed there would silently be taken back.
        facts: dict[str, Fact] = {"edition": park.newer.id, "title": park.newer.title}
        yield Problem(ProblemCode.NEWER_EDITION, facts=facts)
