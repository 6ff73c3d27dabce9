"""A cave that lets visitors in by the half hour, for tests of the sale screen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from boxoffice.sale.slots import FreeSlot
from shared.catalogue.offer import PriceCandidate, RuleFacts, SlotOffer, TicketOffer
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from tests.boxoffice.office import OFFERS, TODAY, offer

CAVE_SERIES = 9
MORNING = RuleFacts(
    "morning", Bilingual("早场价", "Morning price"), priority=5, slot_until=time(10, 30)
)
BASE = RuleFacts("base", Bilingual("平日价", "Everyday price"))


def half_hour(number: int, left: int, *, past: bool = False, day: int = 0) -> SlotOffer:
    """The slot that begins at 9:00 and so many half hours; ids 900 on, of another day 1000 on."""
    starts = time(9 + number // 2, number % 2 * 30)
    ends = time(9 + (number + 1) // 2, (number + 1) % 2 * 30)
    return SlotOffer(900 + 100 * day + number, CAVE_SERIES, starts, ends, 60, left, left, past)


def cave(*left: int, day: int = 0, past: int = 1, button: int = 8) -> TicketOffer:
    """The cave with so many places left in its half hours; the first `past` are over."""
    slots = tuple(half_hour(at, free, past=at < past, day=day) for at, free in enumerate(left))
    plain = offer(8, "溶洞探秘", "Cave", "G", "45", 0)
    return replace(
        plain,
        slots={CAVE_SERIES: slots},
        zones=(replace(plain.zones[0], series_id=CAVE_SERIES),),
        prices=(
            PriceCandidate(8, BASE, Money(4_500), Money(4_500)),
            PriceCandidate(9, MORNING, Money(4_000), Money(4_500)),
        ),
        button=button,
    )


def free(number: int, left: int = 60, day: date = TODAY, ids: int = 900) -> FreeSlot:
    """What the database finds: a half hour of the cave."""
    return FreeSlot(ids + number, day, time(9 + number // 2, number % 2 * 30), left)


CAVE = cave(0, 5, 0, 60, 60, 60, 60, 60, 60, 60)
WITH_CAVE = (*OFFERS, CAVE)
