"""A lane at work: what is presented, how the arm opens, what the screen is told."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from gatestation.lane_shown import LaneFault, LaneState
from shared.admission.rules import Verdict
from shared.admission.scan_answer import ScanAnswer
from tests.gatestation.lane_scene import (
    FAMILY,
    HASTY,
    OTHER_TICKET,
    TICKET,
    TICKET_ID,
    USED,
    USUAL,
    Gate,
)


def test_one_ticket_is_one_opening_and_one_passage(gate: Gate) -> None:
    gate.open()
    gate.present(TICKET)
    answer = gate.screen.wait_for_state(LaneState.ANSWER)
    assert gate.board.walk_through().result(5)
    passage = gate.screen.wait_for_state(LaneState.PASSAGE)
    gate.wait_until_settled(1)

    scan_id = gate.office.judged[0][1]
    assert answer.answer == ScanAnswer(
        scan_id, Verdict.OK_ENTRY, admitted=True, ticket_id=TICKET_ID, persons=1
    )
    assert passage.persons_passed == 1
    assert gate.office.settled == [(scan_id, 1)]
    assert gate.openings() == 1


def test_the_arm_is_told_only_after_the_claim_returned(gate: Gate) -> None:
    gate.open()
    gate.present(TICKET)
    gate.screen.wait_for_state(LaneState.ANSWER)

    assert gate.office.frames_at_claim == [0]
    assert gate.openings() == 1


@pytest.mark.parametrize(
    ("text", "verdict"), [(USED, Verdict.ALREADY_USED), ("nonsense", Verdict.BAD_CODE)]
)
def test_a_refused_code_opens_nothing(gate: Gate, text: str, verdict: Verdict) -> None:
    gate.open()
    gate.present(text)

    shown = gate.screen.wait_for_state(LaneState.ANSWER)

    assert shown.answer is not None
    assert shown.answer.verdict is verdict
    assert gate.openings() == 0
    assert gate.office.settled == []


@pytest.mark.parametrize("garbage", [b"\xff\x00\xfe\x80\r", b"\x00\xaa\r", b"x" * 10_240 + b"\r"])
def test_garbage_is_answered_as_a_bad_code(gate: Gate, garbage: bytes) -> None:
    gate.open()
    gate.scanner.send_bytes(garbage)

    shown = gate.screen.wait_for_state(LaneState.ANSWER)

    assert shown.answer is not None
    assert shown.answer.verdict is Verdict.BAD_CODE
    assert gate.openings() == 0
    gate.present(TICKET)
    gate.screen.wait_for(lambda shown: bool(shown.answer and shown.answer.admitted))


def test_a_ticket_held_before_the_reader_is_judged_once(gate: Gate) -> None:
    gate.open()
    gate.present(USED, times=5)
    gate.present("last")
    gate.wait_until(lambda: gate.office.judged[-1:] != [] and gate.office.judged[-1][0] == "last")

    assert [text for text, _ in gate.office.judged] == [USED, "last"]


def test_the_same_ticket_while_its_grant_is_pending_is_a_rescan_and_spends_nothing(
    gate: Gate,
) -> None:
    gate.open()
    gate.present(TICKET)
    first = gate.screen.wait_for_state(LaneState.ANSWER)
    gate.present(TICKET)
    again = gate.screen.wait_for_state(LaneState.ANSWER)

    assert first.answer is not None
    assert again.answer == replace(first.answer, verdict=Verdict.RESCAN)
    assert len(gate.office.judged) == 1
    assert gate.openings() == 1


def test_the_first_answer_stays_for_its_time_before_a_rescan_replaces_it(gate: Gate) -> None:
    gate.open(replace(USUAL, first_answer_seconds=30.0))
    gate.present(TICKET, times=3)
    gate.screen.wait_for_state(LaneState.ANSWER)
    gate.board.walk_through().result(5)
    gate.screen.wait_for_state(LaneState.PASSAGE)

    assert gate.screen.shown == []
    assert len(gate.office.judged) == 1


def test_the_same_ticket_right_after_its_passage_is_not_judged_again(gate: Gate) -> None:
    gate.open()
    gate.present(TICKET)
    gate.screen.wait_for_state(LaneState.ANSWER)
    gate.board.walk_through().result(5)
    gate.screen.wait_for_state(LaneState.PASSAGE)

    gate.present(TICKET)
    gate.present("last")
    gate.wait_until(lambda: gate.office.judged[-1][0] == "last")

    assert [text for text, _ in gate.office.judged] == [TICKET, "last"]
    assert gate.openings() == 1


def test_the_next_visitor_waits_until_the_first_has_walked(gate: Gate) -> None:
    gate.open()
    gate.present(TICKET)
    gate.screen.wait_for_state(LaneState.ANSWER)
    gate.present(OTHER_TICKET)
    gate.board.walk_through().result(5)
    gate.wait_until(lambda: len(gate.office.judged) == 2)
    gate.screen.wait_for_state(LaneState.ANSWER)
    gate.board.walk_through().result(5)
    gate.wait_until_settled(2)

    assert gate.office.persons() == [1, 1]
    assert gate.openings() == 2


def test_a_family_ticket_opens_once_for_each_person(gate: Gate) -> None:
    gate.open()
    gate.board.walks_after_seconds = 0.0
    gate.present(FAMILY)

    passage = gate.screen.wait_for_state(LaneState.PASSAGE)
    gate.wait_until_settled(1)

    assert passage.persons_passed == 3
    assert gate.office.persons() == [3]
    assert gate.openings() == 3


def test_a_claim_nobody_walked_on_is_given_back(gate: Gate) -> None:
    gate.board.passing_seconds = 0.05
    gate.open(HASTY)
    gate.present(TICKET)

    shown = gate.screen.wait_for_state(LaneState.PASSAGE)
    gate.wait_until_settled(1)

    assert shown.persons_passed == 0
    assert gate.office.settled == [(gate.office.judged[0][1], 0)]


def test_an_answer_gives_way_to_rest_after_its_time(gate: Gate) -> None:
    gate.open(replace(USUAL, answer_seconds=0.01))
    gate.present(USED)
    gate.screen.wait_for_state(LaneState.ANSWER)

    gate.screen.wait_for_state(LaneState.IDLE)


@pytest.mark.parametrize("devices", ["present", "absent"])
def test_a_lane_stops_within_a_second(gate: Gate, devices: str) -> None:
    gate.open()
    if devices == "absent":
        gate.scanner.vanish().result(5)
        gate.board.vanish().result(5)
        gate.screen.wait_for_fault(LaneFault.TURNSTILE)
    assert gate.lane is not None
    began = time.monotonic()

    gate.lane.stop()

    assert time.monotonic() - began < 1.0
