"""Waits for something to become true; the unattended day never just lets time pass."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

POLL_SECONDS = 0.02
PATIENCE_SECONDS = 60.0

Answer = TypeVar("Answer")


@dataclass(eq=False)
class NeverHappened(Exception):
    """What was awaited did not come true in time."""

    awaited: str
    seconds: float

    def __str__(self) -> str:
        """Say what was awaited and for how long."""
        return f"Waited {self.seconds:.0f} s in vain for {self.awaited}"


def wait_for(
    awaited: str, ask: Callable[[], Answer | None], seconds: float = PATIENCE_SECONDS
) -> Answer:
    """Ask until the answer is neither None nor False and return it. Raises NeverHappened."""
    deadline = time.monotonic() + seconds
    while True:
        answer = ask()
        if answer is not None and answer is not False:
            return answer
        if time.monotonic() >= deadline:
            raise NeverHappened(awaited, seconds)
        time.sleep(POLL_SECONDS)
