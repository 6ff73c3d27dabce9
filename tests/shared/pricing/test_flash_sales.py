"""What flash sales take off: by the clock, by their stock, beside what else lowers a price."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.marketing.rules import FlashSale, Marketing
from shared.pricing.rules import Basket, BasketLine, price_basket
from tests.shared.pricing.discount_scene import (
    ADULT,
    CABLE,
    DAY,
    GLASS,
    GOLD,
    NOW,
    OFFERS,
    PAIR,
    TIME,
    price,
)


def flash(yuan: str, left: int, type_id: int = ADULT, **facts: object) -> FlashSale:
    name = Bilingual("秒杀", "Flash")
    values = {**TIME, **facts}
    return FlashSale(
        source_id=1,
        name=name,
        ticket_type_id=type_id,
        price=Money.parse(yuan),
        left=left,
        **values,  # type: ignore[arg-type]
    )


def test_a_flash_price_holds_from_its_first_second_until_before_its_last() -> None:
    sale = flash("9.90", 20)
    instants = [TIME["starts_at"] - timedelta(microseconds=1), TIME["starts_at"]]
    instants += [TIME["ends_at"] - timedelta(microseconds=1), TIME["ends_at"]]

    totals = [price((ADULT, 1), flash_sales=(sale,), at=at).total.fen for at in instants]

    assert totals == [12_000, 990, 990, 12_000]


def test_a_flash_sale_runs_by_the_clock_while_the_page_stands() -> None:
    begins = NOW + timedelta(seconds=5)
    sale = flash("9.90", 20, starts_at=begins)
    basket = Basket((BasketLine(ADULT, 1),), DAY, "window", NOW)

    before, after = (
        price_basket(replace(basket, now=now), OFFERS, Marketing(flash_sales=(sale,))).total
        for now in (begins - timedelta(microseconds=1), begins)
    )

    assert (before, after) == (Money(12_000), Money(990))


def test_a_flash_sale_ends_with_its_stock() -> None:
    line = price((ADULT, 3), flash_sales=(flash("9.90", 2),)).lines[0]

    assert line.ticket_prices == (Money(12_000), Money(990), Money(990))
    assert line.discounts[0].tickets == 2


def test_a_flash_sale_without_stock_lowers_nothing() -> None:
    assert price((ADULT, 1), flash_sales=(flash("9.90", 0),)).total == Money(12_000)


def test_a_flash_sale_is_for_its_timeslots_alone() -> None:
    totals = [
        price((ADULT, 1), flash_sales=(flash("9.90", 5, slots=frozenset({slot})),)).total.fen
        for slot in (50, 51)
    ]

    assert totals == [990, 12_000]


def test_a_flash_price_above_the_price_is_not_paid() -> None:
    assert price((GLASS, 1), flash_sales=(flash("35", 5, GLASS),)).total == Money(3_000)


def test_a_ticket_of_a_flash_sale_is_in_no_bundle() -> None:
    sale, pair = flash("100", 9, combines=True), replace(PAIR, combines=True)

    quote = price((ADULT, 1), (CABLE, 1), flash_sales=(sale,), bundles=(pair,))

    assert quote.total == Money(10_000 + 6_500)


def test_a_member_gets_a_flash_price_that_is_lower_still() -> None:
    quote = price((ADULT, 1, GOLD), (CABLE, 1, GOLD), flash_sales=(flash("50", 9),))

    assert [line.amount.fen for line in quote.lines] == [5_000, 5_200]
