"""Does one thing again and again for as long as the server lives."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable

import psycopg
import sqlalchemy.exc
from procrastinate.exceptions import ConnectorException

logger = logging.getLogger(__name__)

DATABASE_GONE = (
    psycopg.OperationalError,
    psycopg.InterfaceError,
    sqlalchemy.exc.OperationalError,
    sqlalchemy.exc.InterfaceError,
    ConnectorException,
    TimeoutError,
)


async def repeat(name: str, seconds: float, work: Callable[[], Awaitable[None]]) -> None:
    """Do `work` with a pause of `seconds` after each time, until this task is cancelled.

    A database that is away is said once when it goes and once when it is back; a fault in the work
    is logged with its trace, and the work is tried again like any other time.
    """
    gone_since: float | None = None
    while True:
        try:
            await work()
        except DATABASE_GONE as error:
            if gone_since is None:
                gone_since = time.monotonic()
                logger.warning("%s: the database does not answer: %s", name, _one_line(error))
        except Exception:  # the outermost edge: one broken job must not stop the others
            logger.exception("%s failed", name)
        else:
            if gone_since is not None:
                away = time.monotonic() - gone_since
                logger.info("%s: the database answers again after %.1f s", name, away)
                gone_since = None
        await asyncio.sleep(seconds)


def _one_line(error: BaseException) -> str:
    cause = error.__cause__ or error
    return " ".join(str(cause).split())[:200]
