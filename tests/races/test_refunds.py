"""A refund against a lane and against another window in the same instant: exactly one wins."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier
from uuid import UUID

import psycopg
from sqlalchemy.orm import Session, sessionmaker

from shared.admission.rules import Verdict
from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.kernel.refusal import Refusal
from shared.payments.charges import ChargeState, create_charge
from shared.payments.rules import PayCode, TypedTender
from shared.payments.settle import Outcome, claim_charge, settle_charge
from shared.reporting.ties import broken, read_ties
from shared.sales.change import ChangePlan, change_tickets, plan_change
from shared.sales.hand_out import hand_out
from shared.sales.held_orders import complete_order, hold_order
from shared.sales.receipt import IssuedTicket, Receipt
from shared.sales.refund import NotTakenBack, RefundPlan, RefundReason, plan_refund, refund_tickets
from shared.sales.sell import SoldOut
from tests.conftest import ParkDatabase
from tests.till import GateLane, Till

SessionsOf = Callable[[str], sessionmaker[Session]]
ROUNDS = 30


def free_of_fees(park: ParkDatabase) -> None:
    """Let a refund cost the same at any hour of the day on which the test runs."""
    with psycopg.connect(park.admin_url) as root:
        root.execute("SET session_replication_role = replica")
        root.execute("UPDATE app.fee_step SET rate = 0, amount = 0")


def give_back(till: Till, receipt: Receipt, ticket: IssuedTicket) -> bool:
    with till.sessions() as session:
        plan = plan_refund(session, receipt.order_id, [ticket.id])
    if not plan.whole:
        return False
    try:
        with till.sessions.begin() as session:
            refund_tickets(session, plan, RefundReason.PLANS, till.token, refund_id=uuid7())
    except NotTakenBack:
        return False
    return True


def test_a_refund_and_a_lane_with_the_same_ticket_never_both_succeed(
    park_of_its_own: ParkDatabase, sessions_of: SessionsOf
) -> None:
    park = park_of_its_own
    free_of_fees(park)
    till = Till.open(sessions_of(park.window_url), park.key_file)
    lane = GateLane.open(sessions_of(park.gate_url))
    receipt = till.sell(adult=ROUNDS)
    barrier = Barrier(2)

    def refund(ticket: IssuedTicket) -> bool:
        barrier.wait()
        return give_back(till, receipt, ticket)

    def enter(ticket: IssuedTicket) -> Verdict:
        barrier.wait()
        return lane.scan(ticket.code).verdict

    pairs = []
    with ThreadPoolExecutor(2) as pool:
        for ticket in receipt.tickets:
            back, verdict = pool.submit(refund, ticket), pool.submit(enter, ticket)
            pairs.append((back.result(), verdict.result()))

    assert set(pairs) <= {(True, Verdict.REFUNDED), (False, Verdict.OK_ENTRY)}
    with sessions_of(park.window_url)() as session:
        assert broken(read_ties(session)) == ()


def test_two_windows_give_the_same_ticket_back_once(
    park_of_its_own: ParkDatabase, sessions_of: SessionsOf
) -> None:
    park = park_of_its_own
    free_of_fees(park)
    tills = [
        Till.open(sessions_of(park.park.station_urls[code]), park.park.key_files[code])
        for code in ("2", "W2")
    ]
    receipt = tills[0].sell(adult=ROUNDS)
    barrier = Barrier(2)

    def refund(till: Till, ticket: IssuedTicket) -> bool:
        barrier.wait()
        return give_back(till, receipt, ticket)

    won = []
    with ThreadPoolExecutor(2) as pool:
        for ticket in receipt.tickets:
            tries = [pool.submit(refund, till, ticket) for till in tills]
            won.append(sum(one.result() for one in tries))

    assert won == [1] * ROUNDS
    with sessions_of(park.window_url)() as session:
        assert broken(read_ties(session)) == ()


def test_two_windows_change_for_the_last_place_and_one_of_them_keeps_its_day(
    park_of_its_own: ParkDatabase, sessions_of: SessionsOf
) -> None:
    park = park_of_its_own
    tills = [
        Till.open(sessions_of(park.park.station_urls[code]), park.park.key_files[code])
        for code in ("2", "W2")
    ]
    with psycopg.connect(park.admin_url) as root:
        root.execute("SET session_replication_role = replica")
        root.execute("DELETE FROM app.fee_step")
    won = []
    with ThreadPoolExecutor(2) as pool:
        for _ in range(5):
            plans = [planned(till) for till in tills]
            leave_one_place(park, plans[0][1].options[1].day)
            barrier = Barrier(2)
            tries = [
                pool.submit(change_at, barrier, till, plan)
                for till, (_, plan) in zip(tills, plans, strict=True)
            ]
            won.append(sum(one.result() for one in tries))

    assert won == [1] * 5
    with sessions_of(park.window_url)() as session:
        codes = {tie.code for tie in broken(read_ties(session))}
    assert codes == {"PLACES"}  # the test took places away by hand


def planned(till: Till) -> tuple[Receipt, ChangePlan]:
    receipt = till.sell(adult=1)
    with till.sessions() as session:
        ids = [receipt.tickets[0].id]
        return receipt, plan_change(session, receipt.order_id, ids)


def leave_one_place(park: ParkDatabase, day: date) -> None:
    with psycopg.connect(park.admin_url) as root:
        root.execute(
            "UPDATE app.place AS p SET free = (p.pool = 'common' AND p.bucket = 0)::integer"
            " FROM app.timeslot AS t JOIN app.timeslot_series AS s ON s.id = t.series_id"
            " WHERE t.id = p.timeslot_id AND s.code = 'site' AND t.day = %s",
            (day,),
        )


def change_at(barrier: Barrier, till: Till, plan: ChangePlan) -> bool:
    barrier.wait()
    try:
        with till.sessions.begin() as session:
            change_tickets(
                session,
                plan,
                plan.options[1],
                sign=till.sign,
                token=till.token,
                change_id=uuid7(),
            )
    except SoldOut:
        return False
    return True


def sell_mixed(till: Till, server: sessionmaker[Session], tickets: int) -> Receipt:
    """Sell in cash, by card and by code, so that each part goes back by several tenders."""
    order_id, charge_id = uuid7(), uuid7()
    quote = till.quote(adult=tickets)
    code = PayCode("wechat", "134650111122223300")
    by_hand = (
        TypedTender("cash", Money(7_000), Money(7_000)),
        TypedTender("card", Money(9_000), Money(9_000), "1234"),
    )
    with till.sessions.begin() as session:
        hold_order(session, quote, sign=till.sign, token=till.token, order_id=order_id)
        create_charge(session, charge_id, order_id, code, quote.total - Money(16_000), till.token)
    with server.begin() as session:
        claim_charge(session, charge_id, "simulated")
    with server.begin() as session:
        settle_charge(session, charge_id, Outcome(ChargeState.SUCCEEDED, "T1"))
    with till.sessions.begin() as session:
        return complete_order(session, order_id, by_hand, sign=till.sign, token=till.token)


def test_two_windows_give_parts_of_one_order_back_by_several_tenders(
    park_of_its_own: ParkDatabase, sessions_of: SessionsOf
) -> None:
    """Plans go stale in the other's hands; each try succeeds or is refused, and never fails."""
    park = park_of_its_own
    free_of_fees(park)
    tills = [
        Till.open(sessions_of(park.park.station_urls[code]), park.park.key_files[code])
        for code in ("2", "W2")
    ]
    orders = [sell_mixed(tills[0], sessions_of(park.server_url), 3) for _ in range(10)]
    barrier = Barrier(2)
    refused: list[str] = []

    def give_parts(till: Till, receipt: Receipt, tickets: tuple[IssuedTicket, ...]) -> int:
        with till.sessions() as session:
            plans = [plan_refund(session, receipt.order_id, [one.id]) for one in tickets]
        barrier.wait()
        return sum(recorded(till, plan) for plan in plans)

    def recorded(till: Till, plan: RefundPlan) -> bool:
        if not plan.whole:
            return False
        try:
            with till.sessions.begin() as session:
                refund_tickets(session, plan, RefundReason.PLANS, till.token, refund_id=uuid7())
        except Refusal as refusal:
            refused.append(type(refusal).__name__)
            return False
        return True

    with ThreadPoolExecutor(2) as pool:
        for receipt in orders:
            there = pool.submit(give_parts, tills[0], receipt, receipt.tickets)
            back = pool.submit(give_parts, tills[1], receipt, receipt.tickets[::-1])
            there.result(), back.result()
    for receipt in orders:  # what was refused by a stale plan goes back by a fresh one
        for ticket in receipt.tickets:
            give_back(tills[0], receipt, ticket)

    assert set(refused) <= {"NotTakenBack", "NotTheWayItCame"}
    with psycopg.connect(park.admin_url) as root:
        left = root.execute(
            "SELECT p.tender::text, sum(p.amount) - (SELECT coalesce(sum(b.amount), 0)"
            " FROM app.payback AS b WHERE b.tender = p.tender AND b.state <> 'SUCCEEDED')"
            " FROM app.payment AS p GROUP BY p.tender ORDER BY 1"
        ).fetchall()
    assert left == [("card", 0), ("cash", 0), ("wechat", 0)]
    with sessions_of(park.window_url)() as session:
        assert broken(read_ties(session)) == ()


def test_two_windows_hand_the_same_cash_out_once(
    park_of_its_own: ParkDatabase, sessions_of: SessionsOf
) -> None:
    park = park_of_its_own
    tills = [
        Till.open(sessions_of(park.park.station_urls[code]), park.park.key_files[code])
        for code in ("2", "W2")
    ]
    orders = [tills[0].sell(adult=1).order_id for _ in range(10)]
    owe(park, orders)
    barrier = Barrier(2)

    def pay(till: Till, order: UUID) -> int:
        barrier.wait()
        with till.sessions.begin() as session:
            return hand_out(session, order, till.token).amount.fen

    with ThreadPoolExecutor(2) as pool:
        paid = [
            sum(one.result() for one in [pool.submit(pay, till, order) for till in tills])
            for order in orders
        ]

    assert paid == [12_000] * 10


def owe(park: ParkDatabase, orders: list[UUID]) -> None:
    """Have the tickets of orders wait to be paid out, as after a closed day."""
    with psycopg.connect(park.admin_url) as root:
        root.execute("SET session_replication_role = replica")
        for order in orders:
            refund = uuid7()
            root.execute(
                "INSERT INTO app.refund (id, number, kind, order_id, station_id, staff_id,"
                " business_date, at, reason, gross, fee, amount) SELECT %s, 'O-1', 'closure', id,"
                " station_id, staff_id, business_date, now(), 'site', 12000, 0, 12000"
                " FROM app.sales_order WHERE id = %s",
                (refund, order),
            )
            root.execute(
                "INSERT INTO app.refund_ticket (ticket_id, refund_id, gross, fee, amount)"
                " SELECT id, %s, 12000, 0, 12000 FROM app.ticket WHERE order_id = %s",
                (refund, order),
            )
            root.execute(
                "INSERT INTO app.payback (id, refund_id, order_id, tender, state, amount,"
                " created_at) VALUES (%s, %s, %s, 'cash', 'WAITING', 12000, now())",
                (uuid7(), refund, order),
            )
