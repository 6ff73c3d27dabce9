"""Another price at the real window: signed by a supervisor, on paper, in the audit and on the X."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from shared.kernel.money import Money
from tests.conftest import ParkDatabase
from tests.journeys.at_the_window import (
    ENTER,
    F1,
    SUPERVISOR,
    SUPERVISOR_PIN,
    at_the_window,
)


def test_a_price_that_a_supervisor_signs_is_sold_printed_and_counted(
    qtbot: QtBot, qapp: QApplication, park_of_its_own: ParkDatabase, compiled: Path
) -> None:
    with at_the_window(qtbot, qapp, park_of_its_own, compiled) as window:
        window.begin()
        window.press("2", F1)
        window.press(Qt.Key.Key_O, control=True)
        window.press(*"88.5", ENTER, "2", *SUPERVISOR, ENTER)
        for digit in SUPERVISOR_PIN:  # typed by heart, faster than a scanner is told from a hand
            qtbot.keyClick(QApplication.focusWidget(), digit)
        window.press(ENTER)
        window.wait(lambda: window.sale.total == Money(17_700))
        window.press(ENTER, ENTER)
        window.wait(lambda: len(window.tickets) == 2)

        assert all("88.50" in "".join(paper.lines) for paper in window.tickets)
        assert window.value("sum(total) FROM app.sales_order") == 17_700
        assert (
            window.value(
                "count(*) FROM app.audit_log WHERE action IN ('authorise', 'price_override')"
                " AND (detail->>'action' = 'price_override' OR detail ? 'approver')"
            )
            == 2
        )
        window.press(Qt.Key.Key_X, control=True)
        window.wait(lambda: window.screen == "ShiftReportView")
        view = window.office.ways.screens.rooms.report_view
        window.wait(lambda: view.page.isVisible())
        window.press(ENTER)
        window.wait(lambda: any("改价" in line for line in window.printer.papers[-1].lines))
        line = next(one for one in window.printer.papers[-1].lines if "改价" in one)
        assert line.split()[-1] == "1"
