"""The server forgets visitors whose time is over, and finds persons by the new key."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from uuid import UUID

import psycopg
import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from server.jobs.look_ups import LookUpRenewal
from server.jobs.personal_data import forget_faces, reduce_persons
from shared.database.queue import queue_pool
from shared.identity.keep import keep_person
from shared.identity.key_file import (
    make_person_keys,
    read_server_keys,
    read_station_keys,
    renew_person_keys,
)
from shared.identity.person import PersonFacts
from shared.kernel.ids import uuid7
from tests.conftest import ParkDatabase
from tests.shared.members.desk import signed_in

VISITORS = 1_003  # more than a batch


def fill(park: ParkDatabase, days_ago: int) -> None:
    """Have visitors without a ticket recorded so many days ago."""
    oldest = uuid7().int - (days_ago * 86_400_000 << 80)
    rows = [(UUID(int=oldest - (number << 80)),) for number in range(VISITORS)]
    with psycopg.connect(park.admin_url) as root:
        root.cursor().executemany(
            "INSERT INTO app.person (id, name_mask, key_number, find_number, recorded_at)"
            " VALUES (%s, '王*', 1, 1, clock_timestamp())",
            rows,
        )


def test_all_that_are_due_are_reduced_in_one_night_and_none_in_the_next(
    park_of_its_own: ParkDatabase,
) -> None:
    fill(park_of_its_own, days_ago=91)
    fill(park_of_its_own, days_ago=30)

    async def nights() -> list[int]:
        pool = queue_pool(park_of_its_own.server_url, "shanmen-test")
        await pool.open()
        found = [await reduce_persons(pool) for _ in range(2)]
        found.append(await forget_faces(pool))
        await pool.close()
        return found

    assert asyncio.run(nights()) == [VISITORS, 0, 0]


def test_persons_are_found_by_the_new_key_after_the_servers_work(
    park_of_its_own: ParkDatabase,
    engines: Callable[[str], Engine],
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    files = tmp_path / "server.json", tmp_path / "station.json"
    make_person_keys(*files)
    token = signed_in(park_of_its_own, "2")
    with Session(engines(park_of_its_own.window_url)) as session:
        person = keep_person(session, PersonFacts("王小敏"), read_station_keys(files[1]), token)
    number = renew_person_keys(*files)

    with ThreadPoolExecutor(1) as executor, caplog.at_level(logging.INFO):
        engine = engines(park_of_its_own.server_url)
        asyncio.run(LookUpRenewal(engine, executor, read_server_keys(files[0])).run())

    assert f"persons are found by key {number}" in caplog.text
    with psycopg.connect(park_of_its_own.admin_url) as root:
        row = root.execute("SELECT find_number FROM app.person WHERE id = %s", [person]).fetchone()
        left = root.execute("SELECT count(*) FROM app.person WHERE find_number < 2").fetchone()
    assert (row, left) == ((2,), (0,))
