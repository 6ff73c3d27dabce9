"""The time at which a visitor is expected."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from shared.site.site_clock import SiteClock


@dataclass(frozen=True, slots=True)
class SlotFacts:
    """The time at which a visitor is expected, in the site's time; `ends` None is open."""

    day: date
    starts: time
    ends: time | None
    early_minutes: int = 0
    late_minutes: int = 0

    def lets_in_from(self, clock: SiteClock) -> datetime:
        """Give the aware instant from which its visitors are let in."""
        return clock.at(self.day, self.starts) - timedelta(minutes=self.early_minutes)

    def lets_in_until(self, clock: SiteClock) -> datetime | None:
        """Give the aware instant from which on it is too late; None if it is never."""
        if self.ends is None:
            return None
        return clock.at(self.day, self.ends) + timedelta(minutes=self.late_minutes)
