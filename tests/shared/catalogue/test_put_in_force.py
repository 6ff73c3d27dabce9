"""An edition goes in force: which, when, and by whom."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from shared.catalogue.days import Days
from shared.catalogue.draft import BlackoutFacts
from shared.catalogue.edit import save_terms
from shared.catalogue.edition_queries import edition_in_force
from shared.catalogue.editions import (
    BlackoutOverSold,
    NotChecked,
    drop_draft,
    follow_editions,
    put_in_force,
)
from shared.kernel.locale import Bilingual
from shared.site.sign_in import NotPermitted
from tests.shared.catalogue.office import Office, later
from tests.shared.stage import SERVER, SaleStage


def test_an_edition_goes_in_force_now(office: Office) -> None:
    edition = office.full()
    office.check(edition)

    since = office.approve(edition)

    with office.at_work() as session:
        head = edition_in_force(session)
    assert head is not None
    assert (head.id, head.in_force_from, head.approved_by) == (edition, since, "周建国")


def test_an_edition_goes_in_force_on_its_day_and_not_before(office: Office) -> None:
    before, edition = office.in_force, office.full()
    office.check(edition)
    start = later()

    office.approve(edition, start)

    with office.at_work() as session:
        just_before = edition_in_force(session, start - timedelta(microseconds=1))
        then = edition_in_force(session, start)
    assert just_before is not None
    assert then is not None
    assert (just_before.id, then.id) == (before, edition)


@pytest.mark.parametrize("state", ["DRAFT", "DROPPED", "IN_FORCE"])
def test_only_a_checked_edition_goes_in_force(office: Office, state: str) -> None:
    edition = office.in_force if state == "IN_FORCE" else office.draft()
    if state == "DROPPED":
        with office.at_work() as session:
            drop_draft(session, edition, token=office.maker)

    with pytest.raises(NotChecked) as refused:
        office.approve(edition)

    assert (refused.value.edition, refused.value.reason) == (edition, "STATE")


def test_nothing_goes_in_force_in_the_past(office: Office) -> None:
    edition = office.full()
    office.check(edition)

    with pytest.raises(NotChecked) as refused:
        office.approve(edition, datetime.now(UTC) - timedelta(seconds=1))

    assert refused.value.reason == "PAST"


def test_nothing_goes_in_force_that_opens_a_zone_switched_off_meanwhile(office: Office) -> None:
    edition = office.full()
    office.check(edition)
    office.stage.run("UPDATE zone SET active = false WHERE code = 'cable'")

    with pytest.raises(NotChecked) as refused:
        office.approve(edition)

    assert (refused.value.reason, office.state(edition)) == ("ZONE_OFF", "CHECKED")


def test_two_editions_do_not_begin_at_one_instant(office: Office) -> None:
    one, other, start = office.full(), 0, later()
    office.check(one)
    office.approve(one, start)
    other = office.draft(one)
    office.check(other)

    with pytest.raises(NotChecked) as refused:
        office.approve(other, start)

    assert refused.value.reason == "TAKEN"


def test_nobody_approves_an_edition_they_began(office: Office) -> None:
    edition = office.full()
    office.check(edition)
    myself = office.token("catalogue_approve")

    with pytest.raises(NotPermitted) as refused, office.at_work() as session:
        put_in_force(session, edition, token=myself)

    assert refused.value.right == "approve_own_edition"


def test_nobody_approves_an_edition_they_wrote_in(office: Office) -> None:
    edition = office.full()
    second = office.token("catalogue_edit", "catalogue_approve", number="1002")
    adult = office.terms(edition, "adult")
    with office.at_work() as session:
        save_terms(session, edition, adult, token=second)
    office.check(edition)

    with pytest.raises(NotPermitted) as refused, office.at_work() as session:
        put_in_force(session, edition, token=second)

    assert refused.value.right == "approve_own_edition"


def test_the_first_edition_of_all_may_be_its_makers_own(office: Office) -> None:
    office.stage.rewrite("UPDATE edition SET state = 'DROPPED', in_force_from = NULL")
    edition = office.full()
    office.check(edition)
    myself = office.token("catalogue_approve")

    with office.at_work() as session:
        put_in_force(session, edition, token=myself)

    assert office.state(edition) == "IN_FORCE"


@pytest.mark.parametrize(
    ("rights", "missing"),
    [(("catalogue_edit", "price_edit"), "catalogue_approve"), ((), "catalogue_approve")],
)
def test_approving_needs_the_right(office: Office, rights: tuple[str, ...], missing: str) -> None:
    edition = office.full()
    office.check(edition)
    somebody = office.token(*rights, number="1002")

    with pytest.raises(NotPermitted) as refused, office.at_work() as session:
        put_in_force(session, edition, token=somebody)

    assert refused.value.right == missing


def test_types_are_called_as_the_edition_put_in_force_says(office: Office) -> None:
    edition = office.full()
    adult = office.terms(edition, "adult")
    renamed = replace(adult, name=Bilingual("𠮷祥票 㛃", "Lucky"), ticket_class="B")
    office.save(edition, renamed)
    named = "SELECT name_zh, name_en, ticket_class FROM ticket_type WHERE code = 'adult'"
    office.check(edition)
    before = office.stage.run(named)

    office.approve(edition)

    assert [tuple(row) for row in before] == [("成人票", "Adult", "A")]
    assert [tuple(row) for row in office.stage.run(named)] == [("𠮷祥票 㛃", "Lucky", "B")]


def test_types_are_called_by_their_new_names_from_the_day_of_the_edition_on(
    office: Office,
) -> None:
    edition = office.full()
    adult = office.terms(edition, "adult")
    office.save(edition, replace(adult, name=Bilingual("𠮷祥票 㛃", "Lucky")))
    office.check(edition)
    named = "SELECT name_zh, name_en FROM ticket_type WHERE code = 'adult'"
    office.approve(edition, later())

    def called() -> list[tuple[str, str]]:
        with office.stage.acting(SERVER) as session:
            follow_editions(session)
        return [tuple(row) for row in office.stage.run(named)]

    before = called()
    office.stage.rewrite("UPDATE edition SET in_force_from = now() WHERE id = :id", id=edition)

    assert (before, called()) == ([("成人票", "Adult")], [("𠮷祥票 㛃", "Lucky")])


def test_a_blackout_over_tickets_sold_meanwhile_is_refused(office: Office, till: SaleStage) -> None:
    edition = office.full()
    tomorrow = till.today + timedelta(days=1)
    closed = (BlackoutFacts(Days.from_to(tomorrow, tomorrow)),)
    for code in ("adult", "shuttle_both"):
        office.save(edition, replace(office.terms(edition, code), blackouts=closed))
    office.check(edition)
    till.sell_one("adult", tomorrow)

    with pytest.raises(BlackoutOverSold) as refused:
        office.approve(edition)

    assert (refused.value.ticket_type, refused.value.day, refused.value.tickets) == (
        office.terms(edition, "adult").ticket_type_id,
        tomorrow.isoformat(),
        1,
    )
