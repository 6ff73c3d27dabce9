"""Whatever the window works out, the database finds exactly right, and a fen beside it wrong."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from shared.kernel.money import Money
from shared.marketing.rules import Marketing, Off
from shared.pricing.rules import BasketLine, Quote, price_basket
from tests.shared.marketing.promoting import Promoter, discounts_of, lines_of

TYPES = ("adult", "cable", "glass", "family", "free", "group")
JUDGE = text("SELECT app.judge_discounts(:visit, :lines, :discounts, :at)")


def off_of(rng: random.Random) -> Off:
    if rng.random() < 0.5:
        return Off(Money(rng.choice((1, 99, 500, 1_501, 40_000))))
    return Off(rate=rng.choice((1, 333, 1_000, 2_345, 10_000)))


def promote(promoter: Promoter, rng: random.Random) -> None:
    """Make some of each kind, on types that overlap."""
    for number in range(5):
        types = frozenset(map(promoter.type_id, rng.sample(TYPES, rng.randint(0, 3))))
        facts = {"types": types, "combines": number % 2 == 0}
        promoter.enter(*promoter.coupons(off=off_of(rng), **facts)[1])
        spend = Money(rng.choice((0, 30_000)))
        promoter.promo(f"TEST{number}", off_of(rng), min_spend=spend, **facts)
        promoter.enter(f"TEST{number}")
        parts = {code: rng.randint(1, 2) for code in rng.sample(TYPES, rng.randint(2, 3))}
        promoter.bundle(off_of(rng), **parts, combines=number % 2 == 0)
        promoter.flash(TYPES[number], rng.choice((0, 990)), 3, combines=number % 2 == 0)


def some_of(marketing: Marketing, rng: random.Random) -> Marketing:
    codes = dict(rng.sample(sorted(marketing.codes.items()), rng.randint(0, 3)))
    return Marketing(
        tuple(rng.sample(marketing.flash_sales, rng.randint(0, 2))),
        tuple(rng.sample(marketing.bundles, rng.randint(0, 2))),
        codes,
    )


def basket_lines(promoter: Promoter, rng: random.Random) -> tuple[BasketLine, ...]:
    types = [promoter.type_id(rng.choice(TYPES)) for _ in range(rng.randint(1, 5))]
    return tuple(BasketLine(type_id, rng.choice((1, 2, 3, 7, 60))) for type_id in types)


def judge(promoter: Promoter, quote: Quote, discounts: list[dict[str, Any]]) -> None:
    values = {
        "visit": quote.basket.visit_day,
        "lines": json.dumps(lines_of(quote)),
        "discounts": json.dumps(discounts),
        "at": quote.basket.priced_at,
    }
    with promoter.stage.session.begin_nested():
        promoter.stage.session.execute(JUDGE, values)


@pytest.mark.parametrize("seed", range(3))
def test_the_database_agrees_to_the_fen(promoter: Promoter, seed: int) -> None:
    rng = random.Random(seed)  # noqa: S311 - the same baskets each time
    promote(promoter, rng)
    everything = promoter.marketing()
    page = {offer.ticket_type_id: offer for offer in promoter.stage.offers().values()}
    basket = promoter.quote(adult=1).basket
    lowered = 0

    for _ in range(40):
        marketing = some_of(everything, rng)
        mine = replace(basket, lines=basket_lines(promoter, rng), codes=tuple(marketing.codes))
        quote = price_basket(mine, page, marketing)
        discounts = discounts_of(quote)
        if not discounts:
            continue
        lowered += 1
        judge(promoter, quote, discounts)
        wrong = [*discounts]
        at = rng.randrange(len(wrong))
        wrong[at] = wrong[at] | {"amount": wrong[at]["amount"] + rng.choice((-1, 1))}
        with pytest.raises(DBAPIError) as refused:
            judge(promoter, quote, wrong)
        assert refused.value.orig.sqlstate == "SM008"  # type: ignore[union-attr]
    assert lowered > 15
