"""Tells the database what became of each claim and what else an arm did, until it has heard."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable
from uuid import UUID

from gatestation.grant import GivenBack, Outcome
from shared.admission.lane_news import LaneNews
from shared.database.lost import DATABASE_LOST
from shared.kernel.refusal import Refusal

logger = logging.getLogger(__name__)

RETRY_SECONDS = 1.0


class Settlement:
    """Outcomes in their order; each is said again until it was heard (the first word counts)."""

    def __init__(
        self,
        record_passage: Callable[[UUID, int], object],
        give_back: Callable[[UUID], GivenBack],
        record_news: Callable[[LaneNews], object],
    ) -> None:
        self._record_passage = record_passage
        self._give_back = give_back
        self._record_news = record_news
        self._unsaid: deque[Outcome | LaneNews] = deque()
        # The last claim that was to be given back, and what became of its use.
        self.given_back: tuple[UUID, GivenBack] | None = None
        self._not_before = float("-inf")

    @property
    def unsaid(self) -> int:
        """How many outcomes the database has not heard yet."""
        return len(self._unsaid)

    def add(self, outcome: Outcome | LaneNews) -> None:
        """Note an outcome or a piece of news; it is said by `say`."""
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
            last = self._unsaid[-1]
            if isinstance(last, Outcome) and not last.persons:
                self.given_back = last.scan_id, GivenBack.NOTED
            self._not_before = now + RETRY_SECONDS
            return False
        return True

    def _say_one(self, outcome: Outcome | LaneNews) -> None:
        try:
            if isinstance(outcome, LaneNews):
                self._record_news(outcome)
            elif outcome.persons:
                self._record_passage(outcome.scan_id, outcome.persons)
            else:
                self.given_back = outcome.scan_id, self._give_back(outcome.scan_id)
        except Refusal:
            # Said again it would be refused again, and keep all later ones from being heard.
            logger.exception("refused: %s", outcome)
