"""Tells the days of a history one by one; several processes tell a stretch of days each."""

from __future__ import annotations

from collections import Counter as Tally
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Final

import numpy as np
import psycopg

from installers.demonstration.history import layouts
from installers.demonstration.history.facts import Counter, ParkFacts
from installers.demonstration.history.ids import Ids, ids_at
from installers.demonstration.history.plan import Plan, midnight_ms
from installers.demonstration.history.postgres_time import EPOCH, day_number, stamp
from installers.demonstration.history.selling import Desk, Rows, sold_rows
from installers.demonstration.history.station_day import draw_orders
from installers.demonstration.history.visiting import LaneDays, visited_rows
from installers.demonstration.history.writing import Writer

_OPENS_MS: Final = 6 * 3_600_000
_CLOSES_MS: Final = 22 * 3_600_000
_FLOAT_FEN: Final = 50_000
# Nothing of a history can be cheated on: it has no author. Its ties are asked afterwards.
_QUICKLY: Final = "SET session_replication_role = replica; SET synchronous_commit = off"


@dataclass
class Told:
    """What a stretch of days came to: tickets, persons by lane and day, orders by station and day.

    Days count from 1970.
    """

    tickets: int = 0
    persons: LaneDays = field(default_factory=Tally)
    orders: Tally[tuple[int, int]] = field(default_factory=Tally)


@dataclass(frozen=True)
class StationDay:
    """One counter on one day: the day's index in the plan, and its date since 1970."""

    counter: Counter
    index: int
    day: int
    chance: np.random.Generator
    shift_id: Ids

    @property
    def midnight_ms(self) -> int:
        """The site's midnight that begins the day."""
        return midnight_ms(self.day)

    @property
    def month_day(self) -> str:
        """The day as it stands in order numbers."""
        return f"{EPOCH + timedelta(days=self.day):%m%d}"


def tell(admin_url: str, facts: ParkFacts, plan: Plan, days: range) -> Told:
    """Write the days at these indexes. `admin_url` is a superuser's, in psycopg's own form."""
    told = Told()
    with psycopg.connect(admin_url) as connection:
        connection.execute(_QUICKLY)
        writer = Writer(connection)
        for index in days:
            chance = plan.chance(index)
            opened = np.array([midnight_ms(plan.day(index)) + _OPENS_MS])
            for counter in facts.counters:
                shift_id = ids_at(opened, chance)
                at = StationDay(counter, index, plan.day(index), chance, shift_id)
                _station_day(facts, plan, at, writer, told)
            writer.flush_when_full()
        writer.flush()
    return told


def _station_day(facts: ParkFacts, plan: Plan, at: StationDay, writer: Writer, told: Told) -> None:
    for rows in _shift(at):
        writer.add(rows)
    for channel in at.counter.channels:
        wanted = round(plan.tickets_sold(channel, at.index) * at.counter.share)
        if wanted == 0:
            continue
        shelf = facts.shelves[channel.code, facts.kind_of_day[at.day]]
        leads = plan.leads(channel, at.index)
        batch = draw_orders(channel, shelf, wanted, at.day, leads, at.midnight_ms, at.chance)
        key = (at.counter.station_id, at.day)
        desk = Desk(at.counter, at.shift_id, told.orders[key] + 1, at.month_day)
        for rows in sold_rows(batch, desk, at.chance):
            writer.add(rows)
        for rows in visited_rows(
            batch, desk, facts.places, at.midnight_ms, told.persons, at.chance
        ):
            writer.add(rows)
        told.orders[key] += len(batch.order_id)
        told.tickets += int(batch.quantity.sum())


def _shift(at: StationDay) -> Iterator[Rows]:
    opened = {
        "id": at.shift_id,
        "station_id": at.counter.station_id,
        "staff_id": at.counter.staff_id,
        "number": at.index + 1,
        "business_date": day_number(at.day),
        "opened_at": stamp(at.midnight_ms + _OPENS_MS),
        "float_amount": _FLOAT_FEN,
        "state": b"CLOSED",
        "closed_at": stamp(at.midnight_ms + _CLOSES_MS),
    }
    yield layouts.SHIFT, 1, opened
    entry_id = ids_at(np.array([at.midnight_ms + _OPENS_MS]), at.chance)
    entry = {
        "id": entry_id,
        "kind": b"float",
        "source_id": at.shift_id,
        "at": opened["opened_at"],
        "accounts": (b"1001", b"1002"),
        "amounts": (_FLOAT_FEN, -_FLOAT_FEN),
    }
    yield layouts.entry("float"), 1, {**opened, **entry}
