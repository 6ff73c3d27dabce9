"""A window that stands by: a real journal, a block of a real database, and a quick hand."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from sqlalchemy.orm import sessionmaker

from boxoffice.entry import Entry
from boxoffice.outage.line import BlockSize, OutageLine
from boxoffice.outage.stand_by import StandBy
from boxoffice.sale.desk import SalePage
from boxoffice.sale.intent import Intent
from shared.catalogue.offer import VisitDay
from shared.catalogue.sale_page import dated_sale_page
from shared.database.engine import station_engine
from shared.journal.journal import Journal
from shared.journal.sealed import Seal
from shared.journal.steady_clock import SteadyClock
from shared.kernel.clock import Clock, SystemClock
from shared.kernel.ids import uuid7
from shared.payments.rules import CASH, TypedTender
from shared.pricing.rules import Basket, BasketLine, offers_by_type, price_basket
from shared.sales.receipt import Receipt
from shared.shifts.open_shift import current_shift
from shared.site.queries import this_station
from shared.tickets.code import TicketSigner
from tests.till import PIN, Till

SEAL = Seal(b"a station's own")


@dataclass
class Standing:
    """The parts, and the line by which they reach the database."""

    journal: Journal
    stand_by: StandBy
    line: OutageLine

    def sell(self, order_id: UUID | None = None, tickets: int = 1) -> Receipt:
        """Sell so many adults by the page of the moment."""
        return sell(self.stand_by, order_id, tickets)


def sell(stand_by: StandBy, order_id: UUID | None = None, tickets: int = 1) -> Receipt:
    page = stand_by.page()
    adult = next(offer for offer in page.offers if offer.code == "adult")
    lines = (BasketLine(adult.ticket_type_id, tickets),)
    basket = Basket(lines, page.visit_day, "window", page.priced_at)
    quote = price_basket(basket, offers_by_type(page.offers))
    return stand_by.sell(
        Intent(quote, order_id or uuid7()), (TypedTender(CASH, quote.total, quote.total),), ()
    )


def reopened(file: Path, signer: TicketSigner, clock: Clock | None = None) -> StandBy:
    """What a program that starts finds."""
    return StandBy(Journal(file, SEAL), signer, SteadyClock(clock or SystemClock()))


@contextmanager
def standing(file: Path, url: str, key_file: Path, places: int = 400) -> Iterator[Standing]:
    """Sign in, open the shift, read the page and reserve a block."""
    engine = station_engine(url, "shanmen-test", connections=1)
    sessions = sessionmaker(engine)
    till = Till.open(sessions, key_file)
    journal = Journal(file, SEAL)
    stand_by = StandBy(journal, till.sign, SteadyClock(SystemClock()))
    line = OutageLine(sessions, journal, stand_by, BlockSize(places, 5_000), lambda: till.token)
    with sessions() as session:
        priced_at, offers = dated_sale_page(session, "window", till.today)
        assert priced_at is not None
        stand_by.take_page(SalePage(till.today, offers, (VisitDay(till.today, 1, 1),), priced_at))
        entry = Entry(till.token, this_station(session), current_shift(session))
    stand_by.take_entry(entry, PIN)
    assert line.keep()
    yield Standing(journal, stand_by, line)
    line.close()
    journal.close()
    engine.dispose()
