"""What a type costs on each of the next days, by the rules of the open edition."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

from boxoffice.catalogue.park_names import ParkNames
from shared.catalogue.days import each_day
from shared.catalogue.draft import EditionContent, TermsFacts
from shared.catalogue.park_facts import ParkFacts
from shared.catalogue.price_calendar import PriceCalendar
from shared.kernel.money import Money
from shared.site.calendar_days import is_holiday


@dataclass(frozen=True, slots=True)
class DayPrice:
    """The plain price of a day; None where nothing makes one, or nothing is sold."""

    day: date
    amount: Money | None
    holiday: bool
    sold: bool


def park_facts(park: ParkNames) -> ParkFacts:
    """Give what the calendar of prices asks of the park."""
    noon = datetime(park.today.year, park.today.month, park.today.day, 4, tzinfo=UTC)
    return ParkFacts(
        now=noon,
        today=park.today,
        ahead_days=park.ahead_days,
        channels={channel.code: channel.id for channel in park.channels},
        special=park.special,
    )


def day_prices(
    content: EditionContent, park: ParkNames, terms: TermsFacts, channel: int, count: int = 30
) -> tuple[DayPrice, ...]:
    """List the next days with what everybody pays."""
    calendar = PriceCalendar(content, park_facts(park))
    sold = set(calendar.sale_days(terms))
    return tuple(
        DayPrice(
            day,
            calendar.plain(terms, channel, day),
            is_holiday(day, park.special),
            day in sold,
        )
        for day in each_day(park.today, count)
    )


def plain_today(
    content: EditionContent, park: ParkNames, terms: TermsFacts, calendar: PriceCalendar
) -> Money | None:
    """Give the first price that anybody can pay in the next days, at the type's first channel."""
    numbers = {channel.code: channel.id for channel in park.channels}
    channel = next((numbers[code] for code in terms.channels if code in numbers), None)
    if channel is None:
        return None
    days = calendar.sale_days(terms)
    prices = (calendar.plain(terms, channel, day) for day in days)
    return next((price for price in prices if price is not None), None)
