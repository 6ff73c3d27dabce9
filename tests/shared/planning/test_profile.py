"""The profiles of sites: all of them can be read, and none contradicts itself."""

from __future__ import annotations

from datetime import time

import pytest

from shared.catalogue.draft import TermsKind
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.planning.profile import Kind, Profile, read_profile
from shared.planning.proposal import Existing, Proposal, proposal_problems
from shared.planning.space import Bearing, bearing
from shared.site.place_facts import NEW, ZoneFacts

NOTHING_THERE = Existing({}, {}, {}, {})
ROOM = Bearing(4_500, 2)


def all_of(profile: Profile) -> Proposal:
    return Proposal(
        title="开园",
        channels=profile.channels,
        zones=tuple(ZoneFacts(NEW, z.code, z.name, z.capacity(ROOM)) for z in profile.zones),
        taxes=profile.taxes,
        series=profile.series,
        quotas={one.code: one.quota(ROOM) for one in profile.series},
        rules=profile.rules,
        types=profile.types,
        concessions=profile.concessions,
    )


@pytest.mark.parametrize("kind", list(Kind))
def test_a_profile_has_no_problem_of_its_own(kind: Kind) -> None:
    assert list(proposal_problems(all_of(read_profile(kind)), NOTHING_THERE)) == []


@pytest.mark.parametrize("kind", list(Kind))
def test_a_profile_has_all_seven_kinds_of_ticket(kind: Kind) -> None:
    assert {one.terms.kind for one in read_profile(kind).types} == set(TermsKind)


@pytest.mark.parametrize("kind", list(Kind))
def test_no_two_types_share_a_key_of_the_window(kind: Kind) -> None:
    buttons = [one.terms.button for one in read_profile(kind).types]

    assert len(buttons) == len(set(buttons))


def test_the_national_table_is_the_same_for_every_site() -> None:
    first, *others = (read_profile(kind).concessions for kind in Kind)

    assert all(other == first for other in others)
    assert [one.facts.code for one in first][:4] == ["child", "minor", "student", "senior60"]


def test_the_nature_profile_stands_for_the_worked_example() -> None:
    nature = read_profile(Kind.NATURE)

    found = bearing([one.spot for one in nature.spots], 9 * 60, nature.stay_minutes)

    assert nature.name == Bilingual("自然风光", "Nature")
    assert (nature.opens, nature.closes) == (time(8), time(17))
    assert (found.instant, found.daily) == (4_500, 9_000)


def test_zones_and_slots_take_their_share_of_the_room() -> None:
    nature = read_profile(Kind.NATURE)
    zones = {zone.code: zone.capacity(ROOM) for zone in nature.zones}
    quotas = {one.code: one.quota(ROOM) for one in nature.series}

    assert zones == {"site": 4_500, "cable": 225, "glass": 180, "shuttle": 315}
    assert quotas == {"site": 9_000, "cable": 2_250, "glass": 180}


def test_half_days_are_two_patterns_that_meet() -> None:
    (site, *_) = read_profile(Kind.HERITAGE).series

    assert site.hours == ((time(8, 30), time(12, 30)), (time(12, 30), time(16, 30)))


def test_a_rule_proposes_its_share_of_the_standard_price() -> None:
    rules = {rule.facts.code: rule for rule in read_profile(Kind.NATURE).rules}

    assert rules["weekend"].amount(Money.parse("65")) == Money.parse("78")
    assert rules["online"].amount(Money.parse("0.30")) == Money(29)
