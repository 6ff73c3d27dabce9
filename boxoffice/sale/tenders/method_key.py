"""A key of the tender: one of them is on, with a tick; the others have their caps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from shared.desktop.fitted import fitted
from shared.desktop.icons import paint_icon
from shared.desktop.paint import CENTRE, LEFT, cap, card, ring
from shared.desktop.theme import Theme
from shared.desktop.widgets.painted import PaintedButton

_SHORT_CAP: Final = 3  # letters; a longer cap is drawn smaller


@dataclass(frozen=True, slots=True)
class MethodFace:
    """A method, worded. `works` is false while another one may not be chosen."""

    word: str
    cap: str = ""
    on: bool = False
    works: bool = True


class MethodKey(PaintedButton):
    """Shows which method takes the money."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._face = MethodFace("")

    def show_face(self, face: MethodFace) -> None:
        """Show a state."""
        self._face = face
        self.setText(face.word)
        self.setEnabled(face.works or face.on)
        self.setAccessibleName(f"{face.word}，{face.cap}" if face.cap else face.word)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the toggle."""
        painter = QPainter(self)
        box = QRectF(self.rect())
        tokens, face = self.theme.tokens, self._face
        inner = box.adjusted(10, 0, -8, 0)
        middle = box.center().y()
        if face.on:
            card(painter, box, tokens.accent_soft, tokens.accent, radius=6, edge_width=2)
            paint_icon(painter, "check", QRectF(12, middle - 10, 20, 20), tokens.accent)
            inner.setLeft(40)
            ink, align = tokens.accent, LEFT
        else:
            ground = tokens.raised if face.works else tokens.sunk
            card(painter, box, ground, tokens.line, radius=6)
            ink, align = (tokens.ink if face.works else tokens.ink3), CENTRE
            if face.cap and face.works:
                height = 24 if len(face.cap) <= _SHORT_CAP else 20
                used = cap(painter, self.theme, inner.right(), middle, face.cap, height)
                inner.setRight(inner.right() - used - 4)
                align = LEFT
        fitted(painter, self.theme, inner, face.word, (16, 15, 14), ink, bold=True, align=align)
        if self.hasFocus():
            ring(painter, tokens, box, tokens.surface, 6)
