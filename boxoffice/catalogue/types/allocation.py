"""How the price of a package is shared by its parts, shown before anybody sells it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from boxoffice.catalogue.park_names import ParkNames
from boxoffice.catalogue.prices.day_prices import park_facts, plain_today
from shared.catalogue.draft import EditionContent, PackagePartFacts, TermsFacts, TermsZoneFacts
from shared.catalogue.package import SinglePart, allocate, zone_weights
from shared.catalogue.price_calendar import PriceCalendar
from shared.kernel.money import Money


@dataclass(frozen=True, slots=True)
class PartLine:
    """One single ticket of the package: its own price, and what the package gives it."""

    part_type_id: int
    price: Money
    share: Money


@dataclass(frozen=True, slots=True)
class Allocation:
    """The shares add up to `price`; `singles` is what the parts cost one by one."""

    price: Money
    singles: Money
    lines: tuple[PartLine, ...]

    @property
    def dearer(self) -> bool:
        """Tell whether the package costs more than its parts, which the law forbids."""
        return self.price > self.singles


class PackagePreview:
    """Asks one edition for the prices of parts."""

    def __init__(self, content: EditionContent, park: ParkNames) -> None:
        self._content = content
        self._park = park
        self._calendar = PriceCalendar(content, park_facts(park))
        self._by_type = {terms.ticket_type_id: terms for terms in content.terms}

    def price(self, terms: TermsFacts) -> Money | None:
        """Give the plain price of a type."""
        return plain_today(self._content, self._park, terms, self._calendar)

    def allocation(
        self, terms: TermsFacts, parts: Sequence[PackagePartFacts], price: Money | None = None
    ) -> Allocation | None:
        """Share the package's price, its own plain one for None; None while a price is missing."""
        whole = self.price(terms) if price is None else price
        singles = self._singles(parts)
        if whole is None or not singles:
            return None
        weights = zone_weights(singles)
        shares = whole.split(list(weights.values()))
        allotted = allocate(dict(zip(weights, shares, strict=True)), singles)
        prices = {part.part_type_id: part.price for part in singles}
        return Allocation(
            whole,
            Money.sum(part.price * part.quantity for part in singles),
            tuple(
                PartLine(one.part_type_id, prices[one.part_type_id], one.amount) for one in allotted
            ),
        )

    def zones(self, parts: Sequence[PackagePartFacts]) -> tuple[TermsZoneFacts, ...]:
        """Give the zones of a package: those of its parts, weighed by what the parts cost.

        While a part has no price they all weigh the same.
        """
        singles = self._singles(parts) or self._unpriced(parts)
        if not singles:
            return ()
        weights = zone_weights(singles)
        found: dict[int, TermsZoneFacts] = {}
        for part in parts:
            for zone in self._by_type[part.part_type_id].zones:
                found.setdefault(zone.zone_id, zone)
        return tuple(
            TermsZoneFacts(
                zone_id=zone,
                weight=weight,
                uses=found[zone].uses,
                per_day=found[zone].per_day,
                reentry_minutes=found[zone].reentry_minutes,
                sequence=found[zone].sequence,
                companion=found[zone].companion,
                series_id=found[zone].series_id,
                tax_class_id=found[zone].tax_class_id,
            )
            for zone, weight in weights.items()
        )

    def _unpriced(self, parts: Sequence[PackagePartFacts]) -> tuple[SinglePart, ...]:
        known = [(part, self._by_type.get(part.part_type_id)) for part in parts]
        return tuple(
            SinglePart(
                part.part_type_id,
                part.quantity,
                Money(0),
                {zone.zone_id: zone.weight for zone in terms.zones},
            )
            for part, terms in known
            if terms is not None and terms.zones
        )

    def _singles(self, parts: Sequence[PackagePartFacts]) -> tuple[SinglePart, ...]:
        """Give the parts with their prices; none of them while one has no price or no zone."""
        singles = []
        for part in parts:
            terms = self._by_type.get(part.part_type_id)
            price = None if terms is None else self.price(terms)
            if terms is None or price is None or not terms.zones:
                return ()
            zones = {zone.zone_id: zone.weight for zone in terms.zones}
            singles.append(SinglePart(part.part_type_id, part.quantity, price, zones))
        return tuple(singles)
