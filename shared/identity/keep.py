"""Keeps a visitor's data: sealed, findable, masked; and takes them away again."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from shared.database.verb import record, refusal_of
from shared.identity.person import PersonFacts, StationKeys, person_document
from shared.kernel.ids import uuid7
from shared.kernel.refusal import Refusal
from shared.site.sign_in import StaffToken


@refusal_of("SM031")
@dataclass(eq=False)
class ReasonMissing(Refusal):
    """What touches somebody's data in plain, or takes them away, is done for a reason."""


@refusal_of("SM032")
@dataclass(eq=False)
class StillMember(Refusal):
    """The data are a member's: end the membership, and they go with it."""


def keep_person(
    session: Session,
    facts: PersonFacts,
    keys: StationKeys,
    token: StaffToken,
    *,
    notice_id: int | None = None,
) -> UUID:
    """Record a visitor and give the id of the row; this station cannot read it back.

    `notice_id` is the notice that the visitor agreed to. Raises NotSignedIn, NotPermitted.
    """
    person_id = uuid7()
    document = person_document(person_id, facts, keys, findable=False) | {"notice": notice_id}
    record(session, "keep_person", document, token.value)
    return person_id


def erase_person(session: Session, person_id: UUID, reason: str, token: StaffToken) -> None:
    """Take a visitor's data away at their wish; what was sold stays without them.

    Raises ReasonMissing, StillMember, NotSignedIn, NotPermitted.
    """
    record(
        session, "erase_person", {"person": str(person_id), "reason": reason.strip()}, token.value
    )
