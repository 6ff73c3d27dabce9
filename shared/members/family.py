"""Links members of a family, and takes links away."""

from __future__ import annotations

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
