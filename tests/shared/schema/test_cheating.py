"""Each station's login tries to cheat by SQL; every attempt must be refused by the database."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any
from uuid import UUID

import psycopg
import pytest
from sqlalchemy.orm import Session, sessionmaker

from shared.kernel.ids import uuid7
from tests.conftest import ParkDatabase
from tests.till import Till

SessionsOf = Callable[[str], sessionmaker[Session]]


def attempt(url: str, statement: str, *parameters: Any) -> str:
    """Run a statement under a login and give the SQLSTATE that it was refused with."""
    with (
        psycopg.connect(url, autocommit=True) as connection,
        pytest.raises(psycopg.Error) as refused,
    ):
        connection.execute(statement, parameters)
    return str(refused.value.sqlstate)


DENIED = "42501"  # insufficient_privilege

WRITES = {
    "refill a ticket": "UPDATE entitlement SET uses_left = 99",
    "insert a payment": "INSERT INTO payment (id, tender) VALUES (gen_random_uuid(), 'cash')",
    "change a price": "UPDATE price SET amount = 1",
    "delete an order": "DELETE FROM sales_order",
    "free places": "UPDATE place SET free = 1000000",
    "forge an admission": "INSERT INTO admission (id) VALUES (gen_random_uuid())",
    "write an audit row": "INSERT INTO audit_log (month) VALUES (202601)",
    "turn an audit head back": "UPDATE audit_head SET seq = 0",
    "post to the ledger": "INSERT INTO ledger_entry (kind) VALUES ('sale')",
    "give itself a right": "UPDATE staff SET rights = '{authorise}'",
    "make a token": "INSERT INTO staff_token (staff_id) VALUES (1)",
    "add a signing key": "INSERT INTO signing_key (id) VALUES (77)",
    "become another station": "UPDATE station SET login = session_user",
    "create a table": "CREATE TABLE app.hideout (x text)",
    "create a temporary table": "CREATE TEMP TABLE hideout (x text)",
    "store a large object": "SELECT lo_from_bytea(0, 'hidden')",
    "stop others by a lock": "SELECT pg_advisory_lock(1)",
    "write past the parent": "INSERT INTO ledger_entry_202611 (kind) VALUES ('x')",
}
READS = {
    "read an ID number": "SELECT document_sealed FROM person",
    "read digests of documents": "SELECT document_digest FROM member",
    "read digests of cards": "SELECT card_digest FROM member",
    "read codes of promotions": "SELECT code FROM promo_code",
    "read digests of coupons": "SELECT digest FROM coupon",
    "read proofs of PINs": "SELECT proof_digest, salt FROM staff",
    "read tokens": "SELECT digest FROM staff_token",
    "read the audit log": "SELECT detail FROM audit_log",
    "read jobs": "SELECT args FROM queue.procrastinate_jobs",
}
INNER_VERBS = {
    "post an entry": "SELECT app.post_entry(gen_random_uuid(), 'x', gen_random_uuid(),"
    " current_date, 1, 1, '{}', '{}')",
    "append to the audit log": "SELECT app.audit_append(1, 1, 'x', NULL, '{}')",
    "take places alone": "SELECT app.take_places(1, 'common', 1)",
    "use another's grant": "SELECT app.consume_grant(gen_random_uuid(), 1, 1, 'x', NULL, 1)",
    "recognise revenue": "SELECT app.recognise_passages('{}', '')",
    "make partitions": "SELECT app.make_partitions(1)",
    "defer a foreign job": "SELECT queue.procrastinate_defer_jobs_v1(NULL)",
}


@pytest.mark.parametrize("role", ["window_url", "gate_url"])
@pytest.mark.parametrize("statement", WRITES.values(), ids=WRITES.keys())
def test_a_station_cannot_write(park_database: ParkDatabase, role: str, statement: str) -> None:
    assert attempt(getattr(park_database, role), statement) in {DENIED, "42P01"}


@pytest.mark.parametrize("role", ["window_url", "gate_url"])
@pytest.mark.parametrize("statement", READS.values(), ids=READS.keys())
def test_a_station_cannot_read(park_database: ParkDatabase, role: str, statement: str) -> None:
    assert attempt(getattr(park_database, role), statement) == DENIED


@pytest.mark.parametrize("role", ["window_url", "gate_url"])
@pytest.mark.parametrize("statement", INNER_VERBS.values(), ids=INNER_VERBS.keys())
def test_a_station_cannot_call(park_database: ParkDatabase, role: str, statement: str) -> None:
    assert attempt(getattr(park_database, role), statement) == DENIED


@pytest.mark.parametrize(
    "column", ["price", "order_id", "number"], ids=lambda name: f"ticket.{name}"
)
def test_a_gate_reads_no_money(park_database: ParkDatabase, column: str) -> None:
    assert attempt(park_database.gate_url, f"SELECT {column} FROM ticket") == DENIED


@pytest.mark.parametrize("table", ["payment", "sales_order", "order_line", "price", "ledger_entry"])
def test_a_gate_sees_no_book(park_database: ParkDatabase, table: str) -> None:
    assert attempt(park_database.gate_url, f"SELECT 1 FROM {table}") == DENIED


def test_a_gate_cannot_sell(park_database: ParkDatabase) -> None:
    assert attempt(park_database.gate_url, "SELECT app.record_sale('{}', '')") == DENIED


def test_a_window_cannot_claim(park_database: ParkDatabase) -> None:
    assert attempt(park_database.window_url, "SELECT app.claim_entry('{}', '')") == DENIED


def test_a_gate_cannot_claim_at_the_lane_of_another_station(park_database: ParkDatabase) -> None:
    with psycopg.connect(park_database.admin_url) as root:
        foreign = root.execute(
            "SELECT l.id FROM lane AS l JOIN station AS s ON s.id = l.station_id"
            " WHERE s.code = 'G2'"
        ).fetchone()
    assert foreign is not None
    document = {"id": str(uuid7()), "ticket": str(uuid7()), "lane": foreign[0]}

    state = attempt(park_database.gate_url, "SELECT app.claim_entry(%s, '')", json.dumps(document))

    assert state == "SM006"


def forged_sale(till: Till, change: Callable[[dict[str, Any]], None]) -> str:
    """The document of an honest sale, changed."""
    order, ticket = uuid7(), uuid7()
    offer = till.offers["adult"]
    document = {
        "id": str(order),
        "key": till.sign.key_id,
        "visit_day": till.today.isoformat(),
        "priced_at": "2026-01-01T00:00:00+00:00",
        "total": 12000,
        "received": 12000,
        "lines": [
            {
                "line": 1,
                "type": offer.ticket_type_id,
                "terms": offer.terms_id,
                "price": offer.price_id,
                "quantity": 1,
                "unit": 12000,
                "first_day": till.today.isoformat(),
                "days": 1,
                "slots": offer.first_open,
                "shares": {str(offer.zones[0].zone_id): 12000},
            }
        ],
        "tickets": [{"id": str(ticket), "line": 1, "code": "00" * 16}],
    }
    change(document)
    return json.dumps(document)


def cheaper(document: dict[str, Any]) -> None:
    document["lines"][0]["unit"] = document["total"] = document["received"] = 1
    document["lines"][0]["shares"] = dict.fromkeys(document["lines"][0]["shares"], 1)


def another_types_price(document: dict[str, Any]) -> None:
    document["lines"][0]["price"] += 1


def two_tickets_for_one(document: dict[str, Any]) -> None:
    document["tickets"].append({"id": str(uuid7()), "line": 1, "code": "11" * 16})


def less_than_the_total(document: dict[str, Any]) -> None:
    document["received"] = 11999


def a_total_of_its_own(document: dict[str, Any]) -> None:
    document["total"] = 1


def a_share_too_many(document: dict[str, Any]) -> None:
    shares = document["lines"][0]["shares"]
    shares[str(int(max(shares)) + 1)] = 0


def no_share(document: dict[str, Any]) -> None:
    document["lines"][0]["shares"] = {}


def no_line(document: dict[str, Any]) -> None:
    document.update(lines=[], tickets=[], total=0)


def another_stations_key(document: dict[str, Any]) -> None:
    document["key"] += 1


def an_old_day(document: dict[str, Any]) -> None:
    document["visit_day"] = "2025-01-01"


def an_id_of_next_year(document: dict[str, Any]) -> None:
    document["id"] = str(UUID(int=UUID(document["id"]).int + (366 * 86_400_000 << 80)))


FORGERIES = {
    cheaper: "SM003",
    another_types_price: "SM003",
    no_line: "SM003",
    two_tickets_for_one: "SM008",
    less_than_the_total: "23514",
    a_total_of_its_own: "SM008",
    no_share: "SM008",
    another_stations_key: "SM013",
    an_old_day: "SM002",
    an_id_of_next_year: "SM010",
}


@pytest.mark.parametrize(
    ("forge", "state"), FORGERIES.items(), ids=[forge.__name__ for forge in FORGERIES]
)
def test_a_forged_sale_is_refused(
    park_database: ParkDatabase,
    sessions_of: SessionsOf,
    forge: Callable[[dict[str, Any]], None],
    state: str,
) -> None:
    till = Till.open(sessions_of(park_database.window_url), park_database.key_file)
    document = forged_sale(till, forge)

    refused = attempt(
        park_database.window_url, "SELECT app.record_sale(%s, %s)", document, till.token.value
    )

    assert refused == state


def test_a_share_of_a_zone_that_the_type_does_not_open_is_dropped(
    park_database: ParkDatabase, sessions_of: SessionsOf
) -> None:
    till = Till.open(sessions_of(park_database.window_url), park_database.key_file)
    document = forged_sale(till, a_share_too_many)

    with psycopg.connect(park_database.window_url, autocommit=True) as connection:
        connection.execute("SELECT app.record_sale(%s, %s)", [document, till.token.value])
        zones = connection.execute(
            "SELECT count(*) FROM entitlement WHERE ticket_id = %s",
            [json.loads(document)["tickets"][0]["id"]],
        ).fetchone()

    assert zones == (1,)


def test_a_token_of_another_station_is_refused(
    park_database: ParkDatabase, sessions_of: SessionsOf
) -> None:
    till = Till.open(sessions_of(park_database.window_url), park_database.key_file)
    document = forged_sale(till, lambda _: None)

    refused = attempt(
        park_database.park.station_urls["W2"],
        "SELECT app.record_sale(%s, %s)",
        document,
        till.token.value,
    )

    assert refused == "SM004"


def test_station_and_time_are_taken_by_the_database_and_not_from_the_document(
    park_database: ParkDatabase, sessions_of: SessionsOf
) -> None:
    till = Till.open(sessions_of(park_database.window_url), park_database.key_file)

    def forge(document: dict[str, Any]) -> None:
        document.update(
            station_id=99, staff_id=99, sold_at="2020-01-01", business_date="2020-01-01"
        )

    document = forged_sale(till, forge)
    with psycopg.connect(park_database.window_url, autocommit=True) as connection:
        connection.execute("SELECT app.record_sale(%s, %s)", [document, till.token.value])
        row = connection.execute(
            "SELECT s.code, o.staff_id, o.business_date, o.sold_at > now() - interval '1 minute'"
            " FROM sales_order AS o JOIN station AS s ON s.id = o.station_id WHERE o.id = %s",
            [json.loads(document)["id"]],
        ).fetchone()

    assert row == ("2", till.token.staff_id, till.today, True)


def test_a_public_login_cannot_even_connect(park_database: ParkDatabase) -> None:
    with psycopg.connect(park_database.admin_url, autocommit=True) as root:
        root.execute("DROP ROLE IF EXISTS stranger")
        root.execute("CREATE ROLE stranger LOGIN PASSWORD 'stranger'")
    url = psycopg.conninfo.make_conninfo(
        park_database.admin_url, user="stranger", password="stranger"
    )

    with pytest.raises(psycopg.OperationalError, match="permission denied for database"):
        psycopg.connect(url)
