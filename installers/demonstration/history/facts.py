"""What a history has to know of the park: who sells what for how much, and the lanes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Integers = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Shelf:
    """What a channel offers on days of one kind, as columns: one row a ticket type.

    `weights` says how often each is the first line of an order, `addon_weights` how often the
    second; both add up to 1. Zones of row i are rows `zone_start[i]` to `zone_start[i + 1]` of the
    zone columns; `zone_value` is the ticket's price split over them, in fen.
    """

    type_id: Integers
    terms_id: Integers
    price_id: Integers
    persons: Integers
    valid_days: Integers
    unit: Integers
    list_unit: Integers
    weights: npt.NDArray[np.float64]
    addon_weights: npt.NDArray[np.float64]
    zone_start: Integers
    zone_id: Integers
    zone_uses: Integers
    zone_value: Integers


@dataclass(frozen=True)
class Channel:
    """A channel and its share of all tickets; `ahead` when its visitors buy before they come."""

    id: int
    code: str
    share: float
    ahead: bool


@dataclass(frozen=True)
class Counter:
    """A station that sells for some channels: a window for one, the server for all others."""

    station_id: int
    code: str
    staff_id: int
    key_id: int
    channels: tuple[Channel, ...]
    share: float


@dataclass(frozen=True)
class Places:
    """The lanes of each zone; `today` (days since 1970) has not happened yet."""

    today: int
    lanes: dict[int, Integers]

    def draw_lanes(self, zone_id: Integers, chance: np.random.Generator) -> Integers:
        """Send each holder to a lane of the zone; 0 where a zone has none."""
        chosen = np.zeros(len(zone_id), np.int64)
        for zone, lanes in self.lanes.items():
            here = np.flatnonzero(zone_id == zone)
            chosen[here] = chance.choice(lanes, len(here))
        return chosen


@dataclass(frozen=True)
class ParkFacts:
    """All of it. `shelves` by channel code and the index in `kind_of_day` of a day of that kind."""

    counters: tuple[Counter, ...]
    places: Places
    shelves: dict[tuple[str, int], Shelf]
    kind_of_day: dict[int, int]
