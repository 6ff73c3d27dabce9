"""Which promotions lower a basket most, of those that may stand together; fen by fen.

Promotions are taken off in one order: flash sales, bundles, coupons, promo codes; a rate is of what
is left after those before. Two that do not both combine never meet at one ticket, nor one that does
not combine and a personal price; a ticket is in one flash sale or one bundle at most. Where that
leaves a choice, all ways are tried and the cheapest is taken; of equals the one with the fewest
promotions. Lines are taken in an order of their own, so that the order in the basket does not
matter.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final

from shared.kernel.money import Money
from shared.marketing.rules import Bundle, CodeRelief, FlashSale, Marketing, Source
from shared.pricing.ways import Item, Meets, Run, Way

# So many ways are tried at most; the first ones tried are the likeliest. Baskets of people need a
# few, a basket that is made to be hard would need thousands.
MOST_WAYS: Final = 256
_TURNS: Final = (Source.FLASH, Source.BUNDLE, Source.COUPON, Source.PROMO)


@dataclass(slots=True)
class Search:
    """Looks for the cheapest way to take promotions (in their order) off some lines."""

    promotions: Sequence[Meets]
    items: Sequence[Item]
    best: Way | None = None
    ways: int = 0
    rivals: list[bool] = field(init=False)

    def __post_init__(self) -> None:
        self.rivals = [
            any(_rivals(one, other) for other in self.promotions[number + 1 :])
            for number, one in enumerate(self.promotions)
        ]

    def run(self) -> Way:
        """Give the cheapest way."""
        start = [
            Run(number, item.quantity, item.unit * item.quantity, touched=item.personal)
            for number, item in enumerate(self.items)
        ]
        self._go(Way(self.items, start), 0)
        assert self.best is not None  # noqa: S101 - the first way is always tried to its end
        return self.best

    def _go(self, way: Way, number: int) -> None:
        if number == len(self.promotions):
            self.ways += 1
            if self.best is None or way.cost < self.best.cost:
                self.best = way
            return
        promotion = self.promotions[number]
        if isinstance(promotion, Bundle):
            most = complete_sets(way, promotion)
            counts = range(most, -1 if self.rivals[number] else most - 1, -1)
        else:
            counts = range(1, -1 if self.rivals[number] else 0, -1)
        for count in counts:
            on = way.copy() if self.rivals[number] else way
            if count:
                _take_off(on, number, promotion, count)
            self._go(on, number + 1)
            if self.ways >= MOST_WAYS:
                return


def standing_offers(
    marketing: Marketing, types: AbstractSet[int], at: datetime, visit_day: date
) -> list[Meets]:
    """List the flash sales and bundles that hold and have all their types in a basket."""
    standing: tuple[FlashSale | Bundle, ...] = (*marketing.flash_sales, *marketing.bundles)
    return [one for one in standing if one.types <= types and one.holds(at, visit_day)]


def met_types(promotions: Iterable[Meets]) -> frozenset[int]:
    """Give the types that some promotion may lower; empty is all of them."""
    types = [promotion.types for promotion in promotions]
    return frozenset() if frozenset() in types else frozenset().union(*types)


def in_turn(promotions: Iterable[Meets], items: Sequence[Item]) -> list[Meets]:
    """Put promotions in the order in which they are taken off; of bundles the best set first."""
    dearest: dict[int, int] = {}
    for item in items:
        dearest[item.ticket_type_id] = max(item.unit, dearest.get(item.ticket_type_id, 0))

    def turn(promotion: Meets) -> tuple[int, int, int]:
        a_set = 0
        if isinstance(promotion, Bundle):
            costs = sum(dearest[type_id] * quantity for type_id, quantity in promotion.parts)
            a_set = promotion.off.of(Money(costs)).fen
        return _TURNS.index(promotion.source), -a_set, promotion.source_id

    return sorted(promotions, key=turn)


def cheapest(promotions: Sequence[Meets], items: Sequence[Item]) -> Way:
    """Take promotions, given in their order, off lines, given in an order of their own.

    A line gives its personal price up for a promotion that does not combine where that is cheaper;
    the items of the way tell which did.
    """
    best = Search(promotions, items).run()
    willing = [_willing(items, promotion) for promotion in promotions]
    for gave in dict.fromkeys((*willing, frozenset().union(*willing))):
        best = min((best, *_giving(promotions, items, gave)), key=lambda way: way.cost)
    return best


def _giving(
    promotions: Sequence[Meets], items: Sequence[Item], gave: frozenset[int]
) -> Iterator[Way]:
    """Give ways in which some lines have given their personal price up, fewer each time."""
    while gave:
        way = Search(
            promotions,
            [item.at_day_price() if at in gave else item for at, item in enumerate(items)],
        ).run()
        yield way
        for_nothing = gave - {run.item for run in way.runs if run.taken}
        gave = gave - for_nothing if for_nothing else frozenset()


def complete_sets(way: Way, bundle: Bundle) -> int:
    """Count the complete sets of a bundle that are there."""
    there = dict.fromkeys((type_id for type_id, _ in bundle.parts), 0)
    for run in way.open_to(bundle):
        type_id = way.items[run.item].ticket_type_id
        if type_id in there and not run.priced:
            there[type_id] += run.tickets
    return min(there[type_id] // quantity for type_id, quantity in bundle.parts)


def spend(items: Sequence[Item], code: CodeRelief) -> int:
    """Give what the lines that a code covers cost before discounts, in fen."""
    return sum(item.unit * item.quantity for item in items if code.covers(item.ticket_type_id))


def _take_off(way: Way, number: int, promotion: Meets, count: int) -> None:
    match promotion:
        case FlashSale():
            _flash(way, number, promotion)
        case Bundle():
            _bundle(way, number, promotion, count)
        case CodeRelief():
            _code(way, number, promotion)


def _flash(way: Way, number: int, sale: FlashSale) -> None:
    stock = sale.left
    for run in _dearest(way, sale.ticket_type_id, sale):
        item = way.items[run.item]
        saved = item.unit - sale.price.fen
        if saved > 0 and stock > 0 and sale.slots <= frozenset(item.slots):
            piece = way.cut(run, min(run.tickets, stock))
            stock -= piece.tickets
            way.take(number, sale, [piece], Money(saved * piece.tickets))
            piece.priced = True


def _bundle(way: Way, number: int, bundle: Bundle, sets: int) -> None:
    pieces: list[Run] = []
    for type_id, quantity in bundle.parts:
        wanted = quantity * sets
        for run in _dearest(way, type_id, bundle):
            if wanted:
                pieces.append(way.cut(run, min(run.tickets, wanted)))
                wanted -= pieces[-1].tickets
    off = bundle.off.of(Money(sum(piece.left for piece in pieces)), sets)
    if off:
        way.take(number, bundle, pieces, off)
        for piece in pieces:
            piece.priced = True


def _code(way: Way, number: int, code: CodeRelief) -> None:
    if spend(way.items, code) < code.min_spend.fen:
        return
    pieces = [run for run in way.open_to(code) if code.covers(way.items[run.item].ticket_type_id)]
    if code.off.rate is None:
        _off_all(way, number, code, pieces)
        return
    for item in sorted({run.item for run in pieces}):  # a rate is rounded line by line
        _off_all(way, number, code, [run for run in pieces if run.item == item])


def _off_all(way: Way, number: int, code: CodeRelief, pieces: list[Run]) -> None:
    off = code.off.of(Money(sum(run.left for run in pieces)))
    if off:
        way.take(number, code, pieces, off)


def _dearest(way: Way, type_id: int, promotion: Meets) -> list[Run]:
    """List the runs of a type that a flash sale or bundle may still price, the dearest first."""
    mine = [
        run
        for run in way.open_to(promotion)
        if not run.priced and way.items[run.item].ticket_type_id == type_id
    ]
    return sorted(mine, key=lambda run: -way.items[run.item].unit)


def _rivals(one: Meets, other: Meets) -> bool:
    """Tell whether two may want the same ticket and cannot both have it."""
    both_price = not isinstance(one, CodeRelief) and not isinstance(other, CodeRelief)
    if one.combines and other.combines and not both_price:
        return False
    mine, others = one.types, other.types
    return not mine or not others or bool(mine & others)


def _willing(items: Sequence[Item], promotion: Meets) -> frozenset[int]:
    return frozenset(at for at, item in enumerate(items) if _prefers_day_price(item, promotion))


def _prefers_day_price(item: Item, promotion: Meets) -> bool:
    """Tell whether a line with a personal price may rather meet one that does not combine."""
    if item.of_day is None or promotion.combines:
        return False
    if promotion.types and item.ticket_type_id not in promotion.types:
        return False
    if isinstance(promotion, FlashSale):
        return promotion.price.fen < item.unit and promotion.slots <= frozenset(item.slots)
    if promotion.off.rate is None:
        return True  # it depends on the other lines: both are tried
    dear = Money(item.of_day * item.quantity)
    return (dear - promotion.off.of(dear)).fen < item.unit * item.quantity
