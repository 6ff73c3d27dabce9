"""A closed day is given back by a server that is killed at 40 %: none twice, none forgotten.

SHANMEN_CLOSURE_TICKETS says how many tickets (the full run: 15,000).
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg
from sqlalchemy.orm import Session, sessionmaker

from shared.admission.rules import Verdict
from shared.database.engine import station_engine
from shared.kernel.ids import uuid7
from shared.reporting.snapshot import reading
from shared.reporting.ties import broken, read_ties
from shared.sales.closure_facts import ClosureScope, preview_closure
from shared.sales.closures import ask_closure, decide_closure, list_closures
from shared.sales.refund import RefundReason
from shared.sales.run_closure import run_closures
from shared.site.sign_in import sign_in
from tests.conftest import ParkDatabase
from tests.races.test_refunds import free_of_fees, give_back
from tests.till import GateLane, Till

SessionsOf = Callable[[str], sessionmaker[Session]]
ROOT = Path(__file__).parents[2]
TICKETS = int(os.environ.get("SHANMEN_CLOSURE_TICKETS", "200"))
SUPERVISOR, MANAGER = ("1002", "135790"), ("2003", "246822")
PER_ORDER = 5
PATIENCE_SECONDS = 60.0 + TICKETS / 20


def question(park: ParkDatabase, asked: str) -> list[tuple[object, ...]]:
    with psycopg.connect(park.admin_url) as root:
        return root.execute("SELECT " + asked).fetchall()  # type: ignore[call-overload]


def make_room(park: ParkDatabase) -> None:
    """Let the day hold as many as are sold: 2,000 places more in each of the sixteen buckets."""
    with psycopg.connect(park.admin_url) as root:
        root.execute("SET session_replication_role = replica")
        root.execute("UPDATE app.place SET free = free + 2000 WHERE pool = 'common'")
        root.execute(
            "UPDATE app.timeslot AS t SET quota = quota + 2000 * (SELECT count(*) FROM app.place"
            " AS p WHERE p.timeslot_id = t.id AND p.pool = 'common')"
        )


def done(park: ParkDatabase) -> int:
    found = question(park, "count(*) FROM app.closure_ticket WHERE state <> 'WAITING'")[0][0]
    assert isinstance(found, int)
    return found


def serving(park: ParkDatabase) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.races.closure_process"],
        cwd=ROOT,
        env={**os.environ, "SHANMEN_DATABASE_URL": park.server_url},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "begins\n"
    return process


def approved(park: ParkDatabase, sessions: sessionmaker[Session], till: Till) -> None:
    """Ask as one person, approve as another."""
    closure = uuid7()
    with sessions.begin() as session:
        token = sign_in(session, *SUPERVISOR)
        scope = ClosureScope(till.today)
        began = time.monotonic()
        preview = preview_closure(session, scope)
        sys.stdout.write(f"preview in {time.monotonic() - began:.1f} s\n")
        ask_closure(session, closure, scope, RefundReason.WEATHER, preview, token)
    assert preview.back.tickets == TICKETS - 1  # one was used
    with sessions.begin() as session:
        decide_closure(session, closure, sign_in(session, *MANAGER), approve=True)


def test_a_closed_day_killed_at_forty_per_cent_goes_on_and_gives_each_ticket_back_once(
    park_of_its_own: ParkDatabase, sessions_of: SessionsOf
) -> None:
    park = park_of_its_own
    make_room(park)
    till = Till.open(sessions_of(park.window_url), park.key_file)
    receipts = [till.sell(adult=PER_ORDER) for _ in range(TICKETS // PER_ORDER)]
    lane = GateLane.open(sessions_of(park.gate_url))
    used = receipts[-1].tickets[0]
    assert lane.scan(used.code).verdict is Verdict.OK_ENTRY
    office = sessions_of(park.park.station_urls["O"])
    approved(park, office, till)

    with serving(park) as process:
        until = time.monotonic() + PATIENCE_SECONDS
        while done(park) < TICKETS * 0.4 and time.monotonic() < until:
            time.sleep(0.01)
        process.kill()
    at_the_kill = done(park)
    began = time.monotonic()
    with serving(park) as process:
        assert process.wait(PATIENCE_SECONDS) == 0
    rest, seconds = done(park) - at_the_kill, time.monotonic() - began
    sys.stdout.write(f"killed at {at_the_kill} of {TICKETS}; {rest} more in {seconds:.1f} s\n")

    assert TICKETS * 0.4 <= at_the_kill < TICKETS
    with office() as session:
        (closure,) = list_closures(session)
    assert (closure.state, closure.waiting, closure.failed) == ("DONE", 0, 1)
    back = TICKETS - 1
    seen = "state::text, why, count(*) FROM app.closure_ticket GROUP BY 1, 2 ORDER BY 1"
    assert question(park, seen) == [("DONE", None, back), ("FAILED", "used", 1)]
    given = "count(*), count(DISTINCT ticket_id), sum(amount) FROM app.refund_ticket"
    assert question(park, given) == [(back, back, back * 12_000)]
    assert question(park, "count(*) FROM app.refund") == [(len(receipts),)]
    engine = station_engine(park.server_url, "ties")
    with reading(engine) as session:
        assert broken(read_ties(session)) == ()
    engine.dispose()


def test_a_closed_day_meets_a_window_and_a_lane_and_each_ticket_goes_one_way(
    park_of_its_own: ParkDatabase, sessions_of: SessionsOf
) -> None:
    park = park_of_its_own
    free_of_fees(park)
    till = Till.open(sessions_of(park.window_url), park.key_file)
    lane = GateLane.open(sessions_of(park.gate_url))
    receipts = [till.sell(adult=3) for _ in range(20)]
    closure = uuid7()
    office, scope = sessions_of(park.park.station_urls["O"]), ClosureScope(till.today)
    with office.begin() as session:
        token = sign_in(session, *SUPERVISOR)
        preview = preview_closure(session, scope)
        ask_closure(session, closure, scope, RefundReason.SITE, preview, token)
    with office.begin() as session:
        decide_closure(session, closure, sign_in(session, *MANAGER), approve=True)

    def close() -> None:
        with sessions_of(park.server_url)() as session:
            while run_closures(session, batch=3):
                pass

    with ThreadPoolExecutor(3) as pool:
        closing = pool.submit(close)
        given = pool.submit(lambda: [give_back(till, one, one.tickets[1]) for one in receipts])
        entered = pool.submit(lambda: [lane.scan(one.tickets[0].code).verdict for one in receipts])
        back, verdicts = given.result(), entered.result()
        closing.result()

    assert set(verdicts) <= {Verdict.OK_ENTRY, Verdict.REFUNDED}
    used, given_back = verdicts.count(Verdict.OK_ENTRY), sum(back)
    failed = question(park, "why, count(*) FROM app.closure_ticket WHERE state = 'FAILED'"
                      " GROUP BY why ORDER BY why")  # fmt: skip
    assert dict(failed) == {
        why: count for why, count in (("not_issued", given_back), ("used", used)) if count
    }
    assert question(park, "count(*) FROM app.refund_ticket") == [(60 - used,)]
    with sessions_of(park.window_url)() as session:
        assert broken(read_ties(session)) == ()
