"""Answers who asks, for a reason, to see somebody's data in plain, or all that is kept of them."""

from __future__ import annotations

import asyncio
import logging
from concurrent.futures import Executor

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from shared.identity.key_file import ServerKeys
from shared.identity.plain_view import answer_plain
from shared.members.person_export import answer_exports

logger = logging.getLogger(__name__)

PAUSE_SECONDS = 0.5


class PlainAnswers:
    """Looks every half second: somebody stands at the window and waits."""

    def __init__(self, engine: Engine, executor: Executor, keys: ServerKeys) -> None:
        self._engine = engine
        self._executor = executor
        self._keys = keys

    async def run(self) -> None:
        """Answer all questions that wait."""
        answered = await asyncio.get_running_loop().run_in_executor(self._executor, self.answer)
        if answered:
            logger.info("answered %d questions for plain data", answered)

    def answer(self) -> int:
        """Answer once; gives how many there were."""
        with Session(self._engine) as session:
            return answer_plain(session, self._keys) + answer_exports(session, self._keys)
