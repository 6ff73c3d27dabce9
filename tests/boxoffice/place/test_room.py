"""The system administrator keeps the place by keyboard, on a real database."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from typing import Any

import psycopg
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from sqlalchemy.orm import Session, sessionmaker

from boxoffice.place.pauses import pause_of, row_of
from shared.kernel.locale import Language
from shared.site.place_facts import ChannelFacts, Settles
from shared.site.place_queries import (
    list_channels,
    list_holidays,
    list_lanes,
    list_stations,
    list_zones,
    read_site,
)
from tests.boxoffice.back_office.at_the_office import CONTROL, OfficeAtWork
from tests.conftest import ParkDatabase
from tests.shared.desktop.form.legible import cut_words

SessionsOf = Callable[[str], sessionmaker[Session]]


@pytest.fixture
def reading(park_of_its_own: ParkDatabase, sessions_of: SessionsOf) -> sessionmaker[Session]:
    return sessions_of(park_of_its_own.park.station_urls["O"])


def fill(edit: QLineEdit, words: str) -> None:
    edit.setText(words)
    edit.textEdited.emit(words)


def page(office: OfficeAtWork, key: str) -> Any:
    """Go to a page of the room by its tab, and wait until it was read."""
    office.room.tabs.tabs[key].click()
    view = getattr(office.room, key)
    office.until(lambda: view.pane.rows() and not view.page.isHidden())
    return view


def go_to(view: Any, title: str) -> None:
    at = next(at for at, row in enumerate(view.pane.rows()) if row.title == title)
    view.pane.view.setCurrentIndex(view.pane.view.model().index(at, 0))


def save(office: OfficeAtWork) -> None:
    office.press(Qt.Key.Key_S, CONTROL)
    office.until(lambda: office.message in ("已保存", "没有保存"))


def choose(field: Any, value: object) -> None:
    at = field._values.index(value)
    field.box.setCurrentIndex(at)
    field.box.activated.emit(at)


def test_the_settings_of_the_site_are_saved(
    office: OfficeAtWork, reading: sessionmaker[Session]
) -> None:
    view = office.room.site
    fill(view.opens.edit, "730")
    fill(view.opens.edit, "0730")
    fill(view.capacity.edit, "8,500")

    save(office)

    with reading() as session:
        settings = read_site(session).settings
    assert (settings.opens, settings.capacity) == (time(7, 30), 8_500)


def test_a_setting_out_of_its_bounds_is_not_even_sent(office: OfficeAtWork) -> None:
    view = office.room.site
    fill(view.hold.edit, "121")

    office.press(Qt.Key.Key_S, CONTROL)

    assert view.hold.error() == "应在 1 到 120 之间"
    assert office.message == ""


def test_a_zone_is_added(office: OfficeAtWork, reading: sessionmaker[Session]) -> None:
    view = page(office, "zones")
    office.press(Qt.Key.Key_N, CONTROL)
    fill(view.name_field.chinese, "后山")
    fill(view.name_field.english, "Back hill")
    fill(view.code.edit, "back_hill")
    fill(view.capacity.edit, "500")

    save(office)

    with reading() as session:
        zone = list_zones(session)[-1]
    assert (zone.code, zone.name.en, zone.capacity) == ("back_hill", "Back hill", 500)
    assert view.pane.current() == zone.id


def test_a_code_that_is_taken_is_said_at_its_field(office: OfficeAtWork) -> None:
    view = page(office, "zones")
    taken = view.pane.rows()[0].note
    office.press(Qt.Key.Key_N, CONTROL)
    fill(view.name_field.chinese, "后山")
    fill(view.name_field.english, "Back hill")
    fill(view.code.edit, taken)
    fill(view.capacity.edit, "500")

    save(office)

    assert view.code.error() == "这个代码已经有了"


def test_a_gate_gets_another_lane(office: OfficeAtWork, reading: sessionmaker[Session]) -> None:
    view = page(office, "stations")
    go_to(view, "3 号检票口")
    lanes = view.lanes.value()
    zone = lanes[0][4]

    view.lanes.rows.insert(1, (None, "A2", "4 号闸", "Lane 4", zone))
    save(office)

    with reading() as session:
        codes = [lane.code for lane in list_lanes(session) if lane.name.en.startswith("Lane")]
    assert "A2" in codes
    assert len(view.lanes.value()) == len(lanes) + 1


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


def ota(reading: sessionmaker[Session]) -> ChannelFacts:
    with reading() as session:
        return next(one for one in list_channels(session) if one.code == "ota")


def test_a_channel_sells_in_hours_and_on_account(
    office: OfficeAtWork, reading: sessionmaker[Session]
) -> None:
    view = page(office, "channels")
    go_to(view, "OTA 平台")
    assert view.settle_days.isHidden()
    fill(view.sells_from.edit, "8")
    fill(view.sells_until.edit, "1730")
    choose(view.settles, Settles.ACCOUNT)
    assert not view.settle_days.isHidden()
    fill(view.settle_days.edit, "30")

    save(office)

    channel = ota(reading)
    assert (channel.sells_from, channel.sells_until) == (time(8), time(17, 30))
    assert (channel.settles, channel.settle_days) == (Settles.ACCOUNT, 30)


def test_a_channel_pauses(office: OfficeAtWork, reading: sessionmaker[Session]) -> None:
    view = page(office, "channels")
    go_to(view, "OTA 平台")
    row = (date(2026, 12, 1), time(8), date(2026, 12, 2), None, "检修", "Repair")
    view.pauses.rows.insert(0, row)

    save(office)

    assert ota(reading).pauses == (pause_of(row),)
    assert row_of(pause_of(row))[2:4] == (date(2026, 12, 2), time(0))


def test_half_the_hours_of_a_channel_are_refused_at_their_field(office: OfficeAtWork) -> None:
    view = page(office, "channels")
    fill(view.sells_from.edit, "8")

    save(office)

    assert view.sells_from.error().startswith("开售和停售时间要么都填")


def test_a_channel_shows_the_types_that_it_sells_now(office: OfficeAtWork) -> None:
    view = page(office, "channels")

    assert view.types.words()[0] == "成人票"


def test_the_public_holidays_are_taken_over(
    office: OfficeAtWork, reading: sessionmaker[Session]
) -> None:
    view = page(office, "holidays")
    go_to(view, "2026 年")

    view.take_over.click()
    save(office)

    with reading() as session:
        days = list_holidays(session, 2026)
    assert len(days) == 33 + 6
    assert [day.number for day in days if day.day == date(2026, 10, 3)] == [3]
    assert view.pane.rows()[1].note == "33 天假，6 天调休上班"


def test_a_year_that_is_not_announced_says_so(office: OfficeAtWork) -> None:
    view = page(office, "holidays")
    go_to(view, "2027 年")

    assert "尚未公布" in view.page.head.accessibleName()


def test_a_day_of_another_year_is_not_saved(office: OfficeAtWork) -> None:
    view = page(office, "holidays")
    go_to(view, "2026 年")
    view.days.rows.insert(0, (date(2027, 1, 1), "holiday", "元旦", "New Year"))

    office.press(Qt.Key.Key_S, CONTROL)

    assert view.days.error() == "只能填 2026 年的日期"


def test_tax_classes_stand_and_are_added_by_whoever_edits_the_catalogue(
    office: OfficeAtWork,
) -> None:
    view = page(office, "taxes")

    assert view.pane.new.isHidden()
    assert view.rate.read_only
    assert view.page._foot.accessibleName().startswith("卖出的票指着它")


def test_the_room_speaks_english_too(office: OfficeAtWork) -> None:
    view = page(office, "holidays")

    office.press(Qt.Key.Key_Y, CONTROL)
    office.until(lambda: view.take_over.text() == "Fill in public holidays")

    assert [tab.text() for tab in office.room.tabs.tabs.values()] == [
        "Site", "Zones", "Stations and lanes", "Channels", "Holidays", "Tax classes",
    ]  # fmt: skip


@pytest.mark.parametrize("language", list(Language))
def test_no_words_are_cut_on_a_small_screen(office: OfficeAtWork, language: Language) -> None:
    office.program.translations.choose(language)

    for key in ("site", "zones", "stations", "channels", "holidays", "taxes"):
        office.room.tabs.tabs[key].click()
        view = getattr(office.room, key)
        office.until(lambda view=view: view.pane.rows() and not view.page.isHidden())
        office.qtbot.waitUntil(lambda: cut_words(office.room) == [])


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


def test_a_zone_that_is_sold_stays_on_and_says_why(office: OfficeAtWork) -> None:
    view = page(office, "zones")
    view.active.switch.click()

    save(office)

    assert view.active.error() == "生效的目录还有票种可入它：先发布不含它的版次"


def test_what_somebody_else_has_changed_is_read_again_before_it_is_changed(
    office: OfficeAtWork, park_of_its_own: ParkDatabase
) -> None:
    view = page(office, "zones")
    with psycopg.connect(park_of_its_own.admin_url, autocommit=True) as owner:
        owner.execute("UPDATE app.zone SET capacity = 7000 WHERE code = 'site'")
    fill(view.capacity.edit, "8000")
    office.press(Qt.Key.Key_S, CONTROL)
    office.until(lambda: office.message == "别人刚改过，没有保存")
    assert view.capacity.value() == 8_000

    office.press(Qt.Key.Key_R, CONTROL)

    office.until(lambda: view.capacity.value() == 7_000)
    assert not view.page.form.dirty
