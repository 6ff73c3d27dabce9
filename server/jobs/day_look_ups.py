"""Sends gates the keys of the day, and makes the visitors of the day findable by them."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable
from concurrent.futures import Executor

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from shared.admission.day_look_ups import find_visitors, send_keys
from shared.identity.key_file import ServerKeys

logger = logging.getLogger(__name__)

PAUSE_SECONDS = 2.0
_ALL_AGAIN_SECONDS = 600.0


class DayLookUps:
    """Looks every two seconds at new sales, and now and then at all: some are told late."""

    def __init__(
        self,
        engine: Engine,
        executor: Executor,
        keys: ServerKeys,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._engine = engine
        self._executor = executor
        self._keys = keys
        self._monotonic = monotonic
        self._all_at = float("-inf")

    async def run(self) -> None:
        """Look once."""
        loop = asyncio.get_running_loop()
        sent, found = await loop.run_in_executor(self._executor, self.work)
        if sent:
            logger.info("%d gates have the keys of the day", sent)
        if found:
            logger.info("%d visitors can be found at gates", found)

    def work(self) -> tuple[int, int]:
        """Send and find; gives how many gates and visitors there were."""
        recent = self._monotonic() - self._all_at < _ALL_AGAIN_SECONDS
        with Session(self._engine) as session:
            sent, found = send_keys(session, self._keys), 0
            while batch := find_visitors(session, self._keys, recent=recent):
                found += batch
        if not recent:
            self._all_at = self._monotonic()
        return sent, found
