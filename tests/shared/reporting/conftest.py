"""A day at the park for reports: sold at the window, admitted at a lane, recognised."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import LiteralString

import psycopg
import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session, sessionmaker

from shared.admission.passage import give_back, record_passage
from shared.ledger.recognise import recognise_passages
from tests.conftest import ParkDatabase
from tests.till import GateLane, Till


@dataclass
class DayAtThePark:
    """The database of one day and the engine by which the window reads it."""

    database: ParkDatabase
    window: Engine
    till: Till

    def spoil(self, statement: LiteralString) -> None:
        """Change rows as only a superuser can who switches every trigger off."""
        with psycopg.connect(self.database.admin_url) as connection:
            connection.execute("SET LOCAL session_replication_role = replica")
            assert connection.execute(statement).rowcount == 1

    def spoil_all(self, statement: LiteralString, *values: object) -> None:
        """Change as many rows as there are."""
        with psycopg.connect(self.database.admin_url) as connection:
            connection.execute("SET LOCAL session_replication_role = replica")
            connection.execute(statement, values)


@pytest.fixture
def day(
    park_of_its_own: ParkDatabase,
    sessions_of: Callable[[str], sessionmaker[Session]],
    engines: Callable[[str], Engine],
) -> DayAtThePark:
    """Five orders; one ticket walked in, one claim was given back, one is still at the arm."""
    till = Till.open(sessions_of(park_of_its_own.window_url), park_of_its_own.key_file)
    adults = till.sell(adult=2)
    till.sell(adult=1, concession=2, free=1)
    till.sell(family=1)
    till.sell(gate_cable=1, cable=3)
    till.sell(free=2)
    gate = GateLane.open(sessions_of(park_of_its_own.gate_url))
    entered, turned_back = (gate.scan(ticket.code) for ticket in adults.tickets)
    with gate.sessions.begin() as session:
        record_passage(session, entered.scan_id, 1)
        give_back(session, turned_back.scan_id)
    gate.scan(adults.tickets[1].code)
    with sessions_of(park_of_its_own.server_url).begin() as session:
        assert recognise_passages(session) == 2
    return DayAtThePark(park_of_its_own, engines(park_of_its_own.window_url), till)
