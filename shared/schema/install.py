"""Brings a database to the present schema: roles, migrations, verbs, rights, limits, partitions.

Everything but the roles happens in one transaction, so that a failed update leaves the database as
it was. A second run finds nothing to do but to write the same verbs again.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import sqlalchemy
from alembic import command
from alembic.config import Config
from procrastinate.schema import SchemaManager
from sqlalchemy import Connection, text

from shared.database.engine import office_engine

SHARED = Path(__file__).resolve().parent.parent
SQL = SHARED / "schema" / "sql"
MONTHS_AHEAD = 12
OLDEST_POSTGRESQL = 150000
# These are not functions and have their own moment in `install_schema`.
_STEPS = {"roles.sql", "triggers.sql", "grants.sql", "closed_doors.sql", "limits.sql"}


class OldPostgres(Exception):
    """The server is older than PostgreSQL 15."""


def install_schema(admin_url: str) -> None:
    """Create or update everything in the database of `admin_url`, a superuser's URL."""
    engine = office_engine(admin_url, "shanmen-migrate", connections=1)
    try:
        with engine.begin() as connection:
            version = connection.execute(text("SHOW server_version_num")).scalar_one()
            require_supported(int(version))
            _run(connection, SQL / "roles.sql")
        with engine.begin() as connection:
            _prepare(connection)
            _upgrade(connection)
            _install(connection)
            _run(connection, SQL / "limits.sql")
    finally:
        engine.dispose()


def alembic_config(connection: Connection) -> Config:
    """Give alembic its configuration in memory; `connection` is the one it works on."""
    config = Config()
    config.set_main_option("script_location", str(SHARED / "schema" / "migrations"))
    config.attributes["connection"] = connection
    return config


def require_supported(version: int) -> None:
    """Raise OldPostgres for a `server_version_num` before 15."""
    if version < OLDEST_POSTGRESQL:
        raise OldPostgres(f"PostgreSQL 15 or newer is needed, this is {version}")


def _prepare(connection: Connection) -> None:
    # A migration that cannot have its lock soon gives up instead of stopping all sales.
    connection.execute(text("SET LOCAL lock_timeout = '5s'"))
    connection.execute(text("SET LOCAL check_function_bodies = off"))
    connection.execute(text("CREATE SCHEMA IF NOT EXISTS app AUTHORIZATION shanmen_owner"))
    connection.execute(text("CREATE SCHEMA IF NOT EXISTS queue AUTHORIZATION shanmen_owner"))
    _run(connection, SQL / "closed_doors.sql")
    connection.execute(text("SET LOCAL search_path = app"))
    connection.execute(text("SET LOCAL ROLE shanmen_owner"))


def _upgrade(connection: Connection) -> None:
    command.upgrade(alembic_config(connection), "head")


def _install(connection: Connection) -> None:
    connection.execute(text("SET LOCAL search_path = app"))
    for path in _verbs():
        _run(connection, path)
    _run(connection, SQL / "triggers.sql")
    _run(connection, SQL / "grants.sql")
    connection.execute(text(f"SELECT app.make_partitions({MONTHS_AHEAD})"))


def install_queue(connection: Connection) -> None:
    """Create the tables of the job queue in their own schema; called by a migration."""
    connection.execute(text("SET LOCAL search_path = queue"))
    _execute(connection, SchemaManager.get_schema())
    connection.execute(text("REVOKE ALL ON ALL FUNCTIONS IN SCHEMA queue FROM PUBLIC"))
    connection.execute(text("SET LOCAL search_path = app"))


def _verbs() -> Iterator[Path]:
    for path in sorted(SHARED.glob("*/*.sql")) + sorted(SQL.glob("*.sql")):
        if path.name not in _STEPS:
            yield path


def _run(connection: Connection, path: Path) -> None:
    try:
        _execute(connection, path.read_text("utf-8"))
    except sqlalchemy.exc.DBAPIError as error:
        error.add_note(f"while running {path.relative_to(SHARED)}")
        raise


def _execute(connection: Connection, script: str) -> None:
    # psycopg takes a script of several statements only without parameters, and then leaves "%"
    # and ":" in it alone.
    connection.exec_driver_sql(script.replace("%", "%%"))
