"""Two who administer people at once: what a person may do is what their roles say in the end."""

from __future__ import annotations

import json
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import psycopg

from tests.conftest import ParkDatabase
from tests.shared.members.desk import signed_in

WAIT_SECONDS = 20


def call(connection: psycopg.Connection[Any], verb: str, document: object, token: str) -> Any:
    row = connection.execute(f"SELECT app.{verb}(%s, %s)", [json.dumps(document), token]).fetchone()
    assert row is not None
    return row[0]


def role(code: str, rights: list[str], role_id: int = 0) -> dict[str, object]:
    return {"id": role_id, "code": code, "name_zh": code, "name_en": code, "rights": rights}


def until_somebody_waits(root: psycopg.Connection[Any]) -> None:
    question = "SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
    end = time.monotonic() + WAIT_SECONDS
    while root.execute(question).fetchone() is None:
        assert time.monotonic() < end
        time.sleep(0.01)


def test_a_role_that_is_changed_while_it_is_taken_leaves_nothing_behind(
    park_of_its_own: ParkDatabase,
) -> None:
    office, admin = park_of_its_own.park.station_urls["O"], park_of_its_own.admin_url
    token = signed_in(park_of_its_own, "O", ("staff_edit",)).value
    with (
        psycopg.connect(admin, autocommit=True) as root,
        psycopg.connect(office) as taker,
        psycopg.connect(office, autocommit=True) as changer,
        ThreadPoolExecutor(1) as thread,
    ):
        row = root.execute("SELECT id, version FROM staff WHERE number = '1002'").fetchone()
        assert row is not None
        taken = {"staff": row[0], "roles": ["first"], "version": row[1]}
        first = call(changer, "save_role", role("first", ["sell"]), token)["role"]
        call(changer, "save_role", role("second", ["report"]), token)
        call(changer, "set_roles", taken, token)
        now = root.execute("SELECT version FROM staff WHERE id = %s", [row[0]]).fetchone()
        assert now is not None

        call(taker, "set_roles", taken | {"roles": ["second"], "version": now[0]}, token)
        change = role("first", ["sell", "price_edit"], first) | {"version": 1}
        changed = thread.submit(call, changer, "save_role", change, token)
        until_somebody_waits(root)
        taker.commit()
        changed.result(WAIT_SECONDS)

        rights = root.execute("SELECT rights FROM staff WHERE id = %s", [row[0]]).fetchone()
    assert rights == (["report"],)
