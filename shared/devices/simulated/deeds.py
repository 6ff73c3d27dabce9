"""One thread on which a simulator does everything in order, now or later."""

from __future__ import annotations

import heapq
import queue
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from itertools import count
from typing import TypeVar

Result = TypeVar("Result")


class Deeds:
    """Takes deeds from any thread and does them one at a time on its own."""

    def __init__(self, name: str) -> None:
        self._now: queue.SimpleQueue[Callable[[], object]] = queue.SimpleQueue()
        self._later: list[tuple[float, int, Callable[[], object]]] = []
        self._order = count()
        self._stopping = False
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def do(self, deed: Callable[[], Result]) -> Future[Result]:
        """Do this after everything asked before; the future brings its result."""
        future: Future[Result] = Future()

        def settle() -> None:
            try:
                future.set_result(deed())
            finally:
                future.cancel()  # after a bug, which ends the thread, nobody waits in vain

        self._now.put(settle)
        return future

    def after(self, seconds: float, deed: Callable[[], object]) -> None:
        """Do this later; to be called on the thread itself."""
        heapq.heappush(self._later, (time.monotonic() + seconds, next(self._order), deed))

    def close(self) -> None:
        """Finish what was asked, drop what was due later, and end the thread."""
        self._now.put(self._stop)
        self._thread.join()

    def _run(self) -> None:
        while not self._stopping:
            try:
                self._now.get(timeout=self._until_next())()
            except queue.Empty:
                heapq.heappop(self._later)[2]()

    def _until_next(self) -> float | None:
        return max(self._later[0][0] - time.monotonic(), 0.0) if self._later else None

    def _stop(self) -> None:
        self._stopping = True
