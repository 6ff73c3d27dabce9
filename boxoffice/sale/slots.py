"""Times of visit in the basket: which a line has, whether there is room, which can be chosen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, time

from boxoffice.sale.draft import NO_LINE, Draft
from shared.catalogue.offer import SlotOffer, TicketOffer
from shared.pricing.rules import BasketLine

Offers = Mapping[int, TicketOffer]


@dataclass(frozen=True, slots=True)
class SlotWish:
    """Tickets that have no room in a slot: so many of an offer, or line `line` as it stands.

    `slots` are the timeslots that the tickets have; `full` is the one to go from. `refused` when
    it was found by a sale that then was not made. `concession_id` is the class of its line.
    """

    offer: TicketOffer
    quantity: int
    slots: tuple[int, ...]
    full: SlotOffer
    line: int | None = None
    refused: bool = False
    concession_id: int | None = None

    @classmethod
    def of(
        cls,
        line: BasketLine,
        offer: TicketOffer,
        full: SlotOffer,
        at: int | None,
        *,
        refused: bool = False,
    ) -> SlotWish:
        """Wish for what a line is."""
        return cls(offer, line.quantity, line.slots, full, at, refused, line.concession_id)

    @property
    def persons(self) -> int:
        """How many places are wanted."""
        return self.offer.persons * self.quantity

    @property
    def after(self) -> time | None:
        """The start after which other slots are looked for."""
        return self.full.starts


@dataclass(frozen=True, slots=True)
class FreeSlot:
    """A timeslot that has room, found for a wish."""

    timeslot_id: int
    day: date
    starts: time
    left: int


def timed_slots(offer: TicketOffer) -> tuple[SlotOffer, ...]:
    """List the slots of the day that begin at an hour, series by series, by time."""
    return tuple(
        slot for _, day in sorted(offer.slots.items()) for slot in day if slot.starts is not None
    )


def is_timed(offer: TicketOffer) -> bool:
    """Tell whether the visitor has to choose an hour."""
    return any(slot.starts is not None for day in offer.slots.values() for slot in day)


def line_for(draft: Draft, offer: TicketOffer) -> BasketLine:
    """Give the line that more tickets of a type go to, or the new one that they would be."""
    at = draft.line_of(offer.ticket_type_id)
    if at != NO_LINE:
        return draft.lines[at]
    # An hour is kept from the moment it was shown: it must not slip while the visitor pays.
    slots = offer.first_open if is_timed(offer) else ()
    return BasketLine(offer.ticket_type_id, 1, slots)


def slots_of(line: BasketLine, offer: TicketOffer) -> tuple[SlotOffer, ...]:
    """Give the slots that a line takes places of."""
    ids = line.slots or offer.first_open
    return tuple(slot for day in offer.slots.values() for slot in day if slot.timeslot_id in ids)


def first_timed(slots: Iterable[SlotOffer]) -> SlotOffer | None:
    """Give the earliest slot that has a start."""
    timed = [(slot.starts, slot.timeslot_id, slot) for slot in slots if slot.starts is not None]
    return min(timed)[2] if timed else None


def without_room(
    lines: Iterable[BasketLine], offers: Offers, offer: TicketOffer, slots: Iterable[SlotOffer]
) -> SlotOffer | None:
    """Find a slot of an offer in which the lines together want more places than it has."""
    wanted: dict[int, int] = {}
    for line in lines:
        of_line = offers.get(line.ticket_type_id)
        for slot in slots_of(line, of_line) if of_line else ():
            places = of_line.persons * line.quantity if of_line else 0
            wanted[slot.timeslot_id] = wanted.get(slot.timeslot_id, 0) + places
    mine = [slot for slot in slots if slot.series_id in offer.series]
    return next(
        (slot for slot in mine if slot.past or wanted.get(slot.timeslot_id, 0) > slot.left), None
    )


def moved(line: BasketLine, offer: TicketOffer, to: SlotOffer) -> BasketLine:
    """Give a line in another slot of the same series."""
    ids = line.slots or offer.first_open
    series = offer.series_of
    slots = tuple(to.timeslot_id if series.get(one) == to.series_id else one for one in ids)
    return replace(line, slots=slots)


def carried(line: BasketLine, before: TicketOffer, now: TicketOffer) -> BasketLine:
    """Give a line as it is on another page: in the slot of the same hour, else the first open."""
    if not line.slots:
        return line
    hours = {slot.series_id: slot.starts for slot in slots_of(line, before)}
    slots = []
    for first in now.first_open:
        series = now.series_of[first]
        day = (slot for slot in now.slots[series] if slot.starts == hours.get(series))
        same = next((slot for slot in day if not slot.past), None)
        slots.append(same.timeslot_id if same else first)
    return replace(line, slots=tuple(slots))


def read_hour(digits: str) -> time | None:
    """Read "9", "10", "930" or "1030" as a time of day; None if it is none."""
    hour, minute = (digits, "0") if len(digits) <= 2 else (digits[:-2], digits[-2:])
    try:
        return time(int(hour), int(minute))
    except ValueError:
        return None
