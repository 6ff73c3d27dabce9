"""What the cashier meant to sell: tried again it is the same sale, by the same id."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from shared.kernel.ids import uuid7
from shared.pricing.rules import Quote


@dataclass(frozen=True, slots=True)
class Intent:
    """A sale that was asked for."""

    quote: Quote
    order_id: UUID


def intent_for(quote: Quote | None, tried: Intent | None) -> Intent | None:
    """Give the sale of a basket: the one that was tried already, if it is the same basket."""
    if quote is None:
        return None
    if tried is not None:
        then, now = tried.quote.basket, quote.basket
        if then.lines == now.lines and then.visit_day == now.visit_day:
            return tried
    return Intent(quote, uuid7())
