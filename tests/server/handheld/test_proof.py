"""What proves that a device is the one it was."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from server.handheld.proof import is_proved, new_challenge

SERVER, NOW = bytes(32), datetime(2026, 5, 1, 9, tzinfo=UTC)
KEY = ec.generate_private_key(ec.SECP256R1())


def spki(key: ec.EllipticCurvePrivateKey | ed25519.Ed25519PrivateKey) -> bytes:
    return key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)


def signed(challenge: bytes, key: ec.EllipticCurvePrivateKey = KEY) -> bytes:
    told = b"shanmen handheld return\0" + challenge
    first, second = decode_dss_signature(key.sign(told, ec.ECDSA(SHA256())))
    return first.to_bytes(32) + second.to_bytes(32)


@pytest.mark.parametrize(("seconds", "good"), [(0, True), (59, True), (61, False), (-5, False)])
def test_a_challenge_is_good_for_a_minute(seconds: int, good: bool) -> None:
    challenge = new_challenge(SERVER, NOW)
    then = NOW + timedelta(seconds=seconds)

    assert is_proved(spki(KEY), challenge, signed(challenge), SERVER, then) is good


def test_a_challenge_that_the_server_has_not_made_proves_nothing() -> None:
    challenge = new_challenge(bytes(31) + b"x", NOW)

    assert not is_proved(spki(KEY), challenge, signed(challenge), SERVER, NOW)


def test_another_key_proves_nothing() -> None:
    challenge = new_challenge(SERVER, NOW)
    other = ec.generate_private_key(ec.SECP256R1())

    assert not is_proved(spki(KEY), challenge, signed(challenge, other), SERVER, NOW)
    assert not is_proved(spki(KEY), challenge, bytes(64), SERVER, NOW)


@pytest.mark.parametrize(
    "key", [bytes(91), spki(ed25519.Ed25519PrivateKey.generate()),
            spki(ec.generate_private_key(ec.SECP384R1()))],
    ids=["zeros", "ed25519", "secp384r1"],
)  # fmt: skip
def test_what_is_no_key_of_the_kind_proves_nothing(key: bytes) -> None:
    challenge = new_challenge(SERVER, NOW)

    assert not is_proved(key, challenge, signed(challenge), SERVER, NOW)
