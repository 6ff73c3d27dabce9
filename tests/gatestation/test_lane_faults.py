"""What a lane does when a device, the database or a step of its own fails."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gatestation.grant import GivenBack
from gatestation.lane_shown import LaneFault, LaneState, ReaderShown
from gatestation.reading.protocol import ReaderKind
from shared.devices.fault import FaultReason
from tests.gatestation.lane_scene import (
    HASTY,
    OTHER_TICKET,
    TICKET,
    Gate,
)


def test_the_third_time_that_nobody_walks_the_screen_says_that_the_use_is_gone(
    gate: Gate,
) -> None:
    gate.board.passing_seconds = 0.01
    gate.open(replace(HASTY, passage_seconds=0.03, give_back_margin_seconds=0.02))
    for number in range(3):
        gate.present(f"{TICKET}-{number}")
        gate.wait_until_settled(number + 1)

    shown = gate.screen.wait_for(lambda shown: shown.given_back is GivenBack.KEPT)
    assert (shown.state, shown.persons_passed) == (LaneState.PASSAGE, 0)


def test_after_five_grants_without_a_passage_the_sensor_is_to_blame(gate: Gate) -> None:
    gate.board.passing_seconds = 0.01
    gate.open(replace(HASTY, passage_seconds=0.03, give_back_margin_seconds=0.02))
    for number in range(6):
        gate.present(f"{TICKET}-{number}")
        gate.wait_until_settled(number + 1)

    assert gate.office.persons() == [0, 0, 0, 0, 0, 1]
    assert gate.screen.wait_for(lambda shown: shown.sensor_fault)


def test_a_lost_database_is_shown_the_arm_stays_shut_and_the_next_try_works(gate: Gate) -> None:
    gate.open()
    gate.office.lost = True
    gate.present(TICKET)
    shown = gate.screen.wait_for_fault(LaneFault.NETWORK)
    assert shown.network_lost
    assert gate.openings() == 0

    gate.office.lost = False
    gate.present(TICKET)
    answer = gate.screen.wait_for_state(LaneState.ANSWER)

    assert not answer.network_lost
    assert gate.openings() == 1
    assert len({scan_id for _, scan_id in gate.office.judged}) == 1  # a late claim is the same


def test_a_passage_the_database_missed_is_told_when_it_is_back(gate: Gate) -> None:
    gate.open()
    gate.present(TICKET)
    gate.screen.wait_for_state(LaneState.ANSWER)
    gate.office.lost = True
    gate.board.walk_through().result(5)
    gate.screen.wait_for(lambda shown: shown.network_lost)

    gate.office.lost = False
    gate.screen.wait_for(lambda shown: not shown.network_lost)

    assert gate.office.persons() == [1]


def test_an_unplugged_scanner_is_shown_and_reads_again_when_back(gate: Gate) -> None:
    gate.open()
    gate.scanner.vanish().result(5)
    fault = gate.screen.wait_for_fault(LaneFault.SCANNER)
    gate.scanner.come_back().result(5)
    gate.screen.wait_for_state(LaneState.IDLE)
    assert gate.scanner.wait_until_connected(5)

    gate.present(TICKET)

    assert fault.readers == (ReaderShown(ReaderKind.SCANNER, FaultReason.UNREACHABLE),)
    gate.screen.wait_for(lambda shown: bool(shown.answer and shown.answer.admitted))


def test_without_its_turnstile_a_lane_claims_nothing_and_works_when_it_is_back(
    gate: Gate,
) -> None:
    gate.open()
    gate.board.vanish().result(5)
    gate.screen.wait_for_fault(LaneFault.TURNSTILE)
    gate.present(TICKET)
    gate.screen.wait_for_fault(LaneFault.TURNSTILE)
    assert gate.office.judged == []
    gate.board.come_back().result(5)
    gate.screen.wait_for(lambda shown: shown.turnstile is None)

    gate.present(TICKET)

    gate.screen.wait_for_state(LaneState.ANSWER)
    assert gate.openings() == 1


def test_an_arm_certainly_not_opened_gives_the_claim_back(gate: Gate) -> None:
    gate.open()
    gate.office.meanwhile = lambda: gate.board.vanish().result(5)
    gate.present(TICKET)

    fault = gate.screen.wait_for_fault(LaneFault.TURNSTILE)
    gate.wait_until_settled(1)

    assert fault.answer is None
    assert gate.office.settled == [(gate.office.judged[0][1], 0)]
    assert gate.openings() == 0


def test_an_arm_that_may_be_open_is_shown_as_unknown_and_keeps_the_claim(gate: Gate) -> None:
    gate.open(replace(HASTY, passage_seconds=0.0))
    gate.screen.wait_for_state(LaneState.IDLE)
    gate.office.meanwhile = gate.fall_silent
    gate.present(TICKET)

    opening = gate.screen.wait_for_fault(LaneFault.OPENING_UNKNOWN)
    gate.screen.wait_for_fault(LaneFault.PASSAGE_UNKNOWN)

    assert opening.answer is not None
    assert gate.office.settled == []
    assert gate.openings() == 1


def test_a_passage_on_an_unknown_opening_still_counts(gate: Gate) -> None:
    gate.open()
    gate.office.meanwhile = gate.fall_silent
    gate.present(TICKET)
    gate.screen.wait_for_fault(LaneFault.OPENING_UNKNOWN)
    gate.board.faults.silent = False
    assert gate.board.walk_through().result(5)

    gate.wait_until_settled(1)

    assert gate.office.persons() == [1]


def test_a_mistake_in_the_judge_is_shown_and_the_lane_goes_on(
    gate: Gate, caplog: pytest.LogCaptureFixture
) -> None:
    gate.open()
    gate.office.meanwhile = {}.popitem
    gate.present(TICKET)
    gate.screen.wait_for_fault(LaneFault.PROGRAM)
    gate.office.meanwhile = lambda: None
    gate.present(OTHER_TICKET)

    gate.screen.wait_for_state(LaneState.ANSWER)
    assert "a step failed" in caplog.text
