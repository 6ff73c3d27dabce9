"""A lane with the real drivers over TCP, the simulated devices, and a scripted judge."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from uuid import UUID

import pytest
from sqlalchemy.exc import OperationalError

from gatestation.lane import Lane
from gatestation.lane_arm import LaneTiming
from gatestation.lane_shown import LaneFault, LaneShown, LaneState
from shared.admission.rules import Verdict
from shared.admission.scan import ScanAnswer
from shared.devices.connection import Connection
from shared.devices.fault import FaultReason
from shared.devices.scanner.serial_scanner import SerialScanner
from shared.devices.scanner.simulated import SimulatedScanner
from shared.devices.turnstile.aa_controller import AaTurnstile
from shared.devices.turnstile.simulated import SimulatedTurnstile

OPEN_ENTRY = bytes.fromhex("AA 00 01 02 00 01 08 00 00 00 00 00 00 00 00 0C")
TICKET, OTHER_TICKET, FAMILY, USED = "S1TICKET", "S1OTHER", "S1FAMILY", "S1USED"
USUAL = LaneTiming(passage_seconds=20.0, answer_seconds=60.0, first_answer_seconds=0.0)
HASTY = replace(USUAL, passage_seconds=0.1, give_back_margin_seconds=0.05)


class Office:
    """Stands in for the database: answers by script and keeps what it was told."""

    def __init__(self) -> None:
        self.judged: list[tuple[str, UUID]] = []
        self.settled: list[tuple[UUID, int]] = []
        self.lost = False
        self.frames_at_claim: list[int] = []
        self.frames: Callable[[], int] = lambda: 0
        self.meanwhile: Callable[[], object] = lambda: None

    def judge(self, text: str, scan_id: UUID) -> ScanAnswer:
        self.judged.append((text, scan_id))
        self.answer_or_fail()
        self.meanwhile()
        self.frames_at_claim.append(self.frames())
        if text.startswith((TICKET, OTHER_TICKET, FAMILY)):
            persons = 3 if text == FAMILY else 1
            return ScanAnswer(scan_id, Verdict.OK_ENTRY, admitted=True, persons=persons)
        refusal = Verdict.ALREADY_USED if text == USED else Verdict.BAD_CODE
        return ScanAnswer(scan_id, refusal, admitted=False)

    def record_passage(self, scan_id: UUID, persons: int) -> None:
        self.answer_or_fail()
        self.settled.append((scan_id, persons))

    def give_back(self, scan_id: UUID) -> None:
        self.answer_or_fail()
        self.settled.append((scan_id, 0))

    def answer_or_fail(self) -> None:
        if self.lost:
            raise OperationalError("SELECT", {}, ConnectionError("server closed the connection"))

    def persons(self) -> list[int]:
        return [persons for _, persons in self.settled]


class Screen:
    """Collects what the lane shows and waits for it."""

    def __init__(self) -> None:
        self.shown: list[LaneShown] = []
        self._changed = threading.Condition()

    def show(self, shown: LaneShown) -> None:
        with self._changed:
            self.shown.append(shown)
            self._changed.notify_all()

    def wait_for(self, what: Callable[[LaneShown], bool]) -> LaneShown:
        """Wait for a value not waited for before."""
        with self._changed:
            found = self._changed.wait_for(lambda: any(map(what, self.shown)), timeout=10)
            assert found, f"never shown; last: {self.shown[-3:]}"
            at = next(at for at, shown in enumerate(self.shown) if what(shown))
            del self.shown[:at]
            return self.shown.pop(0)

    def wait_for_state(self, state: LaneState) -> LaneShown:
        return self.wait_for(lambda shown: shown.state is state)

    def wait_for_fault(self, fault: LaneFault) -> LaneShown:
        return self.wait_for(lambda shown: shown.fault is fault)


class Gate:
    """A lane with everything around it."""

    def __init__(self) -> None:
        self.office = Office()
        self.screen = Screen()
        self.scanner = SimulatedScanner()
        self.board = SimulatedTurnstile(passing_seconds=20.0, closing_seconds=0.01)
        self.office.frames = self.openings
        self.lane: Lane | None = None

    def openings(self) -> int:
        return self.board.frames.count(OPEN_ENTRY)

    def open(self, timing: LaneTiming = USUAL) -> None:
        self.lane = Lane(
            "A1",
            SerialScanner(Connection(self.scanner.url, device="scanner")),
            AaTurnstile(
                Connection(self.board.url, device="turnstile", write_timeout_seconds=0.3),
                reply_timeout_seconds=0.4,
            ),
            judge=self.office.judge,
            record_passage=self.office.record_passage,
            give_back=self.office.give_back,
            listener=self.screen.show,
            timing=timing,
        )
        self.lane.start()
        assert self.scanner.wait_until_connected(5)
        assert self.board.wait_until_connected(5)
        self.wait_until(lambda: bool(self.board.frames))

    def wait_until(self, condition: Callable[[], bool]) -> None:
        deadline = time.monotonic() + 10
        while not condition():
            assert time.monotonic() < deadline, "never happened"
            time.sleep(0.002)

    def wait_until_settled(self, count: int) -> None:
        self.wait_until(lambda: len(self.office.settled) == count)

    def present(self, text: str, times: int = 1) -> None:
        self.scanner.present(*[text] * times).result(5)

    def fall_silent(self) -> None:
        self.board.faults.silent = True

    def close(self) -> None:
        if self.lane is not None:
            self.lane.stop()
        self.scanner.close()
        self.board.close()


@pytest.fixture
def gate() -> Iterator[Gate]:
    gate = Gate()
    yield gate
    gate.close()


def test_one_ticket_is_one_opening_and_one_passage(gate: Gate) -> None:
    gate.open()
    gate.present(TICKET)
    answer = gate.screen.wait_for_state(LaneState.ANSWER)
    assert gate.board.walk_through().result(5)
    passage = gate.screen.wait_for_state(LaneState.PASSAGE)
    gate.wait_until_settled(1)

    scan_id = gate.office.judged[0][1]
    assert answer.answer == ScanAnswer(scan_id, Verdict.OK_ENTRY, admitted=True, persons=1)
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


def test_two_on_one_grant_count_as_two_and_raise_the_alarm(gate: Gate) -> None:
    gate.open()
    gate.present(TICKET)
    gate.screen.wait_for_state(LaneState.ANSWER)
    gate.board.walk_through(2)

    alarm = gate.screen.wait_for(lambda shown: shown.alarm != "")
    gate.wait_until_settled(1)

    assert alarm.alarm == "TAIL_GATING"
    assert gate.office.persons() == [2]


def test_a_walk_without_a_grant_is_nobodys_passage(gate: Gate) -> None:
    gate.open()
    gate.board.send_bytes(bytes.fromhex("AA 00 01 12 00 00 08 00 00 00 00 01 00 00 00 1C"))

    alarm = gate.screen.wait_for(lambda shown: shown.alarm != "")

    assert alarm.alarm == "TAIL_GATING"
    assert gate.office.settled == []


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

    assert fault.scanner is FaultReason.UNREACHABLE
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
