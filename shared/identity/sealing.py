"""Seals a document number so that only the server reads it, and makes it findable without reading.

A sealed number is, in this order:

    1 byte    format, 1
    32 bytes  an X25519 public key made for this number alone
    n bytes   the number in UTF-8, encrypted with AES-256-GCM
    16 bytes  the tag of AES-GCM

so 67 bytes for an ID card's 18 characters. Key and nonce (32 + 12 bytes) are HKDF-SHA256 of the
X25519 secret, with the label below and both public keys as info: since every number has a key of
its own, no nonce is stored. The id of the row is authenticated with it (AAD): a sealed number that
is moved to another person's row does not open.
"""

from __future__ import annotations

import hashlib
import hmac
import unicodedata
from dataclasses import dataclass
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
_SHOWN_CHARACTERS = 4
_SHORTEST_SHOWN = 8


@dataclass(eq=False)
class CannotOpen(Refusal):
    """Not a sealed number, not sealed to this key, altered, or of another row."""


def seal(number: str, row_id: UUID, server_key: X25519PublicKey) -> bytes:
    """Seal a number to the server's public key; whoever seals cannot open it again."""
    own_key = X25519PrivateKey.generate()
    own_public = own_key.public_key().public_bytes_raw()
    key, nonce = _derive(own_key.exchange(server_key), own_public, server_key.public_bytes_raw())
    return _FORMAT + own_public + AESGCM(key).encrypt(nonce, number.encode(), row_id.bytes)


def open_sealed(sealed: bytes, row_id: UUID, server_key: X25519PrivateKey) -> str:
    """Read the number of row `row_id` with the server's private key. Raises CannotOpen."""
    if len(sealed) < _FRONT + _TAG_BYTES or sealed[: len(_FORMAT)] != _FORMAT:
        raise CannotOpen
    other_public = sealed[len(_FORMAT) : _FRONT]
    try:
        secret = server_key.exchange(X25519PublicKey.from_public_bytes(other_public))
        own_public = server_key.public_key().public_bytes_raw()
        key, nonce = _derive(secret, other_public, own_public)
        return AESGCM(key).decrypt(nonce, sealed[_FRONT:], row_id.bytes).decode()
    except (InvalidTag, ValueError):  # ValueError: a public key of no order, or not UTF-8
        raise CannotOpen from None


def normalise(number: str) -> str:
    """Write a number in its one form: no blanks, no full-width characters, upper-case (X)."""
    return "".join(unicodedata.normalize("NFKC", number).split()).upper()


def look_up_hash(number: str, find_key: bytes) -> bytes:
    """Give the 32 bytes by which a number is found: HMAC-SHA256 with K_find of its one form."""
    return hmac.new(find_key, normalise(number).encode(), hashlib.sha256).digest()


def mask(number: str) -> str:
    """Show the last four characters; nothing of a number so short that four would tell it."""
    plain = normalise(number)
    shown = plain[-_SHOWN_CHARACTERS:] if len(plain) >= _SHORTEST_SHOWN else ""
    return f"****{shown}"


def _derive(secret: bytes, sealing_key: bytes, server_key: bytes) -> tuple[bytes, bytes]:
    material = HKDF(
        algorithm=SHA256(),
        length=_KEY_BYTES + _NONCE_BYTES,
        salt=None,
        info=_LABEL + sealing_key + server_key,
    ).derive(secret)
    return material[:_KEY_BYTES], material[_KEY_BYTES:]
