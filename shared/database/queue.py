"""The job queue: procrastinate in a schema of its own; whoever wants work done defers it by name.

A job is only a wake-up. The truth is a row in a state, so that a job that is lost, repeated or
late does no harm; its arguments hold ids and never an amount, a code or a name.
"""

from __future__ import annotations

from typing import Any

from procrastinate import App, PsycopgConnector
from procrastinate.exceptions import AlreadyEnqueued
from psycopg import AsyncConnection
from psycopg_pool import AsyncConnectionPool

from shared.database.engine import CONNECT_TIMEOUT_SECONDS, KEEPALIVE

# Its functions name their tables without a schema.
SEARCH_PATH = "-c search_path=queue,app"
# Longer than a reconnection on a local network, shorter than anybody waits for an answer.
POOL_TIMEOUT_SECONDS = 2.0


def queue_pool(url: str, name: str, connections: int = 6) -> AsyncConnectionPool[AsyncConnection]:
    """Give a pool, still closed, for the queue and its neighbours; it heals after an outage.

    Taking a connection while the database is away raises PoolTimeout (an OperationalError).
    """
    return AsyncConnectionPool(
        url,
        kwargs={
            "application_name": name,
            "options": SEARCH_PATH,
            "connect_timeout": CONNECT_TIMEOUT_SECONDS,
            **KEEPALIVE,
        },
        min_size=1,
        max_size=connections,
        timeout=POOL_TIMEOUT_SECONDS,
        check=AsyncConnectionPool.check_connection,
        open=False,
    )


def queue_app() -> App:
    """Give an app without tasks: the server adds them, others only defer by name."""
    return App(connector=PsycopgConnector())


async def defer_once(app: App, task: str, **ids: Any) -> bool:
    """Ask for a task unless it already waits; tells whether a job was added."""
    try:
        await app.configure_task(task, queueing_lock=task).defer_async(**ids)
    except AlreadyEnqueued:
        return False
    return True
