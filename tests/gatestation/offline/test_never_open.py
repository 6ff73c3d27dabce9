"""An arm never moves without an admission that is on this gate's disk or in the database.

Judged from the bytes at the simulated arm: at each command to open, whatever was scanned, pulled
and plugged in before, the scan must stand in the journal or in the table of admissions.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID

import psycopg
import pytest
from sqlalchemy.orm import Session, sessionmaker

from gatestation.lane import Lane
from gatestation.reading.devices import CodeSource
from gatestation.reading.protocol import Reader, ReaderKind
from shared.admission.presented import Presented
from shared.admission.replay import ENTRY
from shared.admission.scan_answer import ScanAnswer
from shared.devices.connection import Connection
from shared.devices.scanner.serial_scanner import SerialScanner
from shared.devices.scanner.simulated import SimulatedScanner
from shared.devices.turnstile.aa_controller import AaTurnstile
from shared.devices.turnstile.simulated.aa_board import SimulatedTurnstile
from shared.journal.journal import Journal
from tests.cable import Cable, by_cable
from tests.conftest import ParkDatabase
from tests.gatestation.lane_scene import HASTY, OPEN_ENTRY
from tests.gatestation.offline.gate_scene import GateScene, gate, wait
from tests.till import Till

SessionsOf = Callable[[str], sessionmaker[Session]]
SCRIPTS = 2
STEPS = 14


class Frames(list[bytes]):
    """What the arm was told; each command to open is held against journal and database at once."""

    def __init__(self, journal: Journal, admin_url: str) -> None:
        super().__init__()
        self._journal = journal
        self._root = psycopg.connect(admin_url, autocommit=True)
        self.admitted: list[UUID] = []
        self.opened: list[bool] = []

    def append(self, frame: bytes) -> None:
        super().append(frame)
        if frame == OPEN_ENTRY:
            # Each opening is for an admission of its own.
            at = len(self.opened)
            self.opened.append(at < len(self.admitted) and self._stands(self.admitted[at]))

    def _stands(self, scan_id: UUID) -> bool:
        entries = self._journal.waiting(10_000)
        if any(one.document["kind"] == ENTRY and one.id == str(scan_id) for one in entries):
            return True
        asked = self._root.execute("SELECT FROM app.admission WHERE id = %s", (scan_id,))
        return asked.fetchone() is not None

    def close(self) -> None:
        self._root.close()


class Scene:
    """A whole lane at the end of a cable."""

    def __init__(self, one: GateScene, cable: Cable, frames: Frames) -> None:
        self.one, self.cable, self.frames = one, cable, frames
        self.scanner = SimulatedScanner()
        self.board = SimulatedTurnstile(passing_seconds=20.0, closing_seconds=0.01)
        self.board.frames = frames
        self.answered = 0
        self.lane = Lane(
            "A1",
            [Reader(ReaderKind.SCANNER, CodeSource(SerialScanner(Connection(self.scanner.url))))],
            AaTurnstile(Connection(self.board.url, device="turnstile")),
            judge=self._judge,
            record_passage=one.keeper.record_passage,
            give_back=one.keeper.give_back,
            record_news=one.keeper.record_news,
            listener=lambda _: None,
            timing=HASTY,
        )
        self.lane.start()
        assert self.scanner.wait_until_connected(5)
        assert self.board.wait_until_connected(5)

    def _judge(self, presented: Presented, scan_id: UUID) -> ScanAnswer:
        try:
            answer = self.one.keeper.judge(presented, scan_id)
            if answer.admitted:
                self.frames.admitted.append(answer.scan_id)
            return answer
        finally:
            self.answered += 1

    def present(self, code: str) -> None:
        before = self.answered
        self.scanner.present(code).result(5)
        wait(lambda: self.answered > before)

    def close(self) -> None:
        self.lane.stop()
        self.scanner.close()
        self.board.close()
        self.frames.close()


@pytest.fixture
def scene(park_database: ParkDatabase, tmp_path: Path) -> Iterator[Scene]:
    with by_cable(park_database) as (park, cable), gate(park.gate_url, tmp_path) as one:
        one.wait_until_ready()
        scene = Scene(one, cable, Frames(one.outage.journal, park_database.admin_url))
        try:
            yield scene
        finally:
            scene.close()


@pytest.mark.parametrize("seed", range(SCRIPTS))
def test_whatever_is_scanned_and_pulled_every_opening_has_its_admission(
    scene: Scene, park_database: ParkDatabase, sessions_of: SessionsOf, seed: int
) -> None:
    dice = random.Random(seed)  # noqa: S311 - a script, no secret
    till = Till.open(sessions_of(park_database.window_url), park_database.key_file)
    tickets = till.sell(adult=STEPS).tickets
    scene.one.wait_until_it_knows(tickets[-1].id)
    fresh = [ticket.code for ticket in tickets]
    used: list[str] = []

    for step in range(STEPS):
        act = dice.choices(("fresh", "used", "garbage", "pull", "plug"), (5, 3, 1, 2, 2))[0]
        if act == "pull":
            scene.cable.pull()
        elif act == "plug":
            scene.cable.plug_in()
        elif act == "used" and used:
            # Held on, it is no other scan: then nobody judges it.
            scene.scanner.present(dice.choice(used)).result(5)
        elif act == "garbage":
            scene.present(f"no code of ours {seed} {step}")
        else:
            used.append(fresh.pop())
            scene.present(used[-1])
            if dice.random() < 0.7:
                scene.board.walk_through()
    scene.cable.plug_in()
    scene.one.wait_until_back()

    wait(lambda: len(scene.frames.opened) == len(scene.frames.admitted))
    assert scene.frames.opened == [True] * len(scene.frames.admitted)
    assert len(scene.frames.admitted) > 1
