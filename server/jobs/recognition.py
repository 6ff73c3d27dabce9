"""Posts revenue as visitors walk in: what was deferred at the sale is earned at the passage."""

from __future__ import annotations

import asyncio
import logging
from concurrent.futures import Executor

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from shared.ledger.recognise import recognise_passages

logger = logging.getLogger(__name__)

PAUSE_SECONDS = 2.0


class Recognition:
    """Follows the passages; the statement blocks, so it runs on a thread of `executor`."""

    def __init__(self, engine: Engine, executor: Executor) -> None:
        self._engine = engine
        self._executor = executor

    async def run(self) -> None:
        """Read all passages that are not read yet, a batch at a time."""
        loop = asyncio.get_running_loop()
        while passages := await loop.run_in_executor(self._executor, self._batch):
            logger.info("read %d passages for recognition", passages)

    def _batch(self) -> int:
        with Session(self._engine) as session:
            return recognise_passages(session)
