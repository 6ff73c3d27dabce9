"""A supervisor's word while somebody walks: both get in, one after the other, and each counts."""

from __future__ import annotations

from gatestation.attended import Admitted
from gatestation.lane_shown import LaneState
from shared.admission.rules import Verdict
from shared.admission.scan_answer import ScanAnswer
from shared.kernel.ids import uuid7
from tests.gatestation.lane_scene import TICKET, Gate


def by_hand() -> Admitted:
    return Admitted(ScanAnswer(uuid7(), Verdict.BY_HAND, admitted=True, persons=1))


def test_who_is_let_in_by_hand_while_another_walks_goes_in_after_them(gate: Gate) -> None:
    gate.open()
    word = by_hand()
    assert gate.lane is not None
    gate.present(TICKET)
    gate.screen.wait_for_state(LaneState.ANSWER)
    gate.lane.tell(word)
    gate.board.walk_through().result(5)
    gate.wait_until_settled(1)
    gate.wait_until(lambda: gate.openings() == 2)
    gate.board.walk_through().result(5)
    gate.wait_until_settled(2)

    assert gate.office.persons() == [1, 1]
    assert gate.office.settled[1][0] == word.answer.scan_id


def test_one_that_still_waits_when_the_lane_ends_is_given_back(gate: Gate) -> None:
    gate.open()
    word = by_hand()
    assert gate.lane is not None
    gate.present(TICKET)
    gate.screen.wait_for_state(LaneState.ANSWER)
    gate.lane.tell(word)
    gate.lane.tell(by_hand())
    gate.wait_until(lambda: len(gate.lane._by_hand) == 2)  # type: ignore[union-attr]
    gate.lane.stop()

    assert gate.openings() == 1
    assert (word.answer.scan_id, 0) in gate.office.settled
