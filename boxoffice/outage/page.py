"""The sale page as far as a window can sell it by itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import time

from boxoffice.sale.desk import SalePage
from shared.catalogue.offer import SlotOffer, TicketOffer, VisitDay
from shared.marketing.rules import NO_MARKETING

_Slots = Mapping[int, tuple[SlotOffer, ...]]


def page_of_block(page: SalePage, left: Mapping[int, int], local_time: time) -> SalePage:
    """Give a page with the places that are left of a block, at the site's own time.

    Prices are those that were read last; codes, bundles and flash sales need the database, and so
    does any other day.
    """
    offers = tuple(_offer(offer, left, local_time) for offer in page.offers)
    first, *later = page.days
    today = first if first.left is None else replace(first, left=_most(offers))
    days = (today, *(VisitDay(day.day, None, None) for day in later))
    return replace(page, offers=offers, days=days, marketing=NO_MARKETING)


def most_places(page: SalePage) -> int:
    """Count the places of the ticket type that has most of them; 0 where none takes any."""
    return _most(page.offers)


def _most(offers: Iterable[TicketOffer]) -> int:
    return max((offer.left for offer in offers if offer.left is not None), default=0)


def _offer(offer: TicketOffer, left: Mapping[int, int], local_time: time) -> TicketOffer:
    slots: _Slots = {
        series: tuple(_slot(slot, left, local_time) for slot in day)
        for series, day in offer.slots.items()
    }
    return replace(offer, slots=slots)


def _slot(slot: SlotOffer, left: Mapping[int, int], local_time: time) -> SlotOffer:
    past = slot.past or (slot.ends is not None and slot.ends <= local_time)
    return replace(slot, left=left.get(slot.timeslot_id, 0), past=past)
