"""Who must be named is named, and one document buys no more than it may: hashes, never numbers."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy.exc import DBAPIError

from shared.database.verb import sqlstate_of
from shared.identity.document_number import (
    DocumentKind,
    DocumentNumber,
    check_digit,
    parse_number,
)
from shared.identity.person import PersonFacts, person_document
from shared.kernel.ids import uuid7
from shared.pricing.rules import Quote
from shared.sales.receipt import Receipt
from shared.sales.sale_document import Visitor
from shared.sales.sell import DoesNotAddUp, IdLimitReached, VisitorsMissing, sell_for_cash
from shared.tickets.code import Flag, read_code
from shared.tickets.key_file import key_ring
from tests.shared.identity.people import KEYS
from tests.shared.stage import SERVER, WINDOW, SaleStage


def citizen(first_seventeen: str) -> DocumentNumber:
    return parse_number(DocumentKind.ID_CARD, first_seventeen + check_digit(first_seventeen))


LI, WANG = citizen("11010519900307011"), citizen("11010519851130024")


def told(document: DocumentNumber, person_id: UUID | None = None) -> dict[str, Any]:
    return person_document(
        person_id or uuid7(), PersonFacts("李明", document=document), KEYS, findable=False
    )


def ask(till: SaleStage, real_name: str, limit: int | None = None) -> None:
    """Sell adults with real names from now on."""
    till.rewrite(
        "UPDATE ticket_terms SET real_name = CAST(:need AS real_name_need), per_id_limit = :limit"
        " WHERE id = :id",
        need=real_name,
        limit=limit,
        id=till.offers()["adult"].terms_id,
    )


def sell(
    till: SaleStage, quote: Quote, *visitors: Visitor, order_id: UUID | None = None
) -> Receipt:
    with till.acting(WINDOW) as session:
        return sell_for_cash(
            session, quote, quote.total, sign=till.sign, token=till.staff,
            order_id=order_id or uuid7(), visitors=visitors,
        )  # fmt: skip


def forced(till: SaleStage, quote: Quote, *visitors: Visitor) -> str:
    """Sell as a program would that asks nobody for a name; what the database says."""
    plain = till.offers()["adult"]
    assert plain.real_name is not None
    try:
        sell(till, quote, *visitors)
    except DBAPIError as error:
        return sqlstate_of(error) or ""
    except DoesNotAddUp:
        return "SM008"
    return "recorded"


def bought(till: SaleStage) -> list[tuple[int, int]]:
    rows = till.run("SELECT tickets, most FROM id_purchase ORDER BY look_up, day, timeslot_id")
    return [tuple(row) for row in rows]


def test_each_visitor_of_a_ticket_is_kept_with_it(till: SaleStage) -> None:
    ask(till, "each")
    li, wang = told(LI), told(WANG)

    receipt = sell(till, till.quote(adult=2), Visitor(li, 1), Visitor(wang, 2))

    rows = till.run(
        "SELECT ticket_id, document_look_up FROM ticket_visitor JOIN person ON id = person_id"
    )
    assert {row.ticket_id: row.document_look_up.hex() for row in rows} == {
        receipt.tickets[0].id: li["document_look_up"],
        receipt.tickets[1].id: wang["document_look_up"],
    }


def test_the_code_says_that_somebody_is_named(till: SaleStage) -> None:
    ask(till, "each")

    ticket = sell(till, till.quote(adult=1), Visitor(told(LI), 1)).tickets[0]

    assert Flag.REAL_NAME in read_code(ticket.code, key_ring(till.session)).flags


@pytest.mark.parametrize("real_name", ["each", "contact"])
def test_without_names_nothing_is_sold(till: SaleStage, real_name: str) -> None:
    ask(till, real_name)
    quote = till.quote(adult=2)

    with pytest.raises(VisitorsMissing) as refused:
        sell(till, quote)

    assert refused.value.missing == {"each": 2, "contact": 1}[real_name]


def test_a_family_names_each_of_its_persons(till: SaleStage) -> None:
    till.rewrite("UPDATE ticket_terms SET real_name = 'each'")
    quote = till.quote(family=1)

    with pytest.raises(VisitorsMissing) as refused:
        sell(till, quote, Visitor(told(LI), 1), Visitor(told(WANG), 1))

    assert refused.value.missing == 1


def test_one_contact_answers_for_an_order(till: SaleStage) -> None:
    ask(till, "contact")
    li = told(LI)

    receipt = sell(till, till.quote(adult=3), Visitor(li))

    contact = till.value(
        "SELECT person_id FROM order_contact WHERE order_id = :o", o=receipt.order_id
    )
    assert str(contact) == li["id"]


def test_the_database_itself_asks_for_the_names(till: SaleStage) -> None:
    quote = till.quote(adult=2)
    ask(till, "each")

    assert forced(till, quote) == "SM008"
    assert forced(till, quote, Visitor(told(LI), 1)) == "SM008"
    assert forced(till, quote, Visitor(told(LI), 1), Visitor(told(WANG), 2)) == "recorded"


def test_the_database_itself_asks_for_the_contact(till: SaleStage) -> None:
    quote = till.quote(adult=1)
    ask(till, "contact")

    assert forced(till, quote) == "SM008"


def test_a_contact_without_a_document_does_not_hold_a_limit(till: SaleStage) -> None:
    quote = till.quote(adult=1)
    ask(till, "none", limit=2)
    nameless = person_document(uuid7(), PersonFacts("李明"), KEYS, findable=False)

    assert forced(till, quote, Visitor(nameless)) == "SM008"


def test_one_document_buys_up_to_its_limit_and_no_more(till: SaleStage) -> None:
    ask(till, "contact", limit=5)
    sell(till, till.quote(adult=3), Visitor(told(LI)))

    with pytest.raises(IdLimitReached) as refused:
        sell(till, till.quote(adult=3), Visitor(told(LI)))
    sell(till, till.quote(adult=2), Visitor(told(LI)))

    facts = refused.value
    assert (facts.limit, facts.bought) == (5, 3)
    assert bought(till) == [(5, 5)]


def test_more_than_the_limit_at_once_is_refused(till: SaleStage) -> None:
    ask(till, "contact", limit=2)

    with pytest.raises(IdLimitReached) as refused:
        sell(till, till.quote(adult=3), Visitor(told(LI)))

    assert (refused.value.limit, refused.value.bought, bought(till)) == (2, 0, [])


def test_each_visitor_counts_for_himself(till: SaleStage) -> None:
    ask(till, "each", limit=1)
    sell(till, till.quote(adult=2), Visitor(told(LI), 1), Visitor(told(WANG), 2))

    with pytest.raises(IdLimitReached):
        sell(till, till.quote(adult=1), Visitor(told(WANG), 1))

    assert bought(till) == [(1, 1), (1, 1)]


def test_another_day_is_another_limit(till: SaleStage) -> None:
    ask(till, "contact", limit=1)
    sell(till, till.quote(adult=1), Visitor(told(LI)))
    sell(till, till.quote(till.today + timedelta(days=1), adult=1), Visitor(told(LI)))

    assert bought(till) == [(1, 1), (1, 1)]


def test_another_slot_is_another_limit(till: SaleStage) -> None:
    tomorrow = till.today + timedelta(days=1)
    cave = till.offers(tomorrow)["cave"]
    till.rewrite(
        "UPDATE ticket_terms SET real_name = 'contact', per_id_limit = 1 WHERE id = :id",
        id=cave.terms_id,
    )
    quote = till.quote(tomorrow, cave=1)
    sell(till, quote, Visitor(told(LI)))

    with pytest.raises(IdLimitReached):
        sell(till, quote, Visitor(told(LI)))

    slots = till.run("SELECT timeslot_id FROM id_purchase")
    assert [row.timeslot_id for row in slots] == list(quote.lines[0].slots)


def test_a_person_who_is_known_counts_by_the_document_that_is_known(till: SaleStage) -> None:
    ask(till, "contact", limit=1)
    li = told(LI)
    sell(till, till.quote(adult=1), Visitor(li))
    forged = told(WANG, UUID(li["id"]))

    with pytest.raises(IdLimitReached):
        sell(till, till.quote(adult=1), Visitor(forged))


def test_a_sale_sent_again_counts_once(till: SaleStage) -> None:
    ask(till, "contact", limit=1)
    quote, order_id, li = till.quote(adult=1), uuid7(), Visitor(told(LI))

    first = sell(till, quote, li, order_id=order_id)

    assert sell(till, quote, li, order_id=order_id) == first
    assert bought(till) == [(1, 1)]


def test_a_name_that_nobody_asked_for_is_kept_too(till: SaleStage) -> None:
    sell(till, till.quote(adult=1), Visitor(told(LI)))

    assert till.value("SELECT count(*) FROM order_contact") == 1


def test_no_number_stands_anywhere(till: SaleStage) -> None:
    ask(till, "contact", limit=2)
    receipt = sell(till, till.quote(adult=1), Visitor(told(LI)))

    kept = till.value(
        "SELECT (SELECT json_agg(p)::text FROM person AS p)"
        " || (SELECT json_agg(i)::text FROM id_purchase AS i)"
        " || (SELECT detail::text FROM audit_log WHERE object_id = :o)",
        o=receipt.order_id,
    )
    assert LI.number not in kept
    assert told(LI)["document_look_up"] not in till.value(
        "SELECT detail::text FROM audit_log WHERE object_id = :o", o=receipt.order_id
    )


def test_what_was_bought_for_past_days_is_forgotten(till: SaleStage) -> None:
    ask(till, "contact", limit=1)
    sell(till, till.quote(adult=1), Visitor(told(LI)))
    till.run("INSERT INTO id_purchase SELECT day - 1, look_up, ticket_type_id, 0, 1, 1"
             " FROM id_purchase")  # fmt: skip

    with till.acting(SERVER):
        gone = till.value("SELECT app.forget_purchases('{}', '')")

    assert (gone, till.value("SELECT count(*) FROM id_purchase")) == (1, 1)


def test_nobody_but_the_verb_reads_or_writes_what_documents_bought(till: SaleStage) -> None:
    with pytest.raises(DBAPIError, match="permission denied"), till.acting(WINDOW):
        till.run("SELECT * FROM id_purchase")


def test_the_limit_says_whose_document_has_reached_it(till: SaleStage) -> None:
    ask(till, "each", limit=1)
    sell(till, till.quote(adult=1), Visitor(told(WANG), 1))
    li, wang = told(LI), told(WANG)

    with pytest.raises(IdLimitReached) as refused:
        sell(till, till.quote(adult=2), Visitor(li, 1), Visitor(wang, 2))

    facts = refused.value
    assert (facts.limit, facts.bought, facts.person) == (1, 1, wang["id"])
