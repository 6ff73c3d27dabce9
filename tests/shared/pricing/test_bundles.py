"""What bundles take off: complete sets, the best of them, beside codes and personal prices."""

from __future__ import annotations

from dataclasses import replace

import pytest

from shared.kernel.money import Money
from shared.marketing.rules import Marketing, Off
from shared.pricing.rules import Basket, BasketLine, price_basket
from tests.offers import plain_price
from tests.shared.pricing.discount_scene import (
    ADULT,
    CABLE,
    DAY,
    GLASS,
    GOLD,
    NOW,
    OFFERS,
    PAIR,
    bundle,
    price,
    promo,
)


@pytest.mark.parametrize(("adults", "cables", "sets"), [(1, 0, 0), (1, 1, 1), (3, 2, 2), (5, 9, 5)])
def test_a_bundle_is_given_for_each_complete_set(adults: int, cables: int, sets: int) -> None:
    lines = [(ADULT, adults)] + ([(CABLE, cables)] if cables else [])

    quote = price(*lines, bundles=(PAIR,))

    assert quote.total == Money(adults * 12_000 + cables * 6_500 - sets * 1_500)


def test_a_bundle_is_split_over_its_tickets_and_leaves_the_others_alone() -> None:
    adults, cables = price((ADULT, 2), (CABLE, 1), bundles=(PAIR,)).lines

    assert (adults.ticket_prices, cables.ticket_prices) == (
        (Money(12_000), Money(11_027)),
        (Money(5_973),),
    )
    assert (adults.discounts[0].tickets, cables.discounts[0].tickets) == (1, 1)


def test_a_part_may_be_wanted_more_than_once_in_a_set() -> None:
    family = bundle(1, Off(rate=1_000), (ADULT, 2), (GLASS, 1))

    assert price((ADULT, 5), (GLASS, 2), bundles=(family,)).total == Money(66_000 - 5_400)


def test_each_ticket_is_in_one_bundle_only() -> None:
    other = bundle(2, Off(Money(1_000)), (ADULT, 1), (GLASS, 1))

    quote = price((ADULT, 1), (CABLE, 1), (GLASS, 1), bundles=(PAIR, other))

    assert quote.total == Money(21_500 - 1_500)


def test_the_bundles_are_chosen_that_save_most_together() -> None:
    all_three = bundle(1, Off(Money(3_000)), (ADULT, 1), (CABLE, 1), (GLASS, 1))
    with_cable = bundle(2, Off(Money(2_000)), (ADULT, 1), (CABLE, 1))
    with_glass = bundle(3, Off(Money(1_500)), (ADULT, 1), (GLASS, 1))

    quote = price((ADULT, 2), (CABLE, 1), (GLASS, 1), bundles=(all_three, with_cable, with_glass))

    assert quote.total == Money(33_500 - 3_500)


def test_a_bundle_counts_tickets_of_several_lines_of_one_type() -> None:
    quote = price((ADULT, 1), (ADULT, 1), (CABLE, 2), bundles=(PAIR,))

    assert quote.total == Money(37_000 - 3_000)


def test_a_free_ticket_can_be_part_of_a_bundle() -> None:
    free = replace(OFFERS[GLASS], prices=(plain_price(3, Money(0)),))
    basket = Basket((BasketLine(ADULT, 1), BasketLine(GLASS, 1)), DAY, "window", NOW)
    gift = bundle(1, Off(Money(500)), (ADULT, 1), (GLASS, 1))

    quote = price_basket(basket, {**OFFERS, GLASS: free}, Marketing(bundles=(gift,)))

    assert [line.discounts[0].amount for line in quote.lines] == [Money(500), Money(0)]


def test_a_bundle_does_not_lower_a_personal_price_unless_it_combines() -> None:
    combining = replace(PAIR, combines=True)

    alone = price((ADULT, 1, GOLD), (CABLE, 1), bundles=(PAIR,))
    together = price((ADULT, 1, GOLD), (CABLE, 1), bundles=(combining,))

    assert (alone.total, together.total) == (Money(16_100), Money(14_600))


def test_a_code_is_taken_off_the_tickets_that_a_bundle_left() -> None:
    quote = price((ADULT, 2), (CABLE, 1), bundles=(PAIR,), codes=(promo(off=Off(rate=500)),))

    assert quote.total == Money(30_500 - 1_500 - 600)


def test_a_bundle_stands_back_where_a_code_saves_more() -> None:
    quote = price((ADULT, 1), (CABLE, 1), bundles=(PAIR,), codes=(promo(off=Off(rate=5_000)),))

    assert (quote.total, quote.idle) == (Money(9_250), ())
