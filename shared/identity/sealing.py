"""Seals personal data so that only the server reads it.

A sealed text is, in this order:

    1 byte    format, 2
    32 bytes  an X25519 public key made for this record, or for a file of records
    n bytes   the text in UTF-8, encrypted with AES-256-GCM
    16 bytes  the tag of AES-GCM

so 67 bytes for an ID card's 18 characters. Key and nonce (32 + 12 bytes) are HKDF-SHA256 of the
X25519 secret, with the label below, the field, the id of the row and both public keys as info: each
field of each row has a key of its own, so no nonce is stored, and a sealed text that is moved to
another field or another person's row does not open; the id is also authenticated with it (AAD).
Format 1, of documents alone, had no id in the info and a key pair for each.
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

_FIRST_FORMAT, _FORMAT = b"\x01", b"\x02"
_LABELS = {_FIRST_FORMAT: b"shanmen/person/1\0", _FORMAT: b"shanmen/person/2\0"}
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
    DAY_KEYS = "day_keys"  # the keys of a day for one gate, see day_key
    PARTNER = "partner"  # the secrets of a channel's interface, see partners


@dataclass(eq=False)
class CannotOpen(Refusal):
    """Not a sealed text, not sealed to this key, altered, or of another row or field."""


class Exchange:
    """A key pair made to seal to the server's public key, and the secret that both then share.

    It costs as much as sealing several fields (80 µs): a file of members is sealed with few.
    """

    def __init__(self, server_key: X25519PublicKey) -> None:
        own_key = X25519PrivateKey.generate()
        self.server_public = server_key.public_bytes_raw()
        self.own_public = own_key.public_key().public_bytes_raw()
        self.secret = own_key.exchange(server_key)


class Sealer:
    """Seals the fields of one row to the server's public key; whoever seals cannot open again.

    A field of a row is sealed once with an exchange: two texts under one key and nonce would tell
    on each other.
    """

    def __init__(self, row_id: UUID, exchange: Exchange) -> None:
        self._row_id = row_id
        self._exchange = exchange
        self._used: set[SealedField] = set()

    def seal(self, field: SealedField, text: str) -> bytes:
        """Seal one field. ValueError for a field that this sealer has sealed before."""
        if field in self._used:
            raise ValueError(f"{field.name} is sealed already")
        self._used.add(field)
        with_whom = self._exchange
        info = _info(_FORMAT, field, self._row_id, with_whom.own_public, with_whom.server_public)
        key, nonce = _derive(with_whom.secret, info)
        closed = AESGCM(key).encrypt(nonce, text.encode(), self._row_id.bytes)
        return _FORMAT + with_whom.own_public + closed


def open_sealed(
    sealed: bytes,
    row_id: UUID,
    server_key: X25519PrivateKey,
    field: SealedField = SealedField.DOCUMENT,
) -> str:
    """Read a field of row `row_id` with the server's private key. Raises CannotOpen."""
    form = sealed[: len(_FORMAT)]
    if len(sealed) < _FRONT + _TAG_BYTES or form not in _LABELS:
        raise CannotOpen
    other_public = sealed[len(_FORMAT) : _FRONT]
    try:
        secret = server_key.exchange(X25519PublicKey.from_public_bytes(other_public))
        own_public = server_key.public_key().public_bytes_raw()
        key, nonce = _derive(secret, _info(form, field, row_id, other_public, own_public))
        return AESGCM(key).decrypt(nonce, sealed[_FRONT:], row_id.bytes).decode()
    except (InvalidTag, ValueError):  # ValueError: a public key of no order, or not UTF-8
        raise CannotOpen from None


def _info(
    form: bytes, field: SealedField, row_id: UUID, sealing_key: bytes, server_key: bytes
) -> bytes:
    row = b"" if form == _FIRST_FORMAT else row_id.bytes
    return _LABELS[form] + field.value.encode() + row + sealing_key + server_key


def _derive(secret: bytes, info: bytes) -> tuple[bytes, bytes]:
    material = HKDF(SHA256(), _KEY_BYTES + _NONCE_BYTES, None, info).derive(secret)
    return material[:_KEY_BYTES], material[_KEY_BYTES:]
