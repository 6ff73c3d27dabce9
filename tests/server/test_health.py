from __future__ import annotations

from collections.abc import Callable

import psycopg
import pytest

from server.api.health import DatabaseFacts, judge_health
from tests.conftest import ParkDatabase
from tests.server.running import RunningServer

WELL = DatabaseFacts(
    latency_ms=1.5,
    clock_difference_ms=3.0,
    partitions_ahead=12,
    queue_due=0,
    queue_running=0,
    queue_failed=0,
)


def facts(**changed: float) -> DatabaseFacts:
    return DatabaseFacts(**{f: getattr(WELL, f) for f in WELL.__slots__} | changed)


@pytest.mark.parametrize(
    ("database", "worker_running", "failing"),
    [
        (WELL, True, ()),
        (facts(partitions_ahead=2), True, ()),
        (facts(partitions_ahead=1), True, ("partitions",)),
        (facts(clock_difference_ms=-60_000.0), True, ()),
        (facts(clock_difference_ms=-60_001.0), True, ("clock",)),
        (WELL, False, ("worker",)),
        (None, False, ("worker", "database")),
    ],
)
def test_what_is_wrong_is_named(
    database: DatabaseFacts | None, worker_running: bool, failing: tuple[str, ...]
) -> None:
    health = judge_health(database, worker_running)

    assert health.failing == failing
    assert health.status == ("failing" if failing else "ok")


def test_a_healthy_server_answers_200_with_its_figures(
    park_of_its_own: ParkDatabase, start_server: Callable[..., RunningServer]
) -> None:
    answer = start_server(park_of_its_own.server_url).wait_for_health(200)

    assert answer["status"] == "ok"
    assert answer["worker_running"] is True
    database = answer["database"]
    assert database["partitions_ahead"] == 12
    assert database["queue_failed"] == 0
    assert 0 < database["latency_ms"] < 1000
    assert abs(database["clock_difference_ms"]) < 1000


def test_too_few_partitions_ahead_answer_503(
    park_of_its_own: ParkDatabase, start_server: Callable[..., RunningServer]
) -> None:
    server = start_server(park_of_its_own.server_url)
    server.wait_for_health(200)
    server.wait_for_line("partitions reach 12 months ahead")
    with psycopg.connect(park_of_its_own.admin_url) as connection:
        parts = connection.execute(
            "SELECT inhrelid::regclass::text FROM pg_inherits"
            " WHERE inhparent = 'app.passage'::regclass ORDER BY 1 OFFSET 3"
        ).fetchall()
        for (part,) in parts:
            connection.execute(f"DROP TABLE {part}")

    response = server.health()

    assert response.status_code == 503
    assert response.json()["failing"] == ["partitions"]
