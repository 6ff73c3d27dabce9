"""How many tickets each channel sells on each day of a history."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

import numpy as np
import numpy.typing as npt

from installers.demonstration.history.facts import Channel, Integers
from installers.demonstration.history.postgres_time import EPOCH
from installers.demonstration.history.seasons import LEAD_DAYS
from shared.kernel.business_date import SITE_TIME_ZONE

_LEAD_DRAWS: Final = 200


@dataclass(frozen=True)
class Plan:
    """Tickets, days and seed of a history that ends before `today`.

    `shares` says which part of all visitors comes on which day from `first` on.
    """

    tickets: int
    first: date
    days: int
    seed: int
    shares: npt.NDArray[np.float64]

    def tickets_sold(self, channel: Channel, index: int) -> int:
        """Say how many tickets a channel sells on the day at `index`."""
        coming = float(self.shares[index])
        if channel.ahead:
            coming = float(np.dot(LEAD_DAYS, self._ahead(index)))
        return round(self.tickets * channel.share * coming)

    def leads(self, channel: Channel, index: int) -> Integers | None:
        """Give days ahead to draw from for orders of a day, as often as they occur; None for 0."""
        if not channel.ahead:
            return None
        weights = np.array(LEAD_DAYS) * self._ahead(index)
        if not weights.any():
            return np.zeros(1, np.int64)
        counts = np.round(weights / weights.sum() * _LEAD_DRAWS).astype(int)
        return np.repeat(np.arange(len(counts)), counts)

    def day(self, index: int) -> int:
        """Give the day at `index` in days since 1970."""
        return (self.first - EPOCH).days + index

    def chance(self, index: int) -> np.random.Generator:
        """Give the chance of a day: the same for the same seed, whichever process asks."""
        return np.random.default_rng([self.seed, index])

    def _ahead(self, index: int) -> npt.NDArray[np.float64]:
        # Nobody buys for today in a history: it has not happened yet.
        found = np.zeros(len(LEAD_DAYS))
        within = self.shares[index : index + len(LEAD_DAYS)]
        found[: len(within)] = within
        return found


def midnight_ms(day: int) -> int:
    """Give the site's midnight that begins a day (days since 1970), as Unix milliseconds."""
    local = datetime.combine(EPOCH + timedelta(days=day), time(), SITE_TIME_ZONE)
    return round(local.timestamp() * 1000)
