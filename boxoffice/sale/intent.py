"""What the cashier meant to sell: tried again it is the same sale, by the same id."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from shared.kernel.ids import uuid7
from shared.pricing.rules import Quote
from shared.sales.sale_document import Visitor


@dataclass(frozen=True, slots=True)
class Intent:
    """A sale that was asked for: what, by which member if any, and for whom by name.

    Visitors are sealed already, so that a retry sends the same document.
    """

    quote: Quote
    order_id: UUID
    buyer: UUID | None = None
    visitors: tuple[Visitor, ...] = field(default=(), repr=False)


def intent_for(
    quote: Quote | None,
    tried: Intent | None,
    buyer: UUID | None = None,
    visitors: tuple[Visitor, ...] = (),
) -> Intent | None:
    """Give the sale of a basket: the one that was tried already, if it is the same basket."""
    if quote is None:
        return None
    if tried is not None and tried.buyer == buyer and tried.visitors == visitors:
        then, now = tried.quote.basket, quote.basket
        if then.lines == now.lines and then.visit_day == now.visit_day and then.codes == now.codes:
            return tried
    return Intent(quote, uuid7(), buyer, visitors)
