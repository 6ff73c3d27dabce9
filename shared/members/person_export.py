"""Everything that is kept of a person, asked by an office and answered by the server alone.

Somebody is known by a document in several rows: one for each order with their name, and one as a
member. Whoever asks for their data (PIPL art. 45) is given all of them.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.orm import Session, aliased

from shared.database.verb import record
from shared.identity.key_file import ServerKeys
from shared.identity.models import Person, PersonPhoto
from shared.identity.opening import NoSuchPerson, export_person
from shared.identity.photo import open_photo, photo_key
from shared.identity.plain_view import PlainRequest, answer_each, take_answer
from shared.identity.sealing import CannotOpen
from shared.members.export import export_member
from shared.members.models import Member
from shared.site.sign_in import StaffToken

_TICKETS = text("""
    SELECT o.number AS order_number, o.sold_at, k.number AS ticket, y.name_zh AS type,
           k.visit_day, k.price, k.state,
           (SELECT min(e.first_used_at) FROM entitlement AS e WHERE e.ticket_id = k.id) AS entered
      FROM ticket_visitor AS v JOIN ticket AS k ON k.id = v.ticket_id
      JOIN sales_order AS o ON o.id = k.order_id JOIN ticket_type AS y ON y.id = k.ticket_type_id
     WHERE v.person_id = ANY (:persons) ORDER BY o.sold_at, k.number
""")
_ORDERS = text("""
    SELECT o.number AS order_number, o.sold_at, o.visit_day, o.total
      FROM order_contact AS c JOIN sales_order AS o ON o.id = c.order_id
     WHERE c.person_id = ANY (:persons) ORDER BY o.sold_at, o.number
""")


def ask_export(session: Session, person_id: UUID, reason: str, token: StaffToken) -> PlainRequest:
    """Ask the server for everything that is kept of a person; asker and reason are written down.

    Raises ReasonMissing, NotSignedIn, NotPermitted (right `member_open`).
    """
    request = PlainRequest.new()
    record(session, "ask_export", request.document(person_id, reason), token.value)
    return request


def take_export(
    session: Session, request: PlainRequest, token: StaffToken
) -> dict[str, Any] | None:
    """Take the answer, as `export_all` gives it; None while there is none. Raises CannotOpen."""
    answer = take_answer(session, request, token)
    told: dict[str, Any] | None = None if answer is None else json.loads(answer)
    return told


def answer_exports(session: Session, keys: ServerKeys) -> int:
    """Answer the offices that wait; gives how many. The server's work, every half second."""
    requests = record(session, "export_requests", {})
    return answer_each(session, requests, lambda request: _exported(session, request, keys))


def export_all(
    session: Session, person_id: UUID, keys: ServerKeys, *, reason: str, staff_id: int | None
) -> dict[str, Any]:
    """Gather everything that is kept of whom a row is about, in plain, as JSON can hold it.

    Raises CannotOpen, NoSuchPerson.
    """
    persons = _rows_of(session, person_id)
    if not persons:
        raise NoSuchPerson(person_id)
    rows = session.execute(
        select(Member.person_id, Member.root_id).where(Member.person_id.in_(persons))
    )
    members = {row.person_id: row.root_id for row in rows}
    return {
        "visitor": [
            export_person(session, one, keys, reason=reason, staff_id=staff_id)
            for one in persons
            if one not in members
        ],
        "member": [
            export_member(session, root, keys, reason=reason, staff_id=staff_id)
            for root in dict.fromkeys(members.values())
        ],
        "tickets": _listed(session, _TICKETS, persons),
        "orders": _listed(session, _ORDERS, persons),
        "photos": _photos(session, persons, keys),
    }


def _rows_of(session: Session, person_id: UUID) -> list[UUID]:
    """List every row about the same person: of the same document, or of the same membership."""
    own, same = aliased(Person), aliased(Person)
    by_document = (
        select(same.id)
        .join(own, own.document_look_up == same.document_look_up)
        .where(own.id == person_id)
    )
    root = select(Member.root_id).where(
        Member.person_id.in_(by_document.union(select(own.id).where(own.id == person_id)))
    )
    by_membership = select(Member.person_id).where(Member.root_id.in_(root))
    wanted = select(Person.id).where(
        Person.id.in_(by_document) | Person.id.in_(by_membership) | (Person.id == person_id)
    )
    return list(session.scalars(wanted.order_by(Person.recorded_at, Person.id)))


def _listed(session: Session, question: Any, persons: Sequence[UUID]) -> list[dict[str, Any]]:
    rows = session.execute(question, {"persons": persons}).mappings()
    return [{name: _plain(value) for name, value in row.items()} for row in rows]


def _photos(session: Session, persons: Sequence[UUID], keys: ServerKeys) -> list[dict[str, Any]]:
    """Give the photos of their passes as base64; one that no key opens is left out."""
    key = photo_key(keys.station)
    rows = session.scalars(
        select(PersonPhoto).where(PersonPhoto.person_id.in_(persons)).order_by(PersonPhoto.taken_at)
    )
    found = []
    for row in rows:
        try:
            jpeg = open_photo(row.sealed, row.person_id, key)
        except CannotOpen:
            continue
        told = {"taken_at": row.taken_at.isoformat(), "jpeg": base64.b64encode(jpeg).decode()}
        found.append(told)
    return found


def _plain(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else value


def _exported(session: Session, request: dict[str, Any], keys: ServerKeys) -> str:
    person_id, staff_id = UUID(request["person"]), request["staff"]
    told = export_all(session, person_id, keys, reason=request["reason"], staff_id=staff_id)
    return json.dumps(told, ensure_ascii=False)
