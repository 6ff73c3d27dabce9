"""A sale with promotions is recorded as it was priced, and uses up what made it cheaper."""

from __future__ import annotations

from dataclasses import replace

import pytest

from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.marketing.rules import Off, Source
from shared.marketing.use_discounts import CouponUsed, FlashOver, PromoUsedUp
from shared.members.buyer import buyer_digest
from shared.pricing.rules import Quote
from shared.sales.sell import DoesNotAddUp, PriceChanged
from tests.shared.marketing.promoting import RIGHTS, Promoter
from tests.shared.members.club import Club
from tests.shared.sales.test_sell_to_member import plan, sell
from tests.shared.stage import SaleStage


@pytest.fixture
def promoter(till: SaleStage) -> Promoter:
    """The office's promotions, beside a cashier with an open shift."""
    return Promoter(till, till.token("2002", "O", RIGHTS), till.staff)


def everything(promoter: Promoter) -> Quote:
    """Put a basket together in which each kind lowers something."""
    promoter.flash("glass", 990, 2)
    promoter.bundle(Off(rate=1_000), adult=1, cable=1, combines=True)
    promoter.promo(off=Off(rate=777), combines=True)
    promoter.enter("AUTUMN26", *promoter.coupons(combines=True)[1])
    return promoter.quote(adult=2, cable=1, glass=3)


def test_a_sale_is_recorded_with_all_its_discounts(till: SaleStage, promoter: Promoter) -> None:
    quote = everything(promoter)

    receipt = till.sell(quote)

    booked = till.run(
        "SELECT line, source, amount FROM line_discount WHERE order_id = :o ORDER BY 1, 2",
        o=receipt.order_id,
    )
    made = set(Source) - {Source.AGREED, Source.CONTRACT}
    assert {source for _, source, _ in booked} == made
    assert sorted(map(tuple, booked)) == sorted(
        (number, one.source.value, one.amount.fen)
        for number, line in enumerate(quote.lines, 1)
        for one in line.discounts
    )
    assert till.value("SELECT used FROM promo_code") == 1
    assert till.value("SELECT order_id FROM coupon") == receipt.order_id


def test_tickets_bear_their_own_part_of_a_discount(till: SaleStage, promoter: Promoter) -> None:
    quote = everything(promoter)

    receipt = till.sell(quote)

    paid = till.run(
        "SELECT price FROM ticket WHERE order_id = :o ORDER BY number", o=receipt.order_id
    )
    prices = [price for line in quote.lines for price in line.ticket_prices]
    assert [Money(fen) for (fen,) in paid] == prices
    assert Money.sum(prices) == receipt.total == quote.total


def test_places_of_a_flash_sale_come_out_of_its_stock(till: SaleStage, promoter: Promoter) -> None:
    (slot,) = promoter.slots("glass")
    number = promoter.flash("glass", 990, 2)
    pools = "SELECT pool, sum(free)::integer FROM place WHERE timeslot_id = :s GROUP BY pool"
    before = dict(map(tuple, till.run(pools, s=slot)))

    till.sell(promoter.quote(glass=3))

    after = dict(map(tuple, till.run(pools, s=slot)))
    flash = f"flash:{number}"
    assert (before.pop(flash), after.pop(flash)) == (2, 0)
    assert sum(before.values()) - sum(after.values()) == 1


def test_a_flash_sale_sells_its_stock_when_all_other_places_are_gone(
    till: SaleStage, promoter: Promoter
) -> None:
    (slot,) = promoter.slots("glass")
    promoter.flash("glass", 990, 2)
    quote = promoter.quote(glass=2)
    till.run("UPDATE place SET free = 0 WHERE timeslot_id = :s AND pool NOT LIKE 'flash:%'", s=slot)

    assert till.sell(quote).total == Money(1_980)


def test_a_second_sale_with_the_same_coupon_is_refused(till: SaleStage, promoter: Promoter) -> None:
    promoter.enter(*promoter.coupons()[1])
    quote = promoter.quote(adult=1)
    till.sell(quote)

    with pytest.raises(CouponUsed) as refused:
        till.sell(quote)

    assert refused.value.coupon == quote.lines[0].discounts[0].source_id


def test_the_same_sale_again_uses_the_coupon_once(till: SaleStage, promoter: Promoter) -> None:
    promoter.enter(*promoter.coupons()[1])
    quote, order = promoter.quote(adult=1), uuid7()

    first, again = (till.sell(quote, order_id=order) for _ in range(2))

    assert first.number == again.number


def test_a_sale_beyond_the_limit_of_a_promo_code_is_refused(
    till: SaleStage, promoter: Promoter
) -> None:
    number = promoter.promo(total_limit=1)
    promoter.enter("AUTUMN26")
    quote = promoter.quote(adult=1)
    till.sell(quote)

    with pytest.raises(PromoUsedUp) as refused:
        till.sell(quote)

    assert (refused.value.promotion, refused.value.by_person) == (number, False)


def test_a_sale_beyond_a_persons_limit_is_refused(till: SaleStage, promoter: Promoter) -> None:
    promoter.promo(person_limit=1)
    promoter.enter("AUTUMN26")
    member = Club(till).join()
    promoter.person = buyer_digest(member)
    quote = promoter.quote(adult=1)
    sell(till, quote, plan(till, member, quote.total))

    with pytest.raises(PromoUsedUp) as refused:
        sell(till, quote, plan(till, member, quote.total))

    assert refused.value.by_person


def test_a_use_is_never_counted_for_somebody_who_does_not_buy(
    till: SaleStage, promoter: Promoter
) -> None:
    promoter.promo(person_limit=1)
    promoter.enter("AUTUMN26")
    buyer, other = Club(till).join("王小敏"), Club(till).join("李明")
    promoter.person = buyer_digest(other)
    quote = promoter.quote(adult=1)

    with pytest.raises(PriceChanged):
        till.sell(quote)
    with pytest.raises(PriceChanged):
        sell(till, quote, plan(till, buyer, quote.total))
    assert till.value("SELECT used FROM promo_code") == 0


def test_a_sale_beyond_the_stock_of_a_flash_sale_is_refused(
    till: SaleStage, promoter: Promoter
) -> None:
    number = promoter.flash("glass", 990, 2)
    quote = promoter.quote(glass=2)
    till.sell(quote)

    with pytest.raises(FlashOver) as refused:
        till.sell(quote)

    assert refused.value.promotion == number


def test_a_discount_that_nobody_promised_is_refused(till: SaleStage, promoter: Promoter) -> None:
    promoter.enter(*promoter.coupons()[1])
    quote = promoter.quote(adult=1)
    line = quote.lines[0]
    more = replace(line.discounts[0], amount=Money(11_999))
    forged = replace(
        quote, lines=(line._replace(discounts=(more,)),), total=line.unit_price - more.amount
    )

    with pytest.raises(DoesNotAddUp):
        till.sell(forged)
