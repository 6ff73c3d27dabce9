"""A small sound edition for tests of the check: a gate, a cable car, and both as a package."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from shared.catalogue.check import check_edition
from shared.catalogue.days import Days
from shared.catalogue.draft import (
    ConcessionClassFacts,
    EditionContent,
    PackagePartFacts,
    PatternFacts,
    PriceFacts,
    PriceFamily,
    PriceRuleFacts,
    TermsFacts,
    TermsKind,
    TermsZoneFacts,
)
from shared.catalogue.park_facts import ParkFacts
from shared.catalogue.problem import Problem, ProblemCode
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money

TODAY = date(2026, 5, 1)  # a Friday
NOW = datetime(2026, 5, 1, 1, tzinfo=UTC)
ALWAYS = Days(date(2026, 1, 1), None)
PARK = ParkFacts(
    now=NOW,
    today=TODAY,
    ahead_days=9,
    channels={"window": 1, "ota": 3},
    tax_classes=frozenset({1}),
)
GATE, CABLE = 1, 2  # zones
ADULT, RIDE, PACKAGE = 11, 12, 13  # ticket types; their terms are 100 more
BASE, WEEKEND, CHILD_PRICE = 1, 2, 3  # rules
CHILD = 7  # a concession class


def days(first: int, last: int) -> Days:
    """Count from today, the last one included."""
    return Days.from_to(TODAY + timedelta(days=first), TODAY + timedelta(days=last))


def terms(code: str, number: int, *zones: int, **more: Any) -> TermsFacts:
    values: dict[str, Any] = {
        "kind": TermsKind.ADULT,
        "name": Bilingual(f"票{number}", f"Ticket {number}"),
        "ticket_class": "A",
        "button": number - 10,
        "zones": tuple(TermsZoneFacts(zone, tax_class_id=1) for zone in zones),
    }
    return TermsFacts(code=code, id=number + 100, ticket_type_id=number, **values | more)


def weighed(gate: int, cable: int) -> tuple[TermsZoneFacts, ...]:
    """The zones of the package, by weight."""
    return (
        TermsZoneFacts(GATE, weight=gate, tax_class_id=1),
        TermsZoneFacts(CABLE, weight=cable, tax_class_id=1),
    )


def rule(code: str, number: int, **more: Any) -> PriceRuleFacts:
    values: dict[str, Any] = {
        "name": Bilingual(f"价{number}", code),
        "family": PriceFamily.CALENDAR,
        "priority": 0,
    }
    return PriceRuleFacts(code=code, id=number, **values | more)


def price(kind: int, fen: int, by: int = BASE, on: Days = ALWAYS) -> PriceFacts:
    return PriceFacts(kind + 100, by, on, Money(fen), Money(max(fen, 0)))


def child(**more: Any) -> ConcessionClassFacts:
    values: dict[str, Any] = {
        "name": Bilingual("儿童", "Child"),
        "in_force": ALWAYS,
        "rate": 5000,
        "priority": 1,
        "id": CHILD,
    }
    return ConcessionClassFacts(code="child", **values | more)


def sound(**more: Any) -> EditionContent:
    """An edition in which the check finds nothing, but for what `more` puts in its place."""
    values: dict[str, Any] = {
        "terms": (
            terms("adult", ADULT, GATE),
            terms("ride", RIDE, CABLE),
            terms(
                "both",
                PACKAGE,
                kind=TermsKind.PACKAGE,
                zones=weighed(120, 65),
                parts=(PackagePartFacts(ADULT), PackagePartFacts(RIDE)),
            ),
        ),
        "rules": (rule("base", BASE),),
        "prices": (price(ADULT, 12_000), price(RIDE, 6_500), price(PACKAGE, 17_500)),
    }
    return EditionContent(**values | more)


def with_terms(code: str, **changes: Any) -> EditionContent:
    """The sound edition with other terms for one type."""
    content = sound()
    changed = tuple(replace(one, **changes) if one.code == code else one for one in content.terms)
    return replace(content, terms=changed)


def with_price(*prices: PriceFacts) -> EditionContent:
    """The sound edition in which these are all prices of their types by their rules."""
    content = sound()
    taken = {(one.terms_id, one.rule_id) for one in prices}
    kept = tuple(one for one in content.prices if (one.terms_id, one.rule_id) not in taken)
    return replace(content, prices=kept + prices)


def with_rule(extra: PriceRuleFacts, *prices: PriceFacts, **more: Any) -> EditionContent:
    """The sound edition with one rule more and prices by it."""
    content = sound(**more)
    return replace(content, rules=(*content.rules, extra), prices=(*content.prices, *prices))


def with_pattern(*patterns: PatternFacts) -> EditionContent:
    """The sound edition in which the gate takes places of series 5."""
    zone = TermsZoneFacts(GATE, tax_class_id=1, series_id=5)
    return replace(with_terms("adult", zones=(zone,)), patterns=patterns)


def problems(content: EditionContent, park: ParkFacts = PARK) -> tuple[Problem, ...]:
    return check_edition(content, park)


def codes(content: EditionContent, park: ParkFacts = PARK) -> list[ProblemCode]:
    return [problem.code for problem in problems(content, park)]


def only(content: EditionContent, park: ParkFacts = PARK) -> Problem:
    """The one problem that there is."""
    (found,) = problems(content, park)
    return found
