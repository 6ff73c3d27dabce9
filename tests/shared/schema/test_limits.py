"""A PC that hangs holds nobody up: logins have limits of time; what needs longer asks for it."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import psycopg
import pytest
from sqlalchemy import Engine, text
from sqlalchemy.orm import Session

from shared.database.engine import office_engine
from shared.database.lost import DATABASE_LOST
from shared.kernel.ids import uuid7
from tests.conftest import ParkDatabase

LIMITS = {
    "2": ("1min", "10s", "1min"),
    "3": ("5s", "3s", "15s"),
    "O": ("30min", "30s", "5min"),
    "S": ("1h", "1min", "5min"),
}
SETTINGS = ("statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout")


@pytest.mark.parametrize("code", LIMITS)
def test_each_kind_of_station_logs_in_with_its_limits(
    park_database: ParkDatabase, code: str
) -> None:
    with psycopg.connect(park_database.park.station_urls[code]) as connection:
        rows = [connection.execute(f"SHOW {name}").fetchone() for name in SETTINGS]

    assert [row[0] for row in rows if row] == list(LIMITS[code])


def test_a_station_cannot_change_the_limits_of_its_login(park_database: ParkDatabase) -> None:
    with (
        psycopg.connect(park_database.window_url) as connection,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
    ):
        connection.execute("SELECT app.limit_login('window_2', 'server')")


@pytest.fixture
def office(park_database: ParkDatabase) -> Iterator[Engine]:
    """The office's engine, whose transactions may idle for a fifth of a second."""
    url = park_database.park.station_urls["O"]
    engine = office_engine(url, "shanmen-test", connections=1)
    with engine.connect() as connection:
        connection.execute(text("SET idle_in_transaction_session_timeout = '200ms'"))
        connection.commit()
    yield engine
    engine.dispose()


def test_a_transaction_left_open_gives_up_its_locks(
    office: Engine, park_database: ParkDatabase
) -> None:
    with Session(office) as session, psycopg.connect(park_database.admin_url) as other:
        session.execute(text("SELECT app.business_date(clock_timestamp())"))
        session.execute(text("LOCK TABLE app.site IN ACCESS SHARE MODE"))

        other.execute("SET lock_timeout = '5s'; LOCK TABLE app.site IN ACCESS EXCLUSIVE MODE")
        other.rollback()

        with pytest.raises(DATABASE_LOST):
            session.execute(text("SELECT 1"))
    with Session(office) as session:
        assert session.scalar(text("SELECT 1")) == 1


def test_a_second_import_waits_longer_for_the_first_than_others_wait_for_a_lock(
    park_database: ParkDatabase,
) -> None:
    token = signed_in(park_database)
    with psycopg.connect(park_database.admin_url) as first, ThreadPoolExecutor(1) as pool:
        first.execute("SELECT FROM app.site FOR NO KEY UPDATE")

        second = pool.submit(begin_import, park_database.park.station_urls["O"], token)
        time.sleep(0.4)
        first.commit()

        assert second.result(10)


def signed_in(park: ParkDatabase) -> str:
    value = str(uuid7())
    with psycopg.connect(park.admin_url) as root:
        root.execute(
            "INSERT INTO app.staff_token (digest, staff_id, station_id, rights, signed_in_at,"
            " used_at) SELECT %s, 1, id, '{import_data}', clock_timestamp(), clock_timestamp()"
            " FROM app.station WHERE code = 'O'",
            [hashlib.sha256(value.encode()).digest()],
        )
    return value


def begin_import(url: str, token: str) -> bool:
    with psycopg.connect(url, options="-c lock_timeout=100ms") as connection:
        connection.execute("SELECT app.begin_import('{}', %s)", [token])
    return True
