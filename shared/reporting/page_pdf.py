"""Writes a page of blocks as a document on A4: what a printer of rolls is too narrow for."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Final

import segno
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from shared.paper.page import Align, Banner, Block, Code, Columns, Gap, Page, Rule, Text
from shared.reporting.pdf_fonts import BOLD, REGULAR, register_fonts

WIDTH, HEIGHT = 595.28, 841.89  # A4, portrait, in points
_MARGIN: Final = 56.0
_INNER: Final = WIDTH - 2 * _MARGIN
_A_MILLIMETRE: Final = 72 / 25.4
_SIZES: Final = {1: 10.5, 2: 17.0, 3: 24.0}
_LEADING: Final = 1.6
_BANNER: Final = 24.0
_CODE: Final = 110.0
_FOOT: Final = 8.0


def write_page(page: Page, path: Path) -> None:
    """Write a page, on as many sheets as it takes; OSError when the file cannot be written."""
    register_fonts()
    content = BytesIO()  # reportlab would leave a file of its own open when the disk is full
    canvas = Canvas(content, pagesize=(WIDTH, HEIGHT))
    canvas.setTitle(page.title)
    canvas.setAuthor("Shanmen 山门")
    _Sheets(canvas, page.title).draw(page)
    canvas.save()
    path.write_bytes(content.getvalue())


class _Sheets:
    """Draws from the top; a block that does not fit any more begins the next sheet."""

    def __init__(self, canvas: Canvas, title: str) -> None:
        self._canvas = canvas
        self._title = title
        self._top = HEIGHT - _MARGIN
        self._number = 1

    def draw(self, page: Page) -> None:
        for block in page.blocks:
            self._draw(block)
        self._end_sheet()

    def _draw(self, block: Block) -> None:
        match block:
            case Text():
                self._text(block)
            case Columns():
                self._columns(block)
            case Banner():
                self._banner(block.text)
            case Rule():
                self._rule(dashed=block.dashed)
            case Gap():
                self._top -= block.millimetres * _A_MILLIMETRE
            case Code():
                self._code(block.text)

    def _text(self, block: Text) -> None:
        font, size = _font(bold=block.bold), _SIZES[block.size]
        for line in simpleSplit(block.text, font, size, _INNER) if block.text else ():
            base = self._line(size)
            self._canvas.setFont(font, size)
            match block.align:
                case Align.LEFT:
                    self._canvas.drawString(_MARGIN, base, line)
                case Align.CENTRE:
                    self._canvas.drawCentredString(WIDTH / 2, base, line)
                case Align.RIGHT:
                    self._canvas.drawRightString(WIDTH - _MARGIN, base, line)

    def _columns(self, block: Columns) -> None:
        size = _SIZES[block.size]
        left, right = _font(bold=block.bold_left), _font(bold=block.bold_right)
        beside = stringWidth(block.left, left, size) + size
        base = self._line(size)
        self._canvas.setFont(left, size)
        self._canvas.drawString(_MARGIN, base, block.left)
        self._canvas.setFont(REGULAR, size)
        self._canvas.drawRightString(_MARGIN + _INNER * 2 / 3, base, block.middle)
        lines = simpleSplit(block.right, right, size, _INNER - beside)
        for at, line in enumerate(lines):
            base = base if at == 0 else self._line(size)
            self._canvas.setFont(right, size)
            self._canvas.drawRightString(WIDTH - _MARGIN, base, line)

    def _banner(self, words: str) -> None:
        self._need(_BANNER)
        self._top -= _BANNER
        self._canvas.rect(_MARGIN, self._top, _INNER, _BANNER, stroke=0, fill=1)
        self._canvas.setFillGray(1)
        self._canvas.setFont(BOLD, 12)
        self._canvas.drawCentredString(WIDTH / 2, self._top + 8, words)
        self._canvas.setFillGray(0)

    def _rule(self, *, dashed: bool) -> None:
        self._need(6)
        self._top -= 6
        self._canvas.setDash(3, 2) if dashed else self._canvas.setDash()
        self._canvas.setLineWidth(0.6)
        self._canvas.line(_MARGIN, self._top, WIDTH - _MARGIN, self._top)

    def _code(self, text: str) -> None:
        self._need(_CODE)
        self._top -= _CODE
        modules = tuple(segno.make(text, error="m", micro=False).matrix)
        side = _CODE / len(modules)
        for row, line in enumerate(modules):
            for column, dark in enumerate(line):
                if dark:
                    left = (WIDTH - _CODE) / 2 + column * side
                    self._canvas.rect(
                        left, self._top + _CODE - (row + 1) * side, side, side, stroke=0, fill=1
                    )

    def _line(self, size: float) -> float:
        """Go down a line of so many points and give its base line."""
        self._need(size * _LEADING)
        self._top -= size * _LEADING
        return self._top + size * 0.3

    def _need(self, height: float) -> None:
        if self._top - height < _MARGIN:
            self._end_sheet()
            self._number += 1
            self._top = HEIGHT - _MARGIN

    def _end_sheet(self) -> None:
        self._canvas.setFont(REGULAR, _FOOT)
        self._canvas.drawCentredString(WIDTH / 2, _MARGIN / 2, f"{self._title} · {self._number}")
        self._canvas.showPage()


def _font(*, bold: bool) -> str:
    return BOLD if bold else REGULAR
