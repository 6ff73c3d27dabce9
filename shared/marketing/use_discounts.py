"""What a sale is refused for when what makes it cheaper is used up; see use_discounts.sql."""

from __future__ import annotations

from dataclasses import dataclass

from shared.database.verb import refusal_of
from shared.kernel.refusal import Refusal


@refusal_of("SM014")
@dataclass(eq=False)
class CouponUsed(Refusal):
    """The coupon (its id) was used by another order meanwhile, or made void."""

    coupon: int


@refusal_of("SM015")
@dataclass(eq=False)
class PromoUsedUp(Refusal):
    """The promo code of a promotion was used up meanwhile: in all, or `by_person` by this one."""

    promotion: int
    by_person: bool


@refusal_of("SM016")
@dataclass(eq=False)
class FlashOver(Refusal):
    """The flash sale has ended, or has fewer tickets left than the basket wants."""

    promotion: int
