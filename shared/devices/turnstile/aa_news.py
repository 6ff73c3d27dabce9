"""Reads a series of board reports as news: who walked, what changed. Pure, knows no wire."""

from __future__ import annotations

from shared.devices.turnstile.aa_frames import (
    ALARM_STATES,
    FIRE_STATES,
    FREE_STATES,
    OPEN_STATES,
    BoardReport,
    BoardState,
)
from shared.devices.turnstile.passage_counters import OutOfOrder, PassageCounters
from shared.devices.turnstile.protocol import (
    FIRE,
    MANUAL,
    Direction,
    ReportKind,
    TurnstileReport,
)

_NAMES = {int(state): state.name for state in BoardState}


class BoardNews:
    """Remembers what the board said last and what it was told, and gives the difference."""

    def __init__(self) -> None:
        self._counters = PassageCounters()
        self._state: int | None = None
        self._free = False
        self._authorised = False
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

    def authorise(self) -> None:
        """Expect somebody to walk before the arm closes again."""
        self._authorised = True
        self._opened = False

    def read(self, report: BoardReport) -> list[TurnstileReport] | None:
        """Give the news in one report, or None if the report itself is not to be believed.

        Walking comes before what changed with it, but an arm that is freed is free before.
        """
        walked = self._counters.count(report.entries, report.exits)
        if walked is OutOfOrder.DOUBTFUL:
            return None
        freed = self._freed(report.state)
        if isinstance(walked, OutOfOrder):
            fault = TurnstileReport(ReportKind.FAULT, detail=f"COUNTER_{walked}")
            return [*freed, fault, *self._changed(report.state)]
        entered = _passed(Direction.ENTRY, walked.entries)
        left = _passed(Direction.EXIT, walked.exits)
        if entered or left:
            self._authorised = False
        return [*freed, *entered, *left, *self._changed(report.state), *self._taken_back(report)]

    def _freed(self, state: int) -> tuple[TurnstileReport, ...]:
        is_fire = state in FIRE_STATES
        if self._free or not (is_fire or state in FREE_STATES):
            return ()
        self._free = True
        return (TurnstileReport(ReportKind.FREED, detail=FIRE if is_fire else MANUAL),)

    def _taken_back(self, report: BoardReport) -> tuple[TurnstileReport, ...]:
        if not self._free or report.state in FREE_STATES | FIRE_STATES:
            return ()
        self._free = False
        return (TurnstileReport(ReportKind.CONTROLLED),)

    def _changed(self, state: int) -> tuple[TurnstileReport, ...]:
        if state == self._state:
            return ()
        self._state = state
        self._opened = self._opened or state in OPEN_STATES
        news = TurnstileReport(_kind(state), detail=_name(state))
        if not (self._opened and self._authorised and state == BoardState.CLOSED_IDLE):
            return (news,)
        self._authorised = False
        return (news, TurnstileReport(ReportKind.NOT_PASSED))


def _passed(direction: Direction, persons: int) -> tuple[TurnstileReport, ...]:
    return (TurnstileReport(ReportKind.PASSED, direction, persons),) if persons else ()


def _kind(state: int) -> ReportKind:
    if state in ALARM_STATES:
        return ReportKind.ALARM
    return ReportKind.FAULT if state == BoardState.CLOSED_POWER_FAIL else ReportKind.STATE


def _name(state: int) -> str:
    return _NAMES.get(state, f"STATE_{state:02X}")
