"""Marketing issues vouchers, somebody else approves them, either withdraws them."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import psycopg
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook

from boxoffice.vouchers.room import VouchersRoom, build_vouchers
from shared.desktop.theme import Theme
from shared.desktop.translations import Translations
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.marketing.voucher_code import voucher_digest
from tests.boxoffice.rooms import Building, Room
from tests.conftest import ParkDatabase

MARKETING, MANAGER = ("2002", "246821"), ("2003", "246822")


def cells(room: Room[VouchersRoom], column: int) -> list[str]:
    return [row.cells[column] for row in room.view.list.table.rows()]


def fill_in(room: Room[VouchersRoom], count: int) -> None:
    new = room.view.new
    first = new.first.value()
    assert first is not None
    new.name.show_value(Bilingual("开园纪念券", "Opening voucher"))
    new.amount.show_value(Money(5_000))
    new.last.show_value(first + timedelta(days=30))
    new.count.show_value(count)


def test_vouchers_are_issued_by_one_and_approved_by_another(
    qtbot: QtBot, theme: Theme, translations: Translations, park_of_its_own: ParkDatabase,
    tmp_path: Path,
) -> None:  # fmt: skip
    building = Building(qtbot, theme, translations, park_of_its_own, tmp_path)
    with building.room(build_vouchers, VouchersRoom, *MARKETING) as room:
        room.wait_for(lambda: bool(room.view.list.head.title()))
        room.view.list.new.click()
        room.view.new.make.confirmed.emit()
        asked = [field.error() for field in room.view.new.fields()]
        fill_in(room, 3)
        room.view.new.make.confirmed.emit()
        room.wait_for(lambda: room.view.stack.currentWidget() is room.view.codes)
        codes = [row.cells[1] for row in room.view.codes.table.rows()]
        room.wait_for(lambda: cells(room, 0) == ["待批"])
        room.view.codes.done.click()
        own = room.view.list.approve.isEnabled()

    [file] = tmp_path.glob("*.xlsx")
    written = CalamineWorkbook.from_path(file).get_sheet_by_index(0).to_python()
    assert asked[1] == "写金额，或选票种，二者选一"
    assert asked[5]
    assert len({voucher_digest(code) for code in codes}) == 3
    assert [row[1] for row in written[5:]] == codes
    assert room.view.codes.table.rows() == ()
    assert not own
    with building.room(build_vouchers, VouchersRoom, *MANAGER) as room:
        room.wait_for(lambda: cells(room, 0) == ["待批"])
        view = room.view.list
        room.wait_for(lambda: view.approve.isEnabled())
        said = view.sum.words()
        view.approved.emit()
        room.wait_for(lambda: cells(room, 0) == ["可用"])
        approved_by = cells(room, 7)
        view.withdrawn.emit()
        room.wait_for(lambda: cells(room, 0) == ["已停用"])

    assert not view.new.isVisible()
    assert said == "还有 3 张没有用，最多抵 150.00 元"
    assert approved_by == ["何主管"]
    with psycopg.connect(park_of_its_own.admin_url) as root:
        told = root.execute(
            "SELECT action, count(DISTINCT staff_id) FROM app.audit_log"
            " WHERE action LIKE '%_vouchers' GROUP BY action ORDER BY action"
        ).fetchall()
    assert told == [("approve_vouchers", 1), ("issue_vouchers", 1), ("withdraw_vouchers", 1)]
