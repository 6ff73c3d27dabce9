"""What the devices did, newest on top."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from shared.desktop import paint
from shared.desktop.bench.card import Card
from shared.desktop.fitted import fitted
from shared.desktop.icons import paint_icon
from shared.desktop.theme import Theme
from shared.desktop.tokens import BAND_INK, STATUS_SOLID, Status
from shared.desktop.widgets.message_bar import STATUS_ICON

ROW: Final = 44


@dataclass(frozen=True, slots=True)
class EventRow:
    """One line: how it went, when to the millisecond, which device, and what."""

    status: Status
    time: str
    device: str
    text: str


class EventList(Card):
    """Paints as many rows as there is room for."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._rows: tuple[EventRow, ...] = ()

    def show_rows(self, rows: tuple[EventRow, ...]) -> None:
        """Show rows, newest first."""
        self._rows = rows
        self.setAccessibleName("，".join(f"{row.device} {row.text}" for row in rows))
        self.update()

    def paint_body(self, painter: QPainter) -> None:
        """Paint the rows."""
        body = self.body()
        rows = self._rows[: int(body.height()) // ROW]
        for at, row in enumerate(rows):
            box = QRectF(body.left(), body.top() + at * ROW, body.width(), ROW)
            self._paint_row(painter, row, box)
            if at < len(rows) - 1:
                rule = QRectF(body.left(), box.bottom() - 1, body.width(), 1)
                painter.fillRect(rule, self.theme.tokens.line)

    def _paint_row(self, painter: QPainter, row: EventRow, box: QRectF) -> None:
        theme, tokens = self.theme, self.theme.tokens
        glyph = BAND_INK if row.status is Status.WARN else None
        mark = QRectF(box.left(), box.top(), 18, box.height())
        paint_icon(painter, STATUS_ICON[row.status], mark, STATUS_SOLID[row.status], glyph)
        time = QRectF(box.left() + 30, box.top(), 96, box.height())
        paint.text(painter, theme.font(14), tokens.ink2, time, row.time)
        device = QRectF(box.left() + 136, box.top(), 76, box.height())
        fitted(painter, theme, device, row.device, (16, 14, 13), tokens.ink, bold=True)
        text = QRectF(box.left() + 216, box.top(), box.width() - 216, box.height())
        fitted(painter, theme, text, row.text, (16, 15, 14), tokens.ink)
