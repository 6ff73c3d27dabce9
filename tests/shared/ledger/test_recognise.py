"""Revenue is earned when somebody walks in: once, and whatever happens to the follower."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import psycopg
import pytest
from sqlalchemy.orm import Session, sessionmaker

from shared.admission.passage import give_back, record_passage
from shared.kernel.ids import derive_id, uuid7
from shared.ledger.recognise import recognise_passages
from shared.sales.receipt import IssuedTicket
from tests.conftest import ParkDatabase
from tests.till import GateLane, Till

SessionsOf = Callable[[str], sessionmaker[Session]]


@dataclass
class Books:
    """A park in which passages are committed and the server reads them."""

    till: Till
    lane: GateLane
    server: sessionmaker[Session]
    admin_url: str

    def walk_in(self, code: str) -> UUID:
        scan_id = uuid7()
        assert self.lane.scan(self.ticket(code).code, scan_id).admitted
        with self.lane.sessions.begin() as session:
            record_passage(session, scan_id, 1)
        return scan_id

    def ticket(self, code: str) -> IssuedTicket:
        return self.till.sell(None, None, **{code: 1}).tickets[0]

    def recognise(self, batch: int = 500) -> list[int]:
        """Run until nothing is left; gives what each run read."""
        counts: list[int] = []
        while not counts or counts[-1]:
            with self.server.begin() as session:
                counts.append(recognise_passages(session, batch))
        return counts

    def ask(self, statement: str, *values: Any) -> list[Any]:
        with psycopg.connect(self.admin_url, autocommit=True) as root:
            cursor = root.execute(statement, values)
            return cursor.fetchall() if cursor.description else []

    def earned(self, scan_id: UUID) -> list[tuple[Any, ...]]:
        return self.ask(
            "SELECT p.account, p.amount FROM ledger_entry AS e"
            " JOIN posting AS p ON p.entry_id = e.id"
            " WHERE e.kind = 'recognition' AND e.source_id = %s ORDER BY p.line",
            scan_id,
        )


@pytest.fixture
def books(park_database: ParkDatabase, sessions_of: SessionsOf) -> Books:
    made = Books(
        Till.open(sessions_of(park_database.window_url), park_database.key_file),
        GateLane.open(sessions_of(park_database.gate_url)),
        sessions_of(park_database.server_url),
        park_database.admin_url,
    )
    made.recognise()
    return made


def test_a_passage_turns_deferred_revenue_into_revenue(books: Books) -> None:
    scan_id = books.walk_in("adult")

    assert books.recognise() == [1, 0]
    assert books.earned(scan_id) == [("2203", 12_000), ("6001", -12_000)]


def test_an_entry_of_revenue_is_keyed_by_its_admission(books: Books) -> None:
    scan_id = books.walk_in("adult")
    books.recognise()

    rows = books.ask("SELECT id FROM ledger_entry WHERE source_id = %s", scan_id)

    assert rows == [(derive_id(scan_id, "recognition"),)]


def test_an_entitlement_knows_what_was_recognised(books: Books) -> None:
    scan_id = books.walk_in("adult")
    books.recognise()

    rows = books.ask(
        "SELECT e.value, e.recognised FROM entitlement AS e"
        " JOIN admission AS a USING (ticket_id, zone_id) WHERE a.id = %s",
        scan_id,
    )

    assert rows == [(12_000, 12_000)]


def test_a_package_earns_the_share_of_its_zone_only(books: Books) -> None:
    scan_id = books.walk_in("gate_cable")

    books.recognise()

    assert books.earned(scan_id) == [("2203", 11_351), ("6001", -11_351)]


def test_a_free_ticket_earns_nothing(books: Books) -> None:
    scan_id = books.walk_in("free")

    assert books.recognise() == [1, 0]
    assert books.earned(scan_id) == []


def test_a_use_given_back_earns_nothing(books: Books) -> None:
    scan_id = uuid7()
    books.lane.scan(books.ticket("adult").code, scan_id)
    with books.lane.sessions.begin() as session:
        give_back(session, scan_id)

    assert books.recognise() == [1, 0]
    assert books.earned(scan_id) == []


def test_an_admission_nobody_walked_on_is_not_read(books: Books) -> None:
    books.lane.scan(books.ticket("adult").code)

    assert books.recognise() == [0]


def test_many_passages_are_read_in_batches(books: Books) -> None:
    scans = [books.walk_in("adult") for _ in range(3)]

    assert books.recognise(batch=2) == [2, 1, 0]
    assert [len(books.earned(scan_id)) for scan_id in scans] == [2, 2, 2]


@pytest.mark.parametrize(
    "seen", ["0", "9000000000000000000"], ids=["read anew", "from before a restore"]
)
def test_a_follower_that_reads_again_posts_nothing_twice(books: Books, seen: str) -> None:
    scan_id = books.walk_in("adult")
    books.recognise()
    before = books.ask("SELECT count(*), sum(recognised) FROM ledger_entry, entitlement")
    books.ask(f"UPDATE follower SET seen_xid = {seen}")

    books.recognise()

    after = books.ask("SELECT count(*), sum(recognised) FROM ledger_entry, entitlement")
    assert (after, len(books.earned(scan_id))) == (before, 2)


def test_a_follower_from_before_a_restore_still_reads_what_is_new(books: Books) -> None:
    books.ask("UPDATE follower SET seen_xid = 9000000000000000000")
    scan_id = books.walk_in("adult")

    books.recognise()

    assert len(books.earned(scan_id)) == 2


def test_the_second_use_of_a_ticket_earns_nothing_more(books: Books) -> None:
    ticket = books.ticket("adult")
    books.ask(
        "UPDATE entitlement SET uses_total = 2, uses_left = 2 WHERE ticket_id = %s", ticket.id
    )
    scans = [uuid7(), uuid7()]
    for scan_id in scans:
        books.lane.scan(ticket.code, scan_id)
        with books.lane.sessions.begin() as session:
            record_passage(session, scan_id, 1)

    assert books.recognise() == [2, 0]
    assert sorted(len(books.earned(scan_id)) for scan_id in scans) == [0, 2]
