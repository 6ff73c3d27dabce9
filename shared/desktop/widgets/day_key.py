"""The key of a visit day: its name, date and places left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter

from shared.desktop.fitted import fitted
from shared.desktop.paint import text
from shared.desktop.widgets.choice_key import ChoiceKey

SMALL: Final = QSize(104, 88)
LARGE: Final = QSize(112, 96)


@dataclass(frozen=True, slots=True)
class DayFace:
    """What stands on the key, worded. A `closed` word (sold out, not open) takes its bar away."""

    name: str
    date: str
    left: str = ""
    share: float | None = None
    low: bool = False
    closed: str = ""
    selected: bool = False
    spoken: str = ""


class DayKey(ChoiceKey[DayFace]):
    """Paints a face; the selected day has the accent edge."""

    def sizeHint(self) -> QSize:
        """Give the size on a small screen."""
        return SMALL

    def paint_words(self, painter: QPainter, face: DayFace, inner: QRectF) -> None:
        """Draw the words and the bar of places left."""
        tokens, theme = self.theme.tokens, self.theme
        quiet = bool(face.closed) and not face.selected
        ink = tokens.accent if face.selected else tokens.ink3 if quiet else tokens.ink
        top = (self.height() - 88) / 2
        name = QRectF(inner.left(), top + 8, inner.width(), 24)
        fitted(painter, theme, name, face.name, (18, 16, 14), ink, bold=True)
        date = QRectF(inner.left(), top + 31, inner.width(), 20)
        second = tokens.ink3 if quiet else tokens.ink2
        fitted(painter, theme, date, face.date, (14, 13, 12), second)
        left = QRectF(inner.left(), top + 51, inner.width(), 20)
        words, colour = (face.closed, second) if face.closed else (face.left, second)
        if face.low and not face.closed:
            colour = tokens.warn_ink
        text(painter, theme.font(14, bold=face.low or bool(face.closed)), colour, left, words)
        self.paint_share(painter, face, inner, top + 75)
