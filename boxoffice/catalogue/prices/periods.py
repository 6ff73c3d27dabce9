"""Prices of one type by one rule over time: what stands in a period, and putting an amount there.

Pure: facts in, facts out. In a list no two ranges overlap, and equal neighbours are joined.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum, auto

from shared.catalogue.days import Days
from shared.catalogue.draft import NEW, EditionContent, PriceFacts
from shared.catalogue.edit import PriceList
from shared.kernel.money import Money


class Fill(StrEnum):
    """How much of a period the prices of a cell cover."""

    NONE = auto()
    WHOLE = auto()  # one amount on each day
    VARIED = auto()  # an amount on each day, but not the same
    PART = auto()  # some days have none


@dataclass(frozen=True, slots=True)
class PeriodCell:
    """What a rule makes a type cost in a period; without prices both ends are None.

    `over` tells that some price of the period is above the ceiling.
    """

    fill: Fill
    least: Money | None = None
    most: Money | None = None
    list_amount: Money | None = None
    over: bool = False


def cell_of(prices: Iterable[PriceFacts], period: Days, ceiling: Money | None) -> PeriodCell:
    """Sum up the prices of one type by one rule in a period."""
    found = sorted((price for price in prices if price.visit_days.overlaps(period)), key=_first_day)
    if not found:
        return PeriodCell(Fill.NONE)
    amounts = [price.amount for price in found]
    lists = {price.list_amount for price in found}
    return PeriodCell(
        _fill(found, period),
        min(amounts),
        max(amounts),
        lists.pop() if len(lists) == 1 else None,
        ceiling is not None and max(amounts) > ceiling,
    )


def put_price(
    prices: Iterable[PriceFacts],
    place: tuple[int, int],
    period: Days,
    amount: Money | None,
    list_amount: Money | None = None,
) -> tuple[PriceFacts, ...]:
    """Make every day of a period cost an amount, None for no price; other days stay as they are.

    `place` is the terms and the rule. Without a list amount it is the amount itself.
    """
    kept = [piece for price in prices for piece in _without(price, period)]
    if amount is not None:
        shown = amount if list_amount is None else max(list_amount, amount)
        kept.append(PriceFacts(place[0], place[1], period, amount, shown))
    return joined(kept)


def prices_at(prices: Iterable[PriceFacts], place: tuple[int, int]) -> tuple[PriceFacts, ...]:
    """Give the prices of a place, which is the terms and the rule."""
    return tuple(price for price in prices if (price.terms_id, price.rule_id) == place)


def joined(prices: Iterable[PriceFacts]) -> tuple[PriceFacts, ...]:
    """Put prices in order of days, equal neighbours in one."""
    result: list[PriceFacts] = []
    for price in sorted(prices, key=_first_day):
        last = result[-1] if result else None
        if last is not None and _continues(last, price):
            days = Days(last.visit_days.first, price.visit_days.until)
            result[-1] = replace(last, visit_days=days)
        else:
            result.append(replace(price, id=NEW))
    return tuple(result)


def fill_lists(
    content: EditionContent, source: int, target: int, rate: Decimal, period: Days
) -> tuple[PriceList, ...]:
    """Make one rule's prices a share of another's (0.8 for 80 %), day by day of a period.

    Each type that the source has prices for gets a list; half a fen rounds up. What the source
    asks stands beside it as the list price.
    """
    lists = []
    for terms in content.terms:
        own = tuple(price for price in content.prices if price.terms_id == terms.id)
        filled = prices_at(own, (terms.id, target))
        read = tuple(price.id for price in filled)
        touched = False
        for price in own:
            days = _common(price.visit_days, period)
            if price.rule_id == source and days is not None:
                amount = price.amount.at_rate(rate)
                filled = put_price(filled, (terms.id, target), days, amount, price.amount)
                touched = True
        if touched:
            lists.append(PriceList(terms.id, target, filled, read))
    return tuple(lists)


def _fill(found: list[PriceFacts], period: Days) -> Fill:
    whole = joined([replace(price, amount=Money(0), list_amount=Money(0)) for price in found])
    if len(whole) > 1 or not _covers(whole[0].visit_days, period):
        return Fill.PART
    return Fill.WHOLE if len({price.amount for price in found}) == 1 else Fill.VARIED


def _covers(outer: Days, inner: Days) -> bool:
    starts = outer.first is None or (inner.first is not None and outer.first <= inner.first)
    ends = outer.until is None or (inner.until is not None and inner.until <= outer.until)
    return starts and ends


def _without(price: PriceFacts, period: Days) -> Iterable[PriceFacts]:
    days = price.visit_days
    if not days.overlaps(period):
        return (price,)
    pieces = []
    if period.first is not None and (days.first is None or days.first < period.first):
        pieces.append(replace(price, visit_days=Days(days.first, period.first)))
    if period.until is not None and (days.until is None or period.until < days.until):
        pieces.append(replace(price, visit_days=Days(period.until, days.until)))
    return pieces


def _common(one: Days, other: Days) -> Days | None:
    if not one.overlaps(other):
        return None
    starts = [days.first for days in (one, other) if days.first is not None]
    ends = [days.until for days in (one, other) if days.until is not None]
    return Days(max(starts, default=None), min(ends, default=None))


def _continues(last: PriceFacts, price: PriceFacts) -> bool:
    return (
        last.visit_days.until == price.visit_days.first
        and last.visit_days.until is not None
        and (last.amount, last.list_amount) == (price.amount, price.list_amount)
    )


def _first_day(price: PriceFacts) -> date:
    return price.visit_days.first or date.min
