"""A gate loses its database and has it again: nobody waits, nothing is lost, nothing is twice."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest
from sqlalchemy.orm import Session, sessionmaker

from gatestation.grant import GivenBack
from shared.admission.lane_news import LaneNews, NewsKind
from shared.admission.rules import Verdict
from shared.kernel.ids import uuid7
from tests.cable import Cable, by_cable
from tests.conftest import ParkDatabase
from tests.gatestation.offline.gate_scene import GateScene, gate, rows
from tests.till import Till

SessionsOf = Callable[[str], sessionmaker[Session]]


@dataclass
class Scene:
    """A gate at the end of a cable, and a window that has none."""

    gate: GateScene
    cable: Cable
    till: Till
    park: ParkDatabase


@pytest.fixture
def scene(park_database: ParkDatabase, sessions_of: SessionsOf, tmp_path: Path) -> Iterator[Scene]:
    till = Till.open(sessions_of(park_database.window_url), park_database.key_file)
    with (
        by_cable(park_database) as (park, cable),
        gate(park.gate_url, tmp_path) as one,
    ):
        one.wait_until_ready()
        yield Scene(one, cable, till, park_database)


def test_a_claim_without_an_answer_is_decided_off_line_within_a_second(scene: Scene) -> None:
    ticket = scene.till.sell(adult=1).tickets[0]
    scene.gate.wait_until_it_knows(ticket.id)
    scan_id = uuid7()

    scene.cable.pull()
    before = time.monotonic()
    answer = scene.gate.scan(ticket.code, scan_id)
    took = time.monotonic() - before
    scene.gate.keeper.record_passage(scan_id, 1)

    assert (answer.verdict, answer.admitted) == (Verdict.OFFLINE_OK, True)
    assert took < 1
    assert rows(scene.park, "count(*) FROM app.admission WHERE id = %(id)s", id=scan_id) == [(0,)]

    scene.cable.plug_in()
    scene.gate.wait_until_back()

    found = rows(
        scene.park,
        "a.verdict, o.verdict, o.conflict, o.by_signature, p.outcome, p.persons, e.uses_left,"
        " e.last_walked, e.last_used_at = a.at FROM app.admission AS a"
        " JOIN app.offline_scan AS o USING (id) JOIN app.passage AS p ON p.admission_id = a.id"
        " JOIN app.entitlement AS e ON e.ticket_id = a.ticket_id AND e.zone_id = a.zone_id"
        " WHERE a.id = %(id)s",
        id=scan_id,
    )
    assert found == [("OK_ENTRY", "OK_ENTRY", None, False, "PASSED", 1, 0, True, True)]


def test_a_ticket_that_was_sold_since_enters_by_its_signature(scene: Scene) -> None:
    scene.cable.pull()
    scene.gate.outage.stand_by.leave()
    ticket = scene.till.sell(adult=1).tickets[0]

    first = scene.gate.scan(ticket.code)
    scene.gate.keeper.record_passage(first.scan_id, 1)
    second = scene.gate.scan(ticket.code)

    assert (first.verdict, first.persons) == (Verdict.OFFLINE_OK, 1)
    assert second.verdict is Verdict.ALREADY_USED

    scene.cable.plug_in()
    scene.gate.wait_until_back()
    found = rows(
        scene.park,
        "by_signature, conflict, state::text FROM app.offline_scan WHERE id = %(id)s",
        id=first.scan_id,
    )
    assert found == [(True, None, "CLEAR")]


def test_a_ticket_used_on_line_a_moment_ago_does_not_enter_again_off_line(scene: Scene) -> None:
    ticket = scene.till.sell(adult=1).tickets[0]
    first = scene.gate.scan(ticket.code)
    scene.gate.keeper.record_passage(first.scan_id, 1)

    scene.cable.pull()
    second = scene.gate.scan(ticket.code)

    assert (first.verdict, second.verdict) == (Verdict.OK_ENTRY, Verdict.ALREADY_USED)


def test_a_use_given_back_off_line_can_be_used_again(scene: Scene) -> None:
    ticket = scene.till.sell(adult=1).tickets[0]
    scene.gate.wait_until_it_knows(ticket.id)
    scene.cable.pull()
    first = scene.gate.scan(ticket.code)
    assert scene.gate.keeper.give_back(first.scan_id) is GivenBack.NOTED

    second = scene.gate.scan(ticket.code)
    scene.gate.keeper.record_passage(second.scan_id, 1)

    assert second.verdict is Verdict.OFFLINE_OK
    scene.cable.plug_in()
    scene.gate.wait_until_back()
    found = rows(
        scene.park,
        "p.outcome, o.conflict FROM app.offline_scan AS o"
        " JOIN app.passage AS p ON p.admission_id = o.id WHERE o.ticket_id = %(id)s ORDER BY o.at",
        id=ticket.id,
    )
    assert found == [("GIVEN_BACK", None), ("PASSED", None)]


def test_the_third_time_that_nobody_walks_off_line_the_use_is_said_to_be_gone(
    scene: Scene,
) -> None:
    ticket = scene.till.sell(adult=1).tickets[0]
    scene.gate.wait_until_it_knows(ticket.id)
    on_line = scene.gate.scan(ticket.code)
    said = [scene.gate.keeper.give_back(on_line.scan_id)]
    scene.cable.pull()
    for _ in range(2):
        said.append(scene.gate.keeper.give_back(scene.gate.scan(ticket.code).scan_id))

    after = scene.gate.scan(ticket.code)

    assert said == [GivenBack.SURE, GivenBack.NOTED, GivenBack.KEPT]
    assert after.verdict is Verdict.ALREADY_USED


def test_a_refusal_off_line_is_logged_with_its_time(scene: Scene) -> None:
    scene.cable.pull()
    scene.gate.outage.stand_by.leave()

    answer = scene.gate.scan("https://example.invalid/")

    assert answer.verdict is Verdict.BAD_CODE
    scene.cable.plug_in()
    scene.gate.wait_until_back()
    found = rows(
        scene.park,
        "r.verdict, r.at = o.at, r.at < o.sent_at FROM app.refused_scan AS r"
        " JOIN app.offline_scan AS o USING (id) WHERE r.id = %(id)s",
        id=answer.scan_id,
    )
    assert found == [("BAD_CODE", True, True)]


def test_who_leaves_off_line_by_an_exit_that_asks_for_tickets_is_told_of_once_it_is_back(
    park_of_its_own: ParkDatabase, sessions_of: SessionsOf, tmp_path: Path
) -> None:
    till = Till.open(sessions_of(park_of_its_own.window_url), park_of_its_own.key_file)
    ticket = till.sell(adult=1).tickets[0]
    with psycopg.connect(park_of_its_own.admin_url) as root:
        root.execute("UPDATE app.lane SET kind = 'exit' WHERE code = 'A1'")
        root.execute("UPDATE app.entitlement SET inside = true WHERE ticket_id = %s", [ticket.id])
    with by_cable(park_of_its_own) as (park, cable), gate(park.gate_url, tmp_path) as one:
        one.wait_until_ready()
        one.wait_until_it_knows(ticket.id)
        cable.pull()
        one.outage.stand_by.leave()

        answer = one.scan(ticket.code)
        unsent = one.outage.stand_by.facts().unsent
        left = LaneNews(uuid7(), NewsKind.WALKED_OUT, 1, walked_out=1, ticket=ticket.id)
        one.keeper.record_news(left)
        cable.plug_in()
        one.wait_until_back()
        stuck = one.outage.stand_by.facts().stuck

    assert (answer.verdict, answer.admitted, unsent, stuck) == (Verdict.OK_EXIT, True, 0, 0)
    found = rows(
        park_of_its_own,
        "inside, left_at IS NOT NULL, uses_left FROM app.entitlement WHERE ticket_id = %(id)s",
        id=ticket.id,
    )
    assert found == [(False, True, 1)]


def test_a_gate_that_is_started_without_the_database_knows_what_it_knew(
    park_database: ParkDatabase, sessions_of: SessionsOf, tmp_path: Path
) -> None:
    till = Till.open(sessions_of(park_database.window_url), park_database.key_file)
    tickets = till.sell(adult=2).tickets
    with gate(park_database.gate_url, tmp_path) as one:
        one.wait_until_ready()
        one.wait_until_it_knows(tickets[0].id)
    nowhere = "postgresql://gate_3@127.0.0.1:1/shanmen"
    with gate(nowhere, tmp_path) as one:
        first = one.scan(tickets[0].code)
    with gate(nowhere, tmp_path) as one:
        again = one.scan(tickets[0].code)
        other = one.scan(tickets[1].code)
        waiting = one.outage.stand_by.facts().unsent

    assert (first.verdict, other.verdict) == (Verdict.OFFLINE_OK, Verdict.OFFLINE_OK)
    assert again.verdict in {Verdict.RESCAN, Verdict.ALREADY_USED}
    assert waiting == 2

    with gate(park_database.gate_url, tmp_path) as one:
        one.wait_until_back()
    found = rows(
        park_database,
        "count(*), count(conflict) FROM app.offline_scan WHERE ticket_id = ANY(%(ids)s)",
        ids=[ticket.id for ticket in tickets],
    )
    assert found == [(2, 0)]
