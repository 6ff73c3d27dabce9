"""Many buyers want what makes it cheaper at the same instant: exactly so many get it."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from threading import Barrier, BoundedSemaphore

import psycopg
import pytest
from sqlalchemy.orm import Session, sessionmaker

from shared.database.engine import station_engine
from shared.kernel.ids import uuid7
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.marketing.end_flash_sales import end_flash_sales
from shared.marketing.promote import (
    Frame,
    NewCoupons,
    NewFlashSale,
    NewPromoCode,
    add_coupons,
    add_flash_sale,
    add_promo_code,
    new_codes,
)
from shared.marketing.queries import TooManyCodes, look_up_code, running
from shared.marketing.rules import Off
from shared.marketing.use_discounts import CouponUsed, FlashOver, PromoUsedUp
from shared.pricing.rules import Basket, BasketLine, Quote, offers_by_type, price_basket
from shared.sales.sell import sell_for_cash
from shared.site.sign_in import StaffToken
from tests.conftest import ParkDatabase
from tests.till import Till

SessionsOf = Callable[[str], sessionmaker[Session]]
CONNECTIONS = 4  # of each window: 64 sales are under way at once
STOCK = 5_000
TEN_OFF = Off(Money(1_000))
REFUSALS = (CouponUsed, PromoUsedUp, FlashOver)


@dataclass
class Sale:
    """A park with all its windows open, whose rows are committed, and the office's manager."""

    park: ParkDatabase
    tills: list[Till]
    manager: StaffToken
    office: sessionmaker[Session]

    def frame(self, seconds: float = 3_600) -> Frame:
        now = datetime.now(UTC)
        ends = now + timedelta(seconds=seconds)
        return Frame(uuid7(), Bilingual("秒杀", "Sale"), now - timedelta(hours=1), ends)

    def quote(
        self, till: Till, quantity: int = 1, code: str = "", type_code: str = "glass"
    ) -> Quote:
        offers = till.page(till.today)
        with till.sessions.begin() as session:
            marketing = running(session)
            if code:
                relief = look_up_code(session, code, token=till.token)
                assert relief is not None
                marketing = replace(marketing, codes={code: relief})
        line = BasketLine(offers[type_code].ticket_type_id, quantity)
        codes = (code,) if code else ()
        basket = Basket((line,), till.today, "window", datetime.now(UTC), codes)
        return price_basket(basket, offers_by_type(offers.values()), marketing)

    def buy_at_once(self, buyers: int, quantity: int = 1, code: str = "") -> Counter[str]:
        """Let so many buyers sell the same at the same instant; how many ended how."""
        quotes = [self.quote(till, quantity, code) for till in self.tills]
        assert all(quote.lines[0].discounts for quote in quotes)
        barrier = Barrier(buyers)
        counters = [BoundedSemaphore(CONNECTIONS) for _ in self.tills]

        def buy(number: int) -> str:
            at = number % len(self.tills)
            barrier.wait()
            try:
                with counters[at]:
                    self.sell(self.tills[at], quotes[at])
            except REFUSALS as refusal:
                return type(refusal).__name__
            return "sold"

        with ThreadPoolExecutor(buyers) as pool:
            return Counter(pool.map(buy, range(buyers)))

    def sell(self, till: Till, quote: Quote) -> None:
        with till.sessions.begin() as session:
            sell_for_cash(
                session, quote, quote.total, sign=till.sign, token=till.token, order_id=uuid7()
            )

    def value(self, statement: str) -> int:
        with psycopg.connect(self.park.admin_url) as root:
            root.execute("SET search_path = app")
            row = root.execute(statement).fetchone()
        assert row is not None
        return int(row[0])


@pytest.fixture
def sale(park_of_its_own: ParkDatabase, sessions_of: SessionsOf) -> Sale:
    park = park_of_its_own.park
    tills = [
        Till.open(sessions_of(park.station_urls[code]), key_file)
        for code, key_file in park.key_files.items()
    ]
    value = str(uuid7())
    with psycopg.connect(park_of_its_own.admin_url, autocommit=True) as root:
        root.execute(
            "INSERT INTO app.staff_token (digest, staff_id, station_id, rights, signed_in_at,"
            " used_at) SELECT %s, 1, id, '{marketing_edit}', clock_timestamp(), clock_timestamp()"
            " FROM app.station WHERE code = 'O'",
            [hashlib.sha256(value.encode()).digest()],
        )
    manager = StaffToken(value, 1, "1", "", frozenset({"marketing_edit"}))
    return Sale(park_of_its_own, tills, manager, sessions_of(park.station_urls["O"]))


def test_a_promo_code_for_fifty_is_used_fifty_times_by_two_hundred(sale: Sale) -> None:
    with sale.office.begin() as session:
        new = NewPromoCode(sale.frame(), TEN_OFF, "FIFTY", total_limit=50)
        add_promo_code(session, new, token=sale.manager)

    results = sale.buy_at_once(200, code="FIFTY")

    assert results == {"sold": 50, "PromoUsedUp": 150}
    assert sale.value("SELECT used FROM promo_code") == 50
    assert sale.value("SELECT count(*) FROM promo_use") == 50
    assert sale.value("SELECT count(*) FROM line_discount WHERE source = 'promo'") == 50


def test_a_coupon_is_used_once_by_fifty(sale: Sale) -> None:
    codes = new_codes(1)
    with sale.office.begin() as session:
        add_coupons(session, NewCoupons(sale.frame(), TEN_OFF, codes), token=sale.manager)

    results = sale.buy_at_once(50, code=codes[0])

    assert results == {"sold": 1, "CouponUsed": 49}
    assert sale.value("SELECT count(*) FROM line_discount WHERE source = 'coupon'") == 1


def test_a_flash_sale_of_twenty_sells_twenty_to_a_hundred(sale: Sale) -> None:
    free = "SELECT sum(free) FROM place"
    before = sale.value(free)
    offer = sale.tills[0].offers["glass"]
    with sale.office.begin() as session:
        new = NewFlashSale(sale.frame(), offer.ticket_type_id, Money(990), 20, offer.first_open)
        add_flash_sale(session, new, token=sale.manager)

    results = sale.buy_at_once(100)

    assert results == {"sold": 20, "FlashOver": 80}
    assert sale.value(free) == before - 20
    assert sale.value("SELECT sum(free) FROM place WHERE pool LIKE 'flash:%'") == 0
    assert sale.value("SELECT count(*) FROM ticket WHERE price = 990") == 20


def test_a_flash_sale_sells_until_its_last_instant_and_gives_back_what_is_left(
    sale: Sale, sessions_of: SessionsOf
) -> None:
    free = "SELECT sum(free) FROM place WHERE pool <> 'common'"
    common = "SELECT sum(free) FROM place WHERE pool = 'common'"
    offer = sale.tills[0].offers["adult"]
    before, frame = sale.value(common), sale.frame(4)
    with sale.office.begin() as session:
        new = NewFlashSale(frame, offer.ticket_type_id, Money(990), STOCK, offer.first_open)
        add_flash_sale(session, new, token=sale.manager)
    shares = sale.value(free) - STOCK
    quotes = [sale.quote(till, type_code="adult") for till in sale.tills[:8]]
    server = sessions_of(sale.park.server_url)

    def sell_to_the_end(at: int) -> tuple[int, str]:
        sold = 0
        while True:
            try:
                sale.sell(sale.tills[at], quotes[at])
            except FlashOver:
                return sold, "over"
            sold += 1

    def end_it() -> int:
        ended = 0
        while not ended:
            with server.begin() as session:
                ended = end_flash_sales(session)
        return ended

    with ThreadPoolExecutor(9) as pool:
        ending = pool.submit(end_it)
        sold = sum(count for count, _ in pool.map(sell_to_the_end, range(8)))
        ended = ending.result()

    over = sale.value(
        "SELECT count(*) FROM sales_order AS o JOIN promotion AS p ON o.sold_at > p.ends_at"
        " JOIN line_discount AS d ON d.order_id = o.id"
    )
    assert (ended, over) == (1, 0)
    assert 0 < sold < STOCK
    assert sold == sale.value("SELECT sold FROM flash_sale")
    assert sale.value(common) + sale.value(free) == before + shares - sold
    assert sale.value("SELECT sum(free) FROM place WHERE pool LIKE 'flash:%'") == 0


def guess(url: str, token: StaffToken, first: int) -> int:
    """Ask for ten unknown codes one after the other; gives how many were answered."""
    engine = station_engine(url, "shanmen-test", connections=1)
    answered = 0
    with Session(engine) as session:
        for number in range(first, first + 10):
            try:
                answered += look_up_code(session, f"GUESS{number}", token=token) is None
            except TooManyCodes:
                continue
    engine.dispose()
    return answered


def test_guessing_by_many_connections_at_once_gets_no_further(sale: Sale) -> None:
    url, token = sale.park.window_url, sale.tills[0].token

    with ThreadPoolExecutor(5) as pool:
        answered = pool.map(lambda one: guess(url, token, 100 * one), range(5))

    assert sum(answered) == 20
