"""Hashes persons anew after the key by which they are found was changed, a batch at a time."""

from __future__ import annotations

import asyncio
import logging
from concurrent.futures import Executor

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from shared.identity.key_file import ServerKeys
from shared.sales.renew_look_ups import renew_look_ups

logger = logging.getLogger(__name__)

PAUSE_SECONDS = 60.0


class LookUpRenewal:
    """Looks each minute: a station that has the earlier file still writes with the earlier key."""

    def __init__(self, engine: Engine, executor: Executor, keys: ServerKeys) -> None:
        self._engine = engine
        self._executor = executor
        self._keys = keys

    async def run(self) -> None:
        """Hash until nothing is left; says when it is, for only then the earlier key may go."""
        loop = asyncio.get_running_loop()
        renewed = 0
        while batch := await loop.run_in_executor(self._executor, self.renew):
            renewed += batch
        if renewed:
            logger.info("%d persons are found by key %d", renewed, self._keys.station.number)

    def renew(self) -> int:
        """Hash a batch; gives how many there were."""
        with Session(self._engine) as session:
            return renew_look_ups(session, self._keys)
