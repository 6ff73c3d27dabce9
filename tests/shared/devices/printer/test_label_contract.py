"""What every label printer does, over its simulator, in both languages, on both kinds of wire."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import zxingcpp
from PIL import ImageChops

from shared.devices.connection import Connection
from shared.devices.fault import DeviceFault, FaultReason
from shared.devices.printer.driver import PrinterDeadlines
from shared.devices.printer.label_driver import LabelPrinter
from shared.devices.printer.label_language import LabelLanguage, LabelStock
from shared.devices.printer.protocol import PrinterStatus
from shared.devices.printer.simulated.label_printer import LabelCondition, SimulatedLabelPrinter
from shared.devices.printer.tspl import Tspl
from shared.devices.printer.zpl import Zpl
from shared.devices.simulated.peer import Peer
from shared.paper.page import Align, Code, Page, PrintOutcome, Text
from tests.shared.devices.printer.conftest import CODE

if sys.platform != "win32":
    from shared.devices.simulated.pseudo_terminal import PseudoTerminal

TRANSPORTS = ["tcp"] if sys.platform == "win32" else ["tcp", "pty"]
LANGUAGES: dict[str, Callable[[], LabelLanguage]] = {"tspl": Tspl, "zpl": Zpl}
READY = PrinterStatus(True, False, False, False, False)
BAND = Page((Text("鹿鸣山 儿童腕带", Align.CENTRE, bold=True), Code(CODE)), "band 1")


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=TRANSPORTS)
def simulator(
    request: pytest.FixtureRequest, language: str, tmp_path: Path
) -> Iterator[SimulatedLabelPrinter]:
    peer: Peer | None = PseudoTerminal(tmp_path / "ttySIM") if request.param == "pty" else None
    simulator = SimulatedLabelPrinter(language, peer=peer)
    yield simulator
    simulator.close()


@pytest.fixture
def printer(simulator: SimulatedLabelPrinter, language: str) -> Iterator[LabelPrinter]:
    printer = label_printer(simulator, language, LabelStock(width_mm=50, gap_mm=2))
    yield printer
    printer.close()


def label_printer(
    simulator: SimulatedLabelPrinter, language: str, stock: LabelStock
) -> LabelPrinter:
    return LabelPrinter(
        Connection(simulator.url, 115_200, device="labels", write_timeout_seconds=1.0),
        LANGUAGES[language](),
        stock,
        deadlines=PrinterDeadlines(status_seconds=0.5, proof_seconds=5.0),
        begins_seconds=0.4,
    )


def until_printed(printer: LabelPrinter) -> PrintOutcome:
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        try:
            return printer.print_page(BAND)
        except DeviceFault:
            continue
    raise AssertionError("never came back")


def test_a_label_comes_out_and_its_code_can_be_read(
    printer: LabelPrinter, simulator: SimulatedLabelPrinter
) -> None:
    assert printer.print_page(BAND) is PrintOutcome.PRINTED

    label = ImageChops.invert(simulator.labels[0].convert("L"))
    assert label.width == 400
    assert [one.text for one in zxingcpp.read_barcodes(label)] == [CODE]


def test_every_label_is_printed_once(
    printer: LabelPrinter, simulator: SimulatedLabelPrinter
) -> None:
    for _ in range(3):
        printer.print_page(BAND)

    assert len(simulator.labels) == 3


def test_a_printer_that_is_well_says_so(printer: LabelPrinter) -> None:
    assert printer.status() == READY


@pytest.mark.parametrize(
    ("condition", "reason"),
    [
        (LabelCondition(paper_out=True), FaultReason.PAPER_OUT),
        (LabelCondition(head_open=True), FaultReason.COVER_OPEN),
        (LabelCondition(jammed=True), FaultReason.BROKEN),
        (LabelCondition(paused=True), FaultReason.OFFLINE),
    ],
)
def test_a_printer_that_cannot_print_is_sent_nothing(
    printer: LabelPrinter,
    simulator: SimulatedLabelPrinter,
    condition: LabelCondition,
    reason: FaultReason,
) -> None:
    simulator.condition = condition

    with pytest.raises(DeviceFault) as caught:
        printer.print_page(BAND)

    assert (caught.value.reason, caught.value.may_have_acted) == (reason, False)
    assert simulator.jobs == []


def test_a_silent_printer_is_a_fault_and_is_sent_nothing(
    printer: LabelPrinter, simulator: SimulatedLabelPrinter
) -> None:
    simulator.faults.silent = True

    with pytest.raises(DeviceFault) as caught:
        printer.print_page(BAND)

    assert (caught.value.reason, caught.value.may_have_acted) == (FaultReason.TIMEOUT, False)
    assert simulator.jobs == []


def test_paper_that_ends_while_a_label_prints_leaves_it_in_doubt(
    printer: LabelPrinter, simulator: SimulatedLabelPrinter
) -> None:
    simulator.seconds_a_label = 60.0
    simulator.faults.answer_delay_seconds = 0.0

    def paper_ends() -> bool:
        simulator.condition.paper_out = bool(simulator.jobs)
        return simulator.condition.paper_out

    simulator.on_asked = paper_ends
    outcome = printer.print_page(BAND)

    assert outcome is PrintOutcome.UNKNOWN
    assert simulator.labels == []


def test_a_printer_that_drops_the_job_is_not_believed(
    printer: LabelPrinter, simulator: SimulatedLabelPrinter
) -> None:
    simulator.drops_jobs = True

    assert printer.print_page(BAND) is PrintOutcome.UNKNOWN


@pytest.mark.parametrize("fragment_bytes", [1, 5])
def test_a_fragmented_answer_is_read(
    printer: LabelPrinter, simulator: SimulatedLabelPrinter, fragment_bytes: int
) -> None:
    simulator.faults.fragment_bytes = fragment_bytes

    assert printer.status() == READY


def test_an_unplugged_printer_is_a_fault_and_prints_when_back(
    printer: LabelPrinter, simulator: SimulatedLabelPrinter
) -> None:
    printer.status()
    simulator.vanish()
    with pytest.raises(DeviceFault) as caught:
        printer.print_page(BAND)
    simulator.come_back()

    assert (caught.value.reason, caught.value.may_have_acted) == (FaultReason.UNREACHABLE, False)
    assert until_printed(printer) is PrintOutcome.PRINTED
    assert len(simulator.labels) == 1


def test_vanishing_in_the_middle_of_a_job_is_in_doubt_and_not_sent_again(
    printer: LabelPrinter, simulator: SimulatedLabelPrinter
) -> None:
    simulator.vanish_after(4_000)

    assert printer.print_page(BAND) is PrintOutcome.UNKNOWN
    assert simulator.labels == []


def test_a_page_that_is_longer_than_its_label_is_not_printed(
    simulator: SimulatedLabelPrinter, language: str
) -> None:
    printer = label_printer(simulator, language, LabelStock(width_mm=50, height_mm=30))

    with pytest.raises(DeviceFault, match="do not fit 30 mm"):
        printer.print_page(BAND)
    assert simulator.jobs == []
    printer.close()
