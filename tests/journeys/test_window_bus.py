"""A bus of 46 with a list of names at the real window: sold in 90 seconds, keys and computing."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Final

from openpyxl import Workbook
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from boxoffice.sale.shown import Mode
from shared.identity.document_number import check_digit
from shared.kernel.money import Money
from tests.conftest import ParkDatabase
from tests.journeys.at_the_window import BETWEEN_KEYS_MS, ENTER, AtTheWindow, at_the_window

SEATS: Final = 46
# A keystroke model, not a person with a stop watch: 0.28 s a key (average typist), 1.35 s to think
# before each of the steps, 1.1 s to reach for the mouse and copy the file of the guide, twice.
KEY_SECONDS, THINK_SECONDS, COPY_SECONDS = 0.28, 1.35, 2.2
STEPS: Final = 7
BUDGET_SECONDS: Final = 90


def citizen(number: int) -> str:
    front = f"1101001985{number // 28 % 12 + 1:02d}{number % 28 + 1:02d}{number:03d}"
    return front + check_digit(front)


def list_of_the_guide(folder: Path, *, wrong: int) -> Path:
    """Write 46 names as guides send them; the number of one has a digit wrong."""
    book = Workbook()
    book.active.append(("序号", "姓名", "证件号码"))
    for number in range(1, SEATS + 1):
        document = citizen(number)
        if number == wrong:
            document = document[:-1] + ("0" if document[-1] != "0" else "1")
        book.active.append((number, "游客" + "甲乙丙丁戊己庚辛壬癸"[number % 10], document))
    book.save(folder / "团队名单.xlsx")
    return folder / "团队名单.xlsx"


def copy(path: Path) -> None:
    copied = QMimeData()
    copied.setUrls([QUrl.fromLocalFile(str(path))])
    QGuiApplication.clipboard().setMimeData(copied)


def test_a_bus_of_46_is_sold_to_its_list_of_names_in_90_seconds(
    qtbot: QtBot, qapp: QApplication, park_of_its_own: ParkDatabase, compiled: Path, tmp_path: Path
) -> None:
    with at_the_window(qtbot, qapp, park_of_its_own, compiled) as window:
        window.run(
            "SET session_replication_role = replica;"
            " UPDATE app.ticket_terms SET real_name = 'each' WHERE ticket_type_id ="
            " (SELECT id FROM app.ticket_type WHERE code = 'group')"
        )
        window.begin()
        copy(list_of_the_guide(tmp_path, wrong=17))
        window.presses, began = 0, time.monotonic()

        window.press("4", "6", Qt.Key.Key_PageDown)
        window.press(Qt.Key.Key_PageDown, Qt.Key.Key_F6)
        window.press(ENTER)
        window.wait(lambda: window.said == "还有人没有登记")
        window.press(Qt.Key.Key_V, control=True)
        window.wait(lambda: window.said == f"名单填入 {SEATS} 人")
        wrong = bad_number(window)
        window.press(*citizen(17), ENTER)  # the one that was wrong, typed from the card
        window.press(ENTER)
        window.wait(lambda: window.sale.mode is Mode.TENDER)
        window.press(ENTER)
        window.wait(lambda: window.sale.mode is Mode.CHANGE)
        keys = window.presses
        computed = time.monotonic() - began - keys * BETWEEN_KEYS_MS / 1000

        person = keys * KEY_SECONDS + STEPS * THINK_SECONDS + COPY_SECONDS
        assert wrong == 17
        assert window.sale.history[0].receipt.total == Money(SEATS * 9_600)
        assert window.value("count(*) FROM app.ticket_visitor") == SEATS
        assert keys == 29
        assert person + computed <= BUDGET_SECONDS, f"{person:.0f} s + {computed:.1f} s"


def bad_number(window: AtTheWindow) -> int:
    """Which person the page stands at, counted from 1."""
    shown = window.sale.sheet
    return int(getattr(shown, "current", -1)) + 1
