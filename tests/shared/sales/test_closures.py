"""The tickets of a closed day go back by two persons, in small steps, each once."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.payments.rules import TypedTender
from shared.reporting.ties import broken, read_ties
from shared.sales.closure_facts import ClosureScope, preview_closure
from shared.sales.closure_rules import Figures, WhyKept
from shared.sales.closures import (
    ClosureRow,
    ask_closure,
    decide_closure,
    failed_tickets,
    list_closures,
    stop_closure,
)
from shared.sales.hand_out import hand_out
from shared.sales.look_up import order_history
from shared.sales.receipt import Receipt
from shared.sales.refund import RefundReason
from shared.sales.run_closure import run_closures
from shared.site.sign_in import NotPermitted, StaffToken
from tests.shared.sales.paying import day_after_tomorrow, sell_by_code
from tests.shared.stage import SERVER, WINDOW, SaleStage

OFFICE = "office_o"
RIGHTS = ("authorise", "report")


@pytest.fixture
def asker(till: SaleStage) -> StaffToken:
    return till.token("1002", station="O", rights=RIGHTS)


@pytest.fixture
def approver(till: SaleStage) -> StaffToken:
    return till.token("2001", station="O", rights=RIGHTS)


def scope(till: SaleStage) -> ClosureScope:
    return ClosureScope(day_after_tomorrow(till))


def sell(till: SaleStage, **quantities: int) -> Receipt:
    return till.sell(till.quote(day_after_tomorrow(till), **quantities))


def ask(till: SaleStage, what: ClosureScope, asker: StaffToken) -> UUID:
    closure = uuid7()
    with till.acting(OFFICE) as session:
        preview = preview_closure(session, what)
        ask_closure(session, closure, what, RefundReason.WEATHER, preview, asker)
    return closure


def decide(till: SaleStage, closure: UUID, token: StaffToken, *, approve: bool = True) -> bool:
    with till.acting(OFFICE) as session:
        return decide_closure(session, closure, token, approve=approve)


def run(till: SaleStage, batch: int = 40) -> int:
    with till.acting(SERVER) as session:
        return run_closures(session, batch)


def run_out(till: SaleStage) -> None:
    while run(till):
        pass


def shown(till: SaleStage, closure: UUID) -> ClosureRow:
    with till.acting(OFFICE) as session:
        return next(one for one in list_closures(session) if one.id == closure)


def kept(till: SaleStage, closure: UUID) -> list[tuple[str, str]]:
    with till.acting(OFFICE) as session:
        return [(one.ticket, one.why) for one in failed_tickets(session, closure)]


def test_the_preview_says_what_goes_back_how_and_what_does_not(till: SaleStage) -> None:
    what = scope(till)
    with till.acting(OFFICE) as session:
        before = preview_closure(session, what)
    sell(till, adult=2)
    sell_by_code(till, TypedTender("cash", Money(2_000), Money(2_000)), adult=1)
    blocked = sell(till, adult=1)
    till.run("UPDATE ticket SET blocked = true WHERE order_id = :id", id=blocked.order_id)

    with till.acting(OFFICE) as session:
        preview = preview_closure(session, what)

    assert preview.orders == before.orders + 2
    assert preview.back == Figures(before.back.tickets + 3, before.back.amount + Money(36_000))
    assert preview.tenders["wechat"] == Figures(1, Money(10_000))
    assert preview.kept[WhyKept.BLOCKED] == before.kept.get(WhyKept.BLOCKED, 0) + 1


def test_whoever_asks_never_approves(till: SaleStage, asker: StaffToken) -> None:
    sell(till, adult=1)
    closure = ask(till, scope(till), asker)

    with pytest.raises(NotPermitted):
        decide(till, closure, asker)

    assert shown(till, closure).state == "ASKED"


def test_nothing_goes_back_before_somebody_else_has_approved(
    till: SaleStage, asker: StaffToken, approver: StaffToken
) -> None:
    receipt = sell(till, adult=1)
    closure = ask(till, scope(till), asker)
    run_out(till)
    before = till.value("SELECT state FROM sales_order WHERE id = :id", id=receipt.order_id)

    decided = [decide(till, closure, approver), decide(till, closure, approver)]
    run_out(till)

    assert (before, decided) == ("PAID", [True, False])
    row = till.run("SELECT kind::text, fee, shift_id, staff_id, approver_id FROM refund"
                   " WHERE order_id = :id", id=receipt.order_id)[0]  # fmt: skip
    assert tuple(row) == ("closure", 0, None, asker.staff_id, approver.staff_id)
    assert shown(till, closure).state == "DONE"
    assert broken(read_ties(till.session)) == ()


def test_cash_waits_for_the_visitor_and_is_handed_out_once(
    till: SaleStage, asker: StaffToken, approver: StaffToken
) -> None:
    receipt = sell(till, adult=2)
    decide(till, ask(till, scope(till), asker), approver)
    run_out(till)
    with till.acting(WINDOW) as session:
        due = order_history(session, receipt.order_id, till.staff).due_here
        paid = [hand_out(session, receipt.order_id, till.staff) for _ in range(2)]

    assert due == Money(24_000)
    assert [one.amount for one in paid] == [Money(24_000), Money(0)]
    assert paid[0].paid == (("cash", Money(24_000)),)
    assert [one.kind for one in paid[0].refunds] == ["closure"]
    assert broken(read_ties(till.session)) == ()


def test_what_came_by_code_is_the_servers_to_send(
    till: SaleStage, asker: StaffToken, approver: StaffToken
) -> None:
    receipt = sell_by_code(till, adult=1)
    decide(till, ask(till, scope(till), asker), approver)
    run_out(till)

    rows = till.run("SELECT tender::text, state::text, amount FROM payback WHERE order_id = :id",
                    id=receipt.order_id)  # fmt: skip
    assert [tuple(row) for row in rows] == [("wechat", "CREATED", 12_000)]


def test_a_ticket_that_cannot_go_back_is_listed_with_the_reason_and_stops_nothing(
    till: SaleStage, asker: StaffToken, approver: StaffToken
) -> None:
    good, bad = sell(till, adult=1), sell(till, adult=1)
    closure = ask(till, scope(till), asker)
    decide(till, closure, approver)
    till.run("UPDATE ticket SET blocked = true WHERE order_id = :id", id=bad.order_id)

    run_out(till)

    assert (bad.tickets[0].number, "blocked") in kept(till, closure)
    state = till.value("SELECT state FROM sales_order WHERE id = :id", id=good.order_id)
    assert (state, shown(till, closure).state) == ("REFUNDED", "DONE")


def test_a_refund_at_a_window_meanwhile_is_not_made_again(
    till: SaleStage, asker: StaffToken, approver: StaffToken
) -> None:
    receipt = sell(till, adult=1)
    closure = ask(till, scope(till), asker)
    decide(till, closure, approver)
    till.run("UPDATE ticket SET state = 'REFUNDED' WHERE order_id = :id", id=receipt.order_id)

    run_out(till)

    assert (receipt.tickets[0].number, "not_issued") in kept(till, closure)


def test_stopped_it_stands_and_goes_on_where_it_was(
    till: SaleStage, asker: StaffToken, approver: StaffToken
) -> None:
    for _ in range(4):
        sell(till, adult=1)
    closure = ask(till, scope(till), asker)
    decide(till, closure, approver)
    run(till, batch=1)
    with till.acting(OFFICE) as session:
        stop_closure(session, closure, asker, go=False)

    run_out(till)
    stood = shown(till, closure)
    with till.acting(OFFICE) as session:
        stop_closure(session, closure, asker, go=True)
    run_out(till)

    assert (stood.state, stood.done) == ("STOPPED", 1)
    assert shown(till, closure).waiting == 0
    assert broken(read_ties(till.session)) == ()


def test_only_the_chosen_type_goes_back(
    till: SaleStage, asker: StaffToken, approver: StaffToken
) -> None:
    adult, child = sell(till, adult=1), sell(till, concession=1)
    type_id = till.value("SELECT id FROM ticket_type WHERE code = 'adult'")
    decide(till, ask(till, replace(scope(till), ticket_types=(type_id,)), asker), approver)

    run_out(till)

    states = [
        till.value("SELECT state FROM sales_order WHERE id = :id", id=one.order_id)
        for one in (adult, child)
    ]
    assert states == ["REFUNDED", "PAID"]


def test_rejected_it_never_begins(till: SaleStage, asker: StaffToken, approver: StaffToken) -> None:
    sell(till, adult=1)
    closure = ask(till, scope(till), asker)

    decide(till, closure, approver, approve=False)
    run_out(till)

    assert (shown(till, closure).state, shown(till, closure).done) == ("REJECTED", 0)
