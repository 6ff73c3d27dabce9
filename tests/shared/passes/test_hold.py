"""A paused pass opens nothing, and gets its days back; both steps stand in its history."""

from __future__ import annotations

from datetime import timedelta

import pytest

from shared.admission.rules import Verdict
from shared.kernel.ids import uuid7
from shared.passes.find import AnnualPass
from shared.passes.keep import HoldReason, hold_pass, release_pass
from shared.passes.refusals import PassNotSo
from shared.passes.rules import PassState
from shared.reporting.ties import broken, read_ties
from shared.sales.refund import NotTakenBack, RefundReason, plan_refund, refund_tickets
from shared.sales.rules import NotBack
from tests.shared.passes.people import sell_pass, shown
from tests.shared.stage import WINDOW, SaleStage


def hold(till: SaleStage, held: AnnualPass) -> AnnualPass:
    with till.acting(WINDOW) as session:
        ticket = held.now(till.today).term.ticket_id
        hold_pass(session, ticket, HoldReason.ILLNESS, till.staff, hold_id=uuid7())
    return shown(till, held.id)


def release(till: SaleStage, held: AnnualPass) -> int:
    assert held.pause is not None
    with till.acting(WINDOW) as session:
        return release_pass(session, held.pause, till.today, held.held_days, till.staff)


def held_since(till: SaleStage, days: int) -> None:
    till.rewrite("UPDATE pass_hold SET from_day = from_day - CAST(:days AS integer)", days=days)


def test_a_paused_pass_is_refused_as_such_and_gets_thirty_days_back(till: SaleStage) -> None:
    receipt = sell_pass(till)
    held = shown(till, receipt.tickets[0].id)
    ends = held.now(till.today).term.ends

    held = hold(till, held)

    assert held.state(till.today) is PassState.ON_HOLD
    assert till.scan(receipt.tickets[0].code).verdict is Verdict.ON_HOLD
    held_since(till, 30)
    assert release(till, shown(till, held.id)) == 30
    again = shown(till, held.id)
    assert again.state(till.today) is PassState.ACTIVE
    assert again.now(till.today).term.ends == ends + timedelta(days=30)
    assert again.held_days == 30
    assert [one.what for one in again.events][:2] == ["released", "held"]
    assert till.scan(receipt.tickets[0].code).verdict is Verdict.OK_ENTRY
    assert broken(read_ties(till.session)) == ()


def test_what_is_paused_is_not_paused_again(till: SaleStage) -> None:
    held = hold(till, shown(till, sell_pass(till).tickets[0].id))

    with pytest.raises(PassNotSo) as refused:
        hold(till, held)

    assert refused.value.why == "on_hold"


def test_to_release_twice_is_the_same_as_once(till: SaleStage) -> None:
    held = hold(till, shown(till, sell_pass(till).tickets[0].id))
    held_since(till, 10)
    held = shown(till, held.id)

    release(till, held)
    release(till, held)

    assert shown(till, held.id).held_days == 10


def test_a_year_from_the_first_use_is_longer_by_the_pause(till: SaleStage) -> None:
    till.rewrite(
        "UPDATE ticket_terms SET validity = 'DAYS_FROM_FIRST_USE', valid_days = 10,"
        " activate_days = 20 WHERE id = :id",
        id=till.offers()["annual"].terms_id,
    )
    receipt = sell_pass(till)
    till.scan(receipt.tickets[0].code)
    held = shown(till, receipt.tickets[0].id)
    assert held.now(till.today).term.ends == till.today + timedelta(days=10)

    held = hold(till, held)
    held_since(till, 4)
    release(till, shown(till, held.id))

    assert shown(till, held.id).now(till.today).term.ends == till.today + timedelta(days=14)


def test_a_paused_pass_is_not_refunded_until_it_goes_on(till: SaleStage) -> None:
    till.rewrite("UPDATE ticket_terms SET refundable = true")
    till.rewrite("DELETE FROM fee_step")
    receipt = sell_pass(till)
    held = hold(till, shown(till, receipt.tickets[0].id))
    ids = [receipt.tickets[0].id]

    with till.acting(WINDOW) as session:
        plan = plan_refund(session, receipt.order_id, ids, allowed=True)
    assert [one.why_not for one in plan.tickets.values()] == [NotBack.ON_HOLD]

    release(till, held)
    with till.acting(WINDOW) as session:
        plan = plan_refund(session, receipt.order_id, ids)
        refunded = refund_tickets(
            session, plan, RefundReason.ILLNESS, till.staff, refund_id=uuid7()
        )
    assert refunded.amount == receipt.total
    assert broken(read_ties(till.session)) == ()


def test_a_pass_paused_meanwhile_is_not_paid_back(till: SaleStage) -> None:
    till.rewrite("UPDATE ticket_terms SET refundable = true")
    till.rewrite("DELETE FROM fee_step")
    receipt = sell_pass(till)
    with till.acting(WINDOW) as session:
        plan = plan_refund(session, receipt.order_id, [receipt.tickets[0].id])
    hold(till, shown(till, receipt.tickets[0].id))

    with pytest.raises(NotTakenBack) as refused, till.acting(WINDOW) as session:
        refund_tickets(session, plan, RefundReason.ILLNESS, till.staff, refund_id=uuid7())

    assert refused.value.why == "on_hold"
