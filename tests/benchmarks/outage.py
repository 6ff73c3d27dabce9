"""`outage`: 5,000 sales without the database, the journal's fsync included, and their replay."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy.orm import Session, sessionmaker

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
from shared.kernel.clock import SystemClock
from shared.kernel.ids import uuid7
from shared.payments.rules import CASH, TypedTender
from shared.pricing.rules import Basket, BasketLine, offers_by_type, price_basket
from tests.benchmarks.ground import Ground, pgbench_tps
from tests.benchmarks.result import Result, percentile
from tests.till import Till

SALES = 5_000
_STATION = "2"
_PGBENCH_SECONDS = 5


def measure(place: Ground, folder: Path, say: Callable[[str], None]) -> Iterator[Result]:
    """Sell two adults for cash again and again off line; then have the database take them in."""
    engine = station_engine(place.park.station_urls[_STATION], "bench", connections=1)
    sessions = sessionmaker(engine)
    till = Till.open(sessions, place.park.key_files[_STATION])
    journal = Journal(folder / "outage" / "2.journal", Seal(b"bench"))
    stand_by = StandBy(journal, till.sign, SteadyClock(SystemClock()))
    size = BlockSize(places=4 * SALES, numbers=SALES + 1)
    line = OutageLine(sessions, journal, stand_by, size, lambda: till.token)
    with sessions() as session:
        page = _page(session, till)
        stand_by.take_page(page)
    if not line.keep():
        raise RuntimeError("no block was reserved")
    say(f"outage: {SALES:,} sales off line")
    yield _sell(stand_by, page)
    say(f"outage: {SALES:,} sales are sent")
    yield _replay(place, line)
    line.give_back()
    line.close()
    journal.close()
    engine.dispose()


def _page(session: Session, till: Till) -> SalePage:
    priced_at, offers = dated_sale_page(session, "window", till.today)
    if priced_at is None:
        raise RuntimeError("there is no window")
    return SalePage(till.today, offers, (VisitDay(till.today, 1, 1),), priced_at)


def _sell(stand_by: StandBy, page: SalePage) -> Result:
    adult = next(offer for offer in page.offers if offer.code == "adult")
    offers = offers_by_type(page.offers)
    took: list[float] = []
    began = time.perf_counter()
    for _ in range(SALES):
        lines = (BasketLine(adult.ticket_type_id, 2),)
        basket = Basket(lines, page.visit_day, "window", page.priced_at, now=datetime.now(UTC))
        before = time.perf_counter()
        quote = price_basket(basket, offers)
        stand_by.sell(Intent(quote, uuid7()), (TypedTender(CASH, quote.total, quote.total),), ())
        took.append((time.perf_counter() - before) * 1000)
    whole = time.perf_counter() - began
    took.sort()
    return Result(
        "sell_offline",
        1,
        round(SALES / whole, 1),
        round(percentile(took, 0.5), 2),
        round(percentile(took, 0.99), 2),
        *(0, 0, 0, 0),
    )


def _replay(place: Ground, line: OutageLine) -> Result:
    half = pgbench_tps(place, 1, _PGBENCH_SECONDS)
    began = time.perf_counter()
    sent = line.send()
    took = time.perf_counter() - began
    if sent != SALES:
        raise RuntimeError(f"{sent} sales were sent")
    tps = (half + pgbench_tps(place, 1, _PGBENCH_SECONDS)) / 2
    rate = sent / took
    each = round(took / sent * 1000, 2)
    return Result("replay", 1, round(rate, 1), each, 0, 1, 1, round(tps, 1), round(rate / tps, 2))
