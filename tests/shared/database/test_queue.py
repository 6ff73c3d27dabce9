from __future__ import annotations

import asyncio

import psycopg
import pytest
from procrastinate.exceptions import ConnectorException
from psycopg.errors import UndefinedFunction, UndefinedObject

from shared.database.queue import defer_once, queue_app, queue_pool
from tests.conftest import ParkDatabase


async def defer_twice(url: str) -> list[bool]:
    app, pool = queue_app(), queue_pool(url, "test", connections=2)
    await pool.open(wait=False)
    await app.connector.open_async(pool)
    try:
        return [await defer_once(app, "make_partitions") for _ in range(2)]
    finally:
        await pool.close()


def test_a_task_that_waits_already_is_not_asked_for_again(park_of_its_own: ParkDatabase) -> None:
    added = asyncio.run(defer_twice(park_of_its_own.server_url))

    assert added == [True, False]


def test_a_window_cannot_defer_a_job(park_of_its_own: ParkDatabase) -> None:
    with pytest.raises(ConnectorException) as refused:
        asyncio.run(defer_twice(park_of_its_own.window_url))

    # without the right to look into the schema nothing in it can be found
    assert isinstance(refused.value.__cause__, UndefinedFunction | UndefinedObject)


def test_nobody_waits_longer_than_the_pool_says_for_a_database_that_is_away() -> None:
    async def connect() -> None:
        pool = queue_pool("postgresql://nobody@127.0.0.1:1/none", "test")
        await pool.open(wait=False)
        try:
            async with pool.connection(timeout=0.2):
                pass
        finally:
            await pool.close()

    with pytest.raises(psycopg.OperationalError):
        asyncio.run(connect())
