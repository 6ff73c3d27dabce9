"""Refunds of what was no money, two at once: they wait for each other in the order of a sale."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import timedelta
from time import monotonic, sleep
from uuid import UUID

import psycopg
import pytest
from sqlalchemy.orm import Session, sessionmaker

from shared.accounts.top_up import Whose, top_up
from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.marketing.voucher_code import new_voucher_code, voucher_digest
from shared.payments.rules import PREPAID, VOUCHER, TypedTender
from shared.sales.change import change_tickets
from shared.sales.exchange import plan_exchange
from shared.sales.held_orders import complete_order, hold_order
from shared.sales.receipt import Receipt
from shared.sales.refund import RefundReason, plan_refund, refund_tickets
from tests.conftest import ParkDatabase
from tests.races.test_refunds import free_of_fees
from tests.till import Till

SessionsOf = Callable[[str], sessionmaker[Session]]


@pytest.fixture
def tills(park_of_its_own: ParkDatabase, sessions_of: SessionsOf) -> tuple[Till, ...]:
    park = park_of_its_own
    free_of_fees(park)
    urls, keys = park.park.station_urls, park.park.key_files
    return tuple(Till.open(sessions_of(urls[code]), keys[code]) for code in ("2", "W2"))


@pytest.fixture
def root(park_of_its_own: ParkDatabase) -> Iterator[psycopg.Connection]:
    with psycopg.connect(park_of_its_own.admin_url, autocommit=True) as root:
        yield root


def pay(till: Till, tender: TypedTender, **quantities: int) -> Receipt:
    order = uuid7()
    quote = till.quote(till.today + timedelta(days=2), **quantities)
    with till.sessions.begin() as session:
        hold_order(session, quote, sign=till.sign, token=till.token, order_id=order)
        return complete_order(session, order, (tender,), sign=till.sign, token=till.token)


def give_back(till: Till, order: UUID, tickets: list[UUID]) -> None:
    with till.sessions.begin() as session:
        plan = plan_refund(session, order, tickets)
        refund_tickets(session, plan, RefundReason.PLANS, till.token, refund_id=uuid7())


def all_wait(root: psycopg.Connection, *jobs: Future[None]) -> bool:
    """Wait until every one of them waits for a lock; False once one has ended."""
    until = monotonic() + 20
    waiting = (
        "SELECT count(*) FROM pg_stat_activity"
        " WHERE datname = current_database() AND wait_event_type = 'Lock'"
    )
    while not any(job.done() for job in jobs) and monotonic() < until:
        if root.execute(waiting).fetchone() == (len(jobs),):
            return True
        sleep(0.01)
    return False


def test_a_voucher_is_good_again_after_two_refunds_at_once(
    tills: tuple[Till, ...], root: psycopg.Connection
) -> None:
    """One voucher paid two tickets; one was changed; both go back in the same instant."""
    code = new_voucher_code()
    digest = voucher_digest(code) or b""
    batch = root.execute(
        "INSERT INTO app.voucher_batch (request, name_zh, name_en, amount, days, issued_by,"
        " issued_at, approved_by, approved_at) SELECT %s, '券', '', 12000, '[2020-01-01,)', a.id,"
        " now(), b.id, now() FROM app.staff AS a, app.staff AS b"
        " WHERE a.number = '2002' AND b.number = '2003' RETURNING id",
        (uuid7(),),
    ).fetchone()
    assert batch is not None
    root.execute(
        "INSERT INTO app.voucher (batch_id, number, digest, state) VALUES (%s, 1, %s, 'ISSUED')",
        (batch[0], digest),
    )
    first, second = tills
    paid = TypedTender(VOUCHER, Money(12_000), Money(12_000), source=digest.hex())
    sold = pay(first, paid, concession=2)
    with first.sessions.begin() as session:
        what = plan_exchange(session, sold.order_id, [sold.tickets[0].id])
        adult = next(one for one in what.options if one.offer.code == "adult")
        changed = change_tickets(
            session, what, adult, sign=first.sign, token=first.token, change_id=uuid7()
        )

    with ThreadPoolExecutor(2) as pool:
        with root.transaction():  # neither can end before both have come to the audit, or a lock
            root.execute("LOCK TABLE app.audit_head IN EXCLUSIVE MODE")
            one = pool.submit(give_back, first, sold.order_id, [sold.tickets[1].id])
            two = pool.submit(give_back, second, changed.order_id, list(changed.tickets))
            assert all_wait(root, one, two)
        one.result(), two.result()

    assert root.execute("SELECT state::text FROM app.voucher").fetchall() == [("ISSUED",)]


def test_a_refund_waits_for_the_member_before_it_touches_the_account(
    tills: tuple[Till, ...], root: psycopg.Connection
) -> None:
    """As a sale does: whoever holds the member can go on to the account."""
    till = tills[0]
    member = (uuid7(),)
    root.execute("SET session_replication_role = replica")
    root.execute(
        "INSERT INTO app.member (id, number, state, root_id, person_id, tier_id, joined)"
        " SELECT %s, '90000001', 'ACTIVE', %s, %s, min(id), current_date FROM app.member_tier",
        (member[0], member[0], uuid7()),
    )
    with till.sessions.begin() as session:
        top_up(session, Whose(member[0]), Money(50_000), "cash", till.token, entry_id=uuid7())
    paid = TypedTender(PREPAID, Money(24_000), Money(24_000), source=str(member[0]))
    sold = pay(till, paid, adult=2)

    with ThreadPoolExecutor(1) as pool:
        with root.transaction():
            root.execute("SELECT FROM app.member WHERE id = %s FOR UPDATE", member)
            job = pool.submit(give_back, till, sold.order_id, [sold.tickets[0].id])
            waited = all_wait(root, job)
            root.execute("SELECT FROM app.customer_account FOR UPDATE NOWAIT")
        job.result()

    balance = root.execute("SELECT balance FROM app.customer_account").fetchone()
    assert (waited, balance) == (True, (38_000,))
