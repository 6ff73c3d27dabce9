"""A window sends documents of sales that it made up; what does not follow from them is refused."""

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
from tests.shared.schema.test_cheating import attempt
from tests.till import Till

SessionsOf = Callable[[str], sessionmaker[Session]]


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


def a_note_at_the_ticket(document: dict[str, Any]) -> None:
    document["tickets"][0] |= {"note": "smuggled", "shares": {"1": "smuggled"}}


def test_what_a_window_adds_to_its_tickets_does_not_come_into_the_audit(
    park_database: ParkDatabase, sessions_of: SessionsOf
) -> None:
    till = Till.open(sessions_of(park_database.window_url), park_database.key_file)
    document = forged_sale(till, a_note_at_the_ticket)
    with psycopg.connect(park_database.window_url, autocommit=True) as connection:
        connection.execute("SELECT app.record_sale(%s, %s)", [document, till.token.value])

    with psycopg.connect(park_database.admin_url) as root:
        row = root.execute(
            "SELECT detail::text FROM app.audit_log WHERE object_id = %s",
            [json.loads(document)["id"]],
        ).fetchone()

    assert row is not None
    assert "smuggled" not in row[0]


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
