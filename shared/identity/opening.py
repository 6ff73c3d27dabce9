"""Opens a person's sealed data; only the server can, and each time is written down."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from shared.database.verb import record
from shared.identity.key_file import ServerKeys
from shared.identity.models import Consent, Person, PrivacyNotice
from shared.identity.sealing import CannotOpen, SealedField, open_sealed

EVERY_FIELD = frozenset(
    {SealedField.DOCUMENT, SealedField.NAME, SealedField.PHONE, SealedField.BORN}
)


@dataclass(frozen=True, slots=True)
class PlainPerson:
    """What was opened; "" and None is not asked for or not known. Never logged, never stored."""

    name: str = field(default="", repr=False)
    phone: str = field(default="", repr=False)
    document: str = field(default="", repr=False)
    born: date | None = field(default=None, repr=False)


@dataclass(eq=False)
class NoSuchPerson(Exception):
    """Nobody has this id; the caller made it up."""

    person_id: UUID


def open_person(
    session: Session,
    person_id: UUID,
    keys: ServerKeys,
    *,
    reason: str,
    staff_id: int | None = None,
    fields: Collection[SealedField] = EVERY_FIELD,
) -> PlainPerson:
    """Read what was sealed of a person, after writing down who asked for what, and why.

    Raises CannotOpen when no key of the file fits, NoSuchPerson.
    """
    row = session.execute(
        select(
            Person.key_number,
            Person.document_sealed,
            Person.name_sealed,
            Person.phone_sealed,
            Person.born_sealed,
        ).where(Person.id == person_id)
    ).one_or_none()
    if row is None:
        raise NoSuchPerson(person_id)
    _note_opening(session, person_id, fields, reason, staff_id)
    sealed = {
        SealedField.DOCUMENT: row.document_sealed,
        SealedField.NAME: row.name_sealed,
        SealedField.PHONE: row.phone_sealed,
        SealedField.BORN: row.born_sealed,
    }
    plain = {
        one: _open(sealed[one], person_id, row.key_number, keys, one) if one in fields else ""
        for one in sealed
    }
    born = plain[SealedField.BORN]
    return PlainPerson(
        name=plain[SealedField.NAME],
        phone=plain[SealedField.PHONE],
        document=plain[SealedField.DOCUMENT],
        born=date.fromisoformat(born) if born else None,
    )


def export_person(
    session: Session, person_id: UUID, keys: ServerKeys, *, reason: str, staff_id: int | None = None
) -> dict[str, Any]:
    """Give everything that is kept of a person, in plain, as JSON can hold it (PIPL art. 45).

    Raises CannotOpen, NoSuchPerson.
    """
    plain = open_person(session, person_id, keys, reason=reason, staff_id=staff_id)
    row = session.execute(
        select(Person.document_kind, Person.sex, Person.province, Person.recorded_at).where(
            Person.id == person_id
        )
    ).one()
    consents = session.execute(
        select(PrivacyNotice.purpose, PrivacyNotice.version, Consent.given_at, Consent.withdrawn_at)
        .join(Consent, Consent.notice_id == PrivacyNotice.id)
        .where(Consent.person_id == person_id)
        .order_by(Consent.given_at)
    )
    return {
        "name": plain.name,
        "phone": plain.phone,
        "document": {"kind": row.document_kind, "number": plain.document},
        "born": plain.born.isoformat() if plain.born else None,
        "sex": row.sex,
        "province": row.province,
        "recorded_at": row.recorded_at.isoformat(),
        "consents": [
            {
                "purpose": one.purpose,
                "version": one.version,
                "given_at": one.given_at.isoformat(),
                "withdrawn_at": one.withdrawn_at.isoformat() if one.withdrawn_at else None,
            }
            for one in consents
        ],
    }


def _note_opening(
    session: Session,
    person_id: UUID,
    fields: Collection[SealedField],
    reason: str,
    staff_id: int | None,
) -> None:
    document = {
        "person": str(person_id),
        "fields": sorted(one.name.lower() for one in fields),
        "reason": reason,
        "staff": staff_id,
    }
    record(session, "record_opening", document)


def _open(
    sealed: bytes | None, person_id: UUID, number: int, keys: ServerKeys, which: SealedField
) -> str:
    if sealed is None:
        return ""
    for key in keys.to_try(number):
        try:
            return open_sealed(sealed, person_id, key, which)
        except CannotOpen:
            continue
    raise CannotOpen
