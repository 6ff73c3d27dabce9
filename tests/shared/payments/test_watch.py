"""A window that waits for a charge is told at once, and looks by itself when nobody tells it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import closing

import psycopg
import pytest
from sqlalchemy.orm import Session, sessionmaker

from installers.demonstration.waiting import wait_for
from shared.kernel.ids import uuid7
from shared.payments.charges import ChargeSeen, ChargeState, create_charge
from shared.payments.rules import PayCode
from shared.payments.settle import Outcome, claim_charge, settle_charge
from shared.payments.watch import ChargeWatch
from shared.sales.held_orders import hold_order
from tests.conftest import ParkDatabase
from tests.till import Till

SessionsOf = Callable[[str], sessionmaker[Session]]


@pytest.fixture
def watch(park_database: ParkDatabase) -> Iterator[ChargeWatch]:
    with closing(ChargeWatch(park_database.window_url)) as watch:
        yield watch


@pytest.fixture
def charge(park_database: ParkDatabase, sessions_of: SessionsOf) -> ChargeSeen:
    till = Till.open(sessions_of(park_database.window_url), park_database.key_file)
    order_id, code = uuid7(), PayCode("wechat", "134650111122223333")
    quote = till.quote(adult=1)
    with till.sessions.begin() as session:
        hold_order(session, quote, sign=till.sign, token=till.token, order_id=order_id)
        return create_charge(session, uuid7(), order_id, code, quote.total, till.token)


def wait_for_listeners(park: ParkDatabase, number: int) -> None:
    """Wait until so many connections listen: one that was closed is on its way out for a while."""
    question = (
        "SELECT count(*) FROM pg_stat_activity"
        " WHERE application_name = 'shanmen-boxoffice-charge' AND datname = current_database()"
    )
    with psycopg.connect(park.admin_url, autocommit=True) as root:
        wait_for("the listeners", lambda: root.execute(question).fetchone() == (number,))


def test_it_looks_again_after_a_second_when_nothing_happens(
    watch: ChargeWatch, charge: ChargeSeen, park_database: ParkDatabase
) -> None:
    began = time.monotonic()

    assert watch.next(charge) == charge
    assert 0.9 < time.monotonic() - began < 10
    wait_for_listeners(park_database, 1)


def test_it_hears_of_the_answer_and_listens_no_longer(
    watch: ChargeWatch,
    charge: ChargeSeen,
    park_database: ParkDatabase,
    sessions_of: SessionsOf,
) -> None:
    server = sessions_of(park_database.server_url)
    with server.begin() as session:
        claim_charge(session, charge.id, "simulated")
    sent = watch.next(charge)
    assert sent.state is ChargeState.SENT

    with server.begin() as session:
        settle_charge(session, charge.id, Outcome(ChargeState.SUCCEEDED, "4200001"))

    paid = watch.next(sent)
    assert (paid.state, paid.reference) == (ChargeState.SUCCEEDED, "4200001")
    wait_for_listeners(park_database, 0)
