"""Judges the prices of an edition: is there one for each day, and is it lawful."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from shared.catalogue.draft import EditionContent, PriceFamily, PriceRuleFacts, TermsFacts
from shared.catalogue.park_facts import ParkFacts
from shared.catalogue.price_calendar import PriceCalendar, Priced
from shared.catalogue.problem import Fact, Problem, ProblemCode, Where
from shared.kernel.money import Money

MOST = Money(10_000_000)  # 100,000 yuan; more is a slip of the finger
FREE_CLASS = "C"


def price_problems(
    content: EditionContent, park: ParkFacts, calendar: PriceCalendar
) -> Iterator[Problem]:
    """Find what is wrong with the prices of each type."""
    free = {one.id for one in content.concessions if one.rate == 0}
    for terms in content.terms:
        rows = calendar.prices(terms)
        for row in rows:
            yield from _amount_problems(terms, row, free)
        yield from _overlaps(terms, rows)
        yield from _ties(terms, rows, calendar, park)
        for code in terms.channels:
            if code in park.channels:
                yield from _missing(terms, code, park, calendar)


def _amount_problems(terms: TermsFacts, row: Priced, free: set[int]) -> Iterator[Problem]:
    rule, price = row
    amount = price.amount
    if amount < Money(0):
        yield _problem(ProblemCode.NEGATIVE_PRICE, terms, rule, amount=amount)
    elif amount > MOST:
        yield _problem(ProblemCode.ABSURD_PRICE, terms, rule, amount=amount, most=MOST)
    if price.list_amount < amount:
        yield _problem(
            ProblemCode.LIST_BELOW_PRICE, terms, rule, amount=amount, list_amount=price.list_amount
        )
    if terms.ceiling is not None and amount > terms.ceiling:
        yield _problem(ProblemCode.OVER_CEILING, terms, rule, amount=amount, ceiling=terms.ceiling)
    if not amount and terms.ticket_class != FREE_CLASS and rule.concession_id not in free:
        first = price.visit_days.first
        yield _problem(ProblemCode.ZERO_PRICE, terms, rule, **({"day": first} if first else {}))


def _overlaps(terms: TermsFacts, rows: list[Priced]) -> Iterator[Problem]:
    for (rule, price), (other_rule, other) in combinations(rows, 2):
        if rule.id == other_rule.id and price.visit_days.overlaps(other.visit_days):
            starts = [days.first for days in (price.visit_days, other.visit_days) if days.first]
            facts: dict[str, Fact] = {"day": max(starts)} if starts else {}
            yield _problem(ProblemCode.OVERLAPPING_PRICES, terms, rule, **facts)


def _ties(
    terms: TermsFacts, rows: list[Priced], calendar: PriceCalendar, park: ParkFacts
) -> Iterator[Problem]:
    """Find two calendar rules of one priority that both make the price of some day."""
    days = calendar.sale_days(terms)
    told: set[tuple[int, int]] = set()
    for one, other in combinations(rows, 2):
        pair = (one[0].id, other[0].id)
        if pair in told or not _may_tie(one[0], other[0]):
            continue
        channels = [park.channels[code] for code in terms.channels if code in park.channels]
        for day in days:
            if any(
                calendar.applies(one, channel, day) and calendar.applies(other, channel, day)
                for channel in channels
            ):
                told.add(pair)
                yield _problem(ProblemCode.RULE_TIE, terms, one[0], other=other[0].code, day=day)
                break


def _may_tie(one: PriceRuleFacts, other: PriceRuleFacts) -> bool:
    if one.id == other.id or one.priority != other.priority:
        return False
    if PriceFamily.PERSONAL in (one.family, other.family):
        return False
    # A rule for some slots or a share sold is told from one without by that alone.
    same = all(
        getattr(one, name) == getattr(other, name)
        for name in ("concession_id", "tier_id", "group_min", "sold_percent")
    )
    return same and _slots_meet(one, other)


def _slots_meet(one: PriceRuleFacts, other: PriceRuleFacts) -> bool:
    return (
        one.slot_from is None or other.slot_until is None or one.slot_from < other.slot_until
    ) and (other.slot_from is None or one.slot_until is None or other.slot_from < one.slot_until)


def _missing(
    terms: TermsFacts, channel: str, park: ParkFacts, calendar: PriceCalendar
) -> Iterator[Problem]:
    number = park.channels[channel]
    bare = [day for day in calendar.sale_days(terms) if calendar.plain(terms, number, day) is None]
    if bare:
        where = Where(terms=terms.code, field="prices")
        facts: dict[str, Fact] = {"channel": channel, "day": bare[0], "days": len(bare)}
        yield Problem(ProblemCode.NO_BASE_PRICE, where, facts)


def _problem(code: ProblemCode, terms: TermsFacts, rule: PriceRuleFacts, **facts: Fact) -> Problem:
    return Problem(code, Where(terms=terms.code, rule=rule.code, field="amount"), facts)
