"""A station that keeps an old picture of the database gets nothing by it: verbs refuse to run."""

from __future__ import annotations

import hashlib
import json

import psycopg
import pytest

from shared.kernel.ids import uuid7
from tests.conftest import ParkDatabase


@pytest.mark.parametrize("isolation", ["REPEATABLE READ", "SERIALIZABLE"])
def test_a_verb_that_writes_refuses_an_old_picture(
    park_database: ParkDatabase, isolation: str
) -> None:
    token = str(uuid7())
    with psycopg.connect(park_database.admin_url, autocommit=True) as root:
        root.execute(
            "INSERT INTO app.staff_token (digest, staff_id, station_id, rights, signed_in_at,"
            " used_at) SELECT %s, 1, id, '{sell}', clock_timestamp(), clock_timestamp()"
            " FROM app.station WHERE code = '2'",
            [hashlib.sha256(token.encode()).digest()],
        )
    with psycopg.connect(park_database.window_url) as connection:
        connection.execute(f"SET TRANSACTION ISOLATION LEVEL {isolation}")
        person = {"id": str(uuid7()), "key": 1}

        with pytest.raises(psycopg.errors.ActiveSqlTransaction):
            connection.execute("SELECT app.keep_person(%s, %s)", [json.dumps(person), token])
