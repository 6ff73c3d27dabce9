"""Whether the database answers, learnt from every question that is asked of it anyway."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject

from shared.database.lost import DATABASE_LOST, DatabaseBusy
from shared.desktop.background import Background
from shared.kernel.refusal import Refusal

Result = TypeVar("Result")


class DatabaseLine(QObject):
    """`lost` is how the last answer found the line; a refusal is an answer, too.

    `changed` is called before whoever asked hears of it, so that a message of a lost database and
    the status bar turn together.
    """

    def __init__(self) -> None:
        super().__init__()
        self.lost = False
        self.changed: Callable[[], None] = lambda: None

    def note(self, *, lost: bool) -> None:
        """Hear how a question went."""
        if lost is not self.lost:
            self.lost = lost
            self.changed()


class DatabaseBackground(Background):
    """A thread for questions to the database; the line hears how each of them went."""

    def __init__(self, name: str, line: DatabaseLine) -> None:
        super().__init__(name)
        self._line = line

    def run(
        self,
        owner: QObject,
        job: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Run `job` on the thread, as every Background does."""

        def answered(result: Result) -> None:
            self._line.note(lost=False)
            done(result)

        def not_answered(error: Exception) -> None:
            if isinstance(error, (Refusal, *DATABASE_LOST)):
                busy = isinstance(error, DatabaseBusy)
                self._line.note(lost=isinstance(error, DATABASE_LOST) and not busy)
            failed(error)

        super().run(owner, job, answered, not_answered)
