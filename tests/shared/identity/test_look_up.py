"""Keyed hashes find a person and tell nothing of them."""

from __future__ import annotations

from shared.identity.look_up import (
    LookUp,
    card_digest,
    digest,
    document_forms,
    document_look_up,
    name_digests,
    phone_digests,
)

NUMBER = "11010519491231002X"
KEY, OTHER_KEY = bytes(32), b"\x01" + bytes(31)


def test_a_number_is_found_however_it_is_written() -> None:
    assert document_look_up("110105 19491231002x", KEY) == document_look_up(NUMBER, KEY)


def test_the_look_up_of_a_number_never_changes_between_releases() -> None:
    expected = "51252b5b149fa5e29dae30a60a411d3675cf25f2b7e5d1ad65797b86094b63b7"

    assert document_look_up(NUMBER, KEY).hex() == expected


def test_the_digest_of_a_phone_never_changes_between_releases() -> None:
    assert phone_digests("13800130001", KEY) == {
        LookUp.PHONE: (7153216446280249917,),
        LookUp.PHONE_TAIL: (-3381445602095817254,),
    }


def test_without_the_key_nothing_is_found() -> None:
    assert document_look_up(NUMBER, KEY) != document_look_up(NUMBER, OTHER_KEY)
    assert phone_digests("13800130001", KEY) != phone_digests("13800130001", OTHER_KEY)


def test_four_digits_of_a_phone_are_no_other_four_digits() -> None:
    assert digest(LookUp.PHONE_TAIL, "0001", KEY) != digest(LookUp.DOCUMENT, "0001", KEY)


def test_a_name_is_found_as_a_whole_by_surname_and_by_parts() -> None:
    assert name_digests("王小敏", KEY) == {
        LookUp.NAME: (digest(LookUp.NAME, "王小敏", KEY),),
        LookUp.SURNAME: (digest(LookUp.SURNAME, "王", KEY),),
        LookUp.PART: (digest(LookUp.PART, "王小", KEY), digest(LookUp.PART, "小敏", KEY)),
    }


def test_a_name_of_nothing_is_found_by_nothing() -> None:
    assert name_digests(" ", KEY) == {LookUp.NAME: (), LookUp.SURNAME: (), LookUp.PART: ()}


def test_what_is_no_phone_is_not_found_as_one() -> None:
    assert phone_digests("12", KEY) == {}


def test_a_cards_uid_is_one_with_and_without_marks_between_its_bytes() -> None:
    assert card_digest("04:a2:b1:c3", KEY) == card_digest("04A2 B1C3", KEY)


def test_a_permit_is_looked_for_by_what_stays_for_life_too() -> None:
    assert document_forms("h12345678 01") == ("H1234567801", "H12345678")
