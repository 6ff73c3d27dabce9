"""A ticket may be presumed to be what its code says; what its row says goes before that."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from shared.admission.desk import GateDesk, gate_desk
from shared.admission.lane_terms import TermsBook
from shared.admission.presume import presume
from shared.admission.rules import Verdict
from shared.admission.scan import judge_scan
from shared.admission.scan_answer import ScanAnswer
from shared.kernel.ids import uuid7
from shared.tickets.code import Flag, code_digest, parse_code
from tests.shared.admission.changed_terms import change_entitlement
from tests.shared.stage import GATE, SaleStage


@pytest.fixture
def desk(till: SaleStage) -> GateDesk:
    """A gate that has read the terms of adults: the next one is presumed."""
    with till.acting(GATE) as session:
        desk = gate_desk(session)
    scan(till, desk, till.sell_one()[1])
    return desk


def scan(till: SaleStage, desk: GateDesk, code: str, scan_id: UUID | None = None) -> ScanAnswer:
    with till.acting(GATE) as session:
        return judge_scan(session, code, desk.lanes["A1"], desk, scan_id or uuid7())


def claimed(till: SaleStage) -> tuple[int, int]:
    rows = till.run("SELECT sum(claimed), (SELECT count(*) FROM admission) FROM lane_counter")
    return rows[0][0], rows[0][1]


def test_a_ticket_as_its_code_says_enters_with_the_uses_of_its_row(
    till: SaleStage, desk: GateDesk
) -> None:
    ticket_id, code = till.sell_one()
    change_entitlement(till, ticket_id, "uses_total = 7, uses_left = 7")

    answer = scan(till, desk, code)

    assert (answer.verdict, answer.uses_left, answer.uses_total) == (Verdict.OK_ENTRY, 6, 7)
    assert claimed(till) == (2, 2)


@pytest.mark.parametrize(
    ("change", "verdict"),
    [
        ("UPDATE ticket SET state = 'REFUNDED' WHERE id = :t", Verdict.REFUNDED),
        ("UPDATE ticket SET blocked = true WHERE id = :t", Verdict.BLOCKED),
        ("UPDATE ticket SET code_version = 1 WHERE id = :t", Verdict.VOIDED),
        ("UPDATE ticket SET visit_day = visit_day + 1 WHERE id = :t", Verdict.NOT_TODAY),
        ("UPDATE ticket SET visit_day = visit_day - 1 WHERE id = :t", Verdict.EXPIRED),
        ("UPDATE entitlement SET uses_left = 0 WHERE ticket_id = :t", Verdict.ALREADY_USED),
    ],
)
def test_the_row_goes_before_what_the_code_says(
    till: SaleStage, desk: GateDesk, change: str, verdict: Verdict
) -> None:
    ticket_id, code = till.sell_one()
    till.run(change, t=ticket_id)

    answer = scan(till, desk, code)

    assert (answer.verdict, answer.admitted) == (verdict, False)
    assert claimed(till) == (1, 1)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE ticket SET valid_days = 2 WHERE id = :t",
        "UPDATE ticket SET code_digest = decode(repeat('00', 16), 'hex') WHERE id = :t",
        "UPDATE ticket SET persons = 3 WHERE id = :t",
    ],
)
def test_what_differs_and_admits_all_the_same_is_read_and_admitted(
    till: SaleStage, desk: GateDesk, change: str
) -> None:
    ticket_id, code = till.sell_one()
    till.run(change, t=ticket_id)

    assert scan(till, desk, code).verdict is Verdict.OK_ENTRY
    assert till.value("SELECT count(*) FROM admission WHERE ticket_id = :t", t=ticket_id) == 1


def test_the_same_ticket_again_is_a_rescan_and_counts_once(till: SaleStage, desk: GateDesk) -> None:
    _, code = till.sell_one()

    answers = [scan(till, desk, code).verdict for _ in range(3)]

    assert answers == [Verdict.OK_ENTRY, Verdict.RESCAN, Verdict.RESCAN]
    assert claimed(till) == (2, 2)


def test_an_answer_that_was_lost_is_found_again(till: SaleStage, desk: GateDesk) -> None:
    _, code = till.sell_one()
    scan_id = uuid7()

    answers = [scan(till, desk, code, scan_id) for _ in range(2)]

    assert [answer.admitted for answer in answers] == [True, True]
    assert claimed(till) == (2, 2)


def test_a_ticket_that_nobody_has_sold_does_not_enter(till: SaleStage, desk: GateDesk) -> None:
    header = replace(parse_code(till.sell_one()[1]).header, ticket_id=uuid7())

    answer = scan(till, desk, till.sign.sign(header))

    assert (answer.verdict, claimed(till)) == (Verdict.BAD_SIGNATURE, (1, 1))


def test_nothing_is_presumed_before_a_type_is_known_or_where_a_row_decides(
    till: SaleStage, desk: GateDesk
) -> None:
    code = till.sell_one()[1]
    header, digest, lane = parse_code(code).header, code_digest(code), desk.lanes["A1"]

    assert presume(header, digest, lane, desk.terms) is not None
    assert presume(header, digest, lane, TermsBook()) is None
    assert presume(replace(header, slot=40), digest, lane, desk.terms) is None
    assert presume(replace(header, flags=Flag.ROW_REQUIRED), digest, lane, desk.terms) is None
