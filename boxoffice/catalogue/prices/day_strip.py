"""What a type costs on each of the next thirty days, two rows of fifteen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from shared.desktop.paint import CENTRE, card, line, text
from shared.desktop.theme import Theme

_HEAD, _CELL, _COLUMNS = 32, 44, 15
HEIGHT: Final = _HEAD + 2 * _CELL + 8
_SATURDAY: Final = 6


@dataclass(frozen=True, slots=True)
class DayCell:
    """A day with its price as words; `standard` is the price of most days."""

    day: date
    amount: str
    holiday: bool
    standard: bool
    sold: bool = True


class DayStrip(QWidget):
    """Days at other than the usual price are tinted, holidays have a dot and their word."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = self._note = ""
        self.cells: tuple[DayCell, ...] = ()
        self._holiday = ""
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_days(self, title: str, note: str, holiday: str, cells: Sequence[DayCell]) -> None:
        """Show days from today on; `holiday` is the mark of a public holiday."""
        self._title, self._note, self._holiday, self.cells = title, note, holiday, tuple(cells)
        spoken = "，".join(f"{cell.day:%m-%d} {cell.amount}" for cell in cells)
        self.setAccessibleName(f"{title}，{spoken}")
        self.update()

    def sizeHint(self) -> QSize:
        """Give the height of head and two rows."""
        return QSize(600, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw card, head and days."""
        painter = QPainter(self)
        tokens, theme = self._theme.tokens, self._theme
        card(painter, QRectF(self.rect()), tokens.surface, tokens.line)
        head = QRectF(12, 2, self.width() - 24, _HEAD - 2)
        used = text(painter, theme.font(14, bold=True), tokens.ink, head, self._title)
        text(painter, theme.font(14), tokens.ink2, head.adjusted(used + 16, 0, 0, 0), self._note)
        width = (self.width() - 16) / _COLUMNS
        for at, cell in enumerate(self.cells):
            row, column = divmod(at, _COLUMNS)
            box = QRectF(8 + column * width, _HEAD + row * _CELL, width - 2, _CELL - 2)
            self._paint_day(painter, cell, box)

    def _paint_day(self, painter: QPainter, cell: DayCell, box: QRectF) -> None:
        tokens, theme = self._theme.tokens, self._theme
        ground = tokens.page if cell.standard or not cell.sold else tokens.accent_soft
        card(painter, box, ground, radius=4)
        weekend = cell.day.isoweekday() >= _SATURDAY
        day = f"{cell.day.day}" if cell.day.day != 1 else f"{cell.day.month}-1"
        if cell.holiday:
            day = f"{day} {self._holiday}"
        ink = tokens.ink if weekend or cell.holiday else tokens.ink2
        font = theme.font(13, bold=weekend or cell.holiday)
        line(painter, font, ink, box, box.top() + 16, day, CENTRE)
        figures = theme.font(14, bold=not cell.standard and cell.sold)
        price = tokens.ink if cell.sold else tokens.ink3
        line(painter, figures, price, box, box.top() + 35, cell.amount, CENTRE)
