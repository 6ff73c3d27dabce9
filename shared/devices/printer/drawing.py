"""A page drawn as dots: for printers that take nothing else, and for a preview of any page."""

from __future__ import annotations

from PIL import Image

from shared.devices.printer.raster import (
    banner_image,
    code_image,
    columns_image,
    gap_image,
    rule_image,
    stacked,
    text_image,
)
from shared.paper.page import Banner, Block, Code, Columns, Gap, Page, Rule, Text


def page_image(page: Page, width: int) -> Image.Image:
    """Draw a page in greys, `width` dots wide; ValueError when a code does not fit."""
    return stacked([block_image(block, width) for block in page.blocks], width)


def block_image(block: Block, width: int) -> Image.Image:
    """Draw one block over the full width."""
    match block:
        case Text():
            return text_image(printable_text(block), width)
        case Columns():
            return columns_image(printable_columns(block), width)
        case Banner():
            return banner_image(_printable(block.text), width)
        case Rule():
            return rule_image(block, width)
        case Gap():
            return gap_image(block.millimetres, width)
        case Code():
            return code_image(block, width)


def printable_text(text: Text) -> Text:
    """Give a paragraph without control characters."""
    return Text(_printable(text.text), text.align, text.size, text.bold)


def printable_columns(columns: Columns) -> Columns:
    """Give a label and its value without control characters."""
    return Columns(
        _printable(columns.left),
        _printable(columns.right),
        _printable(columns.middle),
        columns.bold_left,
        columns.bold_right,
        columns.size,
    )


def _printable(text: str) -> str:
    """Keep a name with control characters in it from giving the printer commands."""
    return "".join(character if character.isprintable() else " " for character in text)
