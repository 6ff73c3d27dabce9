"""Another price is sold at by two persons only: once, for just the line that was signed."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.pricing.agreed import AgreedPrice
from shared.pricing.rules import Quote, offers_by_type, price_basket
from shared.sales.agree_price import PriceNotAgreed, PriceReason, PriceWanted, agree_price
from shared.sales.sell import DoesNotAddUp
from shared.site.sign_in import NotPermitted
from tests.shared.stage import WINDOW, SaleStage

SHOWN, EACH = Money(12_000), Money(10_000)


def wanted(till: SaleStage, quantity: int = 2, each: Money = EACH) -> PriceWanted:
    adult = till.offers()["adult"].ticket_type_id
    return PriceWanted(uuid7(), adult, quantity, SHOWN, each, PriceReason.SERVICE)


def sign(till: SaleStage, price: PriceWanted, signed: PriceWanted | None = None) -> AgreedPrice:
    """Have a supervisor sign for `signed`, and write down the price."""
    to_sign = (signed or price).to_sign()
    assert to_sign.amount is not None
    grant = till.allow(to_sign.action, to_sign.object_id, to_sign.amount.fen, till.staff)
    with till.acting(WINDOW) as session:
        agree_price(session, price, grant, till.staff)
    return price.agreed


def quote(till: SaleStage, agreed: AgreedPrice, **quantities: int) -> Quote:
    """Price a basket whose first line is sold at the agreed price."""
    basket = till.quote(**(quantities or {"adult": 2})).basket
    lines = (replace(basket.lines[0], agreed=agreed), *basket.lines[1:])
    offers = offers_by_type(till.offers().values())
    return price_basket(replace(basket, lines=lines), offers)


def test_a_sale_at_an_agreed_price_is_booked_and_both_names_stand_in_the_audit(
    till: SaleStage,
) -> None:
    price = wanted(till)

    receipt = till.sell(quote(till, sign(till, price), adult=2, concession=1))

    assert receipt.total == Money(20_000 + 6_000)
    assert [ticket.price for ticket in receipt.tickets] == [EACH, EACH, Money(6_000)]
    line = till.run(
        "SELECT unit_price, discount, amount FROM order_line WHERE order_id = :o AND line = 1",
        o=receipt.order_id,
    )
    assert [tuple(row) for row in line] == [(12_000, 4_000, 20_000)]
    audited = till.run(
        "SELECT a.number AS actor, b.number AS approver, l.detail->>'reason' AS why"
        " FROM audit_log AS l JOIN staff AS a ON a.id = l.staff_id"
        " JOIN staff AS b ON b.id = (l.detail->>'approver')::integer"
        " WHERE l.action = 'price_override' AND l.object_id = :id",
        id=price.id,
    )
    assert [tuple(row) for row in audited] == [("1001", "1002", "service")]


def test_an_agreed_price_counts_on_the_x(till: SaleStage) -> None:
    count = "SELECT (app.shift_report(id)->>'price_overrides')::integer FROM shift WHERE state = 'OPEN' AND station_id = (SELECT id FROM station WHERE code = '2')"  # noqa: E501
    agreed = sign(till, wanted(till))
    before = till.value(count)

    till.sell(quote(till, agreed))

    assert (before, till.value(count)) == (0, 1)


def test_a_ticket_may_be_given_for_nothing(till: SaleStage) -> None:
    agreed = sign(till, wanted(till, each=Money(0)))

    assert till.sell(quote(till, agreed)).total == Money(0)


def test_an_agreed_price_is_used_once(till: SaleStage) -> None:
    agreed = sign(till, wanted(till))
    till.sell(quote(till, agreed))

    with pytest.raises(PriceNotAgreed):
        till.sell(quote(till, agreed))


def test_nothing_is_sold_at_a_price_that_nobody_signed(till: SaleStage) -> None:
    with pytest.raises(PriceNotAgreed):
        till.sell(quote(till, AgreedPrice(uuid7(), EACH)))


@pytest.mark.parametrize("quantities", [{"adult": 3}, {"adult": 1}, {"concession": 2}])
def test_another_line_than_the_signed_one_is_refused(
    till: SaleStage, quantities: dict[str, int]
) -> None:
    agreed = replace(sign(till, wanted(till)), each=Money(5_000))

    with pytest.raises(PriceNotAgreed):
        till.sell(quote(till, agreed, **quantities))


def test_another_price_than_the_signed_one_is_refused(till: SaleStage) -> None:
    agreed = sign(till, wanted(till))

    with pytest.raises(PriceNotAgreed):
        till.sell(quote(till, replace(agreed, each=Money(9_999))))


def test_the_price_of_another_cashier_is_refused(till: SaleStage) -> None:
    agreed = sign(till, wanted(till))
    till.rewrite("UPDATE price_override SET staff_id = :s", s=till.token("2001").staff_id)

    with pytest.raises(PriceNotAgreed):
        till.sell(quote(till, agreed))


def test_a_grant_for_another_line_or_sum_is_none(till: SaleStage) -> None:
    price = wanted(till)

    for signed in (
        replace(price, quantity=3),
        replace(price, each=Money(9_999)),
        replace(price, shown=Money(11_000)),
        replace(price, id=uuid7()),
    ):
        with pytest.raises(NotPermitted):
            sign(till, price, signed)


@pytest.mark.parametrize("each", [Money(-1), SHOWN, Money(12_001)])
def test_nobody_signs_for_less_than_nothing_or_for_more_than_the_price_shown(
    till: SaleStage, each: Money
) -> None:
    with pytest.raises(DoesNotAddUp):
        sign(till, wanted(till, each=each))


def test_the_same_price_written_down_again_is_the_same(till: SaleStage) -> None:
    price = wanted(till)
    agreed: AgreedPrice | None = None

    for _ in range(2):
        agreed = sign(till, price)

    assert agreed == price.agreed
    stands: list[tuple[UUID]] = till.run("SELECT id FROM price_override")
    assert [tuple(row) for row in stands] == [(price.id,)]
