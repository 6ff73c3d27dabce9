"""All keys of the screen on one page, over the left side; any key takes it away."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from shared.desktop.fitted import fitted
from shared.desktop.paint import RIGHT, cap, card, text
from shared.desktop.theme import Theme

_ROW: Final = 44
_HEAD: Final = 64
_MARGIN: Final = 16
_CAP_COLUMN: Final = 96


class KeysOverlay(QWidget):
    """Groups of (cap, word), in two columns; the total and the panel stay in sight."""

    dismissed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = ""
        self._closing = ""
        self._keys: tuple[tuple[str, str], ...] = ()
        self.room_below = 0  # what lies over the foot of the page
        self.hide()

    def show_keys(self, title: str, closing: str, keys: tuple[tuple[str, str], ...]) -> None:
        """Word the page; the keys run down the left column, then the right."""
        self._title, self._closing, self._keys = title, closing, keys
        self.setAccessibleName(title + "，" + "，".join(f"{key} {word}" for key, word in keys))
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go away at a touch."""
        self.dismissed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the page."""
        painter = QPainter(self)
        tokens, theme = self._theme.tokens, self._theme
        box = QRectF(self.rect())
        painter.fillRect(box, tokens.page)
        box = box.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        card(painter, box, tokens.surface, tokens.line)
        inner = box.adjusted(24, 0, -24, 0)
        head = QRectF(inner.left(), box.top() + 8, inner.width(), _HEAD - 8)
        text(painter, theme.font(20, bold=True), tokens.ink, head, self._title)
        text(painter, theme.font(14), tokens.ink2, head, self._closing, RIGHT)
        rows = -(-len(self._keys) // 2)
        free = box.bottom() - self.room_below - box.top() - _HEAD
        height = min(_ROW, int(free / max(rows, 1)))
        column_width = (inner.width() - 24) / 2
        for place, (key, word) in enumerate(self._keys):
            column, row = divmod(place, rows)
            left = inner.left() + column * (column_width + 24)
            line = QRectF(left, box.top() + _HEAD + row * height, column_width, height)
            painter.fillRect(QRectF(line.left(), line.top(), line.width(), 1), tokens.line)
            cap(painter, theme, line.left() + _CAP_COLUMN - 16, line.center().y(), key)
            room = line.adjusted(_CAP_COLUMN, 0, 0, 0)
            fitted(painter, theme, room, word, (16, 15, 14), tokens.ink)
