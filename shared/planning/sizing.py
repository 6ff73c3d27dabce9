"""How many lanes, windows and machines a site needs for its visitors: facts in, answer out.

The assumptions are those of the load model: 30 % of a day in its peak hour, the peak minute half as
much again, 12 persons a minute and lane with families and papers, 2.5 tickets an order, 40 s an
order. Suppliers name 20 to 30 a minute for a lane: that is the machine alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import ceil
from typing import Final

PEAK_HOUR: Final = Fraction(30, 100)
PEAK_MINUTE: Final = Fraction(3, 2)
A_LANE_A_MINUTE: Final = 12
SPARE_LANES: Final = Fraction(120, 100)
TICKETS_AN_ORDER: Final = Fraction(5, 2)
ORDERS_A_WINDOW_A_MINUTE: Final = Fraction(3, 2)
SPARE_WINDOWS: Final = Fraction(110, 100)
_MINUTES: Final = 60
_SECONDS: Final = 60


@dataclass(frozen=True, slots=True)
class Tier:
    """A size of site: up to so many visitors a year, with the tickets of its peak day.

    `window_share` of the tickets are sold at windows; each entry makes `scans` scans, with zones,
    ways back in and exits. `servers` counts the one that stands by.
    """

    name: str
    visitors: int
    peak_day: int
    window_share: Fraction
    scans: Fraction
    servers: int


TIERS: Final = (
    Tier("small", 300_000, 3_000, Fraction(50, 100), Fraction(13, 10), 1),
    Tier("medium", 1_500_000, 15_000, Fraction(35, 100), Fraction(16, 10), 2),
    Tier("large", 6_000_000, 50_000, Fraction(20, 100), Fraction(2), 2),
    Tier("largest", 15_000_000, 120_000, Fraction(10, 100), Fraction(5, 2), 3),
)


@dataclass(frozen=True, slots=True)
class Sizing:
    """What the visitors of a peak day ask for; the figures follow from the tier and that day."""

    tier: Tier
    peak_day: int

    @property
    def peak_hour(self) -> int:
        """Entries of the peak hour."""
        return ceil(self.peak_day * PEAK_HOUR)

    @property
    def peak_minute(self) -> int:
        """Entries of the peak minute."""
        return ceil(self._entries_a_minute)

    @property
    def scans_a_second(self) -> Fraction:
        """Scans of all lanes in the peak minute, a second."""
        return self._entries_a_minute / _SECONDS * self.tier.scans

    @property
    def lanes(self) -> int:
        """Lanes of the main gate, the spare ones among them."""
        return ceil(self._entries_a_minute / A_LANE_A_MINUTE * SPARE_LANES)

    @property
    def window_orders(self) -> int:
        """Orders that windows take on the peak day."""
        return ceil(self._window_orders)

    @property
    def windows(self) -> int:
        """Windows and kiosks, the spare ones among them."""
        a_minute = self._window_orders * PEAK_HOUR / _MINUTES * PEAK_MINUTE
        return ceil(a_minute / ORDERS_A_WINDOW_A_MINUTE * SPARE_WINDOWS)

    @property
    def servers(self) -> int:
        """Machines for database and server."""
        return self.tier.servers

    @property
    def _entries_a_minute(self) -> Fraction:
        return self.peak_day * PEAK_HOUR / _MINUTES * PEAK_MINUTE

    @property
    def _window_orders(self) -> Fraction:
        return self.peak_day * self.tier.window_share / TICKETS_AN_ORDER


def size_site(visitors: int, peak_day: int | None = None) -> Sizing:
    """Size a site for so many visitors a year; `peak_day` is its own figure, if there is one.

    The tier is the smallest that holds the visitors, the largest beyond them all.
    """
    tier = next((one for one in TIERS if visitors <= one.visitors), TIERS[-1])
    return Sizing(tier, peak_day or usual_peak_day(visitors))


def usual_peak_day(visitors: int) -> int:
    """Estimate the tickets of the peak day, in proportion between the tiers.

    Beyond the largest tier the share of a day stays as it is there.
    """
    low_visitors, low_day = 0, 0
    for tier in TIERS:
        if visitors <= tier.visitors:
            share = Fraction(visitors - low_visitors, tier.visitors - low_visitors)
            return ceil(low_day + share * (tier.peak_day - low_day))
        low_visitors, low_day = tier.visitors, tier.peak_day
    return ceil(Fraction(visitors * TIERS[-1].peak_day, TIERS[-1].visitors))
