"""Turns a PIN into the proof that is sent instead of it."""

from __future__ import annotations

from argon2.low_level import Type, hash_secret_raw

SALT_BYTES = 16
# About 50 ms and 32 MiB on a till PC: a stolen table of digests is slow to try out.
_TIME_COST = 2
_MEMORY_KIB = 32 * 1024
_PROOF_BYTES = 32


def prove_pin(pin: str, salt: bytes) -> bytes:
    """Stretch a PIN with argon2id; the database stores only the SHA-256 of the 32 bytes."""
    return hash_secret_raw(pin.encode(), salt, _TIME_COST, _MEMORY_KIB, 1, _PROOF_BYTES, Type.ID)
