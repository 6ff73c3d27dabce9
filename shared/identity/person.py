"""A person as a form or a file gives them, and as they are written down: sealed, hashed, masked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from shared.identity.document_number import DocumentNumber
from shared.identity.look_up import (
    LookUp,
    contact_digests,
    document_digests,
    document_look_up,
    name_digests,
    phone_digests,
)
from shared.identity.masks import mask_name, mask_number
from shared.identity.names import clean_name, normalise_phone
from shared.identity.sealing import Exchange, SealedField, Sealer

BAND_YEARS = 5
_CARD_KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """What is known of a person; "" and None are not known. Nothing of it is ever logged.

    `born` may be left out where the document tells it.
    """

    name: str = field(default="", repr=False)
    phone: str = field(default="", repr=False)
    document: DocumentNumber | None = field(default=None, repr=False)
    born: date | None = field(default=None, repr=False)

    @property
    def birthday(self) -> date | None:
        """The date of birth as the document tells it, else as it was typed."""
        return (self.document.born if self.document else None) or self.born


@dataclass(frozen=True, slots=True)
class StationKeys:
    """What a window may know: how to seal to the server, and how to find (K_find).

    `number` tells which of the server's keys these are; they change once a year, and until all rows
    are hashed anew the `earlier_find_key` still finds some. `card_key` is that of the cards, which
    never changes, as a card's UID is kept nowhere and cannot be hashed anew; None is `find_key`.
    """

    number: int
    server_key: X25519PublicKey
    find_key: bytes = field(repr=False)
    earlier_find_key: bytes | None = field(default=None, repr=False)
    card_key: bytes | None = field(default=None, repr=False)

    @property
    def key_of_cards(self) -> bytes:
        """The key to find cards with."""
        return self.card_key or self.find_key

    @property
    def pass_card_key(self) -> bytes:
        """The key to find the cards of passes with: gates may have this one, and no other."""
        label = b"shanmen/pass-card/1\0"
        return HKDF(SHA256(), _CARD_KEY_BYTES, None, label).derive(self.key_of_cards)

    @property
    def find_keys(self) -> tuple[bytes, ...]:
        """The keys to find with, today's first."""
        return (self.find_key, *([self.earlier_find_key] if self.earlier_find_key else []))


def person_document(
    person_id: UUID,
    facts: PersonFacts,
    keys: StationKeys,
    *,
    findable: bool,
    exchange: Exchange | None = None,
) -> dict[str, Any]:
    """Give the document of a person as `app.write_person` takes it: hex, digests and masks.

    It has only what is known: a change leaves the rest as it was. Only a `findable` person, a
    member, can be searched for by name; others by their document and the phone they left. Many
    rows may be sealed with one `exchange`, each row once.
    """
    sealer = Sealer(person_id, exchange or Exchange(keys.server_key))
    told: dict[str, Any] = {"id": str(person_id), "key": keys.number}
    if facts.document:
        told |= _of_document(facts.document, sealer, keys.find_key)
    if facts.name:
        name = clean_name(facts.name)
        told |= {"name": sealer.seal(SealedField.NAME, name).hex(), "name_mask": mask_name(name)}
    phone = normalise_phone(facts.phone)
    if phone:
        told |= {
            "phone": sealer.seal(SealedField.PHONE, phone).hex(),
            "phone_mask": mask_number(phone),
        }
    if facts.birthday:
        told |= _of_birthday(facts.birthday, sealer)
    if findable:
        told["look_ups"] = [
            {"kind": kind, "digest": one}
            for kind, digests in person_digests(facts, keys.find_key).items()
            for one in digests
        ]
    elif phone:
        told["look_ups"] = [
            {"kind": LookUp.CONTACT, "digest": one} for one in contact_digests(phone, keys.find_key)
        ]
    return told


def person_digests(facts: PersonFacts, find_key: bytes) -> Mapping[LookUp, tuple[int, ...]]:
    """Give everything that a member is found by."""
    digests: dict[LookUp, tuple[int, ...]] = {}
    if facts.document:
        digests[LookUp.DOCUMENT] = document_digests(facts.document.number, find_key)
    return digests | phone_digests(facts.phone, find_key) | name_digests(facts.name, find_key)


def birth_band(born: date) -> int:
    """Give the first year of the five in which somebody was born: what statistics keep."""
    return born.year // BAND_YEARS * BAND_YEARS


def _of_document(document: DocumentNumber, sealer: Sealer, find_key: bytes) -> dict[str, Any]:
    return {
        "document_kind": document.kind,
        "document": sealer.seal(SealedField.DOCUMENT, document.number).hex(),
        "document_look_up": document_look_up(document.number, find_key).hex(),
        "document_mask": mask_number(document.number),
        "sex": document.sex,
        "province": document.province,
    }


def _of_birthday(born: date, sealer: Sealer) -> dict[str, Any]:
    return {
        "born": sealer.seal(SealedField.BORN, born.isoformat()).hex(),
        "birth_band": birth_band(born),
    }
