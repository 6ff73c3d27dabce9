"""The exercises of a window in training: what is done, what is next, and the score."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from boxoffice.sale.question import Question
from boxoffice.sale.stroke import Act, Stroke
from shared.database.lost import DATABASE_LOST
from shared.kernel.refusal import Refusal
from shared.sales.practice import Practice

logger = logging.getLogger(__name__)

Ask = Callable[[datetime | None], Practice]


@dataclass(frozen=True, slots=True)
class PracticeShown:
    """What was practised; None while nobody knows, `lost` if the database does not answer."""

    practice: Practice | None = None
    lost: bool = False


class PracticeSheet:
    """Ctrl 8: the first look begins it; it goes on over the end of a shift. Del begins anew."""

    act = Act.PRACTICE
    finished = False

    def __init__(self, question: Question, ask: Ask) -> None:
        self._question = question
        self._ask = ask
        self._shown = PracticeShown()

    @property
    def asking(self) -> bool:
        """Tell whether the answer is on its way."""
        return self._question.asking

    def open(self) -> bool:
        """Look at what is done by now."""
        self._look(self._shown.practice.since if self._shown.practice else None)
        return True

    def press(self, stroke: Stroke) -> bool:
        """Begin anew by Del, look again by Enter; what belongs to the sale closes it."""
        if stroke.act is Act.DELETE:
            self._look(None)
        elif stroke.act is Act.ENTER:
            self.open()
        else:
            return False
        return True

    def close(self) -> None:
        """Keep when it began."""

    def shown(self) -> PracticeShown:
        """Give what is done."""
        return self._shown

    def _look(self, since: datetime | None) -> None:
        self._question.ask(lambda: self._ask(since), self._take, self._failed)

    def _take(self, practice: Practice) -> None:
        self._shown = PracticeShown(practice)

    def _failed(self, error: Exception) -> None:
        self._shown = PracticeShown(self._shown.practice, lost=True)
        if not isinstance(error, (*DATABASE_LOST, Refusal)):
            logger.error("what was practised cannot be read", exc_info=error)
