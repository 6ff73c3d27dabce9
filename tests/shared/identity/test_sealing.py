"""A sealed number is read by the server alone, in its own row alone."""

from __future__ import annotations

from uuid import UUID

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from shared.identity.sealing import (
    CannotOpen,
    look_up_hash,
    mask,
    normalise,
    open_sealed,
    seal,
)

SERVER = X25519PrivateKey.from_private_bytes(bytes(range(32)))
STRANGER = X25519PrivateKey.from_private_bytes(bytes(range(1, 33)))
ROW = UUID("019fd8a0-0000-7000-8000-000000000001")
OTHER_ROW = UUID("019fd8a0-0000-7000-8000-000000000002")
NUMBER = "11010519491231002X"
FIND_KEY = bytes(32)


def sealed() -> bytes:
    return seal(NUMBER, ROW, SERVER.public_key())


@given(number=st.text(max_size=40))
def test_what_was_sealed_is_opened(number: str) -> None:
    assert open_sealed(seal(number, ROW, SERVER.public_key()), ROW, SERVER) == number


def test_an_id_number_takes_67_bytes() -> None:
    assert len(sealed()) == 67


def test_a_number_sealed_in_an_earlier_release_is_opened() -> None:
    kept = bytes.fromhex(
        "01634d29b3653dd524dbd78830f7acecb4f1c3a5db4efb97129c99226c79a672598"
        "63e37573e42fe1144f14eb8b2bd25b701189979fd8db9277cad4d657cba763396f5"
    )

    assert open_sealed(kept, ROW, SERVER) == NUMBER


def test_the_same_number_is_never_sealed_the_same() -> None:
    assert sealed() != sealed()


def test_nothing_of_the_number_is_seen() -> None:
    assert NUMBER.encode() not in sealed()


def test_another_key_opens_nothing() -> None:
    with pytest.raises(CannotOpen):
        open_sealed(sealed(), ROW, STRANGER)


def test_a_number_moved_to_another_row_does_not_open() -> None:
    with pytest.raises(CannotOpen):
        open_sealed(sealed(), OTHER_ROW, SERVER)


@pytest.mark.parametrize("position", range(67))
def test_any_altered_byte_is_seen(position: int) -> None:
    altered = bytearray(sealed())
    altered[position] ^= 1

    with pytest.raises(CannotOpen):
        open_sealed(bytes(altered), ROW, SERVER)


@pytest.mark.parametrize("length", [0, 1, 32, 33, 48, 49, 66])
def test_a_truncated_number_does_not_open(length: int) -> None:
    with pytest.raises(CannotOpen):
        open_sealed(sealed()[:length], ROW, SERVER)


def test_a_public_key_of_low_order_does_not_open() -> None:
    with pytest.raises(CannotOpen):
        open_sealed(b"\x01" + bytes(66), ROW, SERVER)


def test_a_refusal_does_not_tell_the_number() -> None:
    with pytest.raises(CannotOpen) as refused:
        open_sealed(sealed(), OTHER_ROW, SERVER)

    assert str(refused.value) == ""


@pytest.mark.parametrize(
    "written",
    [
        "11010519491231002x",
        " 110105 19491231 002X\n",
        "１１０１０５１９４９１２３１００２Ｘ",
        "11010519491231002ｘ",
    ],
)
def test_a_number_has_one_form(written: str) -> None:
    assert normalise(written) == NUMBER


@given(number=st.text(st.characters(max_codepoint=0x7F), max_size=30))
def test_the_one_form_of_a_number_is_stable(number: str) -> None:
    assert normalise(normalise(number)) == normalise(number)


def test_a_number_is_found_however_it_is_written() -> None:
    assert look_up_hash("11010519491231002x", FIND_KEY) == look_up_hash(NUMBER, FIND_KEY)


def test_the_look_up_of_a_number_never_changes_between_releases() -> None:
    expected = "51252b5b149fa5e29dae30a60a411d3675cf25f2b7e5d1ad65797b86094b63b7"

    assert look_up_hash(NUMBER, FIND_KEY).hex() == expected


def test_without_the_key_a_number_is_not_found() -> None:
    assert look_up_hash(NUMBER, FIND_KEY) != look_up_hash(NUMBER, b"\x01" + bytes(31))


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (NUMBER, "****002X"),
        ("E12345678", "****5678"),
        ("12345678", "****5678"),
        ("1234567", "****"),
        ("", "****"),
    ],
)
def test_a_mask_shows_the_last_four_of_a_long_number(number: str, shown: str) -> None:
    assert mask(number) == shown
