"""A turnstile whose two ways are wired the other way round: what it calls entry is our exit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from shared.devices.turnstile.protocol import Direction, ReportKind, Turnstile, TurnstileReport


class SwappedTurnstile:
    """Turns every direction round on the way in and out; a setting of the lane, never a guess."""

    def __init__(self, turnstile: Turnstile) -> None:
        self._turnstile = turnstile

    @property
    def senses_passages(self) -> bool:
        """Whether it says who walked."""
        return self._turnstile.senses_passages

    def open(self, direction: Direction) -> None:
        """Release the arm for one person."""
        self._turnstile.open(direction.opposite)

    def hold_open(self, *, held: bool) -> None:
        """Let everybody walk both ways, or take the arm back."""
        self._turnstile.hold_open(held=held)

    def reports(self, timeout_seconds: float) -> Sequence[TurnstileReport]:
        """Give what happened since, turned round."""
        return [
            replace(one, direction=one.direction.opposite) if one.kind is ReportKind.PASSED else one
            for one in self._turnstile.reports(timeout_seconds)
        ]

    def close(self) -> None:
        """Let go of the wire."""
        self._turnstile.close()
