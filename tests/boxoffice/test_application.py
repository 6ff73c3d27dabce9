"""The whole box office: real database, real driver, the printer's simulator, real keys."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from boxoffice.application import BoxOffice
from boxoffice.sale.shown import Mode
from boxoffice.settings import IdCardSettings, PoleSettings, PrinterSettings, WindowStation
from shared.desktop.input_router import InputRouter
from shared.desktop.theme import Look
from shared.devices.customer_display.simulated import SimulatedDisplay
from shared.devices.id_card.simulated.cards import resident_card
from shared.devices.id_card.simulated.reader import SimulatedIdCardReader
from shared.devices.printer.simulated.condition import PaperLevel
from shared.devices.printer.simulated.printer import SimulatedPrinter
from shared.identity.key_file import read_server_keys
from shared.identity.sealing import SealedField, open_sealed
from shared.kernel.clock import SystemClock
from shared.kernel.locale import Language
from tests.boxoffice.office import DATABASE_GONE
from tests.boxoffice.sale.naming.invented import LI, citizen
from tests.conftest import ParkDatabase

ENTER, ESC, F1, F5 = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_F1, Qt.Key.Key_F5
CONTROL = Qt.KeyboardModifier.ControlModifier
INFANT = citizen("33020020240506005")


@dataclass
class BoxOfficeAtWork:
    """A running box office and a hand at its keyboard."""

    qtbot: QtBot
    office: BoxOffice
    printer: SimulatedPrinter
    idle: QTimer
    reader: SimulatedIdCardReader
    pole: SimulatedDisplay
    parts: list[QObject] = field(default_factory=list)

    @property
    def screen(self) -> str:
        return type(self.office.window.screens.currentWidget()).__name__

    def press(self, *keys: str | Qt.Key, control: bool = False) -> None:
        modifier = CONTROL if control else Qt.KeyboardModifier.NoModifier
        for key in keys:
            self.qtbot.keyClick(QApplication.focusWidget() or self._screen(), key, modifier)
            self.qtbot.wait(35)  # the hand of a person: a faster burst is a scanner

    def commit(self, words: str) -> None:
        """Type words as an input method does."""
        event = QInputMethodEvent()
        event.setCommitString(words)
        QApplication.sendEvent(QApplication.focusWidget() or self._screen(), event)

    def wait_screen(self, name: str) -> None:
        self.qtbot.waitUntil(lambda: self.screen == name, timeout=15_000)

    def wait_ready(self) -> None:
        self.wait_screen("SaleView")
        view = self.office.ways.screens.sale_view
        self.qtbot.waitUntil(lambda: view.shown.page is not None, timeout=15_000)

    def sign_in(self, pin: str = "246810") -> None:
        self.press(*"1001", ENTER, *pin, ENTER)

    def _screen(self) -> QWidget:
        return self.office.window.screens.currentWidget()


@pytest.fixture
def at_work(
    qtbot: QtBot, qapp: QApplication, park_of_its_own: ParkDatabase, compiled: Path
) -> Iterator[BoxOfficeAtWork]:
    printer, reader, pole = SimulatedPrinter(), SimulatedIdCardReader(), SimulatedDisplay()
    station = WindowStation(
        park_of_its_own.key_file,
        PrinterSettings(printer.url),
        person_keys_file=park_of_its_own.park.person_keys,
        id_card=IdCardSettings(reader.url),
        pole=PoleSettings(pole.url),
    )
    idle = QTimer()
    office = BoxOffice(
        qapp,
        station,
        park_of_its_own.window_url,
        SystemClock(),
        translations_file=compiled,
        idle_timer=idle,
    )
    qtbot.addWidget(office.window)
    with qtbot.waitExposed(office.window):
        office.window.show()
    office.window.activateWindow()
    yield BoxOfficeAtWork(qtbot, office, printer, idle, reader, pole)
    office.close()
    qapp.removeEventFilter(office.router)
    office.theme.choose(Look.LIGHT)
    office.translations.choose(Language.ZH)
    printer.close()
    reader.close()
    pole.close()


def test_a_cashier_signs_in_opens_a_shift_and_sells_two_tickets_that_come_out(
    at_work: BoxOfficeAtWork,
) -> None:
    at_work.sign_in()
    at_work.wait_screen("ShiftView")
    at_work.press(*"500", ENTER, *"1002", ENTER, *"135790", ENTER)
    at_work.wait_ready()

    at_work.press("2", F1, ENTER, ENTER)
    at_work.qtbot.waitUntil(lambda: len(at_work.printer.papers) == 2, timeout=20_000)
    view = at_work.office.ways.screens.sale_view
    at_work.qtbot.waitUntil(
        lambda: view.shown.mode is Mode.CHANGE and view.shown.unprinted == 0, timeout=10_000
    )

    assert view.shown.history[0].receipt.total.fen == 24_000
    assert at_work.office.window.status.accessibleName().startswith("2 号窗口 · 第 1 班，王*敏")


def test_a_pass_is_sold_with_a_name_that_only_the_server_reads(
    at_work: BoxOfficeAtWork, park_of_its_own: ParkDatabase
) -> None:
    at_work.sign_in()
    at_work.wait_screen("ShiftView")
    at_work.press("0", ENTER)
    at_work.wait_ready()
    at_work.press(*(Qt.Key.Key_PageDown,) * 3, F1, ENTER)
    at_work.commit(LI.name)
    at_work.press(ENTER, *LI.number, ENTER)
    at_work.press(ENTER, ENTER)
    at_work.qtbot.waitUntil(lambda: len(at_work.printer.papers) == 1, timeout=20_000)

    lines = [line.split() for line in at_work.printer.papers[0].lines]
    assert ["李*", f"****{LI.number[-4:]}"] in lines
    with psycopg.connect(park_of_its_own.admin_url) as connection:
        row = connection.execute(
            "SELECT p.id, name_sealed, document_sealed FROM app.person AS p"
            " JOIN app.ticket_visitor ON person_id = p.id"
        ).fetchone()
    assert row is not None
    (key,) = read_server_keys(park_of_its_own.park.server_person_keys).to_try(1)
    assert open_sealed(row[1], row[0], key, SealedField.NAME) == LI.name
    assert open_sealed(row[2], row[0], key) == LI.number


def test_a_laid_card_and_the_pole_go_on_after_both_plugs_were_pulled(
    at_work: BoxOfficeAtWork,
) -> None:
    child = resident_card("王小宝", INFANT, "20240506")
    status = at_work.office.window.status
    at_work.sign_in()
    at_work.wait_screen("ShiftView")
    at_work.press("0", ENTER)
    at_work.wait_ready()
    at_work.press("2", F1)
    at_work.qtbot.waitUntil(lambda: at_work.pole.figures == "240.00", timeout=10_000)

    at_work.reader.vanish().result(5)
    at_work.pole.vanish()
    at_work.press("1", F1)
    at_work.qtbot.waitUntil(
        lambda: "身份证读卡器连不上，客显连不上" in status.accessibleName(), timeout=10_000
    )
    at_work.reader.come_back().result(5)
    at_work.pole.come_back()
    at_work.reader.lay(child)

    at_work.qtbot.waitUntil(lambda: "连不上" not in status.accessibleName(), timeout=20_000)
    at_work.qtbot.waitUntil(
        lambda: at_work.office.window.messages.accessibleName().startswith("王*宝"), timeout=10_000
    )
    at_work.press(Qt.Key.Key_G, control=True)
    at_work.qtbot.waitUntil(lambda: at_work.pole.figures == "240.00", timeout=10_000)


def test_the_page_of_devices_tries_the_reader_and_gives_it_back(
    at_work: BoxOfficeAtWork,
) -> None:
    at_work.sign_in()
    at_work.wait_screen("ShiftView")
    at_work.press("0", ENTER)
    at_work.wait_ready()
    at_work.press(Qt.Key.Key_E, control=True)
    at_work.wait_screen("DevicesView")
    view = at_work.office.window.screens.currentWidget()
    at_work.reader.lay(resident_card("王小宝", INFANT, "20240506"))

    at_work.press(Qt.Key.Key_Down, Qt.Key.Key_Down, F5)
    at_work.qtbot.waitUntil(lambda: "王*宝" in view.spoken(), timeout=15_000)  # type: ignore[attr-defined]
    at_work.reader.lift().result(5)
    at_work.press(ESC)
    at_work.wait_ready()
    at_work.reader.lay(resident_card("王小宝", INFANT, "20240506"))

    at_work.qtbot.waitUntil(
        lambda: at_work.office.window.messages.accessibleName().startswith("王*宝"), timeout=15_000
    )


def test_a_locked_screen_opens_for_the_same_person_with_the_basket_as_it_was(
    at_work: BoxOfficeAtWork,
) -> None:
    at_work.sign_in()
    at_work.wait_screen("ShiftView")
    at_work.press("0", ENTER)
    at_work.wait_ready()
    at_work.press("3", F5)

    at_work.press(Qt.Key.Key_L, control=True)
    at_work.wait_screen("SignInView")
    at_work.press(*"246810", ENTER)
    at_work.wait_ready()

    assert at_work.office.ways.screens.sale_view.shown.quote is not None
    assert at_work.office.ways.screens.sale_view.shown.quote.tickets == 3


def test_a_window_nobody_touches_locks_and_keeps_shift_and_basket(
    at_work: BoxOfficeAtWork,
) -> None:
    at_work.sign_in()
    at_work.wait_screen("ShiftView")
    at_work.press("0", ENTER)
    at_work.wait_ready()
    at_work.press("3", F5)

    at_work.idle.timeout.emit()
    assert at_work.screen == "SignInView"
    assert at_work.office.window.messages.accessibleName().startswith("已自动锁屏")

    at_work.press(*"246810", ENTER)
    at_work.wait_ready()
    shown = at_work.office.ways.screens.sale_view.shown
    assert shown.quote is not None
    assert shown.quote.tickets == 3
    assert not at_work.office.window.messages.accessibleName().startswith("已自动锁屏")


def test_a_printer_that_fails_turns_its_status_with_the_message_and_back_when_it_prints(
    at_work: BoxOfficeAtWork,
) -> None:
    at_work.sign_in()
    at_work.wait_screen("ShiftView")
    at_work.press("0", ENTER)
    at_work.wait_ready()
    at_work.office.clockwork.stop()  # what is seen now was not asked for by the clock
    bars = at_work.office.window
    at_work.printer.set_paper(PaperLevel.END)

    at_work.press(F1, ENTER, ENTER)
    at_work.qtbot.waitUntil(
        lambda: bars.messages.accessibleName().startswith("打印机缺纸"), timeout=10_000
    )
    assert "打印机缺纸" in bars.status.accessibleName()

    at_work.printer.set_paper(PaperLevel.OK)
    at_work.press(Qt.Key.Key_P, control=True)
    at_work.qtbot.waitUntil(lambda: "票打印机" in bars.status.accessibleName(), timeout=10_000)


def test_a_lost_database_turns_its_status_at_once_and_back_with_the_next_answer(
    at_work: BoxOfficeAtWork,
) -> None:
    office = at_work.office
    at_work.qtbot.waitUntil(lambda: office.front.facts is not None, timeout=15_000)
    office.clockwork.stop()  # what is seen now was not asked for by the clock
    seen: list[bool] = []

    def look(_: object) -> None:
        seen.append("数据库断开" in office.window.status.accessibleName())

    def lost() -> None:
        raise DATABASE_GONE

    for job in (lost, lambda: None):
        office.lines.workers.database.run(office, job, look, look)
    at_work.qtbot.waitUntil(lambda: len(seen) == 2)

    assert seen == [True, False]


def test_an_open_shift_is_not_asked_for_again_and_reports_are_a_key_away(
    at_work: BoxOfficeAtWork,
) -> None:
    at_work.sign_in()
    at_work.wait_screen("ShiftView")
    at_work.press("0", ENTER)
    at_work.wait_ready()
    at_work.press(Qt.Key.Key_L, control=True)
    at_work.wait_screen("SignInView")
    at_work.press(ESC)
    at_work.sign_in()
    at_work.wait_ready()

    at_work.press(Qt.Key.Key_B, control=True)
    at_work.wait_screen("ReportView")
    at_work.office.ways.screens.side.reports.view.closed.emit()
    at_work.wait_ready()


def test_language_and_look_change_while_it_runs(at_work: BoxOfficeAtWork) -> None:
    at_work.press(Qt.Key.Key_Y, control=True)
    at_work.qtbot.waitUntil(lambda: at_work.office.window.windowTitle().endswith("box office"))
    at_work.office.front.other_look()

    assert at_work.office.theme.look is Look.DARK


def test_a_scan_is_no_typing_on_any_screen(at_work: BoxOfficeAtWork) -> None:
    router: InputRouter = at_work.office.router
    field_of_number = at_work.office.front.view.number.edit
    with at_work.qtbot.waitSignal(router.scanned):
        at_work.qtbot.keyClicks(field_of_number, "S1" + "7" * 40)

    assert field_of_number.text() == ""
