"""Reads the inputs of a board as persons and as fire: debounced, in samples. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from shared.devices.turnstile.protocol import FIRE, Direction, ReportKind, TurnstileReport

# A contact that bounces differs from one sample to the next; one that is closed does not.
SAMPLES: Final = 2


class Sensing(StrEnum):
    """How an arm tells that somebody walked."""

    NONE = "none"
    CONTACTS = "contacts"  # one contact a way closes once a rotation
    BEAMS = "beams"  # two light beams: the order in which they break is the way


@dataclass(frozen=True, slots=True)
class Inputs:
    """Which input is which, counted from 1; 0 is not there. A beam A is on the outside.

    Contacts that are closed at rest open when something happens.
    """

    sensing: Sensing = Sensing.CONTACTS
    entry: int = 1  # or beam A
    exit: int = 2  # or beam B
    fire: int = 0
    closed_at_rest: bool = False
    fire_closed_at_rest: bool = False


class ContactSense:
    """Remembers the samples; the first ones are the base, so that nobody walks at the start."""

    def __init__(self, inputs: Inputs) -> None:
        self._inputs = inputs
        self._last: int | None = None
        self._same = 0
        self._steady: int | None = None
        self._fire = False
        self._first: Direction | None = None
        self._latest: Direction | None = None

    def forget(self) -> None:
        """Begin anew: what happened while nobody looked is not known."""
        self._last = self._steady = None
        self._first = self._latest = None

    def read(self, bits: int) -> list[TurnstileReport]:
        """Take one sample of all inputs and give what it tells."""
        self._same = self._same + 1 if bits == self._last else 1
        self._last = bits
        if self._same < SAMPLES or bits == self._steady:
            return []
        before, self._steady = self._steady, bits
        news = self._read_fire(bits)
        if self._inputs.sensing is Sensing.CONTACTS and before is not None:
            news += self._contacts(before, bits)
        elif self._inputs.sensing is Sensing.BEAMS:
            news += self._beams(bits)
        return news

    def _is_on(self, bits: int, number: int, *, closed_at_rest: bool) -> bool:
        return number > 0 and bool(bits >> (number - 1) & 1) != closed_at_rest

    def _broken(self, bits: int, direction: Direction) -> bool:
        inputs = self._inputs
        number = inputs.entry if direction is Direction.ENTRY else inputs.exit
        return self._is_on(bits, number, closed_at_rest=inputs.closed_at_rest)

    def _read_fire(self, bits: int) -> list[TurnstileReport]:
        inputs = self._inputs
        burns = self._is_on(bits, inputs.fire, closed_at_rest=inputs.fire_closed_at_rest)
        before, self._fire = self._fire, burns
        if burns == before:
            return []
        kind = ReportKind.FREED if burns else ReportKind.CONTROLLED
        return [TurnstileReport(kind, detail=FIRE if burns else "")]

    def _contacts(self, before: int, bits: int) -> list[TurnstileReport]:
        return [
            TurnstileReport(ReportKind.PASSED, direction, 1)
            for direction in Direction
            if self._broken(bits, direction) and not self._broken(before, direction)
        ]

    def _beams(self, bits: int) -> list[TurnstileReport]:
        """Tell a passage once both beams are whole again: it went from the first to the last."""
        broken = [one for one in Direction if self._broken(bits, one)]
        if len(broken) == 1:
            self._first = self._first or broken[0]
            self._latest = broken[0]
        if broken:
            return []
        first, latest = self._first, self._latest
        self._first = self._latest = None
        if first is None or first is latest:
            return []  # somebody came near and went back
        return [TurnstileReport(ReportKind.PASSED, first, 1)]
