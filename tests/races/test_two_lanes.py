"""One ticket at two lanes in the same instant: exactly one admits, each time."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import psycopg
from sqlalchemy.orm import Session, sessionmaker

from shared.admission.rules import Verdict
from shared.admission.scan_answer import ScanAnswer
from shared.kernel.ids import uuid7
from tests.conftest import ParkDatabase
from tests.till import GateLane, Till

SessionsOf = Callable[[str], sessionmaker[Session]]
ROUNDS = int(os.environ.get("SHANMEN_RACES", "200"))


def present_at_both(pool: ThreadPoolExecutor, lanes: list[GateLane], code: str) -> list[ScanAnswer]:
    barrier = Barrier(len(lanes))

    def present(lane: GateLane) -> ScanAnswer:
        barrier.wait()
        return lane.scan(code)

    return list(pool.map(present, lanes))


def test_two_lanes_with_one_ticket_admit_it_once_two_hundred_times(
    park_of_its_own: ParkDatabase, sessions_of: SessionsOf
) -> None:
    park = park_of_its_own
    till = Till.open(sessions_of(park.window_url), park.key_file)
    lanes = [GateLane.open(sessions_of(park.park.station_urls[code])) for code in ("3", "G2")]
    codes = [ticket.code for ticket in till.sell(adult=ROUNDS).tickets]

    with ThreadPoolExecutor(2) as pool:
        answers = [present_at_both(pool, lanes, code) for code in codes]

    assert [sum(answer.admitted for answer in pair) for pair in answers] == [1] * ROUNDS
    verdicts = {answer.verdict for pair in answers for answer in pair}
    assert verdicts == {Verdict.OK_ENTRY, Verdict.ALREADY_USED}
    with psycopg.connect(park.admin_url) as root:
        counted = root.execute(
            "SELECT (SELECT count(*) FROM app.admission), (SELECT sum(claimed) FROM"
            " app.lane_counter), (SELECT count(*) FROM app.refused_scan),"
            " (SELECT sum(uses_left) FROM app.entitlement)"
        ).fetchone()
    assert counted == (ROUNDS, ROUNDS, ROUNDS, 0)


def test_one_scan_sent_twice_at_once_spends_one_use(
    park_of_its_own: ParkDatabase, sessions_of: SessionsOf
) -> None:
    park = park_of_its_own
    till = Till.open(sessions_of(park.window_url), park.key_file)
    lane = GateLane.open(sessions_of(park.gate_url))
    code = till.sell(adult=1).tickets[0].code
    scan_id = uuid7()
    barrier = Barrier(2)

    def scan(_: int) -> ScanAnswer:
        barrier.wait()
        return lane.scan(code, scan_id)

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(scan, range(2)))

    with psycopg.connect(park.admin_url) as root:
        counted = root.execute(
            "SELECT (SELECT count(*) FROM app.admission), (SELECT sum(claimed) FROM"
            " app.lane_counter)"
        ).fetchone()
    assert counted == (1, 1)
