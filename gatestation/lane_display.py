"""Keeps what a lane shows and tells its listener when that changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from gatestation.lane_shown import LaneFault, LaneShown, LaneState
from shared.admission.scan import ScanAnswer
from shared.devices.fault import FaultReason


class LaneDisplay:
    """The lane's side of its screen; `listener` is called on the lane's thread."""

    def __init__(
        self, lane: str, listener: Callable[[LaneShown], object], monotonic: Callable[[], float]
    ) -> None:
        self.shown = LaneShown(lane)
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
        judged_ms: int = 0,
        opened_ms: int = 0,
    ) -> None:
        """Show something new; what is known of devices and network stays beside it."""
        self._shown_at = self._monotonic()
        self._tell(
            replace(
                self.shown,
                state=state,
                answer=answer,
                persons_passed=persons_passed,
                fault=fault,
                alarm="",
                judged_ms=judged_ms,
                opened_ms=opened_ms,
            )
        )

    def rest(self) -> None:
        """Show that nobody is here, or the device that keeps everybody out."""
        fault = self._device_fault()
        self.show(LaneState.IDLE if fault is None else LaneState.FAULT, fault=fault)

    def rest_after(self, seconds: float) -> None:
        """Rest once the present answer or fault has been there for `seconds`."""
        if self._is_at_rest() or self._monotonic() - self._shown_at < seconds:
            return
        self.rest()

    def note_scanner(self, reason: FaultReason | None) -> None:
        """Say how the scanner is; None while it works."""
        if self.shown.scanner is not reason:
            self._note(replace(self.shown, scanner=reason))

    def note_turnstile(self, reason: FaultReason | None) -> None:
        """Say how the turnstile is; None while it works."""
        if self.shown.turnstile is not reason:
            self._note(replace(self.shown, turnstile=reason))

    def note_network(self, lost: bool) -> None:
        """Say whether the database answers."""
        if self.shown.network_lost != lost:
            self._note(replace(self.shown, network_lost=lost))

    def note_sensor(self, faulty: bool) -> None:
        """Say whether the passage sensor is to be believed."""
        if self.shown.sensor_fault != faulty:
            self._note(replace(self.shown, sensor_fault=faulty))

    def note_alarm(self, name: str) -> None:
        """Sound an alarm beside what is shown, until something else is."""
        self._note(replace(self.shown, alarm=name))

    def _note(self, shown: LaneShown) -> None:
        """Tell news of a device beside an answer; with no answer there, they are the news."""
        at_rest = self._is_at_rest()
        self._tell(shown)
        if at_rest and self._device_fault() != self.shown.fault:
            self.rest()

    def _is_at_rest(self) -> bool:
        return self.shown.state is LaneState.IDLE or (
            self.shown.state is LaneState.FAULT
            and self.shown.answer is None
            and self.shown.fault is self._device_fault()
        )

    def _device_fault(self) -> LaneFault | None:
        if self.shown.turnstile is not None:
            return LaneFault.TURNSTILE
        return LaneFault.SCANNER if self.shown.scanner is not None else None

    def _tell(self, shown: LaneShown) -> None:
        self.shown = shown
        self._listener(shown)
