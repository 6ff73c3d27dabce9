"""Paper behind the sale: never lost, never twice unasked."""

from __future__ import annotations

import logging

import pytest
from PySide6.QtCore import Qt

from boxoffice.sale import print_queue
from shared.desktop.translations import Translations
from shared.devices.fault import DeviceFault, FaultReason
from shared.kernel.locale import Language
from shared.paper.page import PrintOutcome
from shared.sales.print_queue import UnprintedTicket
from shared.site.sign_in import NotSignedIn
from tests.boxoffice.office import Office, Printer, tickets_of
from tests.boxoffice.sale.conftest import Window

F1, ENTER, P = Qt.Key.Key_F1, Qt.Key.Key_Return, Qt.Key.Key_P


def states(window: Window) -> list[str]:
    return [state for _, state in window.office.states]


def left_over(window: Window, *kinds: str) -> tuple[UnprintedTicket, ...]:
    window.press("5", F1)
    quote = window.shown.quote
    assert quote is not None
    tickets = tickets_of("2-1003-0099", quote)
    window.press(Qt.Key.Key_Escape)
    return tuple(
        UnprintedTicket(ticket.print_job, ticket, kind)
        for ticket, kind in zip(tickets, kinds, strict=False)
    )


def test_each_ticket_is_printing_before_its_first_byte_and_printed_after_its_proof(
    window: Window,
) -> None:
    window.press("2", F1, ENTER, ENTER)
    window.qtbot.waitUntil(lambda: window.said() == "已打印 2 张")

    assert states(window) == ["PRINTING", "PRINTED", "PRINTING", "PRINTED"]
    assert len(window.printer.printed) == 2
    assert window.shown.history[0].unprinted == 0


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        (FaultReason.PAPER_OUT, "打印机缺纸"),
        (FaultReason.COVER_OPEN, "打印机上盖打开"),
        (FaultReason.OFFLINE, "打印机脱机"),
        (FaultReason.BROKEN, "打印机故障"),
        (FaultReason.UNREACHABLE, "打印机连不上"),
    ],
)
def test_a_printer_that_is_not_ready_leaves_its_tickets_queued_with_the_key_that_reprints(
    window: Window, reason: FaultReason, said: str
) -> None:
    stops: list[FaultReason] = []
    window.prints.stopped = stops.append
    window.printer.fault = DeviceFault("printer", reason)
    window.press("2", F1, ENTER, ENTER)
    window.qtbot.waitUntil(lambda: window.said() == said)
    assert stops == [reason]

    message = window.bar.message()
    assert message is not None
    assert message.body.endswith("（2 张票待打印）")
    assert [key.cap for key in message.keys] == ["Ctrl P"]
    assert states(window) == ["PRINTING", "QUEUED"]
    assert window.shown.unprinted == 2


def test_reprint_prints_what_is_queued(window: Window) -> None:
    window.printer.fault = DeviceFault("printer", FaultReason.PAPER_OUT)
    window.press("2", F1, ENTER, ENTER)
    window.qtbot.waitUntil(lambda: window.said() == "打印机缺纸")
    window.printer.fault = None

    window.press(P, control=True)
    window.qtbot.waitUntil(lambda: window.said() == "已打印 2 张")

    assert window.shown.unprinted == 0


def test_reprint_with_nothing_queued_leads_to_the_last_order(window: Window) -> None:
    window.press(P, control=True)

    assert window.exits == ["reprint"]


def test_reprint_with_nothing_queued_while_money_is_counted_says_so(window: Window) -> None:
    window.press(F1, ENTER)
    window.press(P, control=True)

    assert window.said() == "没有待打印的票"


def test_an_unknown_print_is_asked_about_and_printed_when_the_paper_is_there(
    window: Window,
) -> None:
    window.printer.outcome = PrintOutcome.UNKNOWN
    window.press(F1, ENTER, ENTER)
    window.qtbot.waitUntil(lambda: window.said() == "2-1003-0001-01 出纸了吗？")
    message = window.bar.message()
    assert message is not None
    assert [key.cap for key in message.keys] == ["Y", "N"]

    window.press("y")
    window.qtbot.waitUntil(lambda: window.shown.unprinted == 0)

    assert states(window) == ["PRINTING", "UNKNOWN", "PRINTED"]
    assert len(window.printer.printed) == 1


def test_a_paper_that_did_not_come_gets_a_new_code_and_is_printed(window: Window) -> None:
    window.office.left_over = left_over(window, "UNKNOWN")
    job = window.office.left_over[0].print_job
    window.prints.load()
    window.qtbot.waitUntil(lambda: window.said() == "2-1003-0099-01 出纸了吗？")

    window.press("n")
    window.qtbot.waitUntil(lambda: len(window.printer.printed) == 1)
    window.qtbot.waitUntil(lambda: window.shown.unprinted == 0)

    assert window.office.reissued == [job]
    assert window.printer.printed[0].code == "S1NEW"


def test_one_doubt_after_the_other_is_asked(window: Window) -> None:
    window.office.left_over = left_over(window, "PRINTING", "UNKNOWN", "QUEUED")
    window.prints.load()
    window.qtbot.waitUntil(lambda: window.said() == "2-1003-0099-01 出纸了吗？")

    window.press("y")
    window.qtbot.waitUntil(lambda: window.said() == "2-1003-0099-02 出纸了吗？")
    window.press("y")
    window.qtbot.waitUntil(lambda: window.shown.unprinted == 0)

    assert [ticket.number for ticket in window.printer.printed] == ["2-1003-0099-03"]


def test_tickets_of_before_a_restart_wait_for_the_key(window: Window) -> None:
    window.office.left_over = left_over(window, "QUEUED")
    window.prints.load()
    window.qtbot.waitUntil(lambda: window.said() == "有 1 张票还没有打印")
    assert window.printer.printed == []

    window.press(P, control=True)
    window.qtbot.waitUntil(lambda: len(window.printer.printed) == 1)


def test_a_fault_in_the_middle_of_a_page_is_a_doubt(window: Window) -> None:
    window.printer.fault = DeviceFault("printer", FaultReason.TIMEOUT, may_have_acted=True)
    window.press(F1, ENTER, ENTER)

    window.qtbot.waitUntil(lambda: window.said() == "2-1003-0001-01 出纸了吗？")


def test_a_bug_in_the_driver_is_a_doubt_and_logged(
    window: Window, caplog: pytest.LogCaptureFixture
) -> None:
    window.printer.fault = ZeroDivisionError("bug")
    with caplog.at_level(logging.ERROR):
        window.press(F1, ENTER, ENTER)
        window.qtbot.waitUntil(lambda: window.said() == "2-1003-0001-01 出纸了吗？")

    assert "in doubt" in caplog.text


def test_what_the_database_could_not_hear_is_said_again_and_printing_goes_on(
    window: Window,
) -> None:
    window.prints._retry.setInterval(10)
    window.office.gone = True
    waiting = left_over(window, "QUEUED")
    window.prints.print_tickets((waiting[0].ticket,))
    window.qtbot.waitUntil(lambda: window.said() == "数据库连接断开")
    assert window.printer.printed == []

    window.office.gone = False
    window.qtbot.waitUntil(lambda: window.prints.waiting == 0)

    assert len(window.printer.printed) == 1
    assert states(window) == ["PRINTING", "PRINTED"]


def test_a_sign_in_that_ran_out_keeps_the_ticket_for_the_next_reprint(
    window: Window, office: Office, printer: Printer
) -> None:
    waiting = left_over(window, "QUEUED")
    record, office.record_print = office.record_print, _refuse  # type: ignore[method-assign]
    window.prints._sale_desk = office.desk()
    window.prints.print_tickets((waiting[0].ticket,))
    window.qtbot.waitUntil(lambda: window.said() == "有 1 张票还没有打印")

    office.record_print = record  # type: ignore[method-assign]
    window.prints._sale_desk = office.desk()
    window.press(P, control=True)
    window.qtbot.waitUntil(lambda: len(printer.printed) == 1)


def _refuse(job: object, state: str) -> bool:
    raise NotSignedIn


def test_the_pause_between_two_tries_is_two_seconds() -> None:
    assert print_queue.RETRY_MS == 2_000


def test_an_english_message_has_english_brackets(
    window: Window, translations: Translations
) -> None:
    translations.choose(Language.EN)
    window.printer.fault = DeviceFault("printer", FaultReason.PAPER_OUT)
    window.press("2", F1, ENTER, ENTER)
    window.qtbot.waitUntil(lambda: window.said() == "Printer out of paper")

    message = window.bar.message()
    assert message is not None
    assert message.body.endswith(" (tickets to print: 2)")
