"""The steps of an assistant: done, now, later; there is no jumping back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from shared.desktop.icons import paint_icon
from shared.desktop.paint import CENTRE, card, text
from shared.desktop.theme import Theme

HEIGHT: Final = 56
_DOT: Final = 24


class Stepper(QWidget):
    """Shows where in a row of steps somebody is."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._steps: tuple[str, ...] = ()
        self._now = 0
        self.setFixedHeight(HEIGHT)

    def sizeHint(self) -> QSize:
        """Give the fixed height."""
        return QSize(600, HEIGHT)

    def show_steps(self, steps: Sequence[str], now: int) -> None:
        """Word the steps; `now` counts from 0, and as many as there are means that all are done."""
        self._steps, self._now = tuple(steps), now
        word = steps[now] if now < len(steps) else ""
        self.setAccessibleName(f"{min(now + 1, len(steps))} / {len(steps)} {word}".strip())
        self.update()

    def now(self) -> int:
        """Give the place of the step that is on."""
        return self._now

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw dots, words and the lines between them."""
        painter = QPainter(self)
        if not self._steps:
            return
        fonts = self._theme.fonts
        widths = [_DOT + 12 + fonts.width(word, 16, bold=True) for word in self._steps]
        gaps = max(len(self._steps) - 1, 1)
        room = (self.width() - 24 - sum(widths)) / gaps
        x = 0.0
        for at, width in enumerate(widths):
            self._paint_step(painter, at, QRectF(x, 0, width, HEIGHT))
            x += width
            if at < len(self._steps) - 1 and room > 24:
                self._paint_line(painter, at, QRectF(x + 12, HEIGHT / 2 - 1, room - 24, 2))
            x += max(room, 8)

    def _paint_line(self, painter: QPainter, at: int, box: QRectF) -> None:
        tokens = self._theme.tokens
        painter.fillRect(box, tokens.accent if at < self._now else tokens.line)

    def _paint_step(self, painter: QPainter, at: int, box: QRectF) -> None:
        tokens, theme = self._theme.tokens, self._theme
        dot = QRectF(box.left(), box.center().y() - _DOT / 2, _DOT, _DOT)
        reached = at <= self._now
        ground = tokens.accent if reached else tokens.page
        card(painter, dot, ground, None if reached else tokens.control, radius=_DOT / 2,
             edge_width=2)  # fmt: skip
        if at < self._now:
            paint_icon(painter, "check", dot.adjusted(5, 5, -5, -5), tokens.on_accent)
        else:
            ink = tokens.on_accent if reached else tokens.ink2
            text(painter, theme.font(14, bold=True), ink, dot, str(at + 1), CENTRE)
        words = box.adjusted(_DOT + 12, 0, 0, 0)
        bold = at == self._now
        text(painter, theme.font(16, bold=bold), tokens.ink, words, self._steps[at])
