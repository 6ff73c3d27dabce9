"""Blocks as dots, for printers without Chinese and for characters that no printer has."""

from __future__ import annotations

from dataclasses import dataclass

import segno
from PIL import Image, ImageDraw

from shared.devices.printer import commands
from shared.paper.page import LEAST_MODULE_DOTS, Align, Code, Columns, Rule, Text
from shared.paper.typeface import draw_text, text_width
from shared.paper.wrapping import wrap, wrap_evenly

DOTS_PER_MM = 8
QUIET_MODULES = 4
_PIXELS = {1: 24, 2: 46, 3: 68}
_LINE_DOTS = {  # the leading is below the letters, as a printer has it
    1: 34,
    2: 60,
    3: 84,
}
# Below it a dot is burnt. Thin strokes are mostly grey: they need a threshold above the middle.
_THRESHOLD = 150
_BANNER_DOTS = 64
_DASH_DOTS, _DASH_STEP_DOTS = 8, 13
_BANNER_PIXELS = 34


@dataclass(frozen=True, slots=True)
class _Piece:
    """A run of text on a line; `right` is where it ends, None for a left-aligned one."""

    text: str
    bold: bool
    right: int | None


def text_image(text: Text, width: int) -> Image.Image:
    """Draw a paragraph over the full width."""
    pixels = _PIXELS[text.size]

    def measure(part: str) -> int:
        return text_width(part, pixels, bold=text.bold)

    breaking = wrap_evenly if text.align is Align.CENTRE else wrap
    lines = breaking(text.text, width, measure)
    image = _blank(width, len(lines) * _LINE_DOTS[text.size])
    for row, line in enumerate(lines):
        left = {Align.LEFT: 0, Align.CENTRE: (width - measure(line)) // 2}.get(
            text.align, width - measure(line)
        )
        _draw(image, left, row, line, text.size, text.bold)
    return image


def columns_image(columns: Columns, width: int) -> Image.Image:
    """Draw a label and its value; on lines of their own where they do not fit side by side."""
    pixels = _PIXELS[columns.size]
    rows = _columns_rows(columns, width, pixels)
    image = _blank(width, len(rows) * _LINE_DOTS[columns.size])
    for at, row in enumerate(rows):
        for piece in row:
            end = piece.right
            left = 0 if end is None else end - text_width(piece.text, pixels, bold=piece.bold)
            _draw(image, left, at, piece.text, columns.size, piece.bold)
    return image


def _columns_rows(columns: Columns, width: int, pixels: int) -> list[list[_Piece]]:
    left = _Piece(columns.left, columns.bold_left, None)
    values = [_Piece(columns.right, columns.bold_right, width)]
    if columns.middle:
        value_start = width - text_width(columns.right, pixels, bold=columns.bold_right)
        middle_end = min(width * 2 // 3, value_start - pixels // 2)
        values.insert(0, _Piece(columns.middle, False, middle_end))
    start = min(
        (piece.right or 0) - text_width(piece.text, pixels, bold=piece.bold) for piece in values
    )
    if text_width(columns.left, pixels, bold=columns.bold_left) + pixels // 2 <= start:
        return [[left, *values]]
    labels = wrap(columns.left, width, lambda t: text_width(t, pixels, bold=columns.bold_left))
    return [*([_Piece(line, columns.bold_left, None)] for line in labels), values]


def banner_image(text: str, width: int) -> Image.Image:
    """Draw white text on black, as large as fits."""
    pixels = _BANNER_PIXELS
    while pixels > 12 and text_width(text, pixels, bold=True) > width - pixels:
        pixels -= 2
    image = _blank(width, _BANNER_DOTS)
    left = (width - text_width(text, pixels, bold=True)) // 2
    draw_text(image, (left, (_BANNER_DOTS - pixels) // 2), text, pixels, bold=True)
    return image.point(lambda value: 255 - value)


def rule_image(rule: Rule, width: int) -> Image.Image:
    """Draw a line two dots thick."""
    image = _blank(width, 2)
    canvas = ImageDraw.Draw(image)
    dashes = width // _DASH_STEP_DOTS if rule.dashed else 1
    length = _DASH_DOTS if rule.dashed else width
    for dash in range(dashes):
        left = dash * (width - length) // max(dashes - 1, 1)
        canvas.rectangle((left, 0, left + length - 1, 1), fill=0)
    return image


def code_image(code: Code, width: int) -> Image.Image:
    """Draw a QR code in the middle; ValueError when it does not fit the paper."""
    symbol = segno.make(code.text, error="m", micro=False, boost_error=False)
    dots = fitting_module_dots(code, width)
    image = _blank(width, (len(symbol.matrix) + 2 * QUIET_MODULES) * dots)
    canvas = ImageDraw.Draw(image)
    left = (width - len(symbol.matrix) * dots) // 2
    for y, row in enumerate(symbol.matrix):
        for x, dark in enumerate(row):
            if dark:
                corner = (left + x * dots, (y + QUIET_MODULES) * dots)
                canvas.rectangle((*corner, corner[0] + dots - 1, corner[1] + dots - 1), fill=0)
    return image


def fitting_module_dots(code: Code, width: int) -> int:
    """Give the dots a module gets; ValueError when the code does not fit the paper."""
    symbol = segno.make(code.text, error="m", micro=False, boost_error=False)
    modules = len(symbol.matrix) + 2 * QUIET_MODULES
    dots = min(code.module_dots, width // modules)
    if dots < LEAST_MODULE_DOTS:
        raise ValueError(f"a code of {modules} modules does not fit {width} dots")
    return dots


def gap_image(millimetres: int, width: int) -> Image.Image:
    """Leave paper blank."""
    return _blank(width, millimetres * DOTS_PER_MM)


def stacked(images: list[Image.Image], width: int) -> Image.Image:
    """Put images below one another."""
    whole = _blank(width, sum(image.height for image in images))
    top = 0
    for image in images:
        whole.paste(image, (0, top))
        top += image.height
    return whole


def raster_bytes(image: Image.Image, band_rows: int) -> bytes:
    """Turn an "L" image as wide as the paper into bands of dots."""
    width = (image.width + 7) // 8
    dots = image.point(lambda value: 255 if value < _THRESHOLD else 0).convert("1").tobytes()
    bands = b""
    for top in range(0, image.height, band_rows):
        rows = min(band_rows, image.height - top)
        band = _defused(dots[top * width : (top + rows) * width])
        bands += commands.raster(width, rows, band)
    return bands


def _defused(data: bytes) -> bytes:
    """Set one dot more wherever dots read like a real-time command.

    Many printers obey those anywhere in the stream: a picture would open the
    cash drawer.
    """
    for command in (0x04, 0x05, 0x14):
        data = data.replace(bytes((0x10, command)), bytes((0x10, command | 0x08)))
    return data


def _blank(width: int, height: int) -> Image.Image:
    return Image.new("L", (width, height), 255)


def _draw(image: Image.Image, left: int, row: int, text: str, size: int, bold: bool) -> None:
    draw_text(image, (left, row * _LINE_DOTS[size]), text, _PIXELS[size], bold=bold)
