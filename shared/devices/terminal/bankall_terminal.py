"""Driver of terminals behind an acquirer's DLL (devices.md 7.3), in a process of its own a call."""

from __future__ import annotations

import logging
import secrets
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from shared.devices.fault import DeviceFault, FaultReason
from shared.devices.terminal.bankall_text import (
    DONE,
    NO_SLIP,
    Kind,
    Till,
    reason_of,
    reply_fields,
    request_text,
    slip_of,
)
from shared.devices.terminal.protocol import (
    Attempt,
    Ending,
    Slip,
    TerminalAnswer,
    TerminalStatus,
)
from shared.kernel.money import Money

logger = logging.getLogger(__name__)

_HELPER: Final = Path(__file__).with_name("bankall_helper.py")
_DEVICE: Final = "card terminal"
_LOOK_SECONDS: Final = 0.1
_NOTHING: Final = Money(0)


@dataclass(frozen=True, slots=True)
class BankallDeadlines:
    """How long to wait: for the DLL to load, for the customer, and once somebody wants to stop.

    The DLL cannot be asked to stop: the customer does it at the terminal, or the process is killed
    and nobody knows what became of it.
    """

    load_seconds: float = 15.0
    call_seconds: float = 200.0
    stop_seconds: float = 15.0


class BankallTerminal:
    """Calls the DLL at `library` through `python`; the same deadlines hold for every call."""

    def __init__(
        self,
        library: Path,
        python: str = "",
        *,
        till: Till | None = None,
        deadlines: BankallDeadlines | None = None,
    ) -> None:
        self._command = [python or sys.executable, "-E", "-S", str(_HELPER), str(library)]
        self._till = till or Till()
        self._deadlines = deadlines or BankallDeadlines()

    def pay(self, amount: Money, attempt: Attempt) -> TerminalAnswer:
        """Take money; see CardTerminal."""
        if attempt.stop.is_set():
            return TerminalAnswer(Ending.REFUSED, "CANCELLED")
        answer = self._move(Kind.SALE, amount, attempt)
        if answer.slip is not None and answer.slip.amount != amount:
            return TerminalAnswer(Ending.UNKNOWN)
        return answer

    def give_back(self, amount: Money, number: str, attempt: Attempt) -> TerminalAnswer:
        """Void the payment with this voucher, or refund to a card."""
        kind = Kind.VOID if number else Kind.REFUND
        return self._move(kind, amount, attempt, voucher=number)

    def last(self) -> Slip | None:
        """Have the last slip told again; the acquirer prints it, too."""
        fields = self._ask(Kind.REPRINT)
        if fields["result"] == NO_SLIP:
            return None
        slip = slip_of(fields)
        if slip is None or fields["result"] != DONE:
            raise DeviceFault(_DEVICE, FaultReason.OFFLINE, reason_of(fields))
        return slip

    def status(self) -> TerminalStatus:
        """Sign in."""
        fields = self._ask(Kind.SIGN_IN)
        return TerminalStatus(fields["result"], fields["terminal"])

    def end_of_day(self) -> TerminalAnswer:
        """Have it settle with the bank."""
        fields = self._ask(Kind.SETTLE)
        if fields["result"] == DONE:
            return TerminalAnswer(Ending.DONE)
        return TerminalAnswer(Ending.REFUSED, reason_of(fields))

    def close(self) -> None:
        """Nothing is held between two calls."""

    def _move(
        self, kind: Kind, amount: Money, attempt: Attempt, *, voucher: str = ""
    ) -> TerminalAnswer:
        fields = self._call(kind, amount, attempt, voucher=voucher)
        if fields is None:
            return TerminalAnswer(Ending.UNKNOWN)
        if fields["result"] != DONE:
            return TerminalAnswer(Ending.REFUSED, reason_of(fields))
        slip = slip_of(fields)
        return TerminalAnswer(Ending.UNKNOWN if slip is None else Ending.DONE, slip=slip)

    def _ask(self, kind: Kind) -> dict[str, str]:
        fields = self._call(kind, _NOTHING, Attempt())
        if fields is None:
            raise DeviceFault(_DEVICE, FaultReason.TIMEOUT, f"no answer to {kind.name}")
        return fields

    def _call(
        self, kind: Kind, amount: Money, attempt: Attempt, *, voucher: str = ""
    ) -> dict[str, str] | None:
        """Make one call; None where nobody knows what became of it.

        A reply that does not bring our three digits back is one of before.
        """
        check = f"{secrets.randbelow(1000):03d}"
        request = request_text(self._till, kind, amount, check, voucher=voucher)
        reply = Helper(self._command, self._deadlines).call(request, attempt)
        fields = None if reply is None else reply_fields(reply)
        if fields is None or fields["check"] != check:
            logger.warning("%s: unknown what became of %s", _DEVICE, kind.name)
            return None
        return fields


class Helper:
    """One process for one call; killed when its time is over."""

    def __init__(self, command: list[str], deadlines: BankallDeadlines) -> None:
        self._command = command
        self._deadlines = deadlines
        self._lines: list[str] = []
        self._said = threading.Condition()

    def call(self, request: bytes, attempt: Attempt) -> bytes | None:
        """Load, ask, answer; DeviceFault where the DLL was never called, None for no answer."""
        try:
            process = subprocess.Popen(  # noqa: S603 - the interpreter and DLL of the station file
                self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
            )
        except OSError as error:
            raise DeviceFault(_DEVICE, FaultReason.UNREACHABLE, str(error)) from error
        listening = threading.Thread(target=self._listen, args=(process,), daemon=True)
        listening.start()
        try:
            if not self._heard(1, self._deadlines.load_seconds, Attempt()):
                raise DeviceFault(_DEVICE, FaultReason.UNREACHABLE, "the DLL does not load")
            if not self._tell(process, request):
                return None
            told = self._heard(2, self._deadlines.call_seconds, attempt)
            return bytes.fromhex(self._lines[1]) if told else None
        finally:
            process.kill()
            process.wait()
            listening.join()
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    pipe.close()

    def _tell(self, process: subprocess.Popen[str], request: bytes) -> bool:
        if process.stdin is None:
            return False
        try:
            process.stdin.write(request.hex() + "\n")
            process.stdin.flush()
        except OSError:
            return False
        return True

    def _listen(self, process: subprocess.Popen[str]) -> None:
        for line in process.stdout or ():
            with self._said:
                self._lines.append(line.strip())
                self._said.notify_all()
        with self._said:
            self._lines.append("")  # it has ended, and says no more
            self._said.notify_all()

    def _heard(self, count: int, seconds: float, attempt: Attempt) -> bool:
        """Wait for a line that says something, shorter once somebody wants to stop."""
        deadline = time.monotonic() + seconds
        stopping = False
        with self._said:
            while len(self._lines) < count and time.monotonic() < deadline:
                self._said.wait(_LOOK_SECONDS)
                if attempt.stop.is_set() and not stopping:
                    stopping = True
                    soon = time.monotonic() + self._deadlines.stop_seconds
                    deadline = min(deadline, soon)
            return len(self._lines) >= count and bool(self._lines[count - 1])
