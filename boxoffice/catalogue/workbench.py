"""The edition on the table: read as a whole, written piece by piece, read anew after each write."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from sqlalchemy.orm import Session

from boxoffice.back_office.room import RoomContext
from boxoffice.catalogue.park_names import ParkNames, read_park_names
from shared.catalogue.draft import (
    EditionContent,
    EditionFacts,
    EditionHead,
    EditionState,
)
from shared.catalogue.edition_queries import InForce, list_editions, read_edition, timeline
from shared.kernel.refusal import Refusal
from shared.site.sign_in import StaffToken

Result = TypeVar("Result")
# A write in the open edition: the session, the edition's id, and who does it.
Write = Callable[[Session, int, StaffToken], Result]


@dataclass(frozen=True, slots=True)
class OpenEdition:
    """All editions, the newest first; their course; the one that is open; the park."""

    heads: tuple[EditionHead, ...]
    course: tuple[InForce, ...]
    facts: EditionFacts | None
    park: ParkNames


def read_open(session: Session, wanted: int | None) -> OpenEdition:
    """Read editions and one of them whole: the wanted one, else where work is usually done."""
    heads, course = list_editions(session), timeline(session)
    chosen = wanted if wanted is not None else usual_edition(heads, course)
    facts = None if chosen is None else read_edition(session, chosen)
    return OpenEdition(heads, course, facts, read_park_names(session))


def usual_edition(heads: tuple[EditionHead, ...], course: tuple[InForce, ...]) -> int | None:
    """Give the newest draft or checked edition, else the last one put in force; None if none."""
    at_work = (EditionState.DRAFT, EditionState.CHECKED)
    for head in heads:
        if head.state in at_work:
            return head.id
    return course[-1].head.id if course else None


class Workbench(QObject):
    """Holds the open edition for all pages; `changed` says that it was read, anew or another."""

    changed = Signal()

    def __init__(self, context: RoomContext, owner: QObject) -> None:
        super().__init__(owner)
        self._context = context
        self._owner = owner
        self._open = OpenEdition((), (), None, ParkNames())

    @property
    def heads(self) -> tuple[EditionHead, ...]:
        """All editions, the newest first."""
        return self._open.heads

    @property
    def course(self) -> tuple[InForce, ...]:
        """What was, is and will be in force, the oldest first."""
        return self._open.course

    @property
    def head(self) -> EditionHead | None:
        """The open edition, without its rows."""
        return None if self._open.facts is None else self._open.facts.head

    @property
    def content(self) -> EditionContent:
        """The rows of the open edition; none while none is open."""
        return EditionContent() if self._open.facts is None else self._open.facts.content

    @property
    def park(self) -> ParkNames:
        """The park that the edition speaks of."""
        return self._open.park

    @property
    def is_draft(self) -> bool:
        """Tell whether the open edition may be changed."""
        return self.head is not None and self.head.state is EditionState.DRAFT

    def may(self, right: str) -> bool:
        """Tell whether the person may change what needs a right, in the open edition."""
        return self.is_draft and self._context.may(right)

    def holds(self, right: str) -> bool:
        """Tell whether the person has a right, whatever edition is open."""
        return self._context.may(right)

    def open(self, edition: int | None = None) -> None:
        """Read an edition, the usual one for None."""
        self._context.run(self._owner, lambda session: read_open(session, edition), self._take)

    def read_again(self) -> None:
        """Read the open edition once more."""
        self.open(None if self.head is None else self.head.id)

    def act(
        self,
        job: Callable[[Session, StaffToken], int | None],
        done: Callable[[], None],
        refused: Callable[[Refusal], None],
    ) -> None:
        """Do something with editions; then open the one that the job names, or the same again."""
        token, here = self._context.token(), None if self.head is None else self.head.id

        def work(session: Session) -> OpenEdition:
            named = job(session, token)
            return read_open(session, here if named is None else named)

        def went_well(opened: OpenEdition) -> None:
            self._take(opened)
            done()

        self._context.run(self._owner, work, went_well, refused)

    def write(
        self,
        job: Write[Result],
        done: Callable[[Result], None],
        refused: Callable[[Refusal], None],
        failed: Callable[[], None] | None = None,
    ) -> None:
        """Write in the open draft, read it anew in the same transaction, then call `done`.

        `failed` is called first whatever went wrong, so that a form need not wait on.
        """
        if self.head is None:
            return
        token, here = self._context.token(), self.head.id

        def work(session: Session) -> tuple[Result, OpenEdition]:
            result = job(session, here, token)
            return result, read_open(session, here)

        def went_well(answer: tuple[Result, OpenEdition]) -> None:
            self._take(answer[1])
            done(answer[0])

        self._context.run(self._owner, work, went_well, refused, failed)

    def _take(self, opened: OpenEdition) -> None:
        self._open = opened
        self.changed.emit()
