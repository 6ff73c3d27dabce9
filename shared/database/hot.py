"""The short way to PostgreSQL for statements of sales and scans.

A Core statement costs about 0.2 ms of Python where psycopg alone takes 0.05 ms; at a till and at a
lane that is most of the operation. The session still owns connection and transaction, and errors
look as SQLAlchemy's do.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import psycopg
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session


def fetch_one(
    session: Session, statement: str, parameters: Sequence[Any]
) -> tuple[Any, ...] | None:
    """Run one statement (placeholders `%s`) and give its first row.

    Raises sqlalchemy.exc.OperationalError and its kin; a broken connection leaves the pool.
    """
    checked_out = session.connection().connection
    driver: psycopg.Connection[tuple[Any, ...]] = checked_out.driver_connection  # type: ignore[assignment]
    try:
        return driver.execute(statement, parameters, prepare=True).fetchone()
    except psycopg.Error as error:
        if driver.broken:
            session.connection().invalidate(error)
        raise DBAPIError.instance(
            statement,
            None,
            error,
            psycopg.Error,
            hide_parameters=True,
            connection_invalidated=driver.broken,
            dialect=session.get_bind().dialect,
        ) from error
