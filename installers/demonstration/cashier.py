"""A cashier at the window: presses the keys a person would press, and looks what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from installers.demonstration.books import Books
from installers.demonstration.displays import Display
from installers.demonstration.keyboard import Keyboard
from installers.demonstration.plan import Offer, Tender, Wish, total_of
from installers.demonstration.waiting import wait_for
from shared.desktop.bench.paper_code import read_paper
from shared.devices.printer.simulated.paper import Paper
from shared.devices.printer.simulated.printer import SimulatedPrinter
from shared.kernel.money import FEN_PER_YUAN

TITLE = "山门"
NUMBER, PIN, FLOAT_YUAN = "1001", "246810", "500"
SUPERVISOR, SUPERVISOR_PIN = "1002", "135790"
NOTE_YUAN = 100


class MissingPaper(Exception):
    """A sold ticket did not come out of the printer, or its code cannot be read off the paper."""


@dataclass(frozen=True, slots=True)
class PrintedTicket:
    """A drawn paper and the code that was read off it."""

    paper: Paper
    code: str = field(repr=False)


class Cashier:
    """Works at one window by its keyboard alone."""

    def __init__(
        self, books: Books, screen: Display, printer: SimulatedPrinter, offers: dict[str, Offer]
    ) -> None:
        self._books = books
        self._screen = screen
        self._printer = printer
        self._offers = offers
        self.keys = Keyboard(screen.name)

    def begin_shift(self) -> None:
        """Sign in and open the shift with its float."""
        self.keys.take(TITLE)
        sign_in = self._screen.wait_until_still("the sign-in at rest")
        self.keys.press(*NUMBER, "Return", *PIN, "Return")
        wait_for("a signed-in cashier", lambda: self._books.signed_in() > 0)
        asked = self._screen.wait_until_turned(sign_in, "the question for the float")
        self.keys.press(*FLOAT_YUAN, "Return")
        self.keys.press(*SUPERVISOR, "Return", *SUPERVISOR_PIN, "Return")
        wait_for("an open shift", lambda: self._books.open_shifts() > 0)
        self._screen.wait_until_turned(asked, "the sale screen at rest")

    def sell(self, wish: Wish, picture: Path | None = None) -> list[PrintedTicket]:
        """Sell what is wished for and return the tickets, in the order of the wish.

        `picture` is taken while the money lies on the counter. Raises MissingPaper.
        """
        orders, papers = self._books.orders(), len(self._printer.papers)
        if picture is not None:
            self._screen.wait_until_refreshed("the sale screen at rest")
        if wish.for_tomorrow:
            self.keys.press("ctrl+t")
        for code, quantity in wish.quantities:
            self._ask_for(code, quantity)
        self.keys.press("Return")
        if wish.tender is Tender.TYPED:
            self.keys.press(*self._handed_over(wish))
        if picture is not None:
            self._screen.wait_until_still("the tender at rest").save(picture)
        self.keys.press("Return")
        wait_for("a recorded order", lambda: self._books.orders() > orders)
        wait_for("proof of the prints", lambda: self._books.unprinted() == 0)
        return _tickets(wish, self._printer.papers[papers:])

    def _ask_for(self, code: str, quantity: int) -> None:
        if quantity > 1:
            self.keys.press(*str(quantity))
        self.keys.press(f"F{self._offers[code].button}")

    def _handed_over(self, wish: Wish) -> str:
        """Return the yuan a visitor hands over: the total in hundreds."""
        total = total_of(wish, self._offers)
        notes = -(-total.fen // (NOTE_YUAN * FEN_PER_YUAN))
        return str(notes * NOTE_YUAN)


def _tickets(wish: Wish, papers: Sequence[Paper]) -> list[PrintedTicket]:
    """Pick the papers that carry a code; a receipt has none."""
    read = [(paper, read_paper(paper.image)) for paper in papers]
    tickets = [PrintedTicket(paper, code) for paper, code in read if code is not None]
    if len(tickets) != wish.tickets:
        raise MissingPaper(
            f"Order {wish.number}: {wish.tickets} tickets sold, {len(tickets)} readable on paper"
        )
    return tickets
