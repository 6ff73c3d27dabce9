"""Makes two memberships of one person one; where that is in doubt, two members of staff decide."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from shared.database.verb import record
from shared.site.sign_in import StaffToken


@dataclass(frozen=True, slots=True)
class Membership:
    """What decides which of two memberships of one person goes on."""

    id: UUID
    number: str
    joined: date


class Doubt(StrEnum):
    """What speaks against two memberships being one person's."""

    DOCUMENTS = "documents"  # each has a document
    STRANGERS = "strangers"  # neither a name nor a phone is the same


@dataclass(frozen=True, slots=True)
class Merge:
    """Two memberships that are one person's, whose data go on, and why."""

    id: UUID
    one: Membership
    other: Membership
    profile_of: UUID
    reason: str

    @property
    def kept(self) -> Membership:
        """The one whose number goes on: the older."""
        return older_of(self.one, self.other)[0]

    def document(self) -> dict[str, Any]:
        """Give the document as the verbs take it."""
        kept, given = older_of(self.one, self.other)
        return {
            "id": str(self.id),
            "into": str(kept.id),
            "from": str(given.id),
            "profile_of_from": self.profile_of == given.id,
            "reason": self.reason,
        }


@dataclass(frozen=True, slots=True)
class MergeProposal:
    """A merge that waits for somebody else to agree; `own`: whoever asks has proposed it.

    `numbers` and `names` (masked) are those of the one that is kept and of the other.
    """

    id: UUID
    kept_id: UUID
    given_id: UUID
    numbers: tuple[str, str]
    names: tuple[str, str]
    profile_of_given: bool
    reason: str
    at: datetime
    by: str
    own: bool


def older_of(one: Membership, other: Membership) -> tuple[Membership, Membership]:
    """Give the one whose number is kept, and the one that becomes part of it: (kept, given)."""
    first, second = sorted((one, other), key=lambda each: (each.joined, each.number))
    return first, second


def merge_doubt(session: Session, one: UUID, other: UUID, token: StaffToken) -> Doubt | None:
    """Tell what speaks against a merge; None when one person may do it.

    Raises NotSignedIn, NotPermitted.
    """
    told = record(session, "compare_members", {"one": str(one), "other": str(other)}, token.value)
    return None if told["doubt"] is None else Doubt(told["doubt"])


def merge_members(session: Session, merge: Merge, token: StaffToken) -> UUID:
    """Make two memberships of one person one; gives the id of the one that goes on.

    The older number is kept, with the person's data of `profile_of`; points, visits, uses, family
    and history of both are there. Raises CannotMerge (its reason may be a Doubt: then
    `propose_merge`), NoSuchMember, ReasonMissing, NotSignedIn, NotPermitted.
    """
    record(session, "merge_members", merge.document(), token.value)
    return merge.kept.id


def propose_merge(session: Session, merge: Merge, token: StaffToken) -> None:
    """Ask somebody else to agree to a merge.

    Raises CannotMerge, NoSuchMember, ReasonMissing, NotSignedIn, NotPermitted.
    """
    record(session, "propose_merge", merge.document(), token.value)


def open_merges(session: Session, token: StaffToken) -> tuple[MergeProposal, ...]:
    """List what waits for an answer, the oldest first. Raises NotSignedIn, NotPermitted."""
    return tuple(_proposal(one) for one in record(session, "open_merges", {}, token.value))


def agree_to_merge(session: Session, proposal: MergeProposal, token: StaffToken) -> UUID:
    """Let a proposal of somebody else happen; gives the id of the membership that goes on.

    Raises CannotMerge, NoSuchMember, NotSignedIn, NotPermitted (right `member_open`).
    """
    _decide(session, proposal, token, agreed=True)
    return proposal.kept_id


def turn_merge_down(session: Session, proposal: MergeProposal, token: StaffToken) -> None:
    """Let a proposal go: one's own, or with the right `member_open` another's.

    Raises CannotMerge, NotSignedIn, NotPermitted.
    """
    _decide(session, proposal, token, agreed=False)


def _decide(session: Session, proposal: MergeProposal, token: StaffToken, *, agreed: bool) -> None:
    document = {"proposal": str(proposal.id), "agreed": agreed}
    record(session, "decide_merge", document, token.value)


def _proposal(told: dict[str, Any]) -> MergeProposal:
    return MergeProposal(
        id=UUID(told["id"]),
        kept_id=UUID(told["into"]),
        given_id=UUID(told["from"]),
        numbers=(told["numbers"][0], told["numbers"][1]),
        names=(told["names"][0], told["names"][1]),
        profile_of_given=told["profile_of_from"],
        reason=told["reason"],
        at=datetime.fromisoformat(told["at"]),
        by=told["by"],
        own=told["own"],
    )
