"""A sale is recorded whole, at what was shown, and tells the visitor its number."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from shared.kernel.ids import derive_id, uuid7
from shared.kernel.money import Money
from shared.sales.sell import TooLittleCash
from shared.tickets.code import CODE_LENGTH, Flag, read_code
from shared.tickets.key_file import key_ring
from tests.shared.stage import OTHER_WINDOW, SaleStage


def count(till: SaleStage, table: str, order_id: UUID) -> int:
    counted: int = till.value(f"SELECT count(*) FROM {table} WHERE order_id = :id", id=order_id)
    return counted


def test_a_receipt_says_total_received_and_change(till: SaleStage) -> None:
    receipt = till.sell(till.quote(adult=2, concession=1), received=Money(40_000))

    assert (receipt.total, receipt.received, receipt.change) == (
        Money(30_000),
        Money(40_000),
        Money(10_000),
    )


def test_the_first_number_of_a_day_names_station_and_day(till: SaleStage) -> None:
    receipt = till.sell(till.quote(adult=1))

    assert receipt.number == f"2-{till.today:%m%d}-0001"


def test_numbers_have_no_gap(till: SaleStage) -> None:
    numbers = [till.sell(till.quote(adult=1)).number[-4:] for _ in range(3)]

    assert numbers == ["0001", "0002", "0003"]


def test_the_ten_thousandth_sale_of_a_day_still_has_its_number(till: SaleStage) -> None:
    till.sell(till.quote(adult=1))
    till.run("UPDATE receipt_counter SET last = 9999")

    receipt = till.sell(till.quote(adult=1))

    assert receipt.number == f"2-{till.today:%m%d}-10000"


def test_each_station_counts_for_itself(till: SaleStage) -> None:
    till.sell(till.quote(adult=1))
    token = till.token(station="W2")
    till.run(
        "INSERT INTO shift (id, station_id, staff_id, number, business_date, opened_at,"
        " float_amount, state) SELECT gen_random_uuid(), id, :staff, 999, current_date, now(), 0,"
        " 'OPEN' FROM station WHERE code = 'W2'",
        staff=token.staff_id,
    )
    sign = till.sign_of("W2")

    receipt = till.sell(till.quote(adult=1), token=token, sign=sign, login=OTHER_WINDOW)

    assert receipt.number == f"W2-{till.today:%m%d}-0001"


def test_tickets_are_numbered_through_the_lines_of_an_order(till: SaleStage) -> None:
    receipt = till.sell(till.quote(adult=2, concession=1))

    assert [(ticket.number, ticket.ticket_class, ticket.price) for ticket in receipt.tickets] == [
        (f"{receipt.number}-01", "A", Money(12_000)),
        (f"{receipt.number}-02", "A", Money(12_000)),
        (f"{receipt.number}-03", "B", Money(6_000)),
    ]


def test_the_numbers_on_paper_are_those_in_the_database(till: SaleStage) -> None:
    receipt = till.sell(till.quote(adult=12))

    stored = till.run("SELECT id, number FROM ticket WHERE order_id = :id", id=receipt.order_id)
    assert dict(map(tuple, stored)) == {ticket.id: ticket.number for ticket in receipt.tickets}


def test_the_code_of_a_ticket_says_what_its_row_says(till: SaleStage) -> None:
    ticket = till.sell(till.quote(family=1)).tickets[0]

    header = read_code(ticket.code, key_ring(till.session))

    assert len(ticket.code) == CODE_LENGTH
    row = till.run(
        "SELECT id, code_version, ticket_type_id, visit_day, valid_days, persons, key_id"
        " FROM ticket WHERE id = :id",
        id=ticket.id,
    )[0]
    assert tuple(row) == (
        header.ticket_id,
        header.version,
        header.ticket_type_id,
        header.first_day,
        header.days,
        header.persons,
        header.key_id,
    )


@pytest.mark.parametrize(("code", "flags"), [("adult", Flag(0)), ("concession", Flag.STAFF_CHECK)])
def test_only_a_reduced_ticket_asks_for_a_staff_check(
    till: SaleStage, code: str, flags: Flag
) -> None:
    _, text = till.sell_one(code)

    assert read_code(text, key_ring(till.session)).flags == flags


def test_a_sale_for_tomorrow_is_booked_today(till: SaleStage) -> None:
    tomorrow = till.today + timedelta(days=1)

    receipt = till.sell(till.quote(tomorrow, adult=1))

    assert (receipt.business_date, receipt.tickets[0].visit_day) == (till.today, tomorrow)


def test_an_order_keeps_what_was_priced(till: SaleStage) -> None:
    receipt = till.sell(till.quote(family=2))

    lines = till.run(
        "SELECT quantity, persons, unit_price, list_amount, amount FROM order_line"
        " WHERE order_id = :id",
        id=receipt.order_id,
    )
    assert [tuple(line) for line in lines] == [(2, 6, 27_000, 60_000, 54_000)]


def test_a_payment_keeps_what_was_handed_over(till: SaleStage) -> None:
    receipt = till.sell(till.quote(adult=1), received=Money(20_000))

    payment = till.run(
        "SELECT tender, state, amount, received, business_date FROM payment WHERE order_id = :id",
        id=receipt.order_id,
    )
    assert [tuple(row) for row in payment] == [("cash", "SUCCEEDED", 12_000, 20_000, till.today)]


def postings(till: SaleStage, order_id: UUID) -> list[tuple[Any, ...]]:
    rows = till.run(
        "SELECT p.line, p.account, p.amount FROM ledger_entry AS e"
        " JOIN posting AS p ON p.entry_id = e.id WHERE e.source_id = :id ORDER BY p.line",
        id=order_id,
    )
    return [tuple(row) for row in rows]


def test_a_sale_posts_cash_against_deferred_revenue(till: SaleStage) -> None:
    receipt = till.sell(till.quote(adult=2))

    assert postings(till, receipt.order_id) == [(1, "1001", 24_000), (2, "2203", -24_000)]


def test_a_free_ticket_is_sold_for_nothing_and_posts_nothing(till: SaleStage) -> None:
    receipt = till.sell(till.quote(free=1))

    assert receipt.total == Money(0)
    assert len(receipt.tickets) == 1
    assert postings(till, receipt.order_id) == []


def test_a_package_is_shared_over_its_zones_to_the_fen(till: SaleStage) -> None:
    ticket_id, _ = till.sell_one("gate_cable")

    shares = till.run(
        "SELECT z.code, e.value FROM entitlement AS e JOIN zone AS z ON z.id = e.zone_id"
        " WHERE e.ticket_id = :id ORDER BY z.id",
        id=ticket_id,
    )
    assert [tuple(share) for share in shares] == [("site", 11_351), ("cable", 6_149)]


def test_zones_without_weight_share_a_package_equally(till: SaleStage) -> None:
    till.rewrite("UPDATE terms_zone SET weight = 0")

    ticket_id, _ = till.sell_one("gate_cable")

    shares = till.run(
        "SELECT value FROM entitlement WHERE ticket_id = :id ORDER BY zone_id", id=ticket_id
    )
    assert [share.value for share in shares] == [8_750, 8_750]


def test_a_sale_is_in_the_audit_log(till: SaleStage) -> None:
    receipt = till.sell(till.quote(adult=1))

    log = till.run(
        "SELECT action, staff_id, detail->>'number' AS number FROM audit_log WHERE object_id = :id",
        id=receipt.order_id,
    )
    assert [tuple(row) for row in log] == [("sale", till.staff.staff_id, receipt.number)]


def test_the_same_order_sent_again_is_the_same_receipt(till: SaleStage) -> None:
    order_id, quote = uuid7(), till.quote(adult=2)
    first = till.sell(quote, order_id=order_id)

    again = till.sell(quote, order_id=order_id)

    assert again == first
    assert count(till, "ticket", order_id) == 2
    assert till.value("SELECT last FROM receipt_counter") == 1


def test_tickets_of_a_repeated_order_have_the_same_ids(till: SaleStage) -> None:
    order_id = uuid7()

    receipt = till.sell(till.quote(adult=1), order_id=order_id)

    assert receipt.tickets[0].id == derive_id(order_id, "ticket 1")


def test_too_little_cash_says_what_is_missing(till: SaleStage) -> None:
    with pytest.raises(TooLittleCash) as refused:
        till.sell(till.quote(adult=2), received=Money(20_000))

    assert refused.value.missing == Money(4_000)
