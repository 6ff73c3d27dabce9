"""The code of a coupon: nobody guesses it, and typing errors are found before anybody asks."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.marketing.coupon_code import coupon_digest, may_be_code, new_code

CODE = new_code()
WAYS_OF_TYPING: dict[str, Callable[[str], str]] = {
    "small letters": str.lower,
    "no dashes": lambda code: code.replace("-", ""),
    "blanks around": lambda code: f"  {code} ",
    "blanks for dashes": lambda code: code.replace("-", " "),
}


def test_a_code_is_four_groups_of_four() -> None:
    assert re.fullmatch(r"([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}", new_code())


def test_no_two_codes_are_alike() -> None:
    assert len({new_code() for _ in range(1_000)}) == 1_000


def test_the_digest_is_sixteen_bytes_that_do_not_show_the_code() -> None:
    digest = coupon_digest(CODE)

    assert digest is not None
    assert len(digest) == 16
    assert CODE.replace("-", "").encode() not in digest


@pytest.mark.parametrize("way", WAYS_OF_TYPING)
def test_a_code_is_read_however_it_is_typed(way: str) -> None:
    assert coupon_digest(WAYS_OF_TYPING[way](CODE)) == coupon_digest(CODE)


def test_letters_that_look_like_digits_are_read_as_digits() -> None:
    code = next(one for one in iter(new_code, "") if "0" in one and "1" in one)

    assert coupon_digest(code.replace("0", "O").replace("1", "I")) == coupon_digest(code)
    assert coupon_digest(code.replace("1", "l")) == coupon_digest(code)


@given(st.integers(0, 18), st.sampled_from("0123456789ABCDEFGHJKMNPQRSTVWXYZ"))
def test_a_wrong_character_makes_it_no_code(at: int, digit: str) -> None:
    wrong = CODE[:at] + digit + CODE[at + 1 :]

    assert (coupon_digest(wrong) is None) == (wrong != CODE)


@given(st.integers(0, 14))
def test_two_neighbours_in_the_wrong_order_make_it_no_code(at: int) -> None:
    plain = CODE.replace("-", "")
    wrong = plain[:at] + plain[at + 1] + plain[at] + plain[at + 2 :]

    assert (coupon_digest(wrong) is None) == (wrong != plain)


@pytest.mark.parametrize(
    "text",
    ["", "AUTUMN26", CODE[:-1], CODE + "0", "UUUU-UUUU-UUUU-UUUU"],
    ids=["empty", "promo code", "too short", "too long", "wrong letters"],
)
def test_other_texts_are_no_code(text: str) -> None:
    assert coupon_digest(text) is None


@pytest.mark.parametrize(
    ("text", "worth_asking"),
    [
        ("autumn26", True),
        (" 2026-5 ", True),
        ("134512345678901234", False),  # what a visitor pays with
        ("11010519491231002X", False),  # of a document
        ("AB", False),
        ("会员日", False),
        ("https://example.org/", False),
    ],
)
def test_only_what_has_the_form_of_a_code_is_asked_for(text: str, worth_asking: bool) -> None:
    assert may_be_code(text) is worth_asking


def test_every_coupon_is_asked_for() -> None:
    assert may_be_code("0000-0000-0000-0000")
    assert all(may_be_code(new_code()) for _ in range(20))
