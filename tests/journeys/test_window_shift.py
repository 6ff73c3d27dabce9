"""A shift from its float to its review, at the real window with real printer bytes."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from boxoffice.shift.count_shown import CountStep
from boxoffice.shift.count_view import CountView
from shared.desktop.form.armed_key import EARLIEST_MS
from shared.devices.printer.simulated.condition import PaperLevel
from shared.kernel.money import Money
from tests.conftest import ParkDatabase
from tests.journeys.at_the_window import (
    BETWEEN_KEYS_MS,
    ENTER,
    ESC,
    F1,
    AtTheWindow,
    at_the_window,
)

F2 = Qt.Key.Key_F2
# The person of the model: a key, a thought before each step, a note or coin in the hand, and the
# supervisor on the way.
KEY_SECONDS, THINK_SECONDS, PIECE_SECONDS, WALK_SECONDS = 0.28, 1.35, 0.9, 30
STEPS, PIECES = 15, 200


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, park_of_its_own: ParkDatabase, compiled: Path
) -> Iterator[AtTheWindow]:
    with at_the_window(qtbot, qapp, park_of_its_own, compiled) as window:
        yield window


def count_view(window: AtTheWindow) -> CountView:
    view = window.office.window.findChild(CountView)
    assert isinstance(view, CountView)
    return view


def step_of(window: AtTheWindow) -> CountStep | None:
    shown = count_view(window)._shown
    return shown.step if shown and not shown.busy else None


def papers(window: AtTheWindow) -> list[str]:
    return ["\n".join(paper.lines) for paper in window.printer.papers]


def sell_two(window: AtTheWindow) -> None:
    orders = window.value("count(*) FROM app.sales_order")
    window.press("2", F1, ENTER, ENTER)
    window.wait(lambda: window.value("count(*) FROM app.sales_order") > orders)
    window.wait(lambda: window.sale.unprinted == 0)
    window.press(ESC)


def begin_count(window: AtTheWindow) -> None:
    window.press(Qt.Key.Key_J, control=True)
    window.wait(lambda: window.screen == "CountView" and step_of(window) is CountStep.COUNT)


def hand_in(window: AtTheWindow) -> None:
    window.press(ENTER, control=True)
    window.qtbot.wait(EARLIEST_MS + 50)
    window.press(ENTER, control=True)
    window.wait(lambda: step_of(window) in (CountStep.CLOSED, CountStep.DIFFERENCE))


def test_a_shift_is_handed_over_from_float_to_review(window: AtTheWindow) -> None:
    window.begin()
    window.wait(lambda: len(papers(window)) == 1)
    assert "备用金领用单" in papers(window)[0]
    assert "500.00" in papers(window)[0]

    sell_two(window)
    begin_count(window)
    assert "740" not in count_view(window).expected.accessibleName()
    window.press("7", ENTER, ENTER, "2", ENTER)
    assert count_view(window).pieces() == {"note_100": 7, "note_20": 2}
    hand_in(window)

    assert step_of(window) is CountStep.CLOSED
    assert "应有现金 740.00" in count_view(window).expected.accessibleName()
    window.wait(lambda: len(papers(window)) == 4)
    z = papers(window)[3]
    assert "Z 班次结账" in z
    assert "740.00" in z

    window.press(*"1002", ENTER, *"135790", ENTER)
    window.wait(lambda: step_of(window) is CountStep.REVIEWED)
    window.press(ENTER)
    window.wait(lambda: window.screen == "SignInView")
    assert window.value("count(*) FROM app.shift WHERE state = 'REVIEWED'") == 1

    window.begin()
    assert window.value("count(*) FROM app.shift WHERE state = 'OPEN' AND number = 2") == 1


def test_a_difference_is_explained_and_signed_for(window: AtTheWindow) -> None:
    window.begin()
    begin_count(window)
    window.press("6", ENTER)
    hand_in(window)
    assert "长款 100.00" in window.said

    window.press(ENTER)
    assert count_view(window).comment.error() == "差额超过规定，请写明原因"
    window.press(*"found in the drawer", ENTER, *"1002", ENTER, *"135790", ENTER)
    window.wait(lambda: step_of(window) is CountStep.CLOSED)
    window.wait(lambda: any("长款" in paper for paper in papers(window)))

    assert window.value("over_short FROM app.z_report") == 10_000
    assert any("found in the drawer" in paper for paper in papers(window))


def test_a_supervisor_lets_it_be_counted_again(window: AtTheWindow) -> None:
    window.begin()
    begin_count(window)
    window.press("6", ENTER)
    hand_in(window)
    count_view(window).sign.number.edit.setFocus()
    window.press(*"1002", ENTER, *"135790", Qt.Key.Key_F6)
    window.wait(lambda: step_of(window) is CountStep.COUNT)
    assert "提交后显示" in count_view(window).expected.accessibleName()

    window.press("5", ENTER)
    hand_in(window)

    assert step_of(window) is CountStep.CLOSED
    assert window.value("count(*) FROM app.shift_count") == 2


def test_a_drop_takes_a_signature_and_the_drawer_opens(window: AtTheWindow) -> None:
    window.begin()
    opened = window.printer.drawer_pulses
    window.press(Qt.Key.Key_D, control=True)
    window.wait(lambda: window.screen == "DrawerView")
    window.press(F2, *"300", ENTER, *"1002", ENTER, *"135790", ENTER)
    window.wait(lambda: window.screen == "SaleView")

    window.wait(lambda: any("预交款单" in paper for paper in papers(window)))
    window.wait(lambda: window.printer.drawer_pulses == opened + 1)
    assert window.value("sum(amount) FROM app.drawer_opening") == 30_000


def test_a_pin_typed_in_a_burst_is_no_scan(window: AtTheWindow) -> None:
    window.begin()
    window.press(Qt.Key.Key_D, control=True)
    window.press(F2, *"300", ENTER, *"1002", ENTER)
    window.scan("135790")
    window.wait(lambda: window.screen == "SaleView")

    assert window.value("count(*) FROM app.drawer_opening") == 1


def test_the_drawer_is_opened_for_a_reason_in_three_keys(window: AtTheWindow) -> None:
    window.begin()
    window.press(Qt.Key.Key_D, control=True)
    window.press("2", ENTER)
    window.wait(lambda: window.screen == "SaleView")

    window.wait(lambda: any("核对钞票" in paper for paper in papers(window)))
    assert window.value("count(*) FROM app.drawer_opening WHERE reason = 'check_note'") == 1


def test_an_x_is_shown_without_cash_and_printed(window: AtTheWindow) -> None:
    window.begin()
    sell_two(window)
    window.press(Qt.Key.Key_X, control=True)
    window.wait(lambda: window.screen == "ShiftReportView")
    view = window.office.ways.screens.rooms.report_view
    window.wait(lambda: view.page.isVisible())
    assert "240.00" not in view.page.sheet.accessibleName()

    window.press(ENTER)
    window.wait(lambda: any("X 班次报表" in paper for paper in papers(window)))
    assert not any("240.00" in paper for paper in papers(window) if "X 班次报表" in paper)
    window.press(ESC)
    assert window.screen == "SaleView"


def test_without_paper_the_z_stands_and_comes_out_later_as_the_first(window: AtTheWindow) -> None:
    window.begin()
    window.wait(lambda: len(papers(window)) == 1)
    begin_count(window)
    window.press("5", ENTER)
    window.printer.set_paper(PaperLevel.END)
    hand_in(window)
    window.wait(lambda: "打印机缺纸" in window.said)
    assert window.value("count(*) FROM app.z_report") == 1

    window.printer.set_paper(PaperLevel.OK)
    window.press("P", control=True)
    window.wait(lambda: len(papers(window)) == 2)
    assert "副本" not in papers(window)[1]


def test_a_z_printed_again_says_that_it_is_a_copy(window: AtTheWindow) -> None:
    window.begin()
    begin_count(window)
    window.press("5", ENTER)
    hand_in(window)
    window.wait(lambda: len(papers(window)) == 2)
    window.press(ESC)
    window.begin()
    window.wait(lambda: len(papers(window)) == 3)

    window.press(Qt.Key.Key_X, control=True)
    window.press(F2)
    view = window.office.ways.screens.rooms.report_view
    window.wait(lambda: view.page.isVisible() and "Z 班次" in view.page.sheet.accessibleName())
    window.press(ENTER)
    window.wait(lambda: len(papers(window)) == 4)

    assert window.value("copies FROM app.slip WHERE kind = 'Z'") == 2
    assert window.printer.papers[3].image.size[1] > window.printer.papers[1].image.size[1]


def test_a_shift_that_was_left_for_later_is_reviewed_beside_its_z(window: AtTheWindow) -> None:
    window.begin()
    begin_count(window)
    window.press("5", ENTER)
    hand_in(window)
    window.press(ESC)
    window.begin()
    window.press(Qt.Key.Key_X, control=True)
    window.press(F2)
    view = window.office.ways.screens.rooms.report_view
    window.wait(view.sign.isVisible)

    window.press(Qt.Key.Key_F6, *"1002", ENTER, *"135790", ENTER)
    window.wait(lambda: not view.sign.isVisible())

    assert window.value("count(*) FROM app.shift WHERE state = 'REVIEWED'") == 1


def test_killed_in_mid_count_it_begins_again_with_nothing_lost(
    qtbot: QtBot, qapp: QApplication, park_of_its_own: ParkDatabase, compiled: Path
) -> None:
    with at_the_window(qtbot, qapp, park_of_its_own, compiled) as window:
        window.begin()
        sell_two(window)
        begin_count(window)
        window.press("7")
    with at_the_window(qtbot, qapp, park_of_its_own, compiled) as window:
        window.sign_in()
        window.wait(lambda: step_of(window) is CountStep.COUNT)
        assert count_view(window).pieces() == {}
        window.press("7", ENTER, ENTER, "2", ENTER)
        hand_in(window)

        result = count_view(window)._shown
        assert result is not None
        assert result.result is not None
        assert result.result.difference == Money(0)


def test_a_lost_database_at_submit_loses_nothing_and_counts_once(window: AtTheWindow) -> None:
    window.begin()
    begin_count(window)
    window.press("5", ENTER)
    window.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'window_2'")
    window.press(ENTER, control=True)
    window.qtbot.wait(EARLIEST_MS + 50)
    window.press(ENTER, control=True)
    window.wait(lambda: "数据库连接断开" in window.said or step_of(window) is CountStep.CLOSED)
    if step_of(window) is CountStep.COUNT:
        assert count_view(window).pieces() == {"note_100": 5}
        hand_in(window)

    assert window.value("count(*) FROM app.shift_count") == 1
    assert window.value("count(*) FROM app.z_report") == 1


def test_a_relief_cashier_does_not_work_in_anothers_shift(window: AtTheWindow) -> None:
    window.begin()
    window.press(Qt.Key.Key_L, control=True)
    window.wait(lambda: window.screen == "SignInView")
    window.press(ESC, *"1003", ENTER, *"246813", ENTER)
    view = window.office.front.view
    window.wait(lambda: "没有交班" in view.pin.error() or window.screen != "SignInView")

    assert window.screen == "SignInView"


def test_a_supervisor_ends_the_shift_of_a_cashier_who_is_gone(window: AtTheWindow) -> None:
    window.begin()
    window.press(Qt.Key.Key_L, control=True)
    window.press(ESC, *"1002", ENTER, *"135790", ENTER)
    window.wait(lambda: window.screen == "CountView")
    assert step_of(window) is CountStep.READY
    window.press(ENTER)
    window.wait(lambda: step_of(window) is CountStep.COUNT)
    window.press("5", ENTER)
    hand_in(window)

    assert window.value("count(*) FROM app.z_report") == 1


def test_a_drawer_of_every_note_and_coin_is_handed_over_in_five_minutes(
    window: AtTheWindow,
) -> None:
    """A keystroke model, not a person with a stop watch; see the constants.

    Counted are the keys from the first of the count to the sale screen of the next cashier.
    """
    window.begin()
    sell_two(window)
    window.presses, began = 0, time.monotonic()

    begin_count(window)
    for pieces in ("5", "2", "3", "4", "5", "9", "4", "3", "5"):  # 740.00
        window.press(pieces, ENTER)
    hand_in(window)
    closed = step_of(window)
    window.press(*"1002", ENTER, *"135790", ENTER)
    window.wait(lambda: step_of(window) is CountStep.REVIEWED)
    window.press(ENTER)
    window.wait(lambda: window.screen == "SignInView")
    window.begin()

    keys = window.presses
    computed = time.monotonic() - began - keys * BETWEEN_KEYS_MS / 1000
    person = keys * KEY_SECONDS + STEPS * THINK_SECONDS + PIECES * PIECE_SECONDS + WALK_SECONDS
    assert closed is CountStep.CLOSED
    assert keys == 65
    assert person == pytest.approx(248, abs=1)
    assert person + computed <= 300, f"{person:.0f} s + {computed:.1f} s"
