"""Everything that the sale screen shows, as one frozen value: facts, no words."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from boxoffice.sale.cash import CashEntry
from boxoffice.sale.desk import SalePage
from boxoffice.sale.draft import NO_LINE
from shared.kernel.money import Money
from shared.pricing.rules import Quote
from shared.sales.receipt import Receipt


class Mode(StrEnum):
    """What the screen is doing: choosing tickets, taking cash, or giving change back."""

    BASKET = "basket"
    TENDER = "tender"
    CHANGE = "change"


@dataclass(frozen=True, slots=True)
class Sold:
    """A sale of this sitting and how many of its tickets still owe their paper."""

    receipt: Receipt
    quote: Quote
    at: datetime
    unprinted: int = 0


@dataclass(frozen=True, slots=True)
class SaleShown:
    """The whole state of the screen.

    `pending` are digits that wait for a ticket button; with `multiplying` they wait for Enter and
    change the selected line. `recording` is the time between pay and the database's answer.
    """

    mode: Mode = Mode.BASKET
    page: SalePage | None = None
    today: date | None = None
    quote: Quote | None = None
    selected: int = NO_LINE
    pending: str = ""
    multiplying: bool = False
    cash: CashEntry = field(default_factory=CashEntry)
    recording: bool = False
    loading: bool = False
    change_of: Sold | None = None
    history: tuple[Sold, ...] = ()
    unprinted: int = 0

    @property
    def quote_shown(self) -> Quote | None:
        """Give the basket, or what was just sold while its change is due."""
        return self.change_of.quote if self.change_of else self.quote

    @property
    def total(self) -> Money:
        """Give what the basket costs."""
        return self.quote.total if self.quote else Money(0)

    def quantity_of(self, ticket_type_id: int) -> int:
        """Tell how many tickets of a type are in the basket."""
        lines = self.quote.lines if self.quote else ()
        counts = (line.quantity for line in lines if line.offer.ticket_type_id == ticket_type_id)
        return sum(counts)
