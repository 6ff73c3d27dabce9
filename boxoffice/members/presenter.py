"""Joins the room for members to its desk: search, read, register, change, and who is shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import QObject
from sqlalchemy.orm import Session

from boxoffice.back_office.overtaken import READ_AGAIN
from boxoffice.back_office.room import RoomContext
from boxoffice.members.desk import MembersDesk
from boxoffice.members.finder import MemberFinder
from boxoffice.members.view import MembersView
from boxoffice.members.wording import SUBJECT, MemberWording
from shared.database.verb import ChangedMeanwhile
from shared.desktop.tokens import Status
from shared.identity.notices import Notice
from shared.kernel.ids import uuid7
from shared.kernel.refusal import Refusal
from shared.members.page import MemberPage
from shared.members.refusals import GuardianNeeded
from shared.members.search import Found

Result = TypeVar("Result")


class MembersPresenter(QObject):
    """Shows one member at a time; what belongs to the page alone is done by `deeds`."""

    def __init__(
        self, view: MembersView, context: RoomContext, desk: MembersDesk, words: MemberWording
    ) -> None:
        super().__init__(view)
        self._view = view
        self._context = context
        self._desk = desk
        self._words = words
        self._asked = 0
        self._new_id = uuid7()
        self._connect()

    def open(self, target: object = None) -> None:
        """Be shown; `target` is the id of a member to be shown."""
        self._view.pane.new.setEnabled(self._context.may("member_edit"))
        if isinstance(target, UUID):
            self.show_member(target)
        elif self._view.member.shown() is not None and not self.unsaved():
            self._read_again()
        self.read_proposals()

    def may_leave(self) -> bool:
        """Tell whether nothing is unsaved; say it if something is."""
        if self.unsaved():
            self._words.say_unsaved()
            return False
        return True

    def unsaved(self) -> bool:
        """Tell whether something stands in a form that is shown."""
        view = self._view
        if view.shows(view.register):
            return view.register.page.form.dirty
        return view.shows(view.member) and view.member.page.form.dirty

    def go_back(self) -> bool:
        """Go from form or merge back to the page; False when there is nothing to go back from."""
        view = self._view
        if not (view.shows(view.register) or view.shows(view.merge)) or not self.may_leave():
            return False
        view.show_part(view.member if view.member.shown() else view.nothing)
        return True

    def show_member(self, member_id: UUID) -> None:
        """Read a member's page and show it, unless something is unsaved."""
        if self.may_leave():
            self.run(lambda session: self._desk.page(session, member_id), self.show_page)

    def show_page(self, page: MemberPage) -> None:
        """Show a page that was read."""
        view = self._view
        view.member.show_page(page, self._context.token().rights)
        view.show_part(view.member)
        view.pane.choose(page.profile.id)

    def may(self, right: str) -> bool:
        """Tell whether the person at the PC holds a right."""
        return self._context.may(right)

    def read_proposals(self) -> None:
        """Read which merges wait for somebody to agree."""
        self.run(self._desk.proposals, self._view.pane.show_proposals)

    def run(
        self,
        job: Callable[[Session], Result],
        done: Callable[[Result], None],
        refused: Callable[[Refusal], None] | None = None,
    ) -> None:
        """Run a job; a refusal nobody else deals with is said in the bar."""
        self._context.run(self, job, done, refused or self.say_refused, self._let_go)

    def say_refused(self, refusal: Refusal) -> None:
        """Say why something was not done."""
        self._words.say_refused(refusal)

    def find_for(self, finder: MemberFinder, typed: str, besides: object) -> None:
        """Find members for a small search."""
        self.run(
            lambda session: self._desk.find(session, typed),
            lambda found: finder.show_found(found, besides),
        )

    # Search.

    def _connect(self) -> None:
        view = self._view
        view.pane.asked.connect(self._search)
        view.pane.chosen.connect(self._choose)
        view.pane.new_pressed.connect(self._begin_new)
        view.register.page.save_pressed.connect(self._register)
        view.register.guardian.asked.connect(
            lambda typed: self.find_for(view.register.guardian, typed, None)
        )
        view.member.page.save_pressed.connect(self._change)
        self._context.messages.pressed.connect(self._message_key)

    def _search(self, typed: str, opens: bool) -> None:
        self._asked += 1
        asked = self._asked
        self.run(
            lambda session: self._desk.find(session, typed),
            lambda found: self._take_found(found, asked, opens=opens),
        )

    def _take_found(self, found: Found, asked: int, *, opens: bool) -> None:
        if asked != self._asked:
            return  # something else has been typed since
        self._view.pane.show_found(found)
        shown = self._view.member.shown()
        self._view.pane.choose(shown.profile.id if shown else None)
        if opens and len(found.members) == 1:
            self.show_member(found.members[0].id)

    def _choose(self, member_id: UUID) -> None:
        proposal = self._view.pane.proposal(member_id)
        if proposal is not None:
            self._view.pane.proposal_chosen.emit(proposal)
            return
        shown = self._view.member.shown()
        if shown is not None and shown.profile.id == member_id and self._at_member():
            return
        if self.unsaved():
            self._words.say_unsaved()
            self._view.pane.choose(shown.profile.id if shown else None)
            return
        self.show_member(member_id)

    def _at_member(self) -> bool:
        return self._view.shows(self._view.member)

    def _read_again(self) -> None:
        shown = self._view.member.shown()
        if shown is not None:
            self.show_member(shown.profile.id)

    # Registering and changing.

    def _begin_new(self) -> None:
        if self._context.may("member_edit") and self.may_leave():
            self.run(self._desk.notice, self._show_register)

    def _show_register(self, notice: Notice | None) -> None:
        self._new_id = uuid7()
        self._view.register.begin(notice)
        self._view.show_part(self._view.register)

    def _register(self) -> None:
        register = self._view.register
        new = register.entry()
        if new is None:
            return
        register.page.show_saving(saving=True)
        self.run(
            lambda session: self._desk.register(session, self._new_id, new),
            self._registered,
            self._not_registered,
        )

    def _registered(self, page: MemberPage) -> None:
        self._view.register.page.form.show(self._view.register.page.form.values())
        self.show_page(page)
        self._view.pane.search.setFocus()  # the next one is registered or found
        number = page.profile.number
        self._words.say(Status.OK, lambda: self._words.registered(number))

    def _not_registered(self, refusal: Refusal) -> None:
        register = self._view.register
        if isinstance(refusal, GuardianNeeded):
            register.ask_guardian()
        else:
            register.fields.explain(refusal)
        self.say_refused(refusal)

    def _change(self) -> None:
        shown, wanted = self._view.member.shown(), self._view.member.data.change()
        if shown is None or wanted is None:
            return
        self._view.member.page.show_saving(saving=True)
        self.run(
            lambda session: self._desk.change(session, shown.profile.id, wanted),
            self._changed,
            self._not_changed,
        )

    def _changed(self, page: MemberPage) -> None:
        self.show_page(page)
        self._view.pane.search_again()
        self._words.say(Status.OK, self._words.saved, page.profile.number)

    def _not_changed(self, refusal: Refusal) -> None:
        if isinstance(refusal, ChangedMeanwhile):
            self._words.say_overtaken()
            return
        self._view.member.data.fields.explain(refusal)
        self.say_refused(refusal)

    def _message_key(self, subject: str, name: str) -> None:
        shown = self._view.member.shown()
        if (subject, name) == (SUBJECT, READ_AGAIN) and shown is not None:
            self._view.member.page.form.discard()  # what was typed is given up
            self._context.messages.take_away(SUBJECT)
            self.show_member(shown.profile.id)

    def _let_go(self) -> None:
        self._view.register.page.show_saving(saving=False)
        self._view.member.page.show_saving(saving=False)
        self._view.member.overview.show_waiting(waiting=False)
