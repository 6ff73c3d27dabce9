"""Waits for the server to answer what only it can open."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, QTimer
from sqlalchemy.orm import Session

from shared.identity.plain_view import PlainRequest

Answer = TypeVar("Answer")

# The server looks twice a second; after five seconds it is away.
_LOOK_MS: Final = 250
LOOKS: Final = 20


class Run(Protocol):
    """How a job is run on the database's thread; its result comes back here."""

    def __call__(self, job: Callable[[Session], Answer], done: Callable[[Answer], None], /) -> None:
        """Run a job."""
        ...


class AnswerWait(Generic[Answer]):
    """Asks for the answer of the latest question until it is there, or the time is over."""

    def __init__(
        self,
        owner: QObject,
        run: Run,
        take: Callable[[Session, PlainRequest], Answer | None],
        answered: Callable[[Answer], None],
        unanswered: Callable[[], None],
    ) -> None:
        self._run = run
        self._take = take
        self._answered = answered
        self._unanswered = unanswered
        self._request: PlainRequest | None = None
        self.most_looks = LOOKS
        self._looks = 0
        self._pause = QTimer(owner)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_LOOK_MS)
        self._pause.timeout.connect(self._look)

    def begin(self, request: PlainRequest) -> None:
        """Wait for the answer to a question; an earlier one is forgotten."""
        self._request, self._looks = request, self.most_looks
        self._pause.start()

    def _look(self) -> None:
        request = self._request
        if request is not None:
            self._run(
                lambda session: self._take(session, request),
                lambda answer: self._came(request, answer),
            )

    def _came(self, request: PlainRequest, answer: Answer | None) -> None:
        if request is not self._request:
            return
        self._looks -= 1
        if answer is None and self._looks > 0:
            self._pause.start()
            return
        self._request = None
        if answer is None:
            self._unanswered()
        else:
            self._answered(answer)
