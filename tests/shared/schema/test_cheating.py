"""Each station's login tries to cheat by SQL; every attempt must be refused by the database."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import psycopg
import pytest
from sqlalchemy.orm import Session, sessionmaker

from shared.kernel.ids import uuid7
from tests.conftest import ParkDatabase

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
    "guess codes from the beginning": "DELETE FROM code_miss",
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
    "take an edition back": "SELECT app.withdraw_edition('{}', '')",
    "register a PC": "SELECT app.register_station('{}', '')",
    "switch a zone off": "SELECT app.save_zone('{}', '')",
    "rename types": "SELECT app.follow_editions('{}', '')",
    "fill an edition": "SELECT app.copy_rows(1, 2)",
    "forget persons": "SELECT app.reduce_persons('{}', '')",
    "be found as somebody else": "SELECT app.renew_look_ups('{}', '')",
    "make a document another's": "SELECT app.move_purchases('{}', '{}')",
    "lift its own limits": "SELECT app.limit_login(session_user, 'server')",
}
OFFICE_VERBS = ("take an edition back", "register a PC", "switch a zone off")
# What an office may not do either, whoever sits there.
NOT_AN_OFFICES = {
    **{name: INNER_VERBS[name] for name in INNER_VERBS if name not in OFFICE_VERBS},
    "sell": "SELECT app.record_sale('{}', '')",
    "look codes up": "SELECT app.look_up_code('{}', '')",
    "turn a version back": "UPDATE zone SET version = 1",
    "read what proves promo codes": "SELECT proof FROM promo_code",
    "take an edition back by hand": "UPDATE edition SET state = 'DROPPED'",
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


@pytest.mark.parametrize("statement", NOT_AN_OFFICES.values(), ids=NOT_AN_OFFICES.keys())
def test_an_office_cannot(park_database: ParkDatabase, statement: str) -> None:
    assert attempt(park_database.park.station_urls["O"], statement) == DENIED


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


@pytest.mark.parametrize("verb", ["claim_entry", "claim_first"])
def test_a_gate_cannot_claim_at_the_lane_of_another_station(
    park_database: ParkDatabase, verb: str
) -> None:
    with psycopg.connect(park_database.admin_url) as root:
        foreign = root.execute(
            "SELECT l.id FROM lane AS l JOIN station AS s ON s.id = l.station_id"
            " WHERE s.code = 'G2'"
        ).fetchone()
    assert foreign is not None
    document = {
        "id": str(uuid7()),
        "ticket": str(uuid7()),
        "lane": foreign[0],
        "verdict": "OK_ENTRY",
    }

    state = attempt(park_database.gate_url, f"SELECT app.{verb}(%s, '')", json.dumps(document))

    assert state == "SM006"


def test_a_public_login_cannot_even_connect(park_database: ParkDatabase) -> None:
    with psycopg.connect(park_database.admin_url, autocommit=True) as root:
        root.execute("DROP ROLE IF EXISTS stranger")
        root.execute("CREATE ROLE stranger LOGIN PASSWORD 'stranger'")
    url = psycopg.conninfo.make_conninfo(
        park_database.admin_url, user="stranger", password="stranger"
    )

    with pytest.raises(psycopg.OperationalError, match="permission denied for database"):
        psycopg.connect(url)
