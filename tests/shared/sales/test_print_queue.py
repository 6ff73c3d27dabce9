"""A ticket is owed paper until its print is proven; new paper makes the old one worthless."""

from __future__ import annotations

from uuid import UUID

import pytest
from sqlalchemy.exc import DBAPIError

from shared.admission.rules import Verdict
from shared.kernel.ids import uuid7
from shared.sales.print_queue import (
    PRINTED,
    PRINTING,
    QUEUED,
    UNKNOWN,
    UnprintedTicket,
    record_print,
    reissue,
    unprinted,
)
from shared.sales.receipt import IssuedTicket
from shared.sales.sell import DoesNotAddUp
from shared.site.sign_in import NotPermitted
from tests.shared.stage import OTHER_WINDOW, WINDOW, SaleStage


@pytest.fixture
def queue(till: SaleStage) -> SaleStage:
    """A window that owes nobody paper."""
    till.run("UPDATE print_job SET state = 'PRINTED'")
    return till


def owed(till: SaleStage, login: str = WINDOW) -> tuple[UnprintedTicket, ...]:
    with till.acting(login) as session:
        return unprinted(session, till.sign)


def say(till: SaleStage, job: UUID, *states: str) -> list[bool]:
    with till.acting(WINDOW) as session:
        return [record_print(session, job, state, till.staff) for state in states]


def issue_again(till: SaleStage, job: UUID) -> IssuedTicket:
    with till.acting(WINDOW) as session:
        return reissue(session, job, sign=till.sign, token=till.staff)


def test_a_sold_ticket_is_owed_exactly_as_it_was_issued(queue: SaleStage) -> None:
    tickets = queue.sell(queue.quote(adult=1, concession=1)).tickets

    assert {(item.print_job, item.ticket, item.state) for item in owed(queue)} == {
        (ticket.print_job, ticket, QUEUED) for ticket in tickets
    }


def test_another_window_owes_nothing_of_it(queue: SaleStage) -> None:
    queue.sell_one()

    assert owed(queue, OTHER_WINDOW) == ()


def test_a_proven_print_is_owed_no_more(queue: SaleStage) -> None:
    job = queue.sell(queue.quote(adult=1)).tickets[0].print_job

    assert say(queue, job, PRINTING, PRINTED) == [True, True]
    assert owed(queue) == ()


@pytest.mark.parametrize("state", [PRINTING, UNKNOWN, QUEUED])
def test_any_other_print_is_still_owed_in_its_state(queue: SaleStage, state: str) -> None:
    job = queue.sell(queue.quote(adult=1)).tickets[0].print_job

    say(queue, job, PRINTING, state)

    assert [item.state for item in owed(queue)] == [state]


def test_nothing_undoes_a_proven_print(queue: SaleStage) -> None:
    job = queue.sell(queue.quote(adult=1)).tickets[0].print_job
    say(queue, job, PRINTING, PRINTED)

    assert say(queue, job, PRINTING, QUEUED, UNKNOWN) == [False] * 3
    assert owed(queue) == ()


def test_a_print_of_another_window_cannot_be_spoken_about(queue: SaleStage) -> None:
    job = queue.sell(queue.quote(adult=1)).tickets[0].print_job
    token = queue.token(station="W2")

    with queue.acting(OTHER_WINDOW) as session:
        assert record_print(session, job, PRINTED, token) is False


def test_a_state_that_does_not_exist_is_refused_by_the_table(queue: SaleStage) -> None:
    job = queue.sell(queue.quote(adult=1)).tickets[0].print_job

    with pytest.raises(DBAPIError, match="invalid input value for enum print_state"):
        say(queue, job, "EATEN")


def test_a_first_print_is_not_audited_and_a_second_one_is(queue: SaleStage) -> None:
    ticket = queue.sell(queue.quote(adult=1)).tickets[0]

    say(queue, ticket.print_job, PRINTING, QUEUED, PRINTING, PRINTED)

    rows = queue.run("SELECT action, detail FROM audit_log WHERE object_id = :id", id=ticket.id)
    assert [tuple(row) for row in rows] == [("print_again", {"state": "PRINTED", "attempt": 2})]


def test_a_ticket_issued_again_enters_and_its_old_paper_does_not(queue: SaleStage) -> None:
    old = queue.sell(queue.quote(adult=1)).tickets[0]
    say(queue, old.print_job, PRINTING, UNKNOWN)

    new = issue_again(queue, old.print_job)

    assert queue.scan(old.code).verdict is Verdict.VOIDED
    assert queue.scan(new.code).verdict is Verdict.OK_ENTRY


def test_a_ticket_issued_again_is_the_same_but_for_its_code(queue: SaleStage) -> None:
    old = queue.sell(queue.quote(family=1)).tickets[0]
    say(queue, old.print_job, PRINTING, UNKNOWN)

    new = issue_again(queue, old.print_job)

    assert new.code != old.code
    assert (new.id, new.number, new.price, new.persons) == (
        old.id,
        old.number,
        old.price,
        old.persons,
    )
    assert [(item.ticket, item.state) for item in owed(queue)] == [(new, QUEUED)]


def test_a_print_that_a_crash_cut_short_can_be_issued_again(queue: SaleStage) -> None:
    job = queue.sell(queue.quote(adult=1)).tickets[0].print_job
    say(queue, job, PRINTING)

    issue_again(queue, job)

    assert [item.state for item in owed(queue)] == [QUEUED]


@pytest.mark.parametrize("states", [(), (PRINTING, QUEUED), (PRINTING, PRINTED)])
def test_a_print_that_is_not_in_doubt_is_not_issued_again(
    queue: SaleStage, states: tuple[str, ...]
) -> None:
    job = queue.sell(queue.quote(adult=1)).tickets[0].print_job
    say(queue, job, *states)

    with pytest.raises(DoesNotAddUp):
        issue_again(queue, job)


def test_a_job_that_does_not_exist_is_not_issued_again(queue: SaleStage) -> None:
    with pytest.raises(DoesNotAddUp):
        issue_again(queue, uuid7())


def test_a_refunded_ticket_is_not_issued_again(queue: SaleStage) -> None:
    ticket = queue.sell(queue.quote(adult=1)).tickets[0]
    say(queue, ticket.print_job, PRINTING, UNKNOWN)
    queue.run("UPDATE ticket SET state = 'REFUNDED' WHERE id = :id", id=ticket.id)

    with pytest.raises(DoesNotAddUp):
        issue_again(queue, ticket.print_job)


def test_a_reissue_is_in_the_audit_log(queue: SaleStage) -> None:
    ticket = queue.sell(queue.quote(adult=1)).tickets[0]
    say(queue, ticket.print_job, PRINTING)

    issue_again(queue, ticket.print_job)

    rows = queue.run("SELECT action, detail FROM audit_log WHERE object_id = :id", id=ticket.id)
    assert [tuple(row) for row in rows] == [("reissue", {"code_version": 1, "reason": "doubt"})]


def test_who_may_not_sell_may_not_print(queue: SaleStage) -> None:
    job = queue.sell(queue.quote(adult=1)).tickets[0].print_job
    token = queue.token(rights=("report",))

    with pytest.raises(NotPermitted), queue.acting(WINDOW) as session:
        record_print(session, job, PRINTED, token)
