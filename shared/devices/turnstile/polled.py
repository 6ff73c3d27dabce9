"""Makes a turnstile of a board that must be asked again and again: on a thread of its own.

So a contact that closes while the lane waits for its database is seen all the same.
"""

from __future__ import annotations

import queue
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from concurrent.futures import TimeoutError as FutureTimeout
from typing import Final, Protocol

from shared.devices.fault import DeviceFault, FaultReason
from shared.devices.turnstile.protocol import Direction, ReportKind, TurnstileReport

COMMAND_SECONDS: Final = 1.0
_ANSWERS: Final = TurnstileReport(ReportKind.STATE, detail="ANSWERS")
Command = tuple["Future[None]", Callable[[], None]]


class Board(Protocol):
    """A board as it is asked, by one thread; every method may wait and raise DeviceFault."""

    senses_passages: bool
    poll_seconds: float

    def open(self, direction: Direction) -> None:
        """Release the arm for one person."""
        ...

    def hold_open(self, *, held: bool) -> None:
        """Let everybody walk, or no longer."""
        ...

    def poll(self) -> Sequence[TurnstileReport]:
        """Ask how it stands and give what is new."""
        ...

    def close(self) -> None:
        """Let go of the wires."""
        ...


class PolledTurnstile:
    """A Turnstile whose board is asked every `poll_seconds`; the thread begins with the first use.

    A command waits for the question that is on its way, and no longer than COMMAND_SECONDS.
    """

    def __init__(self, board: Board, name: str) -> None:
        self.senses_passages = board.senses_passages
        self._board = board
        self._name = name
        self._commands: queue.SimpleQueue[Command | None] = queue.SimpleQueue()
        self._news: deque[TurnstileReport] = deque()
        self._fault: DeviceFault | None = None
        self._answers: bool | None = None
        self._heard = threading.Condition()
        self._thread: threading.Thread | None = None

    def open(self, direction: Direction) -> None:
        """Release the arm for one person; returns once the board has confirmed it."""
        self._do(lambda: self._board.open(direction))

    def hold_open(self, *, held: bool) -> None:
        """Let everybody walk both ways, or take the arm back."""
        self._do(lambda: self._board.hold_open(held=held))

    def reports(self, timeout_seconds: float) -> Sequence[TurnstileReport]:
        """Give what happened since; DeviceFault each time that the board stops answering."""
        self._start()
        with self._heard:
            self._heard.wait_for(lambda: self._news or self._fault, timeout_seconds)
            if self._news:
                news = list(self._news)
                self._news.clear()
                return news
            fault, self._fault = self._fault, None
        if fault is not None:
            raise fault
        return ()

    def close(self) -> None:
        """End the thread and let go of the wires."""
        thread, self._thread = self._thread, None
        if thread is not None:
            self._commands.put(None)
            thread.join()
        self._answers = None

    def _start(self) -> None:
        if self._thread is None or not self._thread.is_alive():
            self._thread = threading.Thread(target=self._run, name=self._name, daemon=True)
            self._thread.start()

    def _do(self, deed: Callable[[], None]) -> None:
        self._start()
        future: Future[None] = Future()
        self._commands.put((future, deed))
        try:
            future.result(COMMAND_SECONDS)
        except FutureTimeout:
            # Begun, it may still reach the board; not begun, it never will.
            raise DeviceFault(
                self._name, FaultReason.TIMEOUT, "busy", may_have_acted=not future.cancel()
            ) from None

    def _run(self) -> None:
        next_poll = time.monotonic()
        try:
            while True:
                try:
                    command = self._commands.get(timeout=max(next_poll - time.monotonic(), 0.0))
                except queue.Empty:
                    self._poll()
                    next_poll = time.monotonic() + self._board.poll_seconds
                    continue
                if command is None:
                    return
                _settle(*command)
        finally:
            self._board.close()

    def _poll(self) -> None:
        try:
            news = self._board.poll()
        except DeviceFault as fault:
            with self._heard:
                if self._answers is not False:
                    self._answers, self._fault = False, fault
                    self._heard.notify_all()
            return
        with self._heard:
            if not self._answers:
                self._answers, self._fault = True, None
                self._news.append(_ANSWERS)
            self._news.extend(news)
            if self._news:
                self._heard.notify_all()


def _settle(future: Future[None], deed: Callable[[], None]) -> None:
    if not future.set_running_or_notify_cancel():
        return
    try:
        deed()
    except DeviceFault as fault:
        future.set_exception(fault)
    else:
        future.set_result(None)
