"""What the room shows, read in one transaction."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session

from boxoffice.catalogue.park_names import ParkNames, read_park_names
from shared.capacity.queries import DaySlot, day_slots
from shared.catalogue.plain_prices import plain_prices
from shared.catalogue.type_series import series_of_types
from shared.kernel.money import Money
from shared.marketing.queries import PromotionRow, promotions

CHANNEL, COMMON = "window", "common"
_KEPT = timedelta(days=400)


@dataclass(frozen=True, slots=True)
class MarketingBooks:
    """Promotions, and the ticket types on sale with their series and today's plain prices."""

    promotions: tuple[PromotionRow, ...] = ()
    park: ParkNames = field(default_factory=ParkNames)
    series_of: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    prices: Mapping[int, Money] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SlotOffers:
    """The timeslots of a day in which the stock of a flash sale can lie, for each series."""

    ticket_type_id: int
    day: date
    slots: Mapping[int, tuple[DaySlot, ...]]


def read_books(session: Session, now: datetime) -> MarketingBooks:
    """Read promotions that ended a year ago at most, and what new ones can be made of."""
    park = read_park_names(session)
    prices = plain_prices(session, CHANNEL, park.today, 1)
    return MarketingBooks(
        promotions(session, now - _KEPT),
        park,
        series_of_types(session),
        {kind: amount for (kind, _), amount in prices.items()},
    )


def read_slots(session: Session, kind: int, series: tuple[int, ...], day: date) -> SlotOffers:
    """Read where the stock of a type can lie on a day."""
    return SlotOffers(kind, day, {one: day_slots(session, one, day, COMMON) for one in series})
