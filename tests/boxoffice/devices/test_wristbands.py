"""A ticket whose layout is the wristband goes to that printer, where the window has one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest
import zxingcpp
from PIL import ImageChops

from boxoffice.devices.drivers import wristband_printer
from boxoffice.paper_desk import PaperDesk, printer_connection, ticket_printer
from boxoffice.settings import PrinterSettings, WristbandSettings
from shared.devices.printer.simulated.label_printer import SimulatedLabelPrinter
from shared.devices.printer.simulated.printer import SimulatedPrinter
from shared.kernel.locale import Bilingual, Language
from shared.kernel.money import Money
from shared.paper.page import PrintOutcome
from shared.paper.papers import PaperLayouts
from shared.sales.receipt import IssuedTicket

CODE = "S1" + "7ZQ4K9" * 24 + "ABCDE"
BAND = IssuedTicket(
    id=uuid4(),
    number="2-1003-0001-01",
    type_name=Bilingual("水上乐园", "Water park"),
    ticket_class="P",
    persons=1,
    visit_day=date(2025, 10, 3),
    valid_days=1,
    price=Money(12_000),
    code=CODE,
    print_job=uuid4(),
    layout="wristband",
)


@pytest.fixture
def labels() -> Iterator[SimulatedLabelPrinter]:
    labels = SimulatedLabelPrinter()
    yield labels
    labels.close()


@pytest.fixture
def tickets() -> Iterator[SimulatedPrinter]:
    tickets = SimulatedPrinter()
    yield tickets
    tickets.close()


def desk(tickets: SimulatedPrinter, labels: SimulatedLabelPrinter | None) -> PaperDesk:
    settings = PrinterSettings(tickets.url)
    return PaperDesk(
        ticket_printer(settings, printer_connection(settings)),
        PaperLayouts(),
        lambda: Bilingual("鹿鸣山风景区", "Luming Mountain"),
        Language.ZH,
        training=False,
        drawer=False,
        wristbands=wristband_printer(WristbandSettings(labels.url)) if labels else None,
    )


def test_a_wristband_comes_out_of_its_own_printer_and_can_be_scanned(
    tickets: SimulatedPrinter, labels: SimulatedLabelPrinter
) -> None:
    assert desk(tickets, labels).print_ticket(BAND) is PrintOutcome.PRINTED

    band = ImageChops.invert(labels.labels[0].convert("L"))
    assert [one.text for one in zxingcpp.read_barcodes(band)] == [CODE]
    assert tickets.papers == ()


def test_any_other_ticket_stays_with_the_ticket_printer(
    tickets: SimulatedPrinter, labels: SimulatedLabelPrinter
) -> None:
    desk(tickets, labels).print_ticket(replace(BAND, layout="ticket"))

    assert labels.labels == []
    assert len(tickets.papers) == 1


def test_a_window_without_that_printer_prints_it_on_ticket_paper(
    tickets: SimulatedPrinter,
) -> None:
    assert desk(tickets, None).print_ticket(BAND) is PrintOutcome.PRINTED
    assert len(tickets.papers) == 1
