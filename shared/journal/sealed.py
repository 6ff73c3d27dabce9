"""Seals what a journal keeps: whoever has the disk without the station's key reads nothing."""

from __future__ import annotations

import os
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

_NONCE_BYTES: Final = 12
_KEY_BYTES: Final = 32
_INFO: Final = b"shanmen/journal/1"


class Unreadable(Exception):
    """Something was sealed under another key, or its bytes were altered."""


class Seal:
    """AES-GCM under a key that follows from the station's own secret; `about` is bound to it."""

    def __init__(self, secret: bytes) -> None:
        key = HKDF(SHA256(), _KEY_BYTES, salt=None, info=_INFO).derive(secret)
        self._cipher = AESGCM(key)

    def close(self, plain: bytes, about: bytes) -> bytes:
        """Seal some bytes."""
        nonce = os.urandom(_NONCE_BYTES)
        return nonce + self._cipher.encrypt(nonce, plain, about)

    def open(self, sealed: bytes, about: bytes) -> bytes:
        """Read them again. Raises Unreadable."""
        try:
            return self._cipher.decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], about)
        except InvalidTag:
            raise Unreadable from None
