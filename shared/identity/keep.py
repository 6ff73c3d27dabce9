"""Keeps a visitor's document: sealed, findable, masked."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey
from sqlalchemy.orm import Session

from shared.database.verb import record
from shared.identity.sealing import look_up_hash, mask, normalise, seal
from shared.kernel.ids import uuid7
from shared.site.sign_in import StaffToken


@dataclass(frozen=True, slots=True)
class IdDocument:
    """What a visitor showed. `kind` names the sort of document; the number is never logged."""

    kind: str
    number: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class StationKeys:
    """What a window may know: how to seal to the server, and how to find (K_find).

    `number` tells which of the server's keys these are; they change once a year.
    """

    number: int
    server_key: X25519PublicKey
    find_key: bytes = field(repr=False)


def keep_person(
    session: Session, document: IdDocument, keys: StationKeys, token: StaffToken
) -> UUID:
    """Record the document and give the id of its row; this station cannot read it back.

    Raises NotSignedIn, NotPermitted.
    """
    person_id = uuid7()
    number = normalise(document.number)
    record(
        session,
        "keep_person",
        {
            "id": str(person_id),
            "kind": document.kind,
            "sealed": seal(number, person_id, keys.server_key).hex(),
            "key": keys.number,
            "look_up": look_up_hash(number, keys.find_key).hex(),
            "mask": mask(number),
        },
        token.value,
    )
    return person_id
