"""A page of paper on the screen: the same blocks that the printer gets, in a scroll area."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from shared.desktop.paint import CENTRE, LEFT, RIGHT, card, text
from shared.desktop.theme import Theme
from shared.paper.page import Align, Banner, Block, Columns, Gap, Page, Rule, Text

WIDTH: Final = 460
_MARGIN: Final = 24
_LINE: Final = 26
_PIXELS: Final = 15
_GAP_PER_MM: Final = 5
_ALIGN: Final = {Align.LEFT: LEFT, Align.CENTRE: CENTRE, Align.RIGHT: RIGHT}
_FIRST_COLUMN: Final = 0.66


class PageSheet(QWidget):
    """The sheet itself; its height follows from what stands on it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._page = Page((), "")
        self.setFixedWidth(WIDTH)

    def show_page(self, page: Page) -> None:
        """Put a page on the screen; a screen reader hears its lines."""
        self._page = page
        self.setFixedHeight(round(sum(map(_height, page.blocks))) + 2 * _MARGIN)
        self.setAccessibleName("\n".join(filter(None, map(_spoken, page.blocks))))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sheet from top to bottom."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        card(painter, QRectF(self.rect()), tokens.surface, tokens.line)
        top = float(_MARGIN)
        for block in self._page.blocks:
            height = _height(block)
            box = QRectF(_MARGIN, top, self.width() - 2 * _MARGIN, height)
            self._paint(painter, block, box)
            top += height

    def _paint(self, painter: QPainter, block: Block, box: QRectF) -> None:
        tokens, theme = self._theme.tokens, self._theme
        match block:
            case Text():
                font = theme.font(_size(block.size), bold=block.bold)
                text(painter, font, tokens.ink, box, block.text, _ALIGN[block.align])
            case Columns():
                self._paint_columns(painter, block, box)
            case Banner():
                painter.fillRect(box.adjusted(0, 2, 0, -2), tokens.ink)
                text(painter, theme.font(18, bold=True), tokens.page, box, block.text, CENTRE)
            case Rule():
                painter.fillRect(QRectF(box.left(), box.center().y(), box.width(), 1),
                                 tokens.line if block.dashed else tokens.control)  # fmt: skip

    def _paint_columns(self, painter: QPainter, block: Columns, box: QRectF) -> None:
        tokens, theme = self._theme.tokens, self._theme
        pixels = _size(block.size)
        right = theme.font(pixels, bold=block.bold_right)
        left = theme.font(pixels, bold=block.bold_left)
        used = text(painter, right, tokens.ink, box, block.right, RIGHT)
        middle = QRectF(box.left(), box.top(), box.width() * _FIRST_COLUMN, box.height())
        if block.middle:
            used_in = text(painter, right, tokens.ink, middle, block.middle, RIGHT)
            room = middle.adjusted(0, 0, -used_in - 8, 0)
        else:
            room = box.adjusted(0, 0, -used - 12, 0)
        ink = tokens.ink if block.bold_left else tokens.ink2
        text(painter, left, ink, room, block.left)


class PageView(QScrollArea):
    """Scrolls a sheet that is longer than the screen; arrows and PgUp, PgDn do it by key."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.sheet = PageSheet(theme)
        self.setWidget(self.sheet)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def turn(self, steps: int) -> None:
        """Scroll by so many lines; negative is up."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + steps * _LINE)


def _size(size: int) -> int:
    return {1: _PIXELS, 2: 22}.get(size, 28)


def _height(block: Block) -> float:
    match block:
        case Gap():
            return block.millimetres * _GAP_PER_MM
        case Rule():
            return 13
        case Banner():
            return 36
        case Text():
            return (36 if block.size > 1 else _LINE) if block.text else 0
        case Columns():
            return 36 if block.size > 1 else _LINE
    return 0


def _spoken(block: Block) -> str:
    match block:
        case Text() | Banner():
            return block.text
        case Columns():
            return " ".join(filter(None, (block.left, block.middle, block.right)))
    return ""
