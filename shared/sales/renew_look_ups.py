"""Hashes persons anew once the key by which they are found has changed; only the server can."""

from __future__ import annotations

import logging
from typing import Any

from sqlalchemy import RowMapping, literal_column, select
from sqlalchemy.orm import Session

from shared.database.verb import record
from shared.identity.key_file import ServerKeys
from shared.identity.look_up import (
    LookUp,
    contact_digests,
    document_digests,
    document_look_up,
    name_digests,
    phone_digests,
)
from shared.identity.models import Person
from shared.identity.sealing import CannotOpen, SealedField, open_sealed

logger = logging.getLogger(__name__)

BATCH = 200
_REASON = "renew_look_ups"


def renew_look_ups(session: Session, keys: ServerKeys) -> int:
    """Hash a batch of persons with the newest key; gives how many were read, 0 when all is done.

    It goes on where it was cut off: each person says which key it is found by. What a station with
    an earlier file writes meanwhile is read later. Nobody is found by the number of a document of
    whom only its hash was kept.
    """
    number = keys.station.number
    rows = session.execute(_persons_before(number)).mappings().all()
    if not rows:
        return 0
    _note_opening(session, len(rows))
    persons = [_hashed(row, keys) for row in rows]
    record(session, "renew_look_ups", {"number": number, "persons": persons})
    return len(rows)


def _persons_before(number: int) -> Any:
    return (
        select(
            Person.id,
            literal_column("person.xmin::text").label("seen"),
            Person.key_number,
            Person.document_sealed,
            Person.name_sealed,
            Person.phone_sealed,
        )
        .where(Person.erased_at.is_(None), Person.find_number < number)
        .order_by(Person.find_number)
        .limit(BATCH)
    )


def _note_opening(session: Session, persons: int) -> None:
    document = {
        "person": None,
        "fields": ["document", "name", "phone"],
        "reason": _REASON,
        "staff": None,
        "persons": persons,
    }
    record(session, "record_opening", document)


def _hashed(row: RowMapping, keys: ServerKeys) -> dict[str, Any]:
    told = {"id": str(row["id"]), "seen": row["seen"], "as_it_was": False}
    try:
        number = _open(row, "document_sealed", SealedField.DOCUMENT, keys)
        name = _open(row, "name_sealed", SealedField.NAME, keys)
        phone = _open(row, "phone_sealed", SealedField.PHONE, keys)
    except CannotOpen:
        logger.warning("person %s cannot be opened and stays as it was", row["id"])
        return told | {"as_it_was": True}
    key = keys.station.find_key
    digests: dict[LookUp, tuple[int, ...]] = {
        LookUp.CONTACT: contact_digests(phone, key),
        **phone_digests(phone, key),
        **name_digests(name, key),
    }
    if number:
        digests[LookUp.DOCUMENT] = document_digests(number, key)
    return told | {
        "document_look_up": document_look_up(number, key).hex() if number else None,
        "document_digest": next(iter(digests.get(LookUp.DOCUMENT, ())), None),
        "look_ups": [
            {"kind": kind, "digest": one} for kind, found in digests.items() for one in found
        ],
    }


def _open(row: RowMapping, column: str, field: SealedField, keys: ServerKeys) -> str:
    sealed: bytes | None = row[column]
    if sealed is None:
        return ""
    for key in keys.to_try(row["key_number"]):
        try:
            return open_sealed(sealed, row["id"], key, field)
        except CannotOpen:
            continue
    raise CannotOpen
