"""Stops by hand, answers and corrections: who may, what is logged, what is refused."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from shared.capacity.flow import read_figures
from shared.capacity.lane_mode import LaneMode
from shared.capacity.occupancy import PARK
from shared.capacity.stops import (
    AlertAnswer,
    NoCorrection,
    NoSuchAlert,
    NoSuchStop,
    ServersStop,
    StopScope,
    answer_alert,
    correct_occupancy,
    lift_stop,
    set_stop,
    standing_stops,
)
from shared.capacity.watch_flow import watch_flow
from shared.kernel.ids import uuid7
from shared.site.sign_in import NotPermitted, StaffToken
from tests.shared.stage import SERVER, Stage

OFFICE = "office_o"
SUPERVISOR, OFFICER = ("authorise",), ("capacity_edit",)


@pytest.fixture
def park(stage: Stage) -> Stage:
    """A day on which nobody has come yet."""
    stage.run("DELETE FROM lane_counter")
    return stage


def person(park: Stage, rights: tuple[str, ...]) -> StaffToken:
    return park.token("2001" if rights == OFFICER else "1002", "O", rights)


def stop(
    park: Stage,
    rights: tuple[str, ...] = SUPERVISOR,
    reason: str = "大风",
    lanes: LaneMode = LaneMode.CLOSED,
    **scope: int,
) -> UUID:
    stop_id = uuid7()
    token = person(park, rights)
    with park.acting(OFFICE) as session:
        set_stop(session, stop_id, StopScope(park.today, **scope), lanes, reason, token=token)
    return stop_id


def lift(park: Stage, stop_id: UUID, rights: tuple[str, ...] = SUPERVISOR) -> None:
    token = person(park, rights)
    with park.acting(OFFICE) as session:
        lift_stop(session, stop_id, "风停", token=token)


def fill(park: Stage, persons: int) -> None:
    park.run(
        "INSERT INTO lane_counter (lane_id, business_date, claimed, passed)"
        " SELECT min(id), :day, :n, :n FROM lane WHERE code = 'A1'",
        day=park.today,
        n=persons,
    )
    with park.acting(SERVER) as session:
        watch_flow(session)


def test_a_stop_stands_with_its_reason_and_its_lanes(park: Stage) -> None:
    stop_id = stop(park)

    (found,) = standing_stops(park.session)
    assert (found.id, found.lanes, found.reason, found.set_right) == (
        stop_id, LaneMode.CLOSED, "大风", "authorise",
    )  # fmt: skip
    actions = "SELECT action FROM audit_log WHERE object_id = :id"
    assert park.run(actions, id=stop_id) == [("set_stop",)]


def test_the_role_that_set_a_stop_lifts_it_and_no_other(park: Stage) -> None:
    stop_id = stop(park, OFFICER)

    with pytest.raises(NotPermitted):
        lift(park, stop_id, SUPERVISOR)
    lift(park, stop_id, OFFICER)
    lift(park, stop_id, OFFICER)

    assert standing_stops(park.session) == ()
    logged = "SELECT what, facts->>'reason' FROM flow_log ORDER BY id"
    assert [tuple(row) for row in park.run(logged)] == [("STOPPED", "大风"), ("LIFTED", "风停")]


def test_a_stop_is_set_by_somebody_who_may_and_says_why(park: Stage) -> None:
    with pytest.raises(NotPermitted):
        stop(park, ("sell", "report"))
    with pytest.raises(NoSuchStop):
        stop(park, reason="")


def test_nothing_is_stopped_of_a_day_that_is_over_or_of_a_slot_of_another(park: Stage) -> None:
    slot = park.value("SELECT min(id) FROM timeslot WHERE day > :today", today=park.today)

    with pytest.raises(NoSuchStop):
        stop(park, lanes=LaneMode.OPEN, timeslot_id=slot)
    token = person(park, SUPERVISOR)
    with pytest.raises(NoSuchStop), park.acting(OFFICE) as session:
        set_stop(session, uuid7(), StopScope(park.today - timedelta(days=1)), LaneMode.OPEN, "晚",
                 token=token)  # fmt: skip


def test_what_an_alert_has_stopped_goes_with_the_alert_alone(park: Stage) -> None:
    fill(park, 9000)
    (found,) = standing_stops(park.session)

    with pytest.raises(ServersStop):
        lift(park, found.id)


def test_a_head_count_makes_room_and_the_stop_goes(park: Stage) -> None:
    fill(park, 9000)
    token = person(park, SUPERVISOR)

    with park.acting(OFFICE) as session:
        correct_occupancy(session, PARK, 9000, 8000, "南门逐一清点", token=token)
    with park.acting(SERVER) as session:
        figures, *_ = watch_flow(session)

    assert (figures.park.inside, figures.park.entered_today) == (8000, 9000)
    assert standing_stops(park.session) == ()
    entry = park.run("SELECT reason, counted, persons, note FROM occupancy_entry")
    assert entry == [("COUNTED", 9000, -1000, "南门逐一清点")]


@pytest.mark.parametrize(("actual", "note"), [(10, "数过"), (12, "")])
def test_a_correction_changes_something_and_says_why(park: Stage, actual: int, note: str) -> None:
    token = person(park, SUPERVISOR)

    with pytest.raises(NoCorrection), park.acting(OFFICE) as session:
        correct_occupancy(session, PARK, 10, actual, note, token=token)
    assert read_figures(park.session).park.inside == 0


def test_who_sees_an_alert_first_owns_it_and_every_answer_is_logged(park: Stage) -> None:
    fill(park, 7200)
    alert: UUID = park.value("SELECT id FROM flow_alert")
    first, second = person(park, OFFICER), person(park, SUPERVISOR)

    with park.acting(OFFICE) as session:
        answer_alert(session, alert, AlertAnswer("加派两人", announced=True), token=first)
        answer_alert(session, alert, AlertAnswer("", announced=True, diverted=True), token=second)

    row = park.run("SELECT owner_id, seen_at IS NOT NULL, action, announced, reported, diverted"
                   " FROM flow_alert")  # fmt: skip
    assert row == [(first.staff_id, True, "加派两人", True, False, True)]
    logged = "SELECT what, staff_id, facts->>'action' FROM flow_log ORDER BY id"
    assert [tuple(one) for one in park.run(logged)] == [
        ("RAISED", None, None),
        ("ANSWERED", first.staff_id, "加派两人"),
        ("ANSWERED", second.staff_id, ""),
    ]


def test_an_alert_that_never_was_is_not_answered(park: Stage) -> None:
    token = person(park, SUPERVISOR)

    with pytest.raises(NoSuchAlert), park.acting(OFFICE) as session:
        answer_alert(session, uuid7(), AlertAnswer("好"), token=token)


@pytest.mark.parametrize(
    "statement",
    ["DELETE FROM sales_stop", "UPDATE sales_stop SET reason = ''", "DELETE FROM flow_log",
     "UPDATE occupancy_entry SET persons = 0", "DELETE FROM stock_message"],
)  # fmt: skip
def test_what_was_done_stays(park: Stage, statement: str) -> None:
    stop(park)

    with pytest.raises(Exception, match="not changed or deleted"):
        park.run(statement)
