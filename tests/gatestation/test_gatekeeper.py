"""A lane's way to the database: one connection, and what is known by heart."""

from __future__ import annotations

from sqlalchemy import QueuePool
from sqlalchemy.orm import sessionmaker

from gatestation.gatekeeper import DESK_LIFE_SECONDS, Desks, Gatekeeper
from shared.database.engine import station_engine
from shared.kernel.ids import uuid7
from tests.conftest import ParkDatabase


def test_a_closed_gatekeeper_holds_no_connection(park_database: ParkDatabase) -> None:
    engine = station_engine(park_database.gate_url, "gate", connections=1)
    assert isinstance(engine.pool, QueuePool)
    keeper = Gatekeeper(sessionmaker(engine), Desks(), "A1")
    keeper.judge("no ticket", uuid7())
    assert engine.pool.checkedout() == 1

    keeper.close()

    assert engine.pool.checkedout() == 0
    engine.dispose()


def test_what_is_known_of_terms_goes_from_desk_to_desk(park_database: ParkDatabase) -> None:
    engine = station_engine(park_database.gate_url, "gate", connections=1)
    now = 0.0
    desks = Desks(lambda: now)
    with sessionmaker(engine).begin() as session:
        first = desks.refresh(session)
        now = DESK_LIFE_SECONDS
        second = desks.refresh(session)
    engine.dispose()

    assert second is not first
    assert second.terms is first.terms
