"""Blocking work off the GUI thread: one thread for each thing that can be waited for."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from functools import partial
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

Result = TypeVar("Result")


class Background(QObject):
    """Runs jobs one after the other on its own thread and brings the answers home.

    One for the database, one for each device, one for long reports: a connection then has one
    user, and jobs keep their order.
    """

    _answered = Signal(object, object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._closed = False
        # Queued even from this thread: an answer never arrives inside the call that asked.
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        owner: QObject,
        job: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Run `job` on the thread; then `done` or `failed` here, unless `owner` is gone by then."""
        if self._closed:
            return
        future = self._executor.submit(job)
        future.add_done_callback(partial(self._answer, owner, done, failed))

    def close(self) -> None:
        """Wait for the job that runs (it needs a time-out); nothing is run or answered after it."""
        self._closed = True
        self._executor.shutdown(wait=True, cancel_futures=True)

    def _answer(
        self,
        owner: QObject,
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
        future: Future[Any],
    ) -> None:
        try:
            delivery = partial(done, future.result())
        except CancelledError:
            return
        except Exception as error:  # noqa: BLE001 - handed on to the presenter, which decides
            delivery = partial(failed, error)
        self._answered.emit(owner, delivery)

    def _deliver(self, owner: QObject, delivery: Callable[[], None]) -> None:
        if shiboken6.isValid(owner) and not self._closed:
            delivery()
