"""A way to the database that can be left: who does not answer in time is not waited for."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from concurrent.futures import Future
from queue import SimpleQueue
from typing import Final, TypeVar
from uuid import uuid4

from sqlalchemy import text
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session, sessionmaker

from shared.database.engine import station_engine
from shared.database.held import HeldSession

logger = logging.getLogger(__name__)

Answer = TypeVar("Answer")
Question = Callable[[Session], Answer]
_Job = tuple[Callable[[Session], object], "Future[object]"]

_END_LEFT: Final = text("""
    SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
     WHERE usename = session_user AND application_name = ANY(CAST(:names AS text[]))
""")


class NoAnswer(OperationalError):
    """The database has not answered in time: whether it did what was asked is not known."""

    def __init__(self, what: str) -> None:
        super().__init__(what, None, TimeoutError(what))


class LeftLines:
    """The names of connections that were left; whoever has the database again ends them."""

    def __init__(self) -> None:
        self._names: list[str] = []
        self._lock = threading.Lock()

    def add(self, name: str) -> None:
        """Remember a connection."""
        with self._lock:
            self._names.append(name)

    def end(self, session: Session) -> bool:
        """End them, so that nothing which was asked there happens any more; true once all are."""
        with self._lock:
            names = tuple(self._names)
        if names and session.execute(_END_LEFT, {"names": list(names)}).scalar_one():
            return False
        with self._lock:
            self._names = [name for name in self._names if name not in names]
        return True


class LeavableLine:
    """Asks on a thread and a connection of its own; asked by one thread at a time.

    A statement's own time-out does not return from a server that is stopped: hence the thread.
    """

    def __init__(self, url: str, name: str, left: LeftLines) -> None:
        self._url = url
        self._name = name
        self._left = left
        self._worker: _Worker | None = None

    def ask(self, question: Question[Answer], seconds: float) -> Answer:
        """Ask, for so long. Raises NoAnswer, and what the question raises."""
        answer: Future[Answer] = Future()
        self._working().jobs.put((question, answer))  # type: ignore[arg-type]
        try:
            return answer.result(seconds)
        except TimeoutError:
            if answer.done():  # the question itself was timed out
                raise
            self._leave()
            raise NoAnswer(self._name) from None

    def warm(self) -> None:
        """Open the connection, without waiting for it."""
        self._working().jobs.put((_nothing, Future()))

    def close(self) -> None:
        """Let go of the connection, without waiting for it."""
        if self._worker is not None:
            self._worker.jobs.put(None)
            self._worker = None

    def _working(self) -> _Worker:
        if self._worker is None:
            self._worker = _Worker(self._url, f"{self._name} {uuid4().hex[:8]}")
        return self._worker

    def _leave(self) -> None:
        worker = self._worker
        if worker is not None:
            logger.warning("%s: left, for it did not answer", worker.name)
            self._left.add(worker.name)
            self.close()


class _Worker:
    """One connection with its thread, until it is told to end."""

    def __init__(self, url: str, name: str) -> None:
        self.name = name
        self.jobs: SimpleQueue[_Job | None] = SimpleQueue()
        self._url = url
        threading.Thread(target=self._run, name=name, daemon=True).start()

    def _run(self) -> None:
        engine = station_engine(self._url, self.name, connections=1)
        held = HeldSession(sessionmaker(engine, expire_on_commit=False))
        while (job := self.jobs.get()) is not None:
            question, answer = job
            try:
                with held.use() as session:
                    answer.set_result(question(session))
            except BaseException as error:  # noqa: BLE001 - whoever asked deals with it
                answer.set_exception(error)
        held.close()
        engine.dispose()


def _nothing(session: Session) -> None:
    session.execute(text("SELECT 1"))
