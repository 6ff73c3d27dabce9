"""The place as values: what its screens show and what they write. Id 0 is not there yet.

The version of a row is that in which it was read; two that say the same are equal in any.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum
from typing import Final

from shared.kernel.locale import Bilingual
from shared.kernel.money import Money
from shared.site.queries import LaneKind

NEW: Final = 0


class Refunds(StrEnum):
    """Who pays back what a channel sold."""

    HERE = "here"
    CHANNEL = "channel"
    NONE = "none"


class Settles(StrEnum):
    """When the money of a channel comes."""

    IMMEDIATE = "immediate"
    PREPAID = "prepaid"
    ACCOUNT = "account"


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """The settings of the site that may change while it runs.

    A drawer may be over or short by `cash_tolerance` without a second signature; a refund above
    `refund_limit` is approved by somebody else. A window keeps `outage_percent` of a timeslot aside
    at most, to sell from while the database is gone. So many points of members pay a yuan; with 0
    they pay for nothing.
    """

    name: Bilingual
    opens: time
    capacity: int
    hold_minutes: int
    ahead_days: int
    cash_tolerance: Money
    refund_limit: Money
    outage_percent: int
    points_per_yuan: int
    version: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class SiteFacts:
    """The settings, and what stands: zone of time, cut-off hour, and mode."""

    settings: SiteSettings
    time_zone: str
    cut_off: time
    mode: str


@dataclass(frozen=True, slots=True)
class ZoneFacts:
    """A zone; one that is not active gets no lanes and no tickets."""

    id: int
    code: str
    name: Bilingual
    capacity: int
    active: bool = True
    version: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class LanePlace:
    """A lane of a gate, and the zone that it leads into; `from_zone_id` None is from outside."""

    id: int
    station_id: int
    code: str
    name: Bilingual
    zone_id: int
    kind: LaneKind = LaneKind.ENTRY
    from_zone_id: int | None = None
    version: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class StationPlace:
    """A PC of the site; `admitted` once whoever installs it has made its login."""

    id: int
    code: str
    kind: str
    login: str
    name: Bilingual
    admitted: bool = True
    version: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class PauseFacts:
    """A time in which a channel does not sell: aware, half open; without `until` it is open."""

    first: datetime
    until: datetime | None
    reason: Bilingual


@dataclass(frozen=True, slots=True)
class ChannelFacts:
    """A way of selling: see Channel for what its columns mean."""

    id: int
    code: str
    name: Bilingual
    pool: str
    active: bool
    sells_from: time | None
    sells_until: time | None
    refunds: Refunds
    settles: Settles
    settle_days: int | None
    pauses: tuple[PauseFacts, ...]
    version: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class HolidayFacts:
    """A public holiday, or a weekend day that is worked; `number` counts from 1 within it."""

    day: date
    kind: str
    name: Bilingual
    number: int
