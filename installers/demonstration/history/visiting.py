"""The rows that visiting leaves behind: tickets, uses, passages, and the revenue that they earn."""

from __future__ import annotations

from collections import Counter as Tally
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np

from installers.demonstration.history import layouts
from installers.demonstration.history.facts import Integers, Places
from installers.demonstration.history.ids import Ids, ids_at
from installers.demonstration.history.postgres_time import day_number, stamp
from installers.demonstration.history.seasons import WINDOW_HOURS, minutes_of_day
from installers.demonstration.history.selling import Desk, Rows, numbered
from installers.demonstration.history.station_day import Batch

_DAY_MS: Final = 86_400_000
_SHOWS_UP: Final = 0.965
_USES_IT: Final = 0.94
_ON_THE_WAY_MS: Final = (2 * 60_000, 45 * 60_000)
_STROLL_MS: Final = 50 * 60_000
_LAST_ENTRY_MS: Final = 20 * 3_600_000
_THROUGH_THE_ARM_MS: Final = 2_000

LaneDays = Tally[tuple[int, int]]


@dataclass(frozen=True)
class _Tickets:
    id: Ids
    order: Integers
    line: Integers
    row: Integers


@dataclass(frozen=True)
class _Uses:
    """One row an entitlement: its ticket, its row among the zones, and when it was used."""

    ticket: Integers
    zone_row: Integers
    lane: Integers
    used_ms: Integers
    used: Integers
    unused: Integers


def visited_rows(
    batch: Batch,
    desk: Desk,
    places: Places,
    midnight_ms: int,
    persons_by_lane: LaneDays,
    chance: np.random.Generator,
) -> Iterator[Rows]:
    """Give the rows of a batch's tickets and of all that happened to them.

    `persons_by_lane` counts on: persons by lane and day since 1970.
    """
    tickets = _tickets(batch, chance)
    yield _ticket_rows(batch, desk, tickets, chance)
    uses = _uses(batch, tickets, places, midnight_ms, chance)
    yield _unused_rows(batch, tickets, uses)
    yield from _used_rows(batch, tickets, uses, persons_by_lane, chance)


def _tickets(batch: Batch, chance: np.random.Generator) -> _Tickets:
    line = np.repeat(np.arange(len(batch.quantity)), batch.quantity)
    order = batch.line_order[line]
    return _Tickets(ids_at(batch.sold_ms[order], chance), order, line, batch.line_row[line])


def _ticket_rows(batch: Batch, desk: Desk, tickets: _Tickets, chance: np.random.Generator) -> Rows:
    count = len(tickets.id)
    shelf = batch.shelf
    number = desk.numbers(len(batch.order_id))[tickets.order]
    starts = np.searchsorted(tickets.order, np.arange(len(batch.order_id)))
    in_order = 1 + np.arange(count) - starts[tickets.order]
    number = np.char.add(number, numbered("-", in_order, 2))
    values = {
        "id": tickets.id,
        "order_id": batch.order_id[tickets.order],
        "order_line": batch.line_number[tickets.line],
        "number": number,
        "ticket_type_id": shelf.type_id[tickets.row],
        "terms_id": shelf.terms_id[tickets.row],
        "visit_day": day_number(batch.visit_day[tickets.order]),
        "valid_days": shelf.valid_days[tickets.row],
        "persons": shelf.persons[tickets.row],
        "price": shelf.unit[tickets.row],
        "state": b"ISSUED",
        "key_id": desk.counter.key_id,
        "code_version": 0,
        "code_digest": chance.integers(0, 256, (count, 16), np.uint8),
    }
    return layouts.ticket(number.dtype.itemsize), count, values


def _uses(
    batch: Batch,
    tickets: _Tickets,
    places: Places,
    midnight_ms: int,
    chance: np.random.Generator,
) -> _Uses:
    shelf = batch.shelf
    zones = shelf.zone_start[tickets.row + 1] - shelf.zone_start[tickets.row]
    ticket = np.repeat(np.arange(len(tickets.id)), zones)
    nth = np.arange(len(ticket)) - np.repeat(np.cumsum(zones) - zones, zones)
    zone_row = shelf.zone_start[tickets.row][ticket] + nth
    order = tickets.order[ticket]
    comes = (chance.random(len(tickets.id)) < _SHOWS_UP)[ticket]
    comes &= (nth == 0) | (chance.random(len(ticket)) < _USES_IT)
    lane = places.draw_lanes(shelf.zone_id[zone_row], chance)
    used_ms = _arrivals(batch, order, midnight_ms, chance) + nth * _STROLL_MS
    visit_midnight = midnight_ms + (batch.visit_day[order] - batch.day) * _DAY_MS
    comes &= (lane > 0) & (used_ms < visit_midnight + _LAST_ENTRY_MS)
    comes &= batch.visit_day[order] < places.today
    return _Uses(ticket, zone_row, lane, used_ms, np.flatnonzero(comes), np.flatnonzero(~comes))


def _arrivals(
    batch: Batch, order: Integers, midnight_ms: int, chance: np.random.Generator
) -> Integers:
    """Draw when each entitlement's holder comes to the gate, as Unix milliseconds."""
    if not batch.channel.ahead:
        walk = chance.integers(*_ON_THE_WAY_MS, len(batch.order_id))
        return (batch.sold_ms + walk)[order]
    there = minutes_of_day(WINDOW_HOURS, len(batch.order_id), chance)
    there += midnight_ms + (batch.visit_day - batch.day) * _DAY_MS
    walk = chance.integers(*_ON_THE_WAY_MS, len(batch.order_id))
    arrived: Integers = np.maximum(there, batch.sold_ms + walk)[order]
    return arrived


def _unused_rows(batch: Batch, tickets: _Tickets, uses: _Uses) -> Rows:
    shelf, zone_row = batch.shelf, uses.zone_row[uses.unused]
    values = {
        "ticket_id": tickets.id[uses.ticket[uses.unused]],
        "zone_id": shelf.zone_id[zone_row],
        "uses_total": shelf.zone_uses[zone_row],
        "uses_left": shelf.zone_uses[zone_row],
        "value": shelf.zone_value[zone_row],
        "recognised": 0,
    }
    return layouts.UNUSED, len(uses.unused), values


def _used_rows(
    batch: Batch,
    tickets: _Tickets,
    uses: _Uses,
    persons_by_lane: LaneDays,
    chance: np.random.Generator,
) -> Iterator[Rows]:
    shelf, used = batch.shelf, uses.used
    zone_row, ticket = uses.zone_row[used], uses.ticket[used]
    at, lane = uses.used_ms[used], uses.lane[used]
    visit_day = batch.visit_day[tickets.order[ticket]]
    persons = shelf.persons[tickets.row[ticket]]
    admission_id = ids_at(at, chance)
    scan = {
        "ticket_id": tickets.id[ticket],
        "zone_id": shelf.zone_id[zone_row],
        "persons": persons,
        "business_date": day_number(visit_day),
    }
    use = {
        "uses_total": shelf.zone_uses[zone_row],
        "uses_left": shelf.zone_uses[zone_row] - 1,
        "uses_today": 1,
        "used_on": day_number(visit_day),
        "value": shelf.zone_value[zone_row],
        "recognised": shelf.zone_value[zone_row],
        "first_used_at": stamp(at),
        "first_lane_id": lane,
        "last_used_at": stamp(at),
        "last_lane_id": lane,
        "last_walked": True,
    }
    yield layouts.USED, len(used), {**scan, **use}
    admitted = {"id": admission_id, "lane_id": lane, "verdict": b"OK_ENTRY", "at": stamp(at)}
    yield layouts.ADMISSION, len(used), {**scan, **admitted}
    walked = at + _THROUGH_THE_ARM_MS
    passed = {"admission_id": admission_id, "outcome": b"PASSED", "at": stamp(walked)}
    yield layouts.PASSAGE, len(used), {**scan, **passed}
    yield from _earned(admission_id, shelf.zone_value[zone_row], walked, visit_day, chance)
    _count(persons_by_lane, lane, visit_day, persons)


def _earned(
    admission_id: Ids,
    value: Integers,
    walked_ms: Integers,
    visit_day: Integers,
    chance: np.random.Generator,
) -> Iterator[Rows]:
    worth = np.flatnonzero(value)
    entry_id = ids_at(walked_ms[worth], chance)
    values = {
        "id": entry_id,
        "kind": b"recognition",
        "source_id": admission_id[worth],
        "business_date": day_number(visit_day[worth]),
        "at": stamp(walked_ms[worth]),
        "accounts": (b"2203", b"6001"),
        "amounts": (value[worth], -value[worth]),
    }
    yield layouts.EARNED, len(worth), values


def _count(tally: LaneDays, lane: Integers, day: Integers, persons: Integers) -> None:
    keys, place = np.unique(np.stack([lane, day]), axis=1, return_inverse=True)
    counted = np.bincount(place.ravel(), persons, keys.shape[1]).astype(int)
    for (at_lane, on_day), number in zip(keys.T.tolist(), counted.tolist(), strict=True):
        tally[at_lane, on_day] += number
