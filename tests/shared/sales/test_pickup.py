"""An order made on line is picked up once, by whoever shows that it is theirs."""

from __future__ import annotations

import pytest
from sqlalchemy.exc import DBAPIError

from shared.admission.rules import Verdict
from shared.database.verb import record
from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.sales.pickup import (
    CollectedAlready,
    NothingToCollect,
    collect_order,
)
from shared.sales.pickup_keys import (
    new_code,
    new_qr,
)
from shared.sales.print_queue import QUEUED, unprinted
from tests.shared.sales.made_elsewhere import (
    KIOSK,
    OTHER_KIOSK,
    QR,
    collect,
    find,
    leave,
    machine,
    order_on_line,
    proof,
    shop_quote,
)
from tests.shared.stage import SaleStage


def test_an_order_on_line_is_paid_to_whoever_has_the_money_and_sold_by_its_channel(
    till: SaleStage,
) -> None:
    order_id = order_on_line(till, shop_quote(till, adult=2))

    paid = "SELECT tender::text, amount, reference FROM payment WHERE order_id = :id"
    total = till.value("SELECT total FROM sales_order WHERE id = :id", id=order_id)
    assert till.run(paid, id=order_id) == [("wechat", total, "4200001")]
    posted = "SELECT account, amount FROM posting WHERE entry_id = :id ORDER BY account"
    assert till.run(posted, id=order_id) == [("1012", total), ("2203", -total)]
    channel = "SELECT c.code FROM sales_order AS o JOIN channel AS c ON c.id = o.channel_id"
    assert till.value(f"{channel} WHERE o.id = :id", id=order_id) == "online"


def test_the_same_order_told_twice_is_one(till: SaleStage) -> None:
    quote = shop_quote(till, adult=1)
    order_id = order_on_line(till, quote)

    order_on_line(till, quote, order_id=order_id)

    assert till.value("SELECT count(*) FROM payment WHERE order_id = :id", id=order_id) == 1


def test_a_window_records_no_order_on_line(till: SaleStage) -> None:
    with pytest.raises(DBAPIError, match="permission denied"), till.acting("window_2") as session:
        record(session, "record_online_order", {}, till.staff.value)


def test_what_is_picked_up_is_owed_here_under_new_codes(till: SaleStage) -> None:
    order_on_line(till, shop_quote(till, adult=2))
    waiting = find(till, QR).orders[0]
    till.run("UPDATE print_job SET state = 'PRINTED' WHERE station_id ="
             " (SELECT id FROM station WHERE code = '2')")  # fmt: skip

    tickets = collect(till, waiting)

    with till.acting("window_2") as session:
        owed = unprinted(session, till.sign)
    assert {(one.ticket, one.state) for one in owed} == {(one, QUEUED) for one in tickets}
    assert till.scan(tickets[0].code).verdict is Verdict.OK_ENTRY


def test_the_second_who_comes_hears_when_and_where(till: SaleStage) -> None:
    order_on_line(till, shop_quote(till, adult=1))
    waiting = find(till, QR).orders[0]
    at_kiosk = machine(till, KIOSK)
    collect(till, waiting, station="K1", token=at_kiosk)

    with pytest.raises(CollectedAlready) as refused:
        collect(till, waiting)

    assert (refused.value.place_zh, refused.value.place_en) == ("1 号自助机", "Kiosk 1")
    again = find(till, QR).orders[0]
    assert again.to_print == ()
    assert again.collected_where is not None
    assert again.collected_where.zh == "1 号自助机"


def test_a_pick_up_that_is_asked_for_twice_is_one(till: SaleStage) -> None:
    order_on_line(till, shop_quote(till, adult=1))
    waiting, collect_id = find(till, QR).orders[0], uuid7()
    first = collect(till, waiting, collect_id=collect_id)

    again = collect(till, waiting, collect_id=collect_id)

    assert again == first


def test_a_kiosk_needs_the_proof_to_hand_over(till: SaleStage) -> None:
    order_on_line(till, shop_quote(till, adult=1))
    waiting, token = find(till, QR).orders[0], machine(till, KIOSK)

    with pytest.raises(NothingToCollect):
        collect(till, waiting, "12 3456 7890 12", station="K1", token=token)


def test_what_was_used_with_the_telephone_is_not_printed(till: SaleStage) -> None:
    order_id = order_on_line(till, shop_quote(till, adult=2))
    till.run("UPDATE entitlement SET first_used_at = clock_timestamp(), uses_left = 0 WHERE"
             " ticket_id = (SELECT min(id::text)::uuid FROM ticket WHERE order_id = :id)",
             id=order_id)  # fmt: skip

    tickets = collect(till, find(till, QR).orders[0])

    assert len(tickets) == 1


def test_a_code_of_the_telephone_is_refused_once_there_is_paper(till: SaleStage) -> None:
    order_on_line(till, shop_quote(till, adult=1))
    waiting = find(till, QR).orders[0]
    collect(till, waiting)

    version = till.value("SELECT code_version FROM ticket WHERE id = :id", id=waiting.tickets[0].id)

    assert version == waiting.tickets[0].version + 1


def test_a_kiosk_whose_paper_fails_leaves_the_order_to_the_windows(till: SaleStage) -> None:
    """The long code and the QR on the screen find it; the paper that came stays what it was."""
    code, qr = new_code(12), new_qr()
    order_id = order_on_line(till, shop_quote(till, adult=2))
    till.rewrite("DELETE FROM pickup_key WHERE order_id = :id", id=order_id)
    till.rewrite("DELETE FROM pickup WHERE order_id = :id", id=order_id)
    till.rewrite("UPDATE sales_order SET station_id = (SELECT id FROM station WHERE code = 'K1')"
                 " WHERE id = :id", id=order_id)  # fmt: skip

    leave(till, order_id, qr=qr, code=code)

    for shown in (code, qr):
        assert len(find(till, shown).orders[0].to_print) == 2


def test_a_pick_up_whose_paper_fails_is_left_to_the_windows(till: SaleStage) -> None:
    """What came stays printed; the window prints the rest by the code, under new codes, once."""
    code = new_code(12)
    order_id = order_on_line(till, shop_quote(till, adult=2))
    tickets = collect(till, find(till, QR).orders[0], station="K1", token=machine(till, KIOSK))
    till.run("UPDATE print_job SET state = 'PRINTED' WHERE ticket_id = :id", id=tickets[0].id)

    leave(till, order_id, code=code)

    waiting = find(till, code).orders[0]
    rest = collect(till, waiting, code)
    assert [(one.id, one.code != tickets[1].code) for one in rest] == [(tickets[1].id, True)]
    with pytest.raises(CollectedAlready):
        collect(till, waiting, code)


def test_a_kiosk_opens_no_pick_up_that_was_printed_or_made_elsewhere(till: SaleStage) -> None:
    at_kiosk, elsewhere = order_on_line(till, shop_quote(till, adult=1)), uuid7()
    collect(till, find(till, QR).orders[0], station="K1", token=machine(till, KIOSK))
    till.run("UPDATE print_job SET state = 'PRINTED' WHERE ticket_id IN"
             " (SELECT id FROM ticket WHERE order_id = :id)", id=at_kiosk)  # fmt: skip
    with pytest.raises(NothingToCollect):
        leave(till, at_kiosk, code=new_code(12))

    till.rewrite("DELETE FROM pickup_key WHERE order_id = :id", id=at_kiosk)
    order_on_line(till, shop_quote(till, adult=1), order_id=elsewhere)
    with pytest.raises(NothingToCollect):
        leave(till, elsewhere, code=new_code(12))
    collect(till, find(till, QR).orders[0])
    with pytest.raises(NothingToCollect):
        leave(till, elsewhere, code=new_code(12))


def test_two_stations_at_once_are_told_apart(till: SaleStage) -> None:
    order_on_line(till, shop_quote(till, adult=1))
    one, other = machine(till, KIOSK), machine(till, OTHER_KIOSK)
    waiting = find(till, QR, KIOSK, one).orders[0]
    with till.acting(KIOSK) as session:
        collect_order(session, uuid7(), waiting, proof(QR), sign=till.sign_of("K1"), token=one)

    with pytest.raises(CollectedAlready), till.acting(OTHER_KIOSK) as session:
        collect_order(session, uuid7(), waiting, proof(QR), sign=till.sign_of("K2"), token=other)


def test_the_total_of_an_order_on_line_is_the_price_of_its_channel(till: SaleStage) -> None:
    quote = shop_quote(till, adult=1)
    order_id = order_on_line(till, quote)

    assert Money(till.value("SELECT total FROM sales_order WHERE id = :id", id=order_id)) == (
        quote.total
    )
