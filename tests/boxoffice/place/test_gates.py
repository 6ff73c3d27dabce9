"""The system administrator sees which gate has not told everything, and approves its new key."""

from __future__ import annotations

import psycopg
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from shared.desktop.form.armed_key import EARLIEST_MS
from tests.boxoffice.back_office.at_the_office import CONTROL, OfficeAtWork
from tests.conftest import ParkDatabase


def test_a_gate_that_was_replaced_gets_its_key_approved_and_one_off_line_is_named(
    qtbot: QtBot, office: OfficeAtWork, park_of_its_own: ParkDatabase
) -> None:
    with psycopg.connect(park_of_its_own.admin_url, autocommit=True) as root:
        root.execute(
            "INSERT INTO app.gate_key SELECT id, decode(repeat('01', 32), 'hex'), now(),"
            " decode(repeat('02', 32), 'hex'), now() FROM app.station WHERE login = 'gate_3'"
        )
        root.execute(
            "INSERT INTO app.gate_state SELECT id, now() - interval '5 minutes', 7, 0"
            " FROM app.station WHERE login = 'gate_g2'"
        )
        office.room.tabs.tabs["gates"].click()
        view = office.room.gates
        office.until(lambda: len(view.table.rows()) > 0)
        states = {row.cells[4] for row in view.table.rows()}
        assert states == {"新密钥 7587 7BB4 待批准", "离线", "还没有联系过"}
        assert {row.cells[2] for row in view.table.rows()} == {"0", "7"}

        office.press(Qt.Key.Key_G, CONTROL)
        qtbot.wait(EARLIEST_MS + 50)
        office.press(Qt.Key.Key_G, CONTROL)
        office.until(lambda: office.message == "已批准")
        office.until(lambda: not view.approve.isEnabled())

        key = "SELECT public_key, waiting_key FROM app.gate_key"
        assert root.execute(key).fetchall() == [(bytes([2]) * 32, None)]
