"""Printers on both kinds of wire, and pages to print on them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from shared.devices.connection import Connection
from shared.devices.printer.driver import EscPosPrinter, PrinterDeadlines
from shared.devices.printer.profiles import PrinterProfile
from shared.devices.printer.simulated.printer import SimulatedPrinter
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.paper.page import Page
from shared.paper.ticket import TicketPaper, read_ticket_layout, ticket_page

if sys.platform != "win32":
    from shared.devices.simulated.pseudo_terminal import PseudoTerminal

PATIENT = PrinterDeadlines(status_seconds=5, proof_seconds=20, look_seconds=5)
CODE = "S1" + "7ZQ4K9" * 24 + "ABCDE"


@dataclass
class Bench:
    """A driver and the simulator it prints on."""

    simulator: SimulatedPrinter
    connect: Callable[..., EscPosPrinter]

    def printer(
        self,
        profile: PrinterProfile,
        *,
        confirms_jobs: bool = True,
        deadlines: PrinterDeadlines | None = None,
    ) -> EscPosPrinter:
        return self.connect(profile, confirms_jobs=confirms_jobs, deadlines=deadlines)


@pytest.fixture
def ticket() -> Page:
    paper = TicketPaper(
        site_name=Bilingual("鹿鸣山风景区", "Luming Mountain"),
        type_name=Bilingual("成人票", "Adult"),
        ticket_class="A",
        persons=1,
        visit_day=date(2026, 11, 22),
        valid_days=1,
        price=Money(12000),
        number="2-1122-0147-01",
        code=CODE,
        rule_lines=("限当日一次入园",),
    )
    return ticket_page(paper, read_ticket_layout())


@pytest.fixture
def bench_of(tmp_path: Path) -> Iterator[Callable[..., Bench]]:
    """Make a bench with a printer of a width on a "tcp" or "pty" wire."""
    opened: list[Callable[[], None]] = []

    def make(wire: str = "tcp", width_dots: int = 576) -> Bench:
        peer = PseudoTerminal(tmp_path / "ttySIM-printer") if wire == "pty" else None
        simulator = SimulatedPrinter(peer=peer, width_dots=width_dots)
        opened.append(simulator.close)

        def connect(
            profile: PrinterProfile, confirms_jobs: bool, deadlines: PrinterDeadlines | None
        ) -> EscPosPrinter:
            connection = Connection(simulator.url, device="printer", write_timeout_seconds=5.0)
            printer = EscPosPrinter(
                connection, profile, confirms_jobs=confirms_jobs, deadlines=deadlines or PATIENT
            )
            opened.append(printer.close)
            return printer

        return Bench(simulator, connect)

    yield make
    for close in reversed(opened):
        close()
