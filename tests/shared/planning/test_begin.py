"""A proposal becomes a draft that the check of editions has nothing to say against."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from sqlalchemy.orm import Session

from shared.catalogue.draft import EditionState, PriceFacts, TermsFacts
from shared.catalogue.edition_queries import edition_in_force, read_edition
from shared.catalogue.editions import judge_edition
from shared.database.engine import office_engine
from shared.kernel.money import Money
from shared.planning.begin import begin_catalogue, make_place, read_existing
from shared.planning.profile import Kind, read_profile
from shared.planning.proposal import Existing, Proposal
from shared.site.place_queries import list_channels, list_zones
from shared.site.sign_in import NotPermitted, StaffToken, sign_in
from tests.empty_site import PIN, EmptySite
from tests.shared.planning.test_profile import all_of


@pytest.fixture
def office(empty_site: EmptySite) -> Iterator[Session]:
    engine = office_engine(empty_site.office_url, "test")
    with Session(engine) as session:
        yield session
    engine.dispose()


def token_of(office: Session, number: str) -> StaffToken:
    with office.begin():
        return sign_in(office, number, PIN)


def by_code(terms: tuple[TermsFacts, ...]) -> dict[str, TermsFacts]:
    return {one.code: one for one in terms}


def test_every_profile_is_written_and_passes_the_check(office: Session) -> None:
    token = token_of(office, "2000")
    for kind in Kind:
        proposal = all_of(read_profile(kind))
        with office.begin():
            there = read_existing(office)
            make_place(office, _missing(proposal, there), token)
            edition = begin_catalogue(office, proposal, token)

        with office.begin():
            problems = judge_edition(office, edition)
            state = read_edition(office, edition).head.state
            in_force = edition_in_force(office)

        assert [one for one in problems if one.is_error] == []
        assert state is EditionState.DRAFT
        assert in_force is None


def test_what_is_written_is_what_was_proposed(office: Session) -> None:
    token = token_of(office, "2000")
    proposal = all_of(read_profile(Kind.NATURE))
    with office.begin():
        make_place(office, proposal, token)
        edition = begin_catalogue(office, proposal, token)

    with office.begin():
        content = read_edition(office, edition).content
        zones = {zone.id: zone.code for zone in list_zones(office)}
        channels = [channel.code for channel in list_channels(office)]
    terms = by_code(content.terms)
    rules = {rule.id: rule.code for rule in content.rules}

    assert channels == ["window", "online", "ota", "agency"]
    assert [zones[zone.zone_id] for zone in terms["gate_cable"].zones] == ["site", "cable"]
    assert [zone.weight for zone in terms["gate_cable"].zones] == [12_000, 6_500]
    assert _prices(content.prices, terms["adult"].id, rules) == {
        "base": Money.parse("120"),
        "weekend": Money.parse("144"),
        "holiday": Money.parse("168"),
        "online": Money.parse("114"),
    }
    assert len(content.patterns) == 3
    assert len(content.concessions) == 15


def test_who_does_not_keep_the_place_makes_no_zone(office: Session) -> None:
    token = token_of(office, "2001")

    with pytest.raises(NotPermitted), office.begin():
        make_place(office, all_of(read_profile(Kind.NATURE)), token)


def _prices(prices: tuple[PriceFacts, ...], terms: int, rules: dict[int, str]) -> dict[str, Money]:
    return {rules[one.rule_id]: one.amount for one in prices if one.terms_id == terms}


def _missing(proposal: Proposal, there: Existing) -> Proposal:
    return replace(
        proposal,
        zones=tuple(zone for zone in proposal.zones if zone.code not in there.zones),
        channels=tuple(one for one in proposal.channels if one.code not in there.channels),
    )
