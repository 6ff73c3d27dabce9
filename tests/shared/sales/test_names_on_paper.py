"""Tickets name their visitors and their contact, masked, and no other window reads them."""

from __future__ import annotations

from typing import Any

from shared.sales.print_queue import unprinted
from shared.sales.receipt import MaskedVisitor
from shared.sales.sale_document import Visitor
from tests.shared.sales.test_sell_visitors import LI, WANG, ask, sell, told
from tests.shared.stage import OTHER_WINDOW, WINDOW, SaleStage


def names_on_paper(till: SaleStage, login: str) -> list[Any]:
    with till.acting(login):
        return list(till.run("SELECT * FROM app.names_on_paper()"))


def test_a_ticket_is_printed_with_the_masks_of_whom_it_names(till: SaleStage) -> None:
    ask(till, "each")

    receipt = sell(till, till.quote(adult=2), Visitor(told(LI), 1), Visitor(told(WANG), 2))

    assert [ticket.visitors for ticket in receipt.tickets] == [
        (MaskedVisitor("李*", "****" + LI.number[-4:]),),
        (MaskedVisitor("李*", "****" + WANG.number[-4:]),),
    ]


def test_what_waits_for_paper_names_the_same_in_the_same_layout(till: SaleStage) -> None:
    till.run("UPDATE print_job SET state = 'PRINTED'")
    ask(till, "each")
    till.rewrite("UPDATE ticket_terms SET print_layout = 'named'")
    receipt = sell(till, till.quote(adult=1), Visitor(told(LI), 1))

    with till.acting(WINDOW) as session:
        owed = unprinted(session, till.sign)

    assert [one.ticket for one in owed] == list(receipt.tickets)
    assert owed[0].ticket.layout == "named"


def test_no_other_window_sees_the_names_on_paper(till: SaleStage) -> None:
    ask(till, "each")
    receipt = sell(till, till.quote(adult=1), Visitor(told(LI), 1))
    ours = {row.ticket_id for row in names_on_paper(till, WINDOW)}

    assert receipt.tickets[0].id in ours
    assert names_on_paper(till, OTHER_WINDOW) == []


def test_the_contact_stands_on_the_tickets_of_the_order(till: SaleStage) -> None:
    ask(till, "contact")
    till.rewrite("UPDATE ticket_terms SET print_layout = 'group'")

    contact = MaskedVisitor("李*", "****" + LI.number[-4:])

    receipt = sell(till, till.quote(adult=2), Visitor(told(LI)))

    with till.acting(WINDOW) as session:
        owed = [one.ticket for one in unprinted(session, till.sign)]
    assert [ticket.contact for ticket in receipt.tickets] == [contact, contact]
    assert sorted(owed, key=lambda one: one.number) == list(receipt.tickets)


def test_no_other_window_sees_the_contact_on_paper(till: SaleStage) -> None:
    ask(till, "contact")
    sell(till, till.quote(adult=1), Visitor(told(LI)))

    with till.acting(OTHER_WINDOW):
        assert till.run("SELECT * FROM app.contacts_on_paper()") == []
