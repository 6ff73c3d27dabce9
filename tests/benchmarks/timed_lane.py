"""Whole lanes over simulated devices on loopback, timed from the scanner's bytes to the arm's."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import psycopg

from gatestation.desks import Desks
from gatestation.gatekeeper import Gatekeeper, GateLines
from gatestation.lane import Lane
from gatestation.offline.line import LeavableLine, LeftLines
from gatestation.offline.stand_by import StandBy
from gatestation.reading.devices import CodeSource
from gatestation.reading.protocol import Reader, ReaderKind
from shared.devices.connection import Connection
from shared.devices.scanner.serial_scanner import SerialScanner
from shared.devices.scanner.simulated import SimulatedScanner
from shared.devices.turnstile.aa_controller import AaTurnstile
from shared.devices.turnstile.simulated.aa_board import SimulatedTurnstile
from shared.kernel.memory import settle
from tests.benchmarks.ground import Ground, pgbench_tps
from tests.benchmarks.result import Result, percentile

GATE = "3"
LANES = 8
BETWEEN_SECONDS = 0.1  # people are not faster, and a lane must be able to keep up
_PGBENCH_SECONDS = 3


class TimedBoard(SimulatedTurnstile):
    """Keeps when the opening frame was there, which `frames` does not."""

    opened_at = 0.0

    def _open(self, state: int) -> None:
        self.opened_at = time.perf_counter()
        super()._open(state)


class TimedLane:
    """One lane with its devices; each scan waits until the last visitor has walked."""

    def __init__(
        self,
        code: str,
        keeper: Gatekeeper,
        codes: Sequence[str],
        more_readers: Sequence[Reader] = (),
    ) -> None:
        self.milliseconds: list[float] = []
        self.unopened = 0
        self.board = TimedBoard(walks_after_seconds=0.0, closing_seconds=0.001)
        self.scanner = SimulatedScanner()
        self.keeper = keeper
        self._codes = iter(codes)
        self._walked = threading.Event()
        scanner = CodeSource(SerialScanner(Connection(self.scanner.url)))
        self.lane = Lane(
            code,
            [Reader(ReaderKind.SCANNER, scanner), *more_readers],
            AaTurnstile(Connection(self.board.url)),
            judge=keeper.judge,
            record_passage=keeper.record_passage,
            give_back=keeper.give_back,
            record_news=keeper.record_news,
            listener=lambda shown: self._walked.set() if shown.persons_passed else None,
        )

    def start(self) -> None:
        """Have everything open before the first visitor."""
        self.keeper.warm()
        self.lane.start()
        self.scanner.wait_until_connected(5)
        self.board.wait_until_connected(5)

    def run(self, until: float, between_seconds: float) -> None:
        """Scan until then; a scan that opens nothing within a second is only counted."""
        while time.perf_counter() < until:
            self._walked.clear()
            self.board.opened_at = 0.0
            code = next(self._codes)
            began = time.perf_counter()
            self.scanner.present(code)
            if self._walked.wait(1.0):
                self.milliseconds.append((self.board.opened_at - began) * 1000)
            else:
                self.unopened += 1
            time.sleep(between_seconds)

    def close(self) -> None:
        """Let go of lane, line and devices."""
        self.lane.stop()
        self.keeper.close()
        self.scanner.close()
        self.board.close()


@contextmanager
def timed_lanes(
    urls: Sequence[str],
    codes: Sequence[Sequence[str]],
    stand_by: StandBy | None = None,
    last_ones_readers: Sequence[Reader] = (),
) -> Iterator[list[TimedLane]]:
    """Run a lane for each URL, with codes of its own; the last one may have more readers."""
    left, desks = LeftLines(), Desks()
    lines = GateLines(LeavableLine(urls[0], "bench figures", left), left)
    if stand_by is not None and stand_by.knowledge.known is not None:
        desks.take(stand_by.knowledge.known.desk)
    lanes = []
    for at, url in enumerate(urls):
        code = f"A{at + 1}"
        keeper = Gatekeeper(url, code, desks, lines, stand_by)
        more = last_ones_readers if at + 1 == len(urls) else ()
        lanes.append(TimedLane(code, keeper, codes[at], more))
    for lane in lanes:
        lane.start()
    try:
        yield lanes
    finally:
        for lane in lanes:
            lane.close()
        lines.figures.close()


def run_lanes(
    lanes: Sequence[TimedLane],
    seconds: float,
    measured: int | None = None,
    between_seconds: float = BETWEEN_SECONDS,
) -> list[float]:
    """Let all lanes work for the time; gives what the first so many took, not their first scan."""
    settle()
    until = time.perf_counter() + seconds
    for lane in lanes:
        lane.milliseconds.clear()
    threads = [threading.Thread(target=lane.run, args=(until, between_seconds)) for lane in lanes]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return [took for lane in lanes[:measured] for took in lane.milliseconds[1:]]


def lane_result(
    name: str, place: Ground | None, lanes: int, found: Sequence[float], seconds: float
) -> Result:
    """Make a result of what lanes took; beside pgbench where the database was asked."""
    milliseconds = sorted(found)
    per_second = len(milliseconds) / seconds
    yardstick = pgbench_tps(place, lanes, _PGBENCH_SECONDS) if place is not None else 0.0
    asked = 2 if place is not None else 0
    return Result(
        name=name,
        clients=lanes,
        per_second=round(per_second, 1),
        p50_ms=round(percentile(milliseconds, 0.50), 3),
        p99_ms=round(percentile(milliseconds, 0.99), 3),
        statements=asked,
        round_trips=asked,
        pgbench_tps=round(yardstick, 1),
        ratio=round(per_second / yardstick, 3) if yardstick else 0.0,
    )


def add_lanes(admin_url: str) -> None:
    """Give the gate eight lanes into the zone of its first."""
    with psycopg.connect(admin_url, autocommit=True) as root:
        for number in range(2, LANES + 1):
            root.execute(
                "INSERT INTO app.lane (station_id, code, name_zh, name_en, zone_id)"
                " SELECT station_id, %(code)s, %(code)s, %(code)s, zone_id FROM app.lane AS l"
                " JOIN app.station AS s ON s.id = l.station_id"
                " WHERE s.code = %(gate)s AND l.code = 'A1' AND NOT EXISTS (SELECT FROM app.lane"
                " AS o WHERE o.station_id = l.station_id AND o.code = %(code)s)",
                {"code": f"A{number}", "gate": GATE},
            )


def first_window(place: Ground) -> tuple[str, Path]:
    """Give the URL and the key file of a window that sells the tickets."""
    code = next(iter(place.park.key_files))
    return place.park.station_urls[code], place.park.key_files[code]
