"""Window and server are killed while money goes back by code; no fen goes twice or is lost.

SHANMEN_KILLS says how often (the full run: 100), SHANMEN_SEED at which instants. What was on its
way at each kill is printed as a histogram of the states of paybacks.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import psycopg
import pytest

from server.simulated.company import SimulatedCompany
from shared.database.engine import station_engine
from shared.reporting.snapshot import reading
from shared.reporting.ties import broken, read_ties
from tests.conftest import ParkDatabase
from tests.journeys.test_kiosk_kills import killed, wait_settled
from tests.journeys.test_paying_kills import ROOT, SEED, one, rows
from tests.server.running import RunningServer

KILLS = int(os.environ.get("SHANMEN_KILLS", "1"))
SETTLE_SECONDS = 60.0 + KILLS

pytestmark = pytest.mark.timeout(180 + 20 * KILLS)


def refunding(park: ParkDatabase, seed: int) -> subprocess.Popen[str]:
    """A window that gives back, and has begun to."""
    arguments = ["-m", "tests.journeys.refunding_process", str(park.key_file), str(seed)]
    program = subprocess.Popen(
        [sys.executable, *arguments],
        cwd=ROOT,
        env={**os.environ, "SHANMEN_DATABASE_URL": park.window_url},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert program.stdout is not None
    assert program.stdout.readline() == "refunding\n"
    return program


@contextmanager
def serving(park: ParkDatabase, station: Path) -> Iterator[None]:
    """A server that sends money back; killed at the end of the block."""
    with closing(RunningServer.start(park.server_url, "--station", str(station))) as server:
        server.wait_for_line("the worker takes jobs", seconds=60)
        yield


def free_of_fees(park: ParkDatabase) -> None:
    """Let a refund cost the same at any hour of the day on which the test runs."""
    with psycopg.connect(park.admin_url) as root:
        root.execute("SET session_replication_role = replica")
        root.execute("DELETE FROM app.fee_step")


def states(park: ParkDatabase) -> Counter[str]:
    found = rows(park, "state::text FROM app.payback WHERE tender = 'wechat'")
    return Counter(str(state) for (state,) in found)


def wait_sent_back(park: ParkDatabase) -> None:
    """Wait until all has gone back; what the company refuses is sent again, as finance does."""
    until = time.monotonic() + SETTLE_SECONDS
    with psycopg.connect(park.admin_url, autocommit=True) as root:
        while time.monotonic() < until:
            root.execute(
                "UPDATE app.payback SET state = 'CREATED', next_at = now() WHERE state = 'FAILED'"
            )
            root.execute("UPDATE app.payback SET next_at = now() WHERE next_at > now()")
            if set(states(park)) <= {"SUCCEEDED"}:
                return
            time.sleep(0.5)
    raise AssertionError(f"never sent back: {states(park)}")


def test_kills_while_money_goes_back_leave_none_twice_and_none_lost(
    park_of_its_own: ParkDatabase, tmp_path: Path
) -> None:
    park, instants = park_of_its_own, random.Random(SEED)  # noqa: S311 - not a secret
    free_of_fees(park)
    seen: Counter[str] = Counter()
    station = tmp_path / "server.toml"
    with closing(SimulatedCompany()) as company:
        company.refunds.SLOW_SECONDS = 0.3  # type: ignore[misc]
        station.write_text(f'port = 0\nsimulated_payments_url = "{company.url}"\n', "utf-8")
        for kill in range(KILLS):
            before = states(park)
            with serving(park, station), killed(refunding(park, SEED + kill)):
                time.sleep(instants.uniform(0.3, 2.0))  # the random instant itself
                now = states(park)
            now.subtract(before)
            seen += Counter({state: now[state] for state in now if now[state] > 0})
        with serving(park, station):
            wait_settled(park)
            wait_sent_back(park)
        gone, too_much = company.refunds.money(), company.refunds.too_much
        kept = company.books.money()

    sys.stdout.write(f"states at {KILLS} kills: {dict(seen)}\n")
    owed = rows(park, "id::text, amount FROM app.payback WHERE tender = 'wechat'")
    assert {str(number).replace("-", ""): amount for number, amount in owed} == gone
    assert gone
    assert too_much == []
    paid = rows(park, "id::text, -amount FROM app.payment WHERE tender = 'wechat' AND amount < 0")
    assert sorted(paid) == sorted(owed)
    assert sum(kept.values()) - sum(gone.values()) == one(
        park, "coalesce(sum(amount), 0)::bigint FROM app.payment WHERE tender = 'wechat'"
    )
    assert one(park, "count(*) FROM app.payback WHERE state <> 'SUCCEEDED'") == 0
    engine = station_engine(park.server_url, "ties")
    with reading(engine) as session:
        assert broken(read_ties(session)) == ()
    engine.dispose()
