"""Seals what a window puts aside for another window, for the minutes until that takes it up.

Unlike a person, who is sealed for the server alone, it can be opened by any window: the key is
derived from K_find, which windows and server have, and neither a dump nor a gate. The text is, in
this order: 1 byte format, 12 bytes nonce, the text deflated and encrypted with AES-256-GCM, 16
bytes tag. The id of the order is authenticated with it (AAD).
"""

from __future__ import annotations

import os
import zlib
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from shared.identity.person import StationKeys
from shared.identity.sealing import CannotOpen

_FORMAT = b"\x01"
_LABEL = b"shanmen/aside/1\0"
_KEY_BYTES, _NONCE_BYTES, _TAG_BYTES = 32, 12, 16


def seal_aside(text: str, order_id: UUID, keys: StationKeys) -> bytes:
    """Seal a text that goes with an order."""
    nonce = os.urandom(_NONCE_BYTES)
    closed = _cipher(keys.find_key).encrypt(nonce, zlib.compress(text.encode()), order_id.bytes)
    return _FORMAT + nonce + closed


def open_aside(sealed: bytes, order_id: UUID, keys: StationKeys) -> str:
    """Read it again, with this year's key or the one before. Raises CannotOpen."""
    if len(sealed) <= 1 + _NONCE_BYTES + _TAG_BYTES or sealed[:1] != _FORMAT:
        raise CannotOpen
    nonce, closed = sealed[1 : 1 + _NONCE_BYTES], sealed[1 + _NONCE_BYTES :]
    for key in keys.find_keys:
        try:
            return zlib.decompress(_cipher(key).decrypt(nonce, closed, order_id.bytes)).decode()
        except InvalidTag:
            continue
    raise CannotOpen


def _cipher(find_key: bytes) -> AESGCM:
    return AESGCM(HKDF(SHA256(), _KEY_BYTES, None, _LABEL).derive(find_key))
