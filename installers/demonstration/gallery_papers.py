"""The tickets of every layout, as the ticket printer's simulator prints them, side by side."""

from __future__ import annotations

from contextlib import closing
from typing import Final

from PIL import Image

from shared.devices.connection import Connection
from shared.devices.printer.driver import EscPosPrinter
from shared.devices.printer.profiles import printer_profile
from shared.devices.printer.simulated.printer import SimulatedPrinter
from shared.kernel.locale import Language
from shared.paper.page import Page
from shared.paper.papers import PaperLayouts
from shared.paper.samples import sample_page
from shared.paper.ticket import TICKET_LAYOUTS

HEIGHT: Final = 640
GROUND: Final = "#E7E5DF"


def papers_picture(language: Language) -> Image.Image:
    """Print one ticket of each layout and lay them beside each other."""
    layouts = PaperLayouts()
    papers = [_printed(sample_page(name, layouts.of(name), language)) for name in TICKET_LAYOUTS]
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
