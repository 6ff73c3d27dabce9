"""Tickets that were sold by hand while all was gone are entered as they were sold, each once."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

import pytest
from sqlalchemy.exc import IntegrityError

from shared.kernel.business_date import business_date
from shared.kernel.ids import uuid7
from shared.kernel.money import Money
from shared.payments.rules import CARD, CASH, TypedTender
from shared.reporting.place_ties import untied_places
from shared.reporting.ties import broken, read_ties
from shared.sales.hand_rules import serials_between
from shared.sales.hand_sale import (
    HandSale,
    SerialEntered,
    enter_hand_sale,
    hand_offers,
    hand_sale,
)
from shared.site.sign_in import NotPermitted
from tests.shared.stage import WINDOW, SaleStage


def sold(till: SaleStage, *serials: str, ago: timedelta = timedelta(minutes=40)) -> HandSale:
    now: datetime = till.value("SELECT clock_timestamp()")
    with till.acting(WINDOW) as session:
        offers = hand_offers(session, "window", now - ago)
    adult = next(offer for offer in offers if offer.code == "adult")
    return hand_sale(uuid7(), offers, adult.ticket_type_id, serials, "window", now - ago)


def enter(
    till: SaleStage, sale: HandSale, tender: TypedTender | None = None, grant: UUID | None = None
) -> str:
    total = sale.quote.total
    grant = grant or till.allow("hand_sale", sale.id, total.fen, till.staff)
    with till.acting(WINDOW) as session:
        return enter_hand_sale(
            session,
            sale,
            tender or TypedTender(CASH, total, total),
            why="power_cut",
            grant=grant,
            sign=till.sign,
            token=till.staff,
        )


def test_a_run_of_serials_stands_as_it_was_sold_and_the_books_agree(till: SaleStage) -> None:
    before = {tie.code for tie in broken(read_ties(till.session))}
    sale = sold(till, *serials_between("A000101", "A000103"))

    number = enter(till, sale)

    assert till.run(
        "SELECT number, total, business_date, sold_at FROM sales_order WHERE id = :id", id=sale.id
    ) == [(number, 36_000, business_date(sale.sold_at), sale.sold_at)]
    assert till.run(
        "SELECT h.serial, j.state::text FROM hand_ticket AS h JOIN print_job AS j USING (ticket_id)"
        " WHERE h.order_id = :id ORDER BY 1",
        id=sale.id,
    ) == [("A000101", "PRINTED"), ("A000102", "PRINTED"), ("A000103", "PRINTED")]
    assert till.value("SELECT count(*) FROM outage_sale WHERE order_id = :id", id=sale.id) == 1
    assert untied_places(till.session) == ()
    assert {tie.code for tie in broken(read_ties(till.session))} == before


def test_a_card_slip_pays_and_yesterday_is_entered_on_its_own_day(till: SaleStage) -> None:
    sale = sold(till, "B1", ago=timedelta(days=1))
    total = sale.quote.total

    enter(till, sale, TypedTender(CARD, total, total, "1234"))

    assert till.run(
        "SELECT tender::text, amount, reference, business_date FROM payment WHERE order_id = :id",
        id=sale.id,
    ) == [("card", 12_000, "1234", business_date(sale.sold_at))]


def test_each_serial_is_entered_once_and_nothing_of_the_other_sale(till: SaleStage) -> None:
    enter(till, sold(till, "A1", "A2"))
    again = sold(till, "A2", "A3")

    with pytest.raises(SerialEntered) as refused:
        enter(till, again)

    assert refused.value.serial == "A2"
    assert till.value("SELECT count(*) FROM sales_order WHERE id = :id", id=again.id) == 0
    with pytest.raises(IntegrityError):
        till.run("INSERT INTO hand_ticket VALUES ('A1', :id, :id)", id=uuid7())


def test_one_serial_for_two_tickets_is_said_and_nothing_is_sold(till: SaleStage) -> None:
    twice = sold(till, "A7", "A7")

    with pytest.raises(SerialEntered) as refused:
        enter(till, twice)

    assert refused.value.serial == "A7"
    assert till.value("SELECT count(*) FROM sales_order WHERE id = :id", id=twice.id) == 0


def test_the_same_entry_again_is_the_same_sale(till: SaleStage) -> None:
    sale = sold(till, "A1")

    assert enter(till, sale) == enter(till, sale)

    assert till.value("SELECT count(*) FROM hand_ticket") == 1


def test_without_a_supervisors_signature_for_this_amount_nothing_is_entered(
    till: SaleStage,
) -> None:
    sale = sold(till, "A1")
    other = till.allow("hand_sale", sale.id, Money(1).fen, till.staff)

    with pytest.raises(NotPermitted):
        enter(till, sale, grant=other)

    assert till.value("SELECT count(*) FROM hand_ticket") == 0
