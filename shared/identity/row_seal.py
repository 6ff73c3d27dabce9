"""Seals what machines and staff must see at every window and gate, each for the row of one person.

Unlike a number it must be opened at stations, so it is sealed with a key that they share, and that
lies in no table: a dump of the database shows nobody. Each kind has a key of its own, derived from
that of the cards, which never changes; a gate may be given one alone. What is sealed is

    1 byte    format, 1
    12 bytes  a nonce
    n bytes   encrypted with AES-256-GCM, authenticated with the id of the person
    16 bytes  the tag of AES-GCM
"""

from __future__ import annotations

import os
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from shared.identity.person import StationKeys
from shared.identity.sealing import CannotOpen

_FORMAT = b"\x01"
_KEY_BYTES, _NONCE_BYTES, _TAG_BYTES = 32, 12, 16
_FRONT = len(_FORMAT) + _NONCE_BYTES


def row_key(keys: StationKeys, kind: bytes) -> bytes:
    """Give the key of one kind alone."""
    return HKDF(SHA256(), _KEY_BYTES, None, kind).derive(keys.key_of_cards)


def seal_for_row(plain: bytes, person_id: UUID, key: bytes) -> bytes:
    """Seal something for the row of a person."""
    nonce = os.urandom(_NONCE_BYTES)
    return _FORMAT + nonce + AESGCM(key).encrypt(nonce, plain, person_id.bytes)


def open_of_row(sealed: bytes, person_id: UUID, key: bytes) -> bytes:
    """Give what a person's row holds. Raises CannotOpen for that of another row or key."""
    if len(sealed) < _FRONT + _TAG_BYTES or sealed[: len(_FORMAT)] != _FORMAT:
        raise CannotOpen
    nonce = sealed[len(_FORMAT) : _FRONT]
    try:
        return AESGCM(key).decrypt(nonce, sealed[_FRONT:], person_id.bytes)
    except InvalidTag:
        raise CannotOpen from None
