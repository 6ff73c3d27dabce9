"""Programs and database are killed at random instants; money, tickets and paper stay together.

SHANMEN_KILLS says how often (the full run: 100), SHANMEN_SEED with which instants.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Event
from typing import TypeVar
from uuid import UUID

import psycopg
import pytest
import zxingcpp
from sqlalchemy.orm import Session, sessionmaker

from shared.admission.passage import record_passage
from shared.admission.rules import Verdict
from shared.admission.scan_answer import ScanAnswer
from shared.database.engine import station_engine
from shared.database.lost import DATABASE_LOST
from shared.devices.printer.simulated.printer import SimulatedPrinter
from shared.kernel.ids import uuid7
from shared.ledger.recognise import recognise_passages
from shared.reporting.snapshot import reading
from shared.reporting.ties import broken, read_ties
from shared.sales.receipt import Receipt
from shared.tickets.code import parse_code
from tests.conftest import ParkDatabase
from tests.mortal import MortalPark
from tests.till import GateLane, Till

ROOT = Path(__file__).parents[2]
KILLS = int(os.environ.get("SHANMEN_KILLS", "5"))
SEED = int(os.environ.get("SHANMEN_SEED", "20261123"))
Answer = TypeVar("Answer")
SessionsOf = Callable[[str], sessionmaker[Session]]

pytestmark = pytest.mark.timeout(120 + 20 * KILLS)


@contextmanager
def selling(park: ParkDatabase, printer: SimulatedPrinter) -> Iterator[subprocess.Popen[str]]:
    """A process that sells and prints; killed at the end of the block."""
    arguments = ["-m", "tests.journeys.selling_process", str(park.key_file), printer.url]
    with subprocess.Popen(
        [sys.executable, *arguments],
        cwd=ROOT,
        env={**os.environ, "SHANMEN_DATABASE_URL": park.window_url},
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def rows(park: ParkDatabase, question: str) -> list[tuple[object, ...]]:
    with psycopg.connect(park.admin_url) as root:
        return root.execute("SELECT " + question).fetchall()  # type: ignore[call-overload]


def assert_ties_hold(park: ParkDatabase) -> None:
    engine = station_engine(park.server_url, "ties")
    with reading(engine) as session:
        assert broken(read_ties(session)) == ()
    engine.dispose()


def papers_of(printer: SimulatedPrinter) -> Counter[UUID]:
    """How often each ticket lies on paper, whole or torn, by the codes a camera can read."""
    formats = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
    seen: Counter[UUID] = Counter()
    for paper in printer.papers:
        for code in zxingcpp.read_barcodes(paper.image.convert("L"), formats=formats):
            seen[parse_code(code.text).header.ticket_id] += 1
    return seen


def test_a_window_killed_while_it_sells_and_prints_loses_and_doubles_nothing(
    park_of_its_own: ParkDatabase,
) -> None:
    park, instants = park_of_its_own, random.Random(SEED)  # noqa: S311 - not a secret
    with closing(SimulatedPrinter()) as printer:
        for _ in range(KILLS):
            with selling(park, printer) as process:
                assert process.stdout is not None
                assert process.stdout.readline() == "selling\n"
                time.sleep(instants.uniform(0.0, 0.4))  # the random instant itself
        papers = papers_of(printer)

    assert_ties_hold(park)
    assert rows(
        park,
        "count(*) FROM app.sales_order AS o LEFT JOIN app.payment AS p ON p.order_id = o.id"
        " WHERE p.amount IS DISTINCT FROM o.total",
    ) == [(0,)]
    jobs = rows(park, "k.id, j.state FROM app.ticket AS k LEFT JOIN app.print_job AS j"
                " ON j.ticket_id = k.id")  # fmt: skip
    assert {state for _, state in jobs} <= {"PRINTED", "QUEUED", "PRINTING", "UNKNOWN"}
    allowed = {"PRINTED": {1}, "QUEUED": {0}, "PRINTING": {0, 1}, "UNKNOWN": {0, 1}}
    wrong = [(state, papers[ticket]) for ticket, state in jobs  # type: ignore[index]
             if papers[ticket] not in allowed[state]]  # type: ignore[index]  # fmt: skip
    assert wrong == []
    assert len(jobs) >= KILLS


class Persistent:
    """Says the same thing until the database has heard it."""

    def __init__(self, stop: Event) -> None:
        self._stop = stop

    def say(self, what: Callable[[], Answer]) -> Answer:
        while True:
            try:
                return what()
            except DATABASE_LOST:
                self._stop.wait(0.05)

    def sell(self, till: Till) -> Receipt:
        order_id = uuid7()
        return self.say(lambda: till.sell(order_id=order_id, adult=1))

    def admit(self, lane: GateLane, code: str) -> ScanAnswer:
        """Judge, and once that is answered say who walked, as a lane does."""
        scan_id = uuid7()
        answer = self.say(lambda: lane.scan(code, scan_id))

        def walk() -> None:
            with lane.sessions.begin() as session:
                record_passage(session, scan_id, answer.persons)

        self.say(walk)
        return answer


def sell_and_enter(till: Till, lane: GateLane, stop: Event) -> int:
    """Sell and let in until told to stop; gives the number of orders."""
    persistent, orders = Persistent(stop), 0
    while not stop.is_set():
        receipt = persistent.sell(till)
        orders += 1
        assert persistent.admit(lane, receipt.tickets[0].code).verdict is Verdict.OK_ENTRY
    return orders


def test_a_database_killed_under_selling_and_scanning_keeps_each_of_them_once(
    mortal: MortalPark, sessions_of: SessionsOf
) -> None:
    park, instants = mortal.database, random.Random(SEED)  # noqa: S311 - not a secret
    till = Till.open(sessions_of(park.window_url), park.key_file)
    lane = GateLane.open(sessions_of(park.gate_url))
    stop = Event()
    with ThreadPoolExecutor(1) as pool:
        working = pool.submit(sell_and_enter, till, lane, stop)
        for _ in range(max(2, KILLS // 10)):
            time.sleep(instants.uniform(0.1, 0.5))  # the random instant itself
            mortal.kill()
            mortal.revive()
        stop.set()
        orders = working.result(30)

    with sessions_of(park.server_url).begin() as server:
        while recognise_passages(server):
            pass
    assert_ties_hold(park)
    assert rows(park, "count(*) FROM app.sales_order") == [(orders,)]
    assert rows(park, "count(*), sum(persons) FROM app.passage") == [(orders, orders)]
    assert rows(park, "count(*) FROM app.admission") == [(orders,)]
    assert rows(park, "count(*) FROM app.ledger_entry WHERE kind = 'recognition'") == [(orders,)]
    assert rows(park, "app.audit_breaks()") == [(0,)]


def test_two_servers_recognise_each_passage_once(
    park_of_its_own: ParkDatabase, sessions_of: SessionsOf
) -> None:
    park = park_of_its_own
    till = Till.open(sessions_of(park.window_url), park.key_file)
    lane = GateLane.open(sessions_of(park.gate_url))
    servers = [sessions_of(park.server_url) for _ in range(2)]
    stop = Event()

    def follow(sessions: sessionmaker[Session]) -> None:
        while not stop.is_set():
            with sessions.begin() as session:
                recognise_passages(session, batch=3)

    with ThreadPoolExecutor(2) as pool:
        following = [pool.submit(follow, sessions) for sessions in servers]
        for ticket in till.sell(adult=60).tickets:
            Persistent(stop).admit(lane, ticket.code)
        stop.set()
        for one in following:
            one.result(10)
    with servers[0].begin() as session:
        while recognise_passages(session):
            pass

    assert_ties_hold(park)
    assert rows(
        park, "count(*), -sum(p.amount) FROM app.ledger_entry AS e JOIN app.posting AS p"
        " ON p.entry_id = e.id AND p.account = '6001' WHERE e.kind = 'recognition'"
    ) == [(60, 60 * till.offers["adult"].price.fen)]  # fmt: skip
