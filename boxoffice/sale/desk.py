"""What the sale screen asks of the office: plain callables, each of which blocks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from uuid import UUID

from boxoffice.sale.intent import Intent
from boxoffice.sale.slots import FreeSlot
from shared.catalogue.draft import ConcessionClassFacts
from shared.catalogue.offer import TicketOffer, VisitDay
from shared.devices.printer.protocol import PrinterStatus
from shared.kernel.money import Money
from shared.kernel.refusal import Refusal
from shared.marketing.rules import NO_MARKETING, CodeRelief, Marketing
from shared.members.buyer import Buyer, Buyers
from shared.paper.page import PrintOutcome
from shared.sales.print_queue import UnprintedTicket
from shared.sales.receipt import IssuedTicket, Receipt

SHOWN_DAYS = 9


@dataclass(eq=False)
class NoPersonKeys(Refusal):
    """The station's file names no keys by which persons are found and sealed."""


@dataclass(frozen=True, slots=True)
class SalePage:
    """The offers of one visit day, and the days that can be chosen, today first.

    `priced_at` is the database's instant (aware) whose prices and promotions these are, `policy`
    the concessions in force on the visit day.
    """

    visit_day: date
    offers: tuple[TicketOffer, ...]
    days: tuple[VisitDay, ...]
    priced_at: datetime
    marketing: Marketing = NO_MARKETING
    policy: tuple[ConcessionClassFacts, ...] = ()


@dataclass(frozen=True, slots=True)
class SaleDesk:
    """Runs on the database's thread; each call owns its transaction.

    `load_page(None)` is the page of today. `sell` takes what was meant, with an id made when pay
    was pressed: the same id again is the same sale. `free_slots` finds the next times of a series
    after one of a day that have so many places for this window. `find_buyers` takes what was typed
    of a member, `buyer_now` reads one again. `look_up` says what codes are worth to a
    member or to nobody in particular; a code that does not exist is left out.
    `keeps_names` is false where the station has no keys to seal them.
    """

    load_page: Callable[[date | None], SalePage]
    sell: Callable[[Intent, Money], Receipt]
    unprinted: Callable[[], tuple[UnprintedTicket, ...]]
    record_print: Callable[[UUID, str], bool]
    reissue: Callable[[UUID], IssuedTicket]
    free_slots: Callable[[int, date, time, int], tuple[FreeSlot, ...]]
    find_buyers: Callable[[str], Buyers]
    buyer_now: Callable[[Buyer], Buyer]
    look_up: Callable[[tuple[str, ...], UUID | None], tuple[CodeRelief, ...]]
    keeps_names: bool = True


@dataclass(frozen=True, slots=True)
class PrintDesk:
    """Runs on the printer's thread; raises DeviceFault."""

    print_ticket: Callable[[IssuedTicket], PrintOutcome]
    open_drawer: Callable[[], None]
    status: Callable[[], PrinterStatus]
