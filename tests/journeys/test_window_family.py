"""A family at the real window: in the basket by eight keys, named by what the office keeps."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from uuid import UUID

import psycopg
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import sessionmaker

from boxoffice.sale.people.shown import FamilyShown
from boxoffice.sale.shown import Mode
from shared.database.engine import office_engine
from shared.identity.key_file import read_station_keys
from shared.identity.notices import MEMBERSHIP, present_notice
from shared.identity.person import PersonFacts
from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.members.family import FamilyKind, link_family
from shared.members.profile import NewMember, register
from shared.site.queries import this_station
from shared.site.sign_in import sign_in
from tests.conftest import ParkDatabase
from tests.journeys.at_the_window import ENTER, AtTheWindow, at_the_window
from tests.mortal import mortal_park
from tests.shared.members.club import id_card

F1, F9, ESC, PAGE_DOWN = Qt.Key.Key_F1, Qt.Key.Key_F9, Qt.Key.Key_Escape, Qt.Key.Key_PageDown
PHONE = "19700006802"


def join_couple(park: ParkDatabase) -> tuple[UUID, UUID]:
    """Two who are married join with their documents, as the office has it done."""
    engine = office_engine(park.park.station_urls["O"], "shanmen-couple", connections=1)
    keys = read_station_keys(park.park.person_keys)
    wife, husband = uuid7(), uuid7()
    try:
        with sessionmaker(engine).begin() as session:
            clerk = sign_in(session, "1003", "246813")
            notice = present_notice(session, MEMBERSHIP)
            assert notice is not None
            today = this_station(session).business_date
            for member, name, phone in ((wife, "钱样例", PHONE), (husband, "孙示范", "")):
                person = PersonFacts(name, phone, id_card(date(1990, 3, 7)))
                new = NewMember(person, notice.id)
                register(session, new, keys, clerk, member_id=member, today=today)
            link_family(session, wife, husband, FamilyKind.SPOUSE, clerk, link_id=uuid7())
    finally:
        engine.dispose()
    return wife, husband


def wait_for_family(window: AtTheWindow, persons: int) -> None:
    window.wait(lambda: isinstance(window.sale.sheet, FamilyShown) and not window.sale.loading)
    assert isinstance(window.sale.sheet, FamilyShown)
    assert len(window.sale.sheet.rows) == persons


def pay(window: AtTheWindow) -> None:
    window.press(ENTER, ENTER)
    window.wait(lambda: window.sale.mode is Mode.CHANGE)


def named(park: ParkDatabase) -> list[tuple[UUID, str]]:
    with psycopg.connect(park.admin_url) as root:
        return root.execute(
            "SELECT m.id, p.name_mask FROM app.ticket_visitor AS v JOIN app.person AS p"
            " ON p.id = v.person_id JOIN app.member AS m ON m.person_id = p.id ORDER BY m.number"
        ).fetchall()


def test_a_family_comes_by_eight_keys_and_is_named_without_a_number_at_the_window(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, compiled: Path
) -> None:
    with (
        mortal_park(tmp_path, customers=True) as mortal,
        at_the_window(qtbot, qapp, mortal.database, compiled) as window,
    ):
        wife, husband = join_couple(mortal.database)
        window.begin()
        before = window.presses
        window.press(F9, *"2468", ENTER)
        wait_for_family(window, persons=4)
        window.press("*", ENTER)
        assert window.presses - before == 8
        # Two adults, a child of four for nothing, one of twelve for half the price.
        assert window.sale.total == Money(30_000)
        pay(window)
        window.wait(lambda: len(window.tickets) == 4)
        assert window.value("count(*) FROM app.ticket") == 4

        window.press(ESC, PAGE_DOWN, PAGE_DOWN, PAGE_DOWN, F9, *"6802", ENTER)
        wait_for_family(window, persons=2)
        window.press("*", ENTER)
        window.wait(lambda: window.sale.sheet is None)
        pay(window)
        window.wait(lambda: len(window.tickets) == 6)
        assert named(mortal.database) == [(wife, "钱*例"), (husband, "孙*范")]
        paper = "".join("".join(one.lines) for one in window.tickets[4:])
        assert "钱*例" in paper
        assert "孙*范" in paper
        assert "钱样例" not in paper
