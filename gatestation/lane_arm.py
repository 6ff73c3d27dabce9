"""The arm of a lane: opens it on a claim, watches who walks, and settles the claim."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from gatestation.grant import Grant, Outcome
from gatestation.lane_display import LaneDisplay
from gatestation.lane_shown import LaneFault, LaneState
from gatestation.passage_model import TEST, LaneWay, PassageModel
from gatestation.settlement import Settlement
from shared.admission.lane_news import LaneNews, NewsKind
from shared.admission.presented import Presented
from shared.admission.scan_answer import ScanAnswer
from shared.devices.fault import DeviceFault
from shared.devices.turnstile.protocol import (
    MANUAL,
    Direction,
    ReportKind,
    Turnstile,
    TurnstileReport,
)
from shared.kernel.ids import uuid7

logger = logging.getLogger(__name__)

_ALARMS: Final = frozenset(
    {
        NewsKind.TAIL_GATING,
        NewsKind.FORCED,
        NewsKind.REVERSE,
        NewsKind.STAY,
        NewsKind.EXTERNAL,
        NewsKind.SWAPPED,
        NewsKind.SENSOR_FAULT,
    }
)


class ArmOrder(StrEnum):
    """What an attendant tells an arm from the screen."""

    HOLD_OPEN = "HOLD_OPEN"  # let everybody walk
    RELEASE = "RELEASE"  # take the arm back to work
    TEST = "TEST"  # out of service: openings are tried by hand
    TEST_ENTRY = "TEST_ENTRY"
    TEST_EXIT = "TEST_EXIT"
    TEST_OVER = "TEST_OVER"


@dataclass(frozen=True, slots=True)
class LaneTiming:
    """Seconds. `passage_seconds` is the controller's own passing time."""

    passage_seconds: float = 5.0
    give_back_margin_seconds: float = 2.0
    answer_seconds: float = 8.0  # on the screen, if nothing else happens
    asking_seconds: float = 60.0  # while an attendant looks at papers or counts
    first_answer_seconds: float = 1.0  # before "already granted" may replace it


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read and judged: monotonic seconds and ms."""

    presented: Presented
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
        self._turnstile = turnstile
        self._settlement = settlement
        self._display = display
        self._timing = timing
        self._monotonic = monotonic
        self._model = PassageModel(senses=turnstile.senses_passages)

    @property
    def grant(self) -> Grant | None:
        """The grant whose passage is awaited."""
        return self._model.grant

    @property
    def is_free(self) -> bool:
        """Whether anybody may walk, so that no ticket is to be judged."""
        return bool(self._model.free)

    def set_way(self, way: LaneWay) -> None:
        """Take note of which way the lane lets people."""
        self._model.way = way
        self._display.note_kind(way.kind)

    def let_in(self, answer: ScanAnswer, reading: Reading) -> bool:
        """Open for a claim that is committed; false if it certainly did not and is given back."""
        grant = Grant(reading.presented, answer, self._monotonic(), self._deadline())
        try:
            self._turnstile.open(self._model.way.direction)
        except DeviceFault as fault:
            return self._not_opened(grant, fault)
        grant.deadline = self._deadline()
        self._model.begin(grant)
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
            self._model.doubt()
            self._display.note_turnstile(fault.reason)
            return
        if reports:  # only a word from the board proves that it is back
            self._display.note_turnstile(None)
            self._display.note_reports(reports)
        for report in reports:
            self._hear_report(report)

    def end_overdue_grant(self) -> None:
        """Settle a grant whose passing time and margin are over."""
        grant = self._model.grant
        if grant is None or self._monotonic() < grant.deadline:
            return
        if self._model.counts_on_grant and grant.opened < grant.answer.persons:
            self._open_for_the_next(grant)  # nobody sees the first one walk
        else:
            self._end(grant)

    def obey(self, order: ArmOrder) -> None:
        """Do what an attendant says; a board that does not answer is shown as that."""
        try:
            self._obey(order)
        except DeviceFault as fault:
            self._display.note_turnstile(fault.reason)

    def _obey(self, order: ArmOrder) -> None:
        match order:
            case ArmOrder.HOLD_OPEN | ArmOrder.RELEASE:
                held = order is ArmOrder.HOLD_OPEN
                self._turnstile.hold_open(held=held)
                self._set_free(MANUAL if held else "")
            case ArmOrder.TEST | ArmOrder.TEST_OVER:
                self._set_free(TEST if order is ArmOrder.TEST else "")
            case ArmOrder.TEST_ENTRY | ArmOrder.TEST_EXIT if self._model.free == TEST:
                entry = order is ArmOrder.TEST_ENTRY
                self._turnstile.open(Direction.ENTRY if entry else Direction.EXIT)
            case _:
                logger.warning("order %s makes no sense now", order)

    def _set_free(self, why: str) -> None:
        kind = ReportKind.FREED if why else ReportKind.CONTROLLED
        self._hear_report(TurnstileReport(kind, detail=why))

    def _not_opened(self, grant: Grant, fault: DeviceFault) -> bool:
        logger.warning("scan %s: arm not opened: %s", grant.answer.scan_id, fault)
        if fault.may_have_acted:
            grant.certain = False
            self._model.begin(grant)
            self._display.show(
                LaneState.FAULT, answer=grant.answer, fault=LaneFault.OPENING_UNKNOWN
            )
        else:
            self._settle(grant, 0)
            self._display.show(LaneState.FAULT, fault=LaneFault.TURNSTILE)
        self._display.note_turnstile(fault.reason)
        return fault.may_have_acted

    def _hear_report(self, report: TurnstileReport) -> None:
        grant = self._model.grant
        walked = grant.passed if grant else 0
        news = self._model.hear(report, self._monotonic())
        if grant is not None and grant.passed > walked:
            if grant.is_complete:
                self._end(grant)
            else:
                self._open_for_the_next(grant)
        self._tell(news)

    def _tell(self, news: Sequence[LaneNews]) -> None:
        for one in news:
            self._settlement.add(one)
            if one.kind is not NewsKind.WALKED_OUT:
                logger.warning("lane news %s: %s %d", one.id, one.kind, one.persons)
        self._display.note_free(self._model.free, is_over=self._model.grant is None)
        alarms = [one.kind for one in news if one.kind in _ALARMS]
        if alarms:
            self._display.alarm(alarms[-1], beside=self._model.grant is not None)

    def _open_for_the_next(self, grant: Grant) -> None:
        """Open again for a ticket of several persons: the board turns once an opening."""
        grant.deadline = self._deadline()
        grant.opened += 1
        try:
            self._turnstile.open(self._model.way.direction)
        except DeviceFault as fault:
            self._display.note_turnstile(fault.reason)

    def _end(self, grant: Grant) -> None:
        persons, news = self._model.end(self._monotonic())
        if persons is None:
            logger.warning("scan %s: nobody knows whether anybody walked", grant.answer.scan_id)
            self._display.show(
                LaneState.FAULT, answer=grant.answer, fault=LaneFault.PASSAGE_UNKNOWN
            )
        else:
            self._settle(grant, persons)
            self._display.show(LaneState.PASSAGE, answer=grant.answer, persons_passed=persons)
        self._display.note_sensor(self._model.sensor_faulty)
        self._tell(news)

    def _settle(self, grant: Grant, persons: int) -> None:
        """Say what became of a claim; an exit has claimed nothing, and says who left."""
        answer = grant.answer
        if self._model.way.direction is Direction.ENTRY:
            self._settlement.add(Outcome(answer.scan_id, persons))
        elif persons:
            self._settlement.add(
                LaneNews(
                    uuid7(),
                    NewsKind.WALKED_OUT,
                    persons,
                    walked_out=persons,
                    ticket=answer.ticket_id,
                )
            )

    def _deadline(self) -> float:
        timing = self._timing
        margin = 0.0 if self._model.counts_on_grant else timing.give_back_margin_seconds
        return self._monotonic() + timing.passage_seconds + margin
