"""Joins the page for people's own data to the desk: found, given out, taken away."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject
from sqlalchemy.orm import Session

from boxoffice.back_office.room import RoomContext
from boxoffice.members.answer_wait import AnswerWait
from boxoffice.members.desk import MembersDesk
from boxoffice.members.export_file import ExportFile
from boxoffice.members.privacy_view import PrivacyView
from boxoffice.members.wording import MemberWording
from shared.desktop.tokens import Status
from shared.identity.document_number import DocumentNumber

Result = TypeVar("Result")


class PrivacyPresenter(QObject):
    """Keeps the document that was asked for last, so that what is left is shown after a deed."""

    def __init__(
        self,
        view: PrivacyView,
        context: RoomContext,
        desk: MembersDesk,
        words: MemberWording,
        exports: ExportFile,
    ) -> None:
        super().__init__(view)
        self._view = view
        self._context = context
        self._desk = desk
        self._words = words
        self._exports = exports
        self._document: DocumentNumber | None = None
        self.export = AnswerWait(self, self._run, desk.take_export, self._write, self._unanswered)
        view.asked.connect(self._find)
        view.export_asked.connect(self._ask_export)
        view.erase_confirmed.connect(self._erase)
        view.put_away.connect(self._forget)

    def open(self, target: object = None) -> None:
        """Be shown, empty."""
        self._view.begin(self._context.token().rights)

    def may_leave(self) -> bool:
        """Hold nobody back."""
        return True

    def _forget(self) -> None:
        self._document = None

    def _run(self, job: Callable[[Session], Result], done: Callable[[Result], None]) -> None:
        self._context.run(self, job, done, self._words.say_refused, self._let_go)

    def _let_go(self) -> None:
        self._view.show_waiting(waiting=False)

    def _find(self, document: DocumentNumber) -> None:
        self._document = document
        self._run(lambda session: self._desk.kept(session, document), self._view.show_kept)

    def _ask_export(self, reason: str) -> None:
        kept = self._view.kept
        if kept:
            self._view.show_waiting(waiting=True)
            person = kept[0].person_id
            self._run(
                lambda session: self._desk.ask_export(session, person, reason), self.export.begin
            )

    def _write(self, told: dict[str, Any]) -> None:
        self._view.show_waiting(waiting=False)
        self._exports.write(told)

    def _unanswered(self) -> None:
        self._view.show_waiting(waiting=False)
        self._words.say(Status.WARN, self._words.no_answer)

    def _erase(self, reason: str) -> None:
        persons = [one.person_id for one in self._view.erasable()]
        self._run(
            lambda session: self._desk.erase(session, persons, reason), lambda _: self._erased()
        )

    def _erased(self) -> None:
        self._words.say(Status.OK, self._words.erased)
        if self._document is not None:
            self._find(self._document)
