"""Keeps what a lane shows and tells its listener when that changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final
from uuid import UUID

from gatestation.grant import GivenBack
from gatestation.lane_shown import LaneFault, LaneShown, LaneState, ReaderShown
from gatestation.passage_model import TEST
from gatestation.reading.protocol import ReaderKind, ReadTrouble
from shared.admission.lane_news import NewsKind
from shared.admission.scan_answer import ScanAnswer
from shared.devices.fault import FaultReason
from shared.devices.turnstile.protocol import TurnstileReport
from shared.site.queries import LaneKind

CONTACTS_SHOWN: Final = 8


class LaneDisplay:
    """The lane's side of its screen; `listener` is called on the lane's thread."""

    def __init__(
        self,
        lane: str,
        readers: Sequence[ReaderKind],
        listener: Callable[[LaneShown], object],
        monotonic: Callable[[], float],
        *,
        has_arm: bool = True,
    ) -> None:
        shown = tuple(ReaderShown(kind) for kind in readers)
        self.shown = LaneShown(lane, readers=shown, has_arm=has_arm)
        self._listener = listener
        self._monotonic = monotonic
        self._shown_at = monotonic()

    def show(
        self,
        state: LaneState,
        *,
        answer: ScanAnswer | None = None,
        persons_passed: int = 0,
        fault: LaneFault | None = None,
        trouble: ReadTrouble | None = None,
        alarm: NewsKind | None = None,
        judged_ms: int = 0,
        opened_ms: int = 0,
    ) -> None:
        """Show something new; what is known of devices and network stays beside it."""
        if state is LaneState.PASSAGE:
            alarm = self.shown.alarm  # of this very passage: it is not over with it
        self._shown_at = self._monotonic()
        self._tell(
            replace(
                self.shown,
                state=state,
                answer=answer,
                persons_passed=persons_passed,
                fault=fault,
                trouble=trouble,
                alarm=alarm,
                judged_ms=judged_ms,
                opened_ms=opened_ms,
                given_back=GivenBack.SURE,
            )
        )

    def rest(self) -> None:
        """Show that nobody is here, or the device that keeps everybody out."""
        if self.shown.free:
            self.show(LaneState.FREE)
            return
        fault = self._device_fault()
        self.show(LaneState.IDLE if fault is None else LaneState.FAULT, fault=fault)

    def rest_after(self, seconds: float) -> None:
        """Rest once the present answer or fault has been there for `seconds`."""
        if self._is_at_rest() or self._monotonic() - self._shown_at < seconds:
            return
        self.rest()

    def note_reader(self, kind: ReaderKind, reason: FaultReason | None) -> None:
        """Say how a reader is; None while it works."""
        readers = tuple(
            replace(reader, fault=reason) if reader.kind is kind else reader
            for reader in self.shown.readers
        )
        if readers != self.shown.readers:
            self._note(replace(self.shown, readers=readers))

    def note_turnstile(self, reason: FaultReason | None) -> None:
        """Say how the turnstile is; None while it works."""
        if self.shown.turnstile is not reason:
            self._note(replace(self.shown, turnstile=reason))

    def note_network(self, lost: bool) -> None:
        """Say whether the database answers."""
        if self.shown.network_lost != lost:
            self._note(replace(self.shown, network_lost=lost))

    def note_given_back(self, given_back: tuple[UUID, GivenBack] | None) -> None:
        """Say what became of the use of a scan, if it is still shown that nobody walked on it."""
        shown = self.shown
        about = shown.state is LaneState.PASSAGE and not shown.persons_passed and shown.answer
        if about and given_back is not None and given_back[0] == about.scan_id:
            self._tell(replace(shown, given_back=given_back[1]))

    def note_sensor(self, faulty: bool) -> None:
        """Say whether the passage sensor is to be believed."""
        if self.shown.sensor_fault != faulty:
            self._note(replace(self.shown, sensor_fault=faulty))

    def note_kind(self, kind: LaneKind | None) -> None:
        """Say which way the lane lets people."""
        if self.shown.kind is not kind:
            self._note(replace(self.shown, kind=kind))

    def note_free(self, why: str, *, is_over: bool) -> None:
        """Say why anybody may walk; `is_over` when no grant is shown that came before."""
        if self.shown.free == why:
            return
        self._tell(replace(self.shown, free=why, contacts=()))
        if is_over:
            self.rest()

    def note_reports(self, reports: Sequence[TurnstileReport]) -> None:
        """Keep the last words of the board while its arm is tried."""
        if self.shown.free == TEST:
            words = tuple(word_report(report) for report in reports)
            contacts = (self.shown.contacts + words)[-CONTACTS_SHOWN:]
            self._tell(replace(self.shown, contacts=contacts))

    def alarm(self, kind: NewsKind, *, beside: bool) -> None:
        """Sound an alarm: for itself, or `beside` a grant that somebody still walks on."""
        if beside:
            self._note(replace(self.shown, alarm=kind))
        else:
            self.show(LaneState.ALARM, alarm=kind)

    def _note(self, shown: LaneShown) -> None:
        """Tell news of a device beside an answer; with no answer there, they are the news."""
        at_rest = self._is_at_rest()
        self._tell(shown)
        if at_rest and not self.shown.free and self._device_fault() != self.shown.fault:
            self.rest()

    def _is_at_rest(self) -> bool:
        return self.shown.state in (LaneState.IDLE, LaneState.FREE) or (
            self.shown.state is LaneState.FAULT
            and self.shown.answer is None
            and self.shown.fault is self._device_fault()
        )

    def _device_fault(self) -> LaneFault | None:
        if self.shown.turnstile is not None:
            return LaneFault.TURNSTILE
        readers = self.shown.readers
        blind = bool(readers) and all(reader.fault is not None for reader in readers)
        return LaneFault.SCANNER if blind else None

    def _tell(self, shown: LaneShown) -> None:
        self.shown = shown
        self._listener(shown)


def word_report(report: TurnstileReport) -> str:
    """Give a word of the board as the test page shows it: codes, in every language the same."""
    direction = f" {report.direction}" if report.count else ""
    count = f" {report.count}" if report.count else ""
    detail = f" {report.detail}" if report.detail else ""
    return f"{report.kind}{direction}{count}{detail}"
