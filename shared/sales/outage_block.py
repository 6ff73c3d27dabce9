"""What a window may sell by itself while the database is gone, and how much of it is used."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from shared.catalogue.offer import SlotOffer, TicketOffer
from shared.kernel.refusal import Refusal
from shared.pricing.rules import Quote
from shared.sales.sell import SoldOut

MOST_TICKETS: Final = 65_535  # two bytes of the code count them in their block


@dataclass(frozen=True, slots=True)
class OutageBlock:
    """A block as it was reserved: orders `first` to `last`, places by timeslot; times are aware."""

    id: UUID
    number: int
    first: int
    last: int
    shift: UUID
    business_date: date
    reserved_at: datetime
    ends_at: datetime
    station: str
    places: Mapping[int, int]

    @classmethod
    def read(cls, document: Mapping[str, Any]) -> OutageBlock:
        """Read what reserve_block answers."""
        return cls(
            id=UUID(document["id"]),
            number=document["number"],
            first=document["first"],
            last=document["last"],
            shift=UUID(document["shift"]),
            business_date=date.fromisoformat(document["business_date"]),
            reserved_at=datetime.fromisoformat(document["reserved_at"]),
            ends_at=datetime.fromisoformat(document["ends_at"]),
            station=document["station"],
            places={int(slot): places for slot, places in document["places"].items()},
        )

    def order_number(self, counted: int) -> str:
        """Name an order: W1-1123-L0007; the letter keeps the series apart from the database's."""
        return f"{self.station}-{self.business_date:%m%d}-L{counted:04d}"


@dataclass(frozen=True, slots=True)
class BlockUse:
    """What was sold from a block: the last order, how many tickets, places by timeslot."""

    counted: int
    tickets: int = 0
    places: Mapping[int, int] = field(default_factory=dict)

    @classmethod
    def read(cls, document: Mapping[str, Any]) -> BlockUse:
        """Read what `document` gave."""
        places = {int(slot): places for slot, places in document["places"].items()}
        return cls(document["counted"], document["tickets"], places)

    def document(self) -> dict[str, Any]:
        """Give it as JSON."""
        places = {str(slot): places for slot, places in self.places.items()}
        return {"counted": self.counted, "tickets": self.tickets, "places": places}

    def after(self, quote: Quote) -> BlockUse:
        """Give it after one more order."""
        places = Counter(self.places) + _wanted(quote)
        return BlockUse(self.counted + 1, self.tickets + quote.tickets, dict(places))


@dataclass(eq=False)
class NothingReserved(Refusal):
    """This window has nothing to sell from by itself: no block, or its day is over."""


@dataclass(eq=False)
class NumbersUsedUp(Refusal):
    """All numbers of the block are on paper already."""


@dataclass(eq=False)
class OnlyOnline(Refusal):
    """What was asked for needs the database: "member", "discount" or "tender"."""

    what: str


def places_left(block: OutageBlock, use: BlockUse, slot: int) -> int:
    """Count what can still be sold of a timeslot from the block."""
    return max(block.places.get(slot, 0) - use.places.get(slot, 0), 0)


def orders_left(block: OutageBlock, use: BlockUse) -> int:
    """Count the orders that can still be numbered."""
    return max(block.last - use.counted, 0)


def check_block(block: OutageBlock, use: BlockUse, quote: Quote, now: datetime) -> None:
    """Judge whether a basket can be sold from a block.

    Raises NothingReserved, NumbersUsedUp, OnlyOnline, SoldOut.
    """
    if not block.reserved_at <= now < block.ends_at:
        raise NothingReserved
    if not orders_left(block, use) or use.tickets + quote.tickets > MOST_TICKETS:
        raise NumbersUsedUp
    if any(line.discounts for line in quote.lines):
        raise OnlyOnline("discount")
    if any(line.price.rule.tier_id is not None for line in quote.lines):
        raise OnlyOnline("member")
    for slot, wanted in sorted(_wanted(quote).items()):
        if places_left(block, use, slot) < wanted:
            raise SoldOut(slot, wanted)


def wanted_places(
    offers: Iterable[TicketOffer], held: Mapping[int, int], most: int, percent: int
) -> dict[int, int]:
    """Say how many places of each timeslot a window should have aside; none of one that is over.

    `held` is what it has: of the last places, too, it takes so many per cent only, and leaves most
    to everybody else.
    """
    slots: dict[int, SlotOffer] = {}
    for offer in offers:
        for day in offer.slots.values():
            slots.update((slot.timeslot_id, slot) for slot in day if not slot.past)
    return {
        slot: min(most, (facts.left + held.get(slot, 0)) * percent // 100)
        for slot, facts in sorted(slots.items())
    }


def worth_changing(wanted: Mapping[int, int], held: Mapping[int, int]) -> bool:
    """Tell whether a block is far enough from what it should be: a fifth, or places of the past."""
    if any(slot not in wanted and places for slot, places in held.items()):
        return True
    return any(
        abs(places - held.get(slot, 0)) * 5 > max(places, held.get(slot, 0))
        for slot, places in wanted.items()
    )


def _wanted(quote: Quote) -> Counter[int]:
    wanted: Counter[int] = Counter()
    for line in quote.lines:
        for slot in line.slots:
            wanted[slot] += line.persons
    return wanted
