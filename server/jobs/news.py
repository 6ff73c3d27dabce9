"""Forgets each night the news that all gates have heard."""

from __future__ import annotations

import logging

from procrastinate import App, RetryStrategy
from psycopg import AsyncConnection
from psycopg_pool import AsyncConnectionPool

logger = logging.getLogger(__name__)

TASK = "forget_news"
AT_NIGHT = "20 3 * * *"
_RETRY = RetryStrategy(max_attempts=8, exponential_wait=5)


async def forget_news(pool: AsyncConnectionPool[AsyncConnection]) -> int:
    """Delete what is older than a day; gives how many rows went."""
    async with pool.connection() as connection:
        row = await (await connection.execute("SELECT app.forget_news()")).fetchone()
    assert row is not None  # noqa: S101 - a function always gives a row
    return int(row[0])


def add_news_task(app: App, pool: AsyncConnectionPool[AsyncConnection]) -> None:
    """Register the task by name, each night."""

    @app.periodic(cron=AT_NIGHT)
    @app.task(name=TASK, queueing_lock=TASK, retry=_RETRY)
    async def task(timestamp: int) -> None:
        logger.info("%d pieces of news are forgotten", await forget_news(pool))
