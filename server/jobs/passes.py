"""Posts what passes earn by the day, once a day."""

from __future__ import annotations

import asyncio
import logging
from concurrent.futures import Executor
from datetime import date

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from shared.passes.earn import earn_passes
from shared.site.queries import this_station

logger = logging.getLogger(__name__)

PAUSE_SECONDS = 60.0


class PassRevenue:
    """Looks every minute; the statements block, so they run on a thread of `executor`."""

    def __init__(self, engine: Engine, executor: Executor) -> None:
        self._engine = engine
        self._executor = executor
        self._earned: date | None = None

    async def run(self) -> None:
        """Do the work of the day, the first time that a business date is seen."""
        await asyncio.get_running_loop().run_in_executor(self._executor, self.step)

    def step(self) -> None:
        """Earn what went by before today."""
        with Session(self._engine) as session:
            today = this_station(session).business_date
            if today == self._earned:
                return
            posted = earn_passes(session, today)
        self._earned = today
        if posted is not None:
            logger.info("passes earned %d fen before %s", posted, today)
