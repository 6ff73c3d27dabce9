"""Tells the database what became of each claim, and keeps what it could not hear."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable
from dataclasses import astuple
from uuid import UUID

from gatestation.grant import Outcome
from shared.database.lost import DATABASE_LOST
from shared.kernel.refusal import Refusal

logger = logging.getLogger(__name__)

RETRY_SECONDS = 1.0


class Settlement:
    """Outcomes in their order; each is said again until it was heard (the first word counts)."""

    def __init__(
        self,
        record_passage: Callable[[UUID, int], object],
        give_back: Callable[[UUID], object],
    ) -> None:
        self._record_passage = record_passage
        self._give_back = give_back
        self._unsaid: deque[Outcome] = deque()
        self._not_before = float("-inf")

    @property
    def unsaid(self) -> int:
        """How many outcomes the database has not heard yet."""
        return len(self._unsaid)

    def add(self, outcome: Outcome) -> None:
        """Note an outcome; it is said by `say`."""
        self._unsaid.append(outcome)

    def say(self, now: float) -> bool | None:
        """Say what is due: true if all was heard, false if the database is lost, None if idle."""
        if not self._unsaid or now < self._not_before:
            return None
        try:
            while self._unsaid:
                self._say_one(self._unsaid[0])
                self._unsaid.popleft()
        except DATABASE_LOST:
            self._not_before = now + RETRY_SECONDS
            return False
        return True

    def _say_one(self, outcome: Outcome) -> None:
        try:
            if outcome.persons:
                self._record_passage(outcome.scan_id, outcome.persons)
            else:
                self._give_back(outcome.scan_id)
        except Refusal:
            # Said again it would be refused again, and keep all later ones from being heard.
            logger.exception("scan %s: outcome refused, %d persons", *astuple(outcome))
