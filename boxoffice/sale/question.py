"""A question to the database that the cashier waits for; what is pressed meanwhile is kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject

from shared.desktop.background import Background

Answer = TypeVar("Answer")


class Question(QObject):
    """`asking` is true until the answer is there; `changed` is called once it was taken."""

    def __init__(self, database: Background) -> None:
        super().__init__()
        self._database = database
        self._waiting = 0
        self.changed: Callable[[], None] = lambda: None

    @property
    def asking(self) -> bool:
        """Tell whether an answer is on its way."""
        return self._waiting > 0

    def ask(
        self,
        job: Callable[[], Answer],
        done: Callable[[Answer], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Run a job of the desk; `done` or `failed` may ask the next question."""
        self._waiting += 1

        def answered(answer: Answer) -> None:
            self._waiting -= 1
            done(answer)
            self.changed()

        def not_answered(error: Exception) -> None:
            self._waiting -= 1
            failed(error)
            self.changed()

        self._database.run(self, job, answered, not_answered)
