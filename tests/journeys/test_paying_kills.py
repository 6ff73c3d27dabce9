"""Window and server are killed while customers pay; no fen is without its sale, nor a sale unpaid.

SHANMEN_KILLS says how often (the full run: 100), SHANMEN_SEED with which instants. A run without a
kill is measured first; each instant is drawn evenly over its length, and so is who dies. What was
on its way at each kill is printed as a histogram.
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
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
import pytest

from server.simulated.company import SimulatedCompany
from shared.database.engine import station_engine
from shared.devices.terminal.simulated.faults import Moment
from shared.devices.terminal.simulated.terminal import SimulatedTerminal
from shared.reporting.snapshot import reading
from shared.reporting.ties import broken, read_ties
from tests.conftest import ParkDatabase
from tests.journeys.paying_process import PayingProcess, paying_process
from tests.server.running import RunningServer

ROOT = Path(__file__).parents[2]
KILLS = int(os.environ.get("SHANMEN_KILLS", "2"))
SEED = int(os.environ.get("SHANMEN_SEED", "20261123"))
SALES_OF_A_RUN = 8
SETTLE_SECONDS = 60.0
WHO = ("window", "worker", "both")

pytestmark = pytest.mark.timeout(240 + 20 * KILLS)

# What stands between asking and recording, of each order that is not at its end.
ON_ITS_WAY = """
    coalesce(c.tender::text || ' ' || c.state::text, 'held, nobody asked')
    FROM app.held_order AS o JOIN app.place_hold AS h ON h.id = o.id
    LEFT JOIN app.charge AS c ON c.order_id = o.id
    WHERE h.state = 'HELD' AND h.expires_at > clock_timestamp() AND NOT o.parked
      AND (c.id IS NULL OR c.next_at IS NOT NULL OR c.state = 'SUCCEEDED')
"""
_NOT_SETTLED = """
    c.tender::text || ' ' || c.state::text FROM app.charge AS c
    WHERE c.next_at IS NOT NULL OR c.state = 'SUCCEEDED'
      AND NOT EXISTS (SELECT FROM app.payment AS p WHERE p.id = c.id)
"""


def rows(park: ParkDatabase, question: str) -> list[tuple[object, ...]]:
    with psycopg.connect(park.admin_url) as root:
        return root.execute("SELECT " + question).fetchall()  # type: ignore[call-overload]


def one(park: ParkDatabase, question: str) -> object:
    return rows(park, question)[0][0]


def states(park: ParkDatabase, question: str) -> Counter[str]:
    return Counter(str(state) for (state,) in rows(park, question))


@dataclass
class Mortals:
    """The window's process and the server's; whoever is dead is started anew."""

    park: ParkDatabase
    station: Path
    terminal: SimulatedTerminal
    seed: int = SEED
    window: subprocess.Popen[str] | None = None
    server: RunningServer | None = None
    lines: list[str] = field(default_factory=list)

    def revive(self) -> subprocess.Popen[str]:
        if self.server is None:
            self.server = RunningServer.start(self.park.server_url, "--station", str(self.station))
            self.server.wait_for_line("the worker takes jobs", seconds=60)
        if self.window is None:
            self.window = self._open_window()
            assert self.window.stdout is not None
            assert self.window.stdout.readline() == "paying\n"
        return self.window

    def kill(self, who: str) -> None:
        """Kill by signal 9; both at once where it is both."""
        if who != "worker" and self.window is not None:
            self.window.kill()
        if who != "window" and self.server is not None:
            self.server.close()
            self.server = None
        if who != "worker" and self.window is not None:
            self.window.wait()
            assert self.window.stdout is not None
            self.window.stdout.close()
            self.window = None

    def _open_window(self) -> subprocess.Popen[str]:
        self.seed += 1
        key_file, url = str(self.park.key_file), self.terminal.url
        return subprocess.Popen(
            [sys.executable, "-m", "tests.journeys.paying_process", key_file, str(self.seed), url],
            cwd=ROOT,
            env={**os.environ, "SHANMEN_DATABASE_URL": self.park.window_url},
            stdout=subprocess.PIPE,
            text=True,
        )


def measured_run(mortals: Mortals) -> float:
    """Give the seconds in which so many customers pay."""
    window = mortals.revive()
    assert window.stdout is not None
    began = time.monotonic()
    for _ in range(SALES_OF_A_RUN):
        assert window.stdout.readline() == "sold\n"
    return time.monotonic() - began


def upset(terminal: SimulatedTerminal, chance: random.Random) -> None:
    """Let a card be declined, or the cable of the terminal be pulled, now and then."""
    terminal.code = chance.choice((0x00, 0x00, 0x00, 0x05))
    terminal.faults.cut_at = chance.choice((None, None, None, None, *Moment))


@contextmanager
def stood_up(park: ParkDatabase, tmp_path: Path) -> Iterator[tuple[Mortals, SimulatedCompany]]:
    station = tmp_path / "server.toml"
    with closing(SimulatedCompany()) as company, closing(SimulatedTerminal()) as terminal:
        company.books.SLOW_SECONDS = 0.3  # type: ignore[misc]
        terminal.customer_seconds, terminal.host_seconds = 0.03, 0.05
        terminal.faults.cut_seconds = 0.1
        station.write_text(f'port = 0\nsimulated_payments_url = "{company.url}"\n', "utf-8")
        mortals = Mortals(park, station, terminal)
        try:
            yield mortals, company
        finally:
            mortals.kill("both")


def wait_settled(mortals: Mortals) -> None:
    """Begin once more, and wait until all is settled and every hold has ended."""
    park, terminal = mortals.park, mortals.terminal
    mortals.revive()
    mortals.kill("window")
    terminal.faults.cut_at = None
    with closing(paying_process(park.window_url, park.key_file, 0, terminal.url)) as window:
        wait_until_nothing_is_left(park, window)


def wait_until_nothing_is_left(park: ParkDatabase, window: PayingProcess) -> None:
    # the time that the window has to record a paid sale is over: its program is dead for good
    with psycopg.connect(park.admin_url, autocommit=True) as root:
        until = time.monotonic() + SETTLE_SECONDS
        while time.monotonic() < until:
            window.finish_left()
            root.execute(
                "UPDATE app.place_hold SET expires_at = clock_timestamp()"
                " WHERE state = 'HELD' AND isfinite(expires_at)"
            )
            if not states(park, _NOT_SETTLED) and not one(
                park, "count(*) FROM app.place_hold WHERE state = 'HELD'"
            ):
                return
            time.sleep(0.2)
    raise AssertionError(f"never settled: {states(park, _NOT_SETTLED)}")


def write_histogram(seconds: float, killed: Counter[tuple[str, str]]) -> None:
    lines = [f"{KILLS} kills, evenly over a run of {seconds:.2f} s ({SALES_OF_A_RUN} sales)"]
    for (who, state), count in sorted(killed.items()):
        lines.append(f"{who:<7} {state:<20} {count:>4} {'#' * count}")
    sys.stdout.write("\n".join(lines) + "\n")


def assert_money_and_sales_agree(
    park: ParkDatabase, company: SimulatedCompany, terminal: SimulatedTerminal
) -> None:
    by_code = rows(park, "id::text, amount FROM app.payment WHERE tender = 'wechat'")
    assert {str(number).replace("-", ""): amount for number, amount in by_code} == (
        company.books.money()
    )
    assert company.books.charged_twice == []
    by_card = rows(
        park,
        "c.slip, p.amount FROM app.payment AS p JOIN app.charge AS c ON c.id = p.id"
        " WHERE p.tender = 'card'",
    )
    assert sorted(by_card) == [  # type: ignore[type-var]
        (f"{entry.number:04d}", entry.fen) for entry in terminal.book.kept()
    ]
    assert (
        rows(
            park,
            "o.id FROM app.sales_order AS o WHERE o.total IS DISTINCT FROM"
            " (SELECT sum(p.amount) FROM app.payment AS p WHERE p.order_id = o.id)",
        )
        == []
    )
    engine = station_engine(park.server_url, "ties")
    with reading(engine) as session:
        assert broken(read_ties(session)) == ()  # places are among them: none has leaked
    engine.dispose()


def test_kills_while_customers_pay_leave_no_money_without_a_sale_and_no_sale_without_money(
    park_of_its_own: ParkDatabase, tmp_path: Path
) -> None:
    park, chance = park_of_its_own, random.Random(SEED)  # noqa: S311 - not a secret
    killed: Counter[tuple[str, str]] = Counter()
    with stood_up(park, tmp_path) as (mortals, company):
        seconds = measured_run(mortals)
        for _ in range(KILLS):
            mortals.revive()
            upset(mortals.terminal, chance)
            time.sleep(chance.uniform(0.0, seconds))  # the random instant itself
            who = chance.choice(WHO)
            mortals.kill(who)
            found = states(park, ON_ITS_WAY) or Counter(["nothing on its way"])
            killed += Counter({(who, state): count for state, count in found.items()})
        wait_settled(mortals)
        write_histogram(seconds, killed)

        assert one(park, "count(*) FROM app.charge WHERE tender = 'card'") != 0
        assert one(park, "count(*) FROM app.charge WHERE tender = 'wechat'") != 0
        assert_money_and_sales_agree(park, company, mortals.terminal)
