"""A year of monthly partitions lies ahead, and an id from another time finds none."""

from __future__ import annotations

from datetime import UTC, timedelta

import pytest
from sqlalchemy.exc import DBAPIError

from shared.admission.models import Admission
from shared.database.verb import sqlstate_of
from shared.kernel.clock import SystemClock
from shared.kernel.ids import uuid7_floor
from tests.shared.stage import SERVER, Stage

PARENTS = ("admission", "audit_log", "lane_news", "ledger_entry", "passage")


def partitions(stage: Stage) -> dict[str, int]:
    rows = stage.run(
        "SELECT inhparent::regclass::text AS parent, count(*) FROM pg_inherits"
        " JOIN pg_class AS c ON c.oid = inhparent AND c.relkind = 'p' GROUP BY 1"
    )
    return {row.parent: row.count for row in rows}


def test_every_table_that_grows_has_this_month_the_last_and_twelve_ahead(stage: Stage) -> None:
    assert partitions(stage) == dict.fromkeys(PARENTS, 14)
    assert stage.value("SELECT app.partitions_ahead()") == 12


def test_a_second_call_makes_none(stage: Stage) -> None:
    before = partitions(stage)

    assert stage.value("SELECT app.make_partitions(12)") == 12
    assert partitions(stage) == before


def test_the_server_makes_what_is_missing(stage: Stage) -> None:
    with stage.acting(SERVER):
        assert stage.value("SELECT app.make_partitions(13)") == 13

    assert partitions(stage) == dict.fromkeys(PARENTS, 15)


def test_one_table_that_lags_behind_is_what_counts(stage: Stage) -> None:
    last = stage.value(
        "SELECT max(right(relname, 6)) FROM pg_class WHERE relkind = 'r' AND relname ~ '^passage_2'"
    )
    stage.run(f"DROP TABLE passage_{last}")

    assert stage.value("SELECT app.partitions_ahead()") == 11


def test_no_partition_takes_whatever_comes(stage: Stage) -> None:
    defaults = stage.value("SELECT count(*) FROM pg_partitioned_table WHERE partdefid <> 0")

    assert defaults == 0


@pytest.mark.parametrize("before", [0, 1], ids=["first instant", "last instant"])
def test_a_row_lies_in_the_month_of_its_id(stage: Stage, before: int) -> None:
    next_month = stage.value("SELECT date_trunc('month', now(), 'UTC') + interval '1 month'")
    at = next_month - timedelta(milliseconds=before)
    scan_id = uuid7_floor(at)
    stage.session.add(
        Admission(
            id=scan_id,
            ticket_id=scan_id,
            zone_id=1,
            lane_id=1,
            persons=1,
            verdict="OK_ENTRY",
            business_date=at.date(),
            at=at,
        )
    )
    stage.session.flush()

    found = stage.value("SELECT tableoid::regclass::text FROM admission WHERE id = :id", id=scan_id)
    assert found == f"admission_{at.astimezone(UTC):%Y%m}"


def check(stage: Stage, days: float) -> str | None:
    made_at = SystemClock().now() + timedelta(days=days)
    try:
        with stage.session.begin_nested():
            stage.run("SELECT app.check_id(:id)", id=uuid7_floor(made_at))
    except DBAPIError as error:
        return sqlstate_of(error)
    return None


@pytest.mark.parametrize("days", [-401, 2])
def test_an_id_from_another_time_is_refused(stage: Stage, days: float) -> None:
    assert check(stage, days) == "SM010"


@pytest.mark.parametrize("days", [-399, 0, 0.9])
def test_an_id_made_about_now_is_taken(stage: Stage, days: float) -> None:
    assert check(stage, days) is None


def test_no_id_is_refused(stage: Stage) -> None:
    with pytest.raises(DBAPIError) as refused, stage.session.begin_nested():
        stage.run("SELECT app.check_id(NULL)")

    assert sqlstate_of(refused.value) == "SM010"


@pytest.mark.parametrize(
    ("at", "month"),
    [("2026-11-30 23:59:59.999999+00", 202611), ("2026-12-01 07:59+08", 202611)],
)
def test_the_month_of_an_instant_is_that_of_utc(stage: Stage, at: str, month: int) -> None:
    assert stage.value("SELECT app.month_of(CAST(:at AS timestamptz))", at=at) == month


def test_python_and_the_database_agree_on_the_floor_of_an_instant(stage: Stage) -> None:
    now = stage.value("SELECT clock_timestamp()")

    floor = stage.value("SELECT app.uuid_floor(:at)", at=now)

    assert floor.int >> 80 == uuid7_floor(now).int >> 80
    assert floor <= uuid7_floor(now)
