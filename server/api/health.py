"""`/healthz`: whether this server can do its work, and by which figures one can tell."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import datetime

import psycopg
from fastapi import FastAPI
from fastapi.responses import JSONResponse
from psycopg import AsyncConnection
from psycopg_pool import AsyncConnectionPool

from shared.kernel.clock import Clock

LEAST_MONTHS_AHEAD = 2
# Beyond this a ticket may be judged on the wrong side of midnight.
MOST_CLOCK_DIFFERENCE_SECONDS = 60
ANSWER_WITHIN_SECONDS = 3.0

_FACTS = """
SELECT clock_timestamp(), app.partitions_ahead(),
       count(*) FILTER (WHERE status = 'todo' AND coalesce(scheduled_at, now()) <= now()),
       count(*) FILTER (WHERE status = 'doing'), count(*) FILTER (WHERE status = 'failed')
  FROM queue.procrastinate_jobs
"""


@dataclass(frozen=True, slots=True)
class DatabaseFacts:
    """What the database said. The clock difference is ours less its own."""

    latency_ms: float
    clock_difference_ms: float
    partitions_ahead: int
    queue_due: int
    queue_running: int
    queue_failed: int


@dataclass(frozen=True, slots=True)
class Health:
    """The answer; `failing` names what is wrong and is empty when all is well."""

    status: str
    failing: tuple[str, ...]
    worker_running: bool
    database: DatabaseFacts | None


async def facts_in_time(
    pool: AsyncConnectionPool[AsyncConnection], clock: Clock
) -> DatabaseFacts | None:
    """Ask the database; None when it does not answer within ANSWER_WITHIN_SECONDS."""
    asking = asyncio.create_task(read_facts(pool, clock))
    # Not `asyncio.timeout`: taking a question back from a frozen database takes seconds itself,
    # and whoever asks for our health must not wait for that.
    await asyncio.wait({asking}, timeout=ANSWER_WITHIN_SECONDS)
    if not asking.done():
        asking.cancel()
        return None
    try:
        return asking.result()
    except psycopg.OperationalError:
        return None


async def read_facts(pool: AsyncConnectionPool[AsyncConnection], clock: Clock) -> DatabaseFacts:
    """Ask the database. Raises OperationalError when it cannot be reached."""
    async with pool.connection() as connection:
        asked, began = clock.now(), time.perf_counter()
        row = await (await connection.execute(_FACTS)).fetchone()
        seconds = time.perf_counter() - began
    assert row is not None  # noqa: S101 - an aggregate always gives a row
    its_clock: datetime = row[0]
    ahead = (asked - its_clock).total_seconds() + seconds / 2
    return DatabaseFacts(round(seconds * 1000, 2), round(ahead * 1000, 1), *row[1:])


def judge_health(database: DatabaseFacts | None, worker_running: bool) -> Health:
    """Say what is wrong: facts in, answer out."""
    failing = [] if worker_running else ["worker"]
    if database is None:
        failing.append("database")
    else:
        if database.partitions_ahead < LEAST_MONTHS_AHEAD:
            failing.append("partitions")
        if abs(database.clock_difference_ms) > MOST_CLOCK_DIFFERENCE_SECONDS * 1000:
            failing.append("clock")
    status = "failing" if failing else "ok"
    return Health(status, tuple(failing), worker_running, database)


def health_app(
    pool: AsyncConnectionPool[AsyncConnection], clock: Clock, worker_running: Callable[[], bool]
) -> FastAPI:
    """Build the web application: 200 when all is well, 503 when not, JSON either way."""
    web = FastAPI(title="Shanmen", docs_url=None, redoc_url=None, openapi_url=None)

    @web.get("/healthz")
    async def healthz() -> JSONResponse:
        health = judge_health(await facts_in_time(pool, clock), worker_running())
        return JSONResponse(asdict(health), status_code=503 if health.failing else 200)

    return web
