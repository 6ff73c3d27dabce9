"""Quick-cash keys: a note for each press, adding up."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from shared.desktop.paint import RIGHT, card, chip_width, pill, ring, text
from shared.desktop.theme import Theme
from shared.desktop.widgets.painted import PaintedButton


class NoteKey(PaintedButton):
    """The value of a note and how often it was pressed for this sale."""

    def __init__(self, theme: Theme, value: int, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.value = value
        self.count = 0
        self.pixels = 20

    def show_count(self, count: int, spoken: str) -> None:
        """Show how many of this note there are; `spoken` is what a screen reader says."""
        self.count = count
        self.setAccessibleName(spoken)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw value and count."""
        painter = QPainter(self)
        tokens, theme = self.theme.tokens, self.theme
        box = QRectF(self.rect())
        ground, edge, width = tokens.raised, tokens.control, 1
        if not self.isEnabled():
            ground, edge = tokens.sunk, tokens.sunk
        elif self.count or self.isDown():
            ground, edge, width = tokens.accent_soft, tokens.accent, 2
        card(painter, box, ground, edge, radius=6, edge_width=width)
        inner = box.adjusted(12, 0, -12, 0)
        ink = tokens.ink if self.isEnabled() else tokens.ink3
        pixels = self.pixels - 4 if self.count >= 10 else self.pixels  # the pill needs the room
        text(painter, theme.font(pixels, bold=True), ink, inner, str(self.value))
        if self.count:
            label = f"×{self.count}"
            left = inner.right() + 6 - chip_width(theme, label)
            pill(painter, theme, left, box.center().y(), label, tokens.accent, tokens.on_accent)
        elif self.isEnabled():
            text(painter, theme.font(16), tokens.ink2, inner, "+", RIGHT)
        if self.hasFocus():
            ring(painter, tokens, box, ground, 6)
