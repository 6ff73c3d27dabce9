from __future__ import annotations

import pytest
from PIL import Image

from shared.paper.typeface import draw_text, text_width


def ink(text: str, *, bold: bool = False) -> int:
    image = Image.new("L", (120, 32), 255)
    draw_text(image, (2, 2), text, 24, bold=bold)
    return sum(255 - value for value in image.tobytes())


def test_an_ideograph_is_as_wide_as_it_is_high() -> None:
    assert text_width("鹿鸣山", 24) == 72


def test_figures_have_one_width() -> None:
    assert text_width("1111", 40) == text_width("0480", 40)


def test_bold_is_blacker() -> None:
    assert ink("门票", bold=True) > ink("门票") * 1.2


@pytest.mark.parametrize("character", ["㛃", "毖", "囧", "𠮷"])
def test_a_character_the_typeface_lacks_is_still_drawn(character: str) -> None:
    assert ink(character) > 3000
    assert ink(character) != ink("鹿")


def test_a_character_that_no_font_has_is_drawn_as_its_number() -> None:
    assert text_width("\U0003fff0", 24) == 24
    assert ink("\U0003fff0") > 3000
