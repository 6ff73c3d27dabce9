"""Joins the screen of late entries to the office: read, sign, record, the next one."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy.orm import Session

from boxoffice.approval.fields import trouble_of
from boxoffice.outage.late.unreadable import (
    forget,
    is_on_disk,
    note_unreadable,
    on_the_list,
    unreadable_wanted,
)
from boxoffice.outage.late.view import Decided, LateView
from boxoffice.outage.late.words import LateWords
from boxoffice.shift.desk import Office
from boxoffice.shift.problem import ShiftMessages
from shared.desktop.background import Background
from shared.desktop.tokens import Status
from shared.journal.journal import Journal
from shared.sales.late_entries import (
    LateEntry,
    NotOnTheList,
    decide_late_entry,
    decision_wanted,
    open_late_entries,
)
from shared.site.sign_in import NotSignedIn, StaffToken


class LatePresenter:
    """`signed_out` is called when a PIN is wanted, `changed` when fewer wait than before."""

    def __init__(
        self,
        view: LateView,
        database: Background,
        office: Office,
        say: ShiftMessages,
        journal: Journal | None,
    ) -> None:
        self._view = view
        self._database = database
        self._office = office
        self._say = say
        self._journal = journal
        self._words = LateWords(view)
        self.signed_out: Callable[[], None] = lambda: None
        self.changed: Callable[[], None] = lambda: None
        view.decided.connect(self._decide)

    def begin(self) -> None:
        """Show what waits."""
        self._say.clear()
        self._view.show_entries(())
        self._read()

    def _read(self) -> None:
        def ask(session: Session, _: StaffToken) -> tuple[LateEntry, ...]:
            bad = on_the_list(self._journal) if self._journal else ()
            return (*bad, *open_late_entries(session))

        self._database.run(
            self._view, lambda: self._office.ask(ask), self._view.show_entries, self._not_done
        )

    def _decide(self, decided: Decided) -> None:
        self._view.show_busy(True)
        self._say.clear()
        self._database.run(
            self._view,
            lambda: self._record(decided),
            lambda _: self._done(decided),
            self._not_done,
        )

    def _record(self, decided: Decided) -> None:
        if is_on_disk(decided.entry):
            self._note(decided)
            return
        wanted = decision_wanted(decided.entry, decided.why)
        grant = self._office.authorise(wanted, decided.approval)

        def ask(session: Session, token: StaffToken) -> None:
            decide_late_entry(
                session,
                decided.entry.id,
                accept=decided.accept,
                why=decided.why,
                grant=grant,
                token=token,
            )

        self._office.ask(ask)

    def _note(self, decided: Decided) -> None:
        wanted = unreadable_wanted(decided.entry, decided.why)
        grant = self._office.authorise(wanted, decided.approval)
        self._office.ask(
            lambda session, token: note_unreadable(
                session, decided.entry, decided.why, grant, token
            )
        )
        if self._journal is not None:
            forget(self._journal, decided.entry)

    def _done(self, decided: Decided) -> None:
        decision = self._words.decision(decided.entry, accept=decided.accept)
        head = " · ".join(part for part in (decided.entry.number, decision) if part)
        self._say.say(Status.OK, head)
        self.changed()
        self._read()

    def _not_done(self, error: Exception) -> None:
        self._view.show_busy(False)
        trouble = trouble_of(error)
        if trouble is not None:
            self._view.show_trouble(trouble)
        elif isinstance(error, NotSignedIn):
            self.signed_out()
        elif isinstance(error, NotOnTheList):
            self._read()
        else:
            self._say.say_error(error)
