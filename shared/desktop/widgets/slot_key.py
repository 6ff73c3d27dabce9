"""The key of a time of visit: when it begins, and the places left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter

from shared.desktop.fitted import fitted
from shared.desktop.paint import text
from shared.desktop.widgets.choice_key import ChoiceKey

SMALL: Final = QSize(104, 64)
LARGE: Final = QSize(112, 72)


@dataclass(frozen=True, slots=True)
class SlotFace:
    """What stands on the key, worded. A `closed` word (sold out, over) takes its bar away."""

    time: str
    left: str = ""
    share: float | None = None
    low: bool = False
    closed: str = ""
    selected: bool = False
    spoken: str = ""


class SlotKey(ChoiceKey[SlotFace]):
    """Paints a face; the chosen time has the accent edge."""

    def sizeHint(self) -> QSize:
        """Give the size on a small screen."""
        return SMALL

    def paint_words(self, painter: QPainter, face: SlotFace, inner: QRectF) -> None:
        """Draw the words and the bar of places left."""
        tokens, theme = self.theme.tokens, self.theme
        quiet = bool(face.closed) and not face.selected
        ink = tokens.accent if face.selected else tokens.ink3 if quiet else tokens.ink
        top = (self.height() - SMALL.height()) / 2
        time = QRectF(inner.left(), top + 8, inner.width(), 22)
        fitted(painter, theme, time, face.time, (16, 14, 13), ink, bold=True)
        left = QRectF(inner.left(), top + 30, inner.width(), 20)
        low = face.low and not face.closed
        colour = tokens.warn_ink if low else tokens.ink3 if quiet else tokens.ink2
        text(painter, theme.font(14, bold=low), colour, left, face.closed or face.left)
        self.paint_share(painter, face, inner, top + 54)
