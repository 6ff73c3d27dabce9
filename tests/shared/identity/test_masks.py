"""Masks show the last four of a number at most, and the ends of a name."""

from __future__ import annotations

import pytest

from shared.identity.masks import mask_name, mask_number


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
