"""The system administrator keeps the place by keyboard, on a real database."""

from __future__ import annotations

from datetime import date, time

import psycopg
import pytest
from PySide6.QtCore import Qt
from sqlalchemy.orm import Session, sessionmaker

from shared.kernel.locale import Language
from shared.site.place_queries import (
    list_holidays,
    list_zones,
    read_site,
)
from shared.site.site_keys import read_keys
from tests.boxoffice.back_office.at_the_office import CONTROL, OfficeAtWork
from tests.boxoffice.place.place_keys import fill, go_to, page, save
from tests.boxoffice.sale.test_key_map import FREE
from tests.conftest import ParkDatabase
from tests.shared.desktop.form.legible import cut_words


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
        "Site", "Zones", "Capacity", "Stations", "Gates", "Channels", "Holidays", "Shortcuts",
        "Layouts", "Taxes", "Faces",
    ]  # fmt: skip


@pytest.mark.parametrize("language", list(Language))
def test_no_words_are_cut_on_a_small_screen(office: OfficeAtWork, language: Language) -> None:
    office.program.translations.choose(language)

    for key in (
        "site",
        "zones",
        "capacities",
        "stations",
        "channels",
        "holidays",
        "taxes",
        "faces",
    ):
        office.room.tabs.tabs[key].click()
        view = getattr(office.room, key)
        office.until(lambda view=view: view.pane.rows() and not view.page.isHidden())
        office.qtbot.waitUntil(lambda: cut_words(office.room) == [])


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


def test_a_key_of_the_windows_is_chosen_refused_and_given_back(
    office: OfficeAtWork, reading: sessionmaker[Session]
) -> None:
    def chosen() -> dict[str, str]:
        with reading() as session:
            return dict(read_keys(session))

    view = page(office, "keys")
    go_to(view, "优惠券、促销码；也可直接扫")
    fill(view.key.edit, "f9")
    office.press(Qt.Key.Key_S, CONTROL)
    refused = view.key.error()
    fill(view.key.edit, FREE[-1].lower())
    save(office)
    office.until(lambda: chosen() == {"codes": FREE})
    shown = next(row for row in view.pane.rows() if row.id == "codes")
    office.until(lambda: office.message == "已保存")
    fill(view.key.edit, "")
    save(office)

    assert refused == "已用于：会员"
    assert (shown.note, shown.tag) == ("本景区改过", FREE)
    office.until(lambda: chosen() == {})
