"""A group by one code: as many come in as were counted, the others later."""

from __future__ import annotations

from uuid import UUID

import pytest

from shared.admission.group import GroupTicket, figures, parts_for
from shared.admission.passage import give_back, record_passage
from shared.admission.rules import Verdict
from shared.admission.scan_answer import GroupFigures
from shared.kernel.ids import uuid7
from tests.shared.admission.changed_terms import change_terms
from tests.shared.stage import GATE, OTHER_GATE, SaleStage

SIZE = 12


@pytest.fixture
def codes(till: SaleStage) -> list[str]:
    tickets = till.sell(till.quote(adult=SIZE)).tickets
    change_terms(till, tickets[0].id, "kind = 'group', group_min = 10, group_max = 500")
    return [ticket.code for ticket in tickets]


def admitted(till: SaleStage) -> list[tuple[object, ...]]:
    return till.run(
        "SELECT a.verdict, p.outcome, count(*) FROM admission AS a"
        " LEFT JOIN passage AS p ON p.admission_id = a.id GROUP BY 1, 2 ORDER BY 1, 2"
    )


def test_the_attendant_is_asked_how_many_come(till: SaleStage, codes: list[str]) -> None:
    answer = till.scan(codes[0], checked=None)

    assert (answer.verdict, answer.admitted) == (Verdict.CHECK_COUNT, False)
    assert (answer.group, answer.persons) == (GroupFigures(SIZE, 0, SIZE), SIZE)
    assert admitted(till) == []


def test_some_come_now_the_others_later_and_no_more_than_were_bought(
    till: SaleStage, codes: list[str]
) -> None:
    first = till.scan(codes[0], persons=7)
    more = till.scan(codes[0], persons=6, login=OTHER_GATE)
    rest = till.scan(codes[3], persons=5, login=OTHER_GATE)
    after = till.scan(codes[0], persons=1)

    assert (first.verdict, first.persons, first.group) == (
        Verdict.OK_GROUP_PART, 7, GroupFigures(SIZE, 7, 5),
    )  # fmt: skip
    assert (more.verdict, more.persons, more.admitted) == (Verdict.CHECK_COUNT, 5, False)
    assert (rest.verdict, rest.group) == (Verdict.OK_GROUP_PART, GroupFigures(SIZE, SIZE, 0))
    assert (after.verdict, after.admitted) == (Verdict.ALREADY_USED, False)


def test_who_did_not_walk_may_still_come(till: SaleStage, codes: list[str]) -> None:
    scan_id = uuid7()
    till.scan(codes[0], scan_id, persons=7)
    with till.acting(GATE) as session:
        record_passage(session, scan_id, 5)

    again = till.scan(codes[0], checked=None, login=OTHER_GATE)

    assert admitted(till) == [("OK_GROUP_PART", "GIVEN_BACK", 2), ("OK_GROUP_PART", "PASSED", 5)]
    assert again.group == GroupFigures(SIZE, 5, 7)


def test_when_nobody_walked_all_is_given_back(till: SaleStage, codes: list[str]) -> None:
    scan_id = uuid7()
    till.scan(codes[0], scan_id, persons=7)
    with till.acting(GATE) as session:
        give_back(session, scan_id)

    assert admitted(till) == [("OK_GROUP_PART", "GIVEN_BACK", 7)]


def test_who_slips_through_behind_a_group_is_counted_with_the_last(
    till: SaleStage, codes: list[str]
) -> None:
    scan_id = uuid7()
    till.scan(codes[0], scan_id, persons=2)
    with till.acting(GATE) as session:
        record_passage(session, scan_id, 3)

    walked = till.run("SELECT persons FROM passage ORDER BY persons")
    assert walked == [(1,), (2,)]


def test_a_scan_whose_answer_got_lost_lets_the_same_in_again(
    till: SaleStage, codes: list[str]
) -> None:
    scan_id = uuid7()
    first = till.scan(codes[0], scan_id, persons=7)
    again = till.scan(codes[0], scan_id, persons=7)

    assert (first.persons, again.persons) == (7, 7)
    assert again.admitted
    assert admitted(till) == [("OK_GROUP_PART", None, 7)]


def test_tickets_of_several_persons_are_chosen_to_come_out_even() -> None:
    pair, one, used = (
        GroupTicket(UUID(int=1), 0, 2, open=True),
        GroupTicket(UUID(int=2), 0, 1, open=True),
        GroupTicket(UUID(int=3), 0, 1, open=False),
    )

    assert figures((pair, one, used)) == GroupFigures(4, 1, 3)
    assert parts_for((pair, one, used), 1) == (one,)
    assert parts_for((pair, one, used), 3) == (pair, one)
    assert parts_for((pair, one, used), 4) is None
    assert parts_for((pair, one, used), 0) is None
