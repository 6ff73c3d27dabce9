"""What is on the paper, and pictures of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw

from shared.paper.typeface import draw_text, text_width

_CELL_DOTS = 12
_GLYPH_DOTS = 24
_LATIN_DOTS = 22  # a little less than the cell's height: the typeface is wider than a printer's
_OVERHANG_DOTS = 4  # a g may hang below its cell into the leading
_PAPER = (253, 253, 251)
_INK = (28, 29, 32)
_DESK = (232, 231, 226)
_SHADE = (206, 205, 199)
_MARGIN_DOTS = 28
_TEETH_DOTS = 8
_PICTURE_SCALE = 2


@dataclass(frozen=True, slots=True)
class Glyph:
    """One character of text, in dots from the paper's top left corner."""

    character: str
    x: int
    y: int
    times_wide: int
    times_high: int
    bold: bool

    @property
    def width(self) -> int:
        """How far the next character is, in dots."""
        return glyph_width(self.character, self.times_wide)


@dataclass(frozen=True, slots=True)
class Dots:
    """An image printed dot by dot: a mode "1" picture in which true is burnt."""

    image: Image.Image
    x: int
    y: int


Mark = Glyph | Dots


@dataclass(frozen=True, slots=True)
class Paper:
    """A piece of paper that came out: a picture of one pixel a dot, and what could be read off.

    `complete` is false for a piece that was torn off because the printer went away halfway.
    `lines` are the texts printed as characters, `codes` those of native QR codes.
    """

    image: Image.Image
    lines: tuple[str, ...]
    codes: tuple[str, ...] = field(repr=False)
    complete: bool
    marks: tuple[Mark, ...]

    def picture(self) -> Image.Image:
        """Draw the paper as it lies on a desk, at two pixels a dot, torn at its lower edge."""
        return _on_the_desk(draw_marks(self.marks, self.image.width, self.image.height, 2))

    def save(self, path: Path) -> None:
        """Write the picture as PNG."""
        self.picture().save(path, "PNG", optimize=True)


def glyph_width(character: str, times_wide: int) -> int:
    """Tell how many dots a character takes: 12 for Latin, 24 for Chinese, times its width."""
    return _CELL_DOTS * times_wide * (1 if character.isascii() else 2)


def draw_marks(marks: Sequence[Mark], width: int, height: int, scale: int) -> Image.Image:
    """Draw marks in black on a white "L" image of `scale` pixels a dot."""
    image = Image.new("L", (width * scale, max(height, 1) * scale), 255)
    for mark in marks:
        picture = _dots_picture(mark, scale) if isinstance(mark, Dots) else _glyph(mark, scale)
        place = (mark.x * scale, mark.y * scale)
        below = image.crop((*place, place[0] + picture.width, place[1] + picture.height))
        image.paste(ImageChops.darker(below, picture), place)
    return image


def _dots_picture(mark: Dots, scale: int) -> Image.Image:
    exact = ImageChops.invert(mark.image.convert("L"))
    if scale == 1:
        return exact
    # Burnt dots are round and touch: smooth the steps, but leave edges sharp.
    soft = exact.resize((exact.width * scale, exact.height * scale), Image.Resampling.BICUBIC)
    return soft.point(lambda value: max(0, min(255, (value - 64) * 2)))


def _glyph(mark: Glyph, scale: int) -> Image.Image:
    height = (_GLYPH_DOTS + _OVERHANG_DOTS) * mark.times_high * scale
    latin = mark.character.isascii()
    em = (_LATIN_DOTS if latin else _GLYPH_DOTS) * mark.times_high * scale
    natural = max(text_width(mark.character, em, bold=mark.bold), 1)
    upright = Image.new("L", (natural, height), 255)
    drop = (_GLYPH_DOTS * mark.times_high * scale - em) * 3 // 4
    draw_text(upright, (0, drop), mark.character, em, bold=mark.bold)
    wide = mark.width * scale
    stretch = mark.times_wide / mark.times_high
    target = min(round(natural * stretch), wide)
    if target != natural:
        upright = upright.resize((target, height), Image.Resampling.LANCZOS)
    cell = Image.new("L", (wide, height), 255)
    cell.paste(upright, ((wide - target) // 2, 0))
    return cell


def _on_the_desk(ink: Image.Image) -> Image.Image:
    margin, teeth = _MARGIN_DOTS * _PICTURE_SCALE, _TEETH_DOTS * _PICTURE_SCALE
    side = 20 * _PICTURE_SCALE
    sheet = Image.new("RGB", (ink.width + 2 * side, ink.height + teeth), _PAPER)
    sheet.paste(_INK, (side, 0), ImageChops.invert(ink))
    shape = _torn(sheet.size, teeth)
    desk = Image.new("RGB", (sheet.width + 2 * margin, sheet.height + 2 * margin), _DESK)
    shade = 4 * _PICTURE_SCALE
    desk.paste(_SHADE, (margin + shade, margin + shade), shape)
    desk.paste(sheet, (margin, margin), shape)
    return desk


def _torn(size: tuple[int, int], teeth: int) -> Image.Image:
    """Make the mask of a sheet with a toothed lower edge."""
    width, height = size
    smooth = 4
    mask = Image.new("L", (width * smooth // 2, height * smooth // 2), 0)
    canvas = ImageDraw.Draw(mask)
    count = max(round(width / (2 * teeth)), 1)
    points = [(0.0, 0.0), (float(width), 0.0), (float(width), float(height - teeth))]
    for tooth in range(count, 0, -1):
        points.append((width * (tooth - 0.5) / count, float(height)))
        points.append((width * (tooth - 1) / count, float(height - teeth)))
    canvas.polygon([(x * smooth / 2, y * smooth / 2) for x, y in points], fill=255)
    return mask.resize(size, Image.Resampling.LANCZOS)
