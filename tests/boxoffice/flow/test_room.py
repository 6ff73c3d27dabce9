"""The room of visitor flow over a real database: seen, answered, stopped, corrected, worked out."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from decimal import Decimal
from pathlib import Path

import psycopg
import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session, sessionmaker

from boxoffice.flow.room import ACT, CHANNELS, LIVE, LOG, SPACE, FlowRoom, build_flow
from shared.capacity.lane_mode import LaneMode
from shared.capacity.watch_flow import watch_flow
from shared.desktop.theme import Theme
from shared.desktop.translations import Translations
from shared.kernel.ids import uuid7
from tests.boxoffice.rooms import Building, Room
from tests.conftest import ParkDatabase

SUPERVISOR, IT = ("1002", "135790"), ("3001", "246830")
Enter = Callable[[tuple[str, str]], AbstractContextManager[Room[FlowRoom]]]


@pytest.fixture
def enter(
    qtbot: QtBot,
    theme: Theme,
    translations: Translations,
    park_of_its_own: ParkDatabase,
    tmp_path: Path,
) -> Enter:
    building = Building(qtbot, theme, translations, park_of_its_own, tmp_path)
    return lambda who: building.room(build_flow, FlowRoom, *who)


@pytest.fixture
def full(
    park_of_its_own: ParkDatabase, sessions_of: Callable[[str], sessionmaker[Session]]
) -> ParkDatabase:
    """A park with 7,300 inside, and a walkway that is full."""
    with psycopg.connect(park_of_its_own.admin_url) as root:
        root.execute(
            "INSERT INTO app.lane_counter (lane_id, business_date, claimed, passed)"
            " SELECT min(id), app.business_date(now()), n, n FROM app.lane,"
            " (VALUES ('A1', 7300), ('B1', 200)) AS v (c, n) WHERE code = c GROUP BY n"
        )
    with sessions_of(park_of_its_own.server_url)() as session:
        watch_flow(session)
    return park_of_its_own


def cells(room: Room[FlowRoom]) -> list[tuple[str, ...]]:
    return [row.cells for row in room.view.act.table.rows()]


def test_alert_stop_and_log_are_seen_answered_and_kept(enter: Enter, full: ParkDatabase) -> None:
    with enter(SUPERVISOR) as room:
        view = room.view
        view.open((LIVE, None))
        room.wait_for(lambda: bool(view.live.zones.rows()))
        zones = [row.cells for row in view.live.zones.rows()]
        view.open((ACT, None))
        room.wait_for(lambda: len(cells(room)) == 3)
        first = cells(room)[0]
        view.act.table.choose(view.act.table.rows()[0].id)
        view.act.action.show_value("加派两人")
        view.act.diverted.show_value(True)
        view.act.answered.emit()
        room.wait_for(lambda: "加派两人" in cells(room)[0][3])
        answered = cells(room)[0]
        view.open((LOG, None))
        room.wait_for(lambda: bool(view.log.table.rows()))
        steps = [row.cells[1] for row in view.log.table.rows()]

    assert zones[0] == ("园内其他", "7,100", "–", "7,300")
    assert zones[2] == ("玻璃栈道", "200", "已满 100%", "200")
    assert first[:2] == ("已满", "玻璃栈道 在园 200 / 200 · 100%")
    assert answered[3] == "周建国 · 加派两人 · 已疏导"
    assert steps == ["处理预警", "暂停售票", "发出预警", "发出预警"]


def test_a_gate_that_is_not_heard_of_stands_above_the_last_entries(
    enter: Enter, park_of_its_own: ParkDatabase
) -> None:
    with psycopg.connect(park_of_its_own.admin_url) as root:
        root.execute(
            "INSERT INTO app.gate_state SELECT id, now() - interval '5 minutes', 7, 0"
            " FROM app.station WHERE login = 'gate_g2'"
        )
    with enter(SUPERVISOR) as room:
        room.view.open((LIVE, None))
        room.wait_for(lambda: bool(room.view.live.scans.rows()))
        first = room.view.live.scans.rows()[0].cells
        head = room.view.live.head.accessibleName()

    assert first[1].endswith(" · 离线")
    assert first[2] == "待传 7"
    assert "离线检票口 1" in head


def test_what_was_done_at_lanes_by_hand_is_logged_with_its_name_or_that_it_has_none(
    enter: Enter, park_of_its_own: ParkDatabase
) -> None:
    with psycopg.connect(park_of_its_own.admin_url) as root:
        root.execute(
            "INSERT INTO app.lane_news (id, lane_id, kind, persons, entered, walked_out,"
            " business_date, at) SELECT %s, min(id), 'HELD_OPEN', 0, 0, 0,"
            " app.business_date(now()), now() - interval '1 second' FROM app.lane",
            (uuid7(),),
        )
        root.execute(
            "INSERT INTO app.hand_admission SELECT %s, (SELECT min(id) FROM app.lane), s.id,"
            " 'official', 2, app.business_date(now()), now() FROM app.staff AS s"
            " WHERE s.number = '1002'",
            (uuid7(),),
        )
    with enter(SUPERVISOR) as room:
        room.view.open((LOG, None))
        room.wait_for(lambda: len(room.view.log.table.rows()) == 2)
        rows = [row.cells for row in room.view.log.table.rows()]

    assert (rows[0][1], *rows[0][3:]) == ("手动放行", "周建国", "2 人 · 公务、员工")
    assert (rows[1][1], *rows[1][3:]) == ("通道常开", "没有人签名", "")


def test_a_supervisor_pauses_the_day_with_a_reason_and_resumes_it(
    enter: Enter, park_of_its_own: ParkDatabase
) -> None:
    with enter(SUPERVISOR) as room:
        act = room.view.act
        room.view.open((ACT, None))
        room.wait_for(lambda: act.stop.isEnabled())
        act.stopped.emit()
        without = room.head()
        act.reason.show_value("大风")
        act.lanes.show_value(LaneMode.CLOSED)
        act.stopped.emit()
        room.wait_for(lambda: len(cells(room)) == 1)
        stopped = cells(room)[0]
        act.table.choose(act.table.rows()[0].id)
        act.reason.show_value("风停")
        act.lifted.emit()
        room.wait_for(lambda: cells(room) == [])

    assert without == "还没有做"
    assert stopped[0] == "停售"
    assert stopped[1].endswith("暂停售票 · 通道停止入园")
    assert stopped[3] == "大风"


def test_the_calculator_works_out_and_gives_the_park_its_capacity(
    enter: Enter, park_of_its_own: ParkDatabase
) -> None:
    with enter(IT) as room:
        space = room.view.space
        room.view.open((SPACE, None))
        room.wait_for(lambda: bool(space.area.value() is not None))
        space.spots.show_value(((Decimal(12_000), Decimal(4)), (Decimal(1_500), Decimal(3))))
        space.paths.show_value(((Decimal(3_000), Decimal(2), Decimal(6)),))
        space.hours.show_value(Decimal(9))
        space.stay.show_value(Decimal("3.5"))
        space.edited.emit()
        rows = [row.cells for row in space.results.rows()]
        space.taken.emit()
        room.wait_for(lambda: room.head() == "已写入承载量")

    with psycopg.connect(park_of_its_own.admin_url) as root:
        row = root.execute("SELECT capacity, daily_capacity FROM app.site").fetchone()
    assert rows[-1] == ("取最小 = 最大承载量", "4,500", "9,000")
    assert row == (4500, 9000)


def test_orders_that_came_too_late_are_looked_at_and_refused_messages_told_again(
    enter: Enter, full: ParkDatabase
) -> None:
    with psycopg.connect(full.admin_url) as root:
        root.execute(
            "WITH one AS (INSERT INTO app.partner_account (id, channel_id, interface, account,"
            " secrets, key_number) SELECT gen_random_uuid(), id, 'ctrip', 'shanmen', '', 1"
            " FROM app.channel WHERE code = 'ota' RETURNING *)"
            " INSERT INTO app.refused_order (id, channel_id, account_id, channel_no, visit_day,"
            " persons, facts, at, asked) SELECT gen_random_uuid(), channel_id, id, 'CT-88',"
            " '2026-05-01', 2, '{}', now(), 3 FROM one"
        )
        root.execute(
            "UPDATE app.stock_message SET state = 'REFUSED', tries = 1, told_at = now(),"
            " trouble = 'HTTP 422' FROM app.channel AS c WHERE c.id = channel_id AND c.code = 'ota'"
        )
    with enter(SUPERVISOR) as room:
        page = room.view.channels
        room.view.open((CHANNELS, None))
        room.wait_for(lambda: bool(page.orders.rows()))
        late = page.orders.rows()[0].cells
        states = [row.cells[3] for row in page.stock.rows()]
        page.orders.choose(page.orders.rows()[0].id)
        page.note.show_value("已请平台退款")
        page.looked.emit()
        room.wait_for(lambda: "周建国" in page.orders.rows()[0].cells[5])
        seen = page.orders.rows()[0].cells
        page.stock.choose(states.index("对方拒绝"))
        page.told_again.emit()
        room.wait_for(lambda: room.head() == "已重新排队")
        room.wait_for(lambda: "对方拒绝" not in [row.cells[3] for row in page.stock.rows()])

    assert late[1:] == ("携程", "CT-88", "2026-05-01", "2", "没有人看 · 问了 3 次")
    assert seen[5] == "周建国 · 已请平台退款 · 问了 3 次"
    assert sorted(states) == ["对方拒绝", "排队", "排队"]
