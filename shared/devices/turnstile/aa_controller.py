"""Driver of boards that speak the 16-byte AA protocol; their counters report the passage."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from shared.devices.connection import Connection
from shared.devices.fault import DeviceFault, FaultReason
from shared.devices.turnstile.aa_frames import (
    FREE_STATES,
    OPEN_STATES,
    BoardReport,
    Command,
    FrameHunter,
    command_frame,
)
from shared.devices.turnstile.aa_news import BoardNews
from shared.devices.turnstile.protocol import Direction, ReportKind, TurnstileReport

POLL_SECONDS = 0.2
# The field waits 1 s for a reply; a lane must be able to stop within that time.
REPLY_TIMEOUT_SECONDS = 0.8
_OPEN = OPEN_STATES | FREE_STATES


class AaTurnstile:
    """A swing or flap gate on an AA board; polls its status when it does not report by itself.

    `exit_in_first_byte` is for boards that want the number of an opening for exit in D0 and not
    in D1 (devices.md 4.4: users disagree).
    """

    senses_passages = True

    def __init__(
        self,
        connection: Connection,
        address: int = 1,
        *,
        exit_in_first_byte: bool = False,
        reply_timeout_seconds: float = REPLY_TIMEOUT_SECONDS,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._connection = connection
        self._address = address
        self._open_exit = (
            Command.OPEN_EXIT_IN_FIRST_BYTE if exit_in_first_byte else Command.OPEN_EXIT
        )
        self._reply_timeout = reply_timeout_seconds
        self._monotonic = monotonic
        self._hunter = FrameHunter()
        self._news = BoardNews()
        self._pending: list[TurnstileReport] = []
        self._next_poll = 0.0
        self._asked_at: float | None = None

    def open(self, direction: Direction) -> None:
        """Release the arm for one person; returns once the board has confirmed it.

        DeviceFault without `may_have_acted` if the command certainly did not leave.
        """
        command = Command.OPEN_ENTRY if direction is Direction.ENTRY else self._open_exit
        self._news.authorise()
        self._command((command,), self._shows_open)

    def hold_open(self, *, held: bool) -> None:
        """Let everybody walk both ways, or take the arm back; confirmed as an opening is."""
        commands = (
            (Command.HOLD_ENTRY, Command.HOLD_EXIT)
            if held
            else (Command.CLOSE_ENTRY, Command.CLOSE_EXIT)
        )
        self._command(commands, self._shows_open if held else bool)

    def _command(
        self, commands: Sequence[Command], confirmed: Callable[[Sequence[BoardReport]], bool]
    ) -> None:
        deadline = self._monotonic() + self._reply_timeout
        self._await(lambda reports: self._news.is_current, deadline, FaultReason.TIMEOUT)
        for command in commands:
            self._connection.write(command_frame(self._address, command))
        try:
            self._await(confirmed, deadline, FaultReason.BROKEN)
        except DeviceFault as fault:
            fault.may_have_acted = True
            raise

    def reports(self, timeout_seconds: float) -> Sequence[TurnstileReport]:
        """Give what happened since, waiting for the first news; nothing when the time is over.

        DeviceFault when the wire is gone or the board silent; the next call tries again.
        """
        deadline = self._monotonic() + timeout_seconds
        while not self._pending:
            left = deadline - self._monotonic()
            self._exchange(max(left, 0.0))
            if left <= 0:
                break
        news, self._pending = self._pending, []
        return news

    def close(self) -> None:
        """Let go of the wire; the next call opens it again. The arm is left as it is."""
        self._connection.close()

    def _await(
        self,
        enough: Callable[[Sequence[BoardReport]], bool],
        deadline: float,
        otherwise: FaultReason,
    ) -> None:
        """Listen until it is enough; `otherwise` is for a board that talks about other things."""
        heard: Sequence[BoardReport] = ()
        spoke = False
        while not enough(heard):
            left = deadline - self._monotonic()
            if left <= 0:
                reason = otherwise if spoke else FaultReason.TIMEOUT
                raise DeviceFault(self._connection.device, reason, "not confirmed in time")
            heard = self._exchange(left)
            spoke = spoke or bool(heard)

    def _shows_open(self, reports: Sequence[BoardReport]) -> bool:
        # Who is quick has walked through before the board's first word.
        walked = any(news.kind is ReportKind.PASSED for news in self._pending)
        return walked or any(report.state in _OPEN for report in reports)

    def _exchange(self, seconds: float) -> Sequence[BoardReport]:
        """Ask if it is time, listen for at most `seconds`, keep the news, give what is credible."""
        if not self._connection.is_open:
            self._begin_anew()
        self._ask_when_due()
        wait = min(seconds, max(self._next_poll - self._monotonic(), 0.0))
        heard = self._hunter.feed(self._connection.read_available(wait))
        reports = [report for report in heard if report.address == self._address]
        self._note_silence(bool(reports))
        return [report for report in reports if self._keep_news(report)]

    def _keep_news(self, report: BoardReport) -> bool:
        news = self._news.read(report)
        self._pending += news or ()
        return news is not None

    def _begin_anew(self) -> None:
        self._hunter.forget()
        self._news.begin_anew()
        self._asked_at = None
        self._next_poll = self._monotonic()

    def _ask_when_due(self) -> None:
        now = self._monotonic()
        if now < self._next_poll:
            return
        self._connection.write(command_frame(self._address, Command.STATUS))
        self._next_poll = now + POLL_SECONDS
        if self._asked_at is None:
            self._asked_at = now

    def _note_silence(self, heard: bool) -> None:
        """Put the next question off after a report, or give up on a board that says nothing."""
        now = self._monotonic()
        if heard:
            self._asked_at = None
            self._next_poll = now + POLL_SECONDS
        elif self._asked_at is not None and now - self._asked_at >= self._reply_timeout:
            self._asked_at = None
            self._news.note_silence()
            raise DeviceFault(self._connection.device, FaultReason.TIMEOUT, "no answer to status")
