"""One lane at work: scanner, judgement, arm, passage. A loop in a thread of its own, no Qt."""

from __future__ import annotations

import logging
import math
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from gatestation.grant import Grant
from gatestation.lane_arm import LaneArm, LaneTiming, Reading
from gatestation.lane_display import LaneDisplay
from gatestation.lane_shown import LaneFault, LaneShown, LaneState
from gatestation.settlement import Settlement
from shared.admission.rules import Verdict
from shared.admission.scan import ScanAnswer
from shared.database.lost import DATABASE_LOST
from shared.devices.fault import DeviceFault
from shared.devices.scanner.debounce import Debounce
from shared.devices.scanner.protocol import Scanner
from shared.devices.turnstile.protocol import Turnstile
from shared.kernel.ids import uuid7

logger = logging.getLogger(__name__)

_SCANNER_WAIT_SECONDS = 0.03
_FAULT_WAIT_SECONDS = 0.05
# A code read while somebody else still walks waits for its turn, but not longer than its owner.
_LONGEST_WAIT_SECONDS = 3.0
_USUAL_TIMING = LaneTiming()


class Lane:
    """Lets in whom `judge` admits: one arm, one grant at a time.

    `judge` gets the text and an id made at the scan, and has committed its claim when it returns;
    only then is the arm told. Whether it asks the database or a snapshot is its own business. A
    text whose judgement got lost is judged again under the same id. `judge`, `record_passage` and
    `give_back` run on the lane's thread and may raise the database's errors: the arm stays shut,
    and outcomes are kept and said again. `listener` is called there too, and must not block.
    """

    def __init__(
        self,
        code: str,
        scanner: Scanner,
        turnstile: Turnstile,
        *,
        judge: Callable[[str, UUID], ScanAnswer],
        record_passage: Callable[[UUID, int], object],
        give_back: Callable[[UUID], object],
        listener: Callable[[LaneShown], object],
        timing: LaneTiming = _USUAL_TIMING,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._code = code
        self._scanner = scanner
        self._turnstile = turnstile
        self._judge = judge
        self._timing = timing
        self._monotonic = monotonic
        self._settlement = Settlement(record_passage, give_back)
        self._display = LaneDisplay(code, listener, monotonic)
        self._arm = LaneArm(turnstile, self._settlement, self._display, timing, monotonic)
        self._debounce = Debounce()
        self._waiting: tuple[str, float] | None = None
        self._unanswered: tuple[str, UUID] | None = None
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name=f"lane-{code}", daemon=True)

    def start(self) -> None:
        """Begin to work; both devices are opened on the lane's thread."""
        self._thread.start()

    def stop(self) -> None:
        """End within a second, unless a callable of the database blocks longer.

        A grant still open keeps its claim: nobody here will see whether the visitor walks.
        """
        self._stopping.set()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        self._display.rest()
        try:
            while not self._stopping.is_set():
                self._step_or_say_why()
            self._settlement.say(math.inf)
        finally:
            if self._settlement.unsaid:
                logger.error("lane %s: %d outcomes lost", self._code, self._settlement.unsaid)
            self._scanner.close()
            self._turnstile.close()

    def _step_or_say_why(self) -> None:
        try:
            self._step()
        except Exception:  # the thread's outermost edge: one bug must not close a gate for good
            logger.exception("lane %s: a step failed", self._code)
            self._display.show(LaneState.FAULT, fault=LaneFault.PROGRAM)
            self._stopping.wait(_FAULT_WAIT_SECONDS)

    def _step(self) -> None:
        self._arm.hear()
        self._arm.end_overdue_grant()
        self._say_outcomes()
        self._hear_scanner()
        self._take_waiting_code()
        if self._arm.grant is None:
            self._display.rest_after(self._timing.answer_seconds)

    def _hear_scanner(self) -> None:
        try:
            text = self._scanner.read_code(_SCANNER_WAIT_SECONDS)
        except DeviceFault as fault:
            self._display.note_scanner(fault.reason)
            self._stopping.wait(_FAULT_WAIT_SECONDS)
            return
        self._display.note_scanner(None)
        if text is not None:
            self._hear_code(text, self._monotonic())

    def _hear_code(self, text: str, now: float) -> None:
        grant = self._arm.grant
        repeat = self._debounce.is_repeat(self._code, text, now)
        if grant is not None and text == grant.payload:
            self._show_rescan(grant, now)
        elif grant is not None:
            self._debounce.forget(self._code, text)
            self._waiting = (text, now)
        elif not repeat:
            self._answer(text, now)

    def _take_waiting_code(self) -> None:
        if self._waiting is None or self._arm.grant is not None:
            return
        (text, read_at), self._waiting = self._waiting, None
        if self._monotonic() - read_at <= _LONGEST_WAIT_SECONDS:
            self._hear_code(text, self._monotonic())

    def _show_rescan(self, grant: Grant, now: float) -> None:
        early = now - grant.answered_at < self._timing.first_answer_seconds
        if early or grant.rescan_shown or not grant.certain:
            return
        grant.rescan_shown = True
        answer = replace(grant.answer, verdict=Verdict.RESCAN)
        self._display.show(LaneState.ANSWER, answer=answer)

    def _answer(self, text: str, read_at: float) -> None:
        """Judge a code and act on the answer, unless nothing could come of it."""
        if self._display.shown.turnstile is not None:
            # A claim now could only be given back, and a ticket has few give-backs.
            self._no_answer(text, LaneFault.TURNSTILE)
            return
        answer = self._judge_under_one_id(text)
        if answer is None:
            self._no_answer(text, LaneFault.NETWORK)
            return
        judged_ms = round((self._monotonic() - read_at) * 1000)
        if not answer.admitted:
            self._display.show(LaneState.ANSWER, answer=answer, judged_ms=judged_ms)
        elif not self._arm.let_in(answer, Reading(text, read_at, judged_ms)):
            self._debounce.forget(self._code, text)

    def _judge_under_one_id(self, text: str) -> ScanAnswer | None:
        """Judge, or None if the database is lost: then the claim may stand under its id."""
        scan_id = uuid7()
        if self._unanswered is not None and self._unanswered[0] == text:
            scan_id = self._unanswered[1]
        try:
            answer = self._judge(text, scan_id)
        except DATABASE_LOST as error:
            logger.warning("scan %s: not judged: %s", scan_id, type(error).__name__)
            self._unanswered = (text, scan_id)
            self._display.note_network(lost=True)
            return None
        self._unanswered = None
        self._display.note_network(lost=False)
        return answer

    def _no_answer(self, text: str, fault: LaneFault) -> None:
        """Show why; whoever presents the code again is not a repeat."""
        self._debounce.forget(self._code, text)
        self._display.show(LaneState.FAULT, fault=fault)

    def _say_outcomes(self) -> None:
        heard = self._settlement.say(self._monotonic())
        if heard is not None:
            self._display.note_network(lost=not heard)
