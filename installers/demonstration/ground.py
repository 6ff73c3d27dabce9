"""The ground the demonstration stands on: a PostgreSQL, the schema, and the park in it."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
from psycopg import sql
from sqlalchemy.engine import make_url

from installers.demonstration.history.history import write_history
from installers.demonstration.park import Park, load_park, open_park
from shared.database.cluster import Cluster
from shared.database.environment import DATABASE_URL_VARIABLE
from shared.schema.install import install_schema
from shared.schema.training import keep_training, reset_training

DAYS_NEEDED = 7  # a park whose last day of sale is nearer is loaded anew


@dataclass(frozen=True, slots=True)
class Ground:
    """A database with a park. `cluster` is None where another PostgreSQL is used."""

    admin_url: str = field(repr=False)  # with the superuser's password
    park: Park
    cluster: Cluster | None

    def leave(self) -> None:
        """Stop the embedded server; the data stay."""
        if self.cluster is not None:
            self.cluster.stop()


def lay_ground(
    folder: Path,
    database: str,
    *,
    anew: bool,
    progress: Callable[[str], None],
    history: int = 0,
    training: bool = False,
) -> Ground:
    """Start PostgreSQL, or use that of SHANMEN_DATABASE_URL, and see that the park is there.

    `anew` drops `database` first; so does a `history` of so many tickets, which is then written.
    A `training` park comes back, each time, as it was first loaded.
    Raises ClusterError, psycopg.Error.
    """
    anew = anew or history > 0
    given = os.environ.get(DATABASE_URL_VARIABLE)
    if given:
        laid = _lay_park(folder, given, database, anew, progress, training=training)
        ground = Ground(*laid, cluster=None)
        _give_past(ground, history, progress)
        return ground
    cluster = Cluster(folder / "cluster", progress=progress)
    with ExitStack() as on_failure:
        server_url = cluster.start()
        on_failure.callback(cluster.stop)
        laid = _lay_park(folder, server_url, database, anew, progress, training=training)
        ground = Ground(*laid, cluster=cluster)
        _give_past(ground, history, progress)
        on_failure.pop_all()
    return ground


def _give_past(ground: Ground, history: int, progress: Callable[[str], None]) -> None:
    if history:
        written = write_history(ground.admin_url, history, progress=progress)
        progress(f"history: {written.tickets:,} tickets in {written.seconds:.0f} s")


def _lay_park(
    folder: Path,
    server_url: str,
    database: str,
    anew: bool,
    progress: Callable[[str], None],
    *,
    training: bool,
) -> tuple[str, Park]:
    admin_url = make_url(server_url).set(database=database).render_as_string(hide_password=False)
    if anew or not _is_usable(folder, server_url, database):
        _make_database(server_url, database)
        progress("Database: schema and park")
        install_schema(admin_url)
        mode = "training" if training else "demo"
        park = load_park(admin_url, folder / "park", customers=True, mode=mode)
        if training:
            keep_training(admin_url)
        return admin_url, park
    if training:
        reset_training(admin_url)
    install_schema(admin_url)
    return admin_url, open_park(folder / "park")


def _is_usable(folder: Path, server_url: str, database: str) -> bool:
    """Say whether the park was loaded, its secrets still open it, and it has days left."""
    with psycopg.connect(server_url) as connection:
        if not connection.execute(
            "SELECT 1 FROM pg_database WHERE datname = %s", [database]
        ).fetchone():
            return False
    try:
        park = open_park(folder / "park")
        for url in park.station_urls.values():
            psycopg.connect(url).close()
    except (OSError, ValueError, KeyError, psycopg.OperationalError):
        return False
    return _has_days_left(server_url, database)


def _has_days_left(server_url: str, database: str) -> bool:
    with psycopg.connect(server_url, dbname=database) as connection:
        row = connection.execute("SELECT max(day) - current_date FROM app.timeslot").fetchone()
    return row is not None and row[0] is not None and int(row[0]) >= DAYS_NEEDED


def _make_database(server_url: str, database: str) -> None:
    name = sql.Identifier(database)
    with psycopg.connect(server_url, autocommit=True) as connection:
        connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(name))
        connection.execute(
            sql.SQL("CREATE DATABASE {} TEMPLATE template0 ENCODING 'UTF8'").format(name)
        )
