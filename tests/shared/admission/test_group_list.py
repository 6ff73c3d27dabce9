"""A group with its guide's list: whoever is ticked comes in, by their own tickets."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from shared.admission.desk import gate_desk
from shared.admission.judge import judge_presented
from shared.admission.presented import Presented, PresentedKind
from shared.admission.rules import Verdict
from shared.admission.scan_answer import GroupFigures, ScanAnswer
from shared.kernel.ids import uuid7
from shared.sales.receipt import Receipt
from shared.sales.sale_document import Visitor
from shared.sales.sell import sell_for_cash
from tests.shared.admission.changed_terms import change_terms
from tests.shared.passes.people import told
from tests.shared.stage import GATE, WINDOW, SaleStage

NUMBERS = ("11010519491231002X", "34052419800101001X")


def sell(till: SaleStage, *, named: bool) -> Receipt:
    quote = till.quote(adult=3)
    people = [Visitor(told(number), at) for at, number in enumerate(NUMBERS, 1)] if named else []
    with till.acting(WINDOW) as session:
        receipt = sell_for_cash(
            session, quote, quote.total, sign=till.sign, token=till.staff, order_id=uuid7(),
            visitors=people,
        )  # fmt: skip
    change_terms(till, receipt.tickets[0].id, "kind = 'group', group_min = 2, group_max = 500")
    return receipt


@pytest.fixture
def group(till: SaleStage) -> Receipt:
    return sell(till, named=True)


def show(till: SaleStage, code: str, ticked: tuple[UUID, ...] = ()) -> ScanAnswer:
    shown = Presented(PresentedKind.CODE, code)
    if ticked:
        shown = replace(shown, checked=True, ticked=ticked)
    with till.acting(GATE) as session:
        desk = gate_desk(session)
        return judge_presented(session, shown, desk.lanes["A1"], desk, uuid7())


def test_the_attendant_gets_masked_names_and_who_is_in(till: SaleStage, group: Receipt) -> None:
    asked = show(till, group.tickets[2].code)

    assert asked.verdict is Verdict.CHECK_COUNT
    assert [one.ticket_id for one in asked.members] == [one.id for one in group.tickets]
    [first], [second], nobody = (one.names for one in asked.members)
    assert first.startswith("李*")
    assert first.endswith("002X")
    assert second.endswith("001X")
    assert nobody == ()
    assert all(one.open for one in asked.members)


def test_who_is_ticked_comes_in_by_their_own_tickets(till: SaleStage, group: Receipt) -> None:
    second, third = group.tickets[1].id, group.tickets[2].id

    let_in = show(till, group.tickets[0].code, (second, third))
    again = show(till, group.tickets[0].code)

    assert (let_in.verdict, let_in.persons, let_in.group) == (
        Verdict.OK_GROUP_PART, 2, GroupFigures(3, 2, 1),
    )  # fmt: skip
    used = till.run("SELECT ticket_id FROM admission ORDER BY ticket_id")
    assert [row.ticket_id for row in used] == sorted((second, third))
    assert [one.open for one in again.members] == [True, False, False]


def test_who_has_come_in_meanwhile_has_the_attendant_asked_again(
    till: SaleStage, group: Receipt
) -> None:
    first, second = group.tickets[0].id, group.tickets[1].id
    show(till, group.tickets[2].code, (first,))

    answer = show(till, group.tickets[2].code, (first, second))

    assert (answer.verdict, answer.admitted) == (Verdict.CHECK_COUNT, False)
    assert till.run("SELECT ticket_id FROM admission") == [(first,)]


def test_a_group_without_names_has_no_list(till: SaleStage) -> None:
    asked = show(till, sell(till, named=False).tickets[0].code)

    assert (asked.verdict, asked.members) == (Verdict.CHECK_COUNT, ())
