"""Which promotions lower a basket most, of those that may stand together; fen by fen.

Promotions are taken off in one order: flash sales, bundles, coupons, promo codes; a rate is of what
is left after those before. Two that do not both combine never meet at one ticket, nor one that does
not combine and a personal price; a ticket is in one flash sale or one bundle at most. Where that
leaves a choice, the ways are tried and the cheapest is taken; of equals the one with the fewest
promotions. Lines are taken in an order of their own, so that the order in the basket does not
matter.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date, datetime
from itertools import islice
from typing import Final

from shared.marketing.rules import Bundle, CodeRelief, FlashSale, Marketing, Source
from shared.pricing.taking import most_of, reach, take_off
from shared.pricing.ways import Item, Meets, Way

# So many ways are tried at most; the first ones tried are the likeliest. Baskets of people need a
# few, a basket that is made to be hard would need thousands.
MOST_WAYS: Final = 64
_MOST_GIVING: Final = 6
_FEW: Final = 3
_TURNS: Final = {source: turn for turn, source in enumerate(Source)}


class Search:
    """Looks for the cheapest way to take promotions (in their order) off some lines.

    `rivals` tells of each promotion whether it may be in the way of a later one; `hopes` what it
    and all later ones can take off at most, so that a way without hope is left early.
    """

    __slots__ = ("best", "hopes", "items", "promotions", "rivals", "ways")

    def __init__(
        self, promotions: Sequence[Meets], rivals: Sequence[bool], items: Sequence[Item]
    ) -> None:
        self.promotions = promotions
        self.rivals = rivals
        self.items = items
        self.best: Way | None = None
        self.ways = 0
        self.hopes: list[int] = []

    def run(self) -> Way:
        """Give the cheapest way."""
        if not any(self.rivals):
            return self._take_all()
        self.hopes = [0]
        for promotion in reversed(self.promotions):
            self.hopes.insert(0, self.hopes[0] + _hope(self.items, promotion))
        self._go(Way.of(self.items), 0)
        assert self.best is not None  # noqa: S101 - the first way is always tried to its end
        return self.best

    def _take_all(self) -> Way:
        way = Way.of(self.items)
        for number, promotion in enumerate(self.promotions):
            reached = reach(way, promotion)
            if most := most_of(way, promotion, reached):
                take_off(way, number, promotion, most, reached)
        return way

    def _go(self, way: Way, number: int) -> None:
        if number == len(self.promotions):
            self.ways += 1
            if self.best is None or way.cost < self.best.cost:
                self.best = way
            return
        promotion = self.promotions[number]
        reached = reach(way, promotion)
        most = most_of(way, promotion, reached)
        for count in _counts(most) if self.rivals[number] else (most,):
            if self.best is not None and way.left - self.hopes[number] > self.best.left:
                return
            on = way.copy() if self.rivals[number] else way
            if count:
                take_off(on, number, promotion, count, reached)
            self._go(on, number + 1)
            if self.ways >= MOST_WAYS:
                return


def standing_offers(
    marketing: Marketing,
    types: AbstractSet[int],
    visit_day: date,
    shown_at: datetime,
    now: datetime,
) -> list[Meets]:
    """List the flash sales and bundles that hold and have all their types in a basket.

    A flash sale is judged by `now`, a bundle by the instant at which it was shown.
    """
    flash_sales = [
        one for one in marketing.flash_sales if one.types <= types and one.holds(now, visit_day)
    ]
    bundles = [
        one for one in marketing.bundles if one.types <= types and one.holds(shown_at, visit_day)
    ]
    return [*flash_sales, *bundles]


def met_types(promotions: Iterable[Meets]) -> AbstractSet[int]:
    """Give the types that some promotion may lower; empty is all of them."""
    met: set[int] = set()
    for promotion in promotions:
        if not promotion.types:
            return frozenset()
        met |= promotion.types
    return met


def in_turn(promotions: Sequence[Meets], items: Sequence[Item]) -> Sequence[Meets]:
    """Put promotions in the order in which they are taken off; of bundles the best set first."""
    if len(promotions) == 1:
        return promotions
    bundles = [one for one in promotions if isinstance(one, Bundle)]
    prices = _dearest([(item.ticket_type_id, item.unit) for item in items]) if bundles else {}
    return sorted(
        promotions,
        key=lambda one: (
            _TURNS[one.source],
            -_set_off(one, prices) if isinstance(one, Bundle) else 0,
            one.source_id,
        ),
    )


def cheapest(promotions: Sequence[Meets], items: Sequence[Item]) -> Way:
    """Take promotions, given in their order, off lines, given in an order of their own.

    A line gives its personal price up for a promotion that does not combine where that is cheaper;
    the items of the way tell which did.
    """
    rivals = _in_the_way(promotions)
    best = Search(promotions, rivals, items).run()
    personal = [item for item in items if item.of_day is not None]
    if personal:
        willing = [_willing(items, personal, promotion) for promotion in promotions]
        some = dict.fromkeys((frozenset().union(*willing), *willing))
        for gave in islice(some, _MOST_GIVING):
            best = min((best, *_giving(promotions, rivals, items, gave)), key=lambda way: way.cost)
    return best


def _giving(
    promotions: Sequence[Meets],
    rivals: Sequence[bool],
    items: Sequence[Item],
    gave: frozenset[int],
) -> Iterator[Way]:
    """Give ways in which some lines have given their personal price up, fewer each time."""
    while gave:
        changed = [item.at_day_price() if item.place in gave else item for item in items]
        way = Search(promotions, rivals, changed).run()
        yield way
        for_nothing = gave - {run.item.place for run in way.runs if run.taken}
        gave = gave - for_nothing if for_nothing else frozenset()


def _counts(most: int) -> Iterable[int]:
    """Tell how often a promotion is tried that is in the way of others.

    More than a few sets are tried wholly, all but one, once and not at all: what is best is found
    at the ends, where prices of tickets do not differ.
    """
    return range(most, -1, -1) if most <= _FEW else (most, most - 1, 1, 0)


def _hope(items: Sequence[Item], promotion: Meets) -> int:
    types = promotion.types
    mine = [item for item in items if not types or item.ticket_type_id in types]
    price = sum([item.unit * item.quantity for item in mine])
    if isinstance(promotion, FlashSale):
        dearest = max([item.unit for item in mine], default=0)
        return max(0, dearest - promotion.price.fen) * promotion.left
    if isinstance(promotion, Bundle):
        # A rate is rounded up once for each set at most.
        sets = sum([item.quantity for item in mine])
        return promotion.off.of_fen(price, sets) + sets
    return promotion.off.of_fen(price) + len(mine)


def _in_the_way(promotions: Sequence[Meets]) -> list[bool]:
    """Tell of each promotion whether it may be in the way of a later one."""
    return [
        any(_are_rivals(one, other) for other in promotions[number + 1 :])
        for number, one in enumerate(promotions)
    ]


def _are_rivals(one: Meets, other: Meets) -> bool:
    """Tell whether two may want the same ticket and cannot both have it."""
    both_price = one.makes_price and other.makes_price
    if one.combines and other.combines and not both_price:
        return False
    return not one.types or not other.types or not one.types.isdisjoint(other.types)


def _willing(items: Sequence[Item], personal: Sequence[Item], promotion: Meets) -> frozenset[int]:
    """Give the lines that may rather meet a promotion at the price of the day."""
    if promotion.combines:
        return frozenset()
    if isinstance(promotion, Bundle):
        return _willing_for_sets(items, personal, promotion)
    types = promotion.types
    return frozenset(
        [
            item.place
            for item in personal
            if (not types or item.ticket_type_id in types) and _may_pay(item, promotion)
        ]
    )


def _may_pay(item: Item, promotion: FlashSale | CodeRelief) -> bool:
    if isinstance(promotion, FlashSale):
        return promotion.price.fen < item.unit and promotion.slots.issubset(item.slots)
    of_day = item.of_day or 0
    loss = (of_day - item.unit) * item.quantity
    if promotion.off.amount is not None:
        return loss < promotion.off.amount.fen  # it depends on the other lines: both are tried
    return loss < promotion.off.of_fen(of_day * item.quantity)


def _willing_for_sets(
    items: Sequence[Item], personal: Sequence[Item], bundle: Bundle
) -> frozenset[int]:
    """Give the lines that lose less by each set than the dearest set takes off."""
    prices = _dearest([(item.ticket_type_id, item.of_day or item.unit) for item in items])
    parts, gain = dict(bundle.parts), _set_off(bundle, prices)
    return frozenset(
        [
            item.place
            for item in personal
            if item.ticket_type_id in parts
            and ((item.of_day or 0) - item.unit) * parts[item.ticket_type_id] < gain
        ]
    )


def _dearest(prices: Iterable[tuple[int, int]]) -> dict[int, int]:
    """Give the dearest price of each type."""
    dearest: dict[int, int] = {}
    for type_id, price in prices:
        if price >= dearest.get(type_id, 0):
            dearest[type_id] = price
    return dearest


def _set_off(bundle: Bundle, prices: Mapping[int, int]) -> int:
    """Give what a set takes off where each type has one price."""
    return bundle.off.of_fen(sum([prices[one] * many for one, many in bundle.parts]))
