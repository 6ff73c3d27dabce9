"""What a visitor puts together at a kiosk: pure functions over the page of a day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from boxoffice.kiosk.shown import Wanted
from boxoffice.sale.desk import SalePage
from shared.catalogue.draft import TermsKind
from shared.catalogue.offer import SlotOffer, TicketOffer
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.pricing.refusals import NotOnSale
from shared.pricing.rules import Basket, BasketLine, Quote, offers_by_type, price_basket

CHANNEL: Final = "kiosk"
MOST_TICKETS: Final = 20
TYPES_SHOWN: Final = 6
DAYS_SHOWN: Final = 4


@dataclass(frozen=True, slots=True)
class TypeRow:
    """A ticket type as it is offered: how many are wanted, and whether one more can be had."""

    offer: TicketOffer
    quantity: int
    more: bool


@dataclass(frozen=True, slots=True)
class HourToChoose:
    """The hours of a series that are not over; `series` is named where a ticket has several.

    `prices` has what a ticket costs in each of them, and is empty where that is the same.
    """

    ticket: Bilingual
    series: Bilingual | None
    slots: tuple[SlotOffer, ...]
    places: int
    prices: tuple[Money, ...] = ()


def sold_here(page: SalePage) -> tuple[TicketOffer, ...]:
    """List what a kiosk sells: no groups, which need a name list, and no passes, which a photo."""
    kinds = (TermsKind.GROUP, TermsKind.ANNUAL_PASS)
    return tuple(one for one in page.offers if one.kind not in kinds and not one.group_min)


def rows(page: SalePage, wanted: Iterable[Wanted]) -> tuple[TypeRow, ...]:
    """List the types of a day with what is wanted of each."""
    quantity = {one.ticket_type_id: one.quantity for one in wanted}
    tickets = sum(quantity.values())
    return tuple(
        TypeRow(
            offer,
            quantity.get(offer.ticket_type_id, 0),
            tickets < MOST_TICKETS and _has_room(offer, quantity.get(offer.ticket_type_id, 0)),
        )
        for offer in sold_here(page)
    )


def changed(wanted: tuple[Wanted, ...], type_id: int, by: int) -> tuple[Wanted, ...]:
    """Give what is wanted with more or fewer of a type; none of it is gone."""
    known = {one.ticket_type_id for one in wanted}
    every = wanted if type_id in known else (*wanted, Wanted(type_id, 0))
    new = (
        replace(one, quantity=one.quantity + by) if one.ticket_type_id == type_id else one
        for one in every
    )
    return tuple(one for one in new if one.quantity > 0)


def carried(wanted: tuple[Wanted, ...], page: SalePage) -> tuple[Wanted, ...]:
    """Keep what is wanted on another day, as far as it is sold there; hours are chosen anew."""
    sold = {offer.ticket_type_id for offer in sold_here(page)}
    return tuple(replace(one, slots=()) for one in wanted if one.ticket_type_id in sold)


def quote_of(page: SalePage | None, wanted: tuple[Wanted, ...]) -> Quote | None:
    """Price what is wanted; None for nothing, or for what is not sold."""
    if page is None or not wanted:
        return None
    offers = offers_by_type(page.offers)
    lines = tuple(
        BasketLine(one.ticket_type_id, one.quantity, _taken(offers.get(one.ticket_type_id), one))
        for one in wanted
    )
    basket = Basket(lines, page.visit_day, CHANNEL, page.priced_at, (), page.priced_at)
    try:
        return price_basket(basket, offers, page.marketing)
    except NotOnSale:
        return None


def unchosen(page: SalePage, wanted: tuple[Wanted, ...]) -> HourToChoose | None:
    """Give the first hour that is still to be chosen: one of each timed series of a ticket."""
    offers = offers_by_type(page.offers)
    for one in wanted:
        offer = offers.get(one.ticket_type_id)
        timed = timed_series(offer) if offer is not None else ()
        for series in timed:
            if offer is not None and series in _asked(offer, one):
                places = sum(_places(offers, each, series) for each in wanted)
                named = page.series_names.get(series) if len(timed) > 1 else None
                slots = _hours(offer, series)
                return HourToChoose(offer.name, named, slots, places, _prices(offer, one, slots))
    return None


def timed_series(offer: TicketOffer) -> tuple[int, ...]:
    """List the series of a ticket of which the visitor chooses an hour, in their order."""
    return tuple(
        series
        for series, day in sorted(offer.slots.items())
        if any(slot.starts is not None for slot in day)
    )


def chosen(wanted: tuple[Wanted, ...], page: SalePage, timeslot: int) -> tuple[Wanted, ...]:
    """Put an hour to everything that takes places of its series and has none of it yet."""
    offers = offers_by_type(page.offers)
    return tuple(
        replace(one, slots=(*one.slots, timeslot))
        if (offer := offers.get(one.ticket_type_id)) is not None
        and offer.series_of.get(timeslot) in _asked(offer, one)
        else one
        for one in wanted
    )


def _asked(offer: TicketOffer, one: Wanted) -> frozenset[int]:
    """Give the series of which no hour is chosen yet."""
    return frozenset(timed_series(offer)) - {offer.series_of.get(slot) for slot in one.slots}


def _taken(offer: TicketOffer | None, one: Wanted) -> tuple[int, ...]:
    """Give the timeslots of a line: those that were chosen, and of other series the first open."""
    if offer is None or not one.slots:
        return ()
    of_series = {offer.series_of.get(slot): slot for slot in one.slots}
    return tuple(of_series.get(offer.series_of[first], first) for first in offer.first_open)


def _prices(offer: TicketOffer, one: Wanted, slots: tuple[SlotOffer, ...]) -> tuple[Money, ...]:
    """Give what a ticket costs in each slot; nothing where that is the same in all."""
    prices = []
    for slot in slots:
        taken = _taken(offer, replace(one, slots=(*one.slots, slot.timeslot_id)))
        candidate = offer.price_for(offer.persons * one.quantity, taken)
        prices.append(candidate.amount if candidate is not None else offer.price)
    return tuple(prices) if len(set(prices)) > 1 else ()


def _places(offers: Mapping[int, TicketOffer], one: Wanted, series: int) -> int:
    offer = offers.get(one.ticket_type_id)
    asks = offer is not None and series in _asked(offer, one)
    return offer.persons * one.quantity if offer is not None and asks else 0


def _hours(offer: TicketOffer, series: int) -> tuple[SlotOffer, ...]:
    return tuple(slot for slot in offer.slots[series] if slot.starts is not None and not slot.past)


def _has_room(offer: TicketOffer, quantity: int) -> bool:
    return offer.left is None or offer.left >= (quantity + 1) * offer.persons
