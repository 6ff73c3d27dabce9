"""Which concessions a line of the basket may take, and what it then is and costs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from boxoffice.sale.desk import SalePage
from shared.catalogue.concession import Concession
from shared.catalogue.draft import ConcessionClassFacts
from shared.catalogue.offer import TicketOffer
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.pricing.rules import BasketLine

NOTHING: Final = Money(0)


@dataclass(frozen=True, slots=True)
class Choice:
    """A class for a line, the type that the line then is of, and what one ticket then costs.

    `documents` are to be looked at, None where a number has proved what they would; `saves` is
    what the class takes off the price that the line has without it.
    """

    policy: ConcessionClassFacts
    ticket_type_id: int
    unit: Money
    documents: Bilingual | None
    saves: Money = NOTHING


def choices_for(
    line: BasketLine,
    offers: Mapping[int, TicketOffer],
    policy: Iterable[ConcessionClassFacts],
    tier_id: int | None = None,
) -> tuple[Choice, ...]:
    """List the classes that matter for a line as it would be without one, the cheapest first.

    A class matters where the line's own type has a price for it or is what it is sold as; else it
    turns the line into the type that it is sold as, if that opens the same and costs less.
    """
    offer = offers.get(line.ticket_type_id)
    if offer is None:
        return ()
    plain = unit_of(offer, line, None, tier_id)
    found = (_choice(one, line, offer, offers, tier_id) for one in policy)
    choices = [
        one if plain is None else replace(one, saves=plain - one.unit)
        for one in found
        if one is not None
        and (one.ticket_type_id == offer.ticket_type_id or plain is None or one.unit < plain)
    ]
    return tuple(sorted(choices, key=lambda one: (one.unit, one.policy.priority, one.policy.code)))


def proved(choices: Iterable[Choice], concessions: Iterable[Concession]) -> tuple[Choice, ...]:
    """Leave the choices that a visitor may take, the cheapest first, and say what is to show.

    Of those that cost the same what is proved already comes first.
    """
    may = {one.policy.id: one for one in concessions}
    left = [
        replace(one, documents=may[one.policy.id].documents)
        for one in choices
        if one.policy.id in may
    ]
    return tuple(sorted(left, key=lambda one: (one.unit, one.documents is not None)))


def class_of(concession_id: int | None, page: SalePage | None) -> ConcessionClassFacts | None:
    """Find a class of the policy of a page."""
    policy = page.policy if page else ()
    return next((one for one in policy if one.id == concession_id), None)


def class_on(line: BasketLine, before: SalePage | None, page: SalePage) -> int | None:
    """Give the class of a line on another page: the same, or what another edition has for it."""
    here, was = class_of(line.concession_id, page), class_of(line.concession_id, before)
    if here is not None or was is None:
        return None if here is None else here.id
    return next((one.id for one in page.policy if one.code == was.code), None)


def _choice(
    policy: ConcessionClassFacts,
    line: BasketLine,
    offer: TicketOffer,
    offers: Mapping[int, TicketOffer],
    tier_id: int | None,
) -> Choice | None:
    sold_as = offers.get(policy.ticket_type_id) if policy.ticket_type_id else None
    if any(price.rule.concession_id == policy.id for price in offer.prices):
        sold_as = offer
    if sold_as is None or not (sold_as is offer or _opens_the_same(sold_as, offer)):
        return None
    unit = unit_of(sold_as, line, policy.id, tier_id)
    shown = policy.documents if policy.documents.zh or policy.documents.en else None
    return None if unit is None else Choice(policy, sold_as.ticket_type_id, unit, shown)


def unit_of(
    offer: TicketOffer, line: BasketLine, concession_id: int | None, tier_id: int | None
) -> Money | None:
    """Give what one ticket of a line costs in a class; None where that is not sold."""
    slots = line.slots or offer.first_open
    price = offer.price_for(offer.persons * line.quantity, slots, concession_id, tier_id)
    return price.amount if price else None


def _opens_the_same(one: TicketOffer, other: TicketOffer) -> bool:
    """Tell whether a visitor gets the same: zones, time, persons."""
    return {(zone.zone_id, zone.series_id) for zone in one.zones} == {
        (zone.zone_id, zone.series_id) for zone in other.zones
    } and (one.validity.kind, one.first_day, one.valid_days, one.persons) == (
        other.validity.kind,
        other.first_day,
        other.valid_days,
        other.persons,
    )
