"""What every turnstile driver does, over its simulator, on both kinds of wire."""

from __future__ import annotations

import time

import pytest

from shared.devices.fault import DeviceFault, FaultReason
from shared.devices.turnstile.protocol import Direction, ReportKind, Turnstile, TurnstileReport
from shared.devices.turnstile.simulated.aa_board import SimulatedTurnstile

OPEN_ENTRY = bytes.fromhex("AA 00 01 02 00 01 08 00 00 00 00 00 00 00 00 0C")
ONE_ENTRY = TurnstileReport(ReportKind.PASSED, Direction.ENTRY, 1)


def openings(simulator: SimulatedTurnstile) -> int:
    return simulator.frames.count(OPEN_ENTRY)


def hear_until(turnstile: Turnstile, kind: ReportKind) -> list[TurnstileReport]:
    """Listen until such a report came, and give all but the states."""
    heard: list[TurnstileReport] = []
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        heard += turnstile.reports(0.1)
        if any(report.kind is kind for report in heard):
            return [report for report in heard if report.kind is not ReportKind.STATE]
    raise AssertionError(f"never heard {kind}: {heard}")


def wait_for_fault(turnstile: Turnstile) -> DeviceFault:
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        try:
            turnstile.reports(0.1)
        except DeviceFault as fault:
            return fault
    raise AssertionError("nobody noticed")


def wait_until_back(turnstile: Turnstile) -> None:
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        try:
            if turnstile.reports(0.05):
                return
        except DeviceFault:
            continue
    raise AssertionError("never came back")


def test_nothing_is_opened_unasked(turnstile: Turnstile, simulator: SimulatedTurnstile) -> None:
    hear_until(turnstile, ReportKind.STATE)

    assert simulator.openings == 0


def test_an_entry_is_opened_once_and_the_passage_reported(
    turnstile: Turnstile, simulator: SimulatedTurnstile
) -> None:
    turnstile.open(Direction.ENTRY)
    assert simulator.walk_through().result(5)

    assert hear_until(turnstile, ReportKind.PASSED) == [ONE_ENTRY]
    assert openings(simulator) == 1


def test_passages_are_found_by_polling_when_the_board_does_not_report(
    turnstile: Turnstile, simulator: SimulatedTurnstile
) -> None:
    simulator.reports_by_itself = False
    turnstile.open(Direction.ENTRY)
    simulator.walk_through().result(5)

    assert hear_until(turnstile, ReportKind.PASSED) == [ONE_ENTRY]


def test_nobody_walking_is_reported_after_the_passing_time(
    turnstile: Turnstile, simulator: SimulatedTurnstile
) -> None:
    simulator.passing_seconds = 0.05
    turnstile.open(Direction.ENTRY)

    assert hear_until(turnstile, ReportKind.NOT_PASSED) == [TurnstileReport(ReportKind.NOT_PASSED)]


def test_two_persons_on_one_opening_are_counted_as_two(
    turnstile: Turnstile, simulator: SimulatedTurnstile
) -> None:
    turnstile.open(Direction.ENTRY)
    simulator.walk_through(2)

    assert hear_until(turnstile, ReportKind.PASSED) == [
        TurnstileReport(ReportKind.PASSED, Direction.ENTRY, 2)
    ]


def test_who_walks_out_is_counted_as_that(
    turnstile: Turnstile, simulator: SimulatedTurnstile
) -> None:
    hear_until(turnstile, ReportKind.STATE)
    simulator.walk_out()

    assert hear_until(turnstile, ReportKind.PASSED) == [
        TurnstileReport(ReportKind.PASSED, Direction.EXIT, 1)
    ]


@pytest.mark.parametrize("fragment_bytes", [1, 5, 15])
def test_fragmented_reports_are_read(
    turnstile: Turnstile, simulator: SimulatedTurnstile, fragment_bytes: int
) -> None:
    simulator.faults.fragment_bytes = fragment_bytes
    turnstile.open(Direction.ENTRY)
    simulator.walk_through()

    assert hear_until(turnstile, ReportKind.PASSED) == [ONE_ENTRY]


def test_garbage_between_reports_is_passed_over(
    turnstile: Turnstile, simulator: SimulatedTurnstile
) -> None:
    simulator.faults.garbage = b"\xaa\x00\x01\x12\xaa\xff"
    turnstile.open(Direction.ENTRY)
    simulator.walk_through()

    assert hear_until(turnstile, ReportKind.PASSED) == [ONE_ENTRY]


def test_the_echo_of_a_two_wire_line_is_passed_over(
    turnstile: Turnstile, simulator: SimulatedTurnstile
) -> None:
    simulator.faults.echoes = True
    turnstile.open(Direction.ENTRY)
    simulator.walk_through()

    assert hear_until(turnstile, ReportKind.PASSED) == [ONE_ENTRY]


def test_a_report_with_a_wrong_checksum_loses_no_passage(
    turnstile: Turnstile, simulator: SimulatedTurnstile
) -> None:
    turnstile.open(Direction.ENTRY)
    simulator.faults.wrong_checksums = 3
    simulator.walk_through()

    assert hear_until(turnstile, ReportKind.PASSED) == [ONE_ENTRY]


def test_a_board_that_restarts_counts_on_without_inventing_persons(
    turnstile: Turnstile, simulator: SimulatedTurnstile
) -> None:
    hear_until(turnstile, ReportKind.STATE)
    simulator.restart()
    restarted = hear_until(turnstile, ReportKind.FAULT)

    turnstile.open(Direction.ENTRY)
    simulator.walk_through()

    assert ReportKind.PASSED not in {report.kind for report in restarted}
    assert restarted[0].detail == "COUNTER_RESTARTED"
    assert ONE_ENTRY in hear_until(turnstile, ReportKind.PASSED)


def test_a_silent_board_is_a_time_out_and_is_heard_again(
    turnstile: Turnstile, simulator: SimulatedTurnstile
) -> None:
    hear_until(turnstile, ReportKind.STATE)
    simulator.faults.silent = True

    assert wait_for_fault(turnstile).reason is FaultReason.TIMEOUT
    simulator.faults.silent = False
    wait_until_back(turnstile)


def test_a_board_that_never_spoke_is_not_told_to_open(
    turnstile: Turnstile, simulator: SimulatedTurnstile
) -> None:
    simulator.faults.silent = True

    with pytest.raises(DeviceFault) as caught:
        turnstile.open(Direction.ENTRY)

    assert (caught.value.reason, caught.value.may_have_acted) == (FaultReason.TIMEOUT, False)
    assert openings(simulator) == 0


def test_a_board_that_falls_silent_may_have_opened_and_is_told_once(
    turnstile: Turnstile, simulator: SimulatedTurnstile
) -> None:
    hear_until(turnstile, ReportKind.STATE)
    simulator.faults.silent = True

    with pytest.raises(DeviceFault) as caught:
        turnstile.open(Direction.ENTRY)

    assert (caught.value.reason, caught.value.may_have_acted) == (FaultReason.TIMEOUT, True)
    assert openings(simulator) == 1


def test_an_answer_that_comes_too_late_is_unknown_and_its_passage_counts(
    turnstile: Turnstile, simulator: SimulatedTurnstile
) -> None:
    hear_until(turnstile, ReportKind.STATE)
    simulator.faults.late_seconds = 0.5

    with pytest.raises(DeviceFault) as caught:
        turnstile.open(Direction.ENTRY)
    simulator.faults.late_seconds = 0.0
    simulator.walk_through().result(5)

    assert caught.value.may_have_acted
    assert ONE_ENTRY in hear_until(turnstile, ReportKind.PASSED)


def test_a_board_that_answers_and_does_not_open_is_broken(
    turnstile: Turnstile, simulator: SimulatedTurnstile
) -> None:
    simulator.faults.deaf_to_opening = True

    with pytest.raises(DeviceFault) as caught:
        turnstile.open(Direction.ENTRY)

    assert (caught.value.reason, caught.value.may_have_acted) == (FaultReason.BROKEN, True)


def test_vanishing_in_the_middle_of_the_confirmation_is_unknown(
    turnstile: Turnstile, simulator: SimulatedTurnstile
) -> None:
    hear_until(turnstile, ReportKind.STATE)
    simulator.faults.vanishes_mid_frame = True

    with pytest.raises(DeviceFault) as caught:
        turnstile.open(Direction.ENTRY)

    assert (caught.value.reason, caught.value.may_have_acted) == (FaultReason.UNREACHABLE, True)
    assert openings(simulator) <= 1


def test_an_unplugged_board_is_certainly_not_opened_and_works_when_back(
    turnstile: Turnstile, simulator: SimulatedTurnstile
) -> None:
    hear_until(turnstile, ReportKind.STATE)
    simulator.vanish().result(5)
    with pytest.raises(DeviceFault) as caught:
        turnstile.open(Direction.ENTRY)
    simulator.come_back().result(5)

    wait_until_back(turnstile)

    assert (caught.value.reason, caught.value.may_have_acted) == (FaultReason.UNREACHABLE, False)
    assert openings(simulator) == 0
    turnstile.open(Direction.ENTRY)
    simulator.walk_through()
    assert hear_until(turnstile, ReportKind.PASSED) == [ONE_ENTRY]


def test_who_walked_while_unplugged_is_not_taken_for_somebody_later(
    turnstile: Turnstile, simulator: SimulatedTurnstile
) -> None:
    turnstile.open(Direction.ENTRY)
    simulator.vanish().result(5)
    simulator.walk_through().result(5)
    wait_for_fault(turnstile)
    simulator.come_back().result(5)
    wait_until_back(turnstile)

    turnstile.open(Direction.ENTRY)
    simulator.walk_through()

    assert hear_until(turnstile, ReportKind.PASSED) == [ONE_ENTRY]
