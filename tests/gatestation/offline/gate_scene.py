"""A gate with one lane, its files and its follower, over a cable to a park of its own."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

import psycopg

from gatestation.desks import Desks
from gatestation.gatekeeper import Gatekeeper, GateLines
from gatestation.offline.gate_clock import Boot, this_boot
from gatestation.offline.line import LeavableLine, LeftLines
from gatestation.offline.outage import Outage, open_outage
from shared.admission.presented import Presented, PresentedKind
from shared.admission.scan_answer import ScanAnswer
from shared.kernel.clock import Clock, SystemClock
from shared.kernel.ids import uuid7
from tests.conftest import ParkDatabase

LONGEST = 15.0


@dataclass
class GateScene:
    """What runs on one gate PC, without arm and screen."""

    keeper: Gatekeeper
    outage: Outage
    lines: GateLines
    desks: Desks

    def scan(self, code: str, scan_id: UUID | None = None) -> ScanAnswer:
        """Present a code."""
        return self.keeper.judge(Presented(PresentedKind.CODE, code), scan_id or uuid7())

    def wait_until_ready(self) -> None:
        """Wait for the first whole load."""
        wait(lambda: self.outage.stand_by.ready)

    def wait_until_it_knows(self, ticket_id: UUID) -> None:
        """Wait until the snapshot has a ticket."""
        zone = self.zone
        wait(lambda: self.outage.snapshot.ticket(ticket_id, zone) is not None)

    def wait_until_back(self) -> None:
        """Wait until the database has everything and is asked again."""
        wait(lambda: not self.outage.stand_by.away and not self.outage.stand_by.facts().unsent)

    @property
    def zone(self) -> int:
        """The zone of lane A1."""
        known = self.outage.stand_by.knowledge.known
        assert known is not None
        return known.desk.lanes["A1"].zone_id

    def close(self) -> None:
        """Stop everything, as the program does."""
        self.keeper.close()
        self.lines.figures.close()
        self.outage.close()


def wait(condition: Callable[[], bool]) -> None:
    """Wait for something that other threads bring about."""
    end = time.monotonic() + LONGEST
    while not condition():
        assert time.monotonic() < end, "never happened"
        time.sleep(0.01)


@contextmanager
def gate(
    url: str, folder: Path, *, clock: Clock | None = None, boot: Boot | None = None
) -> Iterator[GateScene]:
    """Run a gate on the files of a folder; closed after the block."""
    desks, left = Desks(), LeftLines()
    file = folder / "gate.toml"
    outage = open_outage(file, url, desks, left, clock or SystemClock(), boot or this_boot())
    assert outage is not None
    lines = GateLines(LeavableLine(url, "shanmen-gate figures", left), left)
    keeper = Gatekeeper(url, "A1", desks, lines, outage.stand_by)
    outage.follower.start()
    scene = GateScene(keeper, outage, lines, desks)
    try:
        yield scene
    finally:
        scene.close()


def rows(park: ParkDatabase, question: str, **values: Any) -> list[tuple[Any, ...]]:
    """Ask the database as its superuser."""
    with psycopg.connect(park.admin_url) as root:
        return root.execute("SELECT " + question, values).fetchall()
