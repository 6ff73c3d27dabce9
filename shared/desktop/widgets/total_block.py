"""What is to be paid: the largest figure of the screen, always in the same place."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from shared.desktop.paint import BASELINE_SHIFT, RIGHT, line, text
from shared.desktop.theme import Theme

HEIGHT: Final = 80
_LONG: Final = 9  # characters from which the figure is written smaller
_LONG_PIXELS: Final = 48


class TotalBlock(QWidget):
    """Label and breakdown at the left, figure at the right; keeps its height at any amount."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._label = ""
        self._breakdown = ""
        self._figure = "0.00"
        self._empty = True
        self._pixels = 64
        self.setFixedHeight(HEIGHT)

    def set_pixels(self, pixels: int) -> None:
        """Take the figure size of the screen: 64, or 72 on a large one."""
        self._pixels = pixels
        self.update()

    def sizeHint(self) -> QSize:
        """Give the fixed height."""
        return QSize(400, HEIGHT)

    def show_total(self, label: str, breakdown: str, figure: str, *, empty: bool = False) -> None:
        """Show an amount; an empty basket shows its 0.00 in a fainter ink."""
        self._label, self._breakdown = label, breakdown
        self._figure, self._empty = figure, empty
        self.setAccessibleName(f"{label} {figure}，{breakdown}".rstrip("，"))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw label, breakdown and figure."""
        painter = QPainter(self)
        tokens, theme = self._theme.tokens, self._theme
        box = QRectF(self.rect())
        pixels = _LONG_PIXELS if len(self._figure) >= _LONG else self._pixels
        font = theme.font(pixels, bold=True)
        ink = tokens.ink3 if self._empty else tokens.ink
        used = text(painter, font, ink, box, self._figure, RIGHT)
        baseline = box.center().y() + BASELINE_SHIFT * pixels
        sign = box.adjusted(0, 0, -used - 8, 0)
        half = theme.font(pixels // 2, bold=True)
        sign_ink = tokens.ink3 if self._empty else tokens.ink2
        sign_width = line(painter, half, sign_ink, sign, baseline, "¥", RIGHT)
        room = box.adjusted(0, 0, -used - sign_width - 24, 0)
        label = QRectF(room.left(), 12, room.width(), 28)
        text(painter, theme.font(20, bold=True), tokens.ink2, label, self._label)
        breakdown = QRectF(room.left(), 42, room.width(), 22)
        text(painter, theme.font(14), tokens.ink2, breakdown, self._breakdown)
