"""Editions are listed, found by their time, and read as they were."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from shared.catalogue.days import Days
from shared.catalogue.draft import EditionState
from shared.catalogue.edition_queries import edition_in_force, list_editions, read_edition, timeline
from shared.catalogue.editions import (
    drop_draft,
)
from shared.kernel.locale import Bilingual
from tests.shared.catalogue.office import Office, later


def test_before_the_first_edition_nothing_is_in_force(office: Office) -> None:
    with office.at_work() as session:
        assert edition_in_force(session, datetime(2000, 1, 1, tzinfo=UTC)) is None


def test_the_timeline_says_from_when_to_when(office: Office) -> None:
    first, edition = office.in_force, office.full()
    office.check(edition)
    start = later()
    office.approve(edition, start)

    with office.at_work() as session:
        last_two = timeline(session)[-2:]

    assert [(one.head.id, one.until) for one in last_two] == [(first, start), (edition, None)]
    assert last_two[1].since == start


def test_editions_are_listed_the_newest_first(office: Office) -> None:
    dropped, kept = office.draft(), office.draft()
    with office.at_work() as session:
        drop_draft(session, dropped, token=office.maker)

        heads = list_editions(session)

    assert [(head.id, head.state) for head in heads[:2]] == [
        (kept, EditionState.DRAFT),
        (dropped, EditionState.DROPPED),
    ]


def test_an_old_edition_reads_the_same_after_ten_later_ones(office: Office) -> None:
    edition = office.full()
    office.check(edition)
    office.approve(edition)
    query = "SELECT app.edition_content(:id)::text"
    before, facts = office.stage.value(query, id=edition), office.read(edition)

    for number in range(10):
        draft = office.draft(edition)
        adult = office.terms(draft, "adult")
        office.save(draft, replace(adult, name=Bilingual(f"成人票{number}", f"Adult {number}")))
        rule = office.content(draft).rules[0].id
        office.price(draft, adult.id, rule, (Days(office.stage.today, None), 12_100 + number))
        office.check(draft)
        office.approve(draft)

    assert office.stage.value(query, id=edition) == before
    assert office.read(edition) == facts


def test_an_edition_reads_the_same_whatever_the_session_is_set_to(office: Office) -> None:
    edition = office.full()
    query = "SELECT app.edition_content(:id)::text"
    before = office.stage.value(query, id=edition)

    office.stage.run("SET LOCAL TimeZone = 'America/New_York'")
    office.stage.run("SET LOCAL DateStyle = 'German'")

    assert office.stage.value(query, id=edition) == before


def test_the_digest_follows_the_rows(office: Office) -> None:
    edition = office.full()
    before = office.read(edition).digest
    adult = office.terms(edition, "adult")

    office.save(edition, adult)
    same = office.read(edition).digest
    office.save(edition, replace(office.terms(edition, "adult"), changes=2))

    assert (same, office.read(edition).digest != before) == (before, True)


@pytest.mark.parametrize("login", ["finance", "it", "audit", "server"])
def test_any_edition_can_be_viewed_by_those_who_answer_for_it(office: Office, login: str) -> None:
    office.stage.run("CREATE ROLE viewer LOGIN")
    office.stage.run(f"GRANT shanmen_{login} TO viewer")

    with office.stage.acting("viewer") as session:
        facts = read_edition(session, office.in_force)

    assert facts.head.state is EditionState.IN_FORCE
    assert facts.content.prices
