"""Seals personal data so that only the server reads it.

A sealed text is, in this order:

    1 byte    format, 1
    32 bytes  an X25519 public key made for this record of this person
    n bytes   the text in UTF-8, encrypted with AES-256-GCM
    16 bytes  the tag of AES-GCM

so 67 bytes for an ID card's 18 characters. Key and nonce (32 + 12 bytes) are HKDF-SHA256 of the
X25519 secret, with the label below, the field and both public keys as info: each field of each
record has a key of its own, so no nonce is stored, and a sealed text that is moved to another field
does not open. The id of the row is authenticated with it (AAD): one that is moved to another
person's row does not open either.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from shared.kernel.refusal import Refusal

_FORMAT = b"\x01"
_LABEL = b"shanmen/person/1\0"
_PUBLIC_KEY_BYTES = 32
_KEY_BYTES, _NONCE_BYTES, _TAG_BYTES = 32, 12, 16
_FRONT = len(_FORMAT) + _PUBLIC_KEY_BYTES


class SealedField(StrEnum):
    """What is sealed of a person; the value is part of the key and never changes."""

    DOCUMENT = ""
    NAME = "name"
    PHONE = "phone"
    BORN = "born"
    REPLY = "reply"  # an answer to whoever asked, see plain_view


@dataclass(eq=False)
class CannotOpen(Refusal):
    """Not a sealed text, not sealed to this key, altered, or of another row or field."""


class Sealer:
    """Seals the fields of one row to the server's public key; whoever seals cannot open again.

    The costly exchange of keys (45 µs) is made once, for all fields that are sealed together. A
    field is sealed once: two texts under one key and nonce would tell on each other.
    """

    def __init__(self, row_id: UUID, server_key: X25519PublicKey) -> None:
        own_key = X25519PrivateKey.generate()
        self._row_id = row_id
        self._server_public = server_key.public_bytes_raw()
        self._own_public = own_key.public_key().public_bytes_raw()
        self._secret = own_key.exchange(server_key)
        self._used: set[SealedField] = set()

    def seal(self, field: SealedField, text: str) -> bytes:
        """Seal one field. ValueError for a field that this sealer has sealed before."""
        if field in self._used:
            raise ValueError(f"{field.name} is sealed already")
        self._used.add(field)
        key, nonce = _derive(self._secret, field, self._own_public, self._server_public)
        return (
            _FORMAT
            + self._own_public
            + AESGCM(key).encrypt(nonce, text.encode(), self._row_id.bytes)
        )


def open_sealed(
    sealed: bytes,
    row_id: UUID,
    server_key: X25519PrivateKey,
    field: SealedField = SealedField.DOCUMENT,
) -> str:
    """Read a field of row `row_id` with the server's private key. Raises CannotOpen."""
    if len(sealed) < _FRONT + _TAG_BYTES or sealed[: len(_FORMAT)] != _FORMAT:
        raise CannotOpen
    other_public = sealed[len(_FORMAT) : _FRONT]
    try:
        secret = server_key.exchange(X25519PublicKey.from_public_bytes(other_public))
        own_public = server_key.public_key().public_bytes_raw()
        key, nonce = _derive(secret, field, other_public, own_public)
        return AESGCM(key).decrypt(nonce, sealed[_FRONT:], row_id.bytes).decode()
    except (InvalidTag, ValueError):  # ValueError: a public key of no order, or not UTF-8
        raise CannotOpen from None


def _derive(
    secret: bytes, field: SealedField, sealing_key: bytes, server_key: bytes
) -> tuple[bytes, bytes]:
    material = HKDF(
        algorithm=SHA256(),
        length=_KEY_BYTES + _NONCE_BYTES,
        salt=None,
        info=_LABEL + field.value.encode() + sealing_key + server_key,
    ).derive(secret)
    return material[:_KEY_BYTES], material[_KEY_BYTES:]
