"""A shift is opened once at a station, and its float moves from the safe to the drawer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session, sessionmaker

from shared.database.verb import sqlstate_of
from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.shifts.open_shift import CurrentShift, NoOpenShift, current_shift, open_shift
from shared.site.sign_in import NotPermitted, NotSignedIn, StaffToken
from tests.conftest import ParkDatabase
from tests.shared.stage import OTHER_WINDOW, WINDOW, Stage
from tests.till import Till


@pytest.fixture
def closed(stage: Stage) -> Stage:
    """A morning on which no window has a shift yet, nor ever had one."""
    stage.rewrite("UPDATE shift SET state = 'CLOSED', number = number + 1000")
    return stage


def open_one(
    stage: Stage,
    token: StaffToken,
    amount: int = 50_000,
    shift_id: UUID | None = None,
    login: str = WINDOW,
) -> CurrentShift:
    the_id = shift_id or uuid7()
    grant = stage.allow("float", the_id, amount, token, by="2003") if amount > 0 else None
    with stage.acting(login) as session:
        return open_shift(session, the_id, Money(amount), token, grant)


def postings(stage: Stage, shift_id: UUID) -> list[tuple[Any, ...]]:
    rows = stage.run(
        "SELECT e.kind, p.account, p.amount FROM ledger_entry AS e"
        " JOIN posting AS p ON p.entry_id = e.id WHERE e.source_id = :id ORDER BY p.line",
        id=shift_id,
    )
    return [tuple(row) for row in rows]


def test_a_shift_knows_its_float_and_business_date(closed: Stage) -> None:
    shift_id = uuid7()

    shift = open_one(closed, closed.token(), 50_000, shift_id)

    assert (shift.id, shift.float_amount, shift.business_date) == (
        shift_id,
        Money(50_000),
        closed.today,
    )


def test_the_window_sees_the_shift_that_was_opened(closed: Stage) -> None:
    shift = open_one(closed, closed.token())

    with closed.acting(WINDOW) as session:
        assert current_shift(session) == shift


def test_before_the_first_shift_there_is_none(closed: Stage) -> None:
    with closed.acting(WINDOW) as session:
        assert current_shift(session) is None


def test_another_window_has_its_own_shift(closed: Stage) -> None:
    open_one(closed, closed.token())

    with closed.acting(OTHER_WINDOW) as session:
        assert current_shift(session) is None


def test_a_float_is_posted_from_the_safe_to_the_drawer(closed: Stage) -> None:
    shift = open_one(closed, closed.token(), 50_000)

    assert postings(closed, shift.id) == [("float", "1001", 50_000), ("float", "1002", -50_000)]


def test_a_shift_without_float_posts_nothing(closed: Stage) -> None:
    shift = open_one(closed, closed.token(), 0)

    assert postings(closed, shift.id) == []


def test_the_same_shift_again_is_the_same_answer(closed: Stage) -> None:
    token, shift_id = closed.token(), uuid7()
    first = open_one(closed, token, 50_000, shift_id)

    again = open_one(closed, token, 50_000, shift_id)

    assert again == first
    assert len(postings(closed, shift_id)) == 2


def test_a_second_shift_is_refused_with_the_number_of_the_first(closed: Stage) -> None:
    first = open_one(closed, closed.token())

    with pytest.raises(NoOpenShift) as refused:
        open_one(closed, closed.token("1002"))

    assert refused.value.number == first.number


def test_shifts_of_a_station_are_numbered_without_gap(closed: Stage) -> None:
    first = open_one(closed, closed.token())
    closed.rewrite("UPDATE shift SET state = 'CLOSED' WHERE id = :id", id=first.id)

    second = open_one(closed, closed.token())

    assert second.number == first.number + 1


def test_opening_a_shift_is_in_the_audit_log(closed: Stage) -> None:
    token = closed.token()

    shift = open_one(closed, token, 50_000)

    rows = closed.run(
        "SELECT action, staff_id, detail FROM audit_log WHERE object_id = :id", id=shift.id
    )
    giver = closed.value("SELECT id FROM staff WHERE number = '2003'")
    assert [tuple(row) for row in rows] == [
        ("open_shift", token.staff_id, {"float": 50_000, "from": giver})
    ]


def test_a_float_is_not_handed_out_without_a_second_signature(closed: Stage) -> None:
    token = closed.token()

    with pytest.raises(NotPermitted) as refused, closed.acting(WINDOW) as session:
        open_shift(session, uuid7(), Money(50_000), token)

    assert refused.value.right == "float"


def test_who_signed_for_another_float_has_not_signed_for_this_one(closed: Stage) -> None:
    token, shift_id = closed.token(), uuid7()
    grant = closed.allow("float", shift_id, 40_000, token)

    with pytest.raises(NotPermitted), closed.acting(WINDOW) as session:
        open_shift(session, shift_id, Money(50_000), token, grant)


def test_a_signature_hands_out_one_float(closed: Stage) -> None:
    token, shift_id = closed.token(), uuid7()
    grant = closed.allow("float", shift_id, 50_000, token)
    with closed.acting(WINDOW) as session:
        open_shift(session, shift_id, Money(50_000), token, grant)
    closed.rewrite("UPDATE shift SET state = 'CLOSED' WHERE id = :id", id=shift_id)

    with pytest.raises(NotPermitted), closed.acting(WINDOW) as session:
        open_shift(session, uuid7(), Money(50_000), token, grant)


def test_a_float_owes_a_slip_with_both_names(closed: Stage) -> None:
    shift = open_one(closed, closed.token(), 50_000)

    kind, content, state = closed.run(
        "SELECT kind, content, state FROM slip WHERE shift_id = :id", id=shift.id
    )[0]
    assert (kind, state, content["cashier"], content["approver"], content["amount"]) == (
        "FLOAT",
        "QUEUED",
        "1001",
        "2003",
        50_000,
    )


def test_without_the_right_no_shift_is_opened(closed: Stage) -> None:
    with pytest.raises(NotPermitted) as refused:
        open_one(closed, closed.token(rights=("sell",)))

    assert refused.value.right == "open_shift"


def test_a_token_of_another_window_opens_no_shift(closed: Stage) -> None:
    with pytest.raises(NotSignedIn):
        open_one(closed, closed.token(station="W2"))


def test_a_float_below_nothing_is_refused_by_the_table(closed: Stage) -> None:
    with pytest.raises(DBAPIError) as refused:
        open_one(closed, closed.token(), -1)

    assert sqlstate_of(refused.value) == "23514"


def test_a_station_whose_statements_commit_by_themselves_is_refused_the_same(
    park_database: ParkDatabase, sessions_of: Callable[[str], sessionmaker[Session]]
) -> None:
    till = Till.open(sessions_of(park_database.window_url), park_database.key_file)
    with till.sessions.begin() as session:
        shift = current_shift(session)

    with pytest.raises(NoOpenShift) as refused, till.sessions.begin() as session:
        open_shift(session, uuid7(), Money(0), till.token)

    assert shift is not None
    assert refused.value.number == shift.number
