"""One lane at work: readers, judgement, arm, passage. A loop in a thread of its own, no Qt."""

from __future__ import annotations

import logging
import math
import queue
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import replace
from uuid import UUID

from gatestation.attended import Admitted, Attended, Decided
from gatestation.grant import GivenBack, Grant, Outcome
from gatestation.lane_arm import ArmOrder, LaneArm, LaneTiming, Reading
from gatestation.lane_display import LaneDisplay
from gatestation.lane_shown import LaneFault, LaneShown, LaneState
from gatestation.passage_model import LaneWay
from gatestation.reading.protocol import Reader, ReaderKind, ReadTrouble
from gatestation.reading.watch import ReaderNews, ReaderWatch, Sighting
from gatestation.settlement import Settlement
from shared.admission.lane_news import LaneNews
from shared.admission.presented import Presented, PresentedKind
from shared.admission.rules import ASKING, Verdict
from shared.admission.scan_answer import ScanAnswer
from shared.database.lost import DATABASE_LOST
from shared.database.verb import IdOutOfRange
from shared.devices.scanner.debounce import Debounce
from shared.devices.turnstile.protocol import Turnstile
from shared.kernel.ids import uuid7
from shared.site.queries import LaneKind

logger = logging.getLogger(__name__)

_INBOX_WAIT_SECONDS = 0.03
_FAULT_WAIT_SECONDS = 0.05
# What is read while somebody else still walks waits for its turn, but not longer than its owner.
_LONGEST_WAIT_SECONDS = 3.0
_USUAL_TIMING = LaneTiming()

News = Sighting | ReaderNews | Decided | Admitted


class Lane:
    """Lets in whom `judge` admits: one arm, one grant at a time, any number of readers.

    `judge` gets what was presented and an id made at the scan, and has committed its claim when it
    returns; only then is the arm told. Whether it asks the database or a snapshot is its own
    business. What had its judgement lost is judged again under the same id. `judge`,
    `record_passage`, `give_back` and `record_news` run on the lane's thread and may raise the
    database's errors: the arm stays shut, and outcomes are kept and said again. `listener` is
    called there too, and must not block, nor may `way`, which tells which way the lane lets people
    as far as that is known. Each reader has a thread of its own.
    """

    def __init__(
        self,
        code: str,
        readers: Sequence[Reader],
        turnstile: Turnstile,
        *,
        judge: Callable[[Presented, UUID], ScanAnswer],
        record_passage: Callable[[UUID, int], object],
        give_back: Callable[[UUID], GivenBack],
        record_news: Callable[[LaneNews], object],
        listener: Callable[[LaneShown], object],
        way: Callable[[], LaneWay] = LaneWay,
        timing: LaneTiming = _USUAL_TIMING,
        has_arm: bool = True,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._code = code
        self._turnstile = turnstile
        self._judge = judge
        self._way = way
        self._timing = timing
        self._monotonic = monotonic
        self._settlement = Settlement(record_passage, give_back, record_news)
        kinds = [one.kind for one in readers]
        self._display = LaneDisplay(code, kinds, listener, monotonic, has_arm=has_arm)
        self._arm = LaneArm(turnstile, self._settlement, self._display, timing, monotonic)
        self._debounce = Debounce()
        self._inbox: queue.SimpleQueue[News] = queue.SimpleQueue()
        self._watches = [ReaderWatch(code, one, self._inbox.put, monotonic) for one in readers]
        self._waiting: tuple[Presented, float] | None = None
        self._by_hand: deque[ScanAnswer] = deque()
        self._unanswered: tuple[Presented, UUID] | None = None
        self._orders: queue.SimpleQueue[ArmOrder] = queue.SimpleQueue()
        self._asked: tuple[Presented, UUID] | None = None
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name=f"lane-{code}", daemon=True)

    def start(self) -> None:
        """Begin to work; every device is opened on the thread that uses it."""
        self._thread.start()
        for watch in self._watches:
            watch.start()

    def present(self, presented: Presented) -> None:
        """Take what a keyboard has given, of a hand or of a scanner that types; never waits."""
        self._inbox.put(Sighting(ReaderKind.KEYBOARD, presented, self._monotonic()))

    def tell(self, word: Attended) -> None:
        """Take what the attendant says; called on any thread, and never waits."""
        self._inbox.put(word)

    def stop(self) -> None:
        """End within a second, unless a callable of the database blocks longer.

        A grant still open keeps its claim: nobody here will see whether the visitor walks.
        """
        if not self._thread.is_alive():
            return
        self._stopping.set()
        for watch in self._watches:
            watch.ask_to_stop()
        for watch in self._watches:
            watch.join()
        self._thread.join()

    def order(self, order: ArmOrder) -> None:
        """Have the arm do something on the lane's thread; returns at once."""
        self._orders.put(order)

    def _run(self) -> None:
        self._display.rest()
        try:
            while not self._stopping.is_set():
                self._step_or_say_why()
            for answer in self._by_hand:
                self._settlement.add(Outcome(answer.scan_id, 0))
            self._settlement.say(math.inf)
        finally:
            if self._settlement.unsaid:
                logger.error("lane %s: %d outcomes lost", self._code, self._settlement.unsaid)
            self._turnstile.close()

    def _step_or_say_why(self) -> None:
        try:
            self._step()
        except Exception:  # the thread's outermost edge: one bug must not close a gate for good
            logger.exception("lane %s: a step failed", self._code)
            self._display.show(LaneState.FAULT, fault=LaneFault.PROGRAM)
            self._stopping.wait(_FAULT_WAIT_SECONDS)

    def _step(self) -> None:
        self._arm.set_way(self._way())
        while not self._orders.empty():
            self._arm.obey(self._orders.get())
        self._arm.hear()
        self._arm.end_overdue_grant()
        self._say_outcomes()
        self._hear_readers()
        self._take_waiting()
        if self._arm.grant is None:
            self._display.rest_after(self._seconds_to_read())

    def _seconds_to_read(self) -> float:
        answer = self._display.shown.answer
        asks = answer is not None and answer.verdict in ASKING
        return self._timing.asking_seconds if asks else self._timing.answer_seconds

    def _hear_readers(self) -> None:
        try:
            news = self._inbox.get(timeout=_INBOX_WAIT_SECONDS)
        except queue.Empty:
            return
        if isinstance(news, ReaderNews):
            self._display.note_reader(news.reader, news.fault)
        elif isinstance(news, Decided | Admitted):
            self._hear_attendant(news)
        elif self._monotonic() - news.read_at > _LONGEST_WAIT_SECONDS:
            logger.warning("lane %s: nobody waits any more for what was read", self._code)
        elif isinstance(news.seen, Presented):
            self._hear(news.seen, news.read_at)
        else:
            self._hear_trouble(news.seen)

    def _hear(self, presented: Presented, read_at: float) -> None:
        grant = self._arm.grant
        now = self._monotonic()
        repeat = self._debounce.is_repeat(self._code, presented, now)
        if self._is_asked_about(presented):
            return
        if grant is not None and presented == grant.presented:
            self._show_rescan(grant, now)
        elif grant is not None:
            self._debounce.forget(self._code, presented)
            self._waiting = (presented, read_at)
        elif not repeat:
            self._answer(presented, read_at)

    def _is_asked_about(self, presented: Presented) -> bool:
        """Tell whether the attendant looks at just this: held on, it is no other question."""
        shown = self._display.shown.answer
        if self._asked is None or shown is None:
            return False
        return (presented, shown.scan_id) == self._asked

    def _hear_attendant(self, word: Attended) -> None:
        """Judge again what was asked about, or open for whom a supervisor lets in."""
        if isinstance(word, Admitted):
            self._let_in_by_hand(word.answer)
        elif self._asked is not None and self._asked[1] == word.scan_id:
            presented, scan_id = self._asked
            self._unanswered = (presented, scan_id)
            decided = replace(
                presented, checked=word.agreed, persons=word.persons, ticked=word.ticked
            )
            self._answer(decided, self._monotonic())

    def _let_in_by_hand(self, answer: ScanAnswer) -> None:
        """Open for whom a supervisor lets in, once whoever walks just now has done so."""
        nobody = Presented(PresentedKind.HAND, str(answer.scan_id))
        if self._arm.grant is not None:
            self._by_hand.append(answer)
        elif self._display.shown.turnstile is None:
            self._arm.let_in(answer, Reading(nobody, self._monotonic(), 0))
        else:
            self._settlement.add(Outcome(answer.scan_id, 0))
            self._display.show(LaneState.FAULT, fault=LaneFault.TURNSTILE)

    def _hear_trouble(self, trouble: ReadTrouble) -> None:
        if self._arm.grant is None:
            self._display.show(LaneState.UNREAD, trouble=trouble)

    def _take_waiting(self) -> None:
        if self._arm.grant is None and self._by_hand:
            self._let_in_by_hand(self._by_hand.popleft())
        if self._waiting is None or self._arm.grant is not None:
            return
        (presented, read_at), self._waiting = self._waiting, None
        if self._monotonic() - read_at <= _LONGEST_WAIT_SECONDS:
            self._hear(presented, self._monotonic())

    def _show_rescan(self, grant: Grant, now: float) -> None:
        early = now - grant.answered_at < self._timing.first_answer_seconds
        if early or grant.rescan_shown or not grant.certain:
            return
        grant.rescan_shown = True
        answer = replace(grant.answer, verdict=Verdict.RESCAN)
        self._display.show(LaneState.ANSWER, answer=answer)

    def _answer(self, presented: Presented, read_at: float) -> None:
        """Judge a credential and act on the answer, unless nothing could come of it."""
        if self._arm.is_free or self._way().kind is LaneKind.EXIT_FREE:
            return  # everybody walks: a claim would be spent for nothing
        if self._display.shown.turnstile is not None:
            # A claim now could only be given back, and a ticket has few give-backs.
            self._no_answer(presented, LaneFault.TURNSTILE)
            return
        answer = self._judge_under_one_id(presented)
        if isinstance(answer, LaneFault):
            self._no_answer(presented, answer)
            return
        self._asked = (presented, answer.scan_id) if answer.verdict in ASKING else None
        judged_ms = round((self._monotonic() - read_at) * 1000)
        if not answer.admitted:
            self._display.show(LaneState.ANSWER, answer=answer, judged_ms=judged_ms)
        elif not self._arm.let_in(answer, Reading(presented, read_at, judged_ms)):
            self._debounce.forget(self._code, presented)

    def _judge_under_one_id(self, presented: Presented) -> ScanAnswer | LaneFault:
        """Judge, or say why not; when the database is lost the claim may stand under its id."""
        scan_id = uuid7()
        if self._unanswered is not None and self._unanswered[0] == presented:
            scan_id = self._unanswered[1]
        try:
            answer = self._judge(presented, scan_id)
        except IdOutOfRange:
            self._unanswered = None
            logger.error("scan %s: the clock of this PC is far from the database's", scan_id)
            return LaneFault.CLOCK
        except DATABASE_LOST as error:
            logger.warning("scan %s: not judged: %s", scan_id, type(error).__name__)
            self._unanswered = (presented, scan_id)
            self._display.note_network(lost=True)
            return LaneFault.NETWORK
        self._unanswered = None
        self._display.note_network(lost=False)
        return answer

    def _no_answer(self, presented: Presented, fault: LaneFault) -> None:
        """Show why; whoever presents the same again is not a repeat."""
        self._debounce.forget(self._code, presented)
        self._display.show(LaneState.FAULT, fault=fault)

    def _say_outcomes(self) -> None:
        heard = self._settlement.say(self._monotonic())
        if heard is not None:
            self._display.note_network(lost=not heard)
            self._display.note_given_back(self._settlement.given_back)
