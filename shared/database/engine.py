"""Engines for PostgreSQL: one for verbs and reading, one for migrations and set-up."""

from __future__ import annotations

import psycopg
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import URL, ExceptionContext, make_url
from sqlalchemy.exc import OperationalError

# A statement that changes something is one verb, which is a transaction of its own: on an
# AUTOCOMMIT connection it costs one round trip instead of three (BEGIN, verb, COMMIT).
_ONE_ROUND_TRIP = "AUTOCOMMIT"

CONNECT_TIMEOUT_SECONDS = 3
# What libpq is told so that a cut cable is noticed within about 11 seconds.
KEEPALIVE = {"keepalives_idle": 5, "keepalives_interval": 2, "keepalives_count": 3}


def database_url(text: str) -> URL:
    """Read a `postgresql://` URL and choose the psycopg driver for it."""
    return make_url(text).set(drivername="postgresql+psycopg")


def station_engine(url: str, name: str, connections: int = 2) -> Engine:
    """Give the engine of a station program: each statement commits by itself.

    `name` is what the database's administrators see in pg_stat_activity. Nothing is sent here.
    """
    return _engine(url, name, connections, isolation_level=_ONE_ROUND_TRIP)


def office_engine(url: str, name: str, connections: int = 2) -> Engine:
    """Give an engine with ordinary transactions, for set-up and the back office."""
    return _engine(url, name, connections)


def _engine(url: str, name: str, connections: int, **options: str) -> Engine:
    engine = create_engine(
        database_url(url),
        **options,
        pool_size=connections,
        max_overflow=0,
        hide_parameters=True,  # parameters hold personal data and codes; logs must not
        connect_args={
            "connect_timeout": CONNECT_TIMEOUT_SECONDS,
            "application_name": name,
            **KEEPALIVE,
        },
    )
    event.listen(engine, "handle_error", _say_lost)
    return engine


def _say_lost(context: ExceptionContext) -> None:
    """Have a transaction that the database gave up, as it stood idle, count as a lost connection.

    psycopg counts it among the faults of programs; here it is a PC that slept.
    """
    error = context.original_exception
    if isinstance(error, psycopg.errors.IdleInTransactionSessionTimeout):
        raise OperationalError(context.statement, None, error, hide_parameters=True) from error
