"""A card of the bench: a title, a sub-title, a figure at its right, and what it holds."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from shared.desktop import paint
from shared.desktop.theme import Theme

HEAD = 56
PADDING = 16


class Card(QWidget):
    """Paints ground, edge and head; a subclass paints the body into `body()`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._title = ""
        self._sub_title = ""
        self._figure = ""

    def show_head(self, title: str, sub_title: str = "", figure: str = "") -> None:
        """Show the texts of the head."""
        self._title, self._sub_title, self._figure = title, sub_title, figure
        self.update()

    def body(self) -> QRectF:
        """Give the place below the head."""
        return QRectF(self.rect()).adjusted(PADDING, HEAD - 8, -PADDING, -PADDING)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card, then its body."""
        painter = QPainter(self)
        theme, tokens = self.theme, self.theme.tokens
        paint.card(painter, QRectF(self.rect()), tokens.surface, tokens.line)
        head = QRectF(PADDING, 4, self.width() - 2 * PADDING, HEAD - 8)
        used = paint.text(painter, theme.font(18, bold=True), tokens.ink, head, self._title)
        small = theme.font(14)
        paint.text(painter, small, tokens.ink2, head.adjusted(used + 12, 0, 0, 0), self._sub_title)
        paint.text(painter, small, tokens.ink2, head, self._figure, paint.RIGHT)
        self.paint_body(painter)

    def paint_body(self, painter: QPainter) -> None:
        """Paint what the card holds."""
