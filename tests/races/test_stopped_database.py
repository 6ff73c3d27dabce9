"""The database dies in the middle of a sale: nothing half-sold, and the next try works."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import psycopg
import pytest
from sqlalchemy.engine import make_url
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session, sessionmaker

from installers.demonstration.park import load_park
from shared.database.cluster import Cluster
from shared.kernel.ids import uuid7
from shared.sales.receipt import Receipt
from shared.schema.install import install_schema
from tests.conftest import ParkDatabase
from tests.till import Till

SessionsOf = Callable[[str], sessionmaker[Session]]
WAIT_SECONDS = 20.0


@pytest.fixture
def own_cluster(tmp_path: Path) -> Iterator[Cluster]:
    cluster = Cluster(tmp_path / "cluster")
    cluster.start()
    yield cluster
    cluster.remove()


@pytest.fixture
def park(own_cluster: Cluster, tmp_path: Path) -> ParkDatabase:
    with psycopg.connect(own_cluster.url, autocommit=True) as root:
        root.execute("CREATE DATABASE shanmen")
    admin_url = make_url(own_cluster.url).set(database="shanmen")
    text = admin_url.render_as_string(hide_password=False)
    install_schema(text)
    return ParkDatabase(text, load_park(text, tmp_path / "park"))


def kill_postgresql(admin: psycopg.Connection[tuple[object, ...]]) -> None:
    """Stop the whole server as a power cut does: no shutdown, no checkpoint."""
    row = admin.execute("SHOW data_directory").fetchone()
    assert row is not None
    pid = int(Path(str(row[0]), "postmaster.pid").read_text().split()[0])
    os.kill(pid, signal.SIGQUIT)


def wait_until_the_sale_hangs(admin: psycopg.Connection[tuple[object, ...]]) -> None:
    end = time.monotonic() + WAIT_SECONDS
    while time.monotonic() < end:
        waiting = admin.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
            " AND query LIKE '%record_sale%'"
        ).fetchone()
        if waiting == (1,):
            return
        time.sleep(0.01)
    pytest.fail("the sale did not reach the lock")


def count(url: str) -> dict[str, int]:
    tables = ("sales_order", "order_line", "ticket", "payment", "print_job")
    with psycopg.connect(url) as root:
        rows = {
            table: root.execute(f"SELECT count(*) FROM app.{table}").fetchone() for table in tables
        }
    return {table: int(row[0]) for table, row in rows.items() if row is not None}


def test_a_sale_cut_off_by_the_end_of_the_database_sells_nothing_and_the_next_try_sells_once(
    own_cluster: Cluster, park: ParkDatabase, sessions_of: SessionsOf
) -> None:
    till = Till.open(sessions_of(park.window_url), park.key_file)
    order_id = uuid7()
    before = count(park.admin_url)

    with ThreadPoolExecutor(1) as pool, psycopg.connect(park.admin_url) as blocker:
        # The last thing a sale does is to take places: all else is written when it stops here.
        blocker.execute("LOCK TABLE app.place")
        sale: Future[Receipt] = pool.submit(till.sell, order_id=order_id, adult=2)
        with psycopg.connect(park.admin_url, autocommit=True) as admin:
            wait_until_the_sale_hangs(admin)
            kill_postgresql(admin)
        with pytest.raises(OperationalError):
            sale.result(WAIT_SECONDS)
        blocker.close()

    with pytest.raises(OperationalError):
        till.sell(order_id=order_id, adult=2)

    own_cluster.stop()
    own_cluster.start()
    assert count(park.admin_url) == before
    receipt = till.sell(order_id=order_id, adult=2)

    assert len(receipt.tickets) == 2
    assert count(park.admin_url) == {
        "sales_order": 1,
        "order_line": 1,
        "ticket": 2,
        "payment": 1,
        "print_job": 2,
    }


def test_a_sale_whose_answer_was_lost_is_the_same_sale_when_tried_again(
    park: ParkDatabase, sessions_of: SessionsOf
) -> None:
    till = Till.open(sessions_of(park.window_url), park.key_file)
    order_id = uuid7()

    first = till.sell(order_id=order_id, adult=2)
    again = till.sell(order_id=order_id, adult=2)

    assert again == first
    assert count(park.admin_url)["ticket"] == 2
