"""A window sells from its block without the database, which then takes each sale in once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from shared.admission.rules import Verdict
from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.payments.rules import CARD, CASH, STATIC_CODE, TypedTender
from shared.reporting.place_ties import untied_places
from shared.reporting.ties import broken, read_ties
from shared.sales.outage import (
    Taken,
    UnknownBlock,
    code_of_next_version,
    print_reissued,
    print_said,
    replay_prints,
    sell_from_block,
)
from shared.sales.outage_block import OnlyOnline, check_block
from shared.sales.print_queue import unprinted
from shared.sales.sell import TooLittleCash
from shared.tickets.code import Flag, parse_code
from tests.shared.sales.outage_till import OutageTill, rows
from tests.shared.stage import OTHER_WINDOW, WINDOW, SaleStage


@pytest.fixture
def outage(till: SaleStage) -> OutageTill:
    return OutageTill.reserved(till)


def free(till: SaleStage) -> int:
    counted: int = till.value("SELECT sum(free) FROM place")
    return counted


def test_what_was_sold_is_recorded_as_it_was_when_it_was(outage: OutageTill) -> None:
    till = outage.till
    made = outage.sell(adult=2)
    assert rows(till, made) == []

    assert outage.send(made) is Taken.RECORDED

    number = f"2-{till.today:%m%d}-L0001"
    assert rows(till, made) == [(number, "PAID", 2, 24_000)]
    assert till.run(
        "SELECT staff_id, shift_id, business_date, sold_at, priced_at FROM sales_order"
        " WHERE id = :id",
        id=made.receipt.order_id,
    ) == [
        (
            till.staff.staff_id,
            outage.block.shift,
            till.today,
            till.value("SELECT CAST(:at AS timestamptz)", at=made.document["sold_at"]),
            till.value("SELECT CAST(:at AS timestamptz)", at=made.document["priced_at"]),
        )
    ]
    assert [ticket.number for ticket in made.receipt.tickets] == [f"{number}-01", f"{number}-02"]
    assert till.run(
        "SELECT account, amount FROM posting WHERE entry_id = :id ORDER BY account",
        id=made.receipt.order_id,
    ) == [("1001", 24_000), ("2203", -24_000)]


def test_a_card_by_its_slip_is_taken_beside_cash_and_stands_in_its_own_account(
    outage: OutageTill,
) -> None:
    till = outage.till
    quote = till.quote(adult=2)
    cash, card = Money(4_000), quote.total - Money(4_000)
    tenders = (TypedTender(CASH, cash, Money(5_000)), TypedTender(CARD, card, card, "1234"))

    made = outage.sell_for(quote, tenders)
    assert outage.send(made) is Taken.RECORDED

    assert made.receipt.change == Money(1_000)
    assert till.run(
        "SELECT tender::text, amount, received, reference FROM payment WHERE order_id = :id"
        " ORDER BY at",
        id=made.receipt.order_id,
    ) == [("cash", 4_000, 5_000, None), ("card", 20_000, 20_000, "1234")]
    assert till.run(
        "SELECT account, amount FROM posting WHERE entry_id = :id ORDER BY account",
        id=made.receipt.order_id,
    ) == [("1001", 4_000), (till.value("SELECT tender_account('card')"), 20_000), ("2203", -24_000)]


def test_what_a_payment_company_must_confirm_is_no_money_off_line(outage: OutageTill) -> None:
    quote = outage.till.quote(adult=1)

    with pytest.raises(OnlyOnline):
        outage.sell_for(quote, (TypedTender(STATIC_CODE, quote.total, quote.total, "123456"),))


def test_a_card_without_a_number_to_find_it_by_waits_for_a_supervisor(outage: OutageTill) -> None:
    quote = outage.till.quote(adult=1)
    made = outage.sell_for(quote, (TypedTender(CARD, quote.total, quote.total, "1"),))

    assert outage.send(made) is Taken.LATE


def test_books_places_and_chains_agree_after_a_replay(outage: OutageTill) -> None:
    before = {tie.code for tie in broken(read_ties(outage.till.session))}
    for quantities in ({"adult": 2}, {"adult": 1, "concession": 2}, {"free": 1}):
        outage.send(outage.sell(**quantities))

    assert {tie.code for tie in broken(read_ties(outage.till.session))} == before
    assert untied_places(outage.till.session) == ()


def test_a_sale_takes_the_places_of_its_block_and_no_others(outage: OutageTill) -> None:
    before = free(outage.till)

    outage.send(outage.sell(adult=3))

    assert free(outage.till) == before
    held = "SELECT sum(number) FROM held_place WHERE hold_id = :id"
    assert outage.till.value(held, id=outage.block.id) == 17


def test_a_sale_that_is_sent_twice_is_recorded_once(outage: OutageTill) -> None:
    made = outage.sell(adult=2)

    assert [outage.send(made), outage.send(made)] == [Taken.RECORDED, Taken.RECORDED]

    assert len(rows(outage.till, made)) == 1
    assert outage.till.value("SELECT count(*) FROM outage_sale") == 1


def test_a_sale_whose_answer_was_lost_is_the_same_sale(outage: OutageTill) -> None:
    till = outage.till
    order_id = uuid7()
    first = till.sell(till.quote(adult=2), order_id=order_id)
    made = outage.sell(order_id, adult=2)

    assert outage.send(made) is Taken.RECORDED

    assert rows(till, made) == [(first.number, "PAID", 2, 24_000)]
    paper = made.receipt.tickets[0].code
    assert paper != first.tickets[0].code
    assert till.scan(paper).verdict is Verdict.OK_ENTRY
    found = "SELECT order_id FROM outage_sale WHERE number = :n"
    assert till.value(found, n=made.receipt.number) == order_id


def test_a_code_says_that_it_was_sold_off_line_and_where_in_its_block(outage: OutageTill) -> None:
    outage.sell(adult=2)
    made = outage.sell(adult=1)

    header = parse_code(made.receipt.tickets[0].code).header

    assert header.flags & Flag.SOLD_OFFLINE
    assert (header.block, header.number_in_block) == (outage.block.number, 3)


def test_a_ticket_is_admitted_once_it_is_sent(outage: OutageTill) -> None:
    made = outage.sell(adult=1)
    outage.send(made)

    assert outage.till.scan(made.receipt.tickets[0].code).verdict is Verdict.OK_ENTRY


def test_what_was_not_printed_is_printed_with_the_code_of_its_paper(outage: OutageTill) -> None:
    made = outage.sell(adult=2)
    outage.send(made)
    first, second = made.receipt.tickets
    with outage.till.acting(WINDOW) as session:
        said = [print_said(first.id, "PRINTING"), print_said(first.id, "PRINTED")]
        replay_prints(session, outage.block.id, said)

    with outage.till.acting(WINDOW) as session:
        waiting = unprinted(session, outage.till.sign)

    assert [(one.ticket.code, one.state) for one in waiting] == [(second.code, "QUEUED")]


def test_a_ticket_issued_again_off_line_kills_its_old_paper(outage: OutageTill) -> None:
    till = outage.till
    made = outage.sell(adult=1)
    outage.send(made)
    ticket = made.receipt.tickets[0]
    code = code_of_next_version(ticket.code, 1, till.sign)
    with till.acting(WINDOW) as session:
        said = [
            print_said(ticket.id, "UNKNOWN"),
            print_reissued(ticket.id, till.sign.key_id, 1, code),
            print_said(ticket.id, "PRINTED"),
        ]
        replay_prints(session, outage.block.id, said)

    assert till.scan(ticket.code).verdict is Verdict.VOIDED
    assert till.scan(code).verdict is Verdict.OK_ENTRY


def test_the_expected_cash_of_the_shift_has_what_was_sold_off_line(outage: OutageTill) -> None:
    outage.send(outage.sell(adult=2))

    taken = "SELECT paid FROM app.shift_tenders(:shift) WHERE tender = 'cash'"
    assert outage.till.value(taken, shift=outage.block.shift) == 24_000


def test_another_window_cannot_send_sales_of_this_block(outage: OutageTill) -> None:
    made = outage.sell(adult=1)

    with pytest.raises(UnknownBlock):
        outage.send(made, login=OTHER_WINDOW)


def test_a_sign_in_that_was_used_off_line_goes_on_living(outage: OutageTill) -> None:
    till = outage.till
    made = outage.sell(adult=1)
    till.run("UPDATE staff_token SET used_at = used_at - interval '1 hour'")

    outage.send(made, token=till.staff.value)

    assert till.sell(till.quote(adult=1)).total == Money(12_000)


def test_what_members_pay_is_not_sold_off_line(outage: OutageTill) -> None:
    quote = outage.till.quote(adult=1)
    line = quote.lines[0]
    rule = replace(line.price.rule, tier_id=1)
    member = replace(quote, lines=(line._replace(price=replace(line.price, rule=rule)),))

    with pytest.raises(OnlyOnline) as only:
        check_block(outage.block, outage.use, member, outage.now)
    assert only.value.what == "member"


def test_too_little_cash_makes_no_sale(outage: OutageTill) -> None:
    with pytest.raises(TooLittleCash):
        sell_from_block(
            outage.block,
            outage.use,
            outage.till.quote(adult=1),
            Money(1),
            sign=outage.till.sign,
            order_id=uuid7(),
            sold_at=outage.now,
        )
