from __future__ import annotations

from pathlib import Path

from PIL import Image

from shared.devices.printer.simulated.roll import PaperRoll


def test_a_saved_paper_is_twice_as_fine_and_lies_on_a_desk(tmp_path: Path) -> None:
    roll = PaperRoll(576)
    for character in "门票 g":
        roll.put(character, 2, 2, True)
    paper = roll.cut()
    assert paper is not None

    paper.save(tmp_path / "ticket.png")

    with Image.open(tmp_path / "ticket.png") as picture:
        assert picture.width == 2 * (576 + 2 * 20 + 2 * 28)
        desk, sheet = picture.getpixel((2, 2)), picture.getpixel((80, 80))
    assert desk == (232, 231, 226)
    assert sheet == (253, 253, 251)


def test_the_picture_of_one_pixel_a_dot_is_as_wide_as_the_head() -> None:
    roll = PaperRoll(384)
    roll.put("票", 1, 1, False)

    paper = roll.cut()

    assert paper is not None
    assert paper.image.size == (384, 16 + 34)
