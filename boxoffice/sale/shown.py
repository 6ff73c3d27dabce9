"""Everything that the sale screen shows, as one frozen value: facts, no words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from boxoffice.sale.cash import CashEntry
from boxoffice.sale.desk import SalePage
from boxoffice.sale.draft import NO_LINE
from boxoffice.sale.key_map import PLAIN_KEYS, KeyMap
from boxoffice.sale.tenders.settlement import Settlement
from shared.accounts.rules import AgencyAccount
from shared.catalogue.offer import SlotOffer, TicketOffer
from shared.kernel.money import Money
from shared.marketing.rules import FlashSale
from shared.members.buyer import Buyer
from shared.pricing.rules import Quote
from shared.sales.receipt import Receipt

# A button is page × 100 + key (1 to 8).
BUTTONS_A_PAGE: Final = 100


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
    buyer: Buyer | None = None


@dataclass(frozen=True, slots=True)
class SlotStrip:
    """The times among which the selected line can choose; `chosen` are the ids it has.

    `turned` counts how often the next times were asked for.
    """

    offer: TicketOffer
    slots: tuple[SlotOffer, ...]
    chosen: frozenset[int]
    turned: int = 0


@dataclass(frozen=True, slots=True)
class SaleShown:
    """The whole state of the screen.

    `pending` are digits that wait for a ticket button; with `multiplying` they wait for Enter and
    change the selected line. `recording` is the time between pay and the database's answer.
    `ticket_page` is the page of ticket buttons, the first is 0. `buyer` is the member who buys, or
    `agency` does by its contract;
    `codes` how many codes were shown; `sheet` are the facts of what lies over the left side.
    `flash` are the flash sales that run at this second, by ticket type. `keys` are
    those of the site; it `practises` in training, and is `away` while the database is gone.
    """

    mode: Mode = Mode.BASKET
    page: SalePage | None = None
    today: date | None = None
    quote: Quote | None = None
    selected: int = NO_LINE
    pending: str = ""
    multiplying: bool = False
    cash: CashEntry = field(default_factory=CashEntry)
    settlement: Settlement = field(default_factory=Settlement)
    recording: bool = False
    loading: bool = False
    ticket_page: int = 0
    slots: SlotStrip | None = None
    change_of: Sold | None = None
    history: tuple[Sold, ...] = ()
    unprinted: int = 0
    buyer: Buyer | None = None
    codes: int = 0
    sheet: object = None
    keys: KeyMap = PLAIN_KEYS
    practises: bool = False
    away: bool = False
    flash: Mapping[int, FlashSale] = field(default_factory=dict)
    agency: AgencyAccount | None = None

    @property
    def ticket_pages(self) -> tuple[int, ...]:
        """List the pages that have a ticket button on this day."""
        return pages_of(self.page.offers if self.page else ())

    def offer_at(self, place: int) -> TicketOffer | None:
        """Give what is sold by a ticket button of the page, counted from 0."""
        return offer_at(self.page.offers if self.page else (), self.ticket_page, place)

    @property
    def quote_shown(self) -> Quote | None:
        """Give the basket, or what was just sold while its change is due."""
        return self.change_of.quote if self.change_of else self.quote

    @property
    def total(self) -> Money:
        """Give what the basket costs."""
        return self.quote.total if self.quote else Money(0)

    @property
    def due(self) -> Money:
        """Give what is still to be paid of it."""
        return self.settlement.due(self.total)

    def quantity_of(self, ticket_type_id: int) -> int:
        """Tell how many tickets of a type are in the basket."""
        lines = self.quote.lines if self.quote else ()
        counts = (line.quantity for line in lines if line.offer.ticket_type_id == ticket_type_id)
        return sum(counts)


def pages_of(offers: Iterable[TicketOffer]) -> tuple[int, ...]:
    """List the pages that have a ticket button."""
    return tuple(sorted({offer.button // BUTTONS_A_PAGE for offer in offers}))


def offer_at(offers: Iterable[TicketOffer], page: int, place: int) -> TicketOffer | None:
    """Find what is sold by a button of a page, counted from 0."""
    button = page * BUTTONS_A_PAGE + place + 1
    return next((offer for offer in offers if offer.button == button), None)
