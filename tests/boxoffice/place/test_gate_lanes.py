"""Stations and the lanes of gates, typed in by the system administrator."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from sqlalchemy.orm import Session, sessionmaker

from shared.site.place_queries import (
    list_lanes,
    list_stations,
    list_zones,
)
from shared.site.queries import LaneKind
from tests.boxoffice.back_office.at_the_office import CONTROL, OfficeAtWork
from tests.boxoffice.place.place_keys import choose, fill, go_to, page, save


def test_a_gate_gets_another_lane(office: OfficeAtWork, reading: sessionmaker[Session]) -> None:
    view = page(office, "stations")
    go_to(view, "3 号检票口")
    lanes = view.lanes.value()
    zone = lanes[0][4]

    view.lanes.rows.insert(1, (None, "A2", "4 号闸", "Lane 4", zone, None, LaneKind.EXIT))
    save(office)

    with reading() as session:
        codes = [lane.code for lane in list_lanes(session) if lane.name.en.startswith("Lane")]
        kinds = {lane.code: lane.kind for lane in list_lanes(session)}
    assert "A2" in codes
    assert (kinds["A2"], kinds["A1"]) == (LaneKind.EXIT, LaneKind.ENTRY)
    assert len(view.lanes.value()) == len(lanes) + 1


def test_a_lane_into_a_zone_lowers_the_park_unless_it_is_said_where_it_comes_from(
    office: OfficeAtWork, reading: sessionmaker[Session]
) -> None:
    view = page(office, "stations")
    go_to(view, "3 号检票口")
    with reading() as session:
        zones = {zone.code: zone.id for zone in list_zones(session)}
    for code, zone, outer in (
        ("X1", zones["cave"], None), ("X2", zones["boat"], zones["cable"]),
        ("X3", zones["site"], None), ("X4", zones["show"], 0),
    ):  # fmt: skip
        view.lanes.rows.insert(0, (None, code, code, code, zone, outer, LaneKind.ENTRY))

    save(office)

    with reading() as session:
        outer = {lane.code: lane.from_zone_id for lane in list_lanes(session)}
    assert [outer[code] for code in ("X1", "X2", "X3", "X4")] == [
        zones["site"], zones["cable"], None, None,
    ]  # fmt: skip


def test_a_lane_is_typed_in_by_keys(office: OfficeAtWork) -> None:
    view = page(office, "stations")
    go_to(view, "3 号检票口")
    view.lanes.add.click()

    for word in ("A9", "Nine", "Lane 9"):
        for letter in word:  # the first one opens the cell, the others go into it
            QTest.keyClick(QApplication.focusWidget(), letter)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)

    (typed,) = (row[1:] for row in view.lanes.value() if row[0] is None)
    assert typed[:3] == ("A9", "Nine", "Lane 9")
    assert typed[3] is not None


def test_a_window_has_no_lanes_on_the_screen(office: OfficeAtWork) -> None:
    view = page(office, "stations")
    go_to(view, "2 号窗口")

    assert view.lanes.isHidden()
    assert view.login.value() == "window_2"


def test_a_new_pc_is_registered_and_its_page_names_the_command(
    office: OfficeAtWork, reading: sessionmaker[Session]
) -> None:
    view = page(office, "stations")
    office.press(Qt.Key.Key_N, CONTROL)
    fill(view.name_field.chinese, "21 号窗口")
    fill(view.name_field.english, "Window 21")
    fill(view.code.edit, "w21")
    choose(view.kind, "window")

    save(office)

    with reading() as session:
        (made,) = [one for one in list_stations(session) if one.code == "W21"]
    assert (made.login, made.admitted) == ("window_w21", False)
    assert view.command.value() == "shanmen-admit W21"
    assert view.command.isVisible()
    assert view.lanes.isHidden()
