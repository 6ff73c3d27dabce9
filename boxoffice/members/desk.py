"""What the room asks of the database, in the name of whoever is signed in.

Every call takes the session of one transaction; ids of new rows are made by whoever presses the
key, so that a second try is the same deed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from shared.identity.document_number import DocumentNumber
from shared.identity.notices import MEMBERSHIP, Notice, present_notice
from shared.identity.opening import PlainPerson
from shared.identity.person import StationKeys
from shared.identity.plain_view import PlainRequest, ask_plain, take_plain
from shared.members.benefits import use_benefit
from shared.members.family import FamilyKind, link_family, unlink_family
from shared.members.merging import (
    Doubt,
    Merge,
    MergeProposal,
    agree_to_merge,
    merge_doubt,
    merge_members,
    open_merges,
    propose_merge,
    turn_merge_down,
)
from shared.members.page import MemberPage, member_page
from shared.members.person_export import ask_export, take_export
from shared.members.points import adjust_points
from shared.members.privacy import KeptPerson, erase_visitor, find_visitor
from shared.members.profile import MemberChange, NewMember, change, close, register
from shared.members.search import Found, find_members
from shared.site.sign_in import StaffToken


@dataclass(frozen=True, slots=True)
class MembersDesk:
    """The calls of the room; `token` and `today` are those of the moment of the call."""

    keys: StationKeys
    token: Callable[[], StaffToken]
    today: Callable[[], date]

    def find(self, session: Session, typed: str) -> Found:
        """Find members by what was typed."""
        return find_members(session, typed, self.keys, self.token())

    def page(self, session: Session, member_id: UUID) -> MemberPage:
        """Read a member's page. Raises NoSuchMember."""
        return member_page(session, member_id, self.token(), today=self.today())

    def notice(self, session: Session) -> Notice | None:
        """Give the notice that new members agree to."""
        return present_notice(session, MEMBERSHIP)

    def register(self, session: Session, member_id: UUID, new: NewMember) -> MemberPage:
        """Make a member and read the page."""
        today = self.today()
        register(session, new, self.keys, self.token(), member_id=member_id, today=today)
        return self.page(session, member_id)

    def change(self, session: Session, member_id: UUID, wanted: MemberChange) -> MemberPage:
        """Change a member and read the page anew."""
        change(session, member_id, wanted, self.keys, self.token())
        return self.page(session, member_id)

    def close(self, session: Session, member_id: UUID, reason: str, *, erase: bool) -> MemberPage:
        """End a membership and read what is left of the page."""
        close(session, member_id, reason, self.token(), erase=erase)
        return self.page(session, member_id)

    def link(
        self, session: Session, link_id: UUID, member_id: UUID, other_id: UUID, kind: FamilyKind
    ) -> MemberPage:
        """Link two members and read the page anew."""
        link_family(session, member_id, other_id, kind, self.token(), link_id=link_id)
        return self.page(session, member_id)

    def unlink(self, session: Session, member_id: UUID, link_id: UUID) -> MemberPage:
        """Take a link away and read the page anew."""
        unlink_family(session, link_id, self.token())
        return self.page(session, member_id)

    def other(
        self, session: Session, own_id: UUID, other_id: UUID
    ) -> tuple[MemberPage, Doubt | None]:
        """Read the page of a double, and what speaks against a merge."""
        return self.page(session, other_id), merge_doubt(session, own_id, other_id, self.token())

    def merge(self, session: Session, merge: Merge) -> MemberPage:
        """Make two memberships one and read the page of the one that goes on."""
        return self.page(session, merge_members(session, merge, self.token()))

    def propose(self, session: Session, merge: Merge) -> None:
        """Ask somebody else to agree to a merge."""
        propose_merge(session, merge, self.token())

    def proposals(self, session: Session) -> tuple[MergeProposal, ...]:
        """List the merges that wait for an answer."""
        return open_merges(session, self.token())

    def both(self, session: Session, proposal: MergeProposal) -> tuple[MemberPage, MemberPage]:
        """Read both pages of a proposal, the one that goes on first."""
        return self.page(session, proposal.kept_id), self.page(session, proposal.given_id)

    def agree(self, session: Session, proposal: MergeProposal) -> MemberPage:
        """Let a proposal happen and read the page of the one that goes on."""
        return self.page(session, agree_to_merge(session, proposal, self.token()))

    def turn_down(self, session: Session, proposal: MergeProposal) -> None:
        """Let a proposal go."""
        turn_merge_down(session, proposal, self.token())

    def adjust(
        self,
        session: Session,
        entry_id: UUID,
        member_id: UUID,
        points: int,
        reason: str,
        until: date | None,
    ) -> MemberPage:
        """Put points right and read the page anew."""
        adjust_points(
            session, member_id, points, reason, self.token(), entry_id=entry_id, until=until
        )
        return self.page(session, member_id)

    def use(self, session: Session, use_id: UUID, member_id: UUID, benefit_id: int) -> MemberPage:
        """Use a benefit once and read the page anew."""
        use_benefit(session, member_id, benefit_id, self.token(), use_id=use_id)
        return self.page(session, member_id)

    def ask_plain(self, session: Session, person_id: UUID, reason: str) -> PlainRequest:
        """Ask the server to show a person's data."""
        return ask_plain(session, person_id, reason, self.token())

    def take_plain(self, session: Session, request: PlainRequest) -> PlainPerson | None:
        """Take the answer, None while there is none."""
        return take_plain(session, request, self.token())

    def ask_export(self, session: Session, person_id: UUID, reason: str) -> PlainRequest:
        """Ask the server for everything that is kept of a person."""
        return ask_export(session, person_id, reason, self.token())

    def take_export(self, session: Session, request: PlainRequest) -> dict[str, Any] | None:
        """Take the answer, None while there is none."""
        return take_export(session, request, self.token())

    def kept(self, session: Session, document: DocumentNumber) -> tuple[KeptPerson, ...]:
        """List what is kept under a document."""
        return find_visitor(session, document, self.keys, self.token())

    def erase(self, session: Session, persons: Iterable[UUID], reason: str) -> None:
        """Take rows of a visitor away."""
        erase_visitor(session, persons, reason, self.token())
