"""A cashier and a gate for tests: what a person would do, in one line each."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from uuid import UUID

from sqlalchemy.orm import Session, sessionmaker

from shared.admission.desk import GateDesk, gate_desk
from shared.admission.scan import judge_scan
from shared.admission.scan_answer import ScanAnswer
from shared.catalogue.offer import TicketOffer
from shared.catalogue.sale_page import sale_page
from shared.database.held import HeldSession
from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.pricing.rules import Basket, BasketLine, Quote, offers_by_type, price_basket
from shared.sales.receipt import Receipt
from shared.sales.sell import sell_for_cash
from shared.shifts.open_shift import current_shift, open_shift
from shared.site.queries import this_station
from shared.site.sign_in import StaffToken, sign_in
from shared.tickets.code import TicketSigner
from shared.tickets.key_file import read_key_file

CASHIER, PIN = "1001", "246810"


@dataclass
class Till:
    """A window with a signed-in cashier and an open shift."""

    sessions: sessionmaker[Session]
    sign: TicketSigner
    token: StaffToken
    today: date
    offers: dict[str, TicketOffer] = field(default_factory=dict)
    held: HeldSession | None = None  # a benchmark holds its session, as the window's program does

    @classmethod
    def open(cls, sessions: sessionmaker[Session], key_file: object) -> Till:
        with sessions.begin() as session:
            token = sign_in(session, CASHIER, PIN)
            if current_shift(session) is None:
                open_shift(session, uuid7(), Money(0), token)
            today = this_station(session).business_date
        till = cls(sessions, read_key_file(key_file), token, today)  # type: ignore[arg-type]
        till.offers = till.page(today)
        return till

    def quote(self, day: date | None = None, **quantities: int) -> Quote:
        offers = self.offers if day is None else self.page(day)
        lines = tuple(
            BasketLine(offers[code].ticket_type_id, quantity)
            for code, quantity in quantities.items()
        )
        basket = Basket(lines, day or self.today, "window", datetime.now(UTC))
        return price_basket(basket, offers_by_type(offers.values()))

    def page(self, day: date) -> dict[str, TicketOffer]:
        with self.sessions.begin() as session:
            return {offer.code: offer for offer in sale_page(session, "window", day)}

    def sell(
        self, day: date | None = None, order_id: UUID | None = None, **quantities: int
    ) -> Receipt:
        quote = self.quote(day, **quantities)
        with self.held.use() if self.held else self.sessions.begin() as session:
            return sell_for_cash(
                session,
                quote,
                quote.total,
                sign=self.sign,
                token=self.token,
                order_id=order_id or uuid7(),
            )


@dataclass
class GateLane:
    """A lane that judges codes."""

    sessions: sessionmaker[Session]
    desk: GateDesk

    @classmethod
    def open(cls, sessions: sessionmaker[Session]) -> GateLane:
        with sessions.begin() as session:
            return cls(sessions, gate_desk(session))

    def scan(self, code: str, scan_id: UUID | None = None) -> ScanAnswer:
        lane = self.desk.lanes["A1"]
        with self.sessions.begin() as session:
            return judge_scan(session, code, lane, self.desk, scan_id or uuid7(), checked=True)
