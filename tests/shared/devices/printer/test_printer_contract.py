"""What every ticket printer does, by every profile, over its simulator, on both kinds of wire."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace

import pytest
import zxingcpp

from shared.devices.fault import DeviceFault, FaultReason
from shared.devices.printer.driver import EscPosPrinter, PrinterDeadlines
from shared.devices.printer.profiles import PrinterProfile, printer_profile
from shared.devices.printer.protocol import PrinterStatus
from shared.devices.printer.simulated.condition import PaperLevel
from shared.devices.printer.simulated.printer import SimulatedPrinter
from shared.paper.page import Gap, Page, PrintOutcome, Text
from tests.shared.devices.printer.conftest import PATIENT

WIRES = ["tcp"] if sys.platform == "win32" else ["tcp", "pty"]
PROFILES = [("gb18030", 576), ("gb18030", 384), ("raster", 576), ("raster", 384)]
LOOKING = PrinterDeadlines(status_seconds=5, proof_seconds=20, look_seconds=0.2)
READY = PrinterStatus(online=True, cover_open=False, paper_out=False, paper_low=False, fault=False)
CODE = "S1" + "7ZQ4K9" * 24 + "ABCDE"


@pytest.fixture(params=PROFILES, ids=lambda profile: f"{profile[0]}-{profile[1]}")
def profile(request: pytest.FixtureRequest) -> PrinterProfile:
    # The 58 mm models have no cutter; with one the simulator hands the paper out by itself.
    return replace(printer_profile(*request.param), cutter=True)


@pytest.fixture(params=WIRES)
def bench(request: pytest.FixtureRequest, bench_of: Callable, profile: PrinterProfile):
    return bench_of(request.param, profile.width_dots)


@pytest.fixture
def simulator(bench) -> SimulatedPrinter:
    return bench.simulator


@pytest.fixture
def printer(bench, profile: PrinterProfile) -> EscPosPrinter:
    return bench.printer(profile)


@pytest.fixture
def looking(bench, profile: PrinterProfile) -> EscPosPrinter:
    return bench.printer(profile, deadlines=LOOKING)


def read_codes(simulator: SimulatedPrinter) -> list[str]:
    return [code.text for code in zxingcpp.read_barcodes(simulator.papers[-1].image)]


def test_a_ticket_comes_out_once_with_a_code_that_reads(
    printer: EscPosPrinter, simulator: SimulatedPrinter, ticket: Page
) -> None:
    assert printer.print_page(ticket) is PrintOutcome.PRINTED

    assert len(simulator.papers) == 1
    assert simulator.papers[0].complete
    assert read_codes(simulator) == [CODE]


def test_papers_come_out_in_order(
    printer: EscPosPrinter, simulator: SimulatedPrinter, ticket: Page
) -> None:
    slip = Page((Gap(5), Text("slip")), "slip")

    assert [printer.print_page(page) for page in (ticket, slip)] == [PrintOutcome.PRINTED] * 2

    assert simulator.papers[0].image.height > simulator.papers[1].image.height
    assert len(simulator.papers) == 2


def test_a_printer_in_order_is_ready(printer: EscPosPrinter) -> None:
    assert printer.status() == READY
    assert printer.status().ready


def test_paper_near_its_end_still_prints(
    printer: EscPosPrinter, simulator: SimulatedPrinter, ticket: Page
) -> None:
    simulator.set_paper(PaperLevel.NEAR_END)

    assert printer.status() == replace(READY, paper_low=True)
    assert printer.print_page(ticket) is PrintOutcome.PRINTED


@pytest.mark.parametrize(
    ("trouble", "reason", "status"),
    [
        (
            lambda simulator: simulator.set_paper(PaperLevel.END),
            FaultReason.PAPER_OUT,
            replace(READY, online=False, paper_out=True),
        ),
        (
            lambda simulator: simulator.set_cover_open(True),
            FaultReason.COVER_OPEN,
            replace(READY, online=False, cover_open=True),
        ),
        (
            lambda simulator: simulator.set_offline(True),
            FaultReason.OFFLINE,
            replace(READY, online=False),
        ),
        (
            lambda simulator: simulator.set_cutter_jammed(True),
            FaultReason.BROKEN,
            replace(READY, online=False, fault=True),
        ),
        (
            lambda simulator: simulator.set_head_hot(True),
            FaultReason.BROKEN,
            replace(READY, online=False, fault=True),
        ),
    ],
    ids=["paper", "cover", "offline", "cutter", "head"],
)
def test_a_printer_that_is_not_ready_gets_no_byte_of_the_page(
    printer: EscPosPrinter,
    simulator: SimulatedPrinter,
    ticket: Page,
    trouble: Callable[[SimulatedPrinter], None],
    reason: FaultReason,
    status: PrinterStatus,
) -> None:
    trouble(simulator)

    assert printer.status() == status
    with pytest.raises(DeviceFault) as fault:
        printer.print_page(ticket)

    assert fault.value.reason is reason
    assert not fault.value.may_have_acted
    simulator.set_paper(PaperLevel.OK)
    simulator.set_cover_open(False)
    simulator.set_offline(False)
    simulator.set_cutter_jammed(False)
    simulator.set_head_hot(False)
    assert printer.print_page(ticket) is PrintOutcome.PRINTED
    assert len(simulator.papers) == 1


def test_a_printer_that_is_not_there_leaves_the_page_unprinted(
    printer: EscPosPrinter, simulator: SimulatedPrinter, ticket: Page
) -> None:
    simulator.vanish()

    with pytest.raises(DeviceFault) as fault:
        printer.print_page(ticket)

    assert fault.value.reason is FaultReason.UNREACHABLE
    assert not fault.value.may_have_acted


def test_a_printer_that_says_nothing_leaves_the_page_unprinted(
    bench, simulator: SimulatedPrinter, profile: PrinterProfile, ticket: Page
) -> None:
    hasty = bench.printer(profile, deadlines=replace(LOOKING, status_seconds=0.2))
    simulator.switch_off()

    with pytest.raises(DeviceFault) as fault:
        hasty.print_page(ticket)

    assert fault.value.reason is FaultReason.TIMEOUT
    assert simulator.papers == ()


@pytest.mark.parametrize("count", [10, 500])
def test_unplugged_in_the_middle_of_a_page_the_outcome_is_unknown(
    looking: EscPosPrinter, simulator: SimulatedPrinter, ticket: Page, count: int
) -> None:
    simulator.vanish_after(count)  # three questions of three bytes come before the page

    assert looking.print_page(ticket) is PrintOutcome.UNKNOWN

    assert simulator.papers == ()


def test_after_an_unplugged_page_the_next_one_prints_once(
    looking: EscPosPrinter, simulator: SimulatedPrinter, ticket: Page
) -> None:
    simulator.vanish_after(400)
    assert looking.print_page(ticket) is PrintOutcome.UNKNOWN
    simulator.come_back()
    looking.close()

    assert looking.print_page(ticket) is PrintOutcome.PRINTED

    assert len(simulator.papers) == 1
    assert read_codes(simulator) == [CODE]


def test_paper_that_ends_in_the_middle_of_a_page_makes_the_outcome_unknown(
    looking: EscPosPrinter, simulator: SimulatedPrinter, ticket: Page
) -> None:
    simulator.limit_paper(20)

    assert looking.print_page(ticket) is PrintOutcome.UNKNOWN

    assert simulator.papers == ()
    with pytest.raises(DeviceFault) as fault:
        looking.print_page(ticket)
    assert fault.value.reason is FaultReason.PAPER_OUT


def test_a_slow_printer_is_waited_for(
    bench,
    simulator: SimulatedPrinter,
    profile: PrinterProfile,
    ticket: Page,
) -> None:
    simulator.set_speed(300)
    looking = bench.printer(profile, deadlines=replace(PATIENT, look_seconds=0.05))

    assert looking.print_page(ticket) is PrintOutcome.PRINTED


def test_a_printer_that_never_confirms_makes_the_outcome_unknown(
    bench, simulator: SimulatedPrinter, profile: PrinterProfile, ticket: Page
) -> None:
    simulator.faults.ignores_process_id = True
    hasty = bench.printer(profile, deadlines=replace(LOOKING, proof_seconds=0.5))

    assert hasty.print_page(ticket) is PrintOutcome.UNKNOWN

    assert len(simulator.papers) == 1


def test_a_clone_is_believed_by_its_queued_status(
    bench,
    simulator: SimulatedPrinter,
    profile: PrinterProfile,
    ticket: Page,
) -> None:
    simulator.faults.ignores_process_id = True
    clone = bench.printer(profile, confirms_jobs=False)

    assert clone.print_page(ticket) is PrintOutcome.PRINTED

    assert len(simulator.papers) == 1


def test_a_clone_out_of_paper_in_the_middle_is_not_believed(
    bench,
    simulator: SimulatedPrinter,
    profile: PrinterProfile,
    ticket: Page,
) -> None:
    simulator.faults.ignores_process_id = True
    simulator.limit_paper(20)
    clone = bench.printer(profile, confirms_jobs=False, deadlines=LOOKING)

    assert clone.print_page(ticket) is PrintOutcome.UNKNOWN


@pytest.mark.parametrize(
    "garbage", [b"\xff\xfe", b"\x5fABC", b"\x37\x22xx", b"\x14\xff", b"\x11\x13"]
)
def test_garbage_before_answers_is_not_taken_for_one(
    printer: EscPosPrinter, simulator: SimulatedPrinter, ticket: Page, garbage: bytes
) -> None:
    simulator.faults.garbage = garbage

    assert printer.status() == READY
    assert printer.print_page(ticket) is PrintOutcome.PRINTED


def test_answers_in_single_bytes_are_put_together(
    printer: EscPosPrinter, simulator: SimulatedPrinter, ticket: Page
) -> None:
    simulator.faults.fragment_bytes = 1

    assert printer.print_page(ticket) is PrintOutcome.PRINTED


def test_an_answer_that_came_too_late_answers_nothing_later(
    bench,
    simulator: SimulatedPrinter,
    profile: PrinterProfile,
) -> None:
    looking = bench.printer(profile, deadlines=replace(LOOKING, status_seconds=0.05))
    simulator.set_paper(PaperLevel.END)
    simulator.faults.answer_delay_seconds = 0.15

    with pytest.raises(DeviceFault) as fault:
        looking.status()

    assert fault.value.reason is FaultReason.TIMEOUT


def test_the_drawer_gets_one_pulse(printer: EscPosPrinter, simulator: SimulatedPrinter) -> None:
    printer.open_drawer()

    assert simulator.wait_until(lambda: simulator.drawer_pulses > 0, 5)
    assert simulator.drawer_pulses == 1
    assert simulator.condition.drawer_open


def test_an_open_drawer_does_not_disturb_the_printing(
    printer: EscPosPrinter, simulator: SimulatedPrinter, ticket: Page
) -> None:
    printer.open_drawer()
    assert simulator.wait_until(lambda: simulator.drawer_pulses > 0, 5)

    assert printer.print_page(ticket) is PrintOutcome.PRINTED


def test_a_drawer_on_a_printer_that_is_gone_stays_shut(
    printer: EscPosPrinter, simulator: SimulatedPrinter
) -> None:
    simulator.vanish()

    with pytest.raises(DeviceFault):
        printer.open_drawer()
