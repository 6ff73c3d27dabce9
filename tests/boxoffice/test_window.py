from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from boxoffice.printer_watch import PrinterWatch
from boxoffice.window import BoxOfficeWindow, PrinterState, WindowFacts, masked
from shared.desktop.background import Background
from shared.desktop.theme import Theme
from shared.desktop.translations import Translations
from shared.devices.fault import DeviceFault, FaultReason
from shared.devices.printer.protocol import PrinterStatus
from shared.kernel.locale import Bilingual, Language
from tests.boxoffice.office import NOW

READY = PrinterStatus(True, False, False, False, False)
FACTS = WindowFacts(
    site=Bilingual("鹿鸣山风景区", "Luming Mountain"),
    station=Bilingual("2 号窗口", "Window 2"),
    staff="王小敏",
    shift=3,
    printer=PrinterState.READY,
)


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, translations: Translations) -> BoxOfficeWindow:
    window = BoxOfficeWindow(theme, translations)
    qtbot.addWidget(window)
    window.show_facts(FACTS)
    return window


def test_the_bars_say_where_who_and_how_it_is(window: BoxOfficeWindow) -> None:
    window.show_time(NOW)

    assert window.status.accessibleName() == "2 号窗口 · 第 3 班，王*敏，票打印机，数据库"
    assert window.messages.accessibleName() == (
        "2 号窗口 售票 鹿鸣山风景区  ·  2025 年 10 月 3 日 周五"
    )


@pytest.mark.parametrize(
    ("state", "word"),
    [
        (PrinterState.PAPER_LOW, "打印纸将尽"),
        (PrinterState.PAPER_OUT, "打印机缺纸"),
        (PrinterState.COVER_OPEN, "打印机上盖打开"),
        (PrinterState.OFFLINE, "打印机脱机"),
        (PrinterState.BROKEN, "打印机故障"),
        (PrinterState.LOST, "打印机连不上"),
    ],
)
def test_the_status_bar_says_what_is_wrong_with_the_printer(
    window: BoxOfficeWindow, state: PrinterState, word: str
) -> None:
    window.show_facts(replace(FACTS, printer=state))

    assert word in window.status.accessibleName()


def test_a_lost_database_unprinted_tickets_and_training_are_said(window: BoxOfficeWindow) -> None:
    window.show_facts(replace(FACTS, database_lost=True, unprinted=2, training=True))

    assert window.status.accessibleName().endswith("数据库断开，待打印 2")
    assert "培训" in window.messages.accessibleName()


def test_the_bars_change_with_the_language(
    window: BoxOfficeWindow, translations: Translations, qapp: QApplication
) -> None:
    window.show()
    translations.choose(Language.EN)
    qapp.processEvents()

    assert window.windowTitle() == "山门 Shanmen box office"
    assert window.status.accessibleName() == "Window 2 · shift 3，王*敏，Ticket printer，Database"


def test_a_window_with_an_unfinished_sale_stays_and_says_why(window: BoxOfficeWindow) -> None:
    window.show()
    window.may_close = lambda: False
    assert not window.close()
    message = window.messages.message()
    assert message is not None
    assert message.head == "本单还没有完成"

    window.may_close = lambda: True
    assert window.close()


def test_one_screen_is_shown_at_a_time(window: BoxOfficeWindow) -> None:
    first, second = QWidget(), QWidget()
    window.add_screen(first)
    window.add_screen(second)
    window.show_screen(second)

    assert window.screens.currentWidget() is second


@pytest.mark.parametrize(("name", "shown"), [("王小敏", "王*敏"), ("王敏", "王*"), ("王", "王*")])
def test_a_name_is_masked_because_the_queue_can_see_it(name: str, shown: str) -> None:
    assert masked(name) == shown


@pytest.mark.parametrize(
    ("status", "state"),
    [
        (PrinterStatus(True, False, False, False, False), PrinterState.READY),
        (PrinterStatus(True, False, False, True, False), PrinterState.PAPER_LOW),
        (PrinterStatus(False, False, True, True, False), PrinterState.PAPER_OUT),
        (PrinterStatus(False, True, False, False, False), PrinterState.COVER_OPEN),
        (PrinterStatus(False, False, False, False, False), PrinterState.OFFLINE),
        (PrinterStatus(False, False, False, False, True), PrinterState.BROKEN),
    ],
)
def test_the_watch_tells_what_the_printer_says(
    qtbot: QtBot, status: PrinterStatus, state: PrinterState
) -> None:
    printer = Background("printer")
    watch = PrinterWatch(printer, lambda: status, lambda: None)
    watch.look()
    qtbot.waitUntil(lambda: watch.state is state)
    printer.close()


def test_a_printer_that_does_not_answer_is_lost_and_said_once(qtbot: QtBot) -> None:
    def silent() -> PrinterStatus:
        raise DeviceFault("printer", FaultReason.UNREACHABLE)

    changes: list[None] = []
    printer = Background("printer")
    watch = PrinterWatch(printer, silent, lambda: changes.append(None))
    for _ in range(2):
        watch.look()
        qtbot.waitUntil(lambda: not watch._asking)

    assert watch.state is PrinterState.LOST
    assert len(changes) == 1
    printer.close()


@pytest.mark.parametrize(
    ("reason", "state"),
    [
        (FaultReason.PAPER_OUT, PrinterState.PAPER_OUT),
        (FaultReason.COVER_OPEN, PrinterState.COVER_OPEN),
        (FaultReason.OFFLINE, PrinterState.OFFLINE),
        (FaultReason.BROKEN, PrinterState.BROKEN),
        (FaultReason.TIMEOUT, PrinterState.LOST),
    ],
)
def test_a_fault_that_is_said_turns_the_status_at_once_and_work_asks_again(
    qtbot: QtBot, reason: FaultReason, state: PrinterState
) -> None:
    printer = Background("printer")
    watch = PrinterWatch(printer, lambda: READY, lambda: None)
    watch.note_fault(reason)
    assert watch.state is state

    watch.note_work()
    qtbot.waitUntil(lambda: watch.state is PrinterState.READY)
    printer.close()
