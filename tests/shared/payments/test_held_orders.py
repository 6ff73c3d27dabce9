"""An order that waits for its money keeps its places, and becomes a sale once it is paid."""

from __future__ import annotations

from uuid import UUID

import pytest
from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError
from sqlalchemy.orm import Session

from shared.database.verb import record
from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.payments.rules import CARD, CASH, STATIC_CODE, TypedTender
from shared.pricing.rules import Quote
from shared.sales.held_orders import (
    OrderNotHeld,
    RecalledOrder,
    TakenUpAlready,
    complete_order,
    drop_left,
    drop_order,
    hold_order,
    park_order,
    parked_orders,
    recall_order,
)
from shared.sales.receipt import Receipt
from shared.sales.sell import DoesNotAddUp, SoldOut
from tests.shared.stage import OTHER_WINDOW, WINDOW, SaleStage


def hold(till: SaleStage, quote: Quote, order_id: UUID | None = None) -> UUID:
    order_id = order_id or uuid7()
    with till.acting(WINDOW) as session:
        hold_order(session, quote, sign=till.sign, token=till.staff, order_id=order_id)
    return order_id


def complete(till: SaleStage, order_id: UUID, *tenders: TypedTender) -> Receipt:
    with till.acting(WINDOW) as session:
        return complete_order(session, order_id, tenders, sign=till.sign, token=till.staff)


def card(fen: int, reference: str = "6411") -> TypedTender:
    return TypedTender(CARD, Money(fen), Money(fen), reference)


def cash(fen: int, received: int | None = None) -> TypedTender:
    return TypedTender(CASH, Money(fen), Money(fen if received is None else received))


def free(till: SaleStage) -> int:
    counted: int = till.value("SELECT sum(free) FROM place")
    return counted


def test_a_held_order_keeps_its_places_and_is_no_sale(till: SaleStage) -> None:
    before = free(till)

    order_id = hold(till, till.quote(adult=2))

    assert before - free(till) == 2
    assert till.value("SELECT count(*) FROM sales_order WHERE id = :id", id=order_id) == 0
    assert till.value("SELECT count(*) FROM ticket WHERE order_id = :id", id=order_id) == 0


def test_a_held_order_that_is_paid_is_a_sale_with_the_places_it_had(till: SaleStage) -> None:
    before = free(till)
    order_id = hold(till, till.quote(adult=2))

    receipt = complete(till, order_id, card(24_000))

    assert before - free(till) == 2
    assert (receipt.total, receipt.change, receipt.cash) == (Money(24_000), Money(0), Money(0))
    assert [ticket.number[-3:] for ticket in receipt.tickets] == ["-01", "-02"]
    paid = "SELECT tender::text, state::text, amount, reference FROM payment WHERE order_id = :id"
    assert till.run(paid, id=order_id) == [("card", "SUCCEEDED", 24_000, "6411")]


def test_what_was_paid_is_posted_to_the_account_of_each_tender(till: SaleStage) -> None:
    order_id = hold(till, till.quote(adult=2))

    receipt = complete(
        till, order_id, cash(10_000, 15_000), card(8_000), TypedTender(
            STATIC_CODE, Money(6_000), Money(6_000), "123456")
    )  # fmt: skip

    posted = "SELECT account, amount FROM posting WHERE entry_id = :id ORDER BY account"
    assert till.run(posted, id=order_id) == [("1001", 10_000), ("1012", 14_000), ("2203", -24_000)]
    assert (receipt.received, receipt.change, receipt.cash) == (
        Money(29_000), Money(5_000), Money(15_000),
    )  # fmt: skip
    states = "SELECT tender::text, state::text FROM payment WHERE order_id = :id ORDER BY 1"
    assert till.run(states, id=order_id) == [
        ("card", "SUCCEEDED"), ("cash", "SUCCEEDED"), ("static_code", "TO_CHECK"),
    ]  # fmt: skip


def test_the_same_order_completed_again_is_the_same_sale(till: SaleStage) -> None:
    order_id = hold(till, till.quote(adult=1))

    first = complete(till, order_id, card(12_000))

    assert complete(till, order_id, card(12_000)) == first


@pytest.mark.parametrize(
    "tenders",
    [
        (),
        (card(11_999),),
        (card(12_001),),
        (card(6_000), cash(5_999)),
        (card(12_000, ""),),
        (card(12_000, "123"),),
        (cash(12_000, 11_999),),
        (TypedTender(CARD, Money(12_000), Money(13_000), "6411"),),
        (TypedTender(STATIC_CODE, Money(12_000), Money(12_000), "12345"),),
        (TypedTender("prepaid", Money(12_000), Money(12_000), "123456"),),
        (TypedTender("takeover", Money(12_000), Money(12_000), "123456"),),
        (cash(13_000), card(-1_000)),
    ],
)
def test_an_order_that_is_not_paid_to_the_fen_is_not_recorded(
    till: SaleStage, tenders: tuple[TypedTender, ...]
) -> None:
    order_id = hold(till, till.quote(adult=1))

    with pytest.raises(DoesNotAddUp):
        complete(till, order_id, *tenders)
    assert till.value("SELECT state::text FROM place_hold WHERE id = :id", id=order_id) == "HELD"


def test_what_would_refuse_the_sale_refuses_the_hold_and_keeps_nothing(till: SaleStage) -> None:
    till.run("UPDATE place SET free = 0")

    with pytest.raises(SoldOut):
        hold(till, till.quote(adult=1))
    assert till.value("SELECT count(*) FROM place_hold") == 0


def test_a_hold_whose_time_is_over_is_not_recorded(till: SaleStage) -> None:
    order_id = hold(till, till.quote(adult=1))
    till.run("UPDATE place_hold SET expires_at = clock_timestamp() - interval '1 second'")

    with pytest.raises(OrderNotHeld):
        complete(till, order_id, card(12_000))


def test_another_window_does_not_record_it(till: SaleStage) -> None:
    order_id = hold(till, till.quote(adult=1))
    other = till.token("1001", "W2")

    with pytest.raises(OrderNotHeld), till.acting(OTHER_WINDOW) as session:
        complete_order(session, order_id, (card(12_000),), sign=till.sign_of("W2"), token=other)


def test_a_window_cannot_record_a_sale_as_settled_by_itself(till: SaleStage) -> None:
    order_id = hold(till, till.quote(adult=1))
    stolen = till.value("SELECT document FROM held_order WHERE id = :id", id=order_id)

    with pytest.raises(DoesNotAddUp), till.acting(WINDOW) as session:
        record(session, "record_sale", {**stolen, "settled": True}, till.staff.value)


def test_a_dropped_order_gives_its_places_back_by_the_sweeper_alone(till: SaleStage) -> None:
    before = free(till)
    order_id = hold(till, till.quote(adult=3))

    with till.acting(WINDOW) as session:
        assert drop_order(session, order_id, till.staff)
    assert before - free(till) == 3

    till.run("SELECT app.free_holds('{\"batch\": 10}', '')")
    assert before == free(till)


def test_held_again_with_more_tickets_it_keeps_more_places_and_gives_back_what_is_too_many(
    till: SaleStage,
) -> None:
    before = free(till)
    order_id = hold(till, till.quote(adult=3))

    hold(till, till.quote(adult=5), order_id)
    assert before - free(till) == 5

    hold(till, till.quote(adult=1), order_id)
    assert before - free(till) == 5

    complete(till, order_id, card(12_000))
    assert before - free(till) == 1


def test_whoever_signs_in_gives_the_places_back_that_a_killed_program_held(
    till: SaleStage,
) -> None:
    """One that somebody pays for now, one put aside and one of another window stay."""
    before = free(till)
    hold(till, till.quote(adult=3))
    with till.acting(WINDOW) as session:
        park(till, session, till.quote(adult=2), uuid7())
    staff = till.token()
    with till.acting(WINDOW) as session:
        ours = uuid7()
        hold_order(session, till.quote(adult=1), sign=till.sign, token=staff, order_id=ours)

        assert (drop_left(session, staff), drop_left(session, staff)) == (1, 0)

    till.run("SELECT app.free_holds('{\"batch\": 10}', '')")
    assert before - free(till) == 3


def park(till: SaleStage, session: Session, quote: Quote, order_id: UUID) -> None:
    park_order(session, quote, {"lines": []}, order_id, till.staff)


def test_a_parked_order_is_taken_up_at_any_window_once(till: SaleStage) -> None:
    order_id = uuid7()
    with till.acting(WINDOW) as session:
        park(till, session, till.quote(adult=2), order_id)
    other = till.token("1001", "W2")
    till.run(
        "INSERT INTO shift (id, station_id, staff_id, number, business_date, opened_at,"
        " float_amount, state) SELECT :id, s.id, :staff, 900, :day, clock_timestamp(), 0, 'OPEN'"
        " FROM station AS s WHERE s.code = 'W2'",
        id=uuid7(), staff=other.staff_id, day=till.today,
    )  # fmt: skip

    with till.acting(OTHER_WINDOW) as session:
        [seen] = parked_orders(session)
        assert (seen.id, seen.tickets, seen.total) == (order_id, 2, Money(24_000))
        assert recall_order(session, order_id, other) == RecalledOrder({"lines": []})
        assert parked_orders(session) == ()
    with pytest.raises(TakenUpAlready), till.acting(WINDOW) as session:
        recall_order(session, order_id, till.staff)


def test_who_an_order_is_for_goes_with_it_and_is_forgotten_here(till: SaleStage) -> None:
    order_id = uuid7()
    with till.acting(WINDOW) as session:
        park_order(session, till.quote(adult=1), {"lines": []}, order_id, till.staff, b"sealed")
        taken = recall_order(session, order_id, till.staff)

    assert taken == RecalledOrder({"lines": []}, b"sealed")
    assert till.value("SELECT aside FROM held_order WHERE id = :id", id=order_id) is None


def test_who_an_order_is_for_is_forgotten_when_its_time_is_over(till: SaleStage) -> None:
    order_id = uuid7()
    with till.acting(WINDOW) as session:
        park_order(session, till.quote(adult=1), {"lines": []}, order_id, till.staff, b"sealed")

    till.run("UPDATE place_hold SET state = 'FREED' WHERE id = :id", id=order_id)

    assert till.value("SELECT aside FROM held_order WHERE id = :id", id=order_id) is None


def test_no_window_reads_who_parked_orders_are_for(till: SaleStage) -> None:
    with pytest.raises(ProgrammingError), till.acting(WINDOW) as session:
        session.execute(text("SELECT aside FROM held_order"))


def test_a_parked_order_keeps_its_places_when_it_is_sold_elsewhere(till: SaleStage) -> None:
    before = free(till)
    order_id = uuid7()
    with till.acting(WINDOW) as session:
        park(till, session, till.quote(adult=2), order_id)
        recall_order(session, order_id, till.staff)
    till.run("UPDATE place SET free = 0")

    hold(till, till.quote(adult=2), order_id)
    complete(till, order_id, cash(24_000))

    assert before > 2
    assert free(till) == 0
