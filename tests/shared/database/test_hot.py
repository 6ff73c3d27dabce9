"""The short way keeps SQLAlchemy's connection, transaction and errors."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import psycopg
import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError, ProgrammingError
from sqlalchemy.orm import Session, sessionmaker

from shared.database.engine import office_engine
from shared.database.hot import fetch_one
from shared.database.lost import DatabaseBusy
from shared.kernel.ids import uuid7
from tests.conftest import ParkDatabase
from tests.shared.stage import Stage

SessionsOf = Callable[[str], sessionmaker[Session]]


def test_a_row_comes_as_a_tuple(stage: Stage) -> None:
    assert fetch_one(stage.session, "SELECT $1::int, $2::text", (7, "票")) == (7, "票")


def test_an_own_connection_reads_the_same_values_as_a_transaction(
    park_database: ParkDatabase, sessions_of: SessionsOf
) -> None:
    # At a station each statement commits by itself and takes a shorter way through the driver.
    statement = (
        "SELECT $1::int, $2::text, $3::uuid, $4::timestamptz, $5::date, $6::jsonb, $7::bool,"
        " NULL::int"
    )
    scan_id, now = uuid7(), datetime(2026, 10, 3, 2, 0, tzinfo=UTC)
    sent = (7, "票", str(scan_id), now.isoformat(), "2026-10-03", '{"a": [1, null]}', "true")
    expected = (7, "票", scan_id, now, now.date(), {"a": [1, None]}, True, None)
    with sessions_of(park_database.window_url)() as session:
        rows = [fetch_one(session, statement, sent) for _ in range(2)]

    assert rows == [expected, expected]


def test_a_missing_parameter_is_null(park_database: ParkDatabase, sessions_of: SessionsOf) -> None:
    with sessions_of(park_database.window_url)() as session:
        assert fetch_one(session, "SELECT $1::int", (None,)) == (None,)


def test_no_row_comes_as_none(stage: Stage) -> None:
    assert fetch_one(stage.session, "SELECT 1 WHERE $1::int = 2", (1,)) is None


def test_it_sees_what_its_session_has_not_committed_yet(stage: Stage) -> None:
    stage.run("UPDATE site SET capacity = 17")

    assert fetch_one(stage.session, "SELECT capacity FROM site", ()) == (17,)


def test_a_statement_that_takes_too_long_is_given_up_and_not_lost(stage: Stage) -> None:
    stage.run("SET LOCAL statement_timeout = '10ms'")

    with pytest.raises(DatabaseBusy) as refused, stage.session.begin_nested():
        fetch_one(stage.session, "SELECT pg_sleep(5)", ())

    assert not refused.value.waited


def test_a_statement_of_the_orm_that_waits_too_long_is_given_up(
    park_database: ParkDatabase,
) -> None:
    engine = office_engine(park_database.window_url, "shanmen-test", connections=1)
    with psycopg.connect(park_database.admin_url) as holder, Session(engine) as session:
        holder.execute("LOCK TABLE app.tax_class IN ACCESS EXCLUSIVE MODE")
        session.execute(text("SET LOCAL lock_timeout = '10ms'"))

        with pytest.raises(DatabaseBusy) as refused:
            session.execute(text("SELECT FROM app.tax_class"))
    engine.dispose()

    assert refused.value.waited


def test_an_error_of_sql_is_sqlalchemys_own(stage: Stage) -> None:
    with pytest.raises(ProgrammingError), stage.session.begin_nested():
        fetch_one(stage.session, "SELECT nonsense", ())


def test_a_connection_that_broke_is_an_operational_error_and_is_replaced(
    park_database: ParkDatabase, sessions_of: SessionsOf
) -> None:
    sessions = sessions_of(park_database.window_url)
    with sessions() as session:
        (pid,) = fetch_one(session, "SELECT pg_backend_pid()", ()) or (0,)
        with psycopg.connect(park_database.admin_url, autocommit=True) as root:
            root.execute("SELECT pg_terminate_backend(%s, 5000)", [pid])
        with pytest.raises(OperationalError) as broken:
            fetch_one(session, "SELECT 1", ())

    assert broken.value.connection_invalidated is True
    with sessions() as session:
        assert session.execute(text("SELECT pg_backend_pid()")).scalar_one() != pid


def test_a_statement_is_prepared_again_when_psycopg_has_thrown_all_away(
    park_database: ParkDatabase, sessions_of: SessionsOf
) -> None:
    with sessions_of(park_database.window_url)() as session:
        assert fetch_one(session, "SELECT $1::integer", (1,)) == (1,)
        session.execute(text("DEALLOCATE ALL"))

        assert fetch_one(session, "SELECT $1::integer", (2,)) == (2,)
