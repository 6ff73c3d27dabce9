"""The short way to PostgreSQL for statements of sales and scans.

A Core statement costs about 0.2 ms of Python, a psycopg cursor 0.05 ms, libpq itself 0.02 ms; at a
till and at a lane that is a good part of the operation. The session still owns connection and
transaction, values are read by psycopg's own loaders, and errors look as SQLAlchemy's do.
"""

from __future__ import annotations

from collections.abc import MutableMapping, Sequence
from typing import Any, cast

import psycopg
from psycopg import pq
from psycopg.adapt import Transformer
from psycopg.errors import error_from_result
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from shared.database.lost import GIVEN_UP, DatabaseBusy

Parameter = str | int | None
Row = tuple[Any, ...]

_LOADER = "shanmen loader"


def fetch_one(session: Session, statement: str, parameters: Sequence[Parameter]) -> Row | None:
    """Run one statement (placeholders `$1`, `$2` …, cast in the statement) and give its first row.

    Raises sqlalchemy.exc.OperationalError and its kin; a broken connection leaves the pool.
    """
    checked_out = session.connection().connection
    driver = cast("psycopg.Connection[Row]", checked_out.driver_connection)
    try:
        if driver.autocommit:
            return _execute(driver, checked_out.info, statement, parameters)
        # Inside a transaction psycopg must see the statement, to begin the transaction first.
        return psycopg.RawCursor(driver).execute(statement, parameters).fetchone()
    except psycopg.Error as error:
        if driver.broken:
            session.connection().invalidate(error)
        if isinstance(error, GIVEN_UP):
            raise DatabaseBusy(statement, None, error, hide_parameters=True) from error
        raise DBAPIError.instance(
            statement,
            None,
            error,
            psycopg.Error,
            hide_parameters=True,
            connection_invalidated=driver.broken,
            dialect=session.get_bind().dialect,
        ) from error


def commits_by_itself(session: Session) -> bool:
    """Tell whether each statement of the session is a transaction of its own."""
    driver = session.connection().connection.driver_connection
    return cast("psycopg.Connection[Row]", driver).autocommit


def _execute(
    driver: psycopg.Connection[Row],
    prepared: MutableMapping[Any, Any],
    statement: str,
    parameters: Sequence[Parameter],
) -> Row | None:
    values: list[Any] = [None if one is None else str(one).encode() for one in parameters]
    try:
        name = _prepare(driver, prepared, statement)
        result = _check(driver, driver.pgconn.exec_prepared(name, values))
    except psycopg.errors.InvalidSqlStatementName:
        # psycopg deallocates everything after a ROLLBACK of its own, ours included.
        prepared.clear()
        name = _prepare(driver, prepared, statement)
        result = _check(driver, driver.pgconn.exec_prepared(name, values))
    if not result.ntuples:
        return None
    loader = prepared.get(_LOADER)
    if loader is None:  # kept with the connection: it remembers how each type is read
        loader = prepared[_LOADER] = Transformer(driver)
    loader.set_pgresult(result)
    return loader.load_row(0, tuple)


def _prepare(
    driver: psycopg.Connection[Row], prepared: MutableMapping[Any, Any], statement: str
) -> bytes:
    name: bytes | None = prepared.get(statement)
    if name is None:
        name = b"hot_%d" % len(prepared)
        _check(driver, driver.pgconn.prepare(name, statement.encode()))
        prepared[statement] = name
    return name


def _check(driver: psycopg.Connection[Row], result: pq.abc.PGresult) -> pq.abc.PGresult:
    if result.status in (pq.ExecStatus.TUPLES_OK, pq.ExecStatus.COMMAND_OK):
        return result
    if driver.broken:  # then the result has no SQLSTATE to tell what kind of error it is
        raise psycopg.OperationalError(driver.pgconn.get_error_message())
    raise error_from_result(result, driver.info.encoding)
