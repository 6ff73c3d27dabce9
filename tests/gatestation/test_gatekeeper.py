"""A lane's way to the database holds one connection, and lets go of it at the end."""

from __future__ import annotations

from sqlalchemy import QueuePool
from sqlalchemy.orm import sessionmaker

from gatestation.gatekeeper import Desks, Gatekeeper
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
