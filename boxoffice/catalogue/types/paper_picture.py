"""A picture of a printed page on the screen, for looking at, not for reading by a lane."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from shared.desktop.paint import CENTRE, LEFT, RIGHT, card, text
from shared.desktop.theme import Theme
from shared.paper.page import Align, Banner, Block, Code, Columns, Gap, Page, Rule, Text

WIDTH: Final = 284
_PADDING, _LINE, _CODE, _MODULES = 16, 22, 116, 29
_PIXELS: Final = 14
_A_MILLIMETRE: Final = 4
# The printed picture alone has a flat offset, and stays white in the dark.
_OFFSET: Final = 4
_PAPER, _INK = QColor("#FFFFFF"), QColor("#142022")
_ALIGN: Final = {Align.LEFT: LEFT, Align.CENTRE: CENTRE, Align.RIGHT: RIGHT}


class PaperPicture(QWidget):
    """Draws the blocks of a page from the top; a long text is cut with "…"."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._page: Page | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(WIDTH, 2 * _PADDING)

    def show_page(self, page: Page) -> None:
        """Show a page."""
        self._page = page
        height = 2 * _PADDING + sum(_height(block) for block in page.blocks)
        self.setFixedSize(WIDTH, height + _OFFSET)
        self.setAccessibleName(page.title)
        self.update()

    def sizeHint(self) -> QSize:
        """Give the size of the paper."""
        return self.size()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the paper."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        paper = QRectF(0, 0, WIDTH - _OFFSET, self.height() - _OFFSET)
        painter.fillRect(paper.translated(_OFFSET, _OFFSET), tokens.line)
        card(painter, paper, _PAPER, tokens.control, radius=2)
        place = paper.adjusted(_PADDING, _PADDING, -_PADDING, 0)
        for block in self._page.blocks if self._page else ():
            place.setHeight(_height(block))
            self._paint(painter, block, place)
            place.moveTop(place.bottom())

    def _paint(self, painter: QPainter, block: Block, box: QRectF) -> None:
        match block:
            case Text():
                text(painter, self._font(block.size, block.bold), _INK, box, block.text,
                     _ALIGN[block.align])  # fmt: skip
            case Columns():
                text(painter, self._font(block.size, block.bold_left), _INK, box, block.left)
                value = box.adjusted(box.width() * 0.32, 0, 0, 0)
                text(painter, self._font(block.size, block.bold_right), _INK, value, block.right,
                     RIGHT)  # fmt: skip
            case Banner():
                painter.fillRect(box, _INK)
                text(painter, self._font(1, True), _PAPER, box, block.text, CENTRE)
            case Rule():
                dashes = Qt.PenStyle.DashLine if block.dashed else Qt.PenStyle.SolidLine
                painter.setPen(QPen(_INK, 1, dashes))
                painter.drawLine(box.topLeft(), box.topRight())
            case Code():
                _paint_code(painter, box)

    def _font(self, size: int, bold: bool) -> QFont:
        return self._theme.font(_PIXELS + 5 * (size - 1), bold=bold)


def _height(block: Block) -> int:
    match block:
        case Text() if not block.text:
            return 0
        case Text() | Columns():
            return _LINE + 8 * (block.size - 1)
        case Gap():
            return block.millimetres * _A_MILLIMETRE
        case Code():
            return _CODE + 16
        case Rule():
            return 2
    return _LINE


def _paint_code(painter: QPainter, box: QRectF) -> None:
    """Draw what looks like a code and is none: nobody shall admit a picture."""
    module = _CODE / _MODULES
    left, top = box.center().x() - _CODE / 2, box.top() + 8
    for row in range(_MODULES):
        for column in range(_MODULES):
            if _is_dark(row, column):
                spot = QRectF(left + column * module, top + row * module, module, module)
                painter.fillRect(spot, _INK)


def _is_dark(row: int, column: int) -> bool:
    last = _MODULES - 1
    for corner_row, corner_column in ((0, 0), (0, last - 6), (last - 6, 0)):
        down, along = row - corner_row, column - corner_column
        if 0 <= down <= 6 and 0 <= along <= 6:
            ring = max(abs(down - 3), abs(along - 3))
            return ring != 2
        if -1 <= down <= 7 and -1 <= along <= 7:
            return False
    return (row * 7 + column * 11 + row * column * 3 + (row ^ column)) % 5 < 2
