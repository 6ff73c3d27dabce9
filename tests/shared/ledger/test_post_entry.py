"""An entry balances, is whole from the start, is never changed, and lands in no closed day."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy.exc import DBAPIError

from shared.database.verb import sqlstate_of
from shared.kernel.ids import uuid7
from tests.shared.stage import Stage

UNBALANCED, APPEND_ONLY, CLOSED = "SM008", "SM011", "SM009"


def post(stage: Stage, *amounts: int, accounts: Sequence[str] = ("1001", "2203", "6001")) -> UUID:
    entry = uuid7()
    with stage.session.begin_nested():
        stage.run(
            "SELECT app.post_entry(:id, 'test', :id, CAST(:day AS date), NULL, NULL, :accounts,"
            " CAST(:amounts AS bigint[]))",
            id=entry,
            day=stage.today,
            accounts=list(accounts[: len(amounts)]),
            amounts=list(amounts),
        )
    return entry


def refused(stage: Stage, statement: str, **values: Any) -> str | None:
    with pytest.raises(DBAPIError) as error, stage.session.begin_nested():
        stage.run(statement, **values)
    return sqlstate_of(error.value)


def test_an_entry_keeps_its_lines_in_order(stage: Stage) -> None:
    entry = post(stage, 10_000, -9_400, -600)

    rows = stage.run(
        "SELECT line, account, amount FROM posting WHERE entry_id = :id ORDER BY line", id=entry
    )
    assert [tuple(row) for row in rows] == [
        (1, "1001", 10_000),
        (2, "2203", -9_400),
        (3, "6001", -600),
    ]


@pytest.mark.parametrize("amounts", [(100, -99), (1, 0), (100, -50, -49)])
def test_an_entry_that_does_not_balance_is_refused(stage: Stage, amounts: tuple[int, ...]) -> None:
    with pytest.raises(DBAPIError) as error:
        post(stage, *amounts)

    assert sqlstate_of(error.value) == UNBALANCED


def test_an_entry_of_one_line_is_refused(stage: Stage) -> None:
    with pytest.raises(DBAPIError) as error:
        post(stage, 0)

    assert sqlstate_of(error.value) == UNBALANCED


def test_an_account_that_does_not_exist_is_refused(stage: Stage) -> None:
    with pytest.raises(DBAPIError) as error:
        post(stage, 100, -100, accounts=("1001", "9999"))

    assert sqlstate_of(error.value) == UNBALANCED


def test_an_entry_with_an_amount_for_no_account_is_refused(stage: Stage) -> None:
    with pytest.raises(DBAPIError) as error:
        post(stage, 100, -60, -40, accounts=("1001", "2203"))

    assert sqlstate_of(error.value) == UNBALANCED


def test_an_amount_that_is_missing_is_refused(stage: Stage) -> None:
    state = refused(
        stage,
        "SELECT app.post_entry(:id, 'test', :id, current_date, NULL, NULL,"
        " ARRAY['1001', '2203'], ARRAY[NULL, 0]::bigint[])",
        id=uuid7(),
    )

    assert state == UNBALANCED


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE ledger_entry SET amounts = amounts || ARRAY[5, -5]::bigint[]",
        "UPDATE ledger_entry SET accounts[1] = '6001'",
        "UPDATE ledger_entry SET business_date = business_date + 1",
        "DELETE FROM ledger_entry",
    ],
)
def test_nothing_posted_is_changed_or_deleted(stage: Stage, statement: str) -> None:
    post(stage, 100, -100)

    assert refused(stage, statement) == APPEND_ONLY


def test_no_entry_lands_in_a_closed_day(stage: Stage) -> None:
    stage.run("INSERT INTO closed_day VALUES (CAST(:d AS date), now())", d=stage.today)

    with pytest.raises(DBAPIError) as error:
        post(stage, 100, -100)

    assert sqlstate_of(error.value) == CLOSED


def test_the_same_entry_is_not_posted_twice(stage: Stage) -> None:
    entry = post(stage, 100, -100)

    state = refused(
        stage,
        "SELECT app.post_entry(:id, 'test', :id, current_date, NULL, NULL,"
        " ARRAY['1001', '2203'], ARRAY[1, -1]::bigint[])",
        id=entry,
    )

    assert state == "23505"


def test_all_that_tests_ever_posted_balances(stage: Stage) -> None:
    unbalanced = stage.run("SELECT entry_id FROM posting GROUP BY entry_id HAVING sum(amount) <> 0")

    assert unbalanced == []
