"""What a camera sees: codes on paper, on telephones, through cracked glass, on a dim screen."""

from __future__ import annotations

import io
from collections.abc import Callable

import numpy
import pytest
import segno
from PIL import Image, ImageDraw, ImageEnhance, ImageFilter

from gatestation.reading.camera_codes import code_in

CODE = "S1" + "7Q4ZK9" * 24 + "M3X0A"


def paper(module: int = 6) -> Image.Image:
    """A ticket as it is printed: six dots a module, with its quiet zone."""
    data = io.BytesIO()
    segno.make(CODE, error="m", mode="alphanumeric").save(data, kind="png", scale=module, border=4)
    return Image.open(data).convert("L")


def phone(code: Image.Image) -> Image.Image:
    """The code on a telephone that is held a little askew before a counter."""
    screen = Image.new("L", (500, 900), 250)
    screen.paste(code.resize((420, 420)), (40, 200))
    counter = Image.new("L", (900, 1200), 70)
    counter.paste(screen, (200, 150))
    return counter.rotate(7, fillcolor=70, resample=Image.Resampling.BICUBIC)


def cracked(code: Image.Image) -> Image.Image:
    """Glass with cracks over a corner of the code, bright where they break the light."""
    glass = phone(code)
    draw = ImageDraw.Draw(glass)
    for end in ((500, 560), (560, 480), (430, 690), (470, 620)):
        draw.line(((650, 700), end), fill=255, width=4)
    return glass


def dim(code: Image.Image) -> Image.Image:
    """A screen at its lowest light in a dark hall: hardly any contrast, and noise."""
    dark = ImageEnhance.Brightness(phone(code)).enhance(0.16)
    noise = numpy.random.default_rng(20261123).normal(0, 2.0, (dark.height, dark.width))
    return Image.fromarray(numpy.clip(numpy.asarray(dark) + noise, 0, 255).astype(numpy.uint8))


def moved(code: Image.Image) -> Image.Image:
    """A hand that does not hold still."""
    return phone(code).filter(ImageFilter.GaussianBlur(1.6))


def seen(picture: Image.Image) -> bytes:
    data = io.BytesIO()
    picture.convert("RGB").save(data, "JPEG", quality=80)
    return data.getvalue()


@pytest.mark.parametrize(
    "held", [lambda code: code, phone, cracked, dim, moved],
    ids=["paper", "telephone", "cracked glass", "dim screen", "moved"],
)  # fmt: skip
def test_a_code_is_read_as_it_is_held(held: Callable[[Image.Image], Image.Image]) -> None:
    assert code_in(seen(held(paper()))) == CODE


def test_two_dots_a_module_are_read_from_thin_paper() -> None:
    assert code_in(seen(paper(module=3))) == CODE


def test_nothing_is_read_where_no_code_is() -> None:
    assert code_in(seen(Image.new("L", (640, 480), 128))) is None
    assert code_in(b"no picture") is None


def test_half_a_code_is_no_code() -> None:
    code = paper()
    half = code.crop((0, 0, code.width // 2, code.height))

    assert code_in(seen(half)) is None
