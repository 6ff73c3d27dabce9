"""Gives places back whose time is over: unsold shares, unpaid holds, stock of flash sales."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import Executor

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from shared.capacity.release import free_holds, release_due
from shared.marketing.end_flash_sales import end_flash_sales

logger = logging.getLogger(__name__)

PAUSE_SECONDS = 1.0
_GIVERS: tuple[tuple[str, Callable[[Session], int]], ...] = (
    ("shares released", release_due),
    ("holds freed", free_holds),
    ("flash sales ended", end_flash_sales),
)


class PlaceSweeper:
    """Asks each second; the statements block, so they run on a thread of `executor`."""

    def __init__(self, engine: Engine, executor: Executor) -> None:
        self._engine = engine
        self._executor = executor

    async def run(self) -> None:
        """Give back all that is due, a batch at a time."""
        loop = asyncio.get_running_loop()
        while await loop.run_in_executor(self._executor, self.sweep):
            pass

    def sweep(self) -> int:
        """Give back a batch of each kind; gives how many there were."""
        found = 0
        with Session(self._engine) as session:
            for name, give_back in _GIVERS:
                if number := give_back(session):
                    logger.info("%s: %d", name, number)
                    found += number
        return found
