"""How many come on which day: months, weekdays, holidays, weather; and in which hour."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Final

import numpy as np
import numpy.typing as npt

Shares = npt.NDArray[np.float64]

# A mountain of middle China: full in spring and October, quiet in January.
_MONTHS: Final = (0.45, 0.7, 0.8, 1.25, 1.2, 0.9, 1.25, 1.35, 1.0, 1.3, 0.8, 0.5)
_WEEKDAYS: Final = (0.72, 0.68, 0.7, 0.75, 0.95, 1.75, 1.45)
_HOLIDAY_PEAK: Final = 3.2
_HOLIDAY_FADE: Final = 0.25
_WORKED_WEEKEND: Final = 0.6
_RAIN_SHARE: Final = 0.22
_RAIN: Final = 0.55
_NOISE: Final = 0.12

# Shares of the day's half hours from 07:00 on, at the window and at the gate; on line all day long.
WINDOW_HOURS: Final = (1, 3, 6, 9, 10, 9, 8, 7, 6, 5, 5, 6, 6, 5, 4, 3, 2, 1, 1, 1)
ONLINE_HOURS: Final = (2, 2, 3, 4, 4, 4, 4, 4, 4, 4, 4, 3, 3, 3, 3, 3, 3, 4, 4, 5, 6, 7, 8, 8, 7, 6)
LEAD_DAYS: Final = (0.34, 0.27, 0.12, 0.08, 0.05, 0.04, 0.03, 0.02, 0.015, 0.01, 0.01, 0.01, 0.005)


def day_shares(
    first: date, days: int, holidays: Mapping[date, int], chance: np.random.Generator
) -> Shares:
    """Share all visitors out over so many days; the shares add up to 1.

    `holidays` gives the number of a day within its holiday, from 1; 0 is a weekend day that is
    worked. Rain and noise come from `chance`, the same for the same seed.
    """
    dates = [first + timedelta(days=step) for step in range(days)]
    weights = np.array([_weight(day, holidays) for day in dates])
    rain = np.where(chance.random(days) < _RAIN_SHARE, _RAIN, 1.0)
    noise = np.exp(chance.normal(0, _NOISE, days))
    weights = weights * rain * noise
    shares: Shares = weights / weights.sum()
    return shares


def minutes_of_day(
    shares: Sequence[int], count: int, chance: np.random.Generator
) -> npt.NDArray[np.int64]:
    """Draw so many milliseconds after midnight, by the shares of half hours from 07:00 on."""
    weights = np.array(shares, np.float64)
    halves = chance.choice(len(shares), count, p=weights / weights.sum())
    within = chance.integers(0, 30 * 60_000, count)
    return 7 * 3_600_000 + halves * 30 * 60_000 + within


def _weight(day: date, holidays: Mapping[date, int]) -> float:
    number = holidays.get(day)
    month = _MONTHS[day.month - 1]
    if number is None:
        return month * _WEEKDAYS[day.weekday()]
    if number == 0:
        return month * _WORKED_WEEKEND
    # The second and third day are the fullest; then it thins out.
    return month * _HOLIDAY_PEAK * (1 - _HOLIDAY_FADE * abs(min(number, 6) - 2.5) / 2)
