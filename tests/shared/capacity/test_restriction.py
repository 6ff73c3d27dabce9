"""Lanes while a stop stands: one out, one in, or nobody."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest
from sqlalchemy import text

from shared.admission.claim import TurnLost
from shared.admission.desk import gate_desk
from shared.admission.passage import record_passage
from shared.admission.rules import Verdict
from shared.admission.scan import judge_scan
from shared.admission.scan_answer import ScanAnswer
from shared.capacity.flow import read_figures
from shared.capacity.lane_mode import LaneMode
from shared.capacity.restriction import is_held_back
from shared.capacity.stops import StopScope, set_stop
from shared.capacity.watch_flow import watch_flow
from shared.database.verb import record
from shared.kernel.ids import uuid7
from tests.shared.admission.changed_terms import change_entitlement, change_terms, change_zone
from tests.shared.stage import GATE, SERVER, SaleStage

OFFICE = "office_o"


@pytest.fixture
def gate(till: SaleStage) -> SaleStage:
    """A day on which nobody has come yet."""
    till.run("DELETE FROM lane_counter")
    return till


def hold_back(gate: SaleStage, lanes: LaneMode, most: int, zone: str = "site") -> None:
    token = gate.token("1002", "O", ("authorise",))
    area = gate.value("SELECT id FROM zone WHERE code = :c", c=zone)
    with gate.acting(OFFICE) as session:
        set_stop(session, uuid7(), StopScope(gate.today, area), lanes, "满", token=token,
                 most_inside=most)  # fmt: skip


def scan(gate: SaleStage, code: str, persons: int | None = None) -> ScanAnswer:
    with gate.acting(GATE) as session:
        desk = gate_desk(session)
        lane = desk.lanes["A1"]
        if is_held_back(session, lane.id):
            desk = replace(desk, held_back=frozenset({lane.id}))
        return judge_scan(
            session, code, lane, desk, uuid7(), checked=persons and True, persons=persons
        )


def walk(gate: SaleStage, scan_id: UUID, persons: int = 1) -> None:
    with gate.acting(GATE) as session:
        record_passage(session, scan_id, persons)


def test_a_lane_without_a_stop_is_not_held_back(gate: SaleStage) -> None:
    with gate.acting(GATE) as session:
        lane = gate_desk(session).lanes["A1"]
        assert not is_held_back(session, lane.id)


def test_one_comes_in_for_one_that_goes_out(gate: SaleStage) -> None:
    codes = [ticket.code for ticket in gate.sell(gate.quote(adult=3)).tickets]
    hold_back(gate, LaneMode.ONE_OUT_ONE_IN, 1)

    first = scan(gate, codes[0])
    # the first is still at the arm: nobody else has room
    waiting = scan(gate, codes[1])
    walk(gate, first.scan_id)
    still_full = scan(gate, codes[1])
    gate.run("UPDATE lane_counter SET walked_out = 1 WHERE passed = 1")
    then = scan(gate, codes[1])

    verdicts = [one.verdict for one in (first, waiting, still_full, then)]
    assert verdicts == [Verdict.OK_ENTRY, Verdict.SITE_FULL, Verdict.SITE_FULL, Verdict.OK_ENTRY]
    logged = gate.run("SELECT DISTINCT verdict FROM refused_scan")
    assert logged == [("SITE_FULL",)]


def test_a_family_waits_until_there_is_room_for_all_of_it(gate: SaleStage) -> None:
    _, family = gate.sell_one("family")
    hold_back(gate, LaneMode.ONE_OUT_ONE_IN, 2)

    assert scan(gate, family).verdict is Verdict.SITE_FULL
    assert gate.value("SELECT count(*) FROM admission") == 0


def test_a_closed_park_lets_nobody_in_and_spends_no_use(gate: SaleStage) -> None:
    ticket, code = gate.sell_one()
    hold_back(gate, LaneMode.CLOSED, 0)

    assert not scan(gate, code).admitted
    assert gate.value("SELECT uses_left FROM entitlement WHERE ticket_id = :t", t=ticket) == 1


def test_a_stop_of_another_zone_leaves_this_lane_alone(gate: SaleStage) -> None:
    _, code = gate.sell_one()
    hold_back(gate, LaneMode.CLOSED, 0, "glass")

    assert scan(gate, code).verdict is Verdict.OK_ENTRY


def fill_the_day(gate: SaleStage, lanes: LaneMode) -> list[tuple[UUID, str]]:
    """Let the day's three visitors in and the first one leave, as the server sees it; tickets."""
    gate.run("UPDATE site SET capacity = 3, daily_capacity = 3, day_full_lanes = :l", l=lanes.value)
    tickets = [gate.sell_one() for _ in range(5)]
    for _, code in tickets[:3]:
        walk(gate, scan(gate, code).scan_id)
    leave(gate)
    with gate.acting(SERVER) as session:
        watch_flow(session)
    return tickets


def leave(gate: SaleStage) -> None:
    gate.run("UPDATE lane_counter SET walked_out = walked_out + 1 WHERE passed > 0")


@pytest.mark.parametrize(
    ("lanes", "verdict"),
    [(LaneMode.ONE_OUT_ONE_IN, Verdict.OK_ENTRY), (LaneMode.CLOSED, Verdict.SITE_FULL)],
)
def test_once_the_visitors_of_a_day_have_come_lanes_do_as_set(
    gate: SaleStage, lanes: LaneMode, verdict: Verdict
) -> None:
    tickets = fill_the_day(gate, lanes)

    full = scan(gate, tickets[3][1])
    leave(gate)
    then = scan(gate, tickets[4][1])

    assert (full.verdict, then.verdict) == (Verdict.SITE_FULL, verdict)


def test_who_comes_back_is_neither_held_back_nor_counted_again_as_a_visitor(
    gate: SaleStage,
) -> None:
    ticket, code = fill_the_day(gate, LaneMode.CLOSED)[0]
    change_zone(gate, ticket, "reentry_minutes = 120")
    change_entitlement(gate, ticket, "inside = false, left_at = clock_timestamp()")

    again = scan(gate, code)
    walk(gate, again.scan_id)

    park = read_figures(gate.session).park
    assert again.verdict is Verdict.OK_REENTRY
    assert (park.inside, park.entered_today, park.visitors_today) == (3, 4, 3)


def group_codes(gate: SaleStage, size: int) -> list[str]:
    tickets = gate.sell(gate.quote(adult=size)).tickets
    change_terms(gate, tickets[0].id, "kind = 'group', group_min = 10, group_max = 500")
    return [ticket.code for ticket in tickets]


def test_the_rest_of_a_group_waits_for_room_whichever_code_it_shows(gate: SaleStage) -> None:
    """The ticket shown is used up: that says nothing of those who still come by its code."""
    codes = group_codes(gate, 12)
    came = scan(gate, codes[0], persons=11)
    walk(gate, came.scan_id, 11)
    hold_back(gate, LaneMode.ONE_OUT_ONE_IN, 11)

    full = {scan(gate, code, persons=1).verdict for code in codes}
    gate.run("UPDATE lane_counter SET walked_out = 1 WHERE passed = 11")
    then = scan(gate, codes[0], persons=1)

    assert full == {Verdict.SITE_FULL}
    assert then.verdict is Verdict.OK_GROUP_PART


def test_a_group_claims_in_its_turn_also_where_the_day_is_full(gate: SaleStage) -> None:
    ticket, _ = fill_the_day(gate, LaneMode.ONE_OUT_ONE_IN)[3]
    with gate.acting(GATE) as session:
        lane = gate_desk(session).lanes["A1"].id
        (stop,) = session.execute(text("SELECT * FROM app.stops_of_lane(:l)"), {"l": lane})
        scan_id = str(uuid7())
        part = {"id": scan_id, "ticket": str(ticket), "version": 0, "persons": 1}
        told = {"id": scan_id, "lane": lane, "day": gate.today.isoformat(), "parts": [part]}
        seen = {str(stop.stop): {"seen": stop.claimed, "room": 0}}
    assert stop.of_day
    with pytest.raises(TurnLost), gate.acting(GATE) as session:
        record(session, "claim_in_turn", told | {"turns": seen})
