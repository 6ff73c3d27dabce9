"""What the calendar shows, read in one transaction: prices, places, special days, names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy.orm import Session

from boxoffice.catalogue.park_names import ParkNames, read_park_names
from shared.capacity.pattern_rows import read_patterns
from shared.capacity.queries import SlotState, planned_days, slot_calendar
from shared.capacity.slot_book import BookedSlot, slot_book
from shared.catalogue.draft import EditionHead, EditionState, PatternFacts
from shared.catalogue.edition_queries import list_editions
from shared.catalogue.plain_prices import plain_prices
from shared.catalogue.slot_patterns import cut, patterns_of
from shared.catalogue.type_series import series_of_types
from shared.kernel.money import Money
from shared.site.place_facts import ChannelFacts, HolidayFacts
from shared.site.place_queries import list_channels, list_holidays

IN_FORCE = 0
_PREVIEWED = (EditionState.DRAFT, EditionState.CHECKED)


@dataclass(frozen=True, slots=True)
class DayPlaces:
    """The places of a series on a day; nothing of a planned one is sold: `left` is None."""

    quota: int
    left: int | None
    state: SlotState


@dataclass(frozen=True, slots=True)
class CalendarReading:
    """The days on sale, by an edition (IN_FORCE: as things are); `pool` is the channel's."""

    park: ParkNames = field(default_factory=ParkNames)
    editions: tuple[EditionHead, ...] = ()
    channels: tuple[ChannelFacts, ...] = ()
    edition: int = IN_FORCE
    channel: str = ""
    series_of: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    prices: Mapping[tuple[int, date], Money] = field(default_factory=dict)
    places: Mapping[tuple[int, date], DayPlaces] = field(default_factory=dict)
    holidays: Mapping[date, HolidayFacts] = field(default_factory=dict)
    patterns: tuple[PatternFacts, ...] = ()

    @property
    def is_preview(self) -> bool:
        """Tell whether it is what an edition would make of the days."""
        return self.edition != IN_FORCE


def read_calendar(session: Session, edition: int, channel: str) -> CalendarReading:
    """Read the days that are on sale, as a channel's visitors see them."""
    park = read_park_names(session)
    channels = list_channels(session)
    if not channels:
        return CalendarReading(park)
    seller = next((one for one in channels if one.code == channel), channels[0])
    editions = tuple(head for head in list_editions(session) if head.state in _PREVIEWED)
    wanted = edition if any(head.id == edition for head in editions) else IN_FORCE
    days = park.ahead_days + 1
    chosen = wanted or None
    return CalendarReading(
        park=park,
        editions=editions,
        channels=channels,
        edition=wanted,
        channel=seller.code,
        series_of=series_of_types(session, chosen),
        prices=plain_prices(session, seller.code, park.today, days, chosen),
        places=_places(session, wanted, park, seller.pool),
        holidays=_holidays(session, park.today),
        patterns=read_patterns(session, [wanted]).get(wanted, ()) if wanted else (),
    )


def read_day(
    session: Session, reading: CalendarReading, series: int, day: date
) -> tuple[BookedSlot, ...]:
    """Read the timeslots of a day; those of a preview come from its patterns."""
    if not reading.is_preview:
        return slot_book(session, series, day)
    own = [one for one in reading.patterns if one.series_id == series]
    return tuple(
        _planned(pattern, day, at)
        for pattern in patterns_of(day, own, reading.park.special)
        for at in range(len(cut(pattern)))
    )


def _planned(pattern: PatternFacts, day: date, at: int) -> BookedSlot:
    times = cut(pattern)[at]
    kept = tuple((share.pool, share.places) for share in pattern.shares)
    common = pattern.quota - sum(places for _, places in kept)
    return BookedSlot(
        timeslot_id=-(pattern.id * 1000 + at),
        series_id=pattern.series_id,
        day=day,
        starts=times.starts,
        ends=times.ends,
        removed=False,
        quota=pattern.quota,
        by_hand=False,
        past=False,
        held=0,
        free=(("common", common), *kept),
    )


def _places(
    session: Session, edition: int, park: ParkNames, pool: str
) -> dict[tuple[int, date], DayPlaces]:
    days = park.ahead_days + 1
    if edition == IN_FORCE:
        return {
            (one.series_id, one.day): DayPlaces(one.quota, one.left, one.state)
            for one in slot_calendar(session, park.today, days, pool)
        }
    planned: dict[tuple[int, date], DayPlaces] = {}
    for made in planned_days(session, edition, park.today, days):
        key = (made.pattern.series_id, made.day)
        before = planned[key].quota if key in planned else 0
        planned[key] = DayPlaces(before + made.quota, None, SlotState.FREE)
    return planned


def _holidays(session: Session, today: date) -> dict[date, HolidayFacts]:
    found = [*list_holidays(session, today.year), *list_holidays(session, today.year + 1)]
    return {one.day: one for one in found}
