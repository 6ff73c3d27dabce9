"""What of a visit day a channel may still sell while stops stand. Pure functions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import time

from shared.capacity.occupancy import PARK
from shared.capacity.stops import StopScope


@dataclass(frozen=True, slots=True)
class Product:
    """A ticket type as a channel sells it: the zones it opens, each with its series of slots.

    `persons` is for how many one ticket is.
    """

    code: str
    zones: Mapping[int, int | None]
    persons: int = 1


@dataclass(frozen=True, slots=True)
class SlotTime:
    """When a timeslot starts (None is all day), and of which series it is."""

    series_id: int
    starts: time | None


@dataclass(frozen=True, slots=True)
class StockState:
    """Ticket types of a day that are open and closed, and closed times of day of open ones."""

    open: tuple[str, ...]
    closed: tuple[str, ...]
    closed_times: tuple[tuple[str, str], ...] = ()


def stock_state(
    products: Iterable[Product],
    stops: Iterable[StopScope],
    slots: Mapping[int, SlotTime],
) -> StockState:
    """Say what stops that stand for one day leave of it; `slots` are those that they name."""
    known, standing = tuple(products), tuple(stops)
    closed = {one.code for one in known if any(_closes(stop, one, slots) for stop in standing)}
    times = {
        (one.code, f"{starts:%H:%M}")
        for one in known
        if one.code not in closed
        for stop in standing
        if (starts := _closed_time(stop, one, slots)) is not None
    }
    return StockState(
        tuple(sorted(one.code for one in known if one.code not in closed)),
        tuple(sorted(closed)),
        tuple(sorted(times)),
    )


def closing_stop(
    product: Product,
    starts: time | None,
    stops: Iterable[StopScope],
    slots: Mapping[int, SlotTime],
) -> StopScope | None:
    """Give the stop that closes a product, of the time at which its timeslot starts if it has one.

    An order that names no time is not closed by the stop of one.
    """
    for stop in stops:
        closed = _closed_time(stop, product, slots)
        if _closes(stop, product, slots) or (closed is not None and closed == starts):
            return stop
    return None


def _closed_time(stop: StopScope, product: Product, slots: Mapping[int, SlotTime]) -> time | None:
    slot = slots.get(stop.timeslot_id or 0)
    return slot.starts if slot is not None and slot.series_id in product.zones.values() else None


def _closes(stop: StopScope, product: Product, slots: Mapping[int, SlotTime]) -> bool:
    if stop.timeslot_id is not None:
        slot = slots.get(stop.timeslot_id)
        return slot is not None and slot.starts is None and slot.series_id in product.zones.values()
    return stop.area_id == PARK or stop.area_id in product.zones
