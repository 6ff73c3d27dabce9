"""Keyed hashes by which a person is found without anything of them being read.

`K_find` (32 bytes) is known to windows and server and lies in no table. A document has the whole
HMAC-SHA256 of its number; what a search asks for besides has the first 64 bits of an HMAC over its
kind and text: among ten million of them a chance meeting is one in a hundred thousand, and an index
is half as large. Kind and text are kept apart by a NUL, so that the last four of a phone are not
taken for something else of four digits.
"""

from __future__ import annotations

import hmac
from enum import StrEnum

from shared.identity.document_number import BadDocumentNumber, DocumentKind, parse_number
from shared.identity.names import (
    name_words,
    normalise_number,
    normalise_phone,
    parts_of,
    phone_tail,
    surname_of,
)

_DIGEST_BYTES = 8


class LookUp(StrEnum):
    """What a person can be found by; from the most telling to the least.

    CONTACT is the phone of whom an order names, and who need not be a member: by a kind of its own,
    so that the search for members does not have to pass by everybody who ever bought.
    """

    DOCUMENT = "document"
    CARD = "card"
    PHONE = "phone"
    NAME = "name"
    PHONE_TAIL = "phone_tail"
    PART = "part"
    SURNAME = "surname"
    CONTACT = "contact"


def document_look_up(number: str, find_key: bytes) -> bytes:
    """Give the 32 bytes by which a document is found, whatever way its number is written."""
    return hmac.digest(find_key, normalise_number(number).encode(), "sha256")


def digest(kind: LookUp, text: str, find_key: bytes) -> int:
    """Give the 64 bits, signed, for a text in its one form."""
    told = hmac.digest(find_key, f"{kind}\0{text}".encode(), "sha256")
    return int.from_bytes(told[:_DIGEST_BYTES], "big", signed=True)


def document_digests(number: str, find_key: bytes) -> tuple[int, ...]:
    """Give the digest of a document's number."""
    return (digest(LookUp.DOCUMENT, normalise_number(number), find_key),)


def card_digest(uid: str, card_key: bytes) -> int:
    """Give the digest of a card's UID, with or without colons and blanks between its bytes.

    `card_key` is StationKeys.key_of_cards for members, pass_card_key for passes.
    """
    plain = normalise_number(uid).replace(":", "").replace("-", "")
    return digest(LookUp.CARD, plain, card_key)


def phone_digests(phone: str, find_key: bytes) -> dict[LookUp, tuple[int, ...]]:
    """Give what a phone is found by: the whole number and its last four."""
    plain = normalise_phone(phone)
    if not plain:
        return {}
    return {
        LookUp.PHONE: (digest(LookUp.PHONE, plain, find_key),),
        LookUp.PHONE_TAIL: (digest(LookUp.PHONE_TAIL, phone_tail(plain), find_key),),
    }


def contact_digests(phone: str, find_key: bytes) -> tuple[int, ...]:
    """Give what the contact of an order is found by; nothing for what is no phone."""
    plain = normalise_phone(phone)
    return (digest(LookUp.CONTACT, plain, find_key),) if plain else ()


def name_digests(name: str, find_key: bytes) -> dict[LookUp, tuple[int, ...]]:
    """Give what a name is found by: the whole, the surname, each part."""
    words = name_words(name)
    whole = "".join(words)
    texts = {
        LookUp.NAME: (whole,),
        LookUp.SURNAME: (surname_of(whole),),
        LookUp.PART: parts_of(words),
    }
    return {
        kind: tuple(digest(kind, text, find_key) for text in parts if text)
        for kind, parts in texts.items()
    }


def document_forms(text: str) -> tuple[str, ...]:
    """Give the numbers that a typed text may stand for: of a permit only a part stays for life."""
    forms = {normalise_number(text): None}
    for kind in DocumentKind:
        try:
            forms[parse_number(kind, text).number] = None
        except BadDocumentNumber:
            continue
    return tuple(forms)
