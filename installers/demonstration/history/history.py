"""Gives the demonstration park a past: `write_history` fills a park that has sold nothing yet."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from datetime import date, timedelta
from multiprocessing import get_context
from typing import Final

import numpy as np
import psycopg
from sqlalchemy.engine import make_url
from sqlalchemy.orm import Session

from installers.demonstration.history.plan import Plan
from installers.demonstration.history.postgres_time import EPOCH
from installers.demonstration.history.reading import read_holidays, read_park
from installers.demonstration.history.seasons import day_shares
from installers.demonstration.history.telling import Told, tell
from shared.database.engine import office_engine
from shared.kernel.business_date import business_date
from shared.kernel.clock import SystemClock

DAYS: Final = 730
_STRETCH_DAYS: Final = 31
_MONTHS_AHEAD: Final = 12


class NotEmpty(Exception):
    """The park has sold tickets already: a history would come after its own future."""


@dataclass(frozen=True)
class Written:
    """How many tickets and days were written, and in how many seconds."""

    tickets: int
    days: int
    seconds: float

    @property
    def per_second(self) -> float:
        """Tickets a second, with everything that hangs on them."""
        return self.tickets / self.seconds


def write_history(
    admin_url: str,
    tickets: int,
    *,
    days: int = DAYS,
    seed: int = 1,
    progress: Callable[[str], None] = lambda _: None,
) -> Written:
    """Write about so many tickets over the days before today, the same ones for the same seed.

    `admin_url` is a superuser's. Raises NotEmpty when something was sold before.
    """
    began = time.monotonic()
    today = business_date(SystemClock().now())
    engine = office_engine(admin_url, "shanmen-history", connections=1)
    try:
        with Session(engine) as session:
            first = today - timedelta(days=days)
            chance = np.random.default_rng(seed)
            shares = day_shares(first, days, read_holidays(session), chance)
            facts = read_park(session, first, days, today)
    finally:
        engine.dispose()
    plan = Plan(tickets, first, days, seed, shares)
    url = make_url(admin_url).set(drivername="postgresql").render_as_string(hide_password=False)
    _prepare(url, days)
    told = Told()
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as pool:
        stretches = [pool.submit(tell, url, facts, plan, stretch) for stretch in _stretches(days)]
        for done in as_completed(stretches):
            part = done.result()
            told.tickets += part.tickets
            told.persons += part.persons
            told.orders += part.orders
            progress(f"history: {told.tickets:,} tickets")
    _finish(url, told)
    return Written(told.tickets, days, time.monotonic() - began)


def _stretches(days: int) -> Iterator[range]:
    for start in range(0, days, _STRETCH_DAYS):
        yield range(start, min(start + _STRETCH_DAYS, days))


def _prepare(url: str, days: int) -> None:
    with psycopg.connect(url) as connection:
        sold = connection.execute("SELECT EXISTS (SELECT FROM app.sales_order)").fetchone()
        if sold != (False,):
            raise NotEmpty
        months = days // 28 + 1
        connection.execute("SELECT app.make_partitions(%s, %s)", [_MONTHS_AHEAD, months])


def _finish(url: str, told: Told) -> None:
    """Write the counters that the days came to, and tell the server that it has read them."""
    with psycopg.connect(url) as connection:
        with connection.cursor() as cursor:
            cursor.executemany(
                "INSERT INTO app.lane_counter (lane_id, business_date, claimed, passed)"
                " VALUES (%s, %s, %s, %s)",
                [(lane, _date(day), count, count) for (lane, day), count in told.persons.items()],
            )
            cursor.executemany(
                "INSERT INTO app.receipt_counter (station_id, business_date, last)"
                " VALUES (%s, %s, %s)",
                [(station, _date(day), count) for (station, day), count in told.orders.items()],
            )
        connection.execute(
            "UPDATE app.follower SET seen_xid = (SELECT max(xid) FROM app.passage)"
            " WHERE name = 'recognition'"
        )
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("ANALYZE")


def _date(day: int) -> date:
    return EPOCH + timedelta(days=day)
