"""How the price of a package is shared, as a small table: each part's own price and its share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from shared.desktop.paint import CENTRE, RIGHT, card, text
from shared.desktop.theme import Theme
from shared.kernel.money import Money, format_yuan

_TOP, _ROW, _LEAST_ROWS, _MOST_ROWS = 24, 40, 5, 7
_FIGURE: Final = 104


@dataclass(frozen=True, slots=True)
class AllocationRow:
    """A part: what it costs by itself, and what it gets of the package."""

    name: str
    single: Money
    share: Money


class AllocationCard(QWidget):
    """Head, a row for each part, the total, and whether the package is cheaper."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._heads = ("", "", "")
        self.rows: tuple[AllocationRow, ...] = ()
        self.total: AllocationRow | None = None
        self.verdict = ""
        self._bad = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_nothing("")

    def show_shares(
        self,
        heads: tuple[str, str, str],
        rows: Sequence[AllocationRow],
        total: AllocationRow,
        verdict: str,
        *,
        bad: bool,
    ) -> None:
        """Show the shares; `bad` is a package dearer than its parts."""
        self._heads, self.rows, self.total = heads, tuple(rows), total
        self.verdict, self._bad = verdict, bad
        self.setAccessibleName(verdict)
        self._resize()

    def show_nothing(self, words: str) -> None:
        """Say why there is nothing to share."""
        self.rows, self.total, self.verdict, self._bad = (), None, words, False
        self.setAccessibleName(words)
        self._resize()

    def sizeHint(self) -> QSize:
        """Give the height of head, rows, total and verdict."""
        return QSize(320, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card."""
        painter = QPainter(self)
        tokens, theme = self._theme.tokens, self._theme
        box = QRectF(0, _TOP, self.width(), self.height() - _TOP)
        card(painter, box, tokens.surface, tokens.line, radius=6)
        if self.total is None:
            text(painter, theme.font(14), tokens.ink2, box, self.verdict, CENTRE)
            return
        row = QRectF(12, _TOP, self.width() - 24, _ROW)
        self._paint_row(painter, row, self._heads, head=True)
        painter.fillRect(QRectF(1, row.bottom() - 2, self.width() - 2, 2), tokens.control)
        for part in self._shown():
            row.translate(0, _ROW)
            self._paint_row(painter, row, _words(part))
            painter.fillRect(QRectF(1, row.bottom() - 1, self.width() - 2, 1), tokens.line)
        row.translate(0, _ROW)
        painter.fillRect(QRectF(1, row.top(), self.width() - 2, _ROW), tokens.accent_soft)
        self._paint_row(painter, row, _words(self.total), bold=True)
        row.translate(0, _ROW)
        ink = tokens.bad_ink if self._bad else tokens.ok_ink
        text(painter, theme.font(16, bold=True), ink, row, self.verdict, RIGHT)

    def _paint_row(
        self,
        painter: QPainter,
        row: QRectF,
        words: tuple[str, str, str],
        *,
        head: bool = False,
        bold: bool = False,
    ) -> None:
        tokens, theme = self._theme.tokens, self._theme
        font = theme.font(14, bold=True) if head else theme.font(16, bold=bold)
        ink = tokens.ink2 if head else tokens.ink
        text(painter, font, ink, row.adjusted(0, 0, -2 * _FIGURE, 0), words[0])
        single = QRectF(row.right() - 2 * _FIGURE, row.top(), _FIGURE, row.height())
        text(painter, font, ink, single, words[1], RIGHT)
        text(painter, font, ink, single.translated(_FIGURE, 0), words[2], RIGHT)

    def _shown(self) -> tuple[AllocationRow, ...]:
        """Give the rows that have room; what is left over is summed up in the last one."""
        if len(self.rows) <= _MOST_ROWS:
            return self.rows
        rest = self.rows[_MOST_ROWS - 1 :]
        more = AllocationRow(
            f"… +{len(rest)}",
            Money.sum(row.single for row in rest),
            Money.sum(row.share for row in rest),
        )
        return (*self.rows[: _MOST_ROWS - 1], more)

    def _resize(self) -> None:
        rows = max(len(self._shown()), _LEAST_ROWS - 2)
        self.setFixedHeight(_TOP + (rows + 3) * _ROW)
        self.updateGeometry()
        self.update()


def _words(row: AllocationRow) -> tuple[str, str, str]:
    return row.name, format_yuan(row.single), format_yuan(row.share)
