"""An order is found by whatever there is, and tells all that happened to it."""

from __future__ import annotations

from uuid import UUID

import pytest

from shared.identity.document_number import DocumentKind, check_digit, parse_number
from shared.identity.person import PersonFacts, person_document
from shared.kernel.ids import uuid7
from shared.sales.look_up import FoundOrders, OrderHistory, find_orders, order_history
from shared.sales.receipt import MaskedVisitor, Receipt
from shared.sales.refund import RefundReason, plan_refund, refund_tickets
from shared.sales.sale_document import Visitor
from shared.sales.sell import sell_for_cash
from shared.site.sign_in import NotPermitted
from tests.shared.identity.people import KEYS
from tests.shared.stage import WINDOW, SaleStage

LI = parse_number(DocumentKind.ID_CARD, "11010519900307011" + check_digit("11010519900307011"))


def find(till: SaleStage, typed: str) -> FoundOrders:
    with till.acting(WINDOW) as session:
        return find_orders(session, typed, KEYS, till.staff)


def ids(found: FoundOrders) -> list[UUID]:
    return [order.id for order in found.orders]


def history(till: SaleStage, order: UUID) -> OrderHistory:
    with till.acting(WINDOW) as session:
        return order_history(session, order, till.staff)


def sell_to_li(till: SaleStage) -> Receipt:
    person = person_document(uuid7(), PersonFacts("李明", document=LI), KEYS, findable=False)
    with till.acting(WINDOW) as session:
        quote = till.quote(adult=1)
        return sell_for_cash(
            session,
            quote,
            quote.total,
            sign=till.sign,
            token=till.staff,
            order_id=uuid7(),
            visitors=(Visitor(person),),
        )


def test_a_scanned_code_finds_its_order_and_says_which_ticket_it_was(till: SaleStage) -> None:
    receipt = till.sell(till.quote(adult=2))

    found = find(till, receipt.tickets[1].code)

    assert (ids(found), found.ticket) == ([receipt.order_id], receipt.tickets[1].id)


@pytest.mark.parametrize("shape", ["{}", "{}-02", " {} ", "{}-01"])
def test_an_order_is_found_by_its_number_and_by_those_of_its_tickets(
    till: SaleStage, shape: str
) -> None:
    receipt = till.sell(till.quote(adult=2))

    assert ids(find(till, shape.format(receipt.number))) == [receipt.order_id]


def test_a_few_digits_are_a_number_of_today_and_of_this_window(till: SaleStage) -> None:
    receipt = till.sell(till.quote(adult=1))

    assert ids(find(till, str(int(receipt.number[-4:])))) == [receipt.order_id]


def test_a_document_finds_the_orders_of_its_holder_newest_first(till: SaleStage) -> None:
    first, second = sell_to_li(till), sell_to_li(till)

    found = find(till, LI.number)

    assert ids(found) == [second.order_id, first.order_id]
    assert found.orders[0].person == MaskedVisitor("李*", "****" + LI.number[-4:])


def test_nothing_is_found_by_what_nobody_has(till: SaleStage) -> None:
    assert find(till, "9-0101-9999") == FoundOrders(())


def test_what_happened_is_told_in_its_order_by_whom_and_where(till: SaleStage) -> None:
    till.rewrite("UPDATE fee_step SET rate = 0")
    receipt = till.sell(till.quote(adult=2))
    till.scan(receipt.tickets[0].code)
    with till.acting(WINDOW) as session:
        plan = plan_refund(session, receipt.order_id, [receipt.tickets[1].id])
        refund_tickets(session, plan, RefundReason.WEATHER, till.staff, refund_id=uuid7())

    told = history(till, receipt.order_id)

    steps = [(event.what, event.ticket[-2:], event.place.zh) for event in told.events]
    assert steps == [
        ("sold", "", "2 号窗口"),
        ("admitted", "01", "3 号闸"),
        ("refund", "02", "2 号窗口"),
    ]
    assert [event.who for event in told.events] == [till.staff.name, "", till.staff.name]
    assert told.events[2].detail["reason"] == "weather"
    assert [ticket.state for ticket in told.tickets] == ["ISSUED", "REFUNDED"]
    assert [amount.fen for _, amount in told.paid] == [24_000, -12_000]
    assert (told.order.total.fen, told.order.back.fen) == (24_000, 12_000)


def test_who_may_not_sell_may_not_look_up(till: SaleStage) -> None:
    reader = till.token("1002", rights=("report",))

    with pytest.raises(NotPermitted), till.acting(WINDOW) as session:
        find_orders(session, "1", KEYS, reader)
