"""The course of an edition: drafted, copied, checked, taken up again, given up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import pytest

from shared.catalogue.draft import EditionContent, EditionState
from shared.catalogue.editions import (
    EditionStands,
    NotChecked,
    back_to_draft,
    check_draft,
    drop_draft,
    judge_edition,
    new_draft,
    rename_draft,
)
from shared.catalogue.problem import ProblemCode
from shared.database.verb import ChangedMeanwhile, record
from shared.kernel.locale import Bilingual
from shared.site.sign_in import NotPermitted, NotSignedIn
from tests.shared.catalogue.office import Office


def without_ids(content: EditionContent) -> EditionContent:
    """What an edition says, whatever ids its rows have: rows are known by code and order."""
    rules = {rule.id: number for number, rule in enumerate(content.rules)}
    classes = {one.id: number for number, one in enumerate(content.concessions)}
    terms = {one.id: one.ticket_type_id for one in content.terms}
    return EditionContent(
        terms=tuple(replace(one, id=0) for one in content.terms),
        concessions=tuple(replace(one, id=0) for one in content.concessions),
        rules=tuple(
            replace(one, id=0, concession_id=classes.get(one.concession_id or 0))
            for one in content.rules
        ),
        prices=tuple(
            replace(one, id=0, terms_id=terms[one.terms_id], rule_id=rules[one.rule_id])
            for one in content.prices
        ),
        patterns=tuple(replace(one, id=0) for one in content.patterns),
    )


def test_a_new_draft_is_empty(office: Office) -> None:
    edition = office.draft()

    facts = office.read(edition)

    assert (facts.head.state, facts.head.made_by, facts.head.copied_from) == (
        EditionState.DRAFT,
        "王小敏",
        None,
    )
    assert facts.content == EditionContent()


def test_a_copy_says_the_same_in_rows_of_its_own(office: Office) -> None:
    edition = office.full()

    copy = office.draft(edition)

    one, other = office.content(edition), office.content(copy)
    assert without_ids(other) == without_ids(one)
    for kind in ("terms", "concessions", "rules", "prices", "patterns"):
        ids = {row.id for row in getattr(one, kind)}
        assert ids
        assert ids.isdisjoint(row.id for row in getattr(other, kind))
    assert office.read(copy).head.copied_from == edition


def test_what_is_changed_in_a_copy_stays_out_of_the_original(office: Office) -> None:
    edition = office.full()
    before = office.read(edition)
    copy = office.draft(edition)

    adult = office.terms(copy, "adult")
    office.save(copy, replace(adult, name=Bilingual("全票", "Full"), zones=adult.zones[:0]))

    assert office.read(edition) == before


def test_an_unknown_edition_is_not_copied(office: Office) -> None:
    with pytest.raises(EditionStands) as refused:
        office.draft(999_999)

    assert (refused.value.edition, refused.value.state) == (999_999, "")


def test_a_draft_gets_another_title(office: Office) -> None:
    edition = office.draft()

    was = office.read(edition).head.title

    with office.at_work() as session:
        rename_draft(session, edition, "国庆 㛃𠮷", was=was, token=office.maker)

    assert office.read(edition).head.title == "国庆 㛃𠮷"


def test_a_title_is_changed_by_one_at_a_time(office: Office) -> None:
    edition = office.draft()
    was = office.read(edition).head.title
    with office.at_work() as session:
        rename_draft(session, edition, "国庆", was=was, token=office.maker)

    with pytest.raises(ChangedMeanwhile) as refused, office.at_work() as session:
        rename_draft(session, edition, "中秋", was=was, token=office.maker)

    assert (refused.value.table, refused.value.id) == ("edition", edition)
    assert office.read(edition).head.title == "国庆"


def test_a_draft_without_errors_is_checked(office: Office) -> None:
    edition = office.full()

    with office.at_work() as session:
        problems = check_draft(session, edition, token=office.maker)

    assert [problem for problem in problems if problem.is_error] == []
    head = office.read(edition).head
    assert (head.state, head.checked_by) == (EditionState.CHECKED, "王小敏")


def test_a_draft_with_an_error_stays_a_draft(office: Office) -> None:
    edition = office.full()
    office.save(edition, replace(office.terms(edition, "adult"), zones=()))

    with office.at_work() as session:
        problems = check_draft(session, edition, token=office.maker)

    assert ProblemCode.NO_ZONE in [problem.code for problem in problems]
    assert office.state(edition) == "DRAFT"


def test_what_was_changed_after_it_was_judged_is_not_checked(office: Office) -> None:
    edition = office.full()
    digest = office.read(edition).digest
    office.save(edition, replace(office.terms(edition, "adult"), persons=2))

    with pytest.raises(NotChecked) as refused, office.at_work() as session:
        record(session, "record_check", {"edition": edition, "digest": digest}, office.maker.value)

    assert (refused.value.reason, office.state(edition)) == ("CHANGED", "DRAFT")


def test_a_price_above_the_ceiling_is_not_checked_whoever_judged_it(office: Office) -> None:
    edition = office.full()
    adult = office.terms(edition, "adult")
    office.save(edition, replace(adult, ceiling=adult.ceiling and adult.ceiling - adult.ceiling))
    document = {"edition": edition, "digest": office.read(edition).digest}

    with pytest.raises(NotChecked) as refused, office.at_work() as session:
        record(session, "record_check", document, office.maker.value)

    assert refused.value.reason == "CEILING"


def test_a_zone_that_is_off_is_not_checked_whoever_judged_it(office: Office) -> None:
    edition = office.full()
    office.stage.run("UPDATE zone SET active = false WHERE code = 'cable'")
    document = {"edition": edition, "digest": office.read(edition).digest}

    with pytest.raises(NotChecked) as refused, office.at_work() as session:
        record(session, "record_check", document, office.maker.value)

    assert (refused.value.reason, office.state(edition)) == ("ZONE_OFF", "DRAFT")


def test_a_checked_edition_may_be_taken_up_again(office: Office) -> None:
    edition = office.full()
    office.check(edition)

    office.take_up_again(edition)

    assert office.state(edition) == "DRAFT"
    office.save(edition, office.terms(edition, "adult"))


def test_a_draft_is_given_up_and_its_rows_stay(office: Office) -> None:
    edition = office.full()
    before = office.content(edition)

    with office.at_work() as session:
        drop_draft(session, edition, token=office.maker)

    assert (office.state(edition), office.content(edition)) == ("DROPPED", before)


@pytest.mark.parametrize("verb", [back_to_draft, drop_draft, check_draft])
def test_what_is_in_force_is_not_taken_back(office: Office, verb: Callable[..., object]) -> None:
    edition = office.in_force

    with pytest.raises(EditionStands) as refused, office.at_work() as session:
        verb(session, edition, token=office.maker)

    assert (refused.value.edition, refused.value.state) == (edition, "IN_FORCE")


def test_an_edition_is_judged_without_a_word_in_the_books(office: Office) -> None:
    edition = office.full()
    office.save(edition, replace(office.terms(edition, "adult"), zones=()))
    said = len(office.audit())

    with office.at_work() as session:
        problems = judge_edition(session, edition)

    assert ProblemCode.NO_ZONE in [problem.code for problem in problems]
    assert (office.state(edition), len(office.audit())) == ("DRAFT", said)


def test_an_approver_does_not_write(office: Office) -> None:
    with pytest.raises(NotPermitted) as refused, office.at_work() as session:
        new_draft(session, "试验", None, token=office.approver)

    assert refused.value.right == "catalogue_edit"


def test_nobody_writes_without_signing_in(office: Office) -> None:
    stranger = replace(office.maker, value="not a token")

    with pytest.raises(NotSignedIn), office.at_work() as session:
        new_draft(session, "试验", None, token=stranger)


def test_every_step_is_in_the_audit(office: Office) -> None:
    edition = office.draft(office.in_force)
    with office.at_work() as session:
        drop_draft(session, edition, token=office.maker)
    full = office.full()
    digest = office.read(full).digest
    office.check(full)
    office.take_up_again(full)
    office.check(full)
    since = office.approve(full)

    said = [one for one in office.audit() if not one[0].startswith(("save", "add", "sign"))]

    assert [action for action, _ in said] == [
        *["new_draft", "drop_draft", "new_draft"],
        *["check_edition", "back_to_draft", "check_edition", "put_in_force"],
    ]
    assert said[3][1] == {"edition": full, "digest": digest}
    assert said[-1][1]["digest"] == digest
    assert datetime.fromisoformat(said[-1][1]["from"]) == since
