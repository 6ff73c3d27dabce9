"""Reads a series of board reports as news: who walked, what changed. Pure, knows no wire."""

from __future__ import annotations

from shared.devices.turnstile.aa_frames import (
    ALARM_STATES,
    ENTRY_OPEN_STATES,
    FREE_STATES,
    BoardReport,
    BoardState,
)
from shared.devices.turnstile.passage_counters import OutOfOrder, PassageCounters
from shared.devices.turnstile.protocol import Direction, ReportKind, TurnstileReport

_NAMES = {int(state): state.name for state in BoardState}


class BoardNews:
    """Remembers what the board said last and what it was told, and gives the difference."""

    def __init__(self) -> None:
        self._counters = PassageCounters()
        self._state: int | None = None
        self._authorised = 0
        self._opened = False

    @property
    def is_current(self) -> bool:
        """Whether the board has spoken since the connection or the last silence began."""
        return self._state is not None

    def note_silence(self) -> None:
        """Take note that the board stopped answering: its next word is news whatever it says.

        The counters are kept, for who walked meanwhile is counted when it speaks again.
        """
        self._state = None

    def begin_anew(self) -> None:
        """Take the next report as the base: the connection is a new one."""
        self._counters.forget()
        self._state = None

    def authorise_entry(self) -> None:
        """Expect one person; more than that is tail-gating."""
        self._authorised = 1
        self._opened = False

    def read(self, report: BoardReport) -> list[TurnstileReport] | None:
        """Give the news in one report, or None if the report itself is not to be believed.

        Walking comes before what changed with it.
        """
        walked = self._counters.count(report.entries, report.exits)
        if walked is OutOfOrder.DOUBTFUL:
            return None
        if isinstance(walked, OutOfOrder):
            fault = TurnstileReport(ReportKind.FAULT, detail=f"COUNTER_{walked}")
            return [fault, *self._changed(report)]
        entered = _passed(Direction.ENTRY, walked.entries)
        left = _passed(Direction.EXIT, walked.exits)
        alarm = self._tail_gating(walked.entries, report.state)
        return [*entered, *alarm, *left, *self._changed(report)]

    def _tail_gating(self, persons: int, state: int) -> tuple[TurnstileReport, ...]:
        extra = persons - self._authorised
        self._authorised = max(self._authorised - persons, 0)
        if extra <= 0 or state in FREE_STATES:
            return ()
        return (TurnstileReport(ReportKind.ALARM, Direction.ENTRY, extra, "TAIL_GATING"),)

    def _changed(self, report: BoardReport) -> tuple[TurnstileReport, ...]:
        if report.state == self._state:
            return ()
        self._state = report.state
        self._opened = self._opened or report.state in ENTRY_OPEN_STATES
        news = TurnstileReport(_kind(report.state), detail=_name(report.state))
        if not (self._opened and self._authorised and report.state == BoardState.CLOSED_IDLE):
            return (news,)
        self._authorised = 0
        return (news, TurnstileReport(ReportKind.NOT_PASSED))


def _passed(direction: Direction, persons: int) -> tuple[TurnstileReport, ...]:
    return (TurnstileReport(ReportKind.PASSED, direction, persons),) if persons else ()


def _kind(state: int) -> ReportKind:
    if state in ALARM_STATES:
        return ReportKind.ALARM
    return ReportKind.FAULT if state == BoardState.CLOSED_POWER_FAIL else ReportKind.STATE


def _name(state: int) -> str:
    return _NAMES.get(state, f"STATE_{state:02X}")
