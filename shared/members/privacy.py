"""What is kept under a document, found and taken away at the wish of whom it is about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from shared.database.verb import record
from shared.identity.document_number import DocumentNumber
from shared.identity.keep import erase_person
from shared.identity.look_up import document_look_up
from shared.identity.person import StationKeys
from shared.site.sign_in import StaffToken


@dataclass(frozen=True, slots=True)
class KeptPerson:
    """A row about somebody, masked: of an order with their name, or of a membership.

    `visit_day` is the latest of its tickets.
    """

    person_id: UUID
    recorded_at: datetime
    document_kind: str
    document: str
    name: str
    phone: str
    member_id: UUID | None
    member_number: str
    member_ended: bool
    orders: int
    tickets: int
    visit_day: date | None


def find_visitor(
    session: Session, document: DocumentNumber, keys: StationKeys, token: StaffToken
) -> tuple[KeptPerson, ...]:
    """List what is kept under a document, the newest first.

    Raises NotSignedIn, NotPermitted (right `member_view`).
    """
    look_ups = [document_look_up(document.number, key).hex() for key in keys.find_keys]
    told = record(session, "find_visitor", {"look_ups": look_ups}, token.value)
    return tuple(_kept(one) for one in told)


def erase_visitor(
    session: Session, persons: Iterable[UUID], reason: str, token: StaffToken
) -> None:
    """Take rows of a visitor away; the caller's transaction makes it all or none.

    Raises ReasonMissing, StillMember (end the membership instead), NotSignedIn, NotPermitted.
    """
    for person_id in sorted(persons):
        erase_person(session, person_id, reason, token)


def _kept(told: dict[str, Any]) -> KeptPerson:
    member = told["member"] or {"id": None, "number": "", "state": ""}
    return KeptPerson(
        person_id=UUID(told["person"]),
        recorded_at=datetime.fromisoformat(told["recorded_at"]),
        document_kind=told["kind"],
        document=told["document"],
        name=told["name"],
        phone=told["phone"],
        member_id=UUID(member["id"]) if member["id"] else None,
        member_number=member["number"],
        member_ended=member["state"] == "CLOSED",
        orders=told["orders"],
        tickets=told["tickets"],
        visit_day=date.fromisoformat(told["visit_day"]) if told["visit_day"] else None,
    )
