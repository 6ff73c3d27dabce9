"""A PIN is stretched, so that a stolen table of digests is slow to try out."""

from __future__ import annotations

from shared.site.proof import prove_pin

SALT = bytes(16)


def test_the_proof_of_a_pin_never_changes_between_releases() -> None:
    assert (
        prove_pin("246810", SALT).hex()
        == "04c46be0a1029e453b7b0b46d4edcc2730a97dde992093b382150563e8f4ba08"
    )


def test_another_salt_gives_another_proof() -> None:
    assert prove_pin("246810", SALT) != prove_pin("246810", bytes(15) + b"\x01")


def test_another_pin_gives_another_proof() -> None:
    assert prove_pin("246810", SALT) != prove_pin("246811", SALT)
