"""The Modbus turnstile whose whole register map is public (devices.md 4.8): permits and counters.

Writing n permits n passages; the register counts down at each one that was completed.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from shared.devices.turnstile.modbus_bus import ModbusBus
from shared.devices.turnstile.passage_counters import OutOfOrder, PassageCounters
from shared.devices.turnstile.protocol import (
    FIRE,
    MANUAL,
    Direction,
    ReportKind,
    TurnstileReport,
)

_ENTRY, _EXIT, _MODE = 0x0040, 0x0041, 0x3000
_PERMIT: Final = {Direction.ENTRY: _ENTRY, Direction.EXIT: _EXIT}
_REGISTERS: Final = 9
_FREE: Final = 0xFFFF
_BLOCKED, _PANIC = 1, 2
POLL_SECONDS: Final = 0.05
_POLLS_EACH_MODE: Final = 4


class LotBoard:
    """Asks the nine registers of state often and the mode now and then; counts by difference."""

    senses_passages = True
    poll_seconds = POLL_SECONDS

    def __init__(self, bus: ModbusBus) -> None:
        self._bus = bus
        self._counters = PassageCounters(modulus=1 << 32)
        self._permits: dict[Direction, int] = {}
        self._error = 0
        self._mode = 0
        self._free = ""
        self._polls = 0

    def open(self, direction: Direction) -> None:
        """Permit one passage."""
        self._bus.write_registers(_PERMIT[direction], 1)
        self._permits[direction] = 1

    def hold_open(self, *, held: bool) -> None:
        """Permit any number both ways, or none."""
        for register in _PERMIT.values():
            self._bus.write_registers(register, _FREE if held else 0)

    def poll(self) -> Sequence[TurnstileReport]:
        """Read how it stands and give the difference to the last time."""
        if not self._bus.is_open:
            self._counters.forget()
            self._permits, self._polls = {}, 0
        entry, exit_, _, _, *counters, error = self._bus.read_registers(_ENTRY, _REGISTERS)
        if self._polls % _POLLS_EACH_MODE == 0:
            self._mode = self._bus.read_registers(_MODE, 1)[0]
        self._polls += 1
        freed = self._freed(_FREE in (entry, exit_))
        walked = self._walked(counters)
        left = {Direction.ENTRY: entry, Direction.EXIT: exit_}
        missed = self._missed(left, {report.direction for report in walked})
        self._permits = left
        return [*freed, *walked, *missed, *self._faults(error)]

    def close(self) -> None:
        """Let go of the wire."""
        self._bus.close()

    def _freed(self, free: bool) -> list[TurnstileReport]:
        before, self._free = self._free, FIRE if self._mode == _PANIC else MANUAL if free else ""
        if self._free == before:
            return []
        if self._free:
            return [TurnstileReport(ReportKind.FREED, detail=self._free)]
        return [TurnstileReport(ReportKind.CONTROLLED)]

    def _walked(self, counters: list[int]) -> list[TurnstileReport]:
        entry_low, entry_high, exit_low, exit_high = counters
        walked = self._counters.count(entry_high << 16 | entry_low, exit_high << 16 | exit_low)
        if walked is OutOfOrder.DOUBTFUL:
            return []
        if isinstance(walked, OutOfOrder):
            return [TurnstileReport(ReportKind.FAULT, detail=f"COUNTER_{walked}")]
        persons = {Direction.ENTRY: walked.entries, Direction.EXIT: walked.exits}
        return [
            TurnstileReport(ReportKind.PASSED, way, count)
            for way, count in persons.items()
            if count
        ]

    def _missed(self, left: dict[Direction, int], walked: set[Direction]) -> list[TurnstileReport]:
        return [
            TurnstileReport(ReportKind.NOT_PASSED, way)
            for way, count in left.items()
            if not count and 0 < self._permits.get(way, 0) < _FREE and way not in walked
        ]

    def _faults(self, error: int) -> list[TurnstileReport]:
        flags = error | (_BLOCKED << 16 if self._mode == _BLOCKED else 0)
        before, self._error = self._error, flags
        if flags in (before, 0):
            return []
        detail = "BLOCKED" if flags >> 16 else f"ERROR_{error:04X}"
        return [TurnstileReport(ReportKind.FAULT, detail=detail)]
