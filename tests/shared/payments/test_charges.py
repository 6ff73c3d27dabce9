"""A charge is made once or never, and money that has no sale goes back."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest
from sqlalchemy.exc import DatabaseError

from shared.database.verb import record
from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.payments.charges import (
    ChargeOpen,
    ChargeSeen,
    ChargeState,
    SimulatedWhereLive,
    cancel_charge,
    charge_now,
    create_charge,
)
from shared.payments.rules import PayCode, pay_code
from shared.payments.settle import Outcome, claim_charge, settle_charge, wake_due_charges
from shared.sales.held_orders import complete_order, drop_order, hold_order, unfinished_orders
from shared.sales.sell import DoesNotAddUp
from tests.shared.stage import SERVER, WINDOW, SaleStage

CODE = pay_code("134650111122223333")
TOTAL = 12_000


def hold(till: SaleStage, **quantities: int) -> UUID:
    order_id = uuid7()
    quote = till.quote(**(quantities or {"adult": 1}))
    with till.acting(WINDOW) as session:
        hold_order(session, quote, sign=till.sign, token=till.staff, order_id=order_id)
    return order_id


def charge(till: SaleStage, order_id: UUID, fen: int = TOTAL) -> UUID:
    charge_id = uuid7()
    assert isinstance(CODE, PayCode)
    with till.acting(WINDOW) as session:
        create_charge(session, charge_id, order_id, CODE, Money(fen), till.staff)
    return charge_id


def claim(till: SaleStage, charge_id: UUID) -> Any:
    with till.acting(SERVER) as session:
        return claim_charge(session, charge_id, "simulated")


def settle(till: SaleStage, charge_id: UUID, state: str, **facts: Any) -> ChargeSeen:
    with till.acting(SERVER) as session:
        return settle_charge(session, charge_id, Outcome(ChargeState(state), **facts))


def sweep(till: SaleStage) -> int:
    with till.acting(SERVER) as session:
        return wake_due_charges(session)


def seen(till: SaleStage, charge_id: UUID) -> ChargeSeen:
    with till.acting(WINDOW) as session:
        found = charge_now(session, charge_id)
    assert found is not None
    return found


def cancel(till: SaleStage, charge_id: UUID) -> ChargeSeen:
    with till.acting(WINDOW) as session:
        return cancel_charge(session, charge_id, till.staff)


def complete(till: SaleStage, order_id: UUID) -> Money:
    with till.acting(WINDOW) as session:
        return complete_order(session, order_id, (), sign=till.sign, token=till.staff).total


def expiry(till: SaleStage, order_id: UUID) -> str:
    found: str = till.value("SELECT expires_at::text FROM place_hold WHERE id = :id", id=order_id)
    return found


def free_expired(till: SaleStage) -> None:
    till.run("SELECT app.free_holds('{\"batch\": 10}', '')")


def test_a_charge_wakes_the_server_with_nothing_but_its_id(till: SaleStage) -> None:
    charge_id = charge(till, hold(till))

    jobs = till.run("SELECT task_name, args FROM queue.procrastinate_jobs WHERE status = 'todo'")
    assert ("charge", {"id": str(charge_id)}) in [tuple(row) for row in jobs]


def test_a_charge_is_claimed_once_and_its_code_is_then_gone(till: SaleStage) -> None:
    order_id = hold(till)
    charge_id = charge(till, order_id)

    first, second = claim(till, charge_id), claim(till, charge_id)

    assert (first.tender, first.amount, first.code) == (
        "wechat", Money(TOTAL), "134650111122223333",
    )  # fmt: skip
    assert second is None
    assert till.value("SELECT auth_code FROM charge WHERE id = :id", id=charge_id) is None
    assert expiry(till, order_id) == "infinity"


def test_a_charge_that_is_cancelled_before_it_is_sent_can_never_be_charged(
    till: SaleStage,
) -> None:
    charge_id = charge(till, hold(till))

    assert cancel(till, charge_id).state is ChargeState.CANCELLED
    assert claim(till, charge_id) is None


def test_a_charge_that_was_not_sent_within_half_a_minute_is_cancelled(till: SaleStage) -> None:
    charge_id = charge(till, hold(till))
    till.rewrite(
        "UPDATE charge SET charge_before = clock_timestamp() - interval '1 second'"
        " WHERE id = :id", id=charge_id,
    )  # fmt: skip

    assert claim(till, charge_id) is None
    sweep(till)
    assert seen(till, charge_id).state is ChargeState.CANCELLED


def test_money_that_came_pays_the_order_once_it_is_recorded(till: SaleStage) -> None:
    order_id = hold(till)
    charge_id = charge(till, order_id)
    claim(till, charge_id)

    settle(till, charge_id, "SUCCEEDED", reference="4200001")

    assert complete(till, order_id) == Money(TOTAL)
    paid = "SELECT id, tender::text, amount, reference FROM payment WHERE order_id = :id"
    assert till.run(paid, id=order_id) == [(charge_id, "wechat", TOTAL, "4200001")]


@pytest.mark.parametrize("state", ["CREATED", "SENT", "ASKING"])
def test_an_order_with_an_open_charge_is_not_recorded_nor_charged_again(
    till: SaleStage, state: str
) -> None:
    order_id = hold(till)
    charge_id = charge(till, order_id)
    if state != "CREATED":
        claim(till, charge_id)
    if state == "ASKING":
        settle(till, charge_id, "ASKING", after=5)

    with pytest.raises(ChargeOpen):
        complete(till, order_id)
    with pytest.raises(ChargeOpen):
        charge(till, order_id)


def test_a_failed_charge_leaves_the_way_to_another(till: SaleStage) -> None:
    order_id = hold(till)
    first = charge(till, order_id)
    claim(till, first)

    settle(till, first, "FAILED", reason="NOTENOUGH")

    assert seen(till, first).reason == "NOTENOUGH"
    assert expiry(till, order_id) != "infinity"
    second = charge(till, order_id)
    claim(till, second)
    settle(till, second, "SUCCEEDED")
    assert complete(till, order_id) == Money(TOTAL)


def test_a_charge_that_was_sent_and_is_taken_back_is_reversed_when_it_succeeds(
    till: SaleStage,
) -> None:
    order_id = hold(till)
    charge_id = charge(till, order_id)
    claim(till, charge_id)

    assert cancel(till, charge_id).cancel_requested
    assert settle(till, charge_id, "SUCCEEDED").state is ChargeState.REVERSING
    assert expiry(till, order_id) == "infinity"
    assert settle(till, charge_id, "REVERSED").state is ChargeState.REVERSED
    assert expiry(till, order_id) != "infinity"


def test_money_whose_order_was_dropped_goes_back(till: SaleStage) -> None:
    order_id = hold(till, adult=2)
    charge_id = charge(till, order_id)
    claim(till, charge_id)
    settle(till, charge_id, "SUCCEEDED")

    with till.acting(WINDOW) as session:
        drop_order(session, order_id, till.staff)

    assert seen(till, charge_id).state is ChargeState.REVERSING


def test_money_whose_sale_nobody_records_goes_back_when_the_hold_ends(till: SaleStage) -> None:
    order_id = hold(till)
    charge_id = charge(till, order_id)
    claim(till, charge_id)
    settle(till, charge_id, "SUCCEEDED")
    till.run("UPDATE place_hold SET expires_at = clock_timestamp() - interval '1 second'")
    free_expired(till)

    sweep(till)

    assert seen(till, charge_id).state is ChargeState.REVERSING
    kept = "SELECT num_nonnulls(document, basket) FROM held_order WHERE id = :id"
    assert till.value(kept, id=order_id) == 0


def test_money_of_a_recorded_sale_is_not_taken_back_by_a_late_cancel(till: SaleStage) -> None:
    order_id = hold(till)
    charge_id = charge(till, order_id)
    claim(till, charge_id)
    settle(till, charge_id, "SUCCEEDED")
    complete(till, order_id)

    assert cancel(till, charge_id).state is ChargeState.SUCCEEDED
    with pytest.raises(DatabaseError, match="stands as it is"):
        till.run("UPDATE charge SET state = 'REVERSING', next_at = created_at")


def test_a_late_answer_changes_nothing_that_is_settled(till: SaleStage) -> None:
    charge_id = charge(till, hold(till))
    claim(till, charge_id)
    settle(till, charge_id, "FAILED")

    assert settle(till, charge_id, "SUCCEEDED").state is ChargeState.FAILED


def test_the_sweeper_wakes_the_server_for_what_is_due(till: SaleStage) -> None:
    charge_id = charge(till, hold(till))
    claim(till, charge_id)
    settle(till, charge_id, "ASKING", after=0)

    assert sweep(till) == 1
    assert sweep(till) == 0


def test_a_simulated_payment_is_refused_where_the_site_is_live(till: SaleStage) -> None:
    charge_id = charge(till, hold(till))
    till.run("UPDATE site SET mode = 'live'")

    with pytest.raises(SimulatedWhereLive):
        claim(till, charge_id)
    assert seen(till, charge_id).state is ChargeState.CREATED


def test_a_window_finds_what_it_was_paid_for_when_it_comes_back(till: SaleStage) -> None:
    order_id = hold(till, adult=2)
    charge_id = charge(till, order_id, 24_000)
    claim(till, charge_id)
    settle(till, charge_id, "SUCCEEDED")

    with till.acting(WINDOW) as session:
        [found] = unfinished_orders(session)

    assert (found.id, found.total, found.paid, found.open_charge) == (
        order_id, Money(24_000), Money(24_000), None,
    )  # fmt: skip


@pytest.mark.parametrize(
    "facts",
    [{"amount": 0}, {"amount": 12_001}, {"code": "abc"}, {"tender": "cash"}, {"code": None}],
)
def test_a_forged_charge_is_refused(till: SaleStage, facts: dict[str, Any]) -> None:
    document = {
        "id": str(uuid7()),
        "order": str(hold(till)),
        "tender": "wechat",
        "amount": TOTAL,
        "code": "134650111122223333",
        **facts,
    }

    with pytest.raises(DoesNotAddUp), till.acting(WINDOW) as session:
        record(session, "create_charge", document, till.staff.value)
