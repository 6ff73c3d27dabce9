"""Prices and slots for tests that make offers without a database."""

from __future__ import annotations

from shared.catalogue.offer import PriceCandidate, RuleFacts, SlotOffer
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money

BASE = RuleFacts("base", Bilingual("基准价", "Base price"))


def plain_price(price_id: int, amount: Money, list_amount: Money | None = None) -> PriceCandidate:
    """The price that everybody pays every day."""
    return PriceCandidate(price_id, BASE, amount, list_amount or amount)


def whole_day(timeslot_id: int, series_id: int, left: int, quota: int) -> SlotOffer:
    """The whole day as one slot."""
    return SlotOffer(timeslot_id, series_id, None, None, quota, left, left)
