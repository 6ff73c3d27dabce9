"""`lane_offline`: a gate that knows 200,000 tickets by heart, and sends 50,000 scans afterwards.

What it takes to learn the tickets, to decide with no database, to open with the admission on the
disk first, and to have the database take in more than four hours of traffic.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Final

import psycopg

from gatestation.offline.by_heart import ByHeart
from gatestation.offline.gate_clock import GateClock, this_boot
from gatestation.offline.outage import Outage
from gatestation.offline.own_deeds import OwnDeeds
from gatestation.offline.snapshot import Snapshot
from gatestation.offline.stand_by import StandBy
from shared.admission.presented import Presented, PresentedKind
from shared.admission.rules import Verdict
from shared.journal.journal import Journal
from shared.journal.sealed import Seal
from shared.kernel.clock import SystemClock
from shared.kernel.ids import uuid7
from tests.benchmarks.clients import Window
from tests.benchmarks.gate_files import NOWHERE, gate_files
from tests.benchmarks.ground import Ground, pgbench_tps
from tests.benchmarks.result import Result, percentile
from tests.benchmarks.single import measure_single
from tests.benchmarks.timed_lane import (
    BETWEEN_SECONDS,
    GATE,
    LANES,
    add_lanes,
    first_window,
    lane_result,
    run_lanes,
    timed_lanes,
)

TICKETS: Final = 200_000
SCANS: Final = 50_000
HOURS: Final = 4.5
SECONDS: Final = 12.0
_EACH_ORDER: Final = 50
_OPENED_EACH: Final = round(SECONDS / BETWEEN_SECONDS) + 20
_PGBENCH_SECONDS: Final = 5


def measure(place: Ground, folder: Path, say: Callable[[str], None]) -> Iterator[Result]:
    """Learn, decide, open, send."""
    url = place.park.station_urls[GATE]
    files = folder / "lane_offline"
    add_lanes(place.admin_url)
    say(f"lane_offline: selling {TICKETS:,} tickets")
    window = Window(*first_window(place), _EACH_ORDER)
    codes = iter(window.codes(TICKETS // _EACH_ORDER))
    window.close()
    _valid_since_yesterday(place.admin_url)
    say("lane_offline: loading")
    began, before = time.perf_counter(), _resident_mib()
    with gate_files(url, files) as outage:
        took = time.perf_counter() - began
        say(f"lane_offline: {_learnt(outage, took, before, files)}")
        yield _at_once("snapshot_load", outage.stand_by.facts().tickets, took)
    asked = list(islice(codes, 1_000))
    with gate_files(NOWHERE, files) as outage:
        yield measure_single("decide_offline", _deciding(outage, asked), place)
    opened = list(islice(codes, (LANES + 1) * _OPENED_EACH))
    yield from _opening(files, opened, say)
    with gate_files(url, files):
        pass  # what the lanes did has been sent
    say(f"lane_offline: {SCANS:,} scans without a database")
    yield _journalled(files, list(islice(codes, SCANS)))
    say("lane_offline: they are sent")
    yield _sent(place, url, files, say)


def _valid_since_yesterday(admin_url: str) -> None:
    """Have the tickets be of yesterday and today: hours of traffic may lie on both sides of it."""
    with psycopg.connect(admin_url, autocommit=True) as root:
        root.execute("SET session_replication_role = replica")
        root.execute(
            "UPDATE app.ticket SET visit_day = visit_day - 1, valid_days = valid_days + 1"
            " WHERE visit_day = app.business_date(now())"
        )
        root.execute("VACUUM ANALYZE app.ticket")


def _learnt(outage: Outage, took: float, before: float, files: Path) -> str:
    facts = outage.stand_by.facts()
    size = sum(one.stat().st_size for one in files.glob("gate.snapshot*")) / 2**20
    return (
        f"{facts.tickets:,} tickets in {took:.1f} s, {_resident_mib() - before:.0f} MiB more of"
        f" memory, {size:.0f} MiB on the disk"
    )


def _deciding(outage: Outage, codes: Sequence[str]) -> Callable[[], object]:
    """Give what decides for one ticket after the other, and writes nothing down."""
    known = outage.stand_by.knowledge.known
    if known is None:
        raise RuntimeError("nothing is known")
    lane = known.desk.lanes["A1"]
    judge = ByHeart(known.desk, known.facts, outage.snapshot, lambda _: (), None)
    turn = 0

    def decide() -> None:
        nonlocal turn
        turn += 1
        shown = Presented(PresentedKind.CODE, codes[turn % len(codes)])
        judged = judge.judge(shown, lane, uuid7(), known.facts.as_of)
        if not judged.answer.admitted:
            raise RuntimeError(f"not admitted: {judged.answer.verdict}")

    return decide


def _opening(files: Path, codes: Sequence[str], say: Callable[[str], None]) -> Iterator[Result]:
    for count in (1, LANES):
        name = "lane_offline" if count == 1 else f"lane_offline_{count}"
        say(f"{name}: {count} lanes without a database")
        with gate_files(NOWHERE, files) as outage:
            outage.stand_by.leave()
            parts = [codes[at :: LANES + 1] for at in range(LANES + 1)]
            mine = parts[:1] if count == 1 else parts[1:]
            with timed_lanes([NOWHERE] * count, mine, outage.stand_by) as lanes:
                found = run_lanes(lanes, SECONDS)
        yield lane_result(name, None, count, found, SECONDS)


class Traffic(GateClock):
    """Stands in for the clock of a gate that began without a database hours ago."""

    def __init__(self) -> None:
        super().__init__(SystemClock(), this_boot())
        self._at = SystemClock().now() - timedelta(hours=HOURS)

    def walk_on(self) -> None:
        """Let the next visitor come."""
        self._at += timedelta(hours=HOURS) / SCANS

    @property
    def is_sure(self) -> bool:
        """Everybody trusts it."""
        return True

    def now(self) -> datetime:
        """Tell when the visitor comes."""
        return self._at


def _journalled(files: Path, codes: Sequence[str]) -> Result:
    """Admit everybody, each of them on the disk before the next; and each walks through."""
    seal = Seal((files / "gate.secret").read_bytes())
    clock, took = Traffic(), []
    with (
        closing(Journal(files / "gate.journal", seal)) as journal,
        closing(Snapshot(files / "gate.snapshot", seal)) as snapshot,
    ):
        stand_by = StandBy(OwnDeeds(journal, clock), snapshot, clock, lambda: None)
        stand_by.leave()
        for at, code in enumerate(codes):
            clock.walk_on()
            started, scan_id = time.perf_counter(), uuid7()
            shown = Presented(PresentedKind.CODE, code)
            answer = stand_by.judge(shown, scan_id, f"A{at % LANES + 1}")
            took.append((time.perf_counter() - started) * 1000)
            if answer.verdict is not Verdict.OFFLINE_OK:
                raise RuntimeError(f"not admitted: {answer.verdict}")
            stand_by.outcome(scan_id, answer.persons)
    took.sort()
    rate = 1000 * len(took) / sum(took)
    p50, p99 = percentile(took, 0.5), percentile(took, 0.99)
    return Result("journal_offline", 1, round(rate, 1), round(p50, 3), round(p99, 3), 0, 0, 0, 0)


def _sent(place: Ground, url: str, files: Path, say: Callable[[str], None]) -> Result:
    """Have the database again, and wait until it has every scan and every passage."""
    half = pgbench_tps(place, 1, _PGBENCH_SECONDS)
    began = time.perf_counter()
    with gate_files(url, files) as outage:
        entries = outage.stand_by.facts().unsent
        while outage.stand_by.facts().unsent:
            time.sleep(0.05)
        took = time.perf_counter() - began
        stuck = outage.stand_by.facts().stuck
    with psycopg.connect(place.admin_url) as root:
        row = root.execute(
            "SELECT count(*), count(conflict), extract(epoch FROM max(at) - min(at)) / 3600"
            " FROM app.offline_scan WHERE at > now() - interval '1 day'"
        ).fetchone()
    say(f"replay_scans: {entries:,} entries; (scans, conflicts, hours) {row}, {stuck} stuck")
    tps = (half + pgbench_tps(place, 1, _PGBENCH_SECONDS)) / 2
    return replace(_at_once("replay_scans", SCANS, took), pgbench_tps=tps, ratio=SCANS / took / tps)


def _at_once(name: str, count: int, seconds: float) -> Result:
    each = round(seconds / count * 1000, 4)
    return Result(name, 1, round(count / seconds, 1), each, each, 0, 0, 0, 0)


def _resident_mib() -> float:
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20
