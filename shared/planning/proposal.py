"""What a person has chosen of a profile, and what of it cannot be: facts in, answer out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from shared.catalogue.draft import NO_MONEY, TermsKind
from shared.kernel.money import Money
from shared.planning.profile import (
    NamedCode,
    StartConcession,
    StartRule,
    StartSeries,
    StartTax,
    StartType,
)
from shared.site.place_facts import ZoneFacts

BASE = "base"


@dataclass(frozen=True, slots=True)
class Proposal:
    """Everything that was ticked, as it was named and priced; `quotas` by code of series.

    Zones and channels are the ones to be made: those that are there already are not among them.
    """

    title: str
    channels: tuple[NamedCode, ...]
    zones: tuple[ZoneFacts, ...]
    taxes: tuple[StartTax, ...]
    series: tuple[StartSeries, ...]
    quotas: Mapping[str, int]
    rules: tuple[StartRule, ...]
    types: tuple[StartType, ...]
    concessions: tuple[StartConcession, ...]


@dataclass(frozen=True, slots=True)
class Existing:
    """What the park has already: codes and their ids."""

    channels: Mapping[str, int]
    zones: Mapping[str, int]
    series: Mapping[str, int]
    taxes: Mapping[str, int]


class StartFault(StrEnum):
    """Why a proposal would make no sound draft; the facts that come with it stand beside."""

    NOTHING_SOLD = "NOTHING_SOLD"
    NO_BASE_RULE = "NO_BASE_RULE"
    NAME_MISSING = "NAME_MISSING"
    NO_CHANNEL = "NO_CHANNEL"
    ZONE_MISSING = "ZONE_MISSING"  # what: code of the zone
    SERIES_MISSING = "SERIES_MISSING"  # what: code of the series
    PART_MISSING = "PART_MISSING"  # what: code of the type
    PRICE_MISSING = "PRICE_MISSING"
    PACKAGE_DEARER = "PACKAGE_DEARER"  # amount: by how much
    TYPE_MISSING = "TYPE_MISSING"  # of a concession; what: code of the type


@dataclass(frozen=True, slots=True)
class StartProblem:
    """One finding, and the code of the type, series or class it is about ("" for all)."""

    fault: StartFault
    where: str = ""
    what: str = ""
    amount: Money = NO_MONEY


def proposal_problems(proposal: Proposal, there: Existing) -> Iterator[StartProblem]:
    """Find what a person has to change before it can be written."""
    if not proposal.types:
        yield StartProblem(StartFault.NOTHING_SOLD)
    if all(rule.facts.code != BASE for rule in proposal.rules):
        yield StartProblem(StartFault.NO_BASE_RULE)
    for kind in proposal.types:
        yield from _type_problems(kind, proposal, there)
    sold = {kind.terms.code for kind in proposal.types}
    for one in proposal.concessions:
        if one.ticket_type not in sold:
            yield StartProblem(StartFault.TYPE_MISSING, one.facts.code, one.ticket_type)


def channels_of(kind: StartType, proposal: Proposal, there: Existing) -> tuple[str, ...]:
    """Give those channels of a type that there are, or will be."""
    known = {one.code for one in proposal.channels} | set(there.channels)
    return tuple(code for code in kind.terms.channels if code in known)


def _type_problems(kind: StartType, proposal: Proposal, there: Existing) -> Iterator[StartProblem]:
    code = kind.terms.code
    zones = {zone.code for zone in proposal.zones} | set(there.zones)
    series = {one.code for one in proposal.series} | set(there.series)
    if not (kind.terms.name.zh and kind.terms.name.en):
        yield StartProblem(StartFault.NAME_MISSING, code)
    if not channels_of(kind, proposal, there):
        yield StartProblem(StartFault.NO_CHANNEL, code)
    if not kind.price and kind.terms.kind is not TermsKind.CONCESSION:
        yield StartProblem(StartFault.PRICE_MISSING, code)
    for zone, use in kind.zones.items():
        if zone not in zones:
            yield StartProblem(StartFault.ZONE_MISSING, code, zone)
        if use.series is not None and use.series not in series:
            yield StartProblem(StartFault.SERIES_MISSING, code, use.series)
    yield from _package_problems(kind, proposal)


def _package_problems(kind: StartType, proposal: Proposal) -> Iterator[StartProblem]:
    prices = {one.terms.code: one.price for one in proposal.types}
    missing = [part for part in kind.parts if part not in prices]
    for part in missing:
        yield StartProblem(StartFault.PART_MISSING, kind.terms.code, part)
    if kind.parts and not missing:
        singles = Money.sum(prices[part] * number for part, number in kind.parts.items())
        if kind.price > singles:
            over = kind.price - singles
            yield StartProblem(StartFault.PACKAGE_DEARER, kind.terms.code, amount=over)
