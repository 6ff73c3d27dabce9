"""What coupons and promo codes take off, alone and together."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from shared.catalogue.days import Days
from shared.catalogue.draft import PriceFamily
from shared.catalogue.offer import PriceCandidate, RuleFacts
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.marketing.rules import Marketing, Off, Source, Usable
from shared.pricing.codes import Idle, IdleCode
from shared.pricing.rules import Basket, BasketLine, price_basket
from tests.shared.pricing.discount_scene import (
    ADULT,
    CABLE,
    DAY,
    GLASS,
    GOLD,
    NOW,
    OFFERS,
    coupon,
    off,
    price,
    promo,
)


def test_an_amount_is_split_over_the_lines_to_the_fen() -> None:
    quote = price((ADULT, 1), (CABLE, 1), (GLASS, 1), codes=(coupon(off=Off(Money(1_000))),))

    assert (off(quote), quote.total) == ([558, 302, 140], Money(20_500))


def test_an_amount_above_the_price_takes_the_whole_price_and_no_more() -> None:
    assert price((GLASS, 1), codes=(coupon(off=Off(Money(9_900))),)).total == Money(0)


def test_a_rate_is_rounded_half_up_line_by_line() -> None:
    quote = price((GLASS, 1), (CABLE, 3), codes=(coupon(off=Off(rate=1_235)),))

    assert off(quote) == [371, 2_408]


def test_a_code_lowers_only_the_types_it_is_for() -> None:
    quote = price((ADULT, 1), (CABLE, 1), codes=(coupon(types=frozenset({CABLE})),))

    assert off(quote) == [0, 2_000]


def test_a_line_names_all_that_made_its_price() -> None:
    line = price((CABLE, 2), codes=(coupon(),)).lines[0]

    assert line.rule == Bilingual("基准价 + 券1", "Base price + Coupon 1")
    assert [(d.source, d.source_id, d.amount, d.tickets) for d in line.discounts] == [
        (Source.COUPON, 1, Money(2_000), 2)
    ]


def test_tickets_of_a_line_share_its_discount_to_the_fen() -> None:
    line = price((CABLE, 3), codes=(coupon(off=Off(Money(1_000))),)).lines[0]

    assert line.ticket_prices == (Money(6_167), Money(6_167), Money(6_166))


@pytest.mark.parametrize(
    ("facts", "why"),
    [
        ({"usable": Usable.USED}, Idle.USED),
        ({"usable": Usable.WITHDRAWN}, Idle.WITHDRAWN),
        ({"usable": Usable.USED_UP}, Idle.USED_UP),
        ({"usable": Usable.PERSON_LIMIT}, Idle.PERSON_LIMIT),
        ({"person_needed": True}, Idle.PERSON_NEEDED),
        ({"starts_at": NOW + timedelta(seconds=1)}, Idle.NOT_YET),
        ({"ends_at": NOW}, Idle.OVER),
        ({"visit_days": Days(DAY + timedelta(days=1))}, Idle.OTHER_DAY),
        ({"types": frozenset({GLASS})}, Idle.OTHER_TYPES),
        ({"min_spend": Money(12_001)}, Idle.MINIMUM_SPEND),
    ],
)
def test_a_code_that_lowers_nothing_says_why(facts: dict[str, object], why: Idle) -> None:
    quote = price((ADULT, 1), codes=(coupon(**facts),))

    assert (quote.total, quote.idle) == (Money(12_000), (IdleCode("C1", why),))


def test_a_code_that_nobody_knows_says_so() -> None:
    basket = Basket((BasketLine(ADULT, 1),), DAY, "window", NOW, ("NOWHERE",))

    quote = price_basket(basket, OFFERS, Marketing())

    assert quote.idle == (IdleCode("NOWHERE", Idle.UNKNOWN),)


def test_the_minimum_is_reached_by_exactly_its_amount() -> None:
    assert price((ADULT, 1), codes=(coupon(min_spend=Money(12_000)),)).total == Money(10_000)


def test_the_same_coupon_shown_twice_counts_once() -> None:
    twice = (coupon(code="C1", combines=True), coupon(code="c1", combines=True))

    quote = price((ADULT, 1), codes=twice)

    assert (quote.total, quote.idle) == (Money(10_000), (IdleCode("c1", Idle.USED),))


def test_two_codes_that_do_not_combine_leave_the_better_one() -> None:
    quote = price((ADULT, 1), codes=(coupon(), promo(off=Off(rate=2_000))))

    assert (quote.total, quote.idle) == (Money(9_600), (IdleCode("C1", Idle.BETTER_WITHOUT),))


def test_two_codes_that_combine_are_taken_coupon_first() -> None:
    codes = (promo(off=Off(rate=1_000), combines=True), coupon(combines=True))

    assert price((ADULT, 1), codes=codes).total == Money(9_000)


def test_one_that_combines_does_not_force_another() -> None:
    codes = (coupon(combines=True), promo(off=Off(Money(1_000))))

    assert price((ADULT, 1), codes=codes).total == Money(10_000)


def test_codes_for_different_tickets_do_not_disturb_each_other() -> None:
    codes = (coupon(types=frozenset({ADULT})), promo(types=frozenset({CABLE})))

    assert off(price((ADULT, 1), (CABLE, 1), codes=codes)) == [2_000, 2_000]


def test_a_personal_price_stays_where_a_code_that_does_not_combine_is_dearer() -> None:
    quote = price((ADULT, 1, GOLD), codes=(coupon(),))

    assert (quote.total, quote.lines[0].rule.zh) == (Money(9_600), "金卡会员 8 折")


def test_a_personal_price_is_given_up_for_a_better_code() -> None:
    quote = price((ADULT, 1, GOLD), codes=(coupon(off=Off(rate=3_000)),))

    assert (quote.total, quote.lines[0].price.price_id) == (Money(8_400), ADULT)


def test_only_the_lines_for_which_it_pays_give_their_personal_price_up() -> None:
    half = PriceCandidate(
        201,
        RuleFacts("half", Bilingual("半价", "Half"), PriceFamily.PERSONAL, concession_id=5),
        Money(6_000),
        Money(12_000),
    )
    adult = replace(OFFERS[ADULT], prices=(*OFFERS[ADULT].prices, half))
    lines = (BasketLine(ADULT, 1, concession_id=5), BasketLine(ADULT, 1, tier_id=GOLD))
    code = coupon(off=Off(rate=3_000))

    quote = price_basket(
        Basket(lines, DAY, "window", NOW, ("C1",)), {ADULT: adult}, Marketing(codes={"C1": code})
    )

    assert [line.amount for line in quote.lines] == [Money(6_000), Money(8_400)]


def test_a_code_that_combines_is_taken_off_a_personal_price() -> None:
    assert price((ADULT, 1, GOLD), codes=(coupon(combines=True),)).total == Money(7_600)
