"""One thread to the database that the event loop does not wait for longer than it promised."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Final, TypeVar

from sqlalchemy.orm import Session, sessionmaker

from shared.database.engine import station_engine
from shared.database.held import HeldSession
from shared.database.lost import DATABASE_LOST

Answer = TypeVar("Answer")

# A page leaves off waiting sooner and judges by its list.
WAIT_SECONDS: Final = 2.0


class Away(Exception):
    """The database has not answered, or not in time: whether it did what was asked is not known."""


class Line:
    """One connection with its thread: what is asked there keeps its order."""

    def __init__(self, url: str, name: str, thread_name: str) -> None:
        self._engine = station_engine(url, name, connections=1)
        self._held = HeldSession(sessionmaker(self._engine, expire_on_commit=False))
        self._threads = ThreadPoolExecutor(1, thread_name_prefix=thread_name)
        self._begun: float | None = None

    async def ask(
        self, question: Callable[[Session], Answer], seconds: float = WAIT_SECONDS
    ) -> Answer:
        """Ask, for so long. Raises Away, and what the question raises."""
        if self._is_stuck():
            raise Away
        asked = self._threads.submit(self._run, question)
        waiting = asyncio.wrap_future(asked)
        done, _ = await asyncio.wait({waiting}, timeout=seconds)
        if not done:
            # One that has not begun would only keep later ones waiting: its answer comes to nobody.
            asked.cancel()
            waiting.add_done_callback(_forget)
            raise Away
        try:
            return waiting.result()
        except DATABASE_LOST as lost:
            raise Away from lost

    def close(self) -> None:
        """Ask nothing more; a question that is under way is not waited for."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        self._engine.dispose()

    def _is_stuck(self) -> bool:
        begun = self._begun
        return begun is not None and time.monotonic() - begun > WAIT_SECONDS

    def _run(self, question: Callable[[Session], Answer]) -> Answer:
        self._begun = time.monotonic()
        try:
            with self._held.use() as session:
                return question(session)
        finally:
            self._begun = None


def _forget(late: asyncio.Future[Answer]) -> None:
    """Take an answer that nobody waits for any more, whatever it is."""
    if not late.cancelled():
        late.exception()
