"""What the sale screen asks of the office: plain callables, each of which blocks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from uuid import UUID

from boxoffice.sale.slots import FreeSlot
from shared.catalogue.offer import TicketOffer, VisitDay
from shared.devices.printer.protocol import PrinterStatus
from shared.kernel.money import Money
from shared.marketing.rules import NO_MARKETING, Marketing
from shared.paper.page import PrintOutcome
from shared.pricing.rules import Quote
from shared.sales.print_queue import UnprintedTicket
from shared.sales.receipt import IssuedTicket, Receipt

SHOWN_DAYS = 9


@dataclass(frozen=True, slots=True)
class SalePage:
    """The offers of one visit day, and the days that can be chosen, today first.

    `priced_at` is the database's instant (aware) whose prices and promotions these are.
    """

    visit_day: date
    offers: tuple[TicketOffer, ...]
    days: tuple[VisitDay, ...]
    priced_at: datetime
    marketing: Marketing = NO_MARKETING


@dataclass(frozen=True, slots=True)
class SaleDesk:
    """Runs on the database's thread; each call owns its transaction.

    `load_page(None)` is the page of today. `sell` takes the order's id, made when pay was pressed:
    the same id again is the same sale. `free_slots` finds the next times of a series after one of
    a day that have so many places for this window.
    """

    load_page: Callable[[date | None], SalePage]
    sell: Callable[[Quote, Money, UUID], Receipt]
    unprinted: Callable[[], tuple[UnprintedTicket, ...]]
    record_print: Callable[[UUID, str], bool]
    reissue: Callable[[UUID], IssuedTicket]
    free_slots: Callable[[int, date, time, int], tuple[FreeSlot, ...]]


@dataclass(frozen=True, slots=True)
class PrintDesk:
    """Runs on the printer's thread; raises DeviceFault."""

    print_ticket: Callable[[IssuedTicket], PrintOutcome]
    open_drawer: Callable[[], None]
    status: Callable[[], PrinterStatus]
