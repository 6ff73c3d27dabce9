"""The travel agency for which a basket is: chosen, its prices are those of its contract."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from boxoffice.sale.accounts.desk import AccountDesk
from boxoffice.sale.counter import Counter
from boxoffice.sale.look_up.entry import NO_ROW, ROWS, Entry
from boxoffice.sale.question import Question
from boxoffice.sale.stroke import Act, Stroke
from shared.accounts.rules import AgencyAccount
from shared.database.lost import DATABASE_LOST

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class AgenciesShown:
    """The page of agencies that is in sight, and the one of the sale."""

    agencies: tuple[AgencyAccount, ...]
    chosen: AgencyAccount | None = None
    marked: int = NO_ROW
    typed: str = field(default="", repr=False)
    answers: int = 0
    pages: bool = False
    lost: bool = False


class AgencySheet:
    """Ctrl 3: who may buy by contract today, by their codes; a sheet like the others.

    `dropped` is called when the contract does not sell all that is in the basket.
    """

    act = Act.AGENCY

    def __init__(self, counter: Counter, question: Question, desk: AccountDesk) -> None:
        self._counter = counter
        self._question = question
        self._desk = desk
        self._entry = Entry()
        self._agencies: tuple[AgencyAccount, ...] = ()
        self._lost = False
        self.finished = False
        self.dropped: Callable[[], None] = lambda: None

    @property
    def asking(self) -> bool:
        """Tell whether strokes have to wait for an answer."""
        return self._question.asking

    def open(self) -> bool:
        """List them."""
        self._entry, self._agencies, self._lost = Entry(), (), False
        self._entry.clear()
        self.finished = False
        self._question.ask(self._desk.agencies, self._listed, self._not_listed)
        return True

    def press(self, stroke: Stroke) -> bool:
        """Choose one, or none any more."""
        match stroke.act:
            case Act.ENTER:
                self._take(self._entry.marked(len(self._agencies)))
            case Act.ROW:
                self._take(self._entry.first + stroke.number)
            case Act.DELETE:
                self._give_to(None)
            case _:
                return self._entry.press(stroke, len(self._agencies))
        return True

    def close(self) -> None:
        """Forget what was listed."""
        self._entry, self._agencies, self.finished = Entry(), (), False

    def shown(self) -> AgenciesShown:
        """Give the page that is in sight."""
        entry = self._entry
        marked = entry.marked(len(self._agencies))
        return AgenciesShown(
            self._agencies[entry.first : entry.first + ROWS],
            self._counter.draft.agency,
            NO_ROW if marked == NO_ROW else marked - entry.first,
            entry.text,
            entry.answers,
            len(self._agencies) > ROWS,
            self._lost,
        )

    def _take(self, at: int) -> None:
        if 0 <= at < len(self._agencies):
            self._give_to(self._agencies[at])

    def _give_to(self, agency: AgencyAccount | None) -> None:
        """Price anew: a member's price and codes are not added to a contract's."""
        draft = self._counter.draft
        now = replace(draft, agency=agency)
        if agency is not None:
            now = replace(now, buyer=None, codes=())
        if not self._counter.take_up(now):
            self.dropped()
        self.finished = True

    def _listed(self, agencies: tuple[AgencyAccount, ...]) -> None:
        self._agencies = agencies
        self._entry.answer()

    def _not_listed(self, error: Exception) -> None:
        if not isinstance(error, DATABASE_LOST):
            logger.error("agencies were not listed", exc_info=error)
        self._lost = True
