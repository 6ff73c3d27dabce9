"""The room of refunds over a real database: two people close a day, thirty are approved at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import psycopg
import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session, sessionmaker

from boxoffice.refunds.room import CLOSURES, PAYBACKS, RefundRoom, build_refunds
from shared.desktop.theme import Theme
from shared.desktop.translations import Translations
from shared.kernel.ids import uuid7
from shared.sales.approvals import ask_refund
from shared.sales.refund import RefundReason, plan_refund
from shared.sales.run_closure import run_closures
from tests.boxoffice.rooms import Building, Room
from tests.conftest import ParkDatabase
from tests.till import Till

SUPERVISOR, MANAGER, FINANCE = ("1002", "135790"), ("2003", "246822"), ("4001", "246840")
SessionsOf = Callable[[str], sessionmaker[Session]]
Enter = Callable[[tuple[str, str]], AbstractContextManager[Room[RefundRoom]]]


@pytest.fixture
def enter(
    qtbot: QtBot,
    theme: Theme,
    translations: Translations,
    park_of_its_own: ParkDatabase,
    tmp_path: Path,
) -> Enter:
    building = Building(qtbot, theme, translations, park_of_its_own, tmp_path)
    return lambda who: building.room(build_refunds, RefundRoom, *who)


@pytest.fixture
def till(park_of_its_own: ParkDatabase, sessions_of: SessionsOf) -> Till:
    return Till.open(sessions_of(park_of_its_own.window_url), park_of_its_own.key_file)


@pytest.fixture
def server(park_of_its_own: ParkDatabase, sessions_of: SessionsOf) -> Iterator[Session]:
    with sessions_of(park_of_its_own.server_url)() as session:
        yield session


def block(park: ParkDatabase, ticket: str) -> None:
    with psycopg.connect(park.admin_url) as root:
        root.execute("UPDATE app.ticket SET blocked = true WHERE number = %s", (ticket,))


def previewed(room: Room[RefundRoom]) -> list[tuple[str, ...]]:
    view = room.view.new_closure
    room.view.closures.new.click()
    room.wait_for(lambda: view.isVisible() and view.type.box.count() > 1)
    view.preview.click()
    room.wait_for(lambda: bool(view.table.rows()))
    return [row.cells for row in view.table.rows()]


def states(room: Room[RefundRoom]) -> list[str]:
    return [row.cells[0] for row in room.view.closures.table.rows()]


def test_a_closed_day_is_asked_for_by_one_and_approved_by_another(
    enter: Enter, till: Till, server: Session, park_of_its_own: ParkDatabase
) -> None:
    receipt = till.sell(adult=3)
    with enter(SUPERVISOR) as room:
        room.view.open((CLOSURES, None))
        cells = previewed(room)
        room.view.new_closure.asked.emit()
        room.wait_for(lambda: states(room) == ["待批"])
        own = room.view.closures.approve.isEnabled()

    assert cells[0] == ("全额退，不收手续费", "3", "1", "360.00")
    assert ("现金 · 游客凭票到窗口领", "–", "1", "360.00") in cells
    assert not own
    block(park_of_its_own, receipt.tickets[0].number)
    with enter(MANAGER) as room:
        room.view.open((CLOSURES, None))
        closures = room.view.closures
        room.wait_for(lambda: closures.approve.isEnabled())
        closures.approved.emit()
        room.wait_for(lambda: states(room) == ["正在退"])
        while run_closures(server):
            pass
        room.wait_for(lambda: states(room) == ["已完成"] and bool(closures.failed.rows()))

        assert closures.progress.words() == "已退 2 / 3 张 · 没有退 1 张"
        assert closures.failed.rows()[0].cells == (
            receipt.tickets[0].number,
            receipt.number,
            "已冻结",
        )
        room.view.open((PAYBACKS, None))
        room.wait_for(lambda: bool(room.view.paybacks.table.rows()))
        assert room.view.paybacks.table.rows()[0].cells[0] == "待领取"


def test_refunds_are_approved_in_one_go_by_somebody_without_a_till(
    enter: Enter, till: Till, park_of_its_own: ParkDatabase
) -> None:
    with till.sessions.begin() as session:
        for _ in range(3):
            receipt = till.sell(adult=1)
            plan = plan_refund(session, receipt.order_id, [receipt.tickets[0].id], allowed=True)
            ask_refund(session, plan, RefundReason.WEATHER, till.token, request_id=uuid7())

    with enter(SUPERVISOR) as room:
        view = room.view.requests
        room.wait_for(lambda: len(view.table.rows()) == 3)
        view.ticked.emit(view.table.rows()[0].id)
        ticks = [row.cells[0] for row in view.table.rows()]
        view.approve.click()
        room.wait_for(lambda: len(view.table.rows()) == 1)
        room.view.requests.rejected.emit()
        room.wait_for(lambda: room.head() == "还没有选拒绝的原因")

    assert ticks == ["–", "✓", "✓"]
    with psycopg.connect(park_of_its_own.admin_url) as root:
        rows = root.execute(
            "SELECT state::text, count(*), count(DISTINCT decided_by) FROM app.refund_request"
            " GROUP BY state ORDER BY state"
        ).fetchall()
    assert rows == [("APPROVED", 2, 1), ("ASKED", 1, 0)]


def test_finance_sees_where_the_money_is_and_nothing_to_approve(enter: Enter) -> None:
    with enter(FINANCE) as room:
        room.wait_for(lambda: room.view.paybacks.isVisible())
        pages = room.view.stack.count()

        assert (pages, room.view.shown()) == (2, PAYBACKS)
