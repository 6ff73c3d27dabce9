"""What goes wrong at a window in service, with the real window on the screen."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from boxoffice.sale.shown import Mode
from boxoffice.shift.view import ShiftView
from boxoffice.sign_in.view import SignInView
from shared.admission.rules import Verdict
from shared.desktop.bench.paper_code import read_paper
from shared.kernel.ids import uuid7_floor
from tests.journeys.at_the_window import ENTER, ESC, F1, PIN, AtTheWindow, at_the_window
from tests.mortal import MortalPark
from tests.till import GateLane


def test_a_database_stopped_in_the_middle_of_a_sale_is_said_and_enter_sells_once(
    qtbot: QtBot, qapp: QApplication, mortal: MortalPark, compiled: Path
) -> None:
    with at_the_window(qtbot, qapp, mortal.database, compiled) as window:
        window.begin()
        window.press("2", F1, ENTER)
        mortal.kill()
        window.press(ENTER)
        window.wait_for_words("数据库连接断开")
        assert window.sale.mode is Mode.TENDER

        mortal.revive()
        assert window.value("count(*) FROM app.sales_order") == 0
        assert window.value("count(*) FROM app.ticket") == 0
        window.press(ENTER)
        window.wait(lambda: window.sale.mode is Mode.CHANGE)
        window.wait(lambda: len(window.tickets) == 2)

        window.wait(lambda: window.sale.unprinted == 0)
        assert window.value("count(*) FROM app.sales_order") == 1
        assert window.value("count(*) FROM app.payment") == 1
        assert window.value("count(*) FROM app.ticket") == 2
        assert len(window.tickets) == 2


def cut_off_in_mid_ticket(window: AtTheWindow) -> str:
    """Sell one ticket whose printer goes after 400 bytes; gives the ticket's number."""
    window.printer.vanish_after(400)
    window.press(F1, ENTER, ENTER)
    window.wait_for_words("出纸了吗")
    assert window.value("count(*) FROM app.print_job WHERE state = 'UNKNOWN'") == 1
    return window.sale.history[0].receipt.tickets[0].number


def test_a_printer_unplugged_in_mid_frame_is_asked_about_and_no_makes_the_old_paper_void(
    window: AtTheWindow, sessions_of: object
) -> None:
    window.begin()
    number = cut_off_in_mid_ticket(window)
    assert number in window.said
    old_code = window.sale.history[0].receipt.tickets[0].code

    window.printer.come_back()
    window.press("n")
    window.wait(lambda: window.sale.unprinted == 0)

    new_code = read_paper(window.printer.papers[-1].image)
    assert new_code is not None
    assert new_code != old_code
    gate = GateLane.open(sessions_of(window.park.gate_url))  # type: ignore[operator]
    assert gate.scan(old_code).verdict is Verdict.VOIDED
    assert gate.scan(new_code).verdict is Verdict.OK_ENTRY
    assert window.value("count(*) FROM app.print_job WHERE state = 'PRINTED'") == 1


def test_a_printer_unplugged_in_mid_frame_whose_paper_came_out_is_done_by_yes(
    window: AtTheWindow,
) -> None:
    window.begin()
    cut_off_in_mid_ticket(window)

    window.press("y")
    window.wait(lambda: window.sale.unprinted == 0)

    assert window.value("count(*) FROM app.print_job WHERE state = 'PRINTED'") == 1
    assert window.value("max(code_version) FROM app.ticket") == 0


def test_a_wrong_pin_five_times_locks_the_number_also_for_the_right_one(
    window: AtTheWindow,
) -> None:
    window.press(*"1001", ENTER)
    for words in (*(f"还可以试 {left} 次" for left in (4, 3, 2, 1)), "已锁定"):
        window.press(*"000000", ENTER)
        window.wait(partial(is_said, window, words))
    window.press(*PIN, ENTER)

    window.wait(lambda: window.value("count(*) FROM app.staff WHERE locked_until > now()") == 1)
    assert window.screen == "SignInView"
    assert window.value("count(*) FROM app.staff_token") == 0


def is_said(window: AtTheWindow, words: str) -> bool:
    """Whether the sign-in says `words` under its PIN."""
    view = window.office.window.findChild(SignInView)
    assert isinstance(view, SignInView)
    return words in view.pin.error()


def test_a_sign_in_that_idled_out_asks_for_the_pin_and_keeps_the_basket(
    window: AtTheWindow,
) -> None:
    window.begin()
    window.press("3", F1, ENTER)
    window.run("UPDATE app.staff_token SET used_at = used_at - interval '1 hour'")

    window.press(ENTER)
    window.wait(lambda: window.screen == "SignInView")
    assert is_said(window, "登录已过期")
    window.press(*PIN, ENTER)
    window.wait_for_page()

    assert window.sale.quote is not None
    assert window.sale.quote.tickets == 3
    window.press(ENTER, ENTER)
    window.wait(lambda: window.sale.mode is Mode.CHANGE)
    assert window.value("count(*) FROM app.ticket") == 3


def test_a_storm_of_two_hundred_keys_sells_what_it_says_and_no_more(window: AtTheWindow) -> None:
    window.begin()
    view = window.office.window.screens.currentWidget()
    for _ in range(40):
        for key in (F1, Qt.Key.Key_F2, ENTER, ENTER, ESC):
            window.qtbot.keyClick(view, key)

    window.wait(lambda: window.value("count(*) FROM app.sales_order") == 40)
    window.wait(lambda: window.sale.unprinted == 0)
    assert window.value("count(*) FROM app.ticket") == 80
    assert window.value("count(*) FROM app.payment") == 40
    assert len(window.tickets) == 80


def test_an_absurd_quantity_is_said_and_999_is_the_most(window: AtTheWindow) -> None:
    window.begin()
    window.press(*"99999999", F1)
    assert window.sale.quote is None
    assert "一行最多 999 张" in window.said

    window.press(*"999", F1)
    assert window.sale.quote is not None
    assert window.sale.quote.tickets == 999


def test_a_window_with_a_basket_stays_open_and_says_why(window: AtTheWindow) -> None:
    window.begin()
    window.press(F1)

    assert not window.office.window.close()
    assert window.office.window.isVisible()
    assert "本单还没有完成" in window.said


def two_days_ahead() -> UUID:
    """An id as a PC makes it whose clock is two days ahead."""
    return uuid7_floor(datetime.now(UTC) + timedelta(days=2))


def test_a_clock_two_days_ahead_is_named_and_sells_once_it_is_right(
    window: AtTheWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.begin()
    window.press("2", F1, ENTER)
    with monkeypatch.context() as wrong:
        wrong.setattr("boxoffice.sale.intent.uuid7", two_days_ahead)
        window.press(ENTER)
        window.wait_for_words("时钟不对")
    assert window.value("count(*) FROM app.sales_order") == 0

    window.press(ENTER, ENTER)
    window.wait(lambda: window.sale.mode is Mode.CHANGE)
    assert window.value("count(*) FROM app.ticket") == 2


def test_a_float_left_open_until_the_sign_in_ran_out_says_so(window: AtTheWindow) -> None:
    window.sign_in()
    window.wait(lambda: window.screen == "ShiftView")
    window.run("UPDATE app.staff_token SET used_at = used_at - interval '1 hour'")

    window.press("0", ENTER)
    view = window.office.window.findChild(ShiftView)
    assert isinstance(view, ShiftView)
    window.wait(lambda: "登录已过期" in words_of(view))
    window.press(ESC)
    window.wait(lambda: window.screen == "SignInView")
    assert window.value("count(*) FROM app.shift") == 0


def words_of(view: QWidget) -> str:
    """All that the labels of a screen say."""
    return " ".join(label.text() for label in view.findChildren(QLabel))
