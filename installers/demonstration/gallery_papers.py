"""The tickets of every layout, as the ticket printer's simulator prints them, side by side."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date
from typing import Final

from PIL import Image

from shared.devices.connection import Connection
from shared.devices.printer.driver import EscPosPrinter
from shared.devices.printer.profiles import printer_profile
from shared.devices.printer.simulated.printer import SimulatedPrinter
from shared.kernel.locale import Bilingual, Language
from shared.kernel.money import Money
from shared.paper.page import Page
from shared.paper.ticket import TicketPaper, VisitorOnPaper, read_ticket_layouts, ticket_page

HEIGHT: Final = 640
GROUND: Final = "#E7E5DF"
_ADULT: Final = TicketPaper(
    site_name=Bilingual("鹿鸣山风景区", "Luming Mountain"),
    type_name=Bilingual("成人票", "Adult"),
    ticket_class="A",
    persons=1,
    visit_day=date(2026, 11, 23),
    valid_days=1,
    price=Money(12_000),
    number="2-1123-0147-01",
    code="A SAMPLE THAT NO LANE READS" * 5,
)
_PAPERS: Final = {
    "ticket": _ADULT,
    "compact": replace(_ADULT, type_name=Bilingual("观光车", "Shuttle"), ticket_class="V"),
    "group": replace(_ADULT, type_name=Bilingual("团体票", "Group"), persons=46),
    "named": replace(
        _ADULT,
        type_name=Bilingual("成人年卡", "Annual pass"),
        valid_days=365,
        price=Money(29_800),
        visitors=(VisitorOnPaper("李*", "****002X"),),
    ),
}


def papers_picture(language: Language) -> Image.Image:
    """Print one ticket of each layout and lay them beside each other."""
    layouts = read_ticket_layouts()
    papers = [
        _printed(ticket_page(replace(paper, language=language), layouts.of(name)))
        for name, paper in _PAPERS.items()
    ]
    width, height = sum(one.width for one in papers), max(one.height for one in papers)
    picture = Image.new("RGB", (width, height), GROUND)
    left = 0
    for one in papers:
        picture.paste(one, (left, 0))
        left += one.width
    return picture.resize((width * HEIGHT // height, HEIGHT), Image.Resampling.LANCZOS)


def _printed(page: Page) -> Image.Image:
    simulator = SimulatedPrinter()
    with closing(simulator):
        connection = Connection(simulator.url, device="printer")
        with closing(EscPosPrinter(connection, printer_profile("gb18030"))) as printer:
            printer.print_page(page)
            return simulator.papers[0].picture()
