"""Eight lanes at work while their database is stopped, killed and started again."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

import psycopg
import pytest
from sqlalchemy.orm import Session, sessionmaker

from gatestation.gatekeeper import Gatekeeper
from shared.admission.presented import Presented, PresentedKind
from shared.kernel.ids import uuid7
from tests.gatestation.offline.gate_scene import GateScene, gate, rows, wait
from tests.mortal import MortalPark, mortal_park
from tests.till import Till

SessionsOf = Callable[[str], sessionmaker[Session]]
LANES = 8
EACH = 60
PAUSE = 0.05
LONGEST_WAIT = 1.0


@dataclass
class Lane(threading.Thread):
    """Lets in one visitor after the other, and notes how long each had to wait."""

    keeper: Gatekeeper
    codes: list[str]
    waited: list[float] = field(default_factory=list)
    admitted: list[UUID] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(daemon=True)

    __hash__ = threading.Thread.__hash__

    def run(self) -> None:
        for code in self.codes:
            began = time.monotonic()
            answer = self.keeper.judge(Presented(PresentedKind.CODE, code), uuid7())
            self.waited.append(time.monotonic() - began)
            if answer.admitted:
                self.admitted.append(answer.scan_id)
                self.keeper.record_passage(answer.scan_id, 1)
            time.sleep(PAUSE)


@pytest.fixture
def mortal(tmp_path: Path) -> Iterator[MortalPark]:
    with mortal_park(tmp_path) as park:
        with psycopg.connect(park.database.admin_url) as root:
            root.execute(
                "INSERT INTO app.lane (code, name_zh, name_en, station_id, zone_id)"
                " SELECT 'L' || n, n || ' 号闸', 'Lane ' || n, l.station_id, l.zone_id"
                " FROM app.lane AS l JOIN app.station AS s ON s.id = l.station_id,"
                " generate_series(2, %s) AS n WHERE s.code = '3' AND l.code = 'A1'",
                [LANES],
            )
        yield park


def pause_and_kill(mortal: MortalPark) -> None:
    """Stop every process of the server for a while, let it go on, then pull its plug."""
    with psycopg.connect(mortal.database.admin_url) as root:
        row = root.execute("SHOW data_directory").fetchone()
        pids = [one[0] for one in root.execute("SELECT pid FROM pg_stat_activity").fetchall()]
    assert row is not None
    pids.append(int(Path(str(row[0]), "postmaster.pid").read_text().split()[0]))
    for sent in (signal.SIGSTOP, signal.SIGCONT):
        for pid in pids:
            try:
                os.kill(pid, sent)
            except ProcessLookupError:
                continue
        time.sleep(0.8)
    mortal.kill()
    time.sleep(0.5)
    mortal.revive()


def lanes_of(one: GateScene, mortal: MortalPark, codes: list[str]) -> list[Lane]:
    url, stand_by = mortal.database.gate_url, one.outage.stand_by
    names = ["A1", *(f"L{number}" for number in range(2, LANES + 1))]
    keepers = [Gatekeeper(url, name, one.desks, one.lines, stand_by) for name in names]
    return [Lane(keeper, codes[at::LANES]) for at, keeper in enumerate(keepers)]


def test_nobody_waits_and_nothing_is_lost_or_twice(
    mortal: MortalPark, sessions_of: SessionsOf, tmp_path: Path
) -> None:
    park = mortal.database
    till = Till.open(sessions_of(park.window_url), park.key_file)
    tickets = [ticket for _ in range(LANES * EACH // 40) for ticket in till.sell(adult=40).tickets]
    with gate(park.gate_url, tmp_path / "gate") as one:
        one.wait_until_ready()
        one.wait_until_it_knows(tickets[-1].id)
        lanes = lanes_of(one, mortal, [ticket.code for ticket in tickets])
        for lane in lanes:
            lane.keeper.warm()
            lane.start()
        pause_and_kill(mortal)
        for lane in lanes:
            lane.join(60)
        wait(lambda: not one.outage.stand_by.away)
        one.wait_until_back()
        for lane in lanes:
            lane.keeper.close()

    admitted = {scan for lane in lanes for scan in lane.admitted}
    found = rows(
        park,
        "a.id, p.outcome, o.conflict FROM app.admission AS a"
        " LEFT JOIN app.passage AS p ON p.admission_id = a.id"
        " LEFT JOIN app.offline_scan AS o ON o.id = a.id",
    )
    double = rows(
        park, "count(*) FROM (SELECT FROM app.admission GROUP BY ticket_id HAVING count(*) > 1) x"
    )
    assert len(admitted) == len(tickets)
    assert {row[0] for row in found} == admitted
    assert {row[1:] for row in found} == {("PASSED", None)}
    assert double == [(0,)]
    assert max(wait for lane in lanes for wait in lane.waited) < LONGEST_WAIT
