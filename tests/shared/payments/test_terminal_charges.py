"""A terminal is asked for one thing at a time, once; what it took is a sale or goes back."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest

from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.payments.charges import (
    ChargeOpen,
    ChargeSeen,
    ChargeStands,
    ChargeState,
    SimulatedWhereLive,
    cancel_charge,
)
from shared.payments.settle import Outcome, claim_charge, settle_charge, wake_due_charges
from shared.payments.terminal_charges import (
    TerminalAsked,
    ask_terminal,
    open_terminal_charges,
    settle_terminal,
)
from shared.payments.terminal_rules import SlipFacts
from shared.sales.held_orders import complete_order, drop_order
from shared.sales.sell import DoesNotAddUp
from tests.shared.payments.test_charges import TOTAL, expiry, hold
from tests.shared.stage import SERVER, WINDOW, SaleStage

PAID = SlipFacts("0041/000041", "0041", Money(TOTAL), paid=True, reference="AB1234")


def ask(till: SaleStage, order_id: UUID, fen: int = TOTAL, charge_id: UUID | None = None) -> UUID:
    charge_id = charge_id or uuid7()
    with till.acting(WINDOW) as session:
        ask_terminal(session, charge_id, order_id, Money(fen), "0040/000040", till.staff)
    return charge_id


def settle(till: SaleStage, charge_id: UUID, state: str, **facts: Any) -> ChargeSeen:
    reference = facts.pop("reference", "AB1234" if state == "SUCCEEDED" else None)
    outcome = Outcome(ChargeState(state), reference, facts.pop("reason", None))
    with till.acting(WINDOW) as session:
        return settle_terminal(session, charge_id, outcome, till.staff, **facts)


def complete(till: SaleStage, order_id: UUID) -> Any:
    with till.acting(WINDOW) as session:
        return complete_order(session, order_id, (), sign=till.sign, token=till.staff)


def test_money_of_the_terminal_pays_the_sale_under_its_own_id(till: SaleStage) -> None:
    order_id = hold(till)
    charge_id = ask(till, order_id)

    settle(till, charge_id, "SUCCEEDED", slip=PAID)
    receipt = complete(till, order_id)

    assert [(one.tender, one.amount, one.reference) for one in receipt.tenders] == [
        ("card", Money(TOTAL), "AB1234")
    ]
    assert till.value("SELECT slip FROM charge WHERE id = :id", id=charge_id) == "0041"
    assert till.value("SELECT tender::text FROM payment WHERE id = :id", id=charge_id) == "card"


def test_the_places_are_kept_until_the_answer_is_known(till: SaleStage) -> None:
    order_id = hold(till)
    charge_id = ask(till, order_id)

    assert expiry(till, order_id) == "infinity"
    settle(till, charge_id, "FAILED", reason="DECLINED")
    assert expiry(till, order_id) != "infinity"


def test_the_same_payment_is_asked_for_once(till: SaleStage) -> None:
    order_id, charge_id = hold(till), uuid7()

    with till.acting(WINDOW) as session:
        told = [
            ask_terminal(session, charge_id, order_id, Money(TOTAL), "", till.staff)
            for _ in range(2)
        ]

    assert told == [True, False]


def test_while_one_is_on_its_way_the_terminal_is_asked_for_nothing_else(till: SaleStage) -> None:
    first, second = hold(till), hold(till)
    charge_id = ask(till, first)

    with pytest.raises(ChargeOpen):
        ask(till, first)
    with pytest.raises(TerminalAsked):
        ask(till, second)

    settle(till, charge_id, "ASKING", reason="UNKNOWN")
    with pytest.raises(TerminalAsked):
        ask(till, second)
    settle(till, charge_id, "FAILED", reason="NEVER_ARRIVED")
    ask(till, second)


def test_the_server_neither_claims_nor_settles_nor_wakes_for_a_terminal(till: SaleStage) -> None:
    charge_id = ask(till, hold(till))

    with till.acting(SERVER) as session:
        assert claim_charge(session, charge_id, "simulated") is None
        assert wake_due_charges(session) == 0
    with pytest.raises(ChargeStands), till.acting(SERVER) as session:
        settle_charge(session, charge_id, Outcome(ChargeState.FAILED))


def test_what_was_asked_back_meanwhile_is_reversed_as_soon_as_it_has_come(till: SaleStage) -> None:
    charge_id = ask(till, hold(till))
    with till.acting(WINDOW) as session:
        cancel_charge(session, charge_id, till.staff)

    seen = settle(till, charge_id, "SUCCEEDED", slip=PAID)

    assert seen.state is ChargeState.REVERSING
    with till.acting(WINDOW) as session:
        assert [one.slip for one in open_terminal_charges(session)] == ["0041"]
    assert settle(till, charge_id, "REVERSED").state is ChargeState.REVERSED


def test_money_of_a_dropped_order_waits_to_be_reversed_at_the_terminal(till: SaleStage) -> None:
    order_id = hold(till)
    charge_id = ask(till, order_id)
    settle(till, charge_id, "SUCCEEDED", slip=PAID)
    with till.acting(WINDOW) as session:
        drop_order(session, order_id, till.staff)

    with till.acting(WINDOW) as session:
        (waiting,) = open_terminal_charges(session)

    assert (waiting.id, waiting.state) == (charge_id, ChargeState.REVERSING)
    assert (waiting.amount, waiting.slip) == (Money(TOTAL), "0041")


def test_a_payment_read_from_the_paper_is_audited(till: SaleStage) -> None:
    charge_id = ask(till, hold(till))
    settle(till, charge_id, "ASKING", reason="UNKNOWN")

    settle(till, charge_id, "SUCCEEDED", reference="6411", by_hand=True)

    assert till.value(
        "SELECT count(*) FROM audit_log WHERE object_id = :id AND action = 'settle_by_hand'",
        id=charge_id,
    ) == 1  # fmt: skip


def test_what_does_not_add_up_is_refused(till: SaleStage) -> None:
    order_id = hold(till)
    with pytest.raises(DoesNotAddUp):
        ask(till, order_id, TOTAL + 1)
    with pytest.raises(DoesNotAddUp):
        settle(till, uuid7(), "FAILED")
    charge_id = ask(till, order_id)
    with pytest.raises(DoesNotAddUp):
        settle(till, charge_id, "SUCCEEDED", reference="no")


def test_a_simulated_terminal_settles_nothing_where_the_site_is_live(till: SaleStage) -> None:
    charge_id = ask(till, hold(till))
    till.run("UPDATE site SET mode = 'live'")
    simulated = SlipFacts("1/1", "1", Money(TOTAL), True, "SIM00001", terminal="99999999")

    with pytest.raises(SimulatedWhereLive):
        settle(till, charge_id, "SUCCEEDED", slip=simulated)
