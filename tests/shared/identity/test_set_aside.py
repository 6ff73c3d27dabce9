"""What one window puts aside another reads, nobody without the key, and for its order alone."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from shared.identity.person import StationKeys
from shared.identity.sealing import CannotOpen
from shared.identity.set_aside import open_aside, seal_aside

SERVER = X25519PrivateKey.from_private_bytes(bytes(range(32))).public_key()
KEYS = StationKeys(1, SERVER, b"k" * 32)
ORDER = UUID("019fd8a0-0000-7000-8000-000000000001")
OTHER = UUID("019fd8a0-0000-7000-8000-000000000002")
TEXT = '["李雷", "11010519491231002X"]'


def test_another_window_reads_what_was_put_aside() -> None:
    assert open_aside(seal_aside(TEXT, ORDER, KEYS), ORDER, replace(KEYS, number=2)) == TEXT


def test_the_key_of_last_year_still_opens_it() -> None:
    now = replace(KEYS, number=2, find_key=b"n" * 32, earlier_find_key=KEYS.find_key)

    assert open_aside(seal_aside(TEXT, ORDER, KEYS), ORDER, now) == TEXT


def test_nothing_of_it_is_in_clear_and_no_two_are_alike() -> None:
    sealed = seal_aside(TEXT, ORDER, KEYS)

    assert b"11010519491231002X" not in sealed
    assert sealed != seal_aside(TEXT, ORDER, KEYS)


@pytest.mark.parametrize(
    ("order_id", "keys", "spoil"),
    [
        (OTHER, KEYS, lambda sealed: sealed),
        (ORDER, replace(KEYS, find_key=b"x" * 32), lambda sealed: sealed),
        (ORDER, KEYS, lambda sealed: sealed[:-1] + bytes([sealed[-1] ^ 1])),
        (ORDER, KEYS, lambda sealed: b"\x02" + sealed[1:]),
        (ORDER, KEYS, lambda sealed: sealed[:20]),
        (ORDER, KEYS, lambda _: b""),
    ],
    ids=["other order", "other key", "altered", "other format", "cut", "empty"],
)
def test_anything_else_does_not_open(order_id: UUID, keys: StationKeys, spoil: object) -> None:
    assert callable(spoil)

    with pytest.raises(CannotOpen):
        open_aside(spoil(seal_aside(TEXT, ORDER, KEYS)), order_id, keys)
