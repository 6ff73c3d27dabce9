"""Kiosk, worker or PostgreSQL are killed while visitors pay; no fen is without its sale.

SHANMEN_KILLS says how often (the full run: 100), SHANMEN_SEED with which instants. Each in turn is
killed; what was on its way at each kill is printed as a histogram.
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
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest

from server.simulated.company import SimulatedCompany
from shared.database.engine import station_engine
from shared.reporting.snapshot import reading
from shared.reporting.ties import broken, read_ties
from tests.conftest import ParkDatabase
from tests.journeys.test_paying_kills import KILLS, ON_ITS_WAY, ROOT, SEED, one, rows, states
from tests.mortal import MortalPark, mortal_park
from tests.server.running import RunningServer, wait_until

SETTLE_SECONDS = 60.0
SOLD = "count(*) FROM app.held_order"
WHO = ("worker", "database", "kiosk")

pytestmark = pytest.mark.timeout(180 + 20 * KILLS)


@contextmanager
def killed(program: subprocess.Popen[str]) -> Iterator[None]:
    """Kill it at the end of the block, and wait until it is gone."""
    with program:
        try:
            yield
        finally:
            program.kill()


def kiosk(park: ParkDatabase, seed: int) -> subprocess.Popen[str]:
    key_file = park.park.machine_key_files["K1"]
    program = subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.kiosk_process", str(key_file), str(seed)],
        cwd=ROOT,
        env={**os.environ, "SHANMEN_DATABASE_URL": park.park.station_urls["K1"]},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert program.stdout is not None
    assert program.stdout.readline() == "paying\n"
    return program


def wait_settled(park: ParkDatabase) -> None:
    """Wait until every charge is settled and every hold has ended, as the sweepers see to."""
    open_now = (
        "(SELECT count(*) FROM app.place_hold WHERE state = 'HELD') + (SELECT count(*)"
        " FROM app.charge AS c WHERE c.next_at IS NOT NULL OR c.state = 'SUCCEEDED'"
        " AND NOT EXISTS (SELECT FROM app.payment AS p WHERE p.id = c.id))"
    )
    until = time.monotonic() + SETTLE_SECONDS
    while one(park, open_now) != 0:
        assert time.monotonic() < until, "never settled"
        # the time that the kiosk has to record a paid sale is over: it is dead for good
        with psycopg.connect(park.admin_url, autocommit=True) as root:
            root.execute(
                "UPDATE app.place_hold SET expires_at = clock_timestamp()"
                " WHERE state = 'HELD' AND isfinite(expires_at)"
            )
        time.sleep(0.2)


@dataclass
class Mortals:
    """The server's process and PostgreSQL, which the kiosk before them may survive."""

    park: MortalPark
    station: Path
    server: RunningServer | None = None

    def revive(self) -> None:
        if self.server is None:
            url = self.park.database.server_url
            self.server = RunningServer.start(url, "--station", str(self.station))
            self.server.wait_for_line("the worker takes jobs", seconds=60)

    def kill(self, who: str) -> None:
        """Kill by signal 9; PostgreSQL as a power cut does, and then it comes back."""
        if who == "worker" and self.server is not None:
            self.server.close()
            self.server = None
        elif who == "database":
            self.park.kill()
            self.park.revive()


def kill_in_turn(mortals: Mortals) -> Counter[tuple[str, str]]:
    """Kill one of them after the other while a kiosk sells; count what was on its way.

    The kiosk dies each time, alone or when the others are back.
    """
    instants = random.Random(SEED)  # noqa: S311 - not a secret
    park, killed_in = mortals.park.database, Counter[tuple[str, str]]()
    for at in range(KILLS):
        who = WHO[at % len(WHO)]
        mortals.revive()
        with killed(kiosk(park, SEED + at)):
            time.sleep(instants.uniform(0.2, 1.2))  # the random instant itself
            found, sold = states(park, ON_ITS_WAY) or ["nothing"], one(park, SOLD)
            mortals.kill(who)
            if who != "kiosk":  # it goes on without them, and with them again
                mortals.revive()
                wait_selling(park, sold)
        killed_in.update((who, str(state)) for state in found)
    mortals.revive()
    return killed_in


def wait_selling(park: ParkDatabase, sold: object) -> None:
    """Wait until a visitor has come since."""
    wait_until(lambda: True if one(park, SOLD) != sold else None, SETTLE_SECONDS)


def test_whoever_is_killed_while_visitors_pay_owes_nobody_anything(tmp_path: Path) -> None:
    station = tmp_path / "server.toml"
    with closing(SimulatedCompany()) as company, mortal_park(tmp_path) as park:
        company.books.SLOW_SECONDS = 0.3  # type: ignore[misc]
        station.write_text(f'port = 0\nsimulated_payments_url = "{company.url}"\n', "utf-8")
        mortals = Mortals(park, station)
        try:
            killed_in = kill_in_turn(mortals)
            wait_settled(park.database)
        finally:
            mortals.kill("worker")
        write_histogram(killed_in)
        recorded = rows(park.database, "id::text, amount FROM app.payment WHERE tender = 'wechat'")
        assert {str(at).replace("-", ""): fen for at, fen in recorded} == company.books.money()
        assert company.books.charged_twice == []
        assert recorded != []
        engine = station_engine(park.database.server_url, "ties")
        with reading(engine) as session:
            assert broken(read_ties(session)) == ()  # places are among them: none has leaked
        engine.dispose()


def write_histogram(killed_in: Counter[tuple[str, str]]) -> None:
    lines = [f"{KILLS} kills"]
    for (who, state), count in sorted(killed_in.items()):
        lines.append(f"{who:<9} {state:<20} {count:>4} {'#' * count}")
    sys.stdout.write("\n".join(lines) + "\n")
