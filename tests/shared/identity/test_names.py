"""A name, a phone and a number have one form, and a name is found by its parts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.identity.names import (
    clean_name,
    is_han,
    name_parts,
    normalise_number,
    normalise_phone,
    phone_tail,
    surname,
    whole_name,
)


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("王小敏", ("王小", "小敏")),
        ("王敏", ("王敏",)),
        ("欧阳建华", ("欧阳", "阳建", "建华")),
        ("阿卜杜拉·买买提", ("阿卜", "卜杜", "杜拉", "买买", "买提", "拉买")),
        ("𠮷田㛃", ("𠮷田", "田㛃")),
        ("John Smith", ("john", "smith")),
        ("李 Anna", ("anna",)),
        ("王", ()),
        ("", ()),
    ],
)
def test_a_name_is_found_by_two_characters_or_a_foreign_word(
    name: str, parts: tuple[str, ...]
) -> None:
    assert name_parts(name) == parts


@pytest.mark.parametrize(
    ("name", "first"),
    [("王小敏", "王"), ("𠮷田㛃", "𠮷"), (" 欧阳建华", "欧"), ("John Smith", ""), ("", "")],
)
def test_the_surname_is_the_first_chinese_character(name: str, first: str) -> None:
    assert surname(name) == first


@pytest.mark.parametrize(
    "written", ["阿卜杜拉·买买提", "阿卜杜拉•买买提", "阿卜杜拉 买买提", "阿卜杜拉．买买提"]
)
def test_the_dot_in_a_name_makes_no_difference(written: str) -> None:
    assert whole_name(written) == "阿卜杜拉买买提"


@pytest.mark.parametrize("written", ["John SMITH", " john  smith ", "ＪＯＨＮ Ｓｍｉｔｈ"])
def test_width_case_and_blanks_make_no_difference(written: str) -> None:
    assert whole_name(written) == "johnsmith"


def test_what_nobody_sees_is_taken_out_of_a_name() -> None:
    assert clean_name(" 葛\U000e0100\u200b 城\x00\n") == "葛 城"


def test_a_character_newer_than_this_python_stays() -> None:
    assert clean_name("李\U000323af") == "李\U000323af"


@pytest.mark.parametrize("rare", ["㛃", "𠮷", "䶮", "〇", "\U000323af"])
def test_rare_characters_are_chinese(rare: str) -> None:
    assert is_han(rare)


def test_a_name_of_sixty_characters_is_found_by_each_pair() -> None:
    name = "".join(chr(0x4E00 + step) for step in range(60))

    assert len(name_parts(name)) == 59


@given(name=st.text(st.sampled_from("王小敏𠮷㛃·•  .aZé\u200bＪ"), max_size=60))
def test_any_text_has_a_stable_form(name: str) -> None:
    assert whole_name(whole_name(name)) == whole_name(name)


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("13800130001", "13800130001"),
        ("+86 138-0013-0001", "13800130001"),
        ("0086 13800130001", "13800130001"),
        ("１３８００１３０００１", "13800130001"),
        ("(0577) 8888 1234", "057788881234"),
        ("+44 20 7946 0958", "+442079460958"),
        ("0044 20 7946 0958", "+442079460958"),
        ("1234", ""),
        ("138001300011380013000", ""),
        ("王小敏", ""),
        ("", ""),
    ],
)
def test_a_phone_has_one_form(written: str, plain: str) -> None:
    assert normalise_phone(written) == plain


def test_the_tail_of_a_phone_is_its_last_four() -> None:
    assert phone_tail("13800130001") == "0001"


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
    assert normalise_number(written) == "11010519491231002X"


@given(number=st.text(st.characters(max_codepoint=0x7F), max_size=30))
def test_the_one_form_of_a_number_is_stable(number: str) -> None:
    assert normalise_number(normalise_number(number)) == normalise_number(number)
