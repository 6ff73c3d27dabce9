"""Has types called by their new names as soon as an edition that was scheduled is in force."""

from __future__ import annotations

import asyncio
import logging
from concurrent.futures import Executor

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from shared.catalogue.editions import follow_editions

logger = logging.getLogger(__name__)

PAUSE_SECONDS = 5.0


class EditionFollower:
    """Looks every few seconds; the statement blocks, so it runs on a thread of `executor`."""

    def __init__(self, engine: Engine, executor: Executor) -> None:
        self._engine = engine
        self._executor = executor

    async def run(self) -> None:
        """Look once."""
        renamed = await asyncio.get_running_loop().run_in_executor(self._executor, self.follow)
        if renamed:
            logger.info("%d ticket types are called as the edition in force says", renamed)

    def follow(self) -> int:
        """Rename what is called otherwise; gives how many types."""
        with Session(self._engine) as session:
            return follow_editions(session)
