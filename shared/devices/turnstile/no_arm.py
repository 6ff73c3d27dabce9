"""A place without an arm, such as an exit desk: whoever is let through has walked."""

from __future__ import annotations

import time
from collections.abc import Sequence

from shared.devices.turnstile.protocol import Direction, ReportKind, TurnstileReport


class NoArm:
    """Counts each opening as one person who walked that way; nothing moves, nothing can fail."""

    senses_passages = True

    def __init__(self) -> None:
        self._walked: list[TurnstileReport] = []

    def open(self, direction: Direction) -> None:
        """Let one person through."""
        self._walked.append(TurnstileReport(ReportKind.PASSED, direction, 1))

    def hold_open(self, *, held: bool) -> None:
        """There is nothing that could be held."""

    def reports(self, timeout_seconds: float) -> Sequence[TurnstileReport]:
        """Give who has walked since."""
        if not self._walked and timeout_seconds > 0:
            time.sleep(timeout_seconds)
        walked, self._walked = self._walked, []
        return walked

    def close(self) -> None:
        """There is no wire."""
