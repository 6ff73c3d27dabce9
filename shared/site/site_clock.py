"""An instant as the site sees it: its own time zone, its business date, its opening hour."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, tzinfo
from types import MappingProxyType

from shared.kernel.business_date import DEFAULT_CUT_OFF, SITE_TIME_ZONE
from shared.site.calendar_days import SpecialDays, weekday_bit


def _no_special_days() -> SpecialDays:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class SiteClock:
    """How the site divides time. A business date begins at `cut_off`; gates open at `opens`."""

    zone: tzinfo = SITE_TIME_ZONE
    cut_off: time = DEFAULT_CUT_OFF
    opens: time = time(8, 0)
    special: SpecialDays = field(default_factory=_no_special_days)

    def business_date(self, instant: datetime) -> date:
        """Give the business date of an aware instant."""
        local = instant.astimezone(self.zone)
        return local.date() if local.time() >= self.cut_off else local.date() - timedelta(days=1)

    def at(self, day: date, local_time: time) -> datetime:
        """Give the aware instant of a local time on a calendar day."""
        return datetime.combine(day, local_time, self.zone)

    def opening(self, day: date) -> datetime:
        """Give the aware instant at which the gates open on a day."""
        return self.at(day, self.opens)

    def weekday_bit(self, day: date) -> int:
        """Give the bit of a day in a mask of weekdays; a worked weekend day is a weekday."""
        return weekday_bit(day, self.special)


@dataclass(frozen=True, slots=True)
class Moment:
    """Now: an aware instant, and the business date that the database gives it."""

    now: datetime
    today: date
    clock: SiteClock

    @classmethod
    def of(cls, now: datetime, clock: SiteClock) -> Moment:
        """Take the business date from the clock."""
        return cls(now, clock.business_date(now), clock)
