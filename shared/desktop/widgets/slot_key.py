"""The key of a time of visit: when it begins, and the places left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from shared.desktop.fitted import fitted
from shared.desktop.paint import bar, card, ring, text
from shared.desktop.theme import Theme
from shared.desktop.tokens import AMBER
from shared.desktop.widgets.painted import PaintedButton

SMALL: Final = QSize(104, 64)
LARGE: Final = QSize(112, 72)
_PADDING: Final = 12


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


class SlotKey(PaintedButton):
    """Paints a face; the chosen time has the accent edge."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.face: SlotFace | None = None
        self.setEnabled(False)

    def show_face(self, face: SlotFace | None) -> None:
        """Put a face on the key, or leave its place empty."""
        if face == self.face:
            return
        self.face = face
        self.setEnabled(face is not None)
        self.setAccessibleName(face.spoken if face else "")
        self.update()

    def sizeHint(self) -> QSize:
        """Give the size on a small screen."""
        return SMALL

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the face."""
        face = self.face
        if face is None:
            return
        painter = QPainter(self)
        tokens = self.theme.tokens
        box = QRectF(self.rect())
        ground, edge, width = tokens.surface, tokens.line, 1
        if face.selected or self.isDown():
            ground, edge, width = tokens.accent_soft, tokens.accent, 2
        elif face.closed:
            ground, edge = tokens.sunk, tokens.sunk
        elif self.hovered:
            edge = tokens.control
        card(painter, box, ground, edge, edge_width=width)
        self._paint_words(painter, face, box.adjusted(_PADDING, 0, -_PADDING, 0))
        if self.hasFocus():
            ring(painter, tokens, box, ground)

    def _paint_words(self, painter: QPainter, face: SlotFace, inner: QRectF) -> None:
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
        if face.share is not None and not face.closed:
            strip = QRectF(inner.left(), top + 54, inner.width(), 4)
            fill = AMBER if face.low else tokens.accent
            bar(painter, strip, face.share, fill, tokens.line if face.selected else tokens.sunk)
