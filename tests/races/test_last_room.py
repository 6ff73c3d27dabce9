"""Two lanes in one instant: the last room of a full park goes to one of them."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier

import psycopg
from sqlalchemy.orm import Session, sessionmaker

from shared.admission.by_hand import HandReason, admit_by_hand
from shared.admission.rules import Verdict
from shared.admission.scan_answer import ScanAnswer
from shared.capacity.lane_mode import LaneMode
from shared.capacity.stops import StopScope, set_stop
from shared.kernel.ids import uuid7
from shared.site.sign_in import sign_in
from tests.conftest import ParkDatabase
from tests.till import GateLane, Till

SessionsOf = Callable[[str], sessionmaker[Session]]
ROUNDS = int(os.environ.get("SHANMEN_RACES", "20"))


def held_back(lane: GateLane) -> GateLane:
    return replace(lane, desk=replace(lane.desk, held_back=frozenset({lane.desk.lanes["A1"].id})))


def test_the_last_room_is_given_once_and_no_room_is_left_empty(
    park_of_its_own: ParkDatabase, sessions_of: SessionsOf
) -> None:
    park = park_of_its_own
    till = Till.open(sessions_of(park.window_url), park.key_file)
    lanes = [
        held_back(GateLane.open(sessions_of(park.park.station_urls[code]))) for code in ("3", "G2")
    ]
    codes = [ticket.code for ticket in till.sell(adult=2 * ROUNDS).tickets]
    with sessions_of(park.park.station_urls["O"]).begin() as session:
        token = sign_in(session, "1002", "135790")
        set_stop(session, uuid7(), StopScope(till.today), LaneMode.ONE_OUT_ONE_IN, "满",
                 token=token, most_inside=0)  # fmt: skip
    barrier = Barrier(2)

    def present(turn: tuple[GateLane, str]) -> ScanAnswer:
        lane, code = turn
        barrier.wait()
        return lane.scan(code)

    with psycopg.connect(park.admin_url, autocommit=True) as root, ThreadPoolExecutor(2) as pool:
        for room in range(1, ROUNDS + 1):
            root.execute("UPDATE app.sales_stop SET most_inside = %s", (room,))
            two = codes[2 * room - 2 : 2 * room]
            answers = list(pool.map(present, zip(lanes, two, strict=True)))
            verdicts = sorted(one.verdict for one in answers)
            assert verdicts == [Verdict.OK_ENTRY, Verdict.SITE_FULL]
        inside = root.execute("SELECT sum(persons) FROM app.admission").fetchone()

    assert inside == (ROUNDS,)


def test_the_same_word_of_a_supervisor_twice_at_once_is_one_admission(
    park_of_its_own: ParkDatabase, sessions_of: SessionsOf
) -> None:
    sessions = sessions_of(park_of_its_own.gate_url)
    lane = GateLane.open(sessions).desk.lanes["A1"]
    with sessions.begin() as session:
        token = sign_in(session, "1002", "135790")
    barrier = Barrier(2)

    def say(scan_id: object) -> bool:
        barrier.wait()
        with sessions.begin() as session:
            answer = admit_by_hand(session, scan_id, lane, 3, HandReason.OTHER, token)  # type: ignore[arg-type]
        return answer.admitted

    with ThreadPoolExecutor(2) as pool:
        for _ in range(ROUNDS):
            scan_id = uuid7()
            assert list(pool.map(say, (scan_id, scan_id))) == [True, True]

    with psycopg.connect(park_of_its_own.admin_url) as root:
        counted = root.execute(
            "SELECT (SELECT count(*) FROM app.admission), (SELECT count(*) FROM"
            " app.hand_admission), (SELECT sum(claimed) FROM app.lane_counter)"
        ).fetchone()
    assert counted == (ROUNDS, ROUNDS, 3 * ROUNDS)
