"""The room of places over a real database: patterns of a draft, and single timeslots."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

import psycopg
import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy.engine import make_url
from sqlalchemy.orm import Session

from boxoffice.capacity.room import CALENDAR, CONFLICTS, SERIES, CapacityRoom, build_capacity
from shared.capacity.slot_book import BookedSlot, slot_book
from shared.catalogue.draft import PatternFacts, SlotShareFacts
from shared.catalogue.edition_queries import list_editions, read_edition
from shared.catalogue.editions import new_draft
from shared.desktop.theme import Theme
from shared.desktop.translations import Translations
from shared.kernel.locale import Bilingual
from shared.site.sign_in import sign_in
from tests.boxoffice.rooms import Building, Room
from tests.conftest import ParkDatabase

MANAGER = ("2001", "246820")
BOAT = 6


@pytest.fixture
def room(
    qtbot: QtBot,
    theme: Theme,
    translations: Translations,
    park_of_its_own: ParkDatabase,
    tmp_path: Path,
) -> Iterator[Room[CapacityRoom]]:
    building = Building(qtbot, theme, translations, park_of_its_own, tmp_path)
    with building.room(build_capacity, CapacityRoom, *MANAGER) as opened:
        opened.wait_for(lambda: bool(opened.view.patterns.list.rows()))
        yield opened


def begin_draft(room: Room[CapacityRoom]) -> None:
    with room.sessions.begin() as session:
        token = sign_in(session, *MANAGER)
        new_draft(session, "春季时段", list_editions(session)[0].id, token=token)
    room.view.open()
    room.wait_for(lambda: room.view.bench.is_draft)


def draft_patterns(session: Session) -> tuple[PatternFacts, ...]:
    return read_edition(session, list_editions(session)[0].id).content.patterns


def slots_of(room: Room[CapacityRoom], day: date) -> tuple[BookedSlot, ...]:
    with room.sessions.begin() as session:
        return slot_book(session, BOAT, day)


def show_day(room: Room[CapacityRoom]) -> date:
    """Show the boats of the day after tomorrow in the calendar."""
    day = room.view.bench.park.today + timedelta(days=2)
    room.view.open((CALENDAR, (BOAT, day)))
    room.wait_for(lambda: len(room.view.calendar.slots.rows()) == 8)
    return day


def sell_places(park: ParkDatabase, timeslot: int, places: int) -> None:
    """Take places as a sale does."""
    with psycopg.connect(
        make_url(park.admin_url).set(drivername="postgresql").render_as_string(hide_password=False)
    ) as connection:
        connection.execute("SET search_path = app, pg_temp")
        connection.execute("SELECT take_places(%s, 'window', %s)", (timeslot, places))


def test_the_edition_in_force_cannot_be_changed(room: Room[CapacityRoom]) -> None:
    assert not room.view.patterns.form.save.isEnabled()
    assert not room.view.patterns.list.new.isEnabled()
    assert room.view.patterns.form.draft.isVisible()


def test_a_pattern_of_the_draft_is_cut_anew_and_saved(room: Room[CapacityRoom]) -> None:
    begin_draft(room)
    rows = [row for row in room.view.patterns.list.rows() if row.id is not None]
    room.view.patterns.list.chosen.emit(rows[-1].id)
    form = room.view.patterns.form
    form.minutes.show_value(120)
    form.quota.show_value(90)
    form.shares.show_value((("online", 20, 1440),))
    form.shares.edited.emit()

    assert [slot.quota for slot in form.strip.slots] == [90, 90, 90, 90]
    form.save.click()
    room.wait_for(lambda: room.head() == "已保存")

    with room.sessions.begin() as session:
        saved = draft_patterns(session)[-1]
    assert (saved.opens, saved.closes, saved.minutes, saved.quota) == (time(9), time(17), 120, 90)
    assert saved.shares == (SlotShareFacts("online", 20, 1440),)


def test_what_is_wrong_with_a_pattern_is_said_while_it_is_typed(
    room: Room[CapacityRoom],
) -> None:
    begin_draft(room)
    rows = [row for row in room.view.patterns.list.rows() if row.id is not None]
    room.view.patterns.list.chosen.emit(rows[-1].id)
    form = room.view.patterns.form
    form.closes.show_value(time(16, 30))
    form.closes.edited.emit()

    (problem,) = form.problems.problems()

    assert problem.words == "开放时间不是时段长度的整数倍，最后一段不成"


def test_the_quota_of_a_slot_is_changed(room: Room[CapacityRoom]) -> None:
    day = show_day(room)

    room.view.calendar.card.quota_confirmed.emit(60)
    room.wait_for(lambda: room.view.calendar.slots.rows()[0].cells[1] == "60")

    assert [slot.quota for slot in slots_of(room, day)] == [60, *(48,) * 7]
    assert room.head() == "配额改为 60"


def test_a_quota_below_what_is_sold_is_refused_in_words(
    room: Room[CapacityRoom], park_of_its_own: ParkDatabase
) -> None:
    day = show_day(room)
    sell_places(park_of_its_own, slots_of(room, day)[0].timeslot_id, 5)

    room.view.calendar.card.quota_confirmed.emit(4)
    room.wait_for(lambda: room.head() == "没有改成")

    message = room.bar.message()
    assert message is not None
    assert message.body == "已售和占用共 5 位，配额不能少于它。"
    assert slots_of(room, day)[0].sold == 5


def test_a_slot_is_taken_out_and_brought_back(room: Room[CapacityRoom]) -> None:
    day = show_day(room)
    card = room.view.calendar.card

    card.remove.confirmed.emit()
    room.wait_for(lambda: card.restore.isVisible())
    assert [slot.removed for slot in slots_of(room, day)] == [True, *(False,) * 7]

    card.restore.confirmed.emit()
    room.wait_for(lambda: card.remove.isVisible())
    assert slots_of(room, day)[0].quota == 48


def test_a_draft_is_previewed_before_it_is_in_force(room: Room[CapacityRoom]) -> None:
    begin_draft(room)
    show_day(room)
    calendar = room.view.calendar

    calendar.edition.show_value(room.view.bench.head.id if room.view.bench.head else 0)
    calendar.edition.edited.emit()
    room.wait_for(lambda: calendar.slots.rows()[0].cells[-1] == "计划")

    assert len(calendar.slots.rows()) == 8
    assert not calendar.card.remove.isVisible()


def test_bookings_against_the_rules_are_listed(
    room: Room[CapacityRoom], park_of_its_own: ParkDatabase
) -> None:
    day = show_day(room)
    sell_places(park_of_its_own, slots_of(room, day)[0].timeslot_id, 5)
    room.view.calendar.card.quota_confirmed.emit(20)
    room.wait_for(lambda: room.head() == "配额改为 20")

    room.view.open((CONFLICTS, None))
    room.wait_for(lambda: len(room.view.conflicts.table.rows()) == 1)

    assert room.view.conflicts.table.rows()[0].cells[1:] == (
        "竹筏漂流",
        "09:00",
        "配额由人工改过，保持不变",
        "5",
        "48",
    )


def test_a_new_series_is_named(room: Room[CapacityRoom]) -> None:
    room.view.open((SERIES, None))
    series = room.view.series
    room.wait_for(lambda: bool(series.pane.rows()))
    series.pane.new.click()
    series.name_field.show_value(Bilingual("天文馆", "Planetarium"))
    series.code.show_value("dome")
    series.name_field.edited.emit()
    series.page.save.click()

    room.wait_for(lambda: any(row.note == "dome" for row in series.pane.rows()))


def test_a_pattern_that_somebody_else_has_changed_is_read_again(
    room: Room[CapacityRoom], park_of_its_own: ParkDatabase
) -> None:
    begin_draft(room)
    form = room.view.patterns.form
    with psycopg.connect(park_of_its_own.admin_url, autocommit=True) as owner:
        owner.execute(
            "UPDATE app.slot_pattern SET quota = 8000 WHERE id ="
            " (SELECT min(id) FROM app.slot_pattern"
            " WHERE edition_id = (SELECT max(id) FROM app.edition))"
        )
    form.quota.show_value(7000)
    form.quota.edited.emit()

    form.save.click()
    room.wait_for(lambda: room.head() == "别人刚改过，没有保存")
    assert form.quota.value() == 7000
    room.bar.press("Ctrl R")

    room.wait_for(lambda: form.quota.value() == 8000)
    assert not form.form.dirty


def test_who_begins_a_pattern_without_any_series_is_told_what_comes_first(
    room: Room[CapacityRoom], park_of_its_own: ParkDatabase
) -> None:
    begin_draft(room)
    bench = room.view.bench
    bench._open = replace(bench._open, park=replace(bench.park, series=()))

    room.view.patterns.list.new.click()

    assert room.head() == "还没有场次"
