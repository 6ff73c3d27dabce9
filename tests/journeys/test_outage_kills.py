"""A window killed in mid-sale while the database is gone: what had paper is sold, once."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import psycopg

from shared.database.engine import office_engine
from shared.reporting.snapshot import reading
from shared.reporting.ties import broken, read_ties
from tests.boxoffice.outage.standing import standing
from tests.conftest import ParkDatabase

KILLS = int(os.environ.get("SHANMEN_KILLS", "5"))
SEED = int(os.environ.get("SHANMEN_SEED", "20261123"))
LONGEST = 0.25


def killed_after(journal: Path, key_file: Path, seconds: float) -> list[str]:
    """Sell in a process of its own, kill it, and give the orders that had paper."""
    command = [sys.executable, "-m", "tests.journeys.selling_off_line", journal, key_file]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        time.sleep(seconds)
        process.kill()
        said = process.stdout.read().splitlines()
    return [order for order in said if len(order) == 36]


def test_a_window_killed_in_mid_sale_off_line_has_sold_what_had_paper_and_nothing_twice(
    park_of_its_own: ParkDatabase, tmp_path: Path
) -> None:
    park, journal = park_of_its_own, tmp_path / "2.journal"
    instants = random.Random(SEED)  # noqa: S311 - the instants must be the same each time
    with standing(journal, park.window_url, park.key_file) as window:
        printed = [
            order
            for _ in range(KILLS)
            for order in killed_after(journal, park.key_file, instants.uniform(0, LONGEST))
        ]
        sent = window.line.send()
        assert window.line.send() == 0

    with psycopg.connect(park.admin_url) as root:
        recorded = {str(row[0]) for row in root.execute("SELECT id FROM app.sales_order")}
        counts = root.execute(
            "SELECT count(*), count(DISTINCT o.number), max(s.counted) FROM app.sales_order AS o"
            " JOIN app.outage_sale AS s ON s.order_id = o.id AND s.number = o.number"
        ).fetchone()
        late = root.execute("SELECT count(*) FROM app.late_entry").fetchone()
    assert set(printed) <= recorded
    assert len(printed) == len(set(printed))
    # At most the one sale that each kill struck is on the disk without anybody having said so.
    assert len(printed) <= sent <= len(printed) + KILLS
    assert counts == (sent, sent, sent)
    assert late == (0,)
    engine = office_engine(park.admin_url, "shanmen-test", connections=1)
    with reading(engine) as session:
        assert broken(read_ties(session)) == ()
    engine.dispose()
