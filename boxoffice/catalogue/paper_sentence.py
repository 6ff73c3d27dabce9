"""A sentence as it will stand on paper, on a ground of its own."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from shared.desktop.fitted import fitted
from shared.desktop.icons import paint_icon
from shared.desktop.paint import card, text
from shared.desktop.theme import Theme

HEIGHT: Final = 72


class PaperSentence(QWidget):
    """A caption, and the sentence below it at the largest size that fits."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._caption = self._sentence = ""
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_sentence(self, caption: str, sentence: str) -> None:
        """Show what stands on paper."""
        self._caption, self._sentence = caption, sentence
        self.setAccessibleName(f"{caption}{sentence}")
        self.update()

    def sentence(self) -> str:
        """Give the sentence that is shown."""
        return self._sentence

    def sizeHint(self) -> QSize:
        """Give the height of two lines."""
        return QSize(400, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, mark and words."""
        painter = QPainter(self)
        tokens, theme = self._theme.tokens, self._theme
        box = QRectF(self.rect())
        card(painter, box, tokens.accent_soft, radius=6)
        paint_icon(painter, "ticket", QRectF(16, 22, 28, 28), tokens.accent)
        words = box.adjusted(60, 10, -16, 0)
        words.setHeight(22)
        text(painter, theme.font(14), tokens.ink2, words, self._caption)
        below = QRectF(words.left(), words.bottom() + 2, words.width(), 28)
        fitted(painter, theme, below, self._sentence, (18, 16, 14), tokens.ink, bold=True)
