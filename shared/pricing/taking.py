"""How one promotion is taken off a basket: of which tickets, and how much of each."""

from __future__ import annotations

from collections.abc import Sequence

from shared.marketing.rules import Bundle, CodeRelief, FlashSale
from shared.pricing.ways import Item, Meets, Way

# The places of the runs that a promotion may lower: for a bundle by its parts, else all together.
Reach = list[list[int]]


def reach(way: Way, promotion: Meets) -> Reach:
    """Find the tickets that a promotion may lower, the dearest first where it cannot have all."""
    if isinstance(promotion, CodeRelief):
        return [_covered(way, promotion)]
    if isinstance(promotion, FlashSale):
        return [_dearest(way, promotion.ticket_type_id, promotion.combines)]
    return [_dearest(way, type_id, promotion.combines) for type_id, _ in promotion.parts]


def most_of(way: Way, promotion: Meets, reached: Reach) -> int:
    """Count how often a promotion can be taken at most: the sets of a bundle, else once."""
    if not isinstance(promotion, Bundle):
        return 1 if reached[0] else 0
    runs = way.runs
    return min(
        [
            sum([runs[at].tickets for at in part]) // quantity
            for (_, quantity), part in zip(promotion.parts, reached, strict=True)
        ]
    )


def take_off(way: Way, number: int, promotion: Meets, count: int, reached: Reach) -> None:
    """Take a promotion off so often; `number` is its name in the way."""
    if isinstance(promotion, Bundle):
        _bundle(way, number, promotion, count, reached)
    elif isinstance(promotion, CodeRelief):
        _code(way, number, promotion, reached[0])
    else:
        _flash(way, number, promotion, reached[0])


def spend(items: Sequence[Item], code: CodeRelief) -> int:
    """Give what the lines that a code covers cost before discounts, in fen."""
    types = code.types
    return sum(
        [item.unit * item.quantity for item in items if not types or item.ticket_type_id in types]
    )


def _flash(way: Way, number: int, sale: FlashSale, pieces: Sequence[int]) -> None:
    stock, price = sale.left, sale.price.fen
    for at in pieces:
        item = way.runs[at].item
        saved = item.unit - price
        if saved > 0 and stock > 0 and sale.slots.issubset(item.slots):
            piece = way.cut(at, min(way.runs[at].tickets, stock))
            tickets = way.runs[piece].tickets
            stock -= tickets
            way.take(number, sale, [piece], saved * tickets)


def _bundle(way: Way, number: int, bundle: Bundle, sets: int, reached: Reach) -> None:
    pieces: list[int] = []
    for (_, quantity), part in zip(bundle.parts, reached, strict=True):
        wanted = quantity * sets
        for at in part:
            if wanted:
                pieces.append(way.cut(at, min(way.runs[at].tickets, wanted)))
                wanted -= way.runs[pieces[-1]].tickets
    off = bundle.off.of_fen(_price(way, pieces), sets)
    if off:
        way.take(number, bundle, pieces, off)


def _code(way: Way, number: int, code: CodeRelief, pieces: Sequence[int]) -> None:
    if code.min_spend and spend(way.items, code) < code.min_spend.fen:
        return
    if code.off.rate is None:
        _off_all(way, number, code, pieces)
        return
    by_line: dict[int, list[int]] = {}  # a rate is rounded line by line
    for at in pieces:
        by_line.setdefault(way.runs[at].item.place, []).append(at)
    for of_line in by_line.values():
        _off_all(way, number, code, of_line)


def _off_all(way: Way, number: int, code: CodeRelief, pieces: Sequence[int]) -> None:
    off = code.off.of_fen(_price(way, pieces))
    if off:
        way.take(number, code, pieces, off)


def _price(way: Way, pieces: Sequence[int]) -> int:
    runs = way.runs
    return sum([runs[at].left for at in pieces])


def _covered(way: Way, code: CodeRelief) -> list[int]:
    types, combines = code.types, code.combines
    return [
        at
        for at, run in enumerate(way.runs)
        if not run.closed
        and (combines or not run.touched)
        and (not types or run.item.ticket_type_id in types)
    ]


def _dearest(way: Way, type_id: int, combines: bool) -> list[int]:
    runs = way.runs
    mine = [
        at
        for at, run in enumerate(runs)
        if run.item.ticket_type_id == type_id
        and not (run.closed or run.priced)
        and (combines or not run.touched)
    ]
    if len(mine) > 1:
        mine.sort(key=lambda at: -runs[at].item.unit)
    return mine
