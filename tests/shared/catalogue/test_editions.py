"""The course of an edition: drafted, checked, in force, for ever."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from shared.catalogue.days import Days
from shared.catalogue.draft import BlackoutFacts, EditionContent, EditionState
from shared.catalogue.edit import save_terms
from shared.catalogue.edition_queries import edition_in_force, list_editions, read_edition, timeline
from shared.catalogue.editions import (
    BlackoutOverSold,
    EditionStands,
    NotChecked,
    back_to_draft,
    check_draft,
    drop_draft,
    judge_edition,
    new_draft,
    put_in_force,
    rename_draft,
)
from shared.catalogue.problem import ProblemCode
from shared.database.verb import record
from shared.kernel.locale import Bilingual
from shared.site.sign_in import NotPermitted, NotSignedIn
from tests.shared.catalogue.office import Office, later
from tests.shared.stage import SaleStage


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

    with office.at_work() as session:
        rename_draft(session, edition, "国庆 㛃𠮷", token=office.maker)

    assert office.read(edition).head.title == "国庆 㛃𠮷"


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


def test_an_approver_does_not_write(office: Office) -> None:
    with pytest.raises(NotPermitted) as refused, office.at_work() as session:
        new_draft(session, "试验", None, token=office.approver)

    assert refused.value.right == "catalogue_edit"


def test_nobody_writes_without_signing_in(office: Office) -> None:
    stranger = replace(office.maker, value="not a token")

    with pytest.raises(NotSignedIn), office.at_work() as session:
        new_draft(session, "试验", None, token=stranger)


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
    office.save(edition, replace(adult, changes=2))

    assert (same, office.read(edition).digest != before) == (before, True)


@pytest.mark.parametrize("login", ["finance", "it", "audit", "server"])
def test_any_edition_can_be_viewed_by_those_who_answer_for_it(office: Office, login: str) -> None:
    office.stage.run("CREATE ROLE viewer LOGIN")
    office.stage.run(f"GRANT shanmen_{login} TO viewer")

    with office.stage.acting("viewer") as session:
        facts = read_edition(session, office.in_force)

    assert facts.head.state is EditionState.IN_FORCE
    assert facts.content.prices
