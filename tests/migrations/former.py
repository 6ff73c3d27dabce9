"""A database of an earlier revision with the rows of a park, as far as that revision knew them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import psycopg
from alembic import command
from psycopg import sql
from sqlalchemy import text

from shared.database.engine import office_engine
from shared.schema.install import alembic_config

Connection = psycopg.Connection[Any]

# What a former table had and no table of today says by the same name.
_TOLD_OTHERWISE: Final = {
    ("ledger_entry", "lines"): "cardinality(accounts)",
    ("posting", "lines"): "count(*) OVER (PARTITION BY entry_id)",
}
_OF_THE_RELEASE: Final = {"account"}  # migrations write them, and no site
_COLUMNS = """
    SELECT c.relname, array_agg(a.attname::text ORDER BY a.attnum) FROM pg_class AS c
      JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE c.relnamespace = 'app'::regnamespace AND c.relkind = ANY (%s)
       AND NOT c.relispartition AND a.attgenerated = '' AND c.relname <> 'alembic_version'
     GROUP BY c.relname ORDER BY c.relname
"""
_PARTITIONS = """
    SELECT p.relname, c.relname, pg_get_expr(c.relpartbound, c.oid) FROM pg_inherits AS i
      JOIN pg_class AS c ON c.oid = i.inhrelid JOIN pg_class AS p ON p.oid = i.inhparent
     WHERE c.relnamespace = 'app'::regnamespace AND c.relkind = 'r' ORDER BY 1, 2
"""
_SEQUENCES = """
    SELECT sequencename, last_value FROM pg_sequences WHERE schemaname = 'app' ORDER BY 1
"""


def bring_tables_to(admin_url: str, revision: str) -> None:
    """Make the tables of a revision in an empty database; its verbs are made at the update."""
    engine = office_engine(admin_url, "shanmen-test", connections=1)
    with engine.begin() as connection:
        for schema in ("app", "queue"):
            connection.execute(text(f"CREATE SCHEMA {schema} AUTHORIZATION shanmen_owner"))
        connection.execute(text("SET LOCAL check_function_bodies = off"))
        connection.execute(text("SET LOCAL search_path = app"))
        connection.execute(text("SET LOCAL ROLE shanmen_owner"))
        command.upgrade(alembic_config(connection), revision)
    engine.dispose()


def copy_rows(source_url: str, former_url: str) -> None:
    """Put every row of a park of today into the tables and columns that a former one has."""
    with psycopg.connect(source_url) as source, psycopg.connect(former_url) as former:
        former.execute("SET session_replication_role = replica")
        former.execute("SET search_path = app")
        there = _columns(source, "r", "p", "v")
        tables = _columns(former, "r", "p")
        tables = {one: columns for one, columns in tables.items() if one not in _OF_THE_RELEASE}
        _make_partitions(source, former, tables)
        names = sql.SQL(", ").join(sql.Identifier(table) for table in tables)
        former.execute(sql.SQL("TRUNCATE {} CASCADE").format(names))
        for table, columns in tables.items():
            _copy(source, former, table, columns, there.get(table, ()))
        _set_sequences(source, former)


def _columns(connection: Connection, *kinds: str) -> dict[str, Sequence[str]]:
    return dict(connection.execute(_COLUMNS, [list(kinds)]).fetchall())


def _make_partitions(
    source: Connection, former: Connection, tables: Mapping[str, Sequence[str]]
) -> None:
    former.execute("SET ROLE shanmen_owner")
    for parent, part, bound in source.execute(_PARTITIONS).fetchall():
        if parent in tables:
            made = sql.SQL("CREATE TABLE {} PARTITION OF {} ").format(
                sql.Identifier(part), sql.Identifier(parent)
            )
            former.execute(made + sql.SQL(bound))
            if parent == "ledger_entry" and "posting" in tables:
                postings = part.replace(parent, "posting")
                made = sql.SQL("CREATE TABLE {} PARTITION OF posting ").format(
                    sql.Identifier(postings)
                )
                former.execute(made + sql.SQL(bound))
    former.execute("RESET ROLE")


def _copy(
    source: Connection,
    former: Connection,
    table: str,
    columns: Sequence[str],
    there: Sequence[str],
) -> None:
    told = {column: _TOLD_OTHERWISE.get((table, column)) for column in columns}
    shared = [column for column in columns if column in there or told[column]]
    if not there or not shared:
        return
    values = [sql.SQL(told[one] or "") if told[one] else sql.Identifier(one) for one in shared]
    read = sql.SQL("COPY (SELECT {} FROM app.{}) TO STDOUT").format(
        sql.SQL(", ").join(values), sql.Identifier(table)
    )
    write = sql.SQL("COPY {} ({}) FROM STDIN").format(
        sql.Identifier(table), sql.SQL(", ").join(map(sql.Identifier, shared))
    )
    with source.cursor().copy(read) as rows, former.cursor().copy(write) as into:
        for block in rows:
            into.write(block)


def _set_sequences(source: Connection, former: Connection) -> None:
    known = {row[0] for row in former.execute(_SEQUENCES).fetchall()}
    for name, last in source.execute(_SEQUENCES).fetchall():
        if name in known and last is not None:
            former.execute("SELECT setval(%s::regclass, %s)", [f"app.{name}", last])
