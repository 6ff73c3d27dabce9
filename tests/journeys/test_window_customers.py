"""A member with a coupon at the real window, and everything that comes between."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from boxoffice.sale.people.shown import MemberSaid, MembersShown
from boxoffice.sale.shown import Mode
from shared.kernel.money import Money
from tests.journeys.at_the_window import ENTER, F1, AtTheWindow, at_the_window
from tests.mortal import mortal_park

F9 = Qt.Key.Key_F9
COUPON = "DEM0-D1SC-0VNT-001X"


def said(window: AtTheWindow) -> MemberSaid | None:
    sheet = window.sale.sheet
    return sheet.said if isinstance(sheet, MembersShown) else None


def total(window: AtTheWindow) -> Money:
    return window.sale.total


def test_a_member_buys_though_the_database_goes_and_the_coupon_is_withdrawn_meanwhile(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, compiled: Path
) -> None:
    with (
        mortal_park(tmp_path, customers=True) as mortal,
        at_the_window(qtbot, qapp, mortal.database, compiled) as window,
    ):
        window.begin()
        window.press("2", F1, F9, *"5678")
        mortal.kill()
        window.press(ENTER)
        window.wait(lambda: said(window) is MemberSaid.LOST)
        assert total(window) == Money(24_000)

        mortal.revive()
        window.press(ENTER)
        window.wait(lambda: said(window) is MemberSaid.HOW and not window.sale.loading)
        window.press(ENTER)
        window.wait(lambda: window.sale.buyer is not None)
        assert total(window) == Money(21_600)

        window.scan(COUPON)
        window.wait(lambda: window.sale.codes == 1)
        assert total(window) == Money(19_600)

        window.run("UPDATE app.coupon SET state = 'VOID'")
        window.press(ENTER, ENTER)
        window.wait_for_words("刚被用掉或停用")
        assert window.value("count(*) FROM app.sales_order") == 0
        assert total(window) == Money(21_600)

        window.press(ENTER, ENTER)
        window.wait(lambda: window.sale.mode is Mode.CHANGE)
        window.wait(lambda: len(window.tickets) == 2)
        assert window.sale.history[0].receipt.points == 432
        assert window.value("sum(points) FROM app.point_entry WHERE kind = 'earn'") == 432
        assert window.value("sum(total) FROM app.sales_order") == 21_600
