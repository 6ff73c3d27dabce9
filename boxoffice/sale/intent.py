"""What the cashier meant to sell: tried again it is the same sale, by the same id."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from boxoffice.sale.naming.named import Named
from shared.kernel.ids import derive_id, uuid7
from shared.pricing.rules import Quote


@dataclass(frozen=True, slots=True)
class Intent:
    """A sale that was asked for: what, by which member if any, and for whom by name.

    A retry names the same persons, by the ids that follow from the order's.
    """

    quote: Quote
    order_id: UUID
    buyer: UUID | None = None
    people: tuple[Named, ...] = field(default=(), repr=False)

    def person_ids(self) -> tuple[UUID, ...]:
        """Give the id of everybody who is named, in their order."""
        places = range(1, len(self.people) + 1)
        return tuple(derive_id(self.order_id, f"visitor {place}") for place in places)


def intent_for(
    quote: Quote | None,
    tried: Intent | None,
    buyer: UUID | None = None,
    people: tuple[Named, ...] = (),
    parked: UUID | None = None,
) -> Intent | None:
    """Give the sale of a basket: the one that was tried already, if it is the same basket.

    One that was `parked` keeps the id under which its places are kept.
    """
    if quote is None:
        return None
    if tried is not None and tried.buyer == buyer and tried.people == people:
        then, now = tried.quote.basket, quote.basket
        facts = ("lines", "visit_day", "codes", "contract")
        if all(getattr(then, one) == getattr(now, one) for one in facts):
            return tried
    return Intent(quote, parked or uuid7(), buyer, people)
