"""Judges packages: never dearer than their parts, which stay on sale (旅游法 art. 43, 44)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from shared.catalogue.check_weights import weight_problems
from shared.catalogue.draft import EditionContent, TermsFacts, TermsKind
from shared.catalogue.park_facts import ParkFacts
from shared.catalogue.price_calendar import PriceCalendar
from shared.catalogue.problem import Fact, Problem, ProblemCode, Where
from shared.kernel.money import Money

Parts = list[tuple[TermsFacts, int]]


def package_problems(
    content: EditionContent, park: ParkFacts, calendar: PriceCalendar
) -> Iterator[Problem]:
    """Find packages dearer than their singles on some day, or whose singles are not sold."""
    check = _PackageCheck(content, park, calendar)
    for terms in content.terms:
        if terms.parts:
            yield from check.problems(terms)
        elif terms.kind is TermsKind.PACKAGE:
            yield _problem(ProblemCode.PACKAGE_WITHOUT_PARTS, terms)


class _PackageCheck:
    """One edition, asked package by package."""

    def __init__(self, content: EditionContent, park: ParkFacts, calendar: PriceCalendar) -> None:
        self._park = park
        self._calendar = calendar
        self._terms = {terms.ticket_type_id: terms for terms in content.terms}
        self._classes = {one.id: one.code for one in content.concessions}

    def problems(self, terms: TermsFacts) -> Iterator[Problem]:
        parts: Parts = []
        for part in terms.parts:
            single = self._terms.get(part.part_type_id)
            if single is None:
                yield _problem(ProblemCode.PACKAGE_PART_NOT_SOLD, terms, part=part.part_type_id)
                continue
            if single.parts:
                yield _problem(ProblemCode.PACKAGE_NESTED, terms, part=single.code)
            parts.append((single, part.quantity))
        if len(parts) < len(terms.parts):
            return
        yield from _zone_problems(terms, parts)
        yield from weight_problems(terms, parts, self._park, self._calendar)
        for channel in terms.channels:
            if channel in self._park.channels:
                yield from self._channel_problems(terms, parts, channel)

    def _channel_problems(self, terms: TermsFacts, parts: Parts, channel: str) -> Iterator[Problem]:
        """Tell the first day of each kind of problem, by part and class."""
        told: set[tuple[ProblemCode, str]] = set()
        part_days = {part.code: set(self._calendar.sale_days(part)) for part, _ in parts}
        for day in self._calendar.sale_days(terms):
            for found in self._day_problems(terms, parts, part_days, channel, day):
                key = (found.code, str(found.facts.get("part", found.facts.get("concession"))))
                if key not in told:
                    told.add(key)
                    yield found

    def _day_problems(
        self,
        terms: TermsFacts,
        parts: Parts,
        part_days: dict[str, set[date]],
        channel: str,
        day: date,
    ) -> Iterator[Problem]:
        number = self._park.channels[channel]
        whole = self._calendar.plain(terms, number, day)
        if whole is None:
            return
        singles: list[Money] = []
        for part, quantity in parts:
            single = self._calendar.plain(part, number, day)
            if single is None or channel not in part.channels or day not in part_days[part.code]:
                facts: dict[str, Fact] = {"part": part.code, "channel": channel, "day": day}
                yield _problem(ProblemCode.PACKAGE_PART_NOT_SOLD, terms, **facts)
            else:
                singles.append(single * quantity)
        if len(singles) < len(parts):
            return
        if whole > Money.sum(singles):
            yield _dearer(terms, channel, day, whole, Money.sum(singles))
        for concession, code in self._classes.items():
            yield from self._class_problems(terms, parts, channel, day, (concession, code))

    def _class_problems(
        self, terms: TermsFacts, parts: Parts, channel: str, day: date, one: tuple[int, str]
    ) -> Iterator[Problem]:
        """Compare what a class pays for the package, if that has a price of its own for it."""
        number = self._park.channels[channel]
        if self._calendar.for_class(terms, number, day, one[0]) is None:
            return
        whole = self._best(terms, number, day, one[0])
        singles = Money.sum(
            self._best(part, number, day, one[0]) * quantity for part, quantity in parts
        )
        if whole > singles:
            yield _dearer(terms, channel, day, whole, singles, concession=one[1])

    def _best(self, terms: TermsFacts, channel: int, day: date, concession: int) -> Money:
        """Give what a class pays on a day on which there is a plain price."""
        own = self._calendar.for_class(terms, channel, day, concession)
        plain = self._calendar.plain(terms, channel, day)
        return min(amount for amount in (own, plain) if amount is not None)


def _zone_problems(terms: TermsFacts, parts: Parts) -> Iterator[Problem]:
    opened = {zone.zone_id for part, _ in parts for zone in part.zones}
    own = {zone.zone_id for zone in terms.zones}
    for zone in sorted(opened ^ own):
        yield _problem(ProblemCode.PACKAGE_ZONES, terms, zone=zone)


def _dearer(
    terms: TermsFacts, channel: str, day: date, amount: Money, singles: Money, **more: Fact
) -> Problem:
    facts: dict[str, Fact] = {
        "channel": channel,
        "day": day,
        "amount": amount,
        "singles": singles,
        **more,
    }
    return _problem(ProblemCode.PACKAGE_DEARER, terms, **facts)


def _problem(code: ProblemCode, terms: TermsFacts, **facts: Fact) -> Problem:
    return Problem(code, Where(terms=terms.code, field="parts"), facts)
