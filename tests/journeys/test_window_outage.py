"""The database goes away under a real window, which sells on and sends it all when it is back."""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from boxoffice.outage.hand.entry import Field
from boxoffice.outage.hand.view import HandView
from boxoffice.outage.late.view import LateView
from boxoffice.sale.shown import Mode
from boxoffice.sign_in.view import SignInView
from shared.kernel.ids import uuid7
from tests.cable import by_cable
from tests.conftest import ParkDatabase
from tests.journeys.at_the_window import ENTER, ESC, F1, PIN, AtTheWindow, at_the_window
from tests.mortal import MortalPark
from tests.shared.journal.test_journal import spoil

F3, F11, F12 = Qt.Key.Key_F3, Qt.Key.Key_F11, Qt.Key.Key_F12


def reserved(window: AtTheWindow) -> None:
    """Stand before the sale with a block aside."""
    window.begin()
    window.wait(lambda: window.value("count(*) FROM app.outage_block WHERE ended_at IS NULL") == 1)
    window.wait(lambda: window.office.outage.facts.orders > 0)


def test_with_the_database_gone_the_window_sells_on_and_sends_it_when_it_is_back(
    qtbot: QtBot, qapp: QApplication, mortal: MortalPark, compiled: Path, tmp_path: Path
) -> None:
    journal = tmp_path / "2.journal"
    with at_the_window(qtbot, qapp, mortal.database, compiled, journal=journal) as window:
        reserved(window)
        window.press("2", F1, ENTER)
        mortal.kill()
        window.press(ENTER)
        window.wait(lambda: window.sale.mode is Mode.CHANGE)
        window.wait(lambda: len(window.tickets) == 2)
        window.wait(lambda: window.office.outage.facts.away)
        assert "离线售票" in window.office.window.messages.accessibleName()
        first = window.sale.history[0].receipt
        assert "-L0001" in first.number

        window.press(F1, ENTER, ENTER)
        window.wait(lambda: len(window.tickets) == 3)
        window.wait(lambda: window.office.outage.facts.waiting == 2)
        window.wait(lambda: window.sale.unprinted == 0)
        assert "离线售票" in window.office.window.messages.accessibleName()

        mortal.revive()
        window.wait(lambda: not window.office.outage.facts.away)
        assert window.said == "数据库已恢复"
        assert window.value("count(*) FROM app.sales_order") == 2
        assert window.value("count(*) FROM app.outage_sale") == 2
        assert window.value("count(*) FROM app.print_job WHERE state = 'PRINTED'") == 3
        window.press(ESC, F1, ENTER, ENTER)
        window.wait(lambda: window.value("count(*) FROM app.sales_order") == 3)
        window.wait(lambda: len(window.tickets) == 4)
        window.wait(lambda: window.sale.unprinted == 0)


def test_a_pulled_cable_keeps_nobody_waiting_and_the_sale_is_there_once(
    qtbot: QtBot,
    qapp: QApplication,
    park_of_its_own: ParkDatabase,
    compiled: Path,
    tmp_path: Path,
) -> None:
    journal = tmp_path / "2.journal"
    with (
        by_cable(park_of_its_own) as (park, cable),
        at_the_window(qtbot, qapp, park, compiled, journal=journal) as window,
    ):
        reserved(window)
        window.press("2", F1, ENTER)
        cable.pull()
        pressed = time.monotonic()
        window.press(ENTER)
        window.wait(lambda: window.sale.mode is Mode.CHANGE)
        # 1.2 s for an answer, 1.2 s for a sign of life, and the machine of the test.
        assert time.monotonic() - pressed < 4
        window.wait(lambda: len(window.tickets) == 2)
        assert window.office.outage.facts.away

        cable.plug_in()  # with it the server hears of the sale itself, whose answer nobody awaits
        window.wait(lambda: not window.office.outage.facts.away)
        assert window.value("count(*) FROM app.sales_order") == 1
        assert window.value("count(*) FROM app.ticket") == 2


def test_what_needs_the_database_is_refused_and_the_sale_goes_on(
    qtbot: QtBot, qapp: QApplication, mortal: MortalPark, compiled: Path, tmp_path: Path
) -> None:
    with at_the_window(
        qtbot, qapp, mortal.database, compiled, journal=tmp_path / "2.journal"
    ) as window:
        reserved(window)
        mortal.kill()
        window.wait(lambda: window.office.outage.facts.away)
        window.press(F1, ENTER)
        window.wait(lambda: window.sale.mode is Mode.TENDER)
        window.press(F12)
        window.wait_for_words("离线时只收现金和银行卡")
        assert window.sale.mode is Mode.TENDER

        window.press(*"50", "+", F11, *"1234", ENTER)
        window.wait(lambda: window.sale.mode is Mode.CHANGE)
        window.wait(lambda: len(window.tickets) == 1)
        window.press("j", control=True)
        window.wait_for_words("1 单离线销售没有补传")
        assert window.screen == "SaleView"

        mortal.revive()
        window.wait(lambda: not window.office.outage.facts.away)
        paid = "sum(amount)::integer FROM app.payment WHERE tender = "
        assert [window.value(f"{paid}'{one}'") for one in ("cash", "card")] == [5_000, 7_000]


def test_a_window_that_is_started_in_the_outage_knows_its_cashier_and_its_journal(
    qtbot: QtBot, qapp: QApplication, mortal: MortalPark, compiled: Path, tmp_path: Path
) -> None:
    journal = tmp_path / "2.journal"
    with at_the_window(qtbot, qapp, mortal.database, compiled, journal=journal) as window:
        reserved(window)
        mortal.kill()
        window.wait(lambda: window.office.outage.facts.away)
        window.press(F1, ENTER, ENTER)
        window.wait(lambda: window.office.outage.facts.waiting == 1)
        window.wait(lambda: window.sale.unprinted == 0)

    with at_the_window(qtbot, qapp, mortal.database, compiled, journal=journal) as window:
        window.press(*"1001", ENTER, *"111111", ENTER)
        window.wait(lambda: "还可以试 4 次" in words_of(window))
        window.press(*PIN, ENTER)
        window.wait_for_page()
        window.press(F1, ENTER, ENTER)
        window.wait(lambda: window.sale.mode is Mode.CHANGE)
        assert "-L0002" in window.sale.history[0].receipt.number
        window.wait(lambda: len(window.tickets) == 1)
        window.wait(lambda: window.sale.unprinted == 0)

        mortal.revive()
        window.wait(lambda: window.screen == "SignInView")
        assert window.value("count(*) FROM app.sales_order") == 2
        assert window.value("count(*) FROM app.print_job WHERE state = 'PRINTED'") == 2
        window.press(*PIN, ENTER)
        window.wait_for_page()
        window.press(F1, ENTER, ENTER)
        window.wait(lambda: window.value("count(*) FROM app.sales_order") == 3)


def words_of(window: AtTheWindow) -> str:
    """What the sign-in says under its PIN."""
    view = window.office.window.findChild(SignInView)
    assert isinstance(view, SignInView)
    return view.pin.error()


def test_what_the_database_cannot_take_waits_for_a_supervisor_before_the_shift_ends(
    qtbot: QtBot,
    qapp: QApplication,
    park_of_its_own: ParkDatabase,
    compiled: Path,
    tmp_path: Path,
) -> None:
    with at_the_window(
        qtbot, qapp, park_of_its_own, compiled, journal=tmp_path / "2.journal"
    ) as window:
        reserved(window)
        window.run(
            "SELECT app.end_block(id) FROM app.outage_block;"
            "UPDATE app.timeslot SET quota = 0; UPDATE app.place SET free = 0"
        )
        outage = window.office.lines.outage
        assert outage is not None
        assert outage.stand_by.leave()
        window.press("2", F1, ENTER, ENTER)
        window.wait_for_words("1 单离线销售待主管补录")
        assert window.value("count(*) FROM app.sales_order") == 0

        window.press("j", control=True)
        window.wait_for_words("1 单离线销售待主管补录")
        assert window.screen == "SaleView"
        window.press("9", control=True)
        window.wait(lambda: late_view(window).chosen is not None)
        window.press("2", ENTER)
        window.sign()
        window.wait(lambda: late_view(window).chosen is None)

        assert window.value("count(*) FROM app.sales_order") == 1
        assert window.value("sum(places)::integer FROM app.over_capacity") > 0
        decided = "count(*) FROM app.late_entry WHERE state = 'ACCEPTED' AND why = 'paper_out'"
        assert window.value(decided) == 1
        window.press(ESC)
        window.wait(lambda: window.office.outage.facts.late == 0)


def test_an_entry_that_cannot_be_read_is_dealt_with_and_hand_sold_tickets_are_entered(
    qtbot: QtBot,
    qapp: QApplication,
    park_of_its_own: ParkDatabase,
    compiled: Path,
    tmp_path: Path,
) -> None:
    journal = tmp_path / "2.journal"
    with at_the_window(qtbot, qapp, park_of_its_own, compiled, journal=journal) as window:
        reserved(window)
        outage = window.office.lines.outage
        assert outage is not None
        entry = str(uuid7())
        outage.journal.append([(entry, "print", {"block": "", "print": {}})], {})
        spoil(journal, entry)
        window.office.outage.soon()
        window.wait_for_words("1 单离线销售待主管补录")
        window.press("9", control=True)
        window.wait(lambda: late_view(window).chosen is not None)
        window.press("2", ENTER)
        window.sign()
        window.wait(lambda: late_view(window).chosen is None)
        noted = "count(*) FROM app.audit_log WHERE action = 'unreadable_entry'"
        assert window.value(noted) == 1

        window.press(F3)
        hand = window.office.window.findChild(HandView)
        assert isinstance(hand, HandView)
        window.wait(lambda: hand.chosen is not None)
        window.press(*"A0101", ENTER, *"A0102", ENTER, ENTER, *"0000", ENTER)
        window.wait(lambda: hand.sale is not None)
        window.sign()
        window.wait(lambda: hand.sale is None)
        assert window.value("count(*) FROM app.hand_ticket") == 2
        assert window.value("total::integer FROM app.sales_order") == 24_000

        window.press(*"A0102", ENTER, ENTER, ENTER, *"0000", ENTER)
        window.wait(lambda: hand.sale is not None)
        window.sign()
        window.wait(lambda: "A0102" in hand.fields[Field.FIRST].error())
        window.press(ESC, ESC)
        window.wait(lambda: window.screen == "SaleView")


def late_view(window: AtTheWindow) -> LateView:
    view = window.office.window.findChild(LateView)
    assert isinstance(view, LateView)
    return view
