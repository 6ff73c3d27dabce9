"""A lane's way to the database: one connection, and what is known by heart."""

from __future__ import annotations

from dataclasses import replace

import psycopg
import pytest
from sqlalchemy.orm import sessionmaker

from gatestation.by_hand import HandOrder
from gatestation.desks import DESK_LIFE_SECONDS, Desks
from gatestation.gatekeeper import Gatekeeper, GateLines
from gatestation.offline.line import LeavableLine, LeftLines
from installers.demonstration.waiting import wait_for
from shared.admission.by_hand import HandReason
from shared.admission.presented import Presented, PresentedKind
from shared.admission.rules import Verdict
from shared.admission.scan_answer import ScanAnswer
from shared.database.engine import station_engine
from shared.kernel.ids import uuid7
from shared.site.authorise import Approval
from shared.site.sign_in import NotPermitted, WrongPin
from tests.conftest import ParkDatabase


def connections(park: ParkDatabase, name: str) -> int:
    with psycopg.connect(park.admin_url) as root:
        row = root.execute(
            "SELECT count(*) FROM pg_stat_activity"
            " WHERE application_name LIKE %s AND datname = current_database()",
            [f"{name}%"],
        ).fetchone()
    assert row is not None
    return int(row[0])


def signed_in(park: ParkDatabase, lane: str) -> set[bytes]:
    """Digests of the sign-ins that are still open at the station of a lane."""
    with psycopg.connect(park.admin_url) as root:
        rows = root.execute(
            "SELECT t.digest FROM app.staff_token AS t JOIN app.station AS s ON s.id = t.station_id"
            " JOIN app.lane AS l ON l.station_id = s.id"
            " WHERE l.code = %s AND t.ended_at IS NULL",
            [lane],
        ).fetchall()
    return {row[0] for row in rows}


def test_a_closed_gatekeeper_holds_no_connection(park_database: ParkDatabase) -> None:
    url, left = park_database.gate_url, LeftLines()
    lines = GateLines(LeavableLine(url, "shanmen-gate figures", left), left)
    # Those of an earlier test may still be on their way out.
    wait_for("no connection", lambda: connections(park_database, "shanmen-gate A1") == 0)
    keeper = Gatekeeper(url, "A1", Desks(), lines, stand_by=None)
    keeper.judge(Presented(PresentedKind.CODE, "no ticket"), uuid7())
    assert connections(park_database, "shanmen-gate A1") == 1

    keeper.close()

    wait_for("no connection", lambda: connections(park_database, "shanmen-gate A1") == 0)


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


def test_who_signs_for_an_admission_by_hand_is_signed_out_again(
    park_database: ParkDatabase,
) -> None:
    url, left = park_database.gate_url, LeftLines()
    lines = GateLines(LeavableLine(url, "shanmen-gate figures", left), left)
    keeper = Gatekeeper(url, "A1", Desks(), lines, stand_by=None)
    order = HandOrder(uuid7(), HandReason.EMERGENCY, 2, Approval("1002", "135790"))
    before = signed_in(park_database, "A1")

    with pytest.raises(WrongPin):
        keeper.admit_by_hand(replace(order, approval=Approval("1002", "000000")))
    with pytest.raises(NotPermitted):
        keeper.admit_by_hand(replace(order, approval=Approval("1001", "246810")))
    answers = [keeper.admit_by_hand(order) for _ in range(2)]
    lines.figures.close()

    with psycopg.connect(park_database.admin_url) as root:
        rows = root.execute(
            "SELECT reason, persons FROM app.hand_admission WHERE admission_id = %s",
            [order.scan_id],
        ).fetchall()
    by_hand = ScanAnswer(order.scan_id, Verdict.BY_HAND, admitted=True, persons=2)
    assert (answers, rows) == ([by_hand, by_hand], [("emergency", 2)])
    assert signed_in(park_database, "A1") == before
