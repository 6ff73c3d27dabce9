"""A gate says how it stands, and whoever closes a day sees which gates have not told everything."""

from __future__ import annotations

from shared.site.gate_state import GateState, gate_states, report_gate
from tests.shared.stage import GATE, Stage

OFFICE = "office_o"


def state_of(stage: Stage, login: str = GATE) -> GateState:
    station = stage.value("SELECT id FROM station WHERE login = :l", l=login)
    with stage.acting(OFFICE) as session:
        return next(one for one in gate_states(session) if one.station_id == station)


def test_one_that_says_that_it_has_all_sent_is_complete(stage: Stage) -> None:
    with stage.acting(GATE) as session:
        report_gate(session, 3, 1)
        report_gate(session, 0, 0)

    found = state_of(stage)

    assert (found.unsent, found.stuck, found.away, found.is_complete) == (0, 0, False, True)


def test_one_that_still_sends_is_not(stage: Stage) -> None:
    with stage.acting(GATE) as session:
        report_gate(session, 3, 1)

    found = state_of(stage)

    assert (found.unsent, found.stuck, found.is_complete) == (3, 1, False)


def test_one_that_is_not_heard_of_any_more_is_away_with_what_it_had(stage: Stage) -> None:
    with stage.acting(GATE) as session:
        report_gate(session, 0, 0)
    stage.run("UPDATE gate_state SET heard_at = heard_at - interval '31 seconds'")

    found = state_of(stage)

    assert (found.away, found.is_complete) == (True, False)
