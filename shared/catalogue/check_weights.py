"""Judges by what a package is shared out: its zones weigh what its single tickets cost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from shared.catalogue.draft import TermsFacts
from shared.catalogue.package import SinglePart, zone_weights
from shared.catalogue.park_facts import ParkFacts
from shared.catalogue.price_calendar import PriceCalendar
from shared.catalogue.problem import Problem, ProblemCode, Where
from shared.kernel.money import Money

_THOUSAND = 1000


def weight_problems(
    terms: TermsFacts,
    parts: Sequence[tuple[TermsFacts, int]],
    park: ParkFacts,
    calendar: PriceCalendar,
) -> Iterator[Problem]:
    """Warn of weights that fit what the parts cost on no day; prices may differ from day to day."""
    own = {zone.zone_id: zone.weight for zone in terms.zones}
    known = _prices(terms, parts, park, calendar)
    if known and not any(_fits(own, _weights(parts, prices)) for prices in known):
        where = Where(terms=terms.code, field="zones")
        yield Problem(ProblemCode.PACKAGE_WEIGHTS, where)


def _prices(
    terms: TermsFacts,
    parts: Sequence[tuple[TermsFacts, int]],
    park: ParkFacts,
    calendar: PriceCalendar,
) -> set[tuple[Money, ...]]:
    """Give the prices that the parts have together on some day and channel."""
    known = set()
    for channel in terms.channels:
        for day in calendar.sale_days(terms) if channel in park.channels else ():
            prices = [calendar.plain(part, park.channels[channel], day) for part, _ in parts]
            whole = tuple(price for price in prices if price is not None)
            if len(whole) == len(parts):
                known.add(whole)
    return known


def _weights(
    parts: Sequence[tuple[TermsFacts, int]], prices: tuple[Money, ...]
) -> Mapping[int, int]:
    return zone_weights(
        [
            SinglePart(
                part.ticket_type_id,
                quantity,
                price,
                {zone.zone_id: zone.weight for zone in part.zones},
            )
            for (part, quantity), price in zip(parts, prices, strict=True)
            if part.zones
        ]
    )


def _fits(own: Mapping[int, int], wanted: Mapping[int, int]) -> bool:
    """Compare two divisions; a thousandth of the whole is a matter of rounding."""
    total, whole = sum(own.values()), sum(wanted.values())
    if own.keys() != wanted.keys():
        return True  # that is another problem
    return total > 0 and all(
        abs(own[zone] * whole - wanted[zone] * total) * _THOUSAND <= total * whole for zone in own
    )
