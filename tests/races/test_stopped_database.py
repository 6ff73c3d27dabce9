"""The database dies in the middle of a sale: nothing half-sold, and the next try works."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import psycopg
import pytest
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session, sessionmaker

from shared.kernel.ids import uuid7
from shared.sales.receipt import Receipt
from tests.mortal import MortalPark, mortal_park
from tests.till import Till

SessionsOf = Callable[[str], sessionmaker[Session]]
WAIT_SECONDS = 20.0


@pytest.fixture
def mortal(tmp_path: Path) -> Iterator[MortalPark]:
    with mortal_park(tmp_path) as park:
        yield park


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
    mortal: MortalPark, sessions_of: SessionsOf
) -> None:
    park = mortal.database
    till = Till.open(sessions_of(park.window_url), park.key_file)
    order_id = uuid7()
    before = count(park.admin_url)

    with ThreadPoolExecutor(1) as pool, psycopg.connect(park.admin_url) as blocker:
        # The last thing a sale does is to take places: all else is written when it stops here.
        blocker.execute("LOCK TABLE app.place")
        sale: Future[Receipt] = pool.submit(till.sell, order_id=order_id, adult=2)
        with psycopg.connect(park.admin_url, autocommit=True) as admin:
            wait_until_the_sale_hangs(admin)
        mortal.kill()
        with pytest.raises(OperationalError):
            sale.result(WAIT_SECONDS)
        blocker.close()

    with pytest.raises(OperationalError):
        till.sell(order_id=order_id, adult=2)

    mortal.revive()
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
    mortal: MortalPark, sessions_of: SessionsOf
) -> None:
    park = mortal.database
    till = Till.open(sessions_of(park.window_url), park.key_file)
    order_id = uuid7()

    first = till.sell(order_id=order_id, adult=2)
    again = till.sell(order_id=order_id, adult=2)

    assert again == first
    assert count(park.admin_url)["ticket"] == 2
