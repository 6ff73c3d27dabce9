"""One document at sixteen windows in the same instant: it buys its limit, to the ticket."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import psycopg
from sqlalchemy.orm import Session, sessionmaker

from shared.identity.person import PersonFacts, person_document
from shared.kernel.ids import uuid7
from shared.sales.sale_document import Visitor
from shared.sales.sell import IdLimitReached, sell_for_cash
from tests.conftest import ParkDatabase
from tests.shared.identity.people import CARD, KEYS
from tests.till import Till

SessionsOf = Callable[[str], sessionmaker[Session]]
LIMIT = 5


def limit_adults(park: ParkDatabase, real_name: str) -> None:
    with psycopg.connect(park.admin_url) as root:
        root.execute("SET search_path = app")
        root.execute("SET session_replication_role = replica")
        root.execute(
            "UPDATE ticket_terms AS t SET real_name = %s, per_id_limit = %s FROM ticket_type AS k"
            " WHERE k.id = t.ticket_type_id AND k.code IN ('adult', 'show')",
            [real_name, LIMIT],
        )


def li() -> Visitor:
    """The same document, read anew at each window."""
    return Visitor(person_document(uuid7(), PersonFacts(document=CARD), KEYS, findable=False))


def buy(till: Till, *codes: str) -> bool:
    quote = till.quote(**dict.fromkeys(codes, 1))
    try:
        with till.sessions.begin() as session:
            sell_for_cash(
                session, quote, quote.total, sign=till.sign, token=till.token,
                order_id=uuid7(), visitors=[li()],
            )  # fmt: skip
    except IdLimitReached:
        return False
    return True


def bought(park: ParkDatabase) -> dict[str, tuple[int, int]]:
    """For each type: what is counted for the document, and tickets there are."""
    with psycopg.connect(park.admin_url) as root:
        root.execute("SET search_path = app")
        rows = root.execute(
            "SELECT k.code, (SELECT sum(tickets) FROM id_purchase WHERE ticket_type_id = k.id),"
            " (SELECT count(*) FROM ticket WHERE ticket_type_id = k.id)"
            " FROM ticket_type AS k WHERE k.code IN ('adult', 'show')"
        ).fetchall()
    return {code: (int(counted or 0), int(tickets)) for code, counted, tickets in rows}


def test_sixteen_windows_sell_one_document_exactly_its_limit(
    park_of_its_own: ParkDatabase, sessions_of: SessionsOf
) -> None:
    limit_adults(park_of_its_own, "contact")
    park = park_of_its_own.park
    tills = [
        Till.open(sessions_of(park.station_urls[code]), key_file)
        for code, key_file in park.key_files.items()
    ]
    barrier = Barrier(len(tills))

    def sell(number: int, till: Till) -> bool:
        # Half of them begin with the other type: two orders that wait for each other would hang.
        codes = ("adult", "show") if number % 2 else ("show", "adult")
        barrier.wait()
        return buy(till, *codes)

    with ThreadPoolExecutor(len(tills)) as pool:
        sold = list(pool.map(sell, range(len(tills)), tills))

    assert (len(sold), sum(sold)) == (16, LIMIT)
    assert bought(park_of_its_own) == {"adult": (LIMIT, LIMIT), "show": (LIMIT, LIMIT)}
