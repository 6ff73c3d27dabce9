"""How the price of a package is shared by its zones and by the single tickets it is made of.

The weight of a zone is what the single tickets would take for it; at the sale the price is split
over the zones by these weights, and what a zone got belongs to the parts that open it. So zones add
up to the price, parts add up to the zones, and no fen is lost on the way.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from shared.kernel.money import Money


@dataclass(frozen=True, slots=True)
class SinglePart:
    """A single ticket in a package: so many of it, its price, and its zones by weight."""

    part_type_id: int
    quantity: int
    price: Money
    zones: Mapping[int, int]

    @property
    def by_zone(self) -> dict[int, int]:
        """What one such ticket takes for each zone, in fen."""
        weights = list(self.zones.values())
        shares = self.price.split(weights if any(weights) else [1] * len(weights))
        return {zone: share.fen for zone, share in zip(self.zones, shares, strict=True)}


@dataclass(frozen=True, slots=True)
class PartShare:
    """What one single ticket of a package is worth of the price paid, in all and by zone."""

    part_type_id: int
    amount: Money
    zones: Mapping[int, Money]


def zone_weights(parts: Sequence[SinglePart]) -> dict[int, int]:
    """Give each zone of a package its weight: what the parts take for it, in fen, by zone id.

    Free parts alone have no price to go by: each zone then weighs the same.
    """
    weights: dict[int, int] = {}
    for part in parts:
        for zone, fen in part.by_zone.items():
            weights[zone] = weights.get(zone, 0) + fen * part.quantity
    ordered = dict(sorted(weights.items()))
    return ordered if any(ordered.values()) else dict.fromkeys(ordered, 1)


def allocate(zones: Mapping[int, Money], parts: Sequence[SinglePart]) -> tuple[PartShare, ...]:
    """Divide what a package's zones were sold for between its single tickets, one by one.

    The zones of all shares add up to `zones`. Tickets of one type come one after the other, as
    often as there are of them. ValueError for a zone that no part opens.
    """
    tickets = [part for part in parts for _ in range(part.quantity)]
    shares: list[dict[int, Money]] = [{} for _ in tickets]
    for zone, amount in zones.items():
        opening = [at for at, part in enumerate(tickets) if zone in part.zones]
        if not opening:
            raise ValueError(f"no part opens zone {zone}")
        weights = [tickets[at].by_zone[zone] for at in opening]
        amounts = amount.split(weights if any(weights) else [1] * len(weights))
        for at, share in zip(opening, amounts, strict=True):
            shares[at][zone] = share
    return tuple(
        PartShare(part.part_type_id, Money.sum(share.values()), share)
        for part, share in zip(tickets, shares, strict=True)
    )


def part_refund(allocation: Sequence[PartShare], unused: Mapping[int, int]) -> Money:
    """Tell what the unused single tickets of a package are worth: so many of each type.

    Of several tickets of one type the last ones count as unused, so that one more unused is worth
    the difference, whether they are given back together or one after the other. ValueError for
    more of a type than the package has.
    """
    total = Money(0)
    for part_type, count in unused.items():
        shares = [share.amount for share in allocation if share.part_type_id == part_type]
        if not 0 <= count <= len(shares):
            raise ValueError(f"{count} of type {part_type} in a package with {len(shares)}")
        total += Money.sum(shares[len(shares) - count :])
    return total
