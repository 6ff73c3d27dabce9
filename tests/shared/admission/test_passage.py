"""The turnstile's word about an admission: counted once, given back at most twice."""

from __future__ import annotations

from uuid import UUID

import pytest
from sqlalchemy.exc import DBAPIError, IntegrityError

from shared.admission.passage import give_back, record_passage
from shared.admission.queries import lane_figures
from shared.admission.rules import Verdict
from shared.database.verb import sqlstate_of
from shared.kernel.ids import uuid7
from shared.kernel.locale import Bilingual
from shared.site.sign_in import NotThisStation
from tests.shared.stage import GATE, OTHER_GATE, SaleStage


@pytest.fixture
def gate(till: SaleStage) -> SaleStage:
    """A day on which nobody has come yet."""
    till.run("DELETE FROM lane_counter")
    return till


def admit(till: SaleStage, code: str, login: str = GATE) -> UUID:
    scan_id = uuid7()
    assert till.scan(code, scan_id, login).verdict is Verdict.OK_ENTRY
    return scan_id


def walk(till: SaleStage, scan_id: UUID, persons: int = 1) -> None:
    with till.acting(GATE) as session:
        record_passage(session, scan_id, persons)


def refuse_to_walk(till: SaleStage, scan_id: UUID) -> None:
    with till.acting(GATE) as session:
        give_back(session, scan_id)


def counters(till: SaleStage) -> list[tuple[int, int, int]]:
    rows = till.run("SELECT claimed, passed, given_back FROM lane_counter ORDER BY lane_id")
    return [tuple(row) for row in rows]


def standing(till: SaleStage, ticket_id: UUID) -> tuple[object, ...]:
    rows = till.run(
        "SELECT uses_left, inside, last_walked, first_used_at IS NULL, first_lane_id IS NULL"
        " FROM entitlement WHERE ticket_id = :t",
        t=ticket_id,
    )
    return tuple(rows[0])


def test_a_claim_counts_its_persons_at_its_lane(gate: SaleStage) -> None:
    _, code = gate.sell_one("family")

    admit(gate, code)

    assert counters(gate) == [(3, 0, 0)]


def test_a_passage_counts_who_walked(gate: SaleStage) -> None:
    ticket_id, code = gate.sell_one("family")

    walk(gate, admit(gate, code), persons=2)

    assert counters(gate) == [(3, 2, 0)]
    assert standing(gate, ticket_id) == (0, True, True, False, False)


def test_a_passage_told_twice_counts_once(gate: SaleStage) -> None:
    _, code = gate.sell_one()
    scan_id = admit(gate, code)

    walk(gate, scan_id)
    walk(gate, scan_id)

    assert counters(gate) == [(1, 1, 0)]


def test_the_first_word_about_an_admission_stands(gate: SaleStage) -> None:
    ticket_id, code = gate.sell_one()
    scan_id = admit(gate, code)

    walk(gate, scan_id)
    refuse_to_walk(gate, scan_id)

    assert counters(gate) == [(1, 1, 0)]
    assert standing(gate, ticket_id)[0] == 0
    assert (
        gate.value("SELECT outcome FROM passage WHERE admission_id = :id", id=scan_id) == "PASSED"
    )


def test_a_use_given_back_is_as_if_never_taken(gate: SaleStage) -> None:
    ticket_id, code = gate.sell_one("family")

    refuse_to_walk(gate, admit(gate, code))

    assert standing(gate, ticket_id) == (1, False, False, True, True)
    assert counters(gate) == [(3, 0, 3)]


def test_a_use_given_back_twice_is_given_back_once(gate: SaleStage) -> None:
    ticket_id, code = gate.sell_one()
    scan_id = admit(gate, code)

    refuse_to_walk(gate, scan_id)
    refuse_to_walk(gate, scan_id)

    assert standing(gate, ticket_id)[0] == 1
    assert counters(gate) == [(1, 0, 1)]


def test_a_use_is_given_back_at_most_twice_a_day(gate: SaleStage) -> None:
    ticket_id, code = gate.sell_one()

    for _ in range(3):
        refuse_to_walk(gate, admit(gate, code))

    assert standing(gate, ticket_id)[0] == 0
    assert counters(gate) == [(3, 0, 3)]


def test_the_third_use_that_nobody_walked_on_is_kept_and_says_so(gate: SaleStage) -> None:
    ticket_id, code = gate.sell_one()

    for _ in range(3):
        refuse_to_walk(gate, admit(gate, code))

    outcomes = gate.run(
        "SELECT p.outcome FROM passage AS p JOIN admission AS a ON a.id = p.admission_id"
        f" WHERE a.ticket_id = '{ticket_id}' ORDER BY a.at"
    )
    assert [row.outcome for row in outcomes] == ["GIVEN_BACK", "GIVEN_BACK", "KEPT"]


def test_after_the_third_give_back_the_ticket_is_used_and_no_rescan(gate: SaleStage) -> None:
    _, code = gate.sell_one()

    for _ in range(3):
        refuse_to_walk(gate, admit(gate, code))

    assert gate.scan(code).verdict is Verdict.ALREADY_USED


def test_the_first_use_of_several_is_remembered_when_the_second_is_given_back(
    gate: SaleStage,
) -> None:
    ticket_id, code = gate.sell_one()
    gate.run("UPDATE entitlement SET uses_total = 3, uses_left = 3")
    walk(gate, admit(gate, code))

    refuse_to_walk(gate, admit(gate, code))

    assert standing(gate, ticket_id) == (2, False, False, False, False)


def test_another_station_cannot_speak_about_an_admission(gate: SaleStage) -> None:
    _, code = gate.sell_one()
    scan_id = admit(gate, code)

    with pytest.raises(NotThisStation), gate.acting(OTHER_GATE) as session:
        record_passage(session, scan_id, 1)


def test_an_unknown_admission_cannot_be_spoken_about(gate: SaleStage) -> None:
    with pytest.raises(NotThisStation), gate.acting(GATE) as session:
        give_back(session, uuid7())


def test_fewer_than_none_cannot_walk(gate: SaleStage) -> None:
    _, code = gate.sell_one()
    scan_id = admit(gate, code)

    with pytest.raises(DBAPIError) as refused:
        walk(gate, scan_id, persons=-1)

    assert sqlstate_of(refused.value) == "23514"


def test_figures_count_zones_and_this_lane(gate: SaleStage) -> None:
    _, family = gate.sell_one("family")
    walk(gate, admit(gate, family), persons=3)
    _, adult = gate.sell_one()
    elsewhere = admit(gate, adult, OTHER_GATE)
    with gate.acting(OTHER_GATE) as session:
        record_passage(session, elsewhere, 1)

    with gate.acting(GATE) as session:
        figures = lane_figures(session, lane_of(gate, "3"))

    assert (figures.site_inside, figures.site_capacity) == (4, 9_000)
    assert (figures.entered_today, figures.left_today) == (3, 0)
    assert [(zone.name, zone.inside, zone.capacity) for zone in figures.zones[:3]] == [
        (Bilingual("索道站台", "Cable car"), 0, 240),
        (Bilingual("玻璃栈道", "Glass walkway"), 0, 200),
        (Bilingual("山水剧场", "Open-air theatre"), 0, 800),
    ]


def lane_of(till: SaleStage, station: str) -> int:
    found: int = till.value(
        "SELECT l.id FROM lane AS l JOIN station AS s ON s.id = l.station_id WHERE s.code = :s",
        s=station,
    )
    return found


def test_who_walked_out_is_no_longer_inside(gate: SaleStage) -> None:
    _, code = gate.sell_one("family")
    walk(gate, admit(gate, code), persons=3)
    gate.run("UPDATE lane_counter SET walked_out = 1")

    assert lane_figures(gate.session, 0).site_inside == 2


def test_an_admission_cannot_be_changed(gate: SaleStage) -> None:
    _, code = gate.sell_one()
    scan_id = admit(gate, code)

    with pytest.raises(DBAPIError) as refused, gate.session.begin_nested():
        gate.run("UPDATE admission SET persons = 9 WHERE id = :id", id=scan_id)

    assert sqlstate_of(refused.value) == "SM011"


def test_no_entitlement_has_more_uses_than_it_was_sold_with(gate: SaleStage) -> None:
    gate.sell_one()

    with pytest.raises(IntegrityError, match="uses_left"), gate.session.begin_nested():
        gate.run("UPDATE entitlement SET uses_left = uses_total + 1")
