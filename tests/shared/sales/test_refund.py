"""Tickets given back: money, places, books and gate agree to the fen; nothing goes back twice."""

from __future__ import annotations

from uuid import UUID

import pytest

from shared.admission.rules import Verdict
from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.reporting.ties import broken, read_ties
from shared.sales.print_queue import unprinted
from shared.sales.receipt import Receipt
from shared.sales.refund import (
    FeeChanged,
    NotTakenBack,
    NotTheLastSale,
    NotTheWayItCame,
    Refunded,
    RefundPlan,
    RefundReason,
    plan_refund,
    refund_tickets,
    void_sale,
)
from shared.sales.rules import TicketBack
from shared.sales.sell import DoesNotAddUp
from shared.shifts.open_shift import NoOpenShift
from shared.site.sign_in import NotPermitted
from tests.shared.stage import WINDOW, SaleStage


def plan(till: SaleStage, receipt: Receipt, *places: int, allowed: bool = False) -> RefundPlan:
    ids = [receipt.tickets[at].id for at in places or range(len(receipt.tickets))]
    with till.acting(WINDOW) as session:
        return plan_refund(session, receipt.order_id, ids, allowed=allowed)


def give_back(
    till: SaleStage,
    what: RefundPlan,
    refund_id: UUID | None = None,
    grant: UUID | None = None,
) -> Refunded:
    with till.acting(WINDOW) as session:
        return refund_tickets(
            session,
            what,
            RefundReason.PLANS,
            till.staff,
            refund_id=refund_id or uuid7(),
            grant=grant,
        )


def ahead(till: SaleStage, **quantities: int) -> Receipt:
    """Sell for the day after tomorrow, when a refund costs nothing yet."""
    days = till.run("SELECT app.business_date(clock_timestamp()) + 2 AS day")[0].day
    return till.sell(till.quote(days, **quantities))


def grant_for(till: SaleStage, order: UUID, amount: int) -> UUID:
    """What a supervisor allowed a moment ago."""
    grant = uuid7()
    till.run(
        "INSERT INTO override_grant (id, approver_id, actor_id, station_id, action, object_id,"
        " amount, reason, expires_at) SELECT :id, (SELECT min(id) FROM staff WHERE id <> :actor),"
        " :actor, s.id, 'refund', :order, :amount, 'ill', clock_timestamp() + interval '1 minute'"
        " FROM station AS s WHERE s.code = '2'",
        id=grant,
        actor=till.staff.staff_id,
        order=order,
        amount=amount,
    )
    return grant


def places_left(till: SaleStage, receipt: Receipt) -> int:
    left: int = till.value(
        "SELECT sum(p.free) FROM place AS p WHERE p.timeslot_id IN (SELECT e.timeslot_id"
        " FROM entitlement AS e JOIN ticket AS k ON k.id = e.ticket_id WHERE k.order_id = :id)",
        id=receipt.order_id,
    )
    return left


def entry_of(till: SaleStage, refunded: Refunded) -> dict[str, int]:
    rows = till.run("SELECT account, amount FROM posting WHERE entry_id = :id",
                    id=refunded.refund_id)  # fmt: skip
    return {row.account: row.amount for row in rows}


def test_a_whole_order_goes_back_the_way_it_came(till: SaleStage) -> None:
    receipt = ahead(till, adult=2)
    before = places_left(till, receipt)

    refunded = give_back(till, plan(till, receipt))

    assert (refunded.gross, refunded.fee, refunded.amount) == (
        Money(24_000),
        Money(0),
        Money(24_000),
    )
    assert refunded.tenders == (("cash", Money(24_000)),)
    assert refunded.number.endswith("-T0001")
    assert entry_of(till, refunded) == {"2203": 24_000, "1001": -24_000}
    assert places_left(till, receipt) == before + 2
    state = till.value("SELECT state FROM sales_order WHERE id = :id", id=receipt.order_id)
    assert state == "REFUNDED"
    assert broken(read_ties(till.session)) == ()


def test_one_ticket_of_an_order_goes_back_and_the_other_still_enters(till: SaleStage) -> None:
    till.rewrite("UPDATE fee_step SET rate = 0")
    receipt = till.sell(till.quote(adult=2))

    give_back(till, plan(till, receipt, 0))

    gone, kept = receipt.tickets
    assert till.scan(gone.code).verdict is Verdict.REFUNDED
    assert till.scan(kept.code).verdict is Verdict.OK_ENTRY
    state = till.value("SELECT state FROM sales_order WHERE id = :id", id=receipt.order_id)
    assert state == "PARTLY_REFUNDED"
    assert broken(read_ties(till.session)) == ()


def test_the_fee_is_income_of_its_own(till: SaleStage) -> None:
    till.rewrite("UPDATE fee_step SET rate = 1000 WHERE action = 'refund'")
    receipt = ahead(till, adult=1)

    refunded = give_back(till, plan(till, receipt))

    assert (refunded.fee, refunded.amount) == (Money(1_200), Money(10_800))
    assert entry_of(till, refunded) == {"2203": 12_000, "1001": -10_800, "6051": -1_200}
    assert broken(read_ties(till.session)) == ()


def test_a_refund_said_twice_gives_the_first_answer_and_pays_once(till: SaleStage) -> None:
    receipt, refund_id = ahead(till, adult=1), uuid7()
    what = plan(till, receipt)

    answers = {give_back(till, what, refund_id) for _ in range(2)}

    assert len(answers) == 1
    paid = till.value("SELECT sum(amount) FROM payment WHERE order_id = :id", id=receipt.order_id)
    assert paid == 0


def test_a_ticket_given_back_is_not_given_back_again(till: SaleStage) -> None:
    receipt = ahead(till, adult=1)
    what = plan(till, receipt)
    give_back(till, what)

    with pytest.raises(NotTakenBack) as refused:
        give_back(till, what)

    assert (refused.value.ticket, refused.value.why) == (str(receipt.tickets[0].id), "not_issued")


def test_a_ticket_used_after_it_was_shown_is_not_taken_back(till: SaleStage) -> None:
    receipt = till.sell(till.quote(adult=1))
    what = plan(till, receipt)
    till.scan(receipt.tickets[0].code)

    with pytest.raises(NotTakenBack) as refused:
        give_back(till, what)

    assert refused.value.why == "used"


def test_of_a_package_the_unused_part_comes_back_and_the_used_one_is_revenue(
    till: SaleStage,
) -> None:
    till.rewrite("UPDATE fee_step SET rate = 0")
    receipt = till.sell(till.quote(gate_cable=1))
    shares = till.run(
        "SELECT zone_id, value FROM entitlement WHERE ticket_id = :id ORDER BY zone_id",
        id=receipt.tickets[0].id,
    )
    till.scan(receipt.tickets[0].code)

    refunded = give_back(till, plan(till, receipt))

    (_, used), (_, unused) = shares
    assert refunded.amount == Money(unused)
    assert entry_of(till, refunded) == {"2203": used + unused, "1001": -unused, "6001": -used}
    assert broken(read_ties(till.session)) == ()


def test_a_fee_that_the_terms_do_not_ask_for_is_refused(till: SaleStage) -> None:
    till.rewrite("UPDATE fee_step SET rate = 1000 WHERE action = 'refund'")
    receipt = ahead(till, adult=1)
    forged = TicketBack(Money(12_000), Money(0), (1,))

    with pytest.raises(FeeChanged):
        give_back(
            till,
            RefundPlan(receipt.order_id, {receipt.tickets[0].id: forged}, {"cash": Money(12_000)}),
        )


def test_more_cash_than_the_tickets_are_worth_is_refused(till: SaleStage) -> None:
    receipt = ahead(till, adult=2)
    what = plan(till, receipt, 0)

    with pytest.raises(DoesNotAddUp):
        give_back(till, RefundPlan(what.order_id, what.tickets, {"cash": Money(24_000)}))


def test_a_supervisor_allows_a_used_ticket_once_and_whole(till: SaleStage) -> None:
    receipt = till.sell(till.quote(adult=1))
    till.scan(receipt.tickets[0].code)
    grant = grant_for(till, receipt.order_id, 12_000)

    refunded = give_back(till, plan(till, receipt, allowed=True), grant=grant)

    assert refunded.amount == Money(12_000)
    approver = till.value("SELECT approver_id FROM refund WHERE id = :id", id=refunded.refund_id)
    assert approver is not None
    assert broken(read_ties(till.session)) == ()


def test_the_word_of_a_supervisor_is_for_one_order_and_one_amount(till: SaleStage) -> None:
    receipt = till.sell(till.quote(adult=1))
    till.scan(receipt.tickets[0].code)
    grant = grant_for(till, receipt.order_id, 11_999)

    with pytest.raises(NotPermitted):
        give_back(till, plan(till, receipt, allowed=True), grant=grant)


def test_without_an_open_shift_nothing_is_paid_back(till: SaleStage) -> None:
    receipt = ahead(till, adult=1)
    what = plan(till, receipt)
    till.run("UPDATE shift SET state = 'COUNTING'")

    with pytest.raises(NoOpenShift):
        give_back(till, what)


def test_a_ticket_given_back_owes_no_paper(till: SaleStage) -> None:
    receipt = ahead(till, adult=1)

    give_back(till, plan(till, receipt))

    with till.acting(WINDOW) as session:
        owed = {job.print_job for job in unprinted(session, till.sign)}
    assert receipt.tickets[0].id not in owed


def test_the_last_sale_of_the_shift_is_void_without_a_fee(till: SaleStage) -> None:
    receipt = till.sell(till.quote(adult=1, concession=1))

    with till.acting(WINDOW) as session:
        voided = void_sale(
            session, receipt.order_id, RefundReason.WRONG, till.staff, refund_id=uuid7()
        )

    assert (voided.kind, voided.amount, voided.fee) == ("void", Money(18_000), Money(0))
    assert {till.scan(ticket.code).verdict for ticket in receipt.tickets} == {Verdict.VOIDED}
    assert broken(read_ties(till.session)) == ()


def test_a_sale_before_the_last_one_is_not_void(till: SaleStage) -> None:
    receipt = till.sell(till.quote(adult=1))
    till.sell(till.quote(adult=1))

    with pytest.raises(NotTheLastSale), till.acting(WINDOW) as session:
        void_sale(session, receipt.order_id, RefundReason.WRONG, till.staff, refund_id=uuid7())


def paid_by(till: SaleStage, receipt: Receipt, tender: str) -> None:
    till.run("SET LOCAL session_replication_role = replica")
    till.run(
        "UPDATE payment SET tender = CAST(:tender AS tender) WHERE order_id = :id",
        tender=tender,
        id=receipt.order_id,
    )
    till.run("SET LOCAL session_replication_role = origin")


def test_what_was_paid_by_card_goes_back_to_the_card(till: SaleStage) -> None:
    receipt = ahead(till, adult=1)
    paid_by(till, receipt, "card")

    refunded = give_back(till, plan(till, receipt))

    assert refunded.tenders == (("card", Money(12_000)),)
    assert entry_of(till, refunded) == {"2203": 12_000, "1012": -12_000}


@pytest.mark.parametrize("tender", ["card", "wechat", "alipay"])
def test_nobody_gets_cash_for_what_was_paid_otherwise(till: SaleStage, tender: str) -> None:
    receipt = ahead(till, adult=1)
    paid_by(till, receipt, tender)
    what = plan(till, receipt)

    with pytest.raises(NotTheWayItCame) as refused:
        give_back(till, RefundPlan(what.order_id, what.tickets, {"cash": Money(12_000)}))

    assert refused.value.tender == "cash"


def test_what_a_former_system_was_paid_is_not_paid_back_here(till: SaleStage) -> None:
    receipt = ahead(till, adult=1)
    paid_by(till, receipt, "takeover")

    with pytest.raises(NotTheWayItCame) as refused:
        give_back(till, plan(till, receipt))

    assert refused.value.tender == "takeover"
