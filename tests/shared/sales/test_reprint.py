"""A ticket printed again: the new code enters, the old one never again, and it is counted."""

from __future__ import annotations

import pytest

from shared.admission.rules import Verdict
from shared.kernel.ids import uuid7
from shared.sales.look_up import newest_order
from shared.sales.print_queue import QUEUED, unprinted
from shared.sales.receipt import IssuedTicket
from shared.sales.refund import RefundReason, void_sale
from shared.sales.reprint import ReprintReason, reprint_ticket
from shared.sales.sell import DoesNotAddUp
from tests.shared.stage import OTHER_WINDOW, WINDOW, SaleStage


def again(till: SaleStage, ticket: IssuedTicket) -> IssuedTicket:
    with till.acting(WINDOW) as session:
        return reprint_ticket(
            session, ticket.id, ReprintReason.LOST, sign=till.sign, token=till.staff
        )


def test_the_new_paper_enters_and_the_old_one_is_refused(till: SaleStage) -> None:
    old = till.sell(till.quote(adult=1)).tickets[0]

    new = again(till, old)

    assert till.scan(old.code).verdict is Verdict.VOIDED
    assert till.scan(new.code).verdict is Verdict.OK_ENTRY
    assert (new.number, new.price, new.type_name) == (old.number, old.price, old.type_name)


def test_the_window_that_prints_again_owes_the_paper(till: SaleStage) -> None:
    till.run("UPDATE print_job SET state = 'PRINTED'")
    old = till.sell(till.quote(adult=1)).tickets[0]
    till.run("UPDATE print_job SET state = 'PRINTED'")
    there = till.token(station="W2")

    with till.acting(OTHER_WINDOW) as session:
        new = reprint_ticket(
            session, old.id, ReprintReason.LOST, sign=till.sign_of("W2"), token=there
        )
        owed = unprinted(session, till.sign_of("W2"))

    assert [(job.ticket, job.state) for job in owed] == [(new, QUEUED)]


def test_a_reprint_is_counted_for_its_shift_with_its_reason(till: SaleStage) -> None:
    old = till.sell(till.quote(adult=1)).tickets[0]

    again(till, old)

    noted = till.run("SELECT reason, code_version, shift_id IS NOT NULL AS counted FROM reprint"
                     " WHERE ticket_id = :id", id=old.id)  # fmt: skip
    assert [tuple(row) for row in noted] == [("lost", 1, True)]


def test_what_is_void_is_not_printed_again(till: SaleStage) -> None:
    receipt = till.sell(till.quote(adult=1))
    with till.acting(WINDOW) as session:
        void_sale(session, receipt.order_id, RefundReason.WRONG, till.staff, refund_id=uuid7())

    with pytest.raises(DoesNotAddUp):
        again(till, receipt.tickets[0])


def test_the_newest_order_is_the_last_one_of_this_window(till: SaleStage) -> None:
    till.sell(till.quote(adult=1))
    last = till.sell(till.quote(concession=1))

    with till.acting(WINDOW) as session:
        found = newest_order(session, till.staff)

    assert [order.number for order in found.orders] == [last.number]
