"""Above the limit of the site a refund waits for somebody else; thirty are approved in one go."""

from __future__ import annotations

from uuid import UUID

import pytest

from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.sales.approvals import (
    RejectReason,
    ask_refund,
    decide_refunds,
    refund_requests,
    signed_object,
)
from shared.sales.look_up import order_history
from shared.sales.receipt import Receipt
from shared.sales.refund import NeedsApproval, RefundReason
from shared.site.sign_in import NotPermitted, StaffToken
from tests.shared.sales.test_refund import ahead, give_back, plan
from tests.shared.stage import WINDOW, SaleStage


@pytest.fixture
def supervisor(till: SaleStage) -> StaffToken:
    till.run("UPDATE site SET refund_limit = 20000")
    return till.token("1002", rights=("sell", "authorise"))


def ask(till: SaleStage, receipt: Receipt, token: StaffToken | None = None) -> UUID:
    request = uuid7()
    what = plan(till, receipt)
    with till.acting(WINDOW) as session:
        ask_refund(session, what, RefundReason.WEATHER, token or till.staff, request_id=request)
    return request


def decide(
    till: SaleStage, token: StaffToken, *requests: UUID, rejected: RejectReason | None = None
) -> int:
    with till.acting(WINDOW) as session:
        return decide_refunds(session, requests, token, rejected=rejected)


def test_up_to_the_limit_nobody_is_asked(till: SaleStage, supervisor: StaffToken) -> None:
    receipt = ahead(till, adult=1, concession=1)

    assert give_back(till, plan(till, receipt)).amount == Money(18_000)


def test_above_it_nothing_is_paid_back_until_somebody_else_has_approved(
    till: SaleStage, supervisor: StaffToken
) -> None:
    receipt = ahead(till, adult=2)
    with pytest.raises(NeedsApproval) as refused:
        give_back(till, plan(till, receipt))
    request = ask(till, receipt)

    approved = decide(till, supervisor, request)

    assert (refused.value.limit, approved) == (20_000, 1)
    refunded = give_back(till, plan(till, receipt))
    assert refunded.amount == Money(24_000)
    signed = till.value("SELECT approver_id FROM refund WHERE id = :id", id=refunded.refund_id)
    assert signed == supervisor.staff_id


def test_an_approval_is_for_its_tickets_alone(till: SaleStage, supervisor: StaffToken) -> None:
    receipt = ahead(till, adult=3)
    what = plan(till, receipt, 0, 1)
    request = uuid7()
    with till.acting(WINDOW) as session:
        ask_refund(session, what, RefundReason.WEATHER, till.staff, request_id=request)
    decide(till, supervisor, request)

    with pytest.raises(NeedsApproval):
        give_back(till, plan(till, receipt))


def test_nobody_approves_what_they_have_asked_for(till: SaleStage, supervisor: StaffToken) -> None:
    request = ask(till, ahead(till, adult=2), supervisor)

    with pytest.raises(NotPermitted):
        decide(till, supervisor, request)


def test_thirty_are_approved_in_one_go(till: SaleStage, supervisor: StaffToken) -> None:
    for _ in range(30):
        ask(till, ahead(till, adult=2))
    with till.acting(WINDOW) as session:
        waiting = refund_requests(session, supervisor)

    assert decide(till, supervisor, *(one.id for one in waiting)) == len(waiting) >= 30


def test_a_rejected_one_says_why_at_the_window(till: SaleStage, supervisor: StaffToken) -> None:
    receipt = ahead(till, adult=2)
    decide(till, supervisor, ask(till, receipt), rejected=RejectReason.PROOF)

    with till.acting(WINDOW) as session:
        shown = order_history(session, receipt.order_id, till.staff).request

    assert shown is not None
    assert (shown.state, shown.why, shown.by) == ("REJECTED", "proof", supervisor.name)


def signed(till: SaleStage, fen: int, *requests: UUID, approved: bool = True) -> UUID:
    signed_for = signed_object(requests, approved=approved)
    return till.allow("approve_refunds", signed_for, fen, till.staff)


def test_a_cashier_sees_what_waits_and_another_one_signs_for_just_these(
    till: SaleStage, supervisor: StaffToken
) -> None:
    wanted = [ask(till, ahead(till, adult=2)) for _ in range(2)]
    with till.acting(WINDOW) as session:
        waiting = refund_requests(session, till.staff)
    grant = signed(till, 48_000, *wanted)

    with till.acting(WINDOW) as session:
        done = decide_refunds(session, list(reversed(wanted)), till.staff, grant=grant)

    assert {one.own for one in waiting if one.id in wanted} == {False}
    assert done == 2
    by = till.run("SELECT decided_by FROM refund_request WHERE id = ANY (:ids)", ids=wanted)
    assert [row.decided_by for row in by] == [supervisor.staff_id] * 2


def test_a_signature_is_good_for_no_other_refunds_no_other_sum_and_no_other_answer(
    till: SaleStage, supervisor: StaffToken
) -> None:
    request, other = ask(till, ahead(till, adult=2)), ask(till, ahead(till, adult=2))
    grants = (
        signed(till, 12_000, request),
        signed(till, 24_000, other),
        signed(till, 24_000, request, approved=False),
    )

    for grant in grants:
        with pytest.raises(NotPermitted), till.acting(WINDOW) as session:
            decide_refunds(session, [request], till.staff, grant=grant)


def test_who_signs_has_not_asked(till: SaleStage, supervisor: StaffToken) -> None:
    request = ask(till, ahead(till, adult=2), supervisor)
    grant = signed(till, 24_000, request)

    with pytest.raises(NotPermitted), till.acting(WINDOW) as session:
        decide_refunds(session, [request], till.staff, grant=grant)
