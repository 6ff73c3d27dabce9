from __future__ import annotations

import pytest
import zxingcpp
from PIL import Image

from shared.devices.printer.raster import (
    banner_image,
    code_image,
    columns_image,
    fitting_module_dots,
    raster_bytes,
    rule_image,
    text_image,
)
from shared.paper.page import Align, Code, Columns, Rule, Text

CODE = "S1" + "7ZQ4K9" * 24 + "ABCDE"


def black_columns(image: Image.Image) -> list[int]:
    dots = image.point(lambda value: 255 if value < 128 else 0)
    return [x for x in range(image.width) if dots.crop((x, 0, x + 1, image.height)).getbbox()]


def test_a_ticket_code_is_36_8_mm_wide_with_its_quiet_zone() -> None:
    image = code_image(Code(CODE), 576)

    assert len(CODE) == 151
    assert image.height == 49 * 6
    assert round(image.height / 8, 1) == 36.8
    assert (black_columns(image)[0], black_columns(image)[-1]) == (165, 410)


@pytest.mark.parametrize("width", [576, 384])
def test_a_drawn_code_reads(width: int) -> None:
    codes = zxingcpp.read_barcodes(code_image(Code(CODE), width))

    assert [code.text for code in codes] == [CODE]
    assert codes[0].ec_level == "M"


def test_a_narrow_paper_takes_fewer_dots_a_module() -> None:
    assert fitting_module_dots(Code(CODE, module_dots=8), 384) == 7


def test_a_code_that_would_be_too_fine_is_refused() -> None:
    with pytest.raises(ValueError, match="does not fit 240 dots"):
        code_image(Code(CODE), 240)


def test_tall_images_go_in_bands() -> None:
    data = raster_bytes(Image.new("L", (16, 600), 0), 256)

    band = b"\x1d\x76\x30\x00\x02\x00\x00\x01" + b"\xff" * 512
    assert data == band * 2 + b"\x1d\x76\x30\x00\x02\x00\x58\x00" + b"\xff" * 176


def test_the_leftmost_dot_is_the_highest_bit() -> None:
    image = Image.new("L", (16, 2), 255)
    image.putpixel((0, 0), 0)
    image.putpixel((15, 1), 0)

    assert raster_bytes(image, 256) == bytes.fromhex("1D 76 30 00 02 00 02 00 80 00 00 01")


@pytest.mark.parametrize("trap", ["10 04 01", "10 05 02", "10 14 01 00 01"])
def test_dots_never_read_like_a_real_time_command(trap: str) -> None:
    raw = bytes.fromhex(trap).ljust(5, b"\x00")
    image = Image.frombytes("1", (40, 1), bytes(255 - byte for byte in raw)).convert("L")

    dots = raster_bytes(image, 256)[8:]

    assert bytes.fromhex(trap)[:2] not in dots
    assert sum((a ^ b).bit_count() for a, b in zip(raw, dots, strict=True)) == 1


def test_text_stands_where_it_is_aligned() -> None:
    left = black_columns(text_image(Text("票"), 576))
    centre = black_columns(text_image(Text("票", Align.CENTRE), 576))
    right = black_columns(text_image(Text("票", Align.RIGHT), 576))

    assert left[-1] < 24
    assert 276 <= centre[0] < centre[-1] < 300
    assert right[0] >= 552


def test_a_value_that_does_not_fit_goes_below_its_label() -> None:
    short = columns_image(Columns("票种", "成人票"), 384)
    long = columns_image(Columns("票种" * 7, "成人票" * 2), 384)

    assert (short.height, long.height) == (34, 68)


def test_a_dashed_rule_ends_in_a_dash() -> None:
    assert black_columns(rule_image(Rule(dashed=True), 576))[-1] == 575
    assert len(black_columns(rule_image(Rule(), 576))) == 576


def test_a_long_banner_is_made_smaller() -> None:
    image = banner_image("TRAINING · NOT A RECEIPT · NOT VALID", 384)

    assert image.size == (384, 64)
    assert image.crop((0, 0, 4, 64)).getextrema() == (0, 0)
