from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from shared.paper.wrapping import wrap, wrap_evenly


def cells(text: str) -> int:
    return sum(1 if character.isascii() else 2 for character in text)


def test_what_fits_is_one_line() -> None:
    assert wrap("限当日一次入园", 48, cells) == ["限当日一次入园"]


def test_nothing_is_no_line() -> None:
    assert wrap("  ", 48, cells) == []


def test_chinese_breaks_between_any_characters() -> None:
    assert wrap("鹿鸣山风景区", 8, cells) == ["鹿鸣山风", "景区"]


def test_latin_breaks_at_blanks() -> None:
    assert wrap("one entry on the day", 9, cells) == ["one entry", "on the", "day"]


def test_a_word_longer_than_the_line_is_cut() -> None:
    assert wrap("ABCDEFG", 3, cells) == ["ABC", "DEF", "G"]


def test_punctuation_never_begins_a_line() -> None:
    assert wrap("一二三四，五", 8, cells) == ["一二三", "四，五"]


def test_a_centred_title_breaks_into_like_lines() -> None:
    title = "Luming Mountain Scenic Area"

    assert wrap(title, 24, cells) == ["Luming Mountain Scenic", "Area"]
    assert wrap_evenly(title, 24, cells) == ["Luming Mountain", "Scenic Area"]


@given(st.text(alphabet="ab 票。,", max_size=40), st.integers(min_value=4, max_value=20))
def test_lines_keep_every_character_and_their_width(text: str, limit: int) -> None:
    for breaking in (wrap, wrap_evenly):
        lines = breaking(text, limit, cells)

        assert all(0 < cells(line) <= limit for line in lines)
        assert "".join(lines).replace(" ", "") == text.replace(" ", "")
