"""The window's way to the papers of an order; runs on the printer's thread."""

from __future__ import annotations

from boxoffice.front_door import FrontDoor
from boxoffice.lookup.slip import SlipPlace, refund_paper
from boxoffice.paper_desk import PaperDesk
from shared.paper.layout import Layout
from shared.paper.page import Page, PrintOutcome
from shared.paper.papers import REFUND
from shared.paper.refund_slip import refund_page
from shared.sales.look_up import OrderHistory
from shared.sales.refund import Refunded


class OrderPaperDesk:
    """Prints pages and slips and opens the drawer; raises DeviceFault."""

    def __init__(self, paper: PaperDesk, front: FrontDoor, training: bool) -> None:
        self._paper = paper
        self._front = front
        self._training = training

    def print_slip(self, history: OrderHistory, refunded: Refunded) -> PrintOutcome:
        """Print the slip of a refund of an order as it was shown before."""
        place = self.place()
        if place is None:
            return PrintOutcome.NOT_PRINTED
        slip = refund_paper(history, refunded, place)
        return self.print_page(refund_page(slip, self.layout(REFUND)))

    def place(self) -> SlipPlace | None:
        """Tell where papers are printed now, and for whom; None while nobody is signed in."""
        entry = self._front.entry
        if entry is None:
            return None
        return SlipPlace(
            entry.station.site_name,
            entry.station.name,
            entry.token.number,
            self._paper.language,
            self._training,
        )

    def layout(self, name: str) -> Layout:
        """Give the layout in use of a kind of paper."""
        return self._paper.layouts.of(name)

    def print_page(self, page: Page) -> PrintOutcome:
        """Print any page."""
        return self._paper.print_page(page)

    def open_drawer(self) -> None:
        """Open the drawer, if the station has one."""
        self._paper.open_drawer()
