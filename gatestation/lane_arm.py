"""The arm of a lane: opens it on a claim, watches who walks, and settles the claim."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, field

from gatestation.grant import Grant, Outcome, PassageSensor
from gatestation.lane_display import LaneDisplay
from gatestation.lane_shown import LaneFault, LaneState
from gatestation.settlement import Settlement
from shared.admission.scan import ScanAnswer
from shared.devices.fault import DeviceFault
from shared.devices.turnstile.protocol import Direction, ReportKind, Turnstile, TurnstileReport

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class LaneTiming:
    """Seconds. `passage_seconds` is the controller's own passing time."""

    passage_seconds: float = 5.0
    give_back_margin_seconds: float = 2.0
    answer_seconds: float = 8.0  # on the screen, if nothing else happens
    first_answer_seconds: float = 1.0  # before "already granted" may replace it


@dataclass(frozen=True, slots=True)
class Reading:
    """A code that was read and judged: monotonic seconds and ms."""

    text: str = field(repr=False)
    read_at: float
    judged_ms: int


class LaneArm:
    """One pending grant at a time; used by the lane's thread only."""

    def __init__(
        self,
        turnstile: Turnstile,
        settlement: Settlement,
        display: LaneDisplay,
        timing: LaneTiming,
        monotonic: Callable[[], float],
    ) -> None:
        self.grant: Grant | None = None
        self._turnstile = turnstile
        self._settlement = settlement
        self._display = display
        self._timing = timing
        self._monotonic = monotonic
        self._sensor = PassageSensor()

    def let_in(self, answer: ScanAnswer, reading: Reading) -> bool:
        """Open for a claim that is committed; false if it certainly did not and is given back."""
        grant = Grant(reading.text, answer, self._monotonic(), self._deadline())
        try:
            self._turnstile.open_entry()
        except DeviceFault as fault:
            return self._not_opened(grant, fault)
        grant.deadline = self._deadline()
        self.grant = grant
        opened_ms = round((self._monotonic() - reading.read_at) * 1000)
        self._display.show(
            LaneState.ANSWER, answer=answer, judged_ms=reading.judged_ms, opened_ms=opened_ms
        )
        return True

    def hear(self) -> None:
        """Take what the turnstile has to say, without waiting for it."""
        try:
            reports = self._turnstile.reports(0.0)
        except DeviceFault as fault:
            self._doubt()
            self._display.note_turnstile(fault.reason)
            return
        if reports:  # only a word from the board proves that it is back
            self._display.note_turnstile(None)
        for report in reports:
            self._hear_report(report)

    def end_overdue_grant(self) -> None:
        """Settle a grant whose passing time and margin are over."""
        if self.grant is not None and self._monotonic() >= self.grant.deadline:
            self._end(self.grant)

    def _not_opened(self, grant: Grant, fault: DeviceFault) -> bool:
        logger.warning("scan %s: arm not opened: %s", grant.answer.scan_id, fault)
        if fault.may_have_acted:
            grant.certain = False
            self.grant = grant
            self._display.show(
                LaneState.FAULT, answer=grant.answer, fault=LaneFault.OPENING_UNKNOWN
            )
        else:
            self._settlement.add(Outcome(grant.answer.scan_id, 0))
            self._display.show(LaneState.FAULT, fault=LaneFault.TURNSTILE)
        self._display.note_turnstile(fault.reason)
        return fault.may_have_acted

    def _hear_report(self, report: TurnstileReport) -> None:
        if report.kind is ReportKind.PASSED and report.direction is Direction.ENTRY:
            self._count(report.count)
        elif report.kind is ReportKind.FAULT:
            self._doubt()
        if report.kind in (ReportKind.ALARM, ReportKind.FAULT):
            logger.warning("turnstile: %s %s %d", report.kind, report.detail, report.count)
            self._display.note_alarm(report.detail)

    def _count(self, persons: int) -> None:
        if self.grant is None:
            logger.warning("%d persons walked in without a grant", persons)
            return
        self.grant.passed += persons
        if self.grant.is_complete:
            self._end(self.grant)
        else:
            self._open_for_the_next(self.grant)

    def _open_for_the_next(self, grant: Grant) -> None:
        """Open again for a ticket of several persons: the board turns once an opening."""
        grant.deadline = self._deadline()
        try:
            self._turnstile.open_entry()
        except DeviceFault as fault:
            self._display.note_turnstile(fault.reason)

    def _end(self, grant: Grant) -> None:
        self.grant = None
        scan_id = grant.answer.scan_id
        if not grant.passed and not grant.certain:
            logger.warning("scan %s: nobody knows whether anybody walked", scan_id)
            self._display.show(
                LaneState.FAULT, answer=grant.answer, fault=LaneFault.PASSAGE_UNKNOWN
            )
            return
        counted_on_grant = self._sensor.is_faulty and not grant.passed
        persons = grant.answer.persons if counted_on_grant else grant.passed
        self._sensor.note(walked=grant.passed > 0)
        self._settlement.add(Outcome(scan_id, persons))
        self._display.show(LaneState.PASSAGE, answer=grant.answer, persons_passed=persons)
        self._display.note_sensor(self._sensor.is_faulty)

    def _doubt(self) -> None:
        if self.grant is not None:
            self.grant.certain = False

    def _deadline(self) -> float:
        timing = self._timing
        return self._monotonic() + timing.passage_seconds + timing.give_back_margin_seconds
