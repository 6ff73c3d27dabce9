"""What of a proposal cannot be."""

from __future__ import annotations

from dataclasses import replace

import pytest

from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.planning.profile import Kind, StartType, read_profile
from shared.planning.proposal import (
    Existing,
    Proposal,
    StartFault,
    StartProblem,
    channels_of,
    proposal_problems,
)
from tests.shared.planning.test_profile import NOTHING_THERE, all_of


@pytest.fixture(scope="module")
def whole() -> Proposal:
    return all_of(read_profile(Kind.NATURE))


def without_type(proposal: Proposal, code: str) -> Proposal:
    kept = tuple(one for one in proposal.types if one.terms.code != code)
    return replace(proposal, types=kept)


def with_type(proposal: Proposal, code: str, **changes: object) -> Proposal:
    types = tuple(
        replace(one, **changes) if one.terms.code == code else one  # type: ignore[arg-type]
        for one in proposal.types
    )
    return replace(proposal, types=types)


def named(proposal: Proposal, code: str) -> StartType:
    return next(one for one in proposal.types if one.terms.code == code)


def problems(proposal: Proposal, there: Existing = NOTHING_THERE) -> list[StartProblem]:
    return list(proposal_problems(proposal, there))


def test_a_package_needs_its_parts(whole: Proposal) -> None:
    assert problems(without_type(whole, "cable")) == [
        StartProblem(StartFault.PART_MISSING, "gate_cable", "cable")
    ]


def test_a_package_is_not_dearer_than_its_parts(whole: Proposal) -> None:
    assert problems(with_type(whole, "gate_cable", price=Money.parse("185.01"))) == [
        StartProblem(StartFault.PACKAGE_DEARER, "gate_cable", amount=Money(1))
    ]


def test_a_package_may_cost_just_what_its_parts_cost(whole: Proposal) -> None:
    assert problems(with_type(whole, "gate_cable", price=Money.parse("185"))) == []


def test_a_zone_that_is_nowhere_is_named(whole: Proposal) -> None:
    zones = tuple(zone for zone in whole.zones if zone.code != "shuttle")

    found = problems(replace(whole, zones=zones))

    assert found == [StartProblem(StartFault.ZONE_MISSING, "shuttle", "shuttle")]


def test_a_zone_that_the_park_has_need_not_be_made(whole: Proposal) -> None:
    zones = tuple(zone for zone in whole.zones if zone.code != "shuttle")

    assert problems(replace(whole, zones=zones), Existing({}, {"shuttle": 5}, {}, {})) == []


def test_a_series_left_out_is_named(whole: Proposal) -> None:
    series = tuple(one for one in whole.series if one.code != "glass")

    found = problems(replace(whole, series=series))

    assert found == [StartProblem(StartFault.SERIES_MISSING, "glass", "glass")]


def test_a_class_needs_the_type_that_it_is_sold(whole: Proposal) -> None:
    one_class = tuple(one for one in whole.concessions if one.facts.code == "child")

    found = problems(replace(without_type(whole, "free"), concessions=one_class))

    assert found == [StartProblem(StartFault.TYPE_MISSING, "child", "free")]


def test_only_a_concession_may_be_free(whole: Proposal) -> None:
    assert problems(with_type(whole, "shuttle", price=Money(0))) == [
        StartProblem(StartFault.PRICE_MISSING, "shuttle")
    ]


def test_both_names_are_asked_for(whole: Proposal) -> None:
    terms = replace(named(whole, "shuttle").terms, name=Bilingual("观光车", ""))

    found = problems(with_type(whole, "shuttle", terms=terms))

    assert found == [StartProblem(StartFault.NAME_MISSING, "shuttle")]


def test_nothing_chosen_is_nothing_to_sell(whole: Proposal) -> None:
    empty = replace(whole, types=(), concessions=(), rules=())

    assert [one.fault for one in problems(empty)] == [
        StartFault.NOTHING_SOLD,
        StartFault.NO_BASE_RULE,
    ]


def test_a_type_is_sold_through_the_channels_that_there_are(whole: Proposal) -> None:
    here = replace(whole, channels=())
    there = Existing({"window": 1}, {}, {}, {})

    assert channels_of(named(whole, "adult"), here, there) == ("window",)
    assert channels_of(named(whole, "adult"), here, NOTHING_THERE) == ()
