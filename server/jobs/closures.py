"""Gives the tickets of closed days back, a batch of orders at a time."""

from __future__ import annotations

import asyncio
import logging
from concurrent.futures import Executor

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from shared.sales.run_closure import run_closures

logger = logging.getLogger(__name__)

PAUSE_SECONDS = 1.0


class Closures:
    """Asks each second; the statements block, so they run on a thread of `executor`."""

    def __init__(self, engine: Engine, executor: Executor) -> None:
        self._engine = engine
        self._executor = executor

    async def run(self) -> None:
        """Work until nothing is left."""
        loop = asyncio.get_running_loop()
        while orders := await loop.run_in_executor(self._executor, self.step):
            logger.info("closures: %d orders", orders)

    def step(self) -> int:
        """Give a batch back; gives how many orders."""
        with Session(self._engine) as session:
            return run_closures(session)
