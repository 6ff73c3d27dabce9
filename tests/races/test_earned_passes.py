"""A pass that is given back while passes are earned: it earns nothing any more, nor less."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import psycopg
from sqlalchemy.orm import Session, sessionmaker

from shared.passes.earn import earn_passes
from tests.conftest import ParkDatabase
from tests.till import Till

SessionsOf = Callable[[str], sessionmaker[Session]]
# As a release did that earned a pass at its first use.
_A_PASS_EARNED_WHOLE = (
    "UPDATE app.ticket_terms SET kind = 'annual_pass'"
    " WHERE id = (SELECT terms_id FROM app.ticket WHERE id = %s)",
    "UPDATE app.ticket SET valid_days = 365 WHERE id = %s",
    "UPDATE app.entitlement SET recognised = value WHERE ticket_id = %s",
)
# As lock_tickets_back and take_tickets_back do it.
_LOCKED = (
    "SELECT FROM app.ticket WHERE id = %s FOR UPDATE",
    "SELECT FROM app.entitlement WHERE ticket_id = %s FOR UPDATE",
)
_TAKEN_BACK = (
    "UPDATE app.entitlement SET uses_left = 0, recognised = value WHERE ticket_id = %s",
    "UPDATE app.ticket SET state = 'REFUNDED' WHERE id = %s",
)


def test_a_pass_that_is_given_back_meanwhile_earns_nothing(
    park_of_its_own: ParkDatabase, sessions_of: SessionsOf
) -> None:
    park = park_of_its_own
    till = Till.open(sessions_of(park.window_url), park.key_file)
    ticket = till.sell(adult=1).tickets[0].id

    def earn() -> int | None:
        with sessions_of(park.server_url).begin() as session:
            return earn_passes(session, till.today)

    with psycopg.connect(park.admin_url) as root, ThreadPoolExecutor(1) as pool:

        def run(*statements: str) -> None:
            for statement in statements:
                root.execute(statement, (ticket,))

        root.execute("SET session_replication_role = replica")
        run(*_A_PASS_EARNED_WHOLE)
        root.commit()
        run(*_LOCKED)
        earning = pool.submit(earn)
        time.sleep(0.5)
        run(*_TAKEN_BACK)
        root.commit()
        posted = earning.result()

    assert posted == 0
