"""The last twenty scans, newest on top: ten stand here, the others behind a turn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from gatestation.screen.metrics import SMALL, GateMetrics
from gatestation.screen.verdict_band import STATUS_ICONS
from shared.desktop import paint
from shared.desktop.fitted import fitted
from shared.desktop.icons import paint_icon
from shared.desktop.theme import Theme
from shared.desktop.tokens import BAND_INK, STATUS_SOLID, Status

KEPT: Final = 20
ROWS: Final = 10


@dataclass(frozen=True, slots=True)
class ScanRow:
    """One scan as the list shows it: local time, ticket type or reason, persons let in."""

    kind: Status
    time: str
    text: str
    persons: int


class ScanList(QWidget):
    """Paints head and rows in the area between occupancy and rate."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._metrics = SMALL
        self._rows: tuple[ScanRow, ...] = ()
        self._first = 0
        self._title = ""
        self._totals = ""

    def set_metrics(self, metrics: GateMetrics) -> None:
        """Take the drawing of a screen size."""
        self._metrics = metrics
        self.update()

    def show_head(self, title: str, totals: str) -> None:
        """Show the title and, at its right, the day's totals."""
        self._title, self._totals = title, totals
        self.update()

    def show_rows(self, rows: tuple[ScanRow, ...]) -> None:
        """Show the newest of `rows`, which come newest first; a new one brings the list back up."""
        kept = rows[:KEPT]
        if kept != self._rows:
            self._first = 0
        self._rows = kept
        self.setAccessibleName("，".join(f"{row.time} {row.text}" for row in self._rows))
        self.update()

    def turn(self, pages: int) -> None:
        """Go so many pages down the list; up if negative."""
        self._go(self._first + pages * ROWS)

    def _go(self, first: int) -> None:
        self._first = max(0, min(first, len(self._rows) - ROWS))
        self.update()

    @property
    def rows(self) -> tuple[ScanRow, ...]:
        """The rows that are kept, newest first."""
        return self._rows

    @property
    def count(self) -> int:
        """How many rows are kept."""
        return len(self._rows)

    @property
    def on_screen(self) -> tuple[ScanRow, ...]:
        """The rows that stand here now."""
        return self._rows[self._first : self._first + ROWS]

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Go a row up or down at each notch."""
        self._go(self._first - round(event.angleDelta().y() / 120))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint head and rows."""
        painter = QPainter(self)
        side, tokens = self._metrics.side, self._theme.tokens
        inner = QRectF(self.rect()).adjusted(side.padding, 0, -side.padding, 0)
        head = QRectF(inner.left(), 0, inner.width(), side.scans_head - 4)
        font = self._theme.font(side.text_size, bold=True)
        used = paint.text(painter, font, tokens.ink, head, self._title)
        totals, sizes = head.adjusted(used + 12, 0, 0, 0), (side.small_size - 2, 14, 13)
        right = paint.RIGHT
        fitted(painter, self._theme, totals, self._totals, sizes, tokens.ink2, align=right)
        for at, row in enumerate(self.on_screen):
            top = side.scans_head + at * side.scan_row
            box = QRectF(inner.left(), top, inner.width(), side.scan_row)
            self._paint_row(painter, row, box, at)
        self._paint_place(painter)

    def _paint_place(self, painter: QPainter) -> None:
        """Show where in the list these rows stand, once there are more."""
        if len(self._rows) <= ROWS:
            return
        side, tokens = self._metrics.side, self._theme.tokens
        top, height = side.scans_head, ROWS * side.scan_row
        share = height / len(self._rows)
        painter.fillRect(QRectF(self.width() - 6, top, 4, height), tokens.sunk)
        thumb = QRectF(self.width() - 6, top + self._first * share, 4, ROWS * share)
        painter.fillRect(thumb, tokens.control)

    def _paint_row(self, painter: QPainter, row: ScanRow, box: QRectF, at: int) -> None:
        theme, tokens, size = self._theme, self._theme.tokens, self._metrics.side.small_size
        newest = at == 0 and self._first == 0
        if newest:
            ground = tokens.raised if tokens.dark else tokens.page
            paint.card(painter, box.adjusted(-8, 0, 8, 0), ground, radius=4)
        elif at < ROWS - 1:
            painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), tokens.line)
        glyph = BAND_INK if row.kind is Status.WARN else None
        mark = QRectF(box.left(), box.top(), size * 1.25, box.height())
        paint_icon(painter, STATUS_ICONS[row.kind], mark, STATUS_SOLID[row.kind], glyph)
        time = QRectF(box.left() + size * 2, box.top(), size * 5, box.height())
        font = theme.font(size, bold=newest)
        paint.text(painter, font, tokens.ink if newest else tokens.ink2, time, row.time)
        count = QRectF(box.right() - size * 2, box.top(), size * 2, box.height())
        paint.text(painter, theme.font(size), tokens.ink2, count, str(row.persons), paint.RIGHT)
        name = QRectF(box.left() + size * 7.75, box.top(), 0, box.height())
        name.setRight(count.left() - 8)
        sizes = (size, size - 1, size - 2)
        fitted(painter, theme, name, row.text, sizes, tokens.ink, bold=newest)
