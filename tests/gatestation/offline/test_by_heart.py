"""Off line a gate judges documents, cards, faces and groups by what it knows by heart."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from shared.admission.day_look_ups import find_visitors
from shared.admission.passage import record_passage
from shared.admission.presented import PresentedKind
from shared.admission.rules import Verdict
from shared.admission.scan_answer import GroupFigures
from shared.capacity.lane_mode import LaneMode
from shared.capacity.stops import StopScope, set_stop
from shared.kernel.ids import uuid7
from shared.passes.keep import CardEnd, bind_card, end_card
from tests.gatestation.offline.heart import Heart, heart
from tests.shared.admission.changed_terms import change_terms
from tests.shared.identity.people import KEYS, RING
from tests.shared.passes.people import CARD, NUMBER, OTHER_CARD, sell_pass, shown
from tests.shared.stage import GATE, OTHER_GATE, SERVER, WINDOW, SaleStage

OFFICE = "office_o"
NOBODYS = "34052419800101001X"
CODE, DOCUMENT, TYPED, CARDS, FACE = (
    PresentedKind.CODE, PresentedKind.DOCUMENT, PresentedKind.TYPED, PresentedKind.CARD,
    PresentedKind.FACE,
)  # fmt: skip


@pytest.fixture
def gate(till: SaleStage, tmp_path: Path) -> Iterator[Heart]:
    with heart(till, tmp_path) as one:
        yield one


@pytest.fixture
def pass_id(till: SaleStage) -> UUID:
    """A pass whose holder can be found by their document, and by a card."""
    ticket_id = sell_pass(till).tickets[0].id
    person = shown(till, ticket_id).holders[0].person_id
    with till.acting(WINDOW) as session:
        bind_card(session, ticket_id, person, CARD, KEYS, till.staff)
    with till.acting(SERVER) as session:
        while find_visitors(session, RING, recent=False):
            pass
    return ticket_id


def test_an_id_card_enters_once_and_a_number_that_was_typed_is_asked_about(
    gate: Heart, pass_id: UUID
) -> None:
    gate.load()

    typed = gate.show(TYPED, NUMBER)
    read = gate.show(DOCUMENT, NUMBER)
    gate.stand_by.outcome(read.scan_id, 1)
    again = gate.show(DOCUMENT, NUMBER)

    assert (typed.verdict, typed.admitted) == (Verdict.CHECK_ID, False)
    assert (read.verdict, read.ticket_id, read.admitted) == (Verdict.OFFLINE_OK, pass_id, True)
    assert (again.verdict, again.admitted) == (Verdict.PASSBACK, False)
    assert gate.send() == ["RECORDED", "PASSED", "RECORDED"]
    assert gate.till.run("SELECT verdict, ticket_id FROM admission") == [("OK_ENTRY", pass_id)]


def test_who_is_not_known_is_not_turned_away_for_having_no_ticket(
    gate: Heart, pass_id: UUID
) -> None:
    gate.load()

    verdicts = {gate.show(DOCUMENT, NOBODYS).verdict, gate.show(CARDS, OTHER_CARD).verdict}

    assert verdicts == {Verdict.OFFLINE_UNKNOWN}


def test_a_card_of_a_pass_enters_and_one_that_was_lost_since_the_load_does_not(
    gate: Heart, pass_id: UUID
) -> None:
    gate.load()
    first = gate.show(CARDS, CARD)
    gate.stand_by.outcome(first.scan_id, 0)
    with gate.till.acting(WINDOW) as session:
        end_card(session, shown_card(gate.till, pass_id), CardEnd.LOST, gate.till.staff)
    gate.follow()
    lost = gate.show(CARDS, CARD)

    assert (first.verdict, first.ticket_id) == (Verdict.OFFLINE_OK, pass_id)
    assert lost.verdict is Verdict.OFFLINE_UNKNOWN


def shown_card(till: SaleStage, pass_id: UUID) -> UUID:
    card: UUID = till.value("SELECT id FROM pass_card WHERE pass_id = :p", p=pass_id)
    return card


def test_a_face_is_known_off_line_and_somebody_looks_at_the_person(
    gate: Heart, pass_id: UUID
) -> None:
    change_terms(gate.till, pass_id, "credentials = credentials || '{face}'")
    person = shown(gate.till, pass_id).holders[0].person_id
    gate.till.rewrite(
        "INSERT INTO person_face (person_id, notice_id, sealed, engine, taken_at, station_id,"
        " staff_id) SELECT :p, 0, decode(repeat('00', 541), 'hex'), 'dlib', now(), 1, 1", p=person,
    )  # fmt: skip
    gate.load()

    asked = gate.show(FACE, str(person))
    agreed = gate.show(FACE, str(person), asked.scan_id, checked=True)

    assert (asked.verdict, agreed.verdict) == (Verdict.CHECK_ID, Verdict.OFFLINE_OK)
    assert agreed.ticket_id == pass_id


def test_no_number_of_anybody_lies_on_the_disk_of_a_gate(
    gate: Heart, pass_id: UUID, tmp_path: Path
) -> None:
    gate.load()
    gate.show(DOCUMENT, NUMBER)

    written = b"".join(file.read_bytes() for file in tmp_path.iterdir())

    assert NUMBER.encode() not in written
    assert CARD.encode() not in written


def test_a_program_that_is_started_again_without_the_database_still_finds_a_document(
    gate: Heart, pass_id: UUID, tmp_path: Path
) -> None:
    gate.load()
    with heart(gate.till, tmp_path) as again:
        again.stand_by._fresh_keys = lambda: None
        answer = again.show(DOCUMENT, NUMBER)

    assert (answer.verdict, answer.ticket_id) == (Verdict.OFFLINE_OK, pass_id)


# Groups.


@pytest.fixture
def codes(till: SaleStage) -> list[str]:
    tickets = till.sell(till.quote(adult=12)).tickets
    change_terms(till, tickets[0].id, "kind = 'group', group_min = 10, group_max = 500")
    return [ticket.code for ticket in tickets]


def test_some_of_a_group_come_off_line_and_the_rest_on_line(gate: Heart, codes: list[str]) -> None:
    gate.load()
    scan_id = uuid7()

    asked = gate.show(CODE, codes[0], scan_id)
    first = gate.show(CODE, codes[0], scan_id, checked=True, persons=7)
    gate.stand_by.outcome(scan_id, 6)
    too_many = gate.show(CODE, codes[5], checked=True, persons=7)

    assert (asked.verdict, asked.group) == (Verdict.CHECK_COUNT, GroupFigures(12, 0, 12))
    assert (first.verdict, first.persons) == (Verdict.OK_GROUP_PART, 7)
    assert (too_many.verdict, too_many.admitted) == (Verdict.CHECK_COUNT, False)
    assert too_many.group == GroupFigures(12, 6, 6)  # one did not walk, and may still come
    assert gate.send() == ["RECORDED", "GIVEN_BACK"]
    assert gate.send() == []
    rest = gate.till.scan(codes[0], persons=6, login=OTHER_GATE)
    assert (rest.verdict, rest.group) == (Verdict.OK_GROUP_PART, GroupFigures(12, 12, 0))


def test_a_group_that_was_claimed_after_all_is_the_same_group(
    gate: Heart, codes: list[str]
) -> None:
    gate.load()
    scan_id = uuid7()
    gate.till.scan(codes[0], scan_id, persons=5)  # its answer never came
    gate.show(CODE, codes[0], scan_id, checked=True, persons=5)
    gate.stand_by.outcome(scan_id, 5)

    assert gate.send() == ["AGAIN", "PASSED"]
    assert gate.till.run("SELECT count(*) FROM admission") == [(5,)]
    assert gate.till.run("SELECT count(*) FROM offline_scan") == [(0,)]


def test_a_group_claimed_on_line_a_moment_ago_is_not_let_in_again(
    gate: Heart, codes: list[str]
) -> None:
    gate.load()
    answer = gate.till.scan(codes[0], persons=12)
    known = gate.stand_by.knowledge.known
    assert known is not None
    gate.stand_by.note_use(answer, known.desk.lanes["A1"])

    assert gate.show(CODE, codes[3], checked=None).verdict is Verdict.ALREADY_USED


def test_the_same_group_at_two_gates_is_a_list_for_a_supervisor(
    gate: Heart, codes: list[str]
) -> None:
    gate.load()
    gate.show(CODE, codes[0], checked=True, persons=12)
    gate.till.scan(codes[0], persons=10, login=OTHER_GATE)

    assert gate.send() == ["ALREADY_USED"]
    found = gate.till.run(
        "SELECT state::text, conflict, count(*) FROM offline_scan GROUP BY 1, 2 ORDER BY 1"
    )
    assert found == [("CLEAR", None, 2), ("OPEN", "ALREADY_USED", 10)]


# A person off line, where the database had chosen another of their tickets.


def test_another_ticket_of_the_same_person_is_the_same_admission(
    gate: Heart, pass_id: UUID
) -> None:
    taken = gate.till.sell(gate.till.quote(adult=1)).tickets[0].id
    gate.load()
    offline = gate.show(DOCUMENT, NUMBER)
    gate.till.run(
        "INSERT INTO admission (id, ticket_id, zone_id, lane_id, persons, verdict, business_date,"
        " at) SELECT :id, :t, zone_id, id, 1, 'OK_ENTRY', :day, clock_timestamp() FROM lane"
        " WHERE code = 'A1' AND station_id = (SELECT id FROM station WHERE login = :login)",
        id=offline.scan_id, t=taken, day=gate.till.today, login=GATE,
    )  # fmt: skip

    assert gate.send() == ["AGAIN"]
    assert gate.till.run("SELECT ticket_id FROM admission") == [(taken,)]


# Stops.


def hold_back(gate: Heart, lanes: LaneMode, most: int) -> None:
    gate.till.run("DELETE FROM lane_counter")
    token = gate.till.token("1002", "O", ("authorise",))
    with gate.till.acting(OFFICE) as session:
        set_stop(session, uuid7(), StopScope(gate.till.today), lanes, "满", token=token,
                 most_inside=most)  # fmt: skip


def test_a_lane_that_was_closed_stays_closed_and_says_so(gate: Heart) -> None:
    code = gate.till.sell(gate.till.quote(adult=1)).tickets[0].code
    hold_back(gate, LaneMode.CLOSED, 100)
    gate.load()
    gate.stand_by.leave()

    answer = gate.show(CODE, code)

    assert (answer.verdict, answer.admitted) == (Verdict.SITE_FULL, False)
    assert gate.stand_by.facts("A1").stop is LaneMode.CLOSED
    assert gate.send() == ["RECORDED"]


def test_one_comes_in_for_one_that_goes_out_by_the_last_figures(gate: Heart) -> None:
    codes = [ticket.code for ticket in gate.till.sell(gate.till.quote(adult=4)).tickets]
    hold_back(gate, LaneMode.ONE_OUT_ONE_IN, 2)
    before = gate.till.scan(codes[0])
    with gate.till.acting(GATE) as session:
        record_passage(session, before.scan_id, 1)
    gate.load()

    first = gate.show(CODE, codes[1])
    full = gate.show(CODE, codes[2])
    gate.stand_by.outcome(first.scan_id, 0)
    second = gate.show(CODE, codes[2])

    assert (first.verdict, full.verdict) == (Verdict.OFFLINE_OK, Verdict.SITE_FULL)
    assert second.verdict is Verdict.OFFLINE_OK
    assert gate.stand_by.facts("A1").stop is LaneMode.ONE_OUT_ONE_IN


def test_a_group_is_let_in_only_where_there_is_room_for_all_who_come(
    gate: Heart, codes: list[str]
) -> None:
    hold_back(gate, LaneMode.ONE_OUT_ONE_IN, 6)
    gate.load()
    tickets = [row[0] for row in gate.till.run("SELECT id FROM ticket ORDER BY id LIMIT 7")]

    ticked = gate.show(CODE, codes[0], checked=True, ticked=tuple(tickets))
    some = gate.show(CODE, codes[0], checked=True, persons=6)
    shown = {gate.show(CODE, code, checked=True, persons=1).verdict for code in codes}

    assert (ticked.verdict, ticked.admitted, ticked.parts) == (Verdict.SITE_FULL, False, ())
    assert (some.verdict, some.persons) == (Verdict.OK_GROUP_PART, 6)
    assert shown == {Verdict.SITE_FULL}
