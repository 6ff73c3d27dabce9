"""Engines for PostgreSQL: one for verbs and reading, one for migrations and set-up."""

from __future__ import annotations

from sqlalchemy import Engine, create_engine
from sqlalchemy.engine import URL, make_url

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
    return create_engine(
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
