"""Tickets changed for another type or an annual pass: credit, difference, tender and ties exact."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from shared.admission.rules import Verdict
from shared.database.verb import record
from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.reporting.ties import broken, read_ties
from shared.sales.change import Changed, ChangeOption, ChangePlan, DuePaid, change_tickets
from shared.sales.exchange import plan_exchange
from shared.sales.receipt import Receipt
from shared.sales.refund import NeedsApproval, RefundReason, plan_refund, refund_tickets
from shared.sales.rules import NotBack, settle_change
from shared.sales.sale_document import Visitor
from shared.sales.sell import DoesNotAddUp, SoldOut, VisitorsMissing
from tests.shared.passes.people import sell_pass, told
from tests.shared.stage import WINDOW, SaleStage


def plan(till: SaleStage, receipt: Receipt) -> ChangePlan:
    with till.acting(WINDOW) as session:
        return plan_exchange(session, receipt.order_id, [one.id for one in receipt.tickets])


def to(what: ChangePlan, code: str) -> ChangeOption:
    return next(one for one in what.options if one.offer.code == code)


def change(
    till: SaleStage,
    what: ChangePlan,
    code: str,
    due: DuePaid | None = None,
    visitors: Sequence[Visitor] = (),
) -> Changed:
    with till.acting(WINDOW) as session:
        return change_tickets(
            session, what, to(what, code), sign=till.sign, token=till.staff, change_id=uuid7(),
            due=due or DuePaid(), visitors=visitors,
        )  # fmt: skip


def paid(till: SaleStage) -> list[tuple[str, int]]:
    """What each tender took and gave back, without what only moved."""
    rows = till.run("SELECT tender::text, sum(amount) FROM payment GROUP BY 1 ORDER BY 1")
    return [tuple(row) for row in rows]


def pay_otherwise(till: SaleStage, tender: str) -> None:
    till.rewrite("UPDATE payment SET tender = CAST(:tender AS tender)", tender=tender)
    till.rewrite(
        "UPDATE ledger_entry SET accounts = array_replace(accounts, '1001', '1012')"
        " WHERE kind = 'sale'"
    )


def no_fee(till: SaleStage) -> None:
    till.rewrite("DELETE FROM fee_step WHERE action = 'change'")


@pytest.mark.parametrize(
    ("paid_before", "credit", "total", "moved", "back", "due"),
    [
        ([("cash", 120)], 120, 298, {"cash": 120}, {}, 178),
        ([("cash", 298)], 298, 120, {"cash": 120}, {"cash": 178}, 0),
        ([("wechat", 100), ("cash", 20)], 120, 120, {"wechat": 100, "cash": 20}, {}, 0),
        ([("wechat", 100), ("cash", 20)], 120, 90, {"wechat": 90}, {"cash": 20, "wechat": 10}, 0),
        ([], 0, 50, {}, {}, 50),
    ],
)
def test_what_was_paid_moves_and_just_the_difference_changes_hands(
    paid_before: list[tuple[str, int]],
    credit: int,
    total: int,
    moved: dict[str, int],
    back: dict[str, int],
    due: int,
) -> None:
    before = [(tender, Money(amount)) for tender, amount in paid_before]

    settled = settle_change(before, Money(credit), Money(total))

    assert {one: amount.fen for one, amount in settled.moved.items()} == moved
    assert {one: amount.fen for one, amount in settled.back.items()} == back
    assert settled.due == Money(due)


def test_a_dearer_type_costs_the_difference_and_the_old_code_is_dead(till: SaleStage) -> None:
    no_fee(till)
    receipt = till.sell(till.quote(concession=2))
    what = plan(till, receipt)
    assert "concession" not in {one.offer.code for one in what.options}

    changed = change(till, what, "adult")

    assert changed.difference == Money(12_000)
    assert changed.back.kind == "exchange"
    assert paid(till) == [("cash", 24_000)]
    assert {till.scan(one.code).verdict for one in receipt.tickets} == {Verdict.EXCHANGED}
    sold = till.run("SELECT state FROM ticket WHERE order_id = :id", id=changed.order_id)
    assert [row.state for row in sold] == ["ISSUED", "ISSUED"]
    assert broken(read_ties(till.session)) == ()


def test_a_cheaper_type_gives_the_difference_back_the_way_it_came(till: SaleStage) -> None:
    no_fee(till)
    receipt = till.sell(till.quote(adult=1))
    pay_otherwise(till, "card")

    changed = change(till, plan(till, receipt), "concession")

    assert changed.difference == Money(-6_000)
    assert paid(till) == [("card", 6_000)]
    assert broken(read_ties(till.session)) == ()


def test_the_difference_may_be_paid_by_card_where_cash_was_paid_before(till: SaleStage) -> None:
    no_fee(till)
    receipt = till.sell(till.quote(concession=1))

    change(till, plan(till, receipt), "adult", DuePaid("card", "6789"))

    assert paid(till) == [("card", 6_000), ("cash", 6_000)]
    assert broken(read_ties(till.session)) == ()


def test_what_a_phone_paid_moves_without_the_payment_company(till: SaleStage) -> None:
    no_fee(till)
    receipt = till.sell(till.quote(concession=1))
    pay_otherwise(till, "wechat")

    changed = change(till, plan(till, receipt), "adult")

    assert paid(till) == [("cash", 6_000), ("wechat", 6_000)]
    with till.acting(WINDOW) as session:
        back = plan_refund(session, changed.order_id, changed.tickets, allowed=True)
    assert back.tenders == {"cash": Money(6_000), "wechat": Money(6_000)}
    assert broken(read_ties(till.session)) == ()


def test_the_new_place_is_taken_before_the_old_is_freed(till: SaleStage) -> None:
    no_fee(till)
    receipt = till.sell(till.quote(adult=1))
    what = plan(till, receipt)
    till.run("UPDATE place SET free = 0")

    with pytest.raises(SoldOut):
        change(till, what, "concession")

    assert till.scan(receipt.tickets[0].code).verdict is Verdict.OK_ENTRY


def test_a_ticket_of_today_counts_towards_a_pass_also_when_it_was_used(till: SaleStage) -> None:
    receipt = till.sell(till.quote(adult=1))
    till.scan(receipt.tickets[0].code)
    what = plan(till, receipt)
    assert {one.kind for one in what.options} == {"upgrade"}

    changed = change(till, what, "annual", visitors=[Visitor(told(), 1)])

    assert changed.difference == Money(17_800)
    assert paid(till) == [("cash", 29_800)]
    assert till.scan(receipt.tickets[0].code).verdict is Verdict.EXCHANGED
    with till.acting(WINDOW) as session:
        again = plan_refund(session, receipt.order_id, [receipt.tickets[0].id], allowed=True)
    assert [one.why_not for one in again.tickets.values()] == [NotBack.NOT_ISSUED]
    assert broken(read_ties(till.session)) == ()


def test_revenue_moves_once(till: SaleStage) -> None:
    """What the day ticket earned goes back to what is owed; the pass earns it by itself."""
    receipt = till.sell(till.quote(adult=1))
    till.rewrite(
        "UPDATE entitlement SET recognised = value, first_used_at = clock_timestamp(),"
        " last_used_at = clock_timestamp(), uses_left = 0"
    )
    till.run(
        "SELECT app.post_entry(:id, 'recognition', :id, app.business_date(clock_timestamp()),"
        " NULL, NULL, ARRAY['2203', '6001'], ARRAY[12000, -12000]::bigint[])",
        id=uuid7(),
    )

    change(till, plan(till, receipt), "annual", visitors=[Visitor(told(), 1)])

    accounts = till.run("SELECT account, sum(amount) AS sum FROM posting GROUP BY 1")
    sums = {row.account: row.sum for row in accounts}
    assert (sums["6001"], sums["2203"]) == (0, -29_800)


def test_a_pass_names_its_holder(till: SaleStage) -> None:
    receipt = till.sell(till.quote(adult=1))

    with pytest.raises(VisitorsMissing):
        change(till, plan(till, receipt), "annual")


def test_a_ticket_used_yesterday_and_a_pass_count_nothing(till: SaleStage) -> None:
    used = till.sell(till.quote(adult=1))
    till.rewrite("UPDATE entitlement SET first_used_at = clock_timestamp() - interval '2 days'")
    held = sell_pass(till)

    assert plan(till, used).options == ()
    assert all(one.kind == "exchange" for one in plan(till, held).options)


def test_a_forged_upgrade_to_a_day_ticket_is_refused(till: SaleStage) -> None:
    receipt = till.sell(till.quote(concession=1))
    till.scan(receipt.tickets[0].code)
    what = plan(till, receipt)
    cheap = till.quote(free=1)
    forged = ChangeOption(till.today, None, None, cheap, "upgrade")

    with pytest.raises(DoesNotAddUp), till.acting(WINDOW) as session:
        change_tickets(session, what, forged, sign=till.sign, token=till.staff, change_id=uuid7())


def test_an_upgrade_pays_nothing_back(till: SaleStage) -> None:
    receipt = till.sell(till.quote(adult=1))
    till.scan(receipt.tickets[0].code)
    what = plan(till, receipt)
    assert "citizen" not in {one.offer.code for one in what.options}
    forged = ChangeOption(till.today, None, None, till.quote(citizen=1), "upgrade")

    with pytest.raises(DoesNotAddUp), till.acting(WINDOW) as session:
        change_tickets(
            session, what, forged, sign=till.sign, token=till.staff, change_id=uuid7(),
            visitors=[Visitor(told(), 1)],
        )  # fmt: skip


def test_more_than_the_limit_of_the_site_is_not_paid_back_alone(till: SaleStage) -> None:
    no_fee(till)
    receipt = till.sell(till.quote(adult=1))
    till.run("UPDATE site SET refund_limit = 5999")

    with pytest.raises(NeedsApproval):
        change(till, plan(till, receipt), "concession")


def test_a_difference_goes_back_by_the_company_that_took_it(till: SaleStage) -> None:
    no_fee(till)
    receipt = till.sell(till.quote(adult=1))
    pay_otherwise(till, "wechat")

    changed = change(till, plan(till, receipt), "concession")

    owed = till.run("SELECT tender::text, state::text, amount, source_id FROM payback"
                    " WHERE state <> 'SUCCEEDED'")  # fmt: skip
    assert [tuple(row) for row in owed] == [("wechat", "CREATED", 6_000, receipt.order_id)]
    assert changed.settled.back == {"wechat": Money(6_000)}
    assert broken(read_ties(till.session)) == ()


def test_what_moved_goes_back_to_the_payment_that_the_company_knows(till: SaleStage) -> None:
    till.rewrite("DELETE FROM fee_step")
    receipt = till.sell(till.quote(concession=1))
    pay_otherwise(till, "wechat")
    changed = change(till, plan(till, receipt), "adult")

    with till.acting(WINDOW) as session:
        back = plan_refund(session, changed.order_id, changed.tickets)
        refund_tickets(session, back, RefundReason.PLANS, till.staff, refund_id=uuid7())

    owed = till.run("SELECT amount, source_id FROM payback WHERE state <> 'SUCCEEDED'")
    assert [tuple(row) for row in owed] == [(6_000, receipt.order_id)]
    assert broken(read_ties(till.session)) == ()


def test_a_refund_cannot_say_that_money_has_moved(till: SaleStage) -> None:
    receipt = till.sell(till.quote(adult=1))
    forged: dict[str, Any] = {
        "id": str(uuid7()),
        "order": str(receipt.order_id),
        "kind": "refund",
        "reason": "plans",
        "tickets": [],
        "tenders": [{"tender": "cash", "amount": 12_000, "moved": True}],
    }
    zones = till.run("SELECT zone_id FROM entitlement")
    forged["tickets"] = [
        {
            "id": str(receipt.tickets[0].id),
            "fee": 0,
            "zones": [row.zone_id for row in zones],
        }
    ]
    till.rewrite("DELETE FROM fee_step")

    with pytest.raises(DoesNotAddUp), till.acting(WINDOW) as session:
        record(session, "record_refund", forged, till.staff.value)
