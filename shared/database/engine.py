"""Engines for PostgreSQL: one for verbs and reading, one for migrations and set-up."""

from __future__ import annotations

import psycopg
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import URL, ExceptionContext, make_url
from sqlalchemy.exc import OperationalError

from shared.database.lost import GIVEN_UP, DatabaseBusy

# A statement that changes something is one verb, which is a transaction of its own: on an
# AUTOCOMMIT connection it costs one round trip instead of three (BEGIN, verb, COMMIT).
_ONE_ROUND_TRIP = "AUTOCOMMIT"

CONNECT_TIMEOUT_SECONDS = 3
# Where somebody stands at the window meanwhile; libpq takes nothing shorter.
SHORT_CONNECT_SECONDS = 2
# What libpq is told so that a cut cable is noticed within about 11 seconds, whether it stood idle
# or waited for an answer (milliseconds). Where somebody stands and waits, LineWatch is quicker.
KEEPALIVE = {
    "keepalives_idle": 5,
    "keepalives_interval": 2,
    "keepalives_count": 3,
    "tcp_user_timeout": 11_000,
}


def database_url(text: str) -> URL:
    """Read a `postgresql://` URL and choose the psycopg driver for it."""
    return make_url(text).set(drivername="postgresql+psycopg")


def station_engine(
    url: str, name: str, connections: int = 2, connect_seconds: int = CONNECT_TIMEOUT_SECONDS
) -> Engine:
    """Give the engine of a station program: each statement commits by itself.

    `name` is what the database's administrators see in pg_stat_activity. Nothing is sent here.
    """
    return _engine(url, name, connections, connect_seconds, isolation_level=_ONE_ROUND_TRIP)


def office_engine(url: str, name: str, connections: int = 2) -> Engine:
    """Give an engine with ordinary transactions, for set-up and the back office."""
    return _engine(url, name, connections, CONNECT_TIMEOUT_SECONDS)


def _engine(url: str, name: str, connections: int, connect_seconds: int, **options: str) -> Engine:
    engine = create_engine(
        database_url(url),
        **options,
        pool_size=connections,
        max_overflow=0,
        hide_parameters=True,  # parameters hold personal data and codes; logs must not
        connect_args={
            "connect_timeout": connect_seconds,
            "application_name": name,
            **KEEPALIVE,
        },
    )
    event.listen(engine, "handle_error", _say_lost)
    return engine


def _say_lost(context: ExceptionContext) -> None:
    """Say apart what was given up in time, and what was lost.

    psycopg counts a transaction that ended as it stood idle among the faults of programs; here it
    is a PC that slept.
    """
    error = context.original_exception
    if isinstance(error, GIVEN_UP):
        raise DatabaseBusy(context.statement, None, error, hide_parameters=True) from error
    if isinstance(error, psycopg.errors.IdleInTransactionSessionTimeout):
        raise OperationalError(context.statement, None, error, hide_parameters=True) from error
