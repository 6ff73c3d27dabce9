"""How the bench stands, as one frozen value."""

from __future__ import annotations

from dataclasses import dataclass

from shared.desktop.bench.rig import RigState


@dataclass(frozen=True, slots=True)
class BenchState:
    """Everything the bench shows besides papers and happenings."""

    rig: RigState = RigState()  # noqa: RUF009 - frozen
    walking: bool = True
    seconds_left: float = 0.0
    persons_this_opening: int = 0
    can_spoil: bool = False
