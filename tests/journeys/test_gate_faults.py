"""A gate station as a process of its own: bad codes as scanner bytes, and a kill in mid-grant."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest
from sqlalchemy.orm import Session, sessionmaker

from installers.demonstration.stations import Devices, write_gate_file
from installers.demonstration.waiting import wait_for
from shared.devices.scanner.simulated import SimulatedScanner
from shared.devices.turnstile.simulated.aa_board import SimulatedTurnstile
from shared.kernel.ids import uuid7
from shared.sales.receipt import CodeFacts, sign_ticket
from tests.conftest import ParkDatabase
from tests.till import Till

ROOT = Path(__file__).parents[2]
SessionsOf = Callable[[str], sessionmaker[Session]]


@dataclass
class GateHouse:
    """The gate's devices, its till next door, and its program when it runs."""

    park: ParkDatabase
    till: Till
    scanner: SimulatedScanner
    turnstile: SimulatedTurnstile
    station_file: Path

    @contextmanager
    def program(self) -> Iterator[subprocess.Popen[bytes]]:
        """Run the gate station; killed at the end of the block."""
        with subprocess.Popen(
            [sys.executable, "-m", "gatestation", "--station", str(self.station_file)],
            cwd=ROOT,
            env={
                **os.environ,
                "SHANMEN_DATABASE_URL": self.park.gate_url,
                "QT_QPA_PLATFORM": "offscreen",
            },
            stderr=subprocess.DEVNULL,
        ) as process:
            try:
                wait_for("the lane at its scanner", lambda: self.scanner.wait_until_connected(0.1))
                yield process
            finally:
                process.kill()

    def value(self, question: str) -> int:
        """Ask the database as its superuser."""
        with psycopg.connect(self.park.admin_url) as root:
            row = root.execute("SELECT " + question).fetchone()
        assert row is not None
        return int(row[0])

    def verdicts(self) -> list[str]:
        """The refusals so far, oldest first."""
        with psycopg.connect(self.park.admin_url) as root:
            rows = root.execute("SELECT verdict FROM app.refused_scan ORDER BY at").fetchall()
        return [row[0] for row in rows]


@pytest.fixture
def house(
    park_of_its_own: ParkDatabase, sessions_of: SessionsOf, tmp_path: Path
) -> Iterator[GateHouse]:
    park = park_of_its_own
    till = Till.open(sessions_of(park.window_url), park.key_file)
    with closing(SimulatedScanner()) as scanner, closing(SimulatedTurnstile()) as turnstile:
        devices = Devices("socket://127.0.0.1:1", scanner.url, turnstile.url)
        station_file = write_gate_file(tmp_path / "gate.toml", devices)
        yield GateHouse(park, till, scanner, turnstile, station_file)


def unsold(till: Till) -> str:
    """A code properly signed by the window for a ticket that nobody has sold."""
    facts = CodeFacts(
        ticket_type_id=till.offers["adult"].ticket_type_id,
        first_day=till.today,
        valid_days=1,
        persons=1,
        staff_check=False,
        real_name=False,
        starts=None,
    )
    return sign_ticket(till.sign, uuid7(), 0, facts)


def test_no_bad_code_opens_the_arm_and_a_good_one_after_them_does(house: GateHouse) -> None:
    good, other, known = (ticket.code for ticket in house.till.sell(adult=3).tickets)
    altered = other[:-1] + ("A" if other[-1] != "A" else "B")
    presented = [
        (altered.encode(), "BAD_SIGNATURE"),
        (other[:100].encode(), "BAD_CODE"),
        (b"https://example.invalid/ticket?id=1", "BAD_CODE"),
        (bytes(range(128, 256)), "BAD_CODE"),
        (b"S1" * 5_000, "BAD_CODE"),
        (unsold(house.till).encode(), "BAD_SIGNATURE"),
    ]
    with house.program():
        house.scanner.send_bytes(b"\r\r\r")
        for number, (code, _) in enumerate(presented, 1):
            house.scanner.send_bytes(code + b"\r")
            wait_for(f"refusal {number}", lambda n=number: len(house.verdicts()) == n)
        assert house.verdicts() == [verdict for _, verdict in presented]
        assert house.turnstile.openings == 0

        with psycopg.connect(house.park.admin_url) as root:
            root.execute("UPDATE app.signing_key SET state = 'REVOKED'")
        house.scanner.present(unsold(house.till))
        wait_for("the unknown ticket refused", lambda: house.verdicts()[6:] == ["BAD_SIGNATURE"])
        for number, code in enumerate((known, good), 1):
            house.turnstile.walks_after_seconds = 0.05
            house.scanner.present(code)
            wait_for(
                f"passage {number}",
                lambda n=number: house.value("count(*) FROM app.passage") == n,
            )
    assert house.turnstile.openings == 2


def test_a_gate_killed_in_mid_grant_has_spent_the_use_once_and_opens_for_the_next(
    house: GateHouse,
) -> None:
    first, second = (ticket.code for ticket in house.till.sell(adult=2).tickets)
    house.turnstile.walks_after_seconds = None
    with house.program() as process:
        house.scanner.present(first)
        wait_for("the open arm", lambda: house.turnstile.openings == 1)
        process.kill()
        process.wait()
    assert house.value("count(*) FROM app.admission") == 1
    assert house.value("count(*) FROM app.passage") == 0
    with psycopg.connect(house.park.admin_url) as root:
        root.execute("UPDATE app.entitlement SET last_used_at = last_used_at - interval '1 minute'")

    with house.program():
        house.scanner.present(first)
        wait_for("the refusal", lambda: house.verdicts() == ["ALREADY_USED"])
        house.turnstile.walks_after_seconds = 0.05
        house.scanner.present(second)
        wait_for("the passage", lambda: house.value("count(*) FROM app.passage") == 1)

    assert house.turnstile.openings == 2
    assert house.value("sum(claimed) FROM app.lane_counter") == 2
