"""The disk of a gate is full: nobody enters off line before it takes what was done again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy.orm import Session, sessionmaker

from gatestation.offline.stand_by import CannotJudge
from shared.admission.rules import Verdict
from tests.conftest import ParkDatabase
from tests.gatestation.offline.gate_scene import GateScene, gate
from tests.small_disk import fill, mounted
from tests.till import Till

SessionsOf = Callable[[str], sessionmaker[Session]]
NOWHERE = "postgresql://gate_3@127.0.0.1:1/shanmen"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    with mounted(tmp_path / "disk") as folder:
        yield folder


def scan_until_full(one: GateScene, code: str) -> None:
    """Write what has room in the pages of the journal already, and then no more."""
    for _ in range(100):
        one.scan(f"{code}x")


def test_on_a_disk_without_room_nobody_enters_and_the_screen_is_told_why(
    park_database: ParkDatabase, sessions_of: SessionsOf, small_disk: Path
) -> None:
    till = Till.open(sessions_of(park_database.window_url), park_database.key_file)
    known = till.sell(adult=2).tickets
    with gate(park_database.gate_url, small_disk) as one:
        one.wait_until_ready()
        one.wait_until_it_knows(known[1].id)

    with gate(NOWHERE, small_disk) as one:
        one.outage.stand_by.leave()
        first = one.scan(known[0].code)
        ballast = fill(small_disk)
        with pytest.raises(CannotJudge):
            scan_until_full(one, known[1].code)
        full = one.outage.stand_by.facts().full
        ballast.unlink()
        second = one.scan(known[1].code)
        after = one.outage.stand_by.facts()

    assert (first.verdict, second.verdict) == (Verdict.OFFLINE_OK, Verdict.OFFLINE_OK)
    assert (full, after.full) == (True, False)
