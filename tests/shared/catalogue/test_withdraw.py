"""An approved edition is taken back before its time, and never after."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from shared.catalogue.draft import EditionState
from shared.catalogue.edition_queries import timeline
from shared.catalogue.editions import (
    EditionStands,
    NotChecked,
    follow_editions,
    judge_edition,
    put_in_force,
    withdraw_edition,
)
from shared.catalogue.problem import ProblemCode
from shared.database.verb import RowRefused
from shared.kernel.locale import Bilingual
from shared.site.sign_in import NotPermitted, StaffToken
from tests.shared.catalogue.office import Office, later
from tests.shared.catalogue.test_editions import without_ids
from tests.shared.stage import SERVER

WHY = "国庆票价写错了"


def scheduled(office: Office, start: datetime | None = None) -> int:
    edition = office.full()
    office.check(edition)
    office.approve(edition, start or later())
    return edition


def withdraw(
    office: Office, edition: int, reason: str = WHY, token: StaffToken | None = None
) -> int:
    with office.at_work() as session:
        return withdraw_edition(session, edition, reason, token=token or office.approver)


def test_what_was_to_come_in_force_is_dropped_and_says_why(office: Office) -> None:
    before = office.in_force
    edition = scheduled(office)

    withdraw(office, edition, f" {WHY} ")

    head = office.read(edition).head
    assert (head.state, head.in_force_from, head.withdrawn_by, head.withdrawn_reason) == (
        EditionState.DROPPED,
        None,
        "周建国",
        WHY,
    )
    with office.at_work() as session:
        assert [one.head.id for one in timeline(session)] == [before]


def test_a_draft_of_the_same_makers_goes_on_with_it(office: Office) -> None:
    edition = scheduled(office)

    draft = withdraw(office, edition)

    was, now = office.read(edition), office.read(draft)
    assert (now.head.state, now.head.copied_from) == (EditionState.DRAFT, edition)
    assert (now.head.title, now.head.made_by, now.head.makers) == (
        was.head.title,
        was.head.made_by,
        was.head.makers,
    )
    assert without_ids(now.content) == without_ids(was.content)


def test_the_draft_is_not_said_to_be_older_than_what_is_in_force(office: Office) -> None:
    edition = office.draft(office.in_force)
    office.check(edition)
    office.approve(edition, later())

    draft = withdraw(office, edition)

    with office.at_work() as session:
        problems = judge_edition(session, draft)
    assert ProblemCode.NEWER_EDITION not in [problem.code for problem in problems]


def test_whoever_took_it_back_may_approve_it_anew_and_its_maker_may_not(office: Office) -> None:
    draft = withdraw(office, scheduled(office))
    office.check(draft)
    myself = office.token("catalogue_approve")

    with pytest.raises(NotPermitted) as refused, office.at_work() as session:
        put_in_force(session, draft, token=myself)
    office.approve(draft, later())

    assert refused.value.right == "approve_own_edition"
    assert office.state(draft) == "IN_FORCE"


def test_types_are_called_as_before(office: Office) -> None:
    named = "SELECT name_zh, name_en FROM ticket_type WHERE code = 'adult'"
    before = office.stage.run(named)
    edition = office.full()
    adult = office.terms(edition, "adult")
    office.save(edition, replace(adult, name=Bilingual("𠮷祥票 㛃", "Lucky")))
    office.check(edition)
    office.approve(edition, later())

    withdraw(office, edition)
    with office.stage.acting(SERVER) as session:
        follow_editions(session)

    assert office.stage.run(named) == before


@pytest.mark.parametrize("ahead", [timedelta(0), timedelta(seconds=50)])
def test_what_is_in_force_or_about_to_be_stays(office: Office, ahead: timedelta) -> None:
    edition = office.full()
    office.check(edition)
    office.approve(edition, datetime.now(UTC) + ahead if ahead else None)

    with pytest.raises(NotChecked) as refused:
        withdraw(office, edition)

    assert (refused.value.edition, refused.value.reason) == (edition, "BEGUN")
    assert office.state(edition) == "IN_FORCE"


@pytest.mark.parametrize("state", ["DRAFT", "CHECKED", "DROPPED"])
def test_only_what_was_approved_is_taken_back(office: Office, state: str) -> None:
    edition = office.full()
    if state == "CHECKED":
        office.check(edition)
    elif state == "DROPPED":
        office.stage.run("UPDATE edition SET state = 'DROPPED' WHERE id = :id", id=edition)

    with pytest.raises(EditionStands) as refused:
        withdraw(office, edition)

    assert (refused.value.edition, refused.value.state) == (edition, state)


@pytest.mark.parametrize("reason", ["", "  "])
def test_it_is_done_for_a_reason(office: Office, reason: str) -> None:
    edition = scheduled(office)

    with pytest.raises(RowRefused) as refused:
        withdraw(office, edition, reason)

    assert (refused.value.table, refused.value.rule) == ("edition", "ck_edition_withdrawn")
    assert office.state(edition) == "IN_FORCE"


def test_nobody_takes_back_what_they_wrote(office: Office) -> None:
    edition = scheduled(office)
    myself = office.token("catalogue_approve")

    with pytest.raises(NotPermitted) as refused:
        withdraw(office, edition, token=myself)

    assert refused.value.right == "withdraw_own_edition"


def test_the_first_edition_of_all_may_be_taken_back_by_its_maker(office: Office) -> None:
    office.stage.rewrite("UPDATE edition SET state = 'DROPPED', in_force_from = NULL")
    edition = office.full()
    office.check(edition)
    myself = office.token("catalogue_approve")
    with office.at_work() as session:
        put_in_force(session, edition, later(), token=myself)

    withdraw(office, edition, token=myself)

    assert office.state(edition) == "DROPPED"


def test_taking_back_needs_the_right_to_approve(office: Office) -> None:
    edition = scheduled(office)
    somebody = office.token("catalogue_edit", "price_edit", number="1002")

    with pytest.raises(NotPermitted) as refused:
        withdraw(office, edition, token=somebody)

    assert refused.value.right == "catalogue_approve"


def test_the_audit_knows_when_it_was_to_begin_and_why_it_does_not(office: Office) -> None:
    start = later()
    edition = scheduled(office, start)

    draft = withdraw(office, edition)

    action, detail = office.audit()[-1]
    assert action == "withdraw_edition"
    assert datetime.fromisoformat(detail.pop("from")) == start
    assert detail == {"edition": edition, "reason": WHY, "draft": draft}


def test_an_edition_that_begins_before_the_commit_stays(office: Office) -> None:
    edition = scheduled(office)
    soon = datetime.now(UTC) + timedelta(seconds=4)
    office.stage.rewrite(
        "UPDATE edition SET in_force_from = :at WHERE id = :id", at=soon, id=edition
    )
    office.stage.run(
        "UPDATE edition SET state = 'DROPPED', in_force_from = NULL WHERE id = :id", id=edition
    )

    with pytest.raises(Exception, match="the edition is in force"):
        office.stage.run("SET CONSTRAINTS ALL IMMEDIATE")


def test_one_that_begins_later_is_gone_at_the_commit(office: Office) -> None:
    edition = scheduled(office)

    withdraw(office, edition)
    office.stage.run("SET CONSTRAINTS ALL IMMEDIATE")

    assert office.state(edition) == "DROPPED"
