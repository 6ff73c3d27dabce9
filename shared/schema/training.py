"""The training area: a database of its own, kept as it was set up, and brought back to that.

`python -m shared.schema.training keep|reset`, with a superuser's URL of the training database in
SHANMEN_DATABASE_URL. A database whose site is not in training is refused.
"""

from __future__ import annotations

import argparse
import sys

import psycopg
from psycopg import sql
from sqlalchemy.engine import make_url

from shared.database.environment import DatabaseUrlMissing, database_url_of_environment
from shared.schema.install import SQL

KEPT = "_kept"


class NotInTraining(Exception):
    """The site of the database is in live operation, or a demonstration."""


class NothingKept(Exception):
    """The training area was never kept: there is nothing to bring it back to."""


def keep_training(admin_url: str) -> None:
    """Keep the training area as it is now. Raises NotInTraining.

    Whoever is connected to it is disconnected, and connects again by himself.
    """
    _require_training(admin_url)
    name = _name(admin_url)
    with _root(admin_url) as root:
        _drop(root, name + KEPT)
        _copy(root, name, name + KEPT)


def reset_training(admin_url: str) -> None:
    """Bring the training area back to what was kept. Raises NotInTraining, NothingKept."""
    _require_training(admin_url)
    name = _name(admin_url)
    with _root(admin_url) as root:
        found = root.execute("SELECT FROM pg_database WHERE datname = %s", [name + KEPT])
        if found.fetchone() is None:
            raise NothingKept(name)
        _drop(root, name)
        _copy(root, name + KEPT, name)
    with psycopg.connect(_plain(admin_url), autocommit=True) as connection:
        # Who may connect is said for each database, and is not copied.
        connection.execute((SQL / "closed_doors.sql").read_text("utf-8"))


def main() -> int:
    """Do what was asked; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m shared.schema.training", description=__doc__)
    parser.add_argument("work", choices=("keep", "reset"))
    work = parser.parse_args().work
    try:
        admin_url = _plain(database_url_of_environment())
        (keep_training if work == "keep" else reset_training)(admin_url)
    except (DatabaseUrlMissing, NotInTraining, NothingKept, psycopg.Error) as error:
        sys.stderr.write(f"{type(error).__name__}: {error}\n")
        return 1
    return 0


def _require_training(admin_url: str) -> None:
    with psycopg.connect(_plain(admin_url)) as connection:
        row = connection.execute("SELECT mode FROM app.site").fetchone()
    if row is None or row[0] != "training":
        raise NotInTraining(_name(admin_url))


def _root(admin_url: str) -> psycopg.Connection[tuple[object, ...]]:
    root_url = make_url(_plain(admin_url)).set(database="postgres")
    return psycopg.connect(root_url.render_as_string(hide_password=False), autocommit=True)


def _drop(root: psycopg.Connection[tuple[object, ...]], name: str) -> None:
    root.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))


def _copy(root: psycopg.Connection[tuple[object, ...]], source: str, target: str) -> None:
    names = sql.Identifier(target), sql.Identifier(source)
    root.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s",
                 [source])  # fmt: skip
    root.execute(sql.SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY FILE_COPY").format(*names))


def _name(admin_url: str) -> str:
    return make_url(admin_url).database or ""


def _plain(url: str) -> str:
    return url.replace("postgresql+psycopg://", "postgresql://")


if __name__ == "__main__":
    sys.exit(main())
