"""Finance chooses a bill, sees what it would confirm, takes it in, and decides about the rest."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session, sessionmaker

from boxoffice.refunds.bills_view import Decision
from boxoffice.refunds.room import BILLS, RefundRoom
from shared.desktop.theme import Theme
from shared.desktop.translations import Translations
from shared.kernel.business_date import SITE_TIME_ZONE
from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.payments.rules import STATIC_CODE, TypedTender
from shared.sales.held_orders import complete_order, hold_order
from tests.boxoffice.rooms import Building, Room
from tests.conftest import ParkDatabase
from tests.shared.finance.bill_files import wechat, written
from tests.till import Till

FINANCE = ("4001", "246840")


def sell(till: Till, digits: str) -> None:
    order, fen = uuid7(), Money(12_000)
    with till.sessions.begin() as session:
        hold_order(session, till.quote(adult=1), sign=till.sign, token=till.token, order_id=order)
        paid = TypedTender(STATIC_CODE, fen, fen, digits)
        complete_order(session, order, (paid,), sign=till.sign, token=till.token)


def states(room: Room[RefundRoom]) -> list[str]:
    return [row.cells[0] for row in room.view.bills.payments.rows()]


def decide(room: Room[RefundRoom], decision: Decision, note: str) -> None:
    room.view.bills.decision.show_value(decision)
    room.view.bills.note.show_value(note)
    room.view.bills.decide.confirmed.emit()


@pytest.fixture
def till(
    park_of_its_own: ParkDatabase, sessions_of: Callable[[str], sessionmaker[Session]]
) -> Till:
    till = Till.open(sessions_of(park_of_its_own.window_url), park_of_its_own.key_file)
    for digits in ("123456", "654312", "777777"):
        sell(till, digits)
    return till


def test_finance_takes_a_bill_in_and_decides_about_what_did_not_match(
    qtbot: QtBot, theme: Theme, translations: Translations, till: Till,
    park_of_its_own: ParkDatabase, tmp_path: Path,
) -> None:  # fmt: skip
    now = f"{datetime.now(UTC).astimezone(SITE_TIME_ZONE):%Y-%m-%d %H:%M:%S}"
    told = [("4200001123456", now, "120.00"), ("4200002654321", now, "120.00")]
    files = [written(tmp_path, b"no bill", "wrong.csv"), written(tmp_path, wechat(told))]
    building = Building(qtbot, theme, translations, park_of_its_own, tmp_path)
    build = partial(RefundRoom, ask_file=lambda _: files.pop(0))

    with building.room(build, RefundRoom, *FINANCE) as room:
        view = room.view.bills
        room.view.open((BILLS, None))
        room.wait_for(lambda: states(room) == ["等账单"] * 3)
        view.file.click()
        room.wait_for(lambda: room.head() == "不能读这个账单")
        room.wait_for(lambda: states(room) == ["等账单"] * 3)
        view.file.click()
        room.wait_for(lambda: states(room) == ["相配", "等账单", "等账单"])
        looked_at = (view.head.accessibleName(), view.decide.isEnabled())
        view.taken.emit()
        room.wait_for(lambda: states(room) == ["等账单", "等账单"])
        mistyped, lost = view.payments.rows()
        [line] = view.lines.rows()
        view.payments.choose(mistyped.id)
        view.lines.choose(line.id)
        decide(room, Decision.MATCHED, "")
        asked = view.note.error()
        decide(room, Decision.MATCHED, "收银员抄错")
        room.wait_for(lambda: len(states(room)) == 1)
        left = [row.id for row in view.lines.rows()]
        view.payments.choose(lost.id)
        decide(room, Decision.LOST, "平台上没有")
        room.wait_for(lambda: states(room) == [])

    assert "相配 1" in looked_at[0]
    assert not looked_at[1]
    assert (asked, left) == ("写明凭什么，如平台上的单号", [])
