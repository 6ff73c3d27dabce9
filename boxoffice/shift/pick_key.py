"""A key of a list of which one is chosen: its word at the left, its cap at the right."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent

from shared.desktop.fitted import fitted
from shared.desktop.paint import LEFT, cap, card, ring
from shared.desktop.widgets.choice_key import ground_of
from shared.desktop.widgets.painted import FacedButton


@dataclass(frozen=True, slots=True)
class PickFace:
    """A word and its cap; the one that is `chosen` has the accent edge."""

    word: str
    cap: str = ""
    chosen: bool = False

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return f"{self.word}，{self.cap}" if self.cap else self.word


class PickKey(FacedButton[PickFace]):
    """Shows a PickFace."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, word, cap and focus ring."""
        face = self.face
        if face is None:
            return
        painter = QPainter(self)
        tokens = self.theme.tokens
        box = QRectF(self.rect())
        chosen = face.chosen or self.isDown()
        ground, edge, width = ground_of(tokens, chosen=chosen, hovered=self.hovered)
        card(painter, box, ground, edge, radius=6, edge_width=width)
        inner = box.adjusted(16, 0, -16, 0)
        if face.cap:
            used = cap(painter, self.theme, inner.right(), box.center().y(), face.cap)
            inner.setRight(inner.right() - used - 8)
        fitted(
            painter, self.theme, inner, face.word, (18, 16, 14), tokens.ink, bold=True, align=LEFT
        )
        if self.hasFocus():
            ring(painter, tokens, box, ground, 6)
