"""Keeps a year of monthly partitions ahead of the rows that will fall into them."""

from __future__ import annotations

import logging

from procrastinate import App, RetryStrategy
from psycopg import AsyncConnection
from psycopg_pool import AsyncConnectionPool

logger = logging.getLogger(__name__)

TASK = "make_partitions"
MONTHS_AHEAD = 12
AT_NIGHT = "10 3 * * *"
_RETRY = RetryStrategy(max_attempts=8, exponential_wait=5)


async def make_partitions(pool: AsyncConnectionPool[AsyncConnection]) -> int:
    """Make what is missing; gives how many whole months lie ahead then."""
    async with pool.connection() as connection:
        row = await (
            await connection.execute("SELECT app.make_partitions(%s)", [MONTHS_AHEAD])
        ).fetchone()
    assert row is not None  # noqa: S101 - a function always gives a row
    return int(row[0])


def add_partitions_task(app: App, pool: AsyncConnectionPool[AsyncConnection]) -> None:
    """Register the task by name, each night; the server also asks for it at its start."""

    @app.periodic(cron=AT_NIGHT)
    @app.task(name=TASK, queueing_lock=TASK, retry=_RETRY)
    async def task(timestamp: int = 0) -> None:
        logger.info("partitions reach %d months ahead", await make_partitions(pool))
