"""One command and all that a ZVT terminal says until it has ended; nothing is sent twice."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from shared.devices.fault import DeviceFault, FaultReason
from shared.devices.terminal.protocol import Attempt, Slip
from shared.devices.terminal.zvt_apdu import (
    ABORTED,
    ACCEPTED,
    COMPLETION,
    STAGE,
    STAGES,
    STATUS,
    STOP,
    WAIT_MORE,
    Apdu,
    slip_of,
)
from shared.devices.terminal.zvt_wire import ZvtWire

_LOOK_SECONDS: Final = 0.1
_UNTOLD: Final = 0xFF


@dataclass(frozen=True, slots=True)
class ZvtDeadlines:
    """How long to wait: to be heard (T3), for the next word (T4), once told to stop, for quiet.

    A bank that has been asked cannot be stopped: after `stop_seconds` the answer is unknown.
    """

    answer_seconds: float = 5.0
    next_seconds: float = 180.0
    stop_seconds: float = 30.0
    quiet_seconds: float = 0.3


@dataclass(slots=True)
class Heard:
    """What the terminal said. `code` of what it refused or broke off; `completed` is its last word.

    `sent` is false only where no byte has left. Without any of code and completion it is unknown
    what became of the command.
    """

    sent: bool = False
    accepted: bool = False
    completed: bytes | None = field(default=None, repr=False)
    code: int | None = None
    slip: Slip | None = None
    fault: DeviceFault | None = None


class ZvtDialogue:
    """Listens, confirms every word, asks to leave off when told so."""

    def __init__(
        self,
        wire: ZvtWire,
        deadlines: ZvtDeadlines,
        attempt: Attempt,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._wire = wire
        self._deadlines = deadlines
        self._attempt = attempt
        self._monotonic = monotonic
        self._heard = Heard()
        self._stop_sent = False
        self._until = 0.0

    def run(self, command: Apdu) -> Heard:
        """Send a command and give all that came of it."""
        try:
            self._wire.discard()
            self._send(command)
            self._wait(self._deadlines.answer_seconds)
            while not self._ended():
                self._listen()
        except DeviceFault as fault:
            self._heard.fault = fault
        return self._heard

    def _send(self, command: Apdu) -> None:
        try:
            self._wire.send(command)
        except DeviceFault as fault:
            self._heard.sent = fault.may_have_acted
            raise
        self._heard.sent = True

    def _ended(self) -> bool:
        return self._heard.completed is not None or self._heard.code is not None

    def _wait(self, seconds: float) -> None:
        self._until = self._monotonic() + seconds

    def _listen(self) -> None:
        """Take the next word; after the longest silence ask once to leave off."""
        if self._attempt.stop.is_set() and self._heard.accepted and not self._stop_sent:
            self._leave_off()
        left = self._until - self._monotonic()
        apdu = self._wire.receive(max(min(left, _LOOK_SECONDS), 0.0))
        if apdu is not None:
            self._take(apdu)
        elif left <= 0 and (self._stop_sent or not self._heard.accepted):
            raise DeviceFault(self._wire.device, FaultReason.TIMEOUT, "no further word")
        elif left <= 0:
            self._leave_off()
            self._wait(self._deadlines.answer_seconds)

    def _leave_off(self) -> None:
        self._stop_sent = True
        self._wire.send(Apdu(STOP))
        self._wait_on()

    def _wait_on(self) -> None:
        stopped = self._stop_sent
        self._wait(self._deadlines.stop_seconds if stopped else self._deadlines.next_seconds)

    def _take(self, apdu: Apdu) -> None:
        if apdu.accepts:
            self._heard.accepted = True
            self._wait_on()
        elif apdu.refusal is not None:
            self._refused(apdu.refusal)
        else:
            self._confirm(apdu)

    def _refused(self, code: int) -> None:
        if code == WAIT_MORE:
            self._wait(self._deadlines.answer_seconds)
        elif not self._heard.accepted:
            self._heard.code = code
        # else it is the request to leave off that is refused: it comes too late

    def _confirm(self, apdu: Apdu) -> None:
        """Confirm a word: what was not confirmed many terminals take back by themselves."""
        self._wire.send(ACCEPTED)
        self._heard.accepted = True
        self._wait_on()
        if apdu.command == STAGE and apdu.data and apdu.data[0] in STAGES:
            self._attempt.told(STAGES[apdu.data[0]])
        elif apdu.command == STATUS:
            self._heard.slip = slip_of(apdu.data) or self._heard.slip
        elif apdu.command == COMPLETION:
            self._heard.completed = apdu.data
        elif apdu.command == ABORTED:
            self._heard.code = apdu.data[0] if apdu.data else _UNTOLD
