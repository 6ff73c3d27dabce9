"""Three days, once a day, at two lanes in the same instant: one enters; and no use gets lost."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import psycopg
from sqlalchemy.orm import Session, sessionmaker

from shared.admission.rules import Verdict
from shared.admission.scan_answer import ScanAnswer
from tests.conftest import ParkDatabase
from tests.till import GateLane, Till

SessionsOf = Callable[[str], sessionmaker[Session]]
ROUNDS = int(os.environ.get("SHANMEN_RACES", "200"))


def sell(park: ParkDatabase, sessions_of: SessionsOf, per_day: str) -> list[str]:
    """Sell tickets for three days, any number of uses and so many a day; give their codes."""
    till = Till.open(sessions_of(park.window_url), park.key_file)
    codes = [ticket.code for ticket in till.sell(adult=ROUNDS).tickets]
    with psycopg.connect(park.admin_url) as root:
        root.execute("SET session_replication_role = replica")
        root.execute(f"UPDATE app.terms_zone SET uses = NULL, per_day = {per_day}")
        root.execute("UPDATE app.ticket SET valid_days = 3")
        root.execute("UPDATE app.entitlement SET uses_total = NULL, uses_left = NULL")
    return codes


def present_everywhere(
    park: ParkDatabase, sessions_of: SessionsOf, codes: list[str]
) -> list[list[ScanAnswer]]:
    """Present each code at two lanes in the same instant."""
    lanes = [GateLane.open(sessions_of(park.park.station_urls[code])) for code in ("3", "G2")]
    barrier = Barrier(len(lanes))

    def present(lane: GateLane, code: str) -> ScanAnswer:
        barrier.wait()
        return lane.scan(code)

    with ThreadPoolExecutor(len(lanes)) as pool:
        return [list(pool.map(present, lanes, [code] * len(lanes))) for code in codes]


def counted(park: ParkDatabase) -> tuple[object, ...]:
    with psycopg.connect(park.admin_url) as root:
        row = root.execute(
            "SELECT (SELECT count(*) FROM app.admission), (SELECT sum(claimed) FROM"
            " app.lane_counter), min(uses_today), max(uses_today) FROM app.entitlement"
        ).fetchone()
    assert row is not None
    return row


def test_once_a_day_is_once_at_two_lanes_in_the_same_instant(
    park_of_its_own: ParkDatabase, sessions_of: SessionsOf
) -> None:
    codes = sell(park_of_its_own, sessions_of, per_day="1")

    answers = present_everywhere(park_of_its_own, sessions_of, codes)

    assert [sum(answer.admitted for answer in pair) for pair in answers] == [1] * ROUNDS
    refused = [answer for pair in answers for answer in pair if not answer.admitted]
    assert {answer.verdict for answer in refused} == {Verdict.DAY_LIMIT}
    assert all(answer.next_at is not None for answer in refused)
    assert counted(park_of_its_own) == (ROUNDS, ROUNDS, 1, 1)


def test_any_number_of_uses_is_counted_to_the_last_one(
    park_of_its_own: ParkDatabase, sessions_of: SessionsOf
) -> None:
    codes = sell(park_of_its_own, sessions_of, per_day="NULL")

    answers = present_everywhere(park_of_its_own, sessions_of, codes)

    assert [sum(answer.admitted for answer in pair) for pair in answers] == [2] * ROUNDS
    assert counted(park_of_its_own) == (2 * ROUNDS, 2 * ROUNDS, 2, 2)
