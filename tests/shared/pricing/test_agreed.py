"""A price that was agreed takes the place of the one shown, for its line and no other."""

from __future__ import annotations

from uuid import UUID

import pytest

from shared.kernel.money import Money
from shared.marketing.rules import Marketing, Source
from shared.pricing.agreed import AgreedPrice, may_be_agreed
from shared.pricing.rules import Basket, BasketLine, Quote, price_basket
from tests.shared.pricing.test_discounts import ADULT, CABLE, DAY, NOW, OFFERS, coupon

SIGNED = UUID("01890000-0000-7000-8000-000000000001")


def quote(*lines: BasketLine, codes: bool = False) -> Quote:
    basket = Basket(lines, DAY, "window", NOW, ("C1",) if codes else ())
    return price_basket(basket, OFFERS, Marketing(codes={"C1": coupon()}))


def agreed(each: int) -> AgreedPrice:
    return AgreedPrice(SIGNED, Money(each))


def test_the_line_costs_what_was_agreed_and_says_so() -> None:
    priced = quote(BasketLine(ADULT, 3, agreed=agreed(10_050)), BasketLine(CABLE, 1))

    line = priced.lines[0]
    assert (line.unit_price, line.amount, priced.total) == (
        Money(12_000),
        Money(30_150),
        Money(36_650),
    )
    assert line.ticket_prices == (Money(10_050),) * 3
    assert [(one.source, one.tickets, one.agreed) for one in line.discounts] == [
        (Source.AGREED, 3, SIGNED)
    ]
    assert (line.rule.zh[-2:], line.rule.en[-12:]) == ("改价", "Agreed price")


def test_nothing_is_a_price_that_can_be_agreed() -> None:
    assert quote(BasketLine(ADULT, 2, agreed=agreed(0))).total == Money(0)


@pytest.mark.parametrize("each", [12_000, 12_001, -1])
def test_a_price_below_nothing_or_not_below_the_one_shown_is_none(each: int) -> None:
    assert not may_be_agreed(Money(each), Money(12_000))
    assert quote(BasketLine(ADULT, 2, agreed=agreed(each))).total == Money(24_000)


def test_a_line_at_an_agreed_price_meets_no_promotion() -> None:
    priced = quote(BasketLine(ADULT, 1, agreed=agreed(11_900)), BasketLine(CABLE, 1), codes=True)

    assert priced.total == Money(11_900 + 6_500 - 2_000)
    assert [one.source for one in priced.lines[0].discounts] == [Source.AGREED]
    assert [one.source for one in priced.lines[1].discounts] == [Source.COUPON]


def test_promotions_of_a_basket_that_was_agreed_wholly_are_idle() -> None:
    priced = quote(BasketLine(ADULT, 1, agreed=agreed(11_900)), codes=True)

    assert priced.total == Money(11_900)
    assert [one.code for one in priced.idle] == ["C1"]
