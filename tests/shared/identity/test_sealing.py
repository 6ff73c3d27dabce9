"""What is sealed is read by the server alone, in its own row and field alone."""

from __future__ import annotations

from uuid import UUID

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from shared.identity.sealing import CannotOpen, Exchange, SealedField, Sealer, open_sealed

SERVER = X25519PrivateKey.from_private_bytes(bytes(range(32)))
STRANGER = X25519PrivateKey.from_private_bytes(bytes(range(1, 33)))
ROW = UUID("019fd8a0-0000-7000-8000-000000000001")
OTHER_ROW = UUID("019fd8a0-0000-7000-8000-000000000002")
NUMBER = "11010519491231002X"


def sealed(text: str = NUMBER, field: SealedField = SealedField.DOCUMENT) -> bytes:
    return Sealer(ROW, Exchange(SERVER.public_key())).seal(field, text)


@given(text=st.text(max_size=40), field=st.sampled_from(SealedField))
def test_what_was_sealed_is_opened(text: str, field: SealedField) -> None:
    assert open_sealed(sealed(text, field), ROW, SERVER, field) == text


def test_fields_sealed_together_are_opened_apart() -> None:
    sealer = Sealer(ROW, Exchange(SERVER.public_key()))
    name, phone = (
        sealer.seal(SealedField.NAME, "𠮷田㛃"),
        sealer.seal(SealedField.PHONE, "13800130001"),
    )

    assert open_sealed(name, ROW, SERVER, SealedField.NAME) == "𠮷田㛃"
    assert open_sealed(phone, ROW, SERVER, SealedField.PHONE) == "13800130001"


def test_a_field_is_not_sealed_twice_with_one_key() -> None:
    sealer = Sealer(ROW, Exchange(SERVER.public_key()))
    sealer.seal(SealedField.NAME, "王小敏")

    with pytest.raises(ValueError, match="NAME is sealed already"):
        sealer.seal(SealedField.NAME, "王大敏")


def test_rows_sealed_with_one_exchange_are_opened_apart() -> None:
    exchange = Exchange(SERVER.public_key())
    first, second = (Sealer(row, exchange) for row in (ROW, OTHER_ROW))
    sealed_first = first.seal(SealedField.NAME, "王小敏")
    sealed_second = second.seal(SealedField.NAME, "王小敏")

    assert sealed_first[33:] != sealed_second[33:]
    assert open_sealed(sealed_second, OTHER_ROW, SERVER, SealedField.NAME) == "王小敏"
    with pytest.raises(CannotOpen):
        open_sealed(sealed_first, OTHER_ROW, SERVER, SealedField.NAME)


def test_a_name_moved_to_another_field_does_not_open() -> None:
    with pytest.raises(CannotOpen):
        open_sealed(sealed("王小敏", SealedField.NAME), ROW, SERVER, SealedField.PHONE)


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
        open_sealed(b"\x02" + bytes(66), ROW, SERVER)


def test_a_refusal_does_not_tell_the_number() -> None:
    with pytest.raises(CannotOpen) as refused:
        open_sealed(sealed(), OTHER_ROW, SERVER)

    assert str(refused.value) == ""
