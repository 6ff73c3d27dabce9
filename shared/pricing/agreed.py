"""A price that a supervisor has agreed to for one line of a basket, in place of the one shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.marketing.rules import Source
from shared.pricing.discount import Discount

_NAME: Final = Bilingual("改价", "Agreed price")


@dataclass(frozen=True, slots=True)
class AgreedPrice:
    """`each` ticket of the line costs so much; `id` is what the supervisor has signed."""

    id: UUID
    each: Money


def may_be_agreed(each: Money, shown: Money) -> bool:
    """Tell whether tickets that cost `shown` may be sold at another price.

    Nobody pays more than the price that is published, and no price is below nothing.
    """
    return 0 <= each.fen < shown.fen


def agreed_discounts(
    agreed: AgreedPrice | None, quantity: int, shown: Money
) -> tuple[Discount, ...]:
    """Give what an agreed price takes off; nothing where the tickets cost no more by now."""
    if agreed is None or not may_be_agreed(agreed.each, shown):
        return ()
    off = (shown - agreed.each) * quantity
    return (Discount(Source.AGREED, 0, _NAME, off, quantity, agreed=agreed.id),)
