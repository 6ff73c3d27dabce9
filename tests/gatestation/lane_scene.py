"""A lane with the real drivers over TCP, the simulated devices, and a scripted judge."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from uuid import UUID

from sqlalchemy.exc import OperationalError

from gatestation.grant import GivenBack
from gatestation.lane import Lane
from gatestation.lane_arm import ArmOrder, LaneTiming
from gatestation.lane_shown import LaneFault, LaneShown, LaneState
from gatestation.passage_model import LaneWay
from gatestation.reading.devices import CodeSource
from gatestation.reading.protocol import Reader, ReaderKind
from shared.admission.lane_news import LaneNews, NewsKind
from shared.admission.presented import Presented
from shared.admission.rules import Verdict
from shared.admission.scan_answer import ScanAnswer
from shared.devices.connection import Connection
from shared.devices.scanner.serial_scanner import SerialScanner
from shared.devices.scanner.simulated import SimulatedScanner
from shared.devices.turnstile.aa_controller import AaTurnstile
from shared.devices.turnstile.simulated.aa_board import SimulatedTurnstile

OPEN_ENTRY = bytes.fromhex("AA 00 01 02 00 01 08 00 00 00 00 00 00 00 00 0C")
OPEN_EXIT = bytes.fromhex("AA 00 01 02 00 01 08 00 03 00 00 00 00 00 00 0F")
TICKET_ID = UUID(int=7)
TICKET, OTHER_TICKET, FAMILY, USED = "S1TICKET", "S1OTHER", "S1FAMILY", "S1USED"
USUAL = LaneTiming(passage_seconds=20.0, answer_seconds=60.0, first_answer_seconds=0.0)
HASTY = replace(USUAL, passage_seconds=0.1, give_back_margin_seconds=0.05)


class Office:
    """Stands in for the database: answers by script and keeps what it was told."""

    def __init__(self) -> None:
        self.judged: list[tuple[str, UUID]] = []
        self.settled: list[tuple[UUID, int]] = []
        self.news: list[LaneNews] = []
        self.lost = False
        self.frames_at_claim: list[int] = []
        self.frames: Callable[[], int] = lambda: 0
        self.meanwhile: Callable[[], object] = lambda: None

    def judge(self, presented: Presented, scan_id: UUID) -> ScanAnswer:
        text = presented.value
        self.judged.append((text, scan_id))
        self.answer_or_fail()
        self.meanwhile()
        self.frames_at_claim.append(self.frames())
        if text.startswith((TICKET, OTHER_TICKET, FAMILY)):
            persons = 3 if text == FAMILY else 1
            return ScanAnswer(
                scan_id, Verdict.OK_ENTRY, admitted=True, ticket_id=TICKET_ID, persons=persons
            )
        refusal = Verdict.ALREADY_USED if text == USED else Verdict.BAD_CODE
        return ScanAnswer(scan_id, refusal, admitted=False)

    def record_passage(self, scan_id: UUID, persons: int) -> None:
        self.answer_or_fail()
        self.settled.append((scan_id, persons))

    def give_back(self, scan_id: UUID) -> GivenBack:
        self.answer_or_fail()
        self.settled.append((scan_id, 0))
        return GivenBack.SURE if len(self.settled) < 3 else GivenBack.KEPT

    def record_news(self, news: LaneNews) -> None:
        self.answer_or_fail()
        self.news.append(news)

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
        self.others: Sequence[Reader] = ()
        self.way = LaneWay()
        self.lane: Lane | None = None

    def openings(self) -> int:
        return self.board.frames.count(OPEN_ENTRY)

    def open(self, timing: LaneTiming = USUAL) -> None:
        self.lane = Lane(
            "A1",
            self.readers(),
            AaTurnstile(
                Connection(self.board.url, device="turnstile", write_timeout_seconds=0.3),
                reply_timeout_seconds=0.4,
            ),
            judge=self.office.judge,
            record_passage=self.office.record_passage,
            give_back=self.office.give_back,
            record_news=self.office.record_news,
            way=lambda: self.way,
            listener=self.screen.show,
            timing=timing,
        )
        self.lane.start()
        assert self.scanner.wait_until_connected(5)
        assert self.board.wait_until_connected(5)
        self.wait_until(lambda: bool(self.board.frames))

    def readers(self) -> list[Reader]:
        scanner = SerialScanner(Connection(self.scanner.url, device="scanner"))
        return [Reader(ReaderKind.SCANNER, CodeSource(scanner)), *self.others]

    def order(self, order: ArmOrder) -> None:
        assert self.lane is not None
        self.lane.order(order)

    def news(self) -> list[tuple[NewsKind, int, int, int]]:
        """What was told, without the ids."""
        return [(one.kind, one.persons, one.entered, one.walked_out) for one in self.office.news]

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
