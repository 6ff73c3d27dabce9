"""What everybody pays for a type on a day, by an edition: the price of the day.

This is for judging an edition; what a basket costs is for the pricing room.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from shared.catalogue.days import each_day
from shared.catalogue.draft import (
    EditionContent,
    PriceFacts,
    PriceFamily,
    PriceRuleFacts,
    TermsFacts,
)
from shared.catalogue.park_facts import ParkFacts
from shared.catalogue.validity import ValidityTerms, bounds_at_sale
from shared.kernel.business_date import SITE_TIME_ZONE
from shared.kernel.money import Money
from shared.site.calendar_days import condition_holds

Priced = tuple[PriceRuleFacts, PriceFacts]


class PriceCalendar:
    """The prices of one edition by type, channel and visit day; asks the park what day it is."""

    def __init__(self, content: EditionContent, park: ParkFacts) -> None:
        self._park = park
        self._rules = {rule.id: rule for rule in content.rules}
        self._classes = {one.id: one.in_force for one in content.concessions}
        self._prices: dict[int, list[Priced]] = defaultdict(list)
        for price in content.prices:
            self._prices[price.terms_id].append((self._rules[price.rule_id], price))
        self._plain: dict[int, list[Priced]] = defaultdict(list)
        for number, rows in self._prices.items():
            plain = (row for row in rows if _is_plain(row[0]))
            self._plain[number] = sorted(plain, key=_rank)
        self._holds: dict[tuple[int, date], bool] = {}
        self._sale_days: dict[int, list[date]] = {}

    def prices(self, terms: TermsFacts) -> list[Priced]:
        """List all price rows of a type with the rules that make them."""
        return self._prices[terms.id]

    def sale_days(self, terms: TermsFacts) -> list[date]:
        """List the days from today on that a type can be sold for, as far ahead as one may buy."""
        if terms.id not in self._sale_days:
            self._sale_days[terms.id] = list(self._days_of_sale(terms))
        return self._sale_days[terms.id]

    def plain(self, terms: TermsFacts, channel: int, day: date) -> Money | None:
        """Give the price of the day for everybody; None if there is none."""
        for row in self._plain[terms.id]:
            if self.applies(row, channel, day):
                return row[1].amount
        return None

    def for_class(
        self, terms: TermsFacts, channel: int, day: date, concession: int
    ) -> Money | None:
        """Give the lowest price that is made for a concession class; None if there is none."""
        amounts = [
            row[1].amount
            for row in self._prices[terms.id]
            if row[0].concession_id == concession
            and _is_unconditional(row[0])
            and self.applies(row, channel, day)
        ]
        return min(amounts, default=None)

    def applies(self, row: Priced, channel: int, day: date) -> bool:
        """Judge channel, day and kind of day; not slot, class, tier, group or share sold."""
        rule, price = row
        if rule.channel_id not in (None, channel) or day not in price.visit_days:
            return False
        if rule.concession_id is not None and day not in self._classes[rule.concession_id]:
            return False
        key = (rule.id, day)
        if key not in self._holds:
            self._holds[key] = condition_holds(
                rule.weekdays, rule.holidays, day, self._park.special
            )
        return self._holds[key]

    def _days_of_sale(self, terms: TermsFacts) -> Iterator[date]:
        if terms.sale_until is not None and terms.sale_until <= self._park.now:
            return
        ahead = self._park.ahead_days
        if terms.days_ahead is not None:
            ahead = min(ahead, terms.days_ahead)
        for day in each_day(self._park.today, ahead + 1):
            if self._is_sold_for(terms, day):
                yield day

    def _is_sold_for(self, terms: TermsFacts, day: date) -> bool:
        sale_from = terms.sale_from
        if sale_from is not None and day < sale_from.astimezone(SITE_TIME_ZONE).date():
            return False
        bounds = bounds_at_sale(ValidityTerms.of(terms), self._park.today, day)
        if not bounds.first_day <= day < bounds.until:
            return False
        if not condition_holds(terms.weekdays, "any", day, self._park.special):
            return False
        return not any(day in blackout.days for blackout in terms.blackouts)


def _rank(row: Priced) -> tuple[int, int]:
    # Of two of one priority the visitor gets the lower one.
    return (-row[0].priority, row[1].amount.fen)


def _is_plain(rule: PriceRuleFacts) -> bool:
    return (
        rule.family is PriceFamily.CALENDAR
        and rule.concession_id is None
        and _is_unconditional(rule)
    )


def _is_unconditional(rule: PriceRuleFacts) -> bool:
    conditions = (rule.slot_from, rule.slot_until, rule.tier_id, rule.group_min, rule.sold_percent)
    return all(condition is None for condition in conditions)
