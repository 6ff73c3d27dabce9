"""Stand-ins for database and printer, and the park that they sell."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID, uuid4

import psycopg
from sqlalchemy.exc import OperationalError

from boxoffice.sale.desk import PrintDesk, SaleDesk, SalePage
from boxoffice.sale.intent import Intent
from boxoffice.sale.slots import FreeSlot
from shared.catalogue.draft import ConcessionClassFacts
from shared.catalogue.offer import TicketOffer, VisitDay, ZoneShare
from shared.database.lost import DatabaseBusy
from shared.devices.printer.protocol import PrinterStatus
from shared.identity.notices import Notice
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.marketing.rules import NO_MARKETING, CodeRelief, Marketing
from shared.members.buyer import Buyer, Buyers
from shared.members.kin import FamilyMember
from shared.paper.page import PrintOutcome
from shared.pricing.rules import Quote
from shared.sales.agree_price import PriceWanted
from shared.sales.practice import Practice
from shared.sales.print_queue import UnprintedTicket
from shared.sales.receipt import IssuedTicket, Receipt
from shared.site.authorise import Approval
from tests.boxoffice.counting_house import Bank, Purse, Rack
from tests.boxoffice.terminal_at_hand import TerminalAtHand
from tests.offers import plain_price, whole_day

TODAY = date(2025, 10, 3)
NOW = datetime(2025, 10, 3, 2, 2, 36, tzinfo=UTC)
DATABASE_GONE = OperationalError("SELECT 1", None, Exception("server closed the connection"))
WAITED_TOO_LONG = DatabaseBusy("SELECT 1", None, psycopg.errors.LockNotAvailable("lock timeout"))
TOOK_TOO_LONG = DatabaseBusy("SELECT 1", None, psycopg.errors.QueryCanceled("statement timeout"))


class FixedClock:
    def now(self) -> datetime:
        return NOW


def offer(
    number: int,
    zh: str,
    en: str,
    ticket_class: str,
    price: str,
    left: int | None,
    *,
    persons: int = 1,
    list_price: str | None = None,
) -> TicketOffer:
    return TicketOffer(
        ticket_type_id=number,
        terms_id=number,
        code=en.lower(),
        name=Bilingual(zh, en),
        note=Bilingual("说明", "Note"),
        ticket_class=ticket_class,
        persons=persons,
        prices=(plain_price(number, Money.parse(price), Money.parse(list_price or price)),),
        zones=(ZoneShare(1, 1, None if left is None else 1),),
        slots={} if left is None else {1: (whole_day(100 + number, 1, left, 320),)},
        button=number,
    )


ADULT = offer(1, "成人票", "Adult", "A", "120", 300)
OFFERS = (
    ADULT,
    offer(2, "优待票 半价", "Concession", "B", "60", 300),
    offer(3, "免票", "Free", "C", "0", None),
    offer(4, "家庭票 2大1小", "Family", "F", "270", 300, persons=3, list_price="300"),
    offer(5, "索道 上行", "Cable", "S", "65", 38),
    offer(6, "门票 + 索道", "Both", "P", "175", 300),
    offer(7, "玻璃栈道", "Glass", "G", "30", 0),
)
DAYS = tuple(
    VisitDay(TODAY + timedelta(days=step), left, None if left is None else 9000)
    for step, left in enumerate((6214, 7120, None, 310, 0, 9000, 9000, 9000, 9000))
)


def page_of(day: date) -> SalePage:
    return SalePage(day, OFFERS, DAYS, NOW)


def tickets_of(number: str, quote: Quote) -> tuple[IssuedTicket, ...]:
    return tuple(
        IssuedTicket(
            id=uuid4(),
            number=f"{number}-{at + 1:02d}",
            type_name=ADULT.name,
            ticket_class="A",
            persons=1,
            visit_day=quote.basket.visit_day,
            valid_days=1,
            price=ADULT.price,
            code="S1",
            print_job=uuid4(),
        )
        for at in range(quote.tickets)
    )


@dataclass
class Office:
    """The database: `gate` closed holds a sale back, `error` refuses it, `gone` answers nothing."""

    gate: threading.Event = field(default_factory=threading.Event)
    error: Exception | None = None
    gone: bool = False
    sales: list[tuple[Quote, Money, UUID]] = field(default_factory=list)
    states: list[tuple[UUID, str]] = field(default_factory=list)
    pages: list[date | None] = field(default_factory=list)
    left_over: tuple[UnprintedTicket, ...] = ()
    reissued: list[UUID] = field(default_factory=list)
    offers: tuple[TicketOffer, ...] = OFFERS
    free: tuple[FreeSlot, ...] = ()
    asked: list[tuple[int, date, time, int]] = field(default_factory=list)
    intents: list[Intent] = field(default_factory=list)
    members: dict[str, tuple[Buyer, ...]] = field(default_factory=dict)
    families: dict[UUID, tuple[FamilyMember, ...]] = field(default_factory=dict)
    codes: dict[str, CodeRelief] = field(default_factory=dict)
    looked_up: list[tuple[tuple[str, ...], UUID | None]] = field(default_factory=list)
    policy: tuple[ConcessionClassFacts, ...] = ()
    marketing: Marketing = NO_MARKETING
    refused: Exception | None = None
    bank: Bank = field(default_factory=Bank)
    terminal: TerminalAtHand = field(default_factory=TerminalAtHand)
    rack: Rack = field(default_factory=Rack)
    purse: Purse = field(default_factory=Purse)
    notice: Notice | None = None
    agreed: list[tuple[PriceWanted, Approval]] = field(default_factory=list)
    practice: Practice | None = None

    def __post_init__(self) -> None:
        self.gate.set()

    def desk(self) -> SaleDesk:
        return SaleDesk(
            self.load_page,
            self.sell,
            self.unprinted,
            self.record_print,
            self.reissue,
            self.free_slots,
            self.find_buyers,
            self.buyer_now,
            self.look_up,
            self.agree_price,
            practice=self.practised if self.practice else None,
        )

    def load_page(self, day: date | None) -> SalePage:
        self._answer()
        self.pages.append(day)
        page = SalePage(day or TODAY, self.offers, DAYS, NOW, self.marketing, self.policy)
        return replace(page, notice=self.notice)

    def free_slots(
        self, series_id: int, day: date, after: time, wanted: int
    ) -> tuple[FreeSlot, ...]:
        self._answer()
        self.asked.append((series_id, day, after, wanted))
        return self.free

    def find_buyers(self, typed: str) -> Buyers:
        assert self.gate.wait(10)
        self._answer()
        if self.refused is not None:
            raise self.refused
        return Buyers(self.members.get(typed, ()), families=self.families)

    def buyer_now(self, buyer: Buyer) -> Buyer:
        self._answer()
        known = (one for found in self.members.values() for one in found)
        return next((one for one in known if one.id == buyer.id), replace(buyer, active=False))

    def look_up(self, codes: tuple[str, ...], buyer: UUID | None) -> tuple[CodeRelief, ...]:
        assert self.gate.wait(10)
        self._answer()
        if self.refused is not None:
            raise self.refused
        self.looked_up.append((codes, buyer))
        found = (self.codes[code] for code in codes if code in self.codes)
        return tuple(replace(one, person_needed=False) if buyer else one for one in found)

    def agree_price(self, wanted: PriceWanted, approval: Approval) -> None:
        self._answer()
        if self.refused is not None:
            raise self.refused
        self.agreed.append((wanted, approval))

    def practised(self, since: datetime | None) -> Practice:
        self._answer()
        assert self.practice is not None
        return replace(self.practice, since=since or self.practice.since)

    def sell(self, intent: Intent, received: Money) -> Receipt:
        assert self.gate.wait(10)
        quote, order_id = intent.quote, intent.order_id
        self.intents.append(intent)
        self.sales.append((quote, received, order_id))
        self._answer()
        if self.error is not None:
            raise self.error
        number = f"2-1003-{len(self.sales):04d}"
        change = received - quote.total
        tickets = tickets_of(number, quote)
        points = quote.total.fen // 100 if intent.buyer else None
        return Receipt(order_id, number, TODAY, quote.total, received, change, tickets, points)

    def unprinted(self) -> tuple[UnprintedTicket, ...]:
        self._answer()
        return self.left_over

    def record_print(self, job: UUID, state: str) -> bool:
        self._answer()
        self.states.append((job, state))
        return True

    def reissue(self, job: UUID) -> IssuedTicket:
        self._answer()
        self.reissued.append(job)
        ticket = next(one.ticket for one in self.left_over if one.print_job == job)
        return replace(ticket, code="S1NEW")

    def _answer(self) -> None:
        if self.gone:
            raise DATABASE_GONE


@dataclass
class Printer:
    """The printer: prints what it gets unless `fault` or `outcome` says otherwise."""

    fault: Exception | None = None
    outcome: PrintOutcome = PrintOutcome.PRINTED
    printed: list[IssuedTicket] = field(default_factory=list)
    drawer: int = 0

    def desk(self) -> PrintDesk:
        return PrintDesk(self.print_ticket, self.open_drawer, self.status)

    def print_ticket(self, ticket: IssuedTicket) -> PrintOutcome:
        if self.fault is not None:
            raise self.fault
        self.printed.append(ticket)
        return self.outcome

    def open_drawer(self) -> None:
        self.drawer += 1

    def status(self) -> PrinterStatus:
        return PrinterStatus(True, False, False, False, False)
