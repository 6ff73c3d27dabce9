"""`price`: baskets of ten lines, each different, priced one after the other on one core.

Of the lines a third is for a class of the policy, a fifth for a member, an eighth for a group, and
most choose their hour. `price` is the mix of a window: three bundles, a flash sale and four codes
lower one basket in four; `price plain` meets none of them, `price promoted` at least one each.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import cycle
from pathlib import Path

from sqlalchemy.orm import Session

from shared.catalogue.draft import PriceFamily
from shared.catalogue.offer import PriceCandidate, RuleFacts, TicketOffer
from shared.catalogue.sale_page import sale_page
from shared.database.engine import station_engine
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.marketing.rules import (
    NO_MARKETING,
    Bundle,
    CodeRelief,
    FlashSale,
    Marketing,
    Off,
    Source,
)
from shared.pricing.rules import Basket, BasketLine, offers_by_type, price_basket
from tests.benchmarks.ground import Ground
from tests.benchmarks.result import Result
from tests.benchmarks.single import measure_single

BASKETS = 50_000
LINES = 10
CLASSES, TIERS = range(1, 9), range(1, 5)
NAME = Bilingual("促销", "Promotion")


def measure(place: Ground, folder: Path, say: Callable[[str], None]) -> Iterator[Result]:
    """Price baskets with nothing to combine, as they come at a window, and all with promotions."""
    chance = random.Random(26)  # noqa: S311 - the same baskets each time
    today, page = _page(place, chance)
    offers = offers_by_type(page)
    plain = [_basket(page, today, chance) for _ in range(BASKETS)]
    marketing = _marketing(page, today)
    shown = [_with_code(one, marketing, chance) for one in plain]
    lowered = [one for one in (*plain, *shown) if _is_lowered(one, offers, marketing)]
    others = [one for one in plain if not _is_lowered(one, offers, marketing)]
    # As at a window: one basket in four is lowered by promotions.
    mixed = [chance.choice(lowered if chance.random() < 0.25 else others) for _ in plain]
    for name, baskets, with_marketing in (
        ("price plain", plain, NO_MARKETING),
        ("price", mixed, marketing),
        ("price promoted", lowered, marketing),
    ):
        say(f"{name}: {len(baskets):,} baskets of {LINES} lines over {len(page)} types")
        yield measure_single(name, _each(baskets, offers, with_marketing), place)


def _each(
    baskets: list[Basket], offers: Mapping[int, TicketOffer], marketing: Marketing
) -> Callable[[], object]:
    following = cycle(baskets)
    return lambda: price_basket(next(following), offers, marketing)


def _page(place: Ground, chance: random.Random) -> tuple[date, tuple[TicketOffer, ...]]:
    """Read the park's page, and give each type prices of classes, tiers, hours and groups."""
    engine = station_engine(place.park.station_urls["2"], "bench", connections=1)
    with Session(engine) as session:
        today = datetime.now(UTC).date() + timedelta(days=1)
        page = sale_page(session, "window", today)
    engine.dispose()
    return today, tuple(replace(offer, prices=_prices(offer, chance)) for offer in page)


def _prices(offer: TicketOffer, chance: random.Random) -> tuple[PriceCandidate, ...]:
    whole = offer.price.fen
    personal = PriceFamily.PERSONAL
    rules = [
        (RuleFacts("early", NAME, priority=40, slot_until=time(10)), 9),
        (RuleFacts("busy", NAME, priority=50, sold_percent=60), 12),
        (RuleFacts("group", NAME, personal, group_min=10), 8),
        *((RuleFacts(f"c{n}", NAME, personal, concession_id=n), n) for n in CLASSES),
        *((RuleFacts(f"t{n}", NAME, personal, tier_id=n), 10 - n) for n in TIERS),
    ]
    added = tuple(
        PriceCandidate(chance.randrange(10**6), rule, Money(whole * tenths // 10), Money(whole * 2))
        for rule, tenths in rules
    )
    return (*offer.prices, *added)


def _basket(page: tuple[TicketOffer, ...], day: date, chance: random.Random) -> Basket:
    lines = tuple(_line(chance.choice(page), chance) for _ in range(LINES))
    return Basket(lines, day, "window", datetime.now(UTC))


def _line(offer: TicketOffer, chance: random.Random) -> BasketLine:
    slots = tuple(chance.choice(day).timeslot_id for day in offer.slots.values() if day)
    return BasketLine(
        offer.ticket_type_id,
        chance.choice((1, 1, 2, 2, 3, 4, 12, 30)),
        slots if chance.random() < 0.7 else (),
        chance.choice(CLASSES) if chance.random() < 0.3 else None,
        chance.choice(TIERS) if chance.random() < 0.2 else None,
    )


def _marketing(page: tuple[TicketOffer, ...], day: date) -> Marketing:
    types = [offer.ticket_type_id for offer in page]
    now = datetime.now(UTC)

    def shared(number: int) -> dict[str, object]:
        day_long = {"starts_at": now - timedelta(days=1), "ends_at": now + timedelta(days=1)}
        return {"source_id": number, "name": NAME, "combines": number % 2 == 0, **day_long}

    codes = [
        CodeRelief(
            source=Source.COUPON if number % 2 else Source.PROMO,
            off=Off(Money(2_000)) if number % 3 else Off(rate=1_500),
            code=f"CODE{number}",
            types=frozenset(types[number : number + 5]),
            min_spend=Money(10_000),
            **shared(number),  # type: ignore[arg-type]
        )
        for number in range(4)
    ]
    return Marketing(
        flash_sales=tuple(
            FlashSale(ticket_type_id=types[at], price=Money(990), left=5, **shared(at))  # type: ignore[arg-type]
            for at in (7,)
        ),
        bundles=tuple(
            Bundle(off=Off(rate=1_000), parts=((types[at], 1), (types[at + 9], 1)), **shared(at))  # type: ignore[arg-type]
            for at in (1, 2, 4)
        ),
        codes={code.code: code for code in codes},
    )


def _with_code(basket: Basket, marketing: Marketing, chance: random.Random) -> Basket:
    return replace(basket, codes=(chance.choice(sorted(marketing.codes)),))


def _is_lowered(basket: Basket, offers: Mapping[int, TicketOffer], marketing: Marketing) -> bool:
    quote = price_basket(basket, offers, marketing)
    return any(line.discounts for line in quote.lines)
