"""A gate that is killed while it does without the database: whoever was let in is on the disk."""

from __future__ import annotations

import os
import random
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy.orm import Session, sessionmaker

from tests.conftest import ParkDatabase
from tests.gatestation.offline.gate_scene import gate, rows
from tests.till import Till

SessionsOf = Callable[[str], sessionmaker[Session]]
KILLS = int(os.environ.get("SHANMEN_KILLS", "5"))
SEED = int(os.environ.get("SHANMEN_SEED", "20261123"))
LONGEST = 0.25
EACH = 200


@pytest.fixture
def codes(park_of_its_own: ParkDatabase, sessions_of: SessionsOf, tmp_path: Path) -> list[str]:
    """Codes of tickets that a gate's files in tmp_path know."""
    park = park_of_its_own
    till = Till.open(sessions_of(park.window_url), park.key_file)
    sold = [till.sell(adult=40).tickets for _ in range(EACH // 40)]
    tickets = [ticket for some in sold for ticket in some]
    with gate(park.gate_url, tmp_path) as one:
        one.wait_until_ready()
        for ticket in tickets:
            one.wait_until_it_knows(ticket.id)
    return [ticket.code for ticket in tickets]


def command(folder: Path, codes: list[str]) -> list[str]:
    (folder / "codes.txt").write_text("\n".join(codes), "utf-8")
    module = "tests.journeys.admitting_off_line"
    return [sys.executable, "-m", module, str(folder), str(folder / "codes.txt")]


def killed_after(folder: Path, codes: list[str], seconds: float) -> list[str]:
    """Admit in a process of its own, kill it, and give the scans whose arm would have opened."""
    with subprocess.Popen(command(folder, codes), stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        time.sleep(seconds)
        process.kill()
        said = process.stdout.read().splitlines()
    return [line.split()[1] for line in said if len(line) == len("open ") + 36]


def test_a_gate_killed_off_line_has_on_its_disk_whoever_was_let_in_and_nobody_twice(
    park_of_its_own: ParkDatabase, codes: list[str], tmp_path: Path
) -> None:
    instants = random.Random(SEED)  # noqa: S311 - the instants must be the same each time
    opened: list[str] = []
    for _ in range(KILLS):
        opened += killed_after(tmp_path, codes, instants.uniform(0, LONGEST))

    with gate(park_of_its_own.gate_url, tmp_path) as one:
        one.wait_until_back()

    found = rows(
        park_of_its_own,
        "o.id::text, o.ticket_id, o.conflict FROM app.offline_scan AS o"
        " JOIN app.admission AS a USING (id) WHERE o.admitted",
    )
    assert set(opened) <= {row[0] for row in found}
    assert len({row[1] for row in found}) == len(found)
    assert {row[2] for row in found} <= {None}


def test_the_disk_has_the_admission_before_the_arm_moves(codes: list[str], tmp_path: Path) -> None:
    strace = shutil.which("strace")
    assert strace is not None, "install strace: python3 installers/dev.py set-up says how"
    log = tmp_path / "calls.txt"
    calls = "trace=fsync,fdatasync,write"
    watched = [strace, "-f", "-e", calls, "-o", str(log), *command(tmp_path, codes[:5])]

    subprocess.run(watched, check=True, stdout=subprocess.PIPE, timeout=60)

    seen = re.findall(r'(fsync|fdatasync)\(|write\(1, "open ', log.read_text("utf-8"))
    after_ready = log.read_text("utf-8").split('write(1, "ready', 1)[1]
    order = re.findall(r'(?:fsync|fdatasync)\(|write\(1, "(?:open )', after_ready)
    openings = [at for at, call in enumerate(order) if call.startswith("write")]
    assert seen
    assert len(openings) == 5
    assert all(order[at - 1].startswith(("fsync", "fdatasync")) for at in openings)
