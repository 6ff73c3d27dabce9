"""A claim that fails is judged anew; each statement commits by itself, as at a real gate."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy.orm import Session, sessionmaker

from shared.admission.passage import give_back
from shared.admission.rules import Verdict
from shared.kernel.ids import uuid7
from tests.conftest import ParkDatabase
from tests.till import GateLane, Till

SessionsOf = Callable[[str], sessionmaker[Session]]


@pytest.fixture
def codes(park_database: ParkDatabase, sessions_of: SessionsOf) -> tuple[str, str]:
    """Codes of two sold tickets."""
    till = Till.open(sessions_of(park_database.window_url), park_database.key_file)
    first, second = till.sell(adult=2).tickets
    return first.code, second.code


@pytest.fixture
def lane(park_database: ParkDatabase, sessions_of: SessionsOf) -> GateLane:
    """Lane A1 of gate 3."""
    return GateLane.open(sessions_of(park_database.gate_url))


def test_another_ticket_cannot_use_the_id_of_a_scan(lane: GateLane, codes: tuple[str, str]) -> None:
    scan_id = uuid7()
    lane.scan(codes[0], scan_id)

    answer = lane.scan(codes[1], scan_id)

    assert (answer.verdict, answer.admitted) == (Verdict.ALREADY_USED, False)


def test_a_scan_whose_use_was_given_back_does_not_enter_for_nothing(
    lane: GateLane, codes: tuple[str, str]
) -> None:
    scan_id = uuid7()
    lane.scan(codes[0], scan_id)
    with lane.sessions.begin() as session:
        give_back(session, scan_id)

    again, anew = lane.scan(codes[0], scan_id), lane.scan(codes[0])

    assert (again.admitted, anew.verdict) == (False, Verdict.OK_ENTRY)
