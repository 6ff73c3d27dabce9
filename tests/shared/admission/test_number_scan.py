"""The number printed on a ticket, typed at the gate: the verdicts of its code, after a look."""

from __future__ import annotations

from dataclasses import replace

import pytest

from shared.admission.number_scan import is_ticket_number
from shared.admission.presented import Presented, PresentedKind
from shared.admission.rules import Verdict
from shared.admission.scan_answer import ScanAnswer
from tests.shared.admission.test_person_scan import present
from tests.shared.stage import SaleStage


def type_in(till: SaleStage, number: str, *, checked: bool | None = None) -> ScanAnswer:
    typed = Presented(PresentedKind.TYPED, number)
    return present(till, replace(typed, checked=checked), None)


@pytest.fixture
def number(till: SaleStage) -> str:
    return till.sell(till.quote(adult=1)).tickets[0].number


def test_a_typed_number_has_the_paper_looked_at_and_then_lets_in(
    till: SaleStage, number: str
) -> None:
    asked = type_in(till, number.lower())
    agreed = type_in(till, number, checked=True)

    assert (asked.verdict, asked.admitted) == (Verdict.CHECK_TICKET, False)
    assert (agreed.verdict, agreed.admitted) == (Verdict.OK_ENTRY, True)
    assert agreed.ticket_id == asked.ticket_id


def test_a_number_gets_the_verdicts_of_its_code(till: SaleStage, number: str) -> None:
    type_in(till, number, checked=True)
    till.rewrite("UPDATE entitlement SET last_used_at = last_used_at - interval '1 hour'")

    assert type_in(till, number).verdict is Verdict.ALREADY_USED
    till.rewrite("UPDATE ticket SET state = 'REFUNDED' WHERE number = :n", n=number)
    assert type_in(till, number).verdict is Verdict.REFUNDED


def test_paper_that_is_not_right_lets_nobody_in(till: SaleStage, number: str) -> None:
    refused = type_in(till, number, checked=False)

    assert (refused.verdict, refused.admitted) == (Verdict.ID_MISMATCH, False)


def test_numbers_are_not_tried_out(till: SaleStage, number: str) -> None:
    for at in range(10):
        assert type_in(till, f"2-0101-{at:04d}-01").verdict is Verdict.NO_TICKET

    assert type_in(till, number).verdict is Verdict.NO_TICKET


@pytest.mark.parametrize(
    ("typed", "is_one"),
    [
        ("2-1123-0001-01", True),
        ("k1-1123-T0001-02", True),
        ("2-1123-0001", False),
        ("11010519491231002X", False),
        ("E12345678", False),
    ],
)
def test_a_ticket_number_is_told_from_a_document(typed: str, is_one: bool) -> None:
    assert is_ticket_number(typed) is is_one
