"""Every change of the audit log is seen, and none of its honest uses is taken for one."""

from __future__ import annotations

from collections.abc import Iterator

import psycopg
import pytest
from sqlalchemy.exc import DBAPIError

from shared.database.verb import sqlstate_of
from tests.conftest import ParkDatabase
from tests.shared.stage import WINDOW, Stage


@pytest.fixture
def chain(stage: Stage) -> Stage:
    """Five links on the first chain of window 2, and a superuser whom no trigger stops."""
    append(stage, 5)
    stage.run("SET LOCAL session_replication_role = replica")
    return stage


def append(stage: Stage, links: int, station: str = "2") -> None:
    for number in range(links):
        stage.run(
            "SELECT app.audit_append(id, 1, 'test', NULL, jsonb_build_object('n', :n))"
            " FROM station WHERE code = :code",
            n=number,
            code=station,
        )


def breaks(stage: Stage) -> int:
    found: int = stage.value("SELECT app.audit_breaks()")
    return found


LAST = (
    " WHERE (chain, seq) = (SELECT h.chain, h.seq - :back FROM audit_head AS h"
    " JOIN station AS s ON s.id = h.station_id WHERE s.code = '2' AND h.slot = 0)"
)


def test_an_untouched_log_has_no_break(chain: Stage) -> None:
    assert breaks(chain) == 0


@pytest.mark.parametrize(
    "change",
    [
        "at = at + interval '1 microsecond'",
        "staff_id = 2",
        "staff_id = NULL",
        "station_id = NULL",
        "action = 'nothing'",
        "object_id = gen_random_uuid()",
        "detail = '{\"n\": 77}'",
        "hash = sha256('x')",
    ],
)
def test_any_changed_column_is_seen(chain: Stage, change: str) -> None:
    chain.run(f"UPDATE audit_log SET {change}{LAST}", back=2)

    assert breaks(chain) >= 1


def test_a_changed_link_breaks_exactly_where_it_was_changed(chain: Stage) -> None:
    chain.run(f"UPDATE audit_log SET action = 'nothing'{LAST}", back=2)

    assert breaks(chain) == 1


def test_a_link_taken_out_of_the_middle_is_seen(chain: Stage) -> None:
    chain.run(f"DELETE FROM audit_log{LAST}", back=2)

    assert breaks(chain) == 1


def test_a_tail_that_was_cut_off_is_seen(chain: Stage) -> None:
    chain.run(f"DELETE FROM audit_log{LAST}", back=0)

    assert breaks(chain) == 1


def test_a_chain_that_was_emptied_is_seen(chain: Stage) -> None:
    chain.run(
        "DELETE FROM audit_log WHERE chain = (SELECT h.chain FROM audit_head AS h"
        " JOIN station AS s ON s.id = h.station_id WHERE s.code = '2' AND h.slot = 0)"
    )

    assert breaks(chain) == 1


def test_a_link_forged_at_the_end_is_seen(chain: Stage) -> None:
    chain.run(
        "INSERT INTO audit_log SELECT month, chain, seq + 1, at, station_id, staff_id, 'forged',"
        f" object_id, detail, sha256('x') FROM audit_log{LAST}",
        back=0,
    )

    assert breaks(chain) == 2  # the link does not follow, and the head does not point at it


def test_a_head_that_was_turned_back_is_seen(chain: Stage) -> None:
    chain.run(
        "UPDATE audit_head SET seq = seq - 1 WHERE slot = 0 AND station_id ="
        " (SELECT id FROM station WHERE code = '2')"
    )

    assert breaks(chain) == 1


def test_the_hash_does_not_depend_on_settings_of_the_session(chain: Stage) -> None:
    chain.run("SET LOCAL TimeZone = 'America/New_York'")
    chain.run("SET LOCAL DateStyle = 'German'")

    assert breaks(chain) == 0


@pytest.mark.parametrize(
    "statement", ["UPDATE audit_log SET action = 'x'", "DELETE FROM audit_log"]
)
def test_the_log_is_not_changed_in_the_ordinary_way(stage: Stage, statement: str) -> None:
    append(stage, 1)

    with pytest.raises(DBAPIError) as refused, stage.session.begin_nested():
        stage.run(statement)

    assert sqlstate_of(refused.value) == "SM011"


def test_a_station_cannot_append_by_itself(stage: Stage) -> None:
    with pytest.raises(DBAPIError) as denied, stage.acting(WINDOW) as session:
        session.connection().exec_driver_sql("SELECT app.audit_append(1, 1, 'x', NULL, '{}')")

    assert sqlstate_of(denied.value) == "42501"


def test_what_no_station_does_goes_to_the_chain_of_the_house(stage: Stage) -> None:
    before = stage.value("SELECT seq FROM audit_head WHERE chain = 0")

    stage.run("SELECT app.audit_append(NULL, NULL, 'set up', NULL, '{}')")

    assert stage.value("SELECT seq FROM audit_head WHERE chain = 0") == before + 1


def test_an_append_that_is_rolled_back_leaves_no_gap(stage: Stage) -> None:
    undone = stage.session.begin_nested()
    append(stage, 1)
    undone.rollback()

    append(stage, 1)

    assert breaks(stage) == 0


@pytest.fixture
def two(park_database: ParkDatabase) -> Iterator[tuple[psycopg.Connection, psycopg.Connection]]:
    """Two connections at work at the same time; nothing of them stays."""
    url = park_database.admin_url
    with psycopg.connect(url) as one, psycopg.connect(url) as other:
        yield one, other
        one.rollback()
        other.rollback()


def append_and_tell_slot(connection: psycopg.Connection) -> int:
    """Append and keep the transaction open; gives the slot of the chain."""
    row = connection.execute(
        "WITH s AS (SELECT id FROM station WHERE code = 'W2'),"
        " a AS MATERIALIZED (SELECT app.audit_append(id, 1, 'test', NULL, '{}') FROM s)"
        " SELECT count(*) FROM a"
    ).fetchone()
    assert row == (1,)
    found = connection.execute(
        "SELECT h.slot FROM audit_log AS l JOIN audit_head AS h USING (chain)"
        " WHERE l.action = 'test' AND l.xmin::text = pg_current_xact_id()::xid::text"
    ).fetchone()
    assert found is not None
    return int(found[0])


def test_two_connections_at_work_use_two_chains(
    two: tuple[psycopg.Connection, psycopg.Connection],
) -> None:
    assert [append_and_tell_slot(connection) for connection in two] == [0, 1]
