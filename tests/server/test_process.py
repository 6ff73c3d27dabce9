from __future__ import annotations

import signal
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest
from sqlalchemy.orm import Session, sessionmaker

from shared.admission.passage import record_passage
from tests.conftest import ParkDatabase
from tests.server.running import CuttableWire, RunningServer, wait_until
from tests.till import GateLane, Till

StartServer = Callable[..., RunningServer]


def scalar(url: str, statement: str) -> object:
    with psycopg.connect(url) as connection:
        row = connection.execute(statement).fetchone()
    return row[0] if row else None


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_stops_cleanly_within_five_seconds_of_a_signal(
    park_of_its_own: ParkDatabase, start_server: StartServer, number: int
) -> None:
    server = start_server(park_of_its_own.server_url)
    server.wait_for_health(200)
    for work_of_the_start in ("timeslots: ", "members of "):
        server.wait_for_line(work_of_the_start)

    code, seconds = server.stop(number)

    assert code == 0
    assert seconds < 5
    assert server.lines[-1].endswith("server.process: stopped")


def test_it_stops_cleanly_while_the_database_is_away(
    wired_url: str, wire: CuttableWire, start_server: StartServer
) -> None:
    server = start_server(wired_url)
    server.wait_for_health(200)
    wire.cut()
    server.wait_for_health(503)

    code, seconds = server.stop()

    assert code == 0
    assert seconds < 5


def test_it_stops_cleanly_while_the_database_is_frozen(
    wired_url: str, wire: CuttableWire, start_server: StartServer
) -> None:
    server = start_server(wired_url)
    server.wait_for_health(200)
    wire.stall()
    assert "database" in server.wait_for_health(503)["failing"]

    code, seconds = server.stop()

    assert code == 0
    assert seconds < 5


def test_it_starts_without_a_database_and_works_as_soon_as_there_is_one(
    wired_url: str, wire: CuttableWire, start_server: StartServer
) -> None:
    wire.cut()
    server = start_server(wired_url)
    refused = server.wait_for_health(503)

    wire.mend()

    assert refused["failing"] == ["worker", "database"]
    assert server.wait_for_health(200)["failing"] == []


def test_it_survives_an_outage_and_its_worker_takes_jobs_again(
    park_of_its_own: ParkDatabase, wired_url: str, wire: CuttableWire, start_server: StartServer
) -> None:
    server = start_server(wired_url)
    server.wait_for_health(200)
    wire.cut()
    assert server.wait_for_health(503)["database"] is None
    wire.mend()
    server.wait_for_health(200)
    admin = park_of_its_own.admin_url
    wait_until(
        lambda: scalar(admin, "SELECT count(*) = 0 FROM queue.procrastinate_jobs") or None, 60
    )

    before = sum("partitions reach" in line for line in server.lines)
    scalar(
        admin,
        "SELECT set_config('search_path', 'queue', true),"
        " queue.procrastinate_defer_jobs_v1(ARRAY[ROW('default', 'make_partitions', 0, NULL, NULL,"
        " '{}', NULL)::queue.procrastinate_job_to_defer_v1])",
    )

    wait_until(lambda: sum("partitions reach" in line for line in server.lines) > before or None, 3)


def test_it_posts_the_revenue_of_a_visitor_who_walked_in(
    park_of_its_own: ParkDatabase,
    sessions_of: Callable[[str], sessionmaker[Session]],
    start_server: StartServer,
) -> None:
    till = Till.open(sessions_of(park_of_its_own.window_url), park_of_its_own.key_file)
    receipt = till.sell(adult=2)
    gate = GateLane.open(sessions_of(park_of_its_own.gate_url))
    answer = gate.scan(receipt.tickets[0].code)
    with gate.sessions.begin() as session:
        record_passage(session, answer.scan_id, 1)

    server = start_server(park_of_its_own.server_url)
    server.wait_for_line("read 1 passages for recognition")

    revenue = "SELECT -sum(amount) FROM app.posting WHERE account = '6001'"
    assert scalar(park_of_its_own.admin_url, revenue) == 120_00


def test_a_job_whose_worker_died_is_taken_up_again(
    park_of_its_own: ParkDatabase, start_server: StartServer
) -> None:
    with psycopg.connect(park_of_its_own.admin_url) as connection:
        connection.execute("SET search_path = queue")
        connection.execute(
            "INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now() - interval '1 hour')"
        )
        connection.execute(
            "INSERT INTO procrastinate_jobs (task_name, queue_name, status, worker_id)"
            " SELECT 'make_partitions', 'default', 'doing', max(id) FROM procrastinate_workers"
        )

    server = start_server(park_of_its_own.server_url)

    server.wait_for_line(r"job \d+ \(make_partitions\) of a dead worker waits again")
    wait_until(
        lambda: sum("partitions reach 12 months" in line for line in server.lines) == 2 or None, 10
    )


def test_without_a_database_url_it_says_what_is_missing(start_server: StartServer) -> None:
    server = start_server("")

    assert server.process.wait(timeout=15) == 2
    server.wait_for_line("SHANMEN_DATABASE_URL is not set")


def test_a_port_that_is_taken_is_named(
    park_database: ParkDatabase, start_server: StartServer
) -> None:
    first = start_server(park_database.server_url)
    port = first.wait_for_line(r"serving http://127.0.0.1:(\d+)/")[1]

    second = start_server(park_database.server_url, "--port", port)

    assert second.process.wait(timeout=15) == 2
    second.wait_for_line(f"cannot listen on 127.0.0.1:{port}: Address already in use")


def test_an_unknown_key_in_the_station_file_is_named(
    tmp_path: Path, start_server: StartServer
) -> None:
    file = tmp_path / "server.toml"
    file.write_text('hots = "127.0.0.1"\n')

    server = start_server("postgresql://nobody@127.0.0.1/none", "--station", str(file))

    assert server.process.wait(timeout=15) == 2
    server.wait_for_line(f"{file}: 未知的键 / unknown key 'hots'")
