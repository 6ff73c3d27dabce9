"""Joins the merge of two memberships to the desk: found, proposed, agreed to, let go."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QObject

from boxoffice.members.desk import MembersDesk
from boxoffice.members.presenter import MembersPresenter
from boxoffice.members.view import MembersView
from boxoffice.members.wording import MemberWording
from shared.desktop.tokens import Status
from shared.kernel.ids import uuid7
from shared.members.merging import Doubt, Merge, MergeProposal
from shared.members.page import MemberPage


class Merging(QObject):
    """Shows the merge over the page of a member, or a proposal that waits for an answer."""

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
        merge = view.merge
        view.member.merge_pressed.connect(self._begin)
        view.pane.proposal_chosen.connect(self._open)
        merge.finder.asked.connect(
            lambda typed: presenter.find_for(merge.finder, typed, self._shown_id())
        )
        merge.other_chosen.connect(self._read_other)
        merge.merge_confirmed.connect(self._confirmed)
        merge.refuse_confirmed.connect(self._refuse)
        merge.back_pressed.connect(presenter.go_back)

    def _shown_id(self) -> UUID | None:
        shown = self._view.member.shown()
        return shown.profile.id if shown else None

    def _begin(self) -> None:
        shown = self._view.member.shown()
        if shown is not None and self._presenter.may_leave():
            self._view.merge.begin(shown)
            self._view.show_part(self._view.merge)

    def _read_other(self) -> None:
        own, other = self._shown_id(), self._view.merge.finder.member()
        if own is not None and other is not None:
            self._presenter.run(
                lambda session: self._desk.other(session, own, other.id), self._show_other
            )

    def _show_other(self, found: tuple[MemberPage, Doubt | None]) -> None:
        self._view.merge.show_other(*found)

    def _open(self, proposal: MergeProposal) -> None:
        if self._presenter.may_leave():
            self._presenter.run(
                lambda session: self._desk.both(session, proposal),
                lambda pages: self._show_proposal(proposal, pages),
            )

    def _show_proposal(self, proposal: MergeProposal, pages: tuple[MemberPage, MemberPage]) -> None:
        may = self._presenter.may("member_open")
        self._view.merge.show_proposal(proposal, *pages, may_agree=may)
        self._view.show_part(self._view.merge)
        self._view.merge.back.setFocus()  # nobody agrees by a key too many

    def _confirmed(self) -> None:
        merge = self._view.merge
        both, profile, proposal = merge.both(), merge.profile_of(), merge.proposal
        if proposal is not None:
            self._presenter.run(lambda session: self._desk.agree(session, proposal), self._merged)
        elif both is not None and profile is not None:
            one, other = (page.profile.membership for page in both)
            wanted = Merge(uuid7(), one, other, profile.profile.id, merge.reason.value())
            self._merge(wanted, merge.doubt)

    def _merge(self, wanted: Merge, doubt: Doubt | None) -> None:
        if doubt is None:
            self._presenter.run(lambda session: self._desk.merge(session, wanted), self._merged)
        else:
            self._presenter.run(
                lambda session: self._desk.propose(session, wanted), lambda _: self._proposed()
            )

    def _refuse(self) -> None:
        proposal = self._view.merge.proposal
        if proposal is not None:
            self._presenter.run(
                lambda session: self._desk.turn_down(session, proposal), lambda _: self._let_go()
            )

    def _merged(self, page: MemberPage) -> None:
        self._presenter.show_page(page)
        self._presenter.read_proposals()
        self._view.pane.search_again()
        self._view.pane.search.setFocus()
        number = page.profile.number
        self._words.say(Status.OK, lambda: self._words.merged(number))

    def _proposed(self) -> None:
        self._leave()
        self._words.say(Status.OK, self._words.proposed, self._words.proposed_next())

    def _let_go(self) -> None:
        self._leave()
        self._words.say(Status.OK, self._words.turned_down)

    def _leave(self) -> None:
        self._presenter.read_proposals()
        self._presenter.go_back()
        self._view.pane.search.setFocus()
