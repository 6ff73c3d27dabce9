"""Sales whose discounts were changed on their way, and what the database says of them."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy.exc import DBAPIError

from shared.pricing.rules import Quote
from tests.shared.marketing.promoting import Promoter, discounts_of

DOES_NOT_ADD_UP, NOT_IN_FORCE = "SM008", "SM003"
COUPON_USED, PROMO_USED_UP, FLASH_OVER = "SM014", "SM015", "SM016"


def refused(promoter: Promoter, quote: Quote, discounts: list[dict[str, Any]]) -> str:
    """Use discounts and give the SQLSTATE of the refusal."""
    with pytest.raises(DBAPIError) as error:
        promoter.use(quote, discounts)
    return str(error.value.orig.sqlstate)  # type: ignore[union-attr]


def changed(promoter: Promoter, quote: Quote, **facts: Any) -> list[dict[str, Any]]:
    """The discounts of a quote with the first one falsified."""
    first, *rest = discounts_of(quote)
    return [first | facts, *rest]
