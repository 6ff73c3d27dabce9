"""A key that breaks or mends something: what it does, what follows from it, and its cap."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from shared.desktop import paint
from shared.desktop.fitted import fitted
from shared.desktop.theme import Theme
from shared.desktop.widgets.painted import PaintedButton


class BenchKey(PaintedButton):
    """Two lines and a cap; on, it has the edge and the tint of a selection."""

    def __init__(self, theme: Theme, cap: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.cap = cap
        self._effect = ""
        self._on = False

    def show_key(self, word: str, effect: str, *, on: bool = False) -> None:
        """Put the words on the key; `on` while what it breaks is broken."""
        self._effect, self._on = effect, on
        self.setText(word)
        self.setAccessibleName(f"{word}，{effect}，{self.cap}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the key."""
        painter = QPainter(self)
        tokens, box = self.theme.tokens, QRectF(self.rect())
        ground = tokens.accent_soft if self._on or self.isDown() else tokens.surface
        edge = tokens.accent if self._on else tokens.control
        paint.card(painter, box, ground, edge, radius=6, edge_width=2 if self._on else 1)
        middle = box.center().y()
        used = paint.cap(painter, self.theme, box.right() - 16, middle, self.cap, 28)
        inner = box.adjusted(16, 0, -used - 28, 0)
        word = QRectF(inner.left(), middle - 28, inner.width(), 32)
        effect = QRectF(inner.left(), middle + 4, inner.width(), 22)
        fitted(painter, self.theme, word, self.text(), (20, 18, 16), tokens.ink, bold=True)
        fitted(painter, self.theme, effect, self._effect, (14, 13, 12), tokens.ink2)
        if self.hasFocus():
            paint.ring(painter, tokens, box, ground, 6)
