"""A line without a word is broken off in time; a server that is only slow is waited for."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import sessionmaker

from shared.database.engine import station_engine
from shared.database.held import HeldSession
from shared.database.hot import fetch_one
from shared.database.line_watch import LineWatch
from tests.cable import Cable, by_cable
from tests.conftest import ParkDatabase

PATIENCE = 0.3


@pytest.fixture
def watched(park_database: ParkDatabase) -> Iterator[tuple[HeldSession, Cable]]:
    with by_cable(park_database) as (park, cable):
        engine = station_engine(park.window_url, "shanmen-test", 1, 2)
        held = HeldSession(sessionmaker(engine), LineWatch(PATIENCE, PATIENCE))
        yield held, cable
        held.close()
        engine.dispose()


def test_who_waits_on_a_pulled_cable_hears_of_it_and_goes_on_when_it_is_plugged_in(
    watched: tuple[HeldSession, Cable],
) -> None:
    held, cable = watched
    with held.use() as session:
        assert session.execute(text("SELECT 1")).scalar_one() == 1
    cable.pull()
    began = time.monotonic()

    with pytest.raises(OperationalError), held.use() as session:
        fetch_one(session, "SELECT 1", ())

    assert time.monotonic() - began < 2
    cable.plug_in()
    with held.use() as session:
        assert session.execute(text("SELECT 2")).scalar_one() == 2


def test_a_server_that_takes_its_time_is_waited_for(watched: tuple[HeldSession, Cable]) -> None:
    held, _ = watched

    with held.use() as session:
        slow = session.execute(text("SELECT pg_sleep(:s)"), {"s": 4 * PATIENCE})
        assert slow.scalar_one() == ""
