"""How a device proves that it is the one it was: it signs what the server has just made up."""

from __future__ import annotations

import hmac
import secrets
from datetime import datetime
from typing import Final

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ec import (
    ECDSA,
    SECP256R1,
    EllipticCurvePublicKey,
)
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import load_der_public_key

_GOOD_FOR_SECONDS: Final = 60
_RANDOM_BYTES, _TIME_BYTES, _NUMBER_BYTES = 16, 8, 32
_MADE: Final = b"shanmen handheld challenge\0"
_SIGNED: Final = b"shanmen handheld return\0"


def new_challenge(key: bytes, now: datetime) -> bytes:
    """Make one that only the holder of the server's `key` could have made."""
    made = secrets.token_bytes(_RANDOM_BYTES) + int(now.timestamp()).to_bytes(_TIME_BYTES)
    return made + hmac.digest(key, _MADE + made, "sha256")


def is_proved(
    public_key: bytes, challenge: bytes, signature: bytes, key: bytes, now: datetime
) -> bool:
    """Tell whether the challenge is ours and fresh, and signed with the key to `public_key`.

    Key as SPKI, of P-256; the signature is what a browser gives: both numbers, 32 bytes each.
    """
    made, seal = challenge[:-_NUMBER_BYTES], challenge[-_NUMBER_BYTES:]
    if not hmac.compare_digest(hmac.digest(key, _MADE + made, "sha256"), seal):
        return False
    age = now.timestamp() - int.from_bytes(made[_RANDOM_BYTES:])
    if not 0 <= age + 1 <= _GOOD_FOR_SECONDS:
        return False
    return _is_signed(public_key, challenge, signature)


def _is_signed(public_key: bytes, challenge: bytes, signature: bytes) -> bool:
    first, second = signature[:_NUMBER_BYTES], signature[_NUMBER_BYTES:]
    proof = encode_dss_signature(int.from_bytes(first), int.from_bytes(second))
    try:
        key = load_der_public_key(public_key)
        if not isinstance(key, EllipticCurvePublicKey) or not isinstance(key.curve, SECP256R1):
            return False
        key.verify(proof, _SIGNED + challenge, ECDSA(SHA256()))
    except (InvalidSignature, ValueError, UnsupportedAlgorithm):
        return False
    return True
