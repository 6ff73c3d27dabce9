"""How much of a promotion is used, and how long it still runs."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from shared.desktop.paint import RIGHT, bar, text
from shared.desktop.theme import Theme

HEIGHT: Final = 84


class UseBar(QWidget):
    """A count at the left, the clock at the right, and a bar of what is used below both."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._count = self._note = self._clock = ""
        self._share: float | None = None
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_use(self, count: str, note: str, share: float | None) -> None:
        """Show what is used (large), what is left, and the share; None leaves the bar out."""
        self._count, self._note, self._share = count, note, share
        self._speak()

    def show_clock(self, clock: str) -> None:
        """Show how long it still is."""
        if clock != self._clock:
            self._clock = clock
            self._speak()

    def clock(self) -> str:
        """Give what the clock says."""
        return self._clock

    def sizeHint(self) -> QSize:
        """Give the height of words and bar."""
        return QSize(400, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw words and bar."""
        painter = QPainter(self)
        tokens, theme = self._theme.tokens, self._theme
        line = QRectF(0, 4, self.width(), 44)
        used = text(painter, theme.font(32, bold=True), tokens.ink, line, self._count)
        note = line.adjusted(used + 12 if used else 0, 6, 0, 6)
        text(painter, theme.font(16), tokens.ink2, note, self._note)
        text(painter, theme.font(24, bold=True), tokens.ink, line, self._clock, RIGHT)
        if self._share is not None:
            strip = QRectF(0, 60, self.width(), 10)
            bar(painter, strip, min(self._share, 1.0), tokens.accent, tokens.sunk)

    def _speak(self) -> None:
        self.setAccessibleName(
            "，".join(one for one in (self._count, self._note, self._clock) if one)
        )
        self.update()
