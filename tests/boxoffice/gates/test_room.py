"""The page of off-line entries over a real database: a supervisor works the conflicts off."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session, sessionmaker

from boxoffice.capacity.room import OFFLINE, CapacityRoom, build_capacity
from shared.admission.conflicts import ConflictReason
from shared.desktop.form.armed_key import EARLIEST_MS
from shared.desktop.theme import Theme
from shared.desktop.translations import Translations
from tests.boxoffice.rooms import Building, Room
from tests.conftest import ParkDatabase
from tests.gatestation.offline.gate_scene import rows
from tests.shared.admission.sent import entry_of, send
from tests.till import Till

SUPERVISOR = ("1002", "135790")
SessionsOf = Callable[[str], sessionmaker[Session]]


@pytest.fixture
def room(
    qtbot: QtBot,
    theme: Theme,
    translations: Translations,
    park_of_its_own: ParkDatabase,
    sessions_of: SessionsOf,
    tmp_path: Path,
) -> Iterator[Room[CapacityRoom]]:
    till = Till.open(sessions_of(park_of_its_own.window_url), park_of_its_own.key_file)
    for ticket in till.sell(adult=2).tickets:
        for station in ("3", "G2"):
            sessions = sessions_of(park_of_its_own.park.station_urls[station])
            with sessions() as session:
                send(session, entry_of(session, ticket.id))
    building = Building(qtbot, theme, translations, park_of_its_own, tmp_path)
    with building.room(build_capacity, CapacityRoom, *SUPERVISOR) as room:
        room.view.open((OFFLINE, None))
        room.wait_for(lambda: len(room.view.offline.table.rows()) == 2)
        yield room


def test_a_supervisor_accepts_one_and_rejects_the_other_each_with_a_reason(
    room: Room[CapacityRoom], park_of_its_own: ParkDatabase
) -> None:
    view = room.view.offline
    assert {row.cells[5] for row in view.table.rows()} == {"一票两入：次数已用完"}

    view.table.choose(view.table.rows()[0].id)
    view.accept.click()
    room.wait_for(lambda: room.head() == "还没有选原因")
    view.why.show_value(ConflictReason.CHECKED)
    view.accept.click()
    room.wait_for(lambda: len(view.table.rows()) == 1)
    view.table.choose(view.table.rows()[0].id)
    view.why.show_value(ConflictReason.TWICE)
    view.reject.press()
    room.qtbot.wait(EARLIEST_MS + 50)
    view.reject.press()
    room.wait_for(lambda: not view.table.rows())

    found = rows(
        park_of_its_own,
        "o.state::text, o.why, s.number, (SELECT count(*) FROM app.audit_log AS l"
        " WHERE l.object_id = o.id AND l.action = 'decide_conflict')"
        " FROM app.offline_scan AS o JOIN app.staff AS s ON s.id = o.decided_by ORDER BY 1",
    )
    assert found == [("ACCEPTED", "checked", "1002", 1), ("REJECTED", "twice", "1002", 1)]
