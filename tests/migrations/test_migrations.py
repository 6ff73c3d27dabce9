"""Migrations lead from an empty database to exactly what the models say, and nowhere twice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, text

from shared.database.engine import office_engine
from shared.schema.install import OldPostgres, alembic_config, install_schema, require_supported
from shared.schema.models import METADATA
from tests.spare_cluster import new_database


@pytest.fixture(scope="module")
def installed(cluster_url: str) -> Iterator[Engine]:
    """An empty database brought to the present schema."""
    url = new_database(cluster_url)
    install_schema(url)
    engine = office_engine(url, "shanmen-test", connections=1)
    yield engine
    engine.dispose()


@pytest.fixture
def connection(installed: Engine) -> Iterator[Connection]:
    with installed.connect() as connection, connection.begin() as transaction:
        yield connection
        transaction.rollback()


# Everything that an installation could have changed: definitions, rights, and first rows.
DEFINITIONS = {
    "functions": "SELECT oid::regprocedure::text, prosrc, proconfig, prosecdef, proacl::text"
    " FROM pg_proc WHERE pronamespace IN ('app'::regnamespace, 'queue'::regnamespace) ORDER BY 1",
    "relations": "SELECT oid::regclass::text, relkind, reloptions, coalesce(relacl, acldefault("
    "CASE relkind WHEN 'S' THEN 's'::\"char\" ELSE 'r' END, relowner))::text FROM pg_class"
    " WHERE relnamespace IN ('app'::regnamespace, 'queue'::regnamespace) ORDER BY 1",
    "constraints": "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid)"
    " FROM pg_constraint WHERE connamespace = 'app'::regnamespace ORDER BY 1, 2",
    "triggers": "SELECT tgrelid::regclass::text, tgname, pg_get_triggerdef(oid) FROM pg_trigger"
    " WHERE NOT tgisinternal ORDER BY 1, 2",
    "accounts": "SELECT * FROM app.account ORDER BY 1",
    "chains": "SELECT * FROM app.audit_head ORDER BY 1",
    "release": "SELECT * FROM app.alembic_version",
    "database": "SELECT datacl::text FROM pg_database WHERE datname = current_database()",
}


def definitions(engine: Engine) -> dict[str, list[tuple[Any, ...]]]:
    with engine.connect() as connection:
        return {
            name: [tuple(row) for row in connection.execute(text(query))]
            for name, query in DEFINITIONS.items()
        }


def test_installing_again_changes_nothing(installed: Engine) -> None:
    before = definitions(installed)

    install_schema(installed.url.render_as_string(hide_password=False))

    assert definitions(installed) == before


def test_the_models_ask_for_no_further_migration(connection: Connection) -> None:
    command.check(alembic_config(connection))  # raises, and names the differences, if there are any


def test_the_database_is_at_the_only_head(connection: Connection) -> None:
    heads = ScriptDirectory.from_config(alembic_config(connection)).get_heads()

    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalars().all()

    assert found == heads


def test_migrations_only_go_forward(connection: Connection) -> None:
    script = ScriptDirectory.from_config(alembic_config(connection))

    ways_back = [
        revision.revision
        for revision in script.walk_revisions()
        if hasattr(revision.module, "downgrade")
    ]

    assert ways_back == []


def test_every_table_of_the_models_exists(connection: Connection) -> None:
    existing = connection.execute(
        text("SELECT relname FROM pg_class WHERE relnamespace = 'app'::regnamespace")
    ).scalars()

    assert set(METADATA.tables) - set(existing) == set()


def test_the_owner_of_everything_cannot_log_in(connection: Connection) -> None:
    owners = connection.execute(
        text(
            "SELECT DISTINCT r.rolname, r.rolcanlogin FROM pg_class AS c"
            " JOIN pg_roles AS r ON r.oid = c.relowner"
            " WHERE c.relnamespace IN ('app'::regnamespace, 'queue'::regnamespace)"
        )
    ).all()

    assert [tuple(owner) for owner in owners] == [("shanmen_owner", False)]


def test_every_verb_runs_as_its_owner_on_a_fixed_search_path(connection: Connection) -> None:
    # A SECURITY DEFINER function whose search path its caller chooses can be made to call another.
    loose = connection.execute(
        text(
            "SELECT proname FROM pg_proc WHERE pronamespace = 'app'::regnamespace AND prosecdef"
            # how a statement is planned may be said too; where its names are looked up may not vary
            " AND ARRAY(SELECT one FROM unnest(proconfig) AS one"
            " WHERE one !~ '^(plan_cache_mode|enable_seqscan)=')"
            " <> ARRAY['search_path=app, pg_temp']"
        )
    ).scalars()

    assert loose.all() == []


def test_nothing_is_granted_to_everybody(connection: Connection) -> None:
    open_to_all = connection.execute(
        text(
            "SELECT proname FROM pg_proc WHERE pronamespace IN ('app'::regnamespace,"
            " 'queue'::regnamespace) AND (proacl IS NULL OR proacl::text ~ '[{,]=')"
        )
    ).scalars()

    assert open_to_all.all() == []


def test_a_postgresql_older_than_15_is_refused() -> None:
    with pytest.raises(OldPostgres, match="PostgreSQL 15 or newer is needed, this is 140013"):
        require_supported(140013)


@pytest.mark.parametrize("version", [150000, 180001])
def test_postgresql_15_and_newer_are_taken(version: int) -> None:
    require_supported(version)
