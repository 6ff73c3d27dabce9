"""Glyphs for paper that we draw: the shipped typeface, and something legible for the rest."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby
from pathlib import Path

from fontTools.ttLib import TTFont
from PIL import Image, ImageDraw, ImageFont

# UnifontEX has more glyph names than its table says; that is known and no news for our log.
logging.getLogger("fontTools.ttLib.tables").setLevel(logging.ERROR)

_FONTS = Path(__file__).parents[2] / "resources" / "fonts"
_BASELINE = 0.88  # of the em, from its top: where an ideograph's box has its baseline
_BLANK = 0.3  # of the em: the typeface's own blank is lost between coarse dots


@dataclass(frozen=True, slots=True)
class FontFile:
    """A font on disk; `face` is its number within a collection."""

    path: Path
    face: int = 0


_REGULAR = FontFile(_FONTS / "noto-sans-sc-chinese-simplified-400-normal.woff")
_BOLD = FontFile(_FONTS / "noto-sans-sc-chinese-simplified-700-normal.woff")
# The shipped typeface has some 8,000 characters. A name may need one of the other 80,000: the
# system's fonts draw them well where they are installed; of those shipped, LXGW WenKai has what GB
# 18030 asks of names, and Unifont the whole BMP.
_RARE = (
    FontFile(Path("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"), 2),
    FontFile(Path("C:/Windows/Fonts/simsun.ttc")),
    FontFile(Path("C:/Windows/Fonts/simsunb.ttf")),
    FontFile(_FONTS / "lxgw-wenkai-latin-500-normal.woff"),
    FontFile(_FONTS / "unifontex-latin-400-normal.woff"),
)


def text_width(text: str, pixels: int, *, bold: bool = False) -> int:
    """Tell how wide `text` is at `pixels` to the em."""
    return round(sum(_run_width(run, font, pixels) for run, font in _runs(text, bold)))


def draw_text(
    image: Image.Image, at: tuple[int, int], text: str, pixels: int, *, bold: bool = False
) -> None:
    """Draw black text on a white "L" image; `at` is the top left corner of its em box."""
    canvas = ImageDraw.Draw(image)
    x, baseline = float(at[0]), at[1] + round(pixels * _BASELINE)
    for run, font in _runs(text, bold):
        if run.isspace():
            pass
        elif font is None:
            for offset, character in enumerate(run):
                _draw_code_point(canvas, (round(x) + offset * pixels, at[1]), character, pixels)
        else:
            canvas.text((x, baseline), run, fill=0, font=_face(font, pixels), anchor="ls")
        x += _run_width(run, font, pixels)


def _runs(text: str, bold: bool) -> Iterator[tuple[str, FontFile | None]]:
    def kind(character: str) -> tuple[FontFile | None, bool]:
        return _font_of(character, bold), character.isspace()

    for (font, _), run in groupby(text, key=kind):
        yield "".join(run), font


def _run_width(run: str, font: FontFile | None, pixels: int) -> float:
    if run.isspace():
        return len(run) * pixels * _BLANK
    return float(len(run) * pixels) if font is None else _face(font, pixels).getlength(run)


@lru_cache(maxsize=16384)
def _font_of(character: str, bold: bool) -> FontFile | None:
    for font in (_BOLD if bold else _REGULAR, *_RARE):
        if font.path.exists() and ord(character) in _characters(font):
            return font
    return None


@cache
def _characters(font: FontFile) -> frozenset[int]:
    with TTFont(font.path, fontNumber=font.face, lazy=True) as opened:
        return frozenset(opened.getBestCmap())


@cache
def _face(font: FontFile, pixels: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(font.path), pixels, index=font.face)


def _draw_code_point(
    canvas: ImageDraw.ImageDraw, at: tuple[int, int], character: str, pixels: int
) -> None:
    """Draw a box with the code point, so that a person can still look the character up."""
    x, y = at
    canvas.rectangle((x + 1, y + 1, x + pixels - 2, y + pixels - 2), outline=0)
    digits = f"{ord(character):06X}"
    face = _face(_REGULAR, max(pixels * 2 // 5, 8))
    for row, part in enumerate((digits[:3], digits[3:])):
        centre = (x + pixels / 2, y + pixels * (0.29 + 0.42 * row))
        canvas.text(centre, part, fill=0, font=face, anchor="mm")
