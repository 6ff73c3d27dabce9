"""Notes visits of members as they walk in; once a day lets points expire and reviews tiers."""

from __future__ import annotations

import asyncio
import logging
from concurrent.futures import Executor
from datetime import date

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from shared.members.work import expire_points, note_visits, review_tiers
from shared.site.queries import this_station

logger = logging.getLogger(__name__)

PAUSE_SECONDS = 5.0


class MemberWork:
    """Looks every few seconds; the statements block, so they run on a thread of `executor`."""

    def __init__(self, engine: Engine, executor: Executor) -> None:
        self._engine = engine
        self._executor = executor
        self._reviewed: date | None = None

    async def run(self) -> None:
        """Note the visits not read yet, then do the work of the day if it is not done."""
        loop = asyncio.get_running_loop()
        while await loop.run_in_executor(self._executor, self._visits):
            pass
        await loop.run_in_executor(self._executor, self.work_of_the_day)

    def work_of_the_day(self) -> None:
        """Expire and review, the first time that a business date is seen."""
        with Session(self._engine) as session:
            today = this_station(session).business_date
            if today == self._reviewed:
                return
            expired, changed = expire_points(session, today), review_tiers(session, today)
        self._reviewed = today
        logger.info(
            "members of %s: points of %d expired, %d tiers reviewed", today, expired, changed
        )

    def _visits(self) -> int:
        with Session(self._engine) as session:
            return note_visits(session)
