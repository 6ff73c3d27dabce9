"""Takes away each night what nobody needs any more: data of visits, faces of ended passes."""

from __future__ import annotations

import logging

from procrastinate import App, RetryStrategy
from psycopg import AsyncConnection
from psycopg_pool import AsyncConnectionPool

logger = logging.getLogger(__name__)

TASK = "reduce_persons"
AT_NIGHT = "50 4 * * *"
_RETRY = RetryStrategy(max_attempts=8, exponential_wait=5)
_FACES = "SELECT app.forget_ended_faces()"
_BATCH = "SELECT app.reduce_persons(jsonb_build_object('after', %s::text), '')"


async def reduce_persons(pool: AsyncConnectionPool[AsyncConnection]) -> int:
    """Reduce all that are due, a batch a transaction; gives how many there were.

    Whoever is reduced is not looked at again: a work that was cut off begins anew.
    """
    reduced = 0
    after: str | None = None
    while True:
        async with pool.connection() as connection:
            row = await (await connection.execute(_BATCH, [after])).fetchone()
        assert row is not None  # noqa: S101 - a function always gives a row
        reduced += int(row[0]["reduced"])
        after = row[0]["last"]
        if after is None:
            return reduced


async def forget_faces(pool: AsyncConnectionPool[AsyncConnection]) -> int:
    """Forget the faces of those whose last pass has ended, with their consents; gives how many."""
    async with pool.connection() as connection:
        row = await (await connection.execute(_FACES)).fetchone()
    assert row is not None  # noqa: S101 - a function always gives a row
    return int(row[0])


def add_personal_data_task(app: App, pool: AsyncConnectionPool[AsyncConnection]) -> None:
    """Register the task by name, each night after the cut-off."""

    @app.periodic(cron=AT_NIGHT)
    @app.task(name=TASK, queueing_lock=TASK, retry=_RETRY)
    async def task(timestamp: int) -> None:
        logger.info("%d faces of ended passes are forgotten", await forget_faces(pool))
        logger.info("the data of %d visitors are reduced", await reduce_persons(pool))
