"""Stored masks show the last four at most, longer ones are made in memory."""

from __future__ import annotations

import pytest

from shared.identity.masks import (
    longer_number_mask,
    longer_phone_mask,
    mask_name,
    mask_number,
)


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("11010519491231002X", "****002X"),
        ("E12345678", "****5678"),
        ("12345678", "****5678"),
        ("1234567", "****"),
        ("", "****"),
    ],
)
def test_a_mask_shows_the_last_four_of_a_long_number(number: str, shown: str) -> None:
    assert mask_number(number) == shown


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("王小敏", "王*敏"),
        ("王敏", "王*"),
        ("王", "*"),
        ("", ""),
        ("欧阳建华", "欧**华"),
        ("𠮷田㛃", "𠮷*㛃"),
        ("阿卜杜拉·买买提", "阿***提"),
        ("John Smith", "J***h"),
    ],
)
def test_a_name_shows_its_ends(name: str, shown: str) -> None:
    assert mask_name(name) == shown


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("11010519491231002X", "110105********002X"),
        ("E12345678", "****5678"),
        ("1234567", "****"),
    ],
)
def test_a_card_just_read_shows_its_area_too(number: str, shown: str) -> None:
    assert longer_number_mask(number) == shown


@pytest.mark.parametrize(
    ("phone", "shown"), [("13800130001", "138****0001"), ("88881234", "****1234"), ("", "****")]
)
def test_a_phone_just_typed_shows_its_front_too(phone: str, shown: str) -> None:
    assert longer_phone_mask(phone) == shown
