"""A page as an ESC/POS byte stream: two-byte Chinese where the printer has it, dots elsewhere.

A line with any character that GBK lacks goes as dots: several manuals say that only the two-byte
part of GB18030 prints, and rare surnames are a normal case.
"""

from __future__ import annotations

from PIL import Image

from shared.devices.printer import commands
from shared.devices.printer.drawing import block_image, printable_columns, printable_text
from shared.devices.printer.profiles import PrinterProfile, Writing
from shared.devices.printer.raster import (
    DOTS_PER_MM,
    QUIET_MODULES,
    columns_image,
    fitting_module_dots,
    raster_bytes,
    stacked,
    text_image,
)
from shared.paper.page import Align, Block, Code, Columns, Gap, Page, Text
from shared.paper.wrapping import wrap, wrap_evenly

_CELL_DOTS = 12  # a Latin character; an ideograph takes two cells
_LEADING_DOTS = {1: 10, 2: 12, 3: 12}
_TEAR_OFF_LINES = 5
# The same sign by another number, where GBK has only one of them.
_ALIKE = str.maketrans({"¥": "￥", "−": "-", "\u00a0": " "})
# These fill an ideograph's cell and bring their own room with them.
_ROOMY = ("·", "×")


def page_bytes(page: Page, profile: PrinterProfile) -> bytes:
    """Give the whole job for one page, cut included; ValueError when a code does not fit."""
    if profile.writing is Writing.RASTER:
        body = _drawn_page(page, profile)
    else:
        body = commands.CHINESE_ON + b"".join(_block(block, profile) for block in page.blocks)
    return commands.INITIALISE + _start(profile) + body + _end(profile)


def _start(profile: PrinterProfile) -> bytes:
    if not (profile.black_mark and profile.mark_offset):
        return b""
    return commands.mark_offset(profile.mark_offset)


def _end(profile: PrinterProfile) -> bytes:
    if profile.black_mark:
        return commands.FEED_TO_MARK + (commands.CUT if profile.cutter else b"")
    return commands.FEED_AND_CUT if profile.cutter else commands.feed_lines(_TEAR_OFF_LINES)


def in_chinese_mode(text: str) -> bytes | None:
    """Encode for a printer in Chinese mode; None when a character has no two-byte form."""
    try:
        return _as_printed(text).encode("gbk")
    except UnicodeEncodeError:
        return None


def cells(text: str) -> int:
    """Tell how many character cells a text takes in Chinese mode."""
    return sum(1 if character.isascii() else 2 for character in _as_printed(text))


def _as_printed(text: str) -> str:
    for sign in _ROOMY:
        text = text.replace(f" {sign} ", sign)
    return text.translate(_ALIKE)


def _drawn_page(page: Page, profile: PrinterProfile) -> bytes:
    """Gather what is drawn, and let a printer draw its own codes in between."""
    stream, waiting = b"", list[Image.Image]()
    for block in page.blocks:
        if isinstance(block, Code) and profile.native_code:
            stream += _images(waiting, profile) + _code(block, profile)
            waiting = []
        else:
            waiting.append(block_image(block, profile.width_dots))
    return stream + _images(waiting, profile)


def _images(images: list[Image.Image], profile: PrinterProfile) -> bytes:
    return raster_bytes(stacked(images, profile.width_dots), profile.band_rows)


def _block(block: Block, profile: PrinterProfile) -> bytes:
    match block:
        case Text():
            return _text(printable_text(block), profile)
        case Columns():
            return _columns(printable_columns(block), profile)
        case Gap():
            return commands.feed_dots(block.millimetres * DOTS_PER_MM)
        case Code() if profile.native_code:
            return _code(block, profile)
        case _:
            return raster_bytes(block_image(block, profile.width_dots), profile.band_rows)


def _text(text: Text, profile: PrinterProfile) -> bytes:
    breaking = wrap_evenly if text.align is Align.CENTRE else wrap
    lines = [
        in_chinese_mode(line)
        for line in breaking(text.text, _columns_of(profile, text.size), cells)
    ]
    if None in lines:
        return raster_bytes(text_image(text, profile.width_dots), profile.band_rows)
    return _lines([_weighted(line or b"", text.bold) for line in lines], text.align, text.size)


def _columns(columns: Columns, profile: PrinterProfile) -> bytes:
    parts = [in_chinese_mode(part) for part in (columns.left, columns.middle, columns.right)]
    if None in parts:
        image = columns_image(columns, profile.width_dots)
        return raster_bytes(image, profile.band_rows)
    left, middle, right = (part or b"" for part in parts)
    limit = _columns_of(profile, columns.size)
    middle_end = min(limit * 2 // 3, limit - len(right) - 1)
    middle_gap = middle_end - len(middle) if middle else 0
    value_start = middle_gap if middle else limit - len(right)
    lines: list[bytes] = []
    used = len(left)
    if used + 1 > value_start:
        wrapped = wrap(columns.left, limit, cells)
        lines = [_weighted(in_chinese_mode(line) or b"", columns.bold_left) for line in wrapped]
        left, used = b"", 0
    line = _weighted(left, columns.bold_left)
    if middle:
        line += b" " * max(middle_gap - used, 0) + middle
        used = max(middle_gap, used) + len(middle)
    line += b" " * max(limit - len(right) - used, 0) + _weighted(right, columns.bold_right)
    return _lines([*lines, line], Align.LEFT, columns.size)


def _weighted(text: bytes, bold: bool) -> bytes:
    return commands.BOLD_ON + text + commands.BOLD_OFF if bold and text else text


def _lines(lines: list[bytes], align: Align, size: int) -> bytes:
    head = (
        commands.align(align)
        + commands.size(size)
        + commands.line_spacing(2 * _CELL_DOTS * size + _LEADING_DOTS[size])
    )
    return head + b"".join(line + commands.LINE_FEED for line in lines) if lines else b""


def _code(code: Code, profile: PrinterProfile) -> bytes:
    dots = fitting_module_dots(code, profile.width_dots)
    quiet = commands.feed_dots(QUIET_MODULES * dots)
    symbol = commands.native_code(code.text, dots)
    return commands.align(Align.CENTRE) + quiet + symbol + quiet + commands.align(Align.LEFT)


def _columns_of(profile: PrinterProfile, size: int) -> int:
    return profile.width_dots // (_CELL_DOTS * size)
