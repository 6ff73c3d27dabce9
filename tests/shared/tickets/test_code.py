"""A ticket code is read back whole, or refused: nothing in between."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nacl.signing import SigningKey

from shared.tickets.code import (
    CODE_LENGTH,
    FIRST_DAY,
    NO_SLOT,
    BadCode,
    BadSignature,
    Flag,
    KeyRing,
    TicketHeader,
    TicketSigner,
    VerifyingKey,
    read_code,
)

SITE = UUID("019fd8a0-0000-7000-8000-000000000001")
OTHER_SITE = UUID("019fd8a0-0000-7000-8000-000000000002")
PRIVATE_KEY = SigningKey(bytes(range(32)))
DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"

SIGNER = TicketSigner(7, PRIVATE_KEY, SITE)
HEADER = TicketHeader(
    key_id=7,
    ticket_id=UUID("019fd8a0-1234-7abc-8def-0123456789ab"),
    version=0,
    ticket_type_id=1,
    first_day=date(2026, 10, 3),
    days=1,
    flags=Flag(0),
    persons=1,
)
CODE = SIGNER.sign(HEADER)

HEADERS = st.builds(
    TicketHeader,
    key_id=st.just(7),
    ticket_id=st.uuids(),
    version=st.integers(0, 255),
    ticket_type_id=st.integers(0, 65535),
    first_day=st.integers(0, 65535).map(lambda days: FIRST_DAY + timedelta(days)),
    days=st.integers(0, 255),
    flags=st.integers(0, 63).map(Flag),
    persons=st.integers(0, 255),
    slot=st.integers(0, 255),
    block=st.integers(0, 65535),
    number_in_block=st.integers(0, 65535),
)


def ring(state: str = "ACTIVE", site: UUID = SITE, number: int = 7) -> KeyRing:
    return KeyRing(site, {number: VerifyingKey(PRIVATE_KEY.verify_key, "live", state)})


@given(header=HEADERS)
def test_what_was_signed_is_read(header: TicketHeader) -> None:
    assert read_code(SIGNER.sign(header), ring()) == header


@given(header=HEADERS, ids=st.lists(st.uuids(), max_size=3))
def test_tickets_that_are_alike_get_the_codes_they_would_get_one_by_one(
    header: TicketHeader, ids: list[UUID]
) -> None:
    codes = SIGNER.sign_alike(header, ids)

    assert codes == [SIGNER.sign(replace(header, ticket_id=one)) for one in ids]


@given(header=HEADERS)
def test_every_code_is_151_alphanumeric_characters(header: TicketHeader) -> None:
    code = SIGNER.sign(header)

    assert (len(code), code[:2], set(code) <= set(DIGITS)) == (CODE_LENGTH, "S1", True)


def test_a_header_has_its_32_bytes_in_the_agreed_order() -> None:
    header = replace(
        HEADER, version=3, ticket_type_id=258, days=2, flags=Flag.REAL_NAME, persons=4, block=5
    )

    assert header.to_bytes().hex() == (
        "010007019fd8a012347abc8def0123456789ab03010209a3020204ff00050000"
    )


def test_a_ticket_without_a_timeslot_has_slot_255() -> None:
    assert (HEADER.slot, NO_SLOT) == (255, 255)


@pytest.mark.parametrize("position", range(CODE_LENGTH))
def test_any_single_changed_character_is_refused(position: int) -> None:
    for digit in DIGITS.replace(CODE[position], ""):
        changed = CODE[:position] + digit + CODE[position + 1 :]
        with pytest.raises((BadCode, BadSignature)):
            read_code(changed, ring())


@given(position=st.integers(0, CODE_LENGTH - 2))
def test_two_characters_in_each_others_place_are_refused(position: int) -> None:
    one, other = CODE[position], CODE[position + 1]
    swapped = CODE[:position] + other + one + CODE[position + 2 :]

    if one != other:
        with pytest.raises((BadCode, BadSignature)):
            read_code(swapped, ring())


@pytest.mark.parametrize("length", range(CODE_LENGTH))
def test_a_truncated_code_is_refused(length: int) -> None:
    with pytest.raises(BadCode):
        read_code(CODE[:length], ring())


@pytest.mark.parametrize(
    "text",
    [
        CODE + "0",
        CODE + "\r",
        " " + CODE[:-1],
        CODE.lower(),
        CODE[:50] + CODE[50:].lower(),
        "S2" + CODE[2:],
        "https://example.com/ticket?id=" + "A" * 121,
        "S1" + "Z" * 149,
        "S1" + "0" * 149,
        "S1" + "０" * 149,
        "S1" + "٣" * 149,
        "S1" + "Ⅷ" * 149,
        "S1+" + "0" * 148,
        "S1" + "0_" * 74 + "0",
        "S1" + "é" * 149,
        "S1" + "\x00" * 149,
        "S1" + "\ud800" * 149,
        CODE * 68,
    ],
    ids=[
        *["one more", "with carriage return", "blank first", "lower case", "half lower case"],
        *["other mark", "address", "too large a number", "format 0", "full-width", "arabic"],
        *["roman", "sign", "underscores", "accents", "zero bytes", "lone surrogate", "10 KB"],
    ],
)
def test_what_is_no_code_of_ours_is_refused_as_such(text: str) -> None:
    with pytest.raises(BadCode):
        read_code(text, ring())


@given(text=st.text(max_size=200))
def test_no_text_at_all_does_more_than_be_refused(text: str) -> None:
    with pytest.raises((BadCode, BadSignature)):
        read_code(text, ring())


@given(digits=st.text(alphabet=DIGITS, min_size=149, max_size=149))
def test_no_text_in_the_form_of_a_code_is_believed(digits: str) -> None:
    with pytest.raises((BadCode, BadSignature)):
        read_code("S1" + digits, ring())


def test_a_code_of_another_site_is_not_believed() -> None:
    with pytest.raises(BadSignature):
        read_code(CODE, ring(site=OTHER_SITE))


def test_a_code_under_a_key_that_nobody_knows_is_not_believed() -> None:
    with pytest.raises(BadSignature):
        read_code(CODE, ring(number=8))


def test_a_code_under_a_key_not_yet_active_is_not_believed() -> None:
    with pytest.raises(BadSignature):
        read_code(CODE, ring("PENDING"))


@pytest.mark.parametrize("state", ["ACTIVE", "RETIRED", "REVOKED"])
def test_a_code_is_read_whatever_became_of_its_key_since(state: str) -> None:
    assert read_code(CODE, ring(state)) == HEADER


def test_a_signature_over_the_bare_header_is_not_believed() -> None:
    bare = PRIVATE_KEY.sign(HEADER.to_bytes()).signature
    number = int.from_bytes(HEADER.to_bytes() + bare, "big")
    digits = ""
    for _ in range(149):
        number, digit = divmod(number, 36)
        digits = DIGITS[digit] + digits

    with pytest.raises(BadSignature):
        read_code("S1" + digits, ring())
