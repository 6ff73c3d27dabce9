"""An outage of hours: every sale of it arrives once, though the line breaks again on the way."""

from __future__ import annotations

import os
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg

from shared.database.engine import office_engine
from shared.database.lost import DATABASE_LOST
from shared.reporting.snapshot import reading
from shared.reporting.ties import broken, read_ties
from tests.boxoffice.outage.standing import standing
from tests.cable import by_cable
from tests.conftest import ParkDatabase

# At full counts one in four seconds, as a busy window sells in four hours.
SALES = int(os.environ.get("SHANMEN_OFFLINE_SALES", "240"))


def count(park: ParkDatabase, question: str) -> int:
    with psycopg.connect(park.admin_url) as root:
        row = root.execute("SELECT " + question).fetchone()
    assert row is not None
    return int(row[0])


def test_all_sales_of_a_long_outage_arrive_once_though_the_line_breaks_again(
    park_of_its_own: ParkDatabase, tmp_path: Path
) -> None:
    with psycopg.connect(park_of_its_own.admin_url) as root:
        root.execute("UPDATE app.site SET outage_percent = 50")
    with (
        by_cable(park_of_its_own) as (park, cable),
        standing(tmp_path / "2.journal", park.window_url, park.key_file, places=SALES) as window,
        ThreadPoolExecutor(1) as thread,
    ):
        assert window.stand_by.leave()
        receipts = [window.sell() for _ in range(SALES)]
        sending = thread.submit(window.line.send)
        while count(park, "count(*) FROM app.outage_sale") < SALES // 4:
            time.sleep(0.01)
        cable.pull()
        broken_off = sending.exception()  # none where all was sent before the hand was there
        assert broken_off is None or isinstance(broken_off, DATABASE_LOST)

        cable.plug_in()
        window.line.send()
        assert window.stand_by.come_back()
        assert window.stand_by.facts().waiting == 0

    assert len({receipt.number for receipt in receipts}) == SALES
    assert count(park, "count(*) FROM app.sales_order") == SALES
    assert count(park, "count(DISTINCT number) FROM app.sales_order") == SALES
    assert count(park, "count(*) FROM app.late_entry") == 0
    engine = office_engine(park.admin_url, "ties")
    with reading(engine) as session:
        assert broken(read_ties(session)) == ()
    engine.dispose()
