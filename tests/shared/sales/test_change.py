"""Tickets changed for another day: the new place first, the old code dead, the difference exact."""

from __future__ import annotations

from uuid import UUID

import pytest

from shared.admission.rules import Verdict
from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.reporting.ties import broken, read_ties
from shared.sales.change import (
    Changed,
    ChangeOption,
    ChangePlan,
    change_tickets,
    plan_change,
)
from shared.sales.receipt import Receipt
from shared.sales.refund import NotTakenBack
from shared.sales.rules import NotBack
from shared.sales.sell import SoldOut
from shared.site.sign_in import NotPermitted
from tests.shared.stage import WINDOW, SaleStage


def plan(till: SaleStage, receipt: Receipt, *places: int) -> ChangePlan:
    ids = [receipt.tickets[at].id for at in places or range(len(receipt.tickets))]
    with till.acting(WINDOW) as session:
        return plan_change(session, receipt.order_id, ids)


def change(
    till: SaleStage, what: ChangePlan, option: ChangeOption, grant: UUID | None = None
) -> Changed:
    with till.acting(WINDOW) as session:
        return change_tickets(
            session, what, option, sign=till.sign, token=till.staff, change_id=uuid7(), grant=grant
        )


def free_on(till: SaleStage, option: ChangeOption) -> int:
    left: int = till.value(
        "SELECT sum(p.free) FROM place AS p JOIN timeslot AS t ON t.id = p.timeslot_id"
        " JOIN timeslot_series AS s ON s.id = t.series_id WHERE s.code = 'site' AND t.day = :day",
        day=option.day,
    )
    return left


def ahead(till: SaleStage, **quantities: int) -> Receipt:
    day = till.run("SELECT app.business_date(clock_timestamp()) + 2 AS day")[0].day
    return till.sell(till.quote(day, **quantities))


def test_tickets_are_changed_for_another_day_and_the_books_agree(till: SaleStage) -> None:
    receipt = ahead(till, adult=2)
    what = plan(till, receipt)
    option = what.options[-1]
    before = free_on(till, option)

    changed = change(till, what, option)

    assert changed.back.kind == "change"
    assert changed.difference == what.to_pay(option)
    assert what.to_pay(option) == option.quote.total - Money(24_000)
    assert {till.scan(ticket.code).verdict for ticket in receipt.tickets} == {Verdict.RESCHEDULED}
    assert free_on(till, option) == before - 2
    sold = till.run(
        "SELECT visit_day, state FROM ticket AS k JOIN ticket_change AS c"
        " ON c.next_ticket_id = k.id"
    )
    assert [tuple(row) for row in sold] == [(option.day, "ISSUED")] * 2
    assert broken(read_ties(till.session)) == ()


def test_the_day_that_the_tickets_have_is_not_among_the_options(till: SaleStage) -> None:
    receipt = ahead(till, adult=1)

    days = {option.day for option in plan(till, receipt).options}

    assert receipt.tickets[0].visit_day not in days
    assert till.today in days


def test_a_ticket_is_changed_as_often_as_its_terms_allow(till: SaleStage) -> None:
    till.rewrite("UPDATE ticket_terms SET changes = 1")
    receipt = ahead(till, adult=1)
    what = plan(till, receipt)
    change(till, what, what.options[-1])
    new = till.run("SELECT next_ticket_id AS id, k.order_id FROM ticket_change"
                   " JOIN ticket AS k ON k.id = next_ticket_id")[0]  # fmt: skip

    with till.acting(WINDOW) as session:
        again = plan_change(session, new.order_id, [new.id])

    assert [back.why_not for back in again.back.tickets.values()] == [NotBack.NO_CHANGES_LEFT]
    assert again.options == ()


def test_a_ticket_used_meanwhile_keeps_its_place_and_takes_no_other(till: SaleStage) -> None:
    till.rewrite("DELETE FROM fee_step WHERE action = 'change'")
    receipt = till.sell(till.quote(adult=1))
    what = plan(till, receipt)
    option = what.options[-1]
    before = free_on(till, option)
    till.scan(receipt.tickets[0].code)

    with pytest.raises(NotTakenBack):
        change(till, what, option)

    assert free_on(till, option) == before


def test_a_day_that_sold_out_meanwhile_leaves_the_old_ticket_as_it_was(till: SaleStage) -> None:
    till.rewrite("DELETE FROM fee_step WHERE action = 'change'")
    receipt = till.sell(till.quote(adult=1))
    what = plan(till, receipt)
    option = what.options[-1]
    till.run(
        "UPDATE place SET free = 0 WHERE timeslot_id IN (SELECT id FROM timeslot WHERE day = :day)",
        day=option.day,
    )

    with pytest.raises(SoldOut):
        change(till, what, option)

    assert till.scan(receipt.tickets[0].code).verdict is Verdict.OK_ENTRY


def allowed(till: SaleStage, receipt: Receipt) -> ChangePlan:
    with till.acting(WINDOW) as session:
        return plan_change(
            session, receipt.order_id, [one.id for one in receipt.tickets], allowed=True
        )


def signed(till: SaleStage, what: ChangePlan) -> UUID:
    return till.allow("change", what.back.order_id, what.back.amount.fen, till.staff)


def test_past_the_limit_of_changes_two_names_change_a_ticket_without_a_fee(
    till: SaleStage,
) -> None:
    till.rewrite("UPDATE ticket_terms SET changes = 0")
    receipt = ahead(till, adult=1)
    what = allowed(till, receipt)

    with pytest.raises(NotPermitted):
        change(till, what, what.options[-1], uuid7())
    with pytest.raises(NotTakenBack):
        change(till, what, what.options[-1])
    changed = change(till, what, what.options[-1], signed(till, what))

    assert [back.why_not for back in plan(till, receipt).back.tickets.values()] != [None]
    assert (what.back.amount, what.back.fee) == (Money(12_000), Money(0))
    assert till.run(
        "SELECT approver_id IS NOT NULL AS named FROM refund WHERE id = :id",
        id=changed.back.refund_id,
    ) == [(True,)]
    assert broken(read_ties(till.session)) == ()


def test_what_was_used_is_changed_by_nobody(till: SaleStage) -> None:
    receipt = ahead(till, adult=1)
    what = allowed(till, receipt)
    till.run(
        "UPDATE entitlement SET first_used_at = clock_timestamp() WHERE ticket_id = :id",
        id=receipt.tickets[0].id,
    )

    with pytest.raises(NotTakenBack):
        change(till, what, what.options[-1], signed(till, what))
    assert allowed(till, receipt).back.whole is False
