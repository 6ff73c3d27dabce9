"""Links members of a family, and makes two memberships of one person one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy.orm import Session

from shared.database.verb import record
from shared.site.sign_in import StaffToken


class FamilyKind(StrEnum):
    """What somebody is to the member whose page is read."""

    CHILD = "child"
    GUARDIAN = "guardian"
    SPOUSE = "spouse"


@dataclass(frozen=True, slots=True)
class Membership:
    """What decides which of two memberships of one person goes on."""

    id: UUID
    number: str
    joined: date


def link_family(
    session: Session,
    member_id: UUID,
    other_id: UUID,
    kind: FamilyKind,
    token: StaffToken,
    *,
    link_id: UUID,
) -> None:
    """Note that the other one is the member's child, guardian or spouse.

    Raises CannotLink, NoSuchMember, NotSignedIn, NotPermitted.
    """
    above, below = (other_id, member_id) if kind is FamilyKind.GUARDIAN else (member_id, other_id)
    stored = "spouse" if kind is FamilyKind.SPOUSE else "child"
    document = {"id": str(link_id), "from": str(above), "to": str(below), "kind": stored}
    record(session, "link_family", document, token.value)


def unlink_family(session: Session, link_id: UUID, token: StaffToken) -> None:
    """Take a link away. Raises NotSignedIn, NotPermitted."""
    record(session, "unlink_family", {"link": str(link_id)}, token.value)


def older_of(one: Membership, other: Membership) -> tuple[Membership, Membership]:
    """Give the one whose number is kept, and the one that becomes part of it: (kept, given)."""
    first, second = sorted((one, other), key=lambda each: (each.joined, each.number))
    return first, second


def merge_members(
    session: Session,
    one: Membership,
    other: Membership,
    reason: str,
    token: StaffToken,
    *,
    merge_id: UUID,
    profile_of: UUID,
) -> UUID:
    """Make two memberships of one person one; gives the id of the one that goes on.

    The older number is kept, with the person's data of `profile_of`; points, visits, uses, family
    and history of both are there. Raises CannotMerge, NoSuchMember, ReasonMissing, NotSignedIn,
    NotPermitted.
    """
    kept, given = older_of(one, other)
    document = {
        "id": str(merge_id),
        "into": str(kept.id),
        "from": str(given.id),
        "profile_of_from": profile_of == given.id,
        "reason": reason,
    }
    record(session, "merge_members", document, token.value)
    return kept.id
