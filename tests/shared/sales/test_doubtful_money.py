"""What came by the printed code goes back only once a bill tells of it, or with a second name."""

from __future__ import annotations

from uuid import UUID

import pytest

from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.reporting.ties import broken, read_ties
from shared.sales.receipt import Receipt
from shared.sales.refund import MoneyDoubt, MoneyDoubtful, NotTakenBack, void_sale
from shared.sales.refund import RefundReason as Reason
from tests.shared.accounts.customers import Counter, cash, static
from tests.shared.sales.paying import day_after_tomorrow
from tests.shared.sales.test_refund import give_back, plan
from tests.shared.stage import WINDOW, SaleStage


def sell(till: SaleStage, *, in_cash: int = 0) -> Receipt:
    """Two adults, so much in cash and the rest to the printed code."""
    quote = till.quote(day_after_tomorrow(till), adult=2)
    tenders = [static(24_000 - in_cash)] + ([cash(in_cash)] if in_cash else [])
    return Counter(till).sell(quote, *tenders)


def found(till: SaleStage, receipt: Receipt, state: str) -> None:
    till.run(
        "UPDATE payment SET state = CAST(:state AS payment_state)"
        " WHERE order_id = :id AND tender = 'static_code'",
        state=state,
        id=receipt.order_id,
    )


def grant(till: SaleStage, receipt: Receipt, fen: int) -> UUID:
    return till.allow("refund", receipt.order_id, fen, till.staff)


@pytest.mark.parametrize("doubt", list(MoneyDoubt))
def test_money_that_nobody_saw_come_goes_back_with_two_names_alone(
    till: SaleStage, doubt: MoneyDoubt
) -> None:
    receipt = sell(till)
    if doubt is MoneyDoubt.LOST:
        found(till, receipt, "LOST")
    what = plan(till, receipt, 0)

    with pytest.raises(MoneyDoubtful) as refused:
        give_back(till, what)
    refunded = give_back(till, what, grant=grant(till, receipt, 12_000))

    assert what.doubt is doubt
    assert refused.value.state == doubt
    assert refunded.tenders == (("static_code", Money(12_000)),)
    assert till.run(
        "SELECT approver_id IS NOT NULL AS named FROM refund WHERE id = :id", id=refunded.refund_id
    ) == [(True,)]
    assert broken(read_ties(till.session)) == ()


def test_what_a_bill_tells_of_goes_back_as_any_money(till: SaleStage) -> None:
    receipt = sell(till)
    found(till, receipt, "SUCCEEDED")
    what = plan(till, receipt)

    refunded = give_back(till, what)

    assert what.doubt is None
    assert refunded.tenders == (("static_code", Money(24_000)),)


def test_what_was_paid_in_cash_beside_it_goes_back_without_a_doubt(till: SaleStage) -> None:
    receipt = sell(till, in_cash=12_000)
    what = plan(till, receipt, 0)

    refunded = give_back(till, what)

    assert what.doubt is None
    assert refunded.tenders == (("cash", Money(12_000)),)


def test_a_signature_for_the_doubt_takes_no_used_ticket_back(till: SaleStage) -> None:
    receipt = sell(till)
    what = plan(till, receipt, 0)
    till.run(
        "UPDATE entitlement SET first_used_at = clock_timestamp() WHERE ticket_id = :id",
        id=receipt.tickets[0].id,
    )

    with pytest.raises(NotTakenBack):
        give_back(till, what, grant=grant(till, receipt, 12_000))


def test_the_last_sale_is_void_only_when_somebody_signs_for_the_doubt(till: SaleStage) -> None:
    receipt = sell(till)

    with pytest.raises(MoneyDoubtful), till.acting(WINDOW) as session:
        void_sale(session, receipt.order_id, Reason.WRONG, till.staff, refund_id=uuid7())
    allowed = grant(till, receipt, 24_000)
    with till.acting(WINDOW) as session:
        voided = void_sale(
            session, receipt.order_id, Reason.WRONG, till.staff, refund_id=uuid7(), grant=allowed
        )

    assert voided.amount == Money(24_000)
