"""Forgets each night what documents bought for days that are over."""

from __future__ import annotations

import logging

from procrastinate import App, RetryStrategy
from psycopg import AsyncConnection
from psycopg_pool import AsyncConnectionPool

logger = logging.getLogger(__name__)

TASK = "forget_purchases"
AT_NIGHT = "40 4 * * *"
_RETRY = RetryStrategy(max_attempts=8, exponential_wait=5)


async def forget_purchases(pool: AsyncConnectionPool[AsyncConnection]) -> int:
    """Delete what is of no use any more; gives how many rows went."""
    async with pool.connection() as connection:
        row = await (await connection.execute("SELECT app.forget_purchases('{}', '')")).fetchone()
    assert row is not None  # noqa: S101 - a function always gives a row
    return int(row[0])


def add_purchases_task(app: App, pool: AsyncConnectionPool[AsyncConnection]) -> None:
    """Register the task by name, each night after the cut-off."""

    @app.periodic(cron=AT_NIGHT)
    @app.task(name=TASK, queueing_lock=TASK, retry=_RETRY)
    async def task(timestamp: int) -> None:
        logger.info("%d purchases of past days are forgotten", await forget_purchases(pool))
