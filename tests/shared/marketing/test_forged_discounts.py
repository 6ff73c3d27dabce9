"""A window that makes up discounts beside an honest one: each is judged for itself."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy.exc import DBAPIError

from shared.database.verb import sqlstate_of
from shared.kernel.money import Money
from shared.marketing.rules import Off
from shared.pricing.rules import Quote
from tests.shared.marketing.promoting import Promoter, discounts_of


def outcome(promoter: Promoter, quote: Quote, discounts: list[dict[str, Any]]) -> str:
    """Use discounts; "used", or the SQLSTATE of the refusal."""
    try:
        promoter.use(quote, discounts)
    except DBAPIError as error:
        return sqlstate_of(error) or "connection lost"
    return "used"


@pytest.mark.parametrize("off", [Off(Money(1_500)), Off(rate=1_000)])
@pytest.mark.parametrize("amount", [12_000, 1_500, 1_200])
def test_half_a_bundle_is_refused_beside_what_holds(
    promoter: Promoter, off: Off, amount: int
) -> None:
    promoter.stage.open_slots_today("boat")
    number = promoter.bundle(off, adult=1, cable=1)
    promoter.promo(types=frozenset({promoter.type_id("boat")}))
    promoter.enter("AUTUMN26")
    quote = promoter.quote(adult=1, boat=1)
    half = {"line": 1, "source": "bundle", "source_id": number, "amount": amount, "tickets": 1}

    assert outcome(promoter, quote, discounts_of(quote)) == "used"
    assert outcome(promoter, quote, [*discounts_of(quote), half]) == "SM008"


@pytest.mark.parametrize("off", [Off(Money(2_000)), Off(rate=1_000)])
@pytest.mark.parametrize("missing", ["tickets", "amount"])
def test_a_discount_without_its_number_is_refused_beside_what_holds(
    promoter: Promoter, off: Off, missing: str
) -> None:
    promoter.stage.open_slots_today("boat")
    promoter.enter(*promoter.coupons(off=off, types=frozenset({promoter.type_id("adult")}))[1])
    promoter.promo(types=frozenset({promoter.type_id("boat")}))
    promoter.enter("AUTUMN26")
    quote = promoter.quote(adult=1, boat=1)
    coupon, code = discounts_of(quote)

    assert outcome(promoter, quote, [coupon | {missing: None}, code]) == "SM008"
