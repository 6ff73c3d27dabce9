"""A timeslot whose places many connections buy and hold at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import psycopg

from shared.kernel.ids import uuid7

Connection = psycopg.Connection[tuple[Any, ...]]
HANDS = 40


@dataclass
class Slot:
    """A timeslot far ahead, for which connections buy places straight from the pools."""

    admin_url: str
    id: int

    def ask(self, statement: str, *values: object) -> Any:
        with psycopg.connect(self.admin_url, autocommit=True) as root:
            row = root.execute(statement, values).fetchone()
        return None if row is None else row[0]

    def share(self, pool: str, places: int, minutes: float = 1000) -> None:
        """Keep places for a pool, out of the common ones, and release them so much later."""
        with psycopg.connect(self.admin_url) as root:
            root.execute(
                "INSERT INTO slot_release (timeslot_id, pool, places, release_at)"
                " VALUES (%s, %s, %s, clock_timestamp() + make_interval(secs => %s))",
                [self.id, pool, places, minutes * 60],
            )
            root.execute(
                "INSERT INTO place (timeslot_id, pool, bucket, free)"
                " SELECT %s, %s, bucket, app.spread(%s, bucket) FROM generate_series(0, 15) bucket",
                [self.id, pool, places],
            )
            root.execute(
                "UPDATE place SET free = app.spread(t.free - %s, bucket) FROM"
                " (SELECT sum(free)::integer AS free FROM place"
                "   WHERE timeslot_id = %s AND pool = 'common') AS t"
                " WHERE timeslot_id = %s AND pool = 'common'",
                [places, self.id, self.id],
            )

    @property
    def free(self) -> int:
        return int(self.ask("SELECT app.free_places(%s)", self.id))

    @property
    def quota(self) -> int:
        return int(self.ask("SELECT quota FROM timeslot WHERE id = %s", self.id))

    def buy(self, connection: Connection, pool: str, wanted: int = 1) -> bool:
        """Buy places in a transaction of its own; False when there are none left."""
        return not sold_out(connection, "SELECT app.take_places(%s, %s, %s)", self.id, pool, wanted)


def sold_out(connection: Connection, statement: str, *values: object) -> bool:
    """Run a statement that takes places; any refusal but "sold out" is a failure of the test."""
    try:
        connection.execute(statement, values)
    except psycopg.Error as error:
        if error.sqlstate != "SM001":
            raise
        return True
    return False


@contextmanager
def connections(slot: Slot, hands: int = HANDS) -> Iterator[Sequence[Connection]]:
    """Open connections that commit each statement."""
    opened = [psycopg.connect(slot.admin_url, autocommit=True) for _ in range(hands)]
    try:
        yield opened
    finally:
        for connection in opened:
            connection.close()


def buy_all(slot: Slot, connection: Connection, pool: str, wanted: Callable[[], int]) -> int:
    """Buy until nothing is left; gives how many places that were."""
    bought = 0
    while slot.buy(connection, pool, number := wanted()):
        bought += number
    return bought


def hold(slot: Slot, connection: Connection, wanted: int, seconds: float) -> UUID:
    """Hold places for so long."""
    hold_id = uuid7()
    none_left = sold_out(
        connection,
        "SELECT app.hold_places(%s, ARRAY[%s], ARRAY[%s], 'window',"
        " clock_timestamp() + make_interval(secs => %s))",
        *(hold_id, slot.id, wanted, seconds),
    )
    assert not none_left
    return hold_id
