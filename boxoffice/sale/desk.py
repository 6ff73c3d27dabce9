"""What the sale screen asks of the office: plain callables, each of which blocks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import NoReturn
from uuid import UUID

from boxoffice.sale.intent import Intent
from boxoffice.sale.slots import FreeSlot
from shared.catalogue.draft import ConcessionClassFacts
from shared.catalogue.offer import TicketOffer, VisitDay
from shared.devices.printer.protocol import PrinterStatus
from shared.identity.notices import Notice
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.kernel.refusal import Refusal
from shared.marketing.rules import NO_MARKETING, CodeRelief, Marketing
from shared.members.buyer import Buyer, Buyers
from shared.paper.page import PrintOutcome
from shared.payments.rules import TypedTender
from shared.sales.agree_price import PriceWanted
from shared.sales.practice import Practice
from shared.sales.print_queue import UnprintedTicket
from shared.sales.receipt import IssuedTicket, Receipt
from shared.site.authorise import Approval

SHOWN_DAYS = 9


@dataclass(eq=False)
class NoPersonKeys(Refusal):
    """The station's file names no keys by which persons are found and sealed."""


@dataclass(frozen=True, slots=True)
class SalePage:
    """The offers of one visit day, and the days that can be chosen, today first.

    `priced_at` is the database's instant (aware) whose prices and promotions these are, `policy`
    the concessions in force on the visit day, `notice` what visitors who give their names are told.
    `series_names` are read where visitors choose the hours themselves.
    """

    visit_day: date
    offers: tuple[TicketOffer, ...]
    days: tuple[VisitDay, ...]
    priced_at: datetime
    marketing: Marketing = NO_MARKETING
    policy: tuple[ConcessionClassFacts, ...] = ()
    notice: Notice | None = None
    series_names: Mapping[int, Bilingual] = field(default_factory=dict, hash=False)


def _never_away(*_: object) -> NoReturn:
    raise LookupError("this window has no journal")


@dataclass(frozen=True, slots=True)
class SaleDesk:
    """Runs on the database's thread; each call owns its transaction.

    `load_page(None)` is the page of today. `sell` takes what was meant, with an id made when pay
    was pressed: the same id again is the same sale. `free_slots` finds the next times of a series
    after one of a day that have so many places for this window. `find_buyers` takes what was typed
    of a member, `buyer_now` reads one again. `look_up` says what codes are worth to a
    member or to nobody in particular; a code that does not exist is left out. `agree_price` has a
    supervisor sign for another price.
    `practice` tells what was practised, at a window in training. `keeps_names` is false where
    the station has no keys to seal them. `away` is true while the window sells without the
    database, by `sell_away`, which takes what somebody saw come: cash, or a card's slip.
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
    agree_price: Callable[[PriceWanted, Approval], None]
    keeps_names: bool = True
    practice: Callable[[datetime | None], Practice] | None = None
    away: Callable[[], bool] = lambda: False
    sell_away: Callable[[Intent, tuple[TypedTender, ...]], Receipt] = _never_away


@dataclass(frozen=True, slots=True)
class PrintDesk:
    """Runs on the printer's thread; raises DeviceFault."""

    print_ticket: Callable[[IssuedTicket], PrintOutcome]
    open_drawer: Callable[[], None]
    status: Callable[[], PrinterStatus]
