"""What is done on a member's page: family, points, benefits, plain data, merging and ending."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer

from boxoffice.members.desk import MembersDesk
from boxoffice.members.presenter import MembersPresenter
from boxoffice.members.view import MembersView
from boxoffice.members.wording import MemberWording
from shared.desktop.tokens import Status
from shared.identity.opening import PlainPerson
from shared.identity.plain_view import PlainRequest
from shared.kernel.ids import uuid7
from shared.members.page import MemberPage

# The server looks twice a second; after five seconds it is away.
_LOOK_MS: Final = 250
_LOOKS: Final = 20


class MemberDeeds(QObject):
    """Joins the tabs of a member's page to the desk."""

    def __init__(
        self,
        view: MembersView,
        presenter: MembersPresenter,
        desk: MembersDesk,
        words: MemberWording,
    ) -> None:
        super().__init__(view)
        self._view = view
        self._presenter = presenter
        self._desk = desk
        self._words = words
        self._request: PlainRequest | None = None
        self.most_looks = _LOOKS
        self._looks = 0
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self._take_plain)
        self._connect_page()
        self._connect_merge()

    def _connect_page(self) -> None:
        member = self._view.member
        member.overview.plain_asked.connect(self._ask_plain)
        member.overview.use_confirmed.connect(self._use)
        member.family.opened.connect(self._presenter.show_member)
        member.family.unlink_confirmed.connect(self._unlink)
        member.family.link_pressed.connect(self._link)
        member.family.finder.asked.connect(
            lambda typed: self._presenter.find_for(member.family.finder, typed, self._shown_id())
        )
        member.points.adjust_confirmed.connect(self._adjust)
        member.data.close_confirmed.connect(self._close)
        member.merge_pressed.connect(self._begin_merge)

    def _connect_merge(self) -> None:
        merge = self._view.merge
        merge.finder.asked.connect(
            lambda typed: self._presenter.find_for(merge.finder, typed, self._shown_id())
        )
        merge.finder.picked.connect(self._read_other)
        merge.merge_confirmed.connect(self._merge)
        merge.back_pressed.connect(self._presenter.go_back)

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
            lambda session: self._desk.ask_plain(session, person_id, reason), self._wait_for_plain
        )

    def _wait_for_plain(self, request: PlainRequest) -> None:
        self._request, self._looks = request, self.most_looks
        self._look.start()

    def _take_plain(self) -> None:
        request = self._request
        if request is not None:
            self._presenter.run(
                lambda session: self._desk.take_plain(session, request),
                lambda plain: self._show_plain(request, plain),
            )

    def _show_plain(self, request: PlainRequest, plain: PlainPerson | None) -> None:
        if request is not self._request:
            return
        self._looks -= 1
        if plain is not None:
            self._request = None
            self._view.member.overview.show_plain(plain)
        elif self._looks > 0:
            self._look.start()
        else:
            self._request = None
            self._view.member.overview.show_waiting(waiting=False)
            self._words.say(Status.WARN, self._words.no_answer)

    # Merging and ending.

    def _begin_merge(self) -> None:
        shown = self._view.member.shown()
        if shown is not None and self._presenter.may_leave():
            self._view.merge.begin(shown)
            self._view.show_part(self._view.merge)

    def _read_other(self) -> None:
        other = self._view.merge.finder.member()
        if other is not None:
            self._presenter.run(
                lambda session: self._desk.page(session, other.id), self._view.merge.show_other
            )

    def _merge(self) -> None:
        merge = self._view.merge
        both, profile = merge.both(), merge.profile_of()
        if both is None or profile is None:
            return
        merge_id, reason = uuid7(), merge.reason.value()
        one, other = (page.profile.membership for page in both)
        self._presenter.run(
            lambda session: self._desk.merge(
                session, merge_id, one, other, reason, profile.profile.id
            ),
            self._merged,
        )

    def _merged(self, page: MemberPage) -> None:
        self._presenter.show_page(page)
        number = page.profile.number
        self._words.say(Status.OK, lambda: self._words.merged(number))

    def _close(self) -> None:
        tab, shown = self._view.member.data, self._view.member.shown()
        if shown is None:
            return
        member_id, reason, erase = shown.profile.id, tab.reason.value(), tab.erase.value()
        self._presenter.run(
            lambda session: self._desk.close(session, member_id, reason, erase=erase),
            self._saved,
        )
