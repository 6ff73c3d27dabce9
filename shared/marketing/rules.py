"""What coupons, promo codes, bundles and flash sales say, as values that a basket meets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar

from shared.catalogue.days import Days
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money, fen_at_rate

EVERY_DAY = Days()
NOTHING = Money(0)
WHOLE = 10_000


class Source(StrEnum):
    """Where a discount comes from, in the order in which discounts are taken off.

    A price that was agreed is no promotion, and meets none.
    Nothing else is taken off beside a contract's price.
    """

    FLASH = "flash"
    BUNDLE = "bundle"
    COUPON = "coupon"
    PROMO = "promo"
    AGREED = "agreed"
    CONTRACT = "contract"


class Usable(StrEnum):
    """Whether a code can be used now, as far as the database knows."""

    YES = "YES"
    UNKNOWN = "UNKNOWN"
    USED = "USED"
    USED_UP = "USED_UP"
    PERSON_LIMIT = "PERSON_LIMIT"
    WITHDRAWN = "WITHDRAWN"


@dataclass(frozen=True, slots=True)
class Off:
    """What is taken off: an amount, or a rate in hundredths of a percent (2000 is 20 % off)."""

    amount: Money | None = None
    rate: int | None = None

    def __post_init__(self) -> None:
        if (self.amount is None) == (self.rate is None):
            raise ValueError("either an amount or a rate is taken off")

    def of(self, price: Money, times: int = 1) -> Money:
        """Give what is taken off a price that is made of so many sets; never more than it."""
        return Money(self.of_fen(price.fen, times))

    def of_fen(self, fen: int, times: int = 1) -> int:
        """Give the same in plain fen."""
        if self.rate is not None:
            return fen_at_rate(fen, self.rate, WHOLE)
        assert self.amount is not None  # noqa: S101 - one of the two is given
        return min(fen, self.amount.fen * times)


@dataclass(frozen=True, slots=True, kw_only=True)
class Promotion:
    """What all promotions share; `source_id` names it in the sale.

    It holds from `starts_at` until before `ends_at` (aware) and for visits in `visit_days`. Only
    two that both `combine` may lower the price of one ticket, and only one that combines may be
    added to a personal price. A code has a `digest` that proves it, and a `person` (both hex) who
    uses it if that is known. Of those that `makes_price` one at most meets a ticket.
    """

    makes_price: ClassVar[bool] = False
    source_id: int
    name: Bilingual
    starts_at: datetime
    ends_at: datetime
    visit_days: Days = EVERY_DAY
    combines: bool = False
    digest: str = field(default="", repr=False)
    person: str = field(default="", repr=False)

    def holds(self, at: datetime, visit_day: date) -> bool:
        """Tell whether it holds at an instant for a visit day."""
        return self.starts_at <= at < self.ends_at and visit_day in self.visit_days


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeRelief(Promotion):
    """What a coupon or a promo code takes off: once an order, of types it covers (empty: all).

    `min_spend` counts these types at their prices before discounts. A promo code that is limited
    by person asks who buys: `person_needed` until that is known.
    """

    source: Source
    off: Off
    code: str = field(repr=False, compare=False)
    types: frozenset[int] = frozenset()
    min_spend: Money = NOTHING
    usable: Usable = Usable.YES
    person_needed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle(Promotion):
    """Types that are cheaper together: (ticket type, how many), `off` each complete set."""

    source: ClassVar[Source] = Source.BUNDLE
    makes_price: ClassVar[bool] = True
    off: Off
    parts: tuple[tuple[int, int], ...]
    types: frozenset[int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "types", frozenset(type_id for type_id, _ in self.parts))


@dataclass(frozen=True, slots=True, kw_only=True)
class FlashSale(Promotion):
    """A price for a short time, for `left` tickets of one type; in these timeslots, if any."""

    source: ClassVar[Source] = Source.FLASH
    makes_price: ClassVar[bool] = True
    ticket_type_id: int
    price: Money
    left: int
    slots: frozenset[int] = frozenset()
    types: frozenset[int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "types", frozenset({self.ticket_type_id}))


@dataclass(frozen=True, slots=True)
class Marketing:
    """All promotions that a basket may meet; `codes` by the code as it stands in the basket."""

    flash_sales: tuple[FlashSale, ...] = ()
    bundles: tuple[Bundle, ...] = ()
    codes: Mapping[str, CodeRelief] = field(default_factory=dict, hash=False)


NO_MARKETING = Marketing()
