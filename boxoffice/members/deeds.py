"""What is done on a member's page: family, points, benefits, plain data and ending."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject

from boxoffice.members.answer_wait import AnswerWait
from boxoffice.members.desk import MembersDesk
from boxoffice.members.export_file import ExportFile
from boxoffice.members.presenter import MembersPresenter
from boxoffice.members.view import MembersView
from boxoffice.members.wording import MemberWording
from shared.desktop.tokens import Status
from shared.kernel.ids import uuid7
from shared.members.page import MemberPage


class MemberDeeds(QObject):
    """Joins the tabs of a member's page to the desk."""

    def __init__(
        self,
        view: MembersView,
        presenter: MembersPresenter,
        desk: MembersDesk,
        words: MemberWording,
        exports: ExportFile,
    ) -> None:
        super().__init__(view)
        self._view = view
        self._presenter = presenter
        self._desk = desk
        self._words = words
        self._exports = exports
        self.plain = AnswerWait(
            self, presenter.run, desk.take_plain, view.member.overview.show_plain, self._unanswered
        )
        self.export = AnswerWait(
            self, presenter.run, desk.take_export, self._write_export, self._unanswered
        )
        self._connect_page()

    def _connect_page(self) -> None:
        member = self._view.member
        member.overview.plain_asked.connect(self._ask_plain)
        member.overview.export_asked.connect(self._ask_export)
        member.overview.use_confirmed.connect(self._use)
        member.family.opened.connect(self._presenter.show_member)
        member.family.unlink_confirmed.connect(self._unlink)
        member.family.link_pressed.connect(self._link)
        member.family.finder.asked.connect(
            lambda typed: self._presenter.find_for(member.family.finder, typed, self._shown_id())
        )
        member.points.adjust_confirmed.connect(self._adjust)
        member.data.close_confirmed.connect(self._close)

    def _shown_id(self) -> object:
        shown = self._view.member.shown()
        return shown.profile.id if shown else None

    def _saved(self, page: MemberPage) -> None:
        self._presenter.show_page(page)
        self._words.say(Status.OK, self._words.saved, page.profile.number)

    # Family.

    def _link(self) -> None:
        tab, shown = self._view.member.family, self._view.member.shown()
        other, kind = tab.finder.member(), tab.kind.value()
        if shown is None or other is None or kind is None:
            return
        link_id, member_id = uuid7(), shown.profile.id
        self._presenter.run(
            lambda session: self._desk.link(session, link_id, member_id, other.id, kind),
            self._saved,
        )

    def _unlink(self, link_id: object) -> None:
        family = self._view.member.shown()
        link = (
            next((one for one in family.family if one.link_id == link_id), None) if family else None
        )
        if family is not None and link is not None:
            member_id = family.profile.id
            self._presenter.run(
                lambda session: self._desk.unlink(session, member_id, link.link_id), self._saved
            )

    # Points and benefits.

    def _adjust(self) -> None:
        tab, shown = self._view.member.points, self._view.member.shown()
        points, until, reason = tab.points.value(), tab.until.value(), tab.reason.value()
        if shown is None or points is None:
            return
        entry_id, member_id = uuid7(), shown.profile.id
        self._presenter.run(
            lambda session: self._desk.adjust(session, entry_id, member_id, points, reason, until),
            self._saved,
        )

    def _use(self, benefit_id: int) -> None:
        shown = self._view.member.shown()
        if shown is None:
            return
        use_id, member_id = uuid7(), shown.profile.id
        self._presenter.run(
            lambda session: self._desk.use(session, use_id, member_id, benefit_id), self._saved
        )

    # Plain data.

    def _ask_plain(self, reason: str) -> None:
        shown = self._view.member.shown()
        if shown is None:
            return
        person_id = shown.profile.person_id
        self._presenter.run(
            lambda session: self._desk.ask_plain(session, person_id, reason), self.plain.begin
        )

    def _ask_export(self, reason: str) -> None:
        shown = self._view.member.shown()
        if shown is None:
            return
        person_id = shown.profile.person_id
        self._presenter.run(
            lambda session: self._desk.ask_export(session, person_id, reason), self.export.begin
        )

    def _write_export(self, told: dict[str, Any]) -> None:
        self._view.member.overview.show_waiting(waiting=False)
        self._exports.write(told)

    def _unanswered(self) -> None:
        self._view.member.overview.show_waiting(waiting=False)
        self._words.say(Status.WARN, self._words.no_answer)

    # Ending.

    def _close(self) -> None:
        tab, shown = self._view.member.data, self._view.member.shown()
        if shown is None:
            return
        member_id, reason, erase = shown.profile.id, tab.reason.value(), tab.erase.value()
        self._presenter.run(
            lambda session: self._desk.close(session, member_id, reason, erase=erase),
            self._saved,
        )
